// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The object in the storage thread that writes pending data to disk once a second.

#include "app/recording/EventRecorder.h"
#include "app/recording/HistoryQueue.h"
#include "history/StoredResultWriter.h"
#include "history/files/Retention.h"

#include <QElapsedTimer>
#include <QHash>
#include <QTimer>

#include <array>
#include <memory>
#include <optional>

namespace watchkeeper {

//! \brief Created in any thread, then lives and is destroyed in the storage thread. All functions except the constructor may only be called
//! there.
class HistoryRecorder : public HistoryEvents
{
    Q_OBJECT

public:
    //! \param folder  folder of results; created with the first write
    //! \param database  path of the database for changes, evidence and sessions; created with the first write
    HistoryRecorder(QString folder, QString database, std::shared_ptr<HistoryQueue> queue,
                    std::shared_ptr<EvidenceQueue> evidence);

    void start();
    void setRetention(const HistoryRetention &keep);
    //! Sets how long a result of each target is valid unless the result itself specifies this. See validityPeriod().
    void setValidityPeriods(const QHash<TargetId, Milliseconds> &periods) { m_validityPeriods = periods; }
    //! The following functions pass data to GapRecorder.
    void setPaused(const QSet<TargetId> &targets, qint64 now);
    void setAllPaused(const QString &reason, qint64 now);
    void applyConnectivity(const QList<ConnectivityStep> &steps);
    void addSpan(const StoredSpan &span);
    //! Adds a recording, to be written within a second. While the disk accepts no data, the oldest ones are dropped.
    void addRecording(const QueuedRecording &recording);
    //! See IncidentTable::addEntry().
    void addIncidentEntry(qint64 incident, const IncidentEntry &entry);
    //! Stores a note, or a new version of it.
    void putNote(const Note &note);
    //! See MaintenanceRecorder.
    void setMaintenance(const QList<MaintenanceInEffect> &inEffect, const QList<Maintenance> &entries, qint64 now);
    //! Writes pending data immediately instead of within a second. For important changes.
    void writeNow();
    //! Writes pending data immediately without retrying, then emits finished().
    void finish();

signals:
    void finished();

private:
    QByteArray rollupOf(const TargetId &target, const QList<StoredResult> &rows) const;
    void write();
    void readAlerts();
    void readStates();
    void writeEvents();
    void storeEvidence();
    bool storeFirstEvidence(qsizetype limit);
    void storeRecordings();
    void reportDroppedEvidence();
    void compact();
    void pruneHistory();
    void continueRetention();
    Expected<bool, FileFault> removeExcessResults();
    //! The tasks of this object, in order of decreasing severity of a fault.
    enum StorageTask { Writing, WritingEvents, StoringEvidence, StoringRecordings, Packing, FreeingSpace, ApplyingRetention };
    static QString faultText(StorageTask work, const QString &fault);
    void reportFault(StorageTask work, const QString &fault);
    void reportFileFault(StorageTask work, const std::optional<FileFault> &fault);
    void reportSkippedFiles();
    void reportDroppedResults();
    void reportUnstoredData();

    QString m_folder;
    QString m_database;
    std::shared_ptr<HistoryQueue> m_queue;
    std::shared_ptr<EvidenceQueue> m_evidence;
    std::optional<StoredResultWriter> m_writer;
    HistoryRetention m_retentionLimits;
    std::optional<RetentionClock> m_retentionClock; //!< set by start()
    QElapsedTimer m_timeSinceStart;
    QHash<TargetId, Milliseconds> m_validityPeriods;
    std::optional<EventRecorder> m_events;
    QList<QueuedRecording> m_recordings;
    QTimer m_writeTimer{this};
    QTimer m_compactionTimer{this};
    QTimer m_pruneTimer{this};
    QTimer m_evidenceTimer{this};
    QTimer m_retentionTimer{this};
    std::array<QString, 7> m_faults; //!< current fault for each StorageTask, or an empty string
    QString m_reportedFault;
    quint64 m_dropped = 0;
    quint64 m_droppedEvidence = 0;
};

} // namespace watchkeeper
