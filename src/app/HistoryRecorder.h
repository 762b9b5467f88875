// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! The object of the storage thread: takes what waits to the disk, once a second.

#include "app/EventRecorder.h"
#include "app/EvidenceQueue.h"
#include "app/HistoryKeep.h"
#include "app/HistoryQueue.h"
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

//! \brief Made anywhere, then lives and dies in the storage thread; only there may anything but a constructor be called.
class HistoryRecorder : public QObject
{
    Q_OBJECT

public:
    //! \param folder  of results; made when something is written
    //! \param database  of changes, evidence and sessions; made likewise
    HistoryRecorder(QString folder, QString database, std::shared_ptr<HistoryQueue> queue,
                    std::shared_ptr<EvidenceQueue> evidence);

    void start();
    void setKeep(const HistoryKeep &keep);
    //! How long a result of each target stands for it that does not say so itself; see longestGap().
    void setGaps(const QHash<TargetId, Milliseconds> &gaps) { m_gaps = gaps; }
    //! See GapRecorder.
    void setPaused(const QSet<TargetId> &targets, qint64 now);
    void setAllPaused(bool isPaused, qint64 now);
    void takeLink(const QList<ConnectivityStep> &steps);
    void addSpan(const StoredSpan &span);
    //! Waits for the next second; while the disk takes nothing, the oldest are dropped.
    void addRecording(const QueuedRecording &recording);
    //! See IncidentTable::addEntry().
    void addIncidentEntry(qint64 incident, const IncidentEntry &entry);
    //! See MaintenanceRecorder.
    void setMaintenance(const QList<MaintenanceInEffect> &inEffect, const QList<Maintenance> &entries, qint64 now);
    //! Writes now what waits, without waiting for the second to end: a change is precious.
    void hurry();
    //! Writes what waits now, tries no more, then emits finished().
    void finish();

signals:
    //! What of the history is not done at present, and why, as whole sentences for people, translated; of several the worst. Empty once all
    //! is well again. What waits is kept, up to a bound.
    void faultChanged(const QString &text);
    //! In all, since the program began: there was no room for them while they could not be stored.
    void droppedChanged(quint64 results);
    //! What people should know once, such as that a damaged file was set aside, or that one cannot be read.
    void noticed(const QString &text);
    //! Incidents are on the disk that were not, or were otherwise.
    void incidentsChanged();
    //! How targets stood when the program last ended; once, as soon as the database is open. Nothing where it can't be read.
    void standingsRead(const QList<watchkeeper::StoredStanding> &standings);
    //! Alerts that had not arrived when the program last ended, and what the rules remember; once, before standingsRead(), and likewise.
    void alertsRead(const watchkeeper::StoredAlerts &alerts);
    //! Changes of alerts up to this number are on the disk, or it does not take them at present: nothing is to wait for it any longer.
    void alertsTried(quint64 number);
    //! Likewise for QueuedChanges::number.
    void changesTried(quint64 number);
    void finished();

private:
    QByteArray rollupOf(const TargetId &target, const QList<StoredResult> &rows) const;
    void write();
    void readAlerts();
    void readStandings();
    void writeEvents();
    void keepEvidence();
    bool keepFirst(qsizetype most);
    void keepRecordings();
    void tellDroppedEvidence();
    void compact();
    void giveRoom();
    void forget();
    Expected<bool, FileFault> removeIfTooMuch();
    //! The worst first.
    enum Work { Writing, WritingEvents, KeepingEvidence, KeepingRecordings, Packing, GivingRoom, Forgetting };
    static QString sentenceOf(Work work, const QString &fault);
    void tellText(Work work, const QString &fault);
    void tell(Work work, const std::optional<FileFault> &fault);
    void tellPassedBy();
    void tellDropped();

    QString m_folder;
    QString m_database;
    std::shared_ptr<HistoryQueue> m_queue;
    std::shared_ptr<EvidenceQueue> m_evidence;
    std::optional<StoredResultWriter> m_writer;
    HistoryKeep m_keep;
    std::optional<ForgettingClock> m_forgetBy; //!< once it started
    QElapsedTimer m_steady;
    QHash<TargetId, Milliseconds> m_gaps;
    std::optional<EventRecorder> m_events;
    QList<QueuedRecording> m_recordings;
    QTimer m_second{this};
    QTimer m_compact{this};
    QTimer m_room{this};
    QTimer m_moreEvidence{this};
    QTimer m_forget{this};
    std::array<QString, 7> m_faults; //!< by Work: why it goes wrong; empty where it goes well
    QString m_told;
    quint64 m_dropped = 0;
    quint64 m_droppedEvidence = 0;
};

} // namespace watchkeeper
