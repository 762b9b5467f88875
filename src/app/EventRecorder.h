// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! What is rare and precious on its way to the database: changes of targets, how they stand, evidence of failures, when the program ran and when nobody looked.

#include "app/DatabaseRetention.h"
#include "app/GapRecorder.h"
#include "app/HistoryQueue.h"
#include "app/IncidentTracker.h"
#include "app/MaintenanceRecorder.h"
#include "history/database/EvidenceTable.h"
#include "history/database/HistoryDatabase.h"
#include "history/database/IncidentTable.h"
#include "history/database/OriginTable.h"
#include "history/database/OutboxTable.h"
#include "history/database/RecordingTable.h"
#include "history/database/SessionTable.h"
#include "history/database/StandingTable.h"
#include "history/database/TransitionTable.h"

#include <QList>
#include <QSet>
#include <QString>

#include <utility>

namespace watchkeeper {

//! \brief Lives in the storage thread. Of changes nothing is ever dropped: what cannot be written waits, however much it becomes.
//!
//! `now` is ms since 1970, UTC, as the clock says.
class EventRecorder
{
public:
    //! \param path  of the database; its folder is there
    explicit EventRecorder(const QString &path);

    //! \brief Opens the database and begins a session.
    //! \return a sentence that says what is wrong, or empty; write() tries again
    QString begin(qint64 now);
    //! [ms] Until when the sessions ran that began before `time`; nothing where that is not known.
    std::optional<qint64> lastSeenBefore(qint64 time) const;
    //! What incidents come to is written with these changes, or not at all.
    void add(const QueuedChanges &changes) { m_waiting.add(changes); }
    //! How targets stood when that was last written; after begin(). What failed then and opened no incident is remembered.
    Expected<QList<StoredStanding>, HistoryError> standings();
    //! A target was seen failing.
    void look(const TargetId &target);
    //! Alerts that had not arrived then, and what the rules remember; likewise.
    Expected<StoredAlerts, HistoryError> alerts() const { return m_outbox.all(); }
    //! The number of the last changes of alerts that waited for the last write(), whether it went well or not; 0: none did.
    quint64 takeAlertsTried() { return std::exchange(m_alertsTried, 0); }
    //! Likewise QueuedChanges::number.
    quint64 takeChangesTried() { return std::exchange(m_changesTried, 0); }
    //! A line for the timeline of a stored incident.
    void add(qint64 incident, const IncidentEntry &entry) { m_entries.append({incident, entry}); }
    //! Whether incidents were written since it was asked last.
    bool takeIncidentsChanged() { return std::exchange(m_haveIncidentsChanged, false); }
    //! What it is told is written with the next write().
    GapRecorder &spans() { return m_spans; }
    //! Likewise.
    MaintenanceRecorder &maintenance() { return m_maintenance; }
    //! Writes what waits; moves the end of the session on once a minute. \return as begin()
    QString write(qint64 now);
    //! On the disk when it returns an empty text. \return as begin()
    QString keep(const QList<StoredEvidence> &evidence) { return told(m_evidence.add(evidence)); }
    QString keep(const QList<DiagnosticsRecording> &recordings) { return told(m_recordings.add(recordings)); }
    //! A sweep over what is too old or too much; forgetStep() until that is false. See DatabaseRetention.
    void beginForgetting(const HistoryKeep &keep, qint64 now) { m_retention.begin(keep, now); }
    Expected<bool, HistoryError> forgetStep() { return m_retention.step(); }
    //! The program ends as it should. \return as begin()
    QString finish(qint64 now);
    //! What people should know once, such as that a damaged file was set aside; empty where there is nothing.
    QString takeNotice() { return m_database.takeNotice(); }

private:
    HistoryFault writeWaiting();
    HistoryFault writeChanges();
    HistoryFault followIncidents();
    Expected<QList<IncidentTurn>, HistoryError> withheldTurns() const;
    QString told(const HistoryFault &fault) { return fault ? fault->sentence() : QString(); }

    HistoryDatabase m_database;
    TransitionTable m_transitions{&m_database};
    SessionTable m_sessions{&m_database};
    GapRecorder m_spans{&m_database};
    MaintenanceRecorder m_maintenance{&m_database};
    EvidenceTable m_evidence{&m_database};
    RecordingTable m_recordings{&m_database};
    DatabaseRetention m_retention{&m_database, &m_sessions};
    OriginTable m_origin{&m_database};
    StandingTable m_standings{&m_database};
    IncidentTable m_incidents{&m_database};
    OutboxTable m_outbox{&m_database};
    IncidentTracker m_book;
    QList<StoredStanding> m_withheld; //!< of an earlier run, until m_book has them
    QSet<TargetId> m_unseen;          //!< of these, until they are seen failing
    QueuedChanges m_waiting;
    QList<std::pair<qint64, IncidentEntry>> m_entries;
    bool m_haveIncidentsChanged = false;
    quint64 m_alertsTried = 0;
    quint64 m_changesTried = 0;
    qint64 m_aliveAt = 0;
};

} // namespace watchkeeper
