// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Times in which results have another meaning, or in which there are none: gaps, pauses, maintenance.

#include "history/database/TargetTable.h"
#include "history/values/WatchState.h"

#include <QList>

#include <optional>

namespace watchkeeper {

//! \brief From `begun` until just before `ended`. Times are [ms] since 1970, UTC, by the wall clock.
struct StoredSpan
{
    SpanKind kind = SpanKind::Unobserved;
    std::optional<TargetId> target; //!< none: all
    qint64 begun = 0;
    std::optional<qint64> ended; //!< absent: it hasn't ended yet
    QString reason;              //!< for display; may be empty
    friend bool operator==(const StoredSpan &, const StoredSpan &) = default;
};

//! \brief Uses a HistoryDatabase that must outlive it, in its thread.
class SpanTable
{
public:
    explicit SpanTable(HistoryDatabase *database)
        : m_database(database)
        , m_targets(database)
    {
    }

    //! Adds a complete span, or the beginning of one. If it already exists (same kind, target, begun), it isn't added twice but gets this
    //! end and reason.
    HistoryFault add(const StoredSpan &span);
    //! Ends the open span of that kind and target, if there is one; never before it began. \param target  none: spans for all targets
    HistoryFault end(SpanKind kind, std::optional<TargetId> target, qint64 ended);
    //! The same for all open spans of that kind and reason, whatever their target.
    HistoryFault endAll(SpanKind kind, const QString &reason, qint64 ended);
    //! \brief Spans that touch from <= time < to, by their beginning.
    //! \param target  if given: its own spans and those for all targets; none: every span of all targets
    Expected<QList<StoredSpan>, HistoryError> between(qint64 from, qint64 to, std::optional<TargetId> target = {}) const;
    //! \brief Removes spans that ended before, but no open ones.
    //! \param atMost  per call: 200 are enough, more make the transaction long
    //! \return how many; fewer than `atMost` when no more are left
    Expected<int, HistoryError> removeBefore(qint64 time, int atMost);

private:
    Expected<QVariant, HistoryError> keyOf(const std::optional<TargetId> &target);

    HistoryDatabase *const m_database;
    TargetTable m_targets;
};

} // namespace watchkeeper
