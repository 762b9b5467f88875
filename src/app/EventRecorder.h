// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Writes rare and important data to the database: changes and states of targets, evidence of failures, when the program ran, and
//! gaps.

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
#include <QThreadPool>

#include <atomic>
#include <utility>

namespace watchkeeper {

//! \brief Lives in the storage thread. Changes are never dropped: what can't be written waits, however much accumulates.
//!
//! `now` is ms since 1970, UTC, by the system clock.
class EventRecorder
{
public:
    //! \param path  of the database; its folder exists
    explicit EventRecorder(const QString &path);
    //! Waits for what examine() is at.
    ~EventRecorder();

    //! \brief Opens the database and begins a session.
    //! \return a sentence that says what is wrong, or empty; write() tries again
    QString begin(qint64 now);
    //! [ms] The last end of the sessions that began before `time`; nothing if it isn't known.
    std::optional<qint64> lastSessionEndBefore(qint64 time) const;
    //! The resulting incidents are written with these changes, or not at all.
    void add(const QueuedChanges &changes) { m_waiting.add(changes); }
    //! The states of the targets when last written; call it after begin(). Remembers failures that opened no incident.
    Expected<QList<StoredStanding>, HistoryError> standings();
    //! A check of the target has failed.
    void look(const TargetId &target);
    //! Undelivered alerts and the stored state of the rules at that time; likewise.
    Expected<StoredAlerts, HistoryError> alerts() const { return m_outbox.all(); }
    //! The number of the last alert changes that the last write() tried to write, successfully or not; 0: none.
    quint64 takeProcessedAlertsNumber() { return std::exchange(m_processedAlertsNumber, 0); }
    //! Likewise for QueuedChanges::number.
    quint64 takeProcessedChangesNumber() { return std::exchange(m_processedChangesNumber, 0); }
    //! Adds an entry to the timeline of a stored incident.
    void add(qint64 incident, const IncidentEntry &entry) { m_entries.append({incident, entry}); }
    //! Whether incidents were written since the last call.
    bool takeIncidentsChanged() { return std::exchange(m_haveIncidentsChanged, false); }
    //! Its data is written with the next write().
    GapRecorder &spans() { return m_spans; }
    //! Likewise.
    MaintenanceRecorder &maintenance() { return m_maintenance; }
    //! Writes everything that waits; updates the end of the session once a minute. \return as begin()
    QString write(qint64 now);
    //! It is on the disk if this returns an empty text. \return as begin()
    QString keep(const QList<StoredEvidence> &evidence) { return sentenceOf(m_evidence.add(evidence)); }
    QString keep(const QList<DiagnosticsRecording> &recordings) { return sentenceOf(m_recordings.add(recordings)); }
    //! Starts a sweep over old and excess data; call retentionStep() until it returns false. See DatabaseRetention.
    void beginRetention(const HistoryRetention &keep, qint64 now) { m_retention.begin(keep, now); }
    Expected<bool, HistoryError> retentionStep() { return m_retention.step(); }
    //! \brief Looks for damage in another thread that opening a large database doesn't find. A later write() replaces what is damaged.
    void examine();
    //! The program ends normally. \return as begin()
    QString finish(qint64 now);
    //! A one-time message for people, such as that a damaged file was moved; empty if there is none.
    QString takeNotice() { return m_database.takeNotice(); }

private:
    struct IntegrityCheck
    {
        std::atomic_bool isCancelled = false;
        std::atomic_bool isDamaged = false;
    };

    HistoryFault writePending();
    HistoryFault writeChanges();
    HistoryFault updateIncidents();
    Expected<QList<IncidentTransition>, HistoryError> withheldTransitions() const;
    QString sentenceOf(const HistoryFault &fault) { return fault ? fault->sentence() : QString(); }

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
    QSet<TargetId> m_unseen;          //!< targets of these, until a check fails again
    QueuedChanges m_waiting;
    QList<std::pair<qint64, IncidentEntry>> m_entries;
    bool m_haveIncidentsChanged = false;
    quint64 m_processedAlertsNumber = 0;
    quint64 m_processedChangesNumber = 0;
    qint64 m_aliveAt = 0;
    IntegrityCheck m_integrityCheck;
    QThreadPool m_pool; //!< dies first: its job uses the examination
};

} // namespace watchkeeper
