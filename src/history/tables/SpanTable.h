// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Stores the times at which the program ran, and spans of time in which results are missing or treated differently: gaps,
//! pauses and maintenance.

#include "history/database/HistoryDatabase.h"
#include "history/tables/TargetTable.h"
#include "history/values/OutcomeTimeline.h"
#include "model/base/Expected.h"

#include <QList>

#include <chrono>
#include <optional>

namespace watchkeeper {

// Stores the times at which the program ran. There is no data for the time between two sessions.

//! \brief One run of the program. Times are [ms] since 1970, UTC, by the wall clock. If the clock was set back during the run, ended <
//! begun.
struct StoredSession
{
    qint64 begun = 0;
    qint64 ended = 0;     //!< time of the last recordHeartbeat() or finish()
    bool isClean = false; //!< false while the program is running, or if it crashed within kHeartbeatInterval after `ended`
    friend bool operator==(const StoredSession &, const StoredSession &) = default;
};

//! \brief Runs in the thread of a HistoryDatabase, which must outlive this object. Each object records its own session.
class SessionTable
{
public:
    //! Interval for calling recordHeartbeat(). Up to this much observed time can be lost to a crash.
    static constexpr std::chrono::milliseconds kHeartbeatInterval = std::chrono::minutes(1);

    explicit SessionTable(HistoryDatabase *database)
        : m_database(database)
    {
    }

    //! Begins this run. If that fails, recordHeartbeat() tries again.
    HistoryFault begin(qint64 now);
    //! Records that the run continues. After an error, the next call covers the missed time. \pre begin() was called
    HistoryFault recordHeartbeat(qint64 now);
    //! Records a clean end. \pre begin() was called
    HistoryFault finish(qint64 now);
    //! Returns the runs that overlap from <= time < to, ordered by start.
    Expected<QList<StoredSession>, HistoryError> between(qint64 from, qint64 to) const;
    //! \brief Removes runs that ended before `time`, except this run.
    //! \param atMost  maximum per call; 200 are enough, more make the transaction long
    //! \return the number of removed runs; fewer than `atMost` if none are left
    Expected<int, HistoryError> removeBefore(qint64 time, int atMost);

private:
    HistoryFault write(qint64 now, bool isClean);

    HistoryDatabase *const m_database;
    std::optional<qint64> m_startedAt;
    qint64 m_key = 0; //!< 0 if not in the database yet
};

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
