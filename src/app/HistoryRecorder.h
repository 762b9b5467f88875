// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The object of the storage thread: writes what waits to the disk, once a second.

#include "app/EventRecorder.h"
#include "app/EvidenceQueue.h"
#include "app/HistoryQueue.h"
#include "app/HistoryRetention.h"
#include "app/QueuedRecording.h"
#include "history/StoredResultWriter.h"
#include "history/values/ForgettingClock.h"

#include <QElapsedTimer>
#include <QHash>
#include <QObject>
#include <QTimer>

#include <array>
#include <memory>
#include <optional>

namespace watchkeeper {

//! \brief Created in any thread, then lives and is destroyed in the storage thread; everything but the constructor may be called only
//! there.
class HistoryRecorder : public QObject
{
    Q_OBJECT

public:
    //! \param folder  of results; created when something is written
    //! \param database  of changes, evidence and sessions; likewise
    HistoryRecorder(QString folder, QString database, std::shared_ptr<HistoryQueue> queue,
                    std::shared_ptr<EvidenceQueue> evidence);

    void start();
    void setKeep(const HistoryRetention &keep);
    //! How long each target's result is valid if it doesn't say so itself; see longestGap().
    void setGaps(const QHash<TargetId, Milliseconds> &gaps) { m_gaps = gaps; }
    //! See GapRecorder.
    void setPaused(const QSet<TargetId> &targets, qint64 now);
    void setAllPaused(bool isPaused, qint64 now);
    void applyConnectivity(const QList<ConnectivityStep> &steps);
    void addSpan(const StoredSpan &span);
    //! Written with the next second; while the disk accepts nothing, the oldest are dropped.
    void addRecording(const QueuedRecording &recording);
    //! See IncidentTable::addEntry().
    void addIncidentEntry(qint64 incident, const IncidentEntry &entry);
    //! See MaintenanceRecorder.
    void setMaintenance(const QList<MaintenanceInEffect> &inEffect, const QList<Maintenance> &entries, qint64 now);
    //! Writes what waits immediately, without waiting for the second to end: changes are important.
    void expedite();
    //! Writes what waits now, doesn't retry, then emits finished().
    void finish();

signals:
    //! What currently fails when writing the history, and why, as complete translated sentences for people; of several faults the worst.
    //! Empty once everything works again. What waits is kept, up to a limit.
    void faultChanged(const QString &text);
    //! Total since the program started: there was no room for them while they couldn't be stored.
    void droppedChanged(quint64 results);
    //! A one-time message for people, such as that a damaged file was moved, or that a file can't be read.
    void noticed(const QString &text);
    //! Incidents on the disk are new or have changed.
    void incidentsChanged();
    //! The states of targets when the program last ended; once, as soon as the database is open. Empty if it can't be read.
    void standingsLoaded(const QList<watchkeeper::StoredStanding> &standings);
    //! Undelivered alerts when the program last ended, and the stored state of the rules; once, before standingsLoaded(), and likewise.
    void alertsLoaded(const watchkeeper::StoredAlerts &alerts);
    //! Alert changes up to this number are on the disk, or the disk currently accepts none: nothing needs to wait for it any longer.
    void alertsWriteFinished(quint64 number);
    //! Likewise for QueuedChanges::number.
    void changesWriteFinished(quint64 number);
    void finished();

private:
    QByteArray rollupOf(const TargetId &target, const QList<StoredResult> &rows) const;
    void write();
    void readAlerts();
    void readStandings();
    void writeEvents();
    void storeEvidence();
    bool keepFirst(qsizetype most);
    void storeRecordings();
    void reportDroppedEvidence();
    void compact();
    void giveRoom();
    void forget();
    Expected<bool, FileFault> removeExcessResults();
    //! The worst first.
    enum StorageTask { Writing, WritingEvents, StoringEvidence, StoringRecordings, Packing, FreeingSpace, ApplyingRetention };
    static QString sentenceOf(StorageTask work, const QString &fault);
    void reportFault(StorageTask work, const QString &fault);
    void tell(StorageTask work, const std::optional<FileFault> &fault);
    void reportSkippedFiles();
    void reportDroppedResults();

    QString m_folder;
    QString m_database;
    std::shared_ptr<HistoryQueue> m_queue;
    std::shared_ptr<EvidenceQueue> m_evidence;
    std::optional<StoredResultWriter> m_writer;
    HistoryRetention m_keep;
    std::optional<ForgettingClock> m_forgetBy; //!< once it has started
    QElapsedTimer m_steady;
    QHash<TargetId, Milliseconds> m_gaps;
    std::optional<EventRecorder> m_events;
    QList<QueuedRecording> m_recordings;
    QTimer m_second{this};
    QTimer m_compactionTimer{this};
    QTimer m_room{this};
    QTimer m_evidenceTimer{this};
    QTimer m_forget{this};
    std::array<QString, 7> m_faults; //!< by Work: the current fault; empty if there is none
    QString m_reported;
    quint64 m_dropped = 0;
    quint64 m_droppedEvidence = 0;
};

} // namespace watchkeeper
