// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Writes maintenance periods of targets to the database.

#include "history/tables/SessionTable.h"
#include "history/tables/SpanTable.h"
#include "model/target/Maintenance.h"

#include <QHash>
#include <QList>

#include <optional>

namespace watchkeeper {

//! \brief Lives in the storage thread. Drops nothing. Times are [ms] since 1970, UTC.
//!
//! A span begins at the time in the calendar, even if the program started later, and stays open during the maintenance, including restarts
//! of the program. If the maintenance ended while the program wasn't running, the span ends at the time in the calendar. If the entry no
//! longer exists, the span ends with the session that began it. Maintenance of all targets is a single span.
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
    struct Open
    {
        qint64 begun = 0;
        QString reason;
        friend bool operator==(const Open &, const Open &) = default;
    };
    using OpenSpans = QHash<TargetId, Open>; //!< by target; a null ID represents all targets
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
    qint64 endOf(const Open &open, const State &state) const;
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
