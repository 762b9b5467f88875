// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Stores spans of time in which results are missing or treated differently: gaps, pauses and maintenance.

#include "history/tables/TargetTable.h"
#include "history/values/MonitoringState.h"

#include <QList>

#include <optional>

namespace watchkeeper {

//! \brief A span from `begun` up to, but not including, `ended`. Times are [ms] since 1970, UTC, by the wall clock.
struct StoredSpan
{
    SpanKind kind = SpanKind::Unobserved;
    std::optional<TargetId> target; //!< nullopt for all targets
    qint64 begun = 0;
    std::optional<qint64> ended; //!< empty while the span is open
    QString reason;              //!< for display; may be empty
    friend bool operator==(const StoredSpan &, const StoredSpan &) = default;
};

//! \brief Runs in the thread of a HistoryDatabase, which must outlive this object.
class SpanTable
{
public:
    explicit SpanTable(HistoryDatabase *database)
        : m_database(database)
        , m_targets(database)
    {
    }

    //! Adds a complete or an open span. If a span with the same kind, target and start exists, updates its end and reason
    //! instead.
    HistoryFault add(const StoredSpan &span);
    //! Ends the open span of that kind and target, if there is one. Its end is never earlier than its start. \param target
    //! spans for all targets by default
    HistoryFault end(SpanKind kind, std::optional<TargetId> target, qint64 ended);
    //! Ends all open spans of that kind and reason, regardless of their target.
    HistoryFault endAll(SpanKind kind, const QString &reason, qint64 ended);
    //! \brief Returns the spans that overlap from <= time < to, ordered by start.
    //! \param target  limits the result to spans of this target and spans for all targets; every span by default
    Expected<QList<StoredSpan>, HistoryError> between(qint64 from, qint64 to, std::optional<TargetId> target = {}) const;
    //! \brief Removes spans that ended before `time`. Open spans are kept.
    //! \param atMost  maximum per call; 200 are enough, more make the transaction long
    //! \return the number of removed spans; fewer than `atMost` if none are left
    Expected<int, HistoryError> removeBefore(qint64 time, int atMost);

private:
    Expected<QVariant, HistoryError> keyOf(const std::optional<TargetId> &target);

    HistoryDatabase *const m_database;
    TargetTable m_targets;
};

} // namespace watchkeeper
