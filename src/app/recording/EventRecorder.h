// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Writes rare and important data to the database: changes and states of targets, evidence of failures, the sessions of the
//! program, and gaps. Removes old or excess data.

#include "app/recording/HistoryQueue.h"
#include "app/recording/IncidentTracker.h"
#include "app/recording/SpanRecorders.h"
#include "history/database/HistoryDatabase.h"
#include "history/files/Retention.h"
#include "history/tables/EvidenceTable.h"
#include "history/tables/IncidentTable.h"
#include "history/tables/NoteTable.h"
#include "history/tables/OriginTable.h"
#include "history/tables/OutboxTable.h"
#include "history/tables/RecordingTable.h"
#include "history/tables/SpanTable.h"
#include "history/tables/TransitionTable.h"

#include <QList>
#include <QSet>
#include <QString>
#include <QThreadPool>

#include <atomic>
#include <utility>

namespace watchkeeper {

// Removes old or excess data from the database, in steps small enough to avoid delaying other work.

//! \brief Lives in the storage thread. A sweep removes evidence, recordings, changes, spans, incidents, notes and sessions, then returns free
//! space to the file system.
class DatabaseRetention
{
public:
    //! \param database  must outlive this object
    //! \param sessions  table of sessions; the running session is kept
    DatabaseRetention(HistoryDatabase *database, SessionTable *sessions)
        : m_database(database)
        , m_sessions(sessions)
    {
    }

    //! Starts or restarts a sweep.
    void begin(const HistoryRetention &keep, qint64 now);
    //! \brief Removes a few rows or frees a few pages. \return whether the sweep continues; it ends on an error
    Expected<bool, HistoryError> step();

private:
    enum class Stage : quint8 {
        OldEvidence,
        Measuring,
        ExcessEvidence,
        OldRecordings,
        MeasuringRecordings,
        ExcessRecordings,
        Changes,
        Spans,
        Incidents,
        Notes,
        Sessions,
        FreeSpace,
        Done
    };
    Expected<bool, HistoryError> runStage();
    Expected<bool, HistoryError> measureEvidence();
    Expected<bool, HistoryError> reduceEvidence();
    Expected<bool, HistoryError> measureRecordings();
    Expected<bool, HistoryError> reduceRecordings();

    HistoryDatabase *const m_database;
    SessionTable *const m_sessions;
    HistoryRetention m_retentionLimits;
    EvidenceTable::MeasurementProgress m_evidenceProgress;
    RecordingTable::MeasurementProgress m_recordingsProgress;
    qint64 m_now = 0;
    Stage m_stage = Stage::Done;
};

// Writes rare and important data to the database: changes and states of targets, evidence of failures, the sessions of the program, and
// gaps.

//! Checks a database in another thread.
class IntegrityCheck
{
public:
    //! Cancels a running check, and waits for it.
    ~IntegrityCheck() { m_isCancelled = true; }
    void start(const QString &path);
    //! Whether a check has found damage since the last call.
    bool takeDamage() { return m_isDamaged.exchange(false); }

private:
    std::atomic_bool m_isCancelled = false;
    std::atomic_bool m_isDamaged = false;
    QThreadPool m_pool; //!< must be destroyed first, because its job uses the other members
};

//! \brief Lives in the storage thread. Changes are never dropped. If they can't be written, they are kept in memory without a limit.
//!
//! `now` is [ms] since 1970, UTC, by the system clock.
class EventRecorder
{
public:
    //! \param path  path of the database, in an existing folder
    explicit EventRecorder(const QString &path);

    //! \brief Opens the database and begins a session.
    //! \return a user-visible error message, or an empty string; after an error, write() tries again
    QString begin(qint64 now);
    //! Returns the latest end [ms] of the sessions that began before `time`, or no value if it is unknown.
    std::optional<qint64> lastSessionEndBefore(qint64 time) const;
    //! Adds changes to be written. Incidents that result from them are written in the same transaction.
    void add(const QueuedChanges &changes) { m_pendingChanges.add(changes); }
    //! Returns the last stored states of the targets. Call it after begin(). Also remembers failures that haven't opened an
    //! incident.
    Expected<QList<StoredState>, HistoryError> states();
    //! Records that a check of the target has failed.
    void recordFailedCheck(const TargetId &target);
    //! Returns the undelivered alerts and the last stored state of the rules. Call it after begin().
    Expected<StoredAlerts, HistoryError> alerts() { return OutboxTable(&m_database).all(); }
    //! What write() has done since the last call of takeProcessed().
    struct Processed
    {
        //! Number of the last alert changes that write() tried to write, whether or not it succeeded; 0 for none.
        quint64 alerts = 0;
        quint64 changes = 0;               //!< the same for QueuedChanges::number
        bool haveIncidentsChanged = false; //!< whether incidents or notes were written
    };
    Processed takeProcessed() { return std::exchange(m_processed, {}); }
    //! Adds an entry to the timeline of a stored incident.
    void add(qint64 incident, const IncidentEntry &entry) { m_pendingChanges.entries.append({incident, entry}); }
    //! Adds a note, or a new version of it.
    void add(const Note &note) { m_pendingChanges.notes.append(note); }
    //! Returns the recorder of monitoring gaps. Its data is written by the next write().
    GapRecorder &spans() { return m_spans; }
    //! Returns the recorder of maintenance. Its data is written by the next write().
    MaintenanceRecorder &maintenance() { return m_maintenance; }
    //! Writes all pending data and, once a minute, the end of the session. \return as begin()
    QString write(qint64 now);
    //! Writes evidence immediately. \return as begin()
    QString store(const QList<StoredEvidence> &evidence) { return faultText(EvidenceTable(&m_database).add(evidence)); }
    QString store(const QList<DiagnosticsRecording> &recordings)
    {
        return faultText(RecordingTable(&m_database).add(recordings));
    }
    //! Starts a sweep that removes old and excess data. Call retentionStep() until it reports completion. See DatabaseRetention.
    void beginRetention(const HistoryRetention &keep, qint64 now) { m_retention.begin(keep, now); }
    Expected<bool, HistoryError> retentionStep() { return m_retention.step(); }
    //! \brief Checks the database in another thread for damage that isn't detected when a large database is opened. A later
    //! write() replaces a damaged database.
    void startIntegrityCheck() { m_integrityCheck.start(m_database.path()); }
    //! Ends the session normally. \return as begin()
    QString finish(qint64 now);
    //! Returns the number of state changes, incident entries and notes that aren't in the database yet.
    qsizetype unstoredChangeCount() const
    {
        return m_pendingChanges.transitions.size() + m_pendingChanges.entries.size() + m_pendingChanges.notes.size();
    }
    //! Returns a one-time user-visible message, such as that a damaged file was moved, or an empty string.
    QString takeNotice() { return m_database.takeNotice(); }

private:
    HistoryFault writePending();
    HistoryFault writeChanges();
    HistoryFault updateIncidents();
    Expected<QList<IncidentTransition>, HistoryError> withheldTransitions();
    QString faultText(const HistoryFault &fault) { return fault ? fault->sentence() : QString(); }

    HistoryDatabase m_database;
    SessionTable m_sessions{&m_database};
    GapRecorder m_spans{&m_database};
    MaintenanceRecorder m_maintenance{&m_database};
    DatabaseRetention m_retention{&m_database, &m_sessions};
    IncidentTracker m_incidentTracker;
    QList<StoredState>
        m_withheldFailures; //!< failures of an earlier run that opened no incident, until they are passed to m_incidentTracker
    QSet<TargetId> m_uncheckedTargets; //!< targets in m_withheldFailures without a failed check since then
    QueuedChanges m_pendingChanges;
    Processed m_processed;
    qint64 m_aliveAt = 0;
    IntegrityCheck m_integrityCheck;
};

} // namespace watchkeeper
