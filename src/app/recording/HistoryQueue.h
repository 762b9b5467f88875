// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The queues between the sources of results and the storage thread, which are limited in case the disk hangs, and what that
//! thread reports.

#include "app/recording/IncidentTracker.h"
#include "engine/evaluate/SecretMask.h"
#include "history/tables/EvidenceTable.h"
#include "history/tables/OutboxTable.h"
#include "history/tables/TransitionTable.h"
#include "history/values/StoredResult.h"
#include "model/incident/DiagnosticsRecording.h"
#include "model/incident/Note.h"
#include "model/target/Result.h"

#include <QCache>
#include <QHash>
#include <QList>
#include <QObject>
#include <QSet>

#include <memory>
#include <mutex>
#include <optional>

namespace watchkeeper {

//! \brief Changes to write in one transaction, because a target's state must match its alerts after a crash.
struct QueuedChanges
{
    QList<StoredTransition> transitions;
    QHash<TargetId, StoredState> states;
    QList<IncidentUpdate> events; //!< events that affect incidents, including the transitions, in chronological order
    AlertChanges alerts;          //!< alerts caused by these changes
    quint64 number = 0;           //!< number of the latest batch of transitions; 0 if there is none
    QList<std::pair<qint64, IncidentEntry>> entries; //!< entries for the timelines of stored incidents
    QList<Note> notes;                               //!< new notes, and new versions of notes

    bool isEmpty() const
    {
        return transitions.isEmpty() && states.isEmpty() && events.isEmpty() && alerts.isEmpty() && entries.isEmpty()
            && notes.isEmpty();
    }
    void add(const QueuedChanges &later);
};

//! \brief Any thread can add results, and another thread removes them. No call blocks for longer than it takes to copy the
//! data.
class HistoryQueue
{
public:
    //! \param limit  maximum number of queued results; beyond that, the oldest ones are dropped and counted
    explicit HistoryQueue(qsizetype limit)
        : m_maximum(limit)
    {
    }

    void add(const QList<TargetResult> &results);
    //! Removes and returns all results, oldest first.
    QList<TargetResult> takeAll();
    quint64 dropped() const;

    //! \brief Adds changes. They are never dropped, because transitions are few and only the newest state of each target is
    //! kept. takeChanges() returns changes that were added together in one batch.
    void add(const QueuedChanges &changes);
    QueuedChanges takeChanges();

private:
    const qsizetype m_maximum;
    mutable std::mutex m_mutex;
    QList<TargetResult> m_results;
    quint64 m_dropped = 0;
    QueuedChanges m_changes;
};

// The evidence of failures in memory: the last successful results, and failures and recordings that wait to be written to disk.
// Its size is limited, which limits memory use if the disk accepts no data.

// The last successful result of each target, kept in memory for comparison with failures.

//! \brief Shares the data of results instead of copying it, so that storing a result is cheap.
//!
//! Keeps at most kMaxBytes of replies and output, preferring the most recent ones. A target whose reply was dropped keeps its measured
//! values.
class LastSuccessfulResults
{
public:
    static constexpr qsizetype kMaxBytes = 32 * 1024 * 1024;

    explicit LastSuccessfulResults(qsizetype byteLimit = kMaxBytes);

    //! \pre the outcome is up
    void note(const Result &result);
    std::optional<Result> of(const TargetId &target) const;
    //! Removes the results of all targets that aren't in `targets`.
    void retainOnly(const QSet<TargetId> &targets);

private:
    QHash<TargetId, std::shared_ptr<const Result>>
        m_results; //!< results without evidence; pointers, because a QHash has many unused slots
    QCache<TargetId, Evidence> m_evidence;
};

// The queue for evidence of failures that is to be written to disk. Its size is limited, which limits memory use if the disk accepts no
// data.

//! \brief A failure, the last successful result before it, and the secrets to mask in them.
class QueuedFailure
{
public:
    //! Truncates bodies to the stored size to limit memory use.
    QueuedFailure(const Result &failed, const std::optional<Result> &lastSuccess, SecretMask mask);

    //! Returns the evidence to be stored, with the successful result first.
    QList<StoredEvidence> masked() const;
    //! Returns the approximate memory use. [bytes]
    qsizetype cost() const;

private:
    QList<StoredEvidence> m_answers;
    SecretMask m_mask;
};

//! \brief Any thread can add failures, and another thread removes them. No call blocks for longer than it takes to copy the
//! data.
class EvidenceQueue
{
public:
    static constexpr qsizetype kMaxBytes = 64 * 1024 * 1024;

    //! \param limit  [bytes] maximum size of queued failures; beyond that, the oldest ones are dropped and counted
    explicit EvidenceQueue(qsizetype limit = kMaxBytes)
        : m_maximum(limit)
    {
    }

    void add(const QueuedFailure &failure);
    //! Returns the oldest failures, at most `limit`. They stay in the queue until removeStored().
    QList<QueuedFailure> first(qsizetype limit);
    //! Removes the oldest `count` failures, which have been stored. \pre first() returned them; both are called from one thread
    //! at a time
    void removeStored(qsizetype count);
    quint64 dropped() const;

private:
    void dropFirst();

    const qsizetype m_maximum;
    mutable std::mutex m_mutex;
    QList<QueuedFailure> m_failures;
    qsizetype m_bytes = 0;
    quint64 m_dropped = 0;
    //! number of failures dropped since first(), which removeStored() must not remove again
    qsizetype m_droppedSinceFirst = 0;
};

// A failure diagnostics recording that is waiting to be stored, with the results to compare.

//! \brief A plain value. The storage thread determines the differences and masks the secrets.
class QueuedRecording
{
public:
    //! \param lastSuccess  the last successful result before the failure, if known
    QueuedRecording(DiagnosticsRecording recording, const Result &failed, const std::optional<Result> &lastSuccess,
                    SecretMask mask);

    //! Determines the differences, masks the secrets, and returns the recording to be stored.
    DiagnosticsRecording toStored() const;

private:
    DiagnosticsRecording m_recording;
    Result m_failedResult;
    std::optional<Result> m_lastSuccess;
    SecretMask m_mask;
};

//! Reports of the storage. HistoryRecorder emits them in the storage thread, and HistoryThread again in the main thread.
class HistoryEvents : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

signals:
    //! Emitted with a complete, translated, user-visible message when writing the history fails. The message describes the worst of several
    //! errors and is empty once everything works again. Pending data is kept up to a limit.
    void faultChanged(const QString &text);
    //! Emitted when results were dropped because they couldn't be stored and exceeded the limit. `results` is their total number
    //! since the program started.
    void droppedChanged(quint64 results);
    //! Emitted with a one-time user-visible message, such as that a damaged file was moved or that a file can't be read.
    void noticed(const QString &text);
    //! Emitted when incidents or notes were stored or updated.
    void incidentsChanged();
    //! Emitted once, when the database is open, with the states of targets at the end of the previous session. The list is
    //! empty if the states can't be read.
    void statesLoaded(const QList<watchkeeper::StoredState> &states);
    //! Emitted once, before statesLoaded(), with the undelivered alerts and the stored state of the rules at the end of the previous
    //! session. Both are empty if they can't be read.
    void alertsLoaded(const watchkeeper::StoredAlerts &alerts);
    //! Emitted when alert changes up to this number are on disk, or when nothing can currently be written to the disk. In both cases,
    //! alerts no longer have to wait for storage.
    void alertsWriteFinished(quint64 number);
    //! Like alertsWriteFinished(), but for QueuedChanges::number.
    void changesWriteFinished(quint64 number);
};

} // namespace watchkeeper
