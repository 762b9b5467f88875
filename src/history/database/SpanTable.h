// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! Times in which results mean something else, or in which there are none: nobody looked, looking was paused, something was being repaired.

#include "history/database/TargetTable.h"
#include "history/values/WatchState.h"

#include <QList>

#include <optional>

namespace watchkeeper {

//! \brief From `begun` until just before `ended`. Times are [ms] since 1970, UTC, as the clock said.
struct StoredSpan
{
    SpanKind kind = SpanKind::Unobserved;
    std::optional<TargetId> target; //!< none: all
    qint64 begun = 0;
    std::optional<qint64> ended; //!< none: it is still so
    QString reason;              //!< for people; may be empty
    friend bool operator==(const StoredSpan &, const StoredSpan &) = default;
};

//! \brief Works on a HistoryDatabase that lives longer, in its thread.
class SpanTable
{
public:
    explicit SpanTable(HistoryDatabase *database)
        : m_database(database)
        , m_targets(database)
    {
    }

    //! A whole one, or the beginning of one. One that is there already (kind, target, begun) is there once and gets this end and reason.
    HistoryFault add(const StoredSpan &span);
    //! Ends what is open of that kind and target, if anything is; not before it began. \param target  none: those for all
    HistoryFault end(SpanKind kind, std::optional<TargetId> target, qint64 ended);
    //! The same of all that is open of that kind and for that reason, whichever target it is about.
    HistoryFault endAll(SpanKind kind, const QString &reason, qint64 ended);
    //! \brief What touches from <= time < to, in the order of beginning.
    //! \param target  with one: its own and those for all; none: each one of all targets
    Expected<QList<StoredSpan>, HistoryError> between(qint64 from, qint64 to, std::optional<TargetId> target = {}) const;
    //! \brief Removes those that ended before, but none that is still so.
    //! \param atMost  a call: 200 are enough, more make the transaction long
    //! \return how many; fewer than `atMost` when no more are left
    Expected<int, HistoryError> removeBefore(qint64 time, int atMost);

private:
    Expected<QVariant, HistoryError> keyOf(const std::optional<TargetId> &target);

    HistoryDatabase *const m_database;
    TargetTable m_targets;
};

} // namespace watchkeeper
