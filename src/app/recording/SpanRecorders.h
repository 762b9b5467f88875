// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Writes monitoring gaps and maintenance periods of targets to the database.

#include "app/words/SpanReason.h"
#include "history/tables/SpanTable.h"
#include "model/target/Maintenance.h"

#include <QHash>
#include <QList>
#include <QSet>

#include <optional>

namespace watchkeeper {

// Writes monitoring gaps and their reasons to the database.

//! \brief The time at which a target became uncheckable because this computer went offline, or became checkable again.
struct ConnectivityStep
{
    TargetId target;
    qint64 at = 0; //!< [ms] since 1970, UTC
    bool isObserved = false;
};

//! \brief Lives in the storage thread. Drops no data, because the amount is small. Times are [ms] since 1970, UTC, as shown by
//! the clock at that time.
class GapRecorder
{
public:
    //! \param database  must outlive the recorder
    explicit GapRecorder(HistoryDatabase *database)
        : m_database(database)
        , m_spans(database)
        , m_sessions(database)
    {
    }

    //! Begins a session. There was no monitoring until now, and a pause of the entire schedule has ended.
    void begin(qint64 now) { m_sessionStart = now; }
    //! \brief Sets the targets that are paused now. Ends the stored pauses of all other targets.
    void setPaused(const QSet<TargetId> &targets, qint64 now);
    //! Starts a pause of the entire schedule, or ends it if the reason is empty. Another reason ends the previous pause.
    void setAllPaused(const QString &reason, qint64 now);
    //! Records the steps, which must be in chronological order.
    void applyConnectivity(const QList<ConnectivityStep> &steps);
    //! Ends the offline spans at the end of the session.
    void endOfflineSpans(qint64 now)
    {
        m_pendingSteps.append({{SpanKind::Unobserved, std::nullopt, now, now, span_reason::kOffline}, true});
    }
    //! Adds a complete span.
    void add(const StoredSpan &span) { m_pendingSteps.append({span, false}); }
    //! Writes pending data. Can be called again after an error.
    HistoryFault write();

private:
    struct Step
    {
        StoredSpan span;
        bool isEnd =
            false; //!< ends the open spans of this kind and target, or with a reason, those of all targets with this reason
    };

    HistoryFault writeGapBeforeSession();
    HistoryFault readOpenPauses(qint64 now);
    HistoryFault writeNextSteps();
    HistoryFault writeStep(const Step &step);
    void begin(SpanKind kind, std::optional<TargetId> target, qint64 now, const QString &reason);
    void end(SpanKind kind, std::optional<TargetId> target, qint64 now);

    struct Paused
    {
        QSet<TargetId> targets;
        qint64 at = 0;
    };

    HistoryDatabase *m_database;
    SpanTable m_spans;
    SessionTable m_sessions;
    std::optional<qint64> m_sessionStart; //!< start of the session; absent once it is written
    std::optional<QSet<TargetId>>
        m_openPauses;               //!< paused targets in the database and in m_pendingSteps; absent until they are read
    QList<Paused> m_unmergedPauses; //!< pauses that the next write() compares with m_openPauses
    QList<Step> m_pendingSteps;
};

// Writes maintenance periods of targets to the database.

//! \brief Lives in the storage thread. Drops no data. Times are [ms] since 1970, UTC.
//!
//! A span begins at the time in the calendar, even if the program started later. It stays open during the maintenance,
//! even across restarts of the program. If the maintenance ended while the program wasn't running, the span ends at the
//! time in the calendar. If the entry no longer exists, the span ends with the session that began it. Maintenance of
//! all targets is a single span.
class MaintenanceRecorder
{
public:
    //! \param database  must outlive the recorder
    explicit MaintenanceRecorder(HistoryDatabase *database)
        : m_database(database)
        , m_spans(database)
        , m_sessions(database)
    {
    }

    //! Begins a session.
    void begin(qint64 now) { m_sessionStart = now; }
    //! \brief Sets all maintenance that is in effect now.
    //! \param entries  all existing entries, with their calendars
    void set(const QList<MaintenanceInEffect> &inEffect, const QList<Maintenance> &entries, qint64 now);
    //! Writes pending data. Can be called again after an error.
    HistoryFault write();

private:
    struct OpenSpan
    {
        qint64 begun = 0;
        QString reason;
        friend bool operator==(const OpenSpan &, const OpenSpan &) = default;
    };
    using OpenSpans = QHash<TargetId, OpenSpan>; //!< by target; a null ID represents all targets
    struct State
    {
        OpenSpans opens;
        QList<Maintenance> entries;
        qint64 at = 0;
    };
    struct Step
    {
        StoredSpan span;
        bool isEnd = false;
    };

    HistoryFault readOpenSpans();
    HistoryFault writeNextSteps();
    void queueSteps(const State &state);
    qint64 endOf(const OpenSpan &open, const State &state) const;
    static OpenSpans openSpansFor(const QList<MaintenanceInEffect> &inEffect);

    HistoryDatabase *m_database;
    SpanTable m_spans;
    SessionTable m_sessions;
    qint64 m_sessionStart = 0;
    std::optional<qint64> m_lastSessionEnd; //!< end of the previous session; empty once its open spans have been handled
    std::optional<OpenSpans> m_openSpans;   //!< open spans in the database and in m_pendingSteps; absent until they are read
    QList<State> m_pendingStates;           //!< states that the next write() compares with m_openSpans
    QList<Step> m_pendingSteps;
};

} // namespace watchkeeper
