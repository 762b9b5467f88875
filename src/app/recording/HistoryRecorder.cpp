// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/recording/HistoryRecorder.h"

#include "history/files/Retention.h"
#include "history/values/Rollup.h"
#include "history/values/StoredResult.h"
#include "model/base/Logging.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDeadlineTimer>
#include <QDir>
#include <QLocale>

#include <algorithm>
#include <chrono>

using namespace std::chrono_literals;

namespace watchkeeper {

namespace {

constexpr auto kWriteInterval = 1s; // limits the data that a power failure can destroy
constexpr auto kCompactionInterval =
    50ms;                                // pause between the 64 steps that pack the results of an hour; other work has priority
constexpr auto kEvidenceInterval = 20ms; // pause between two batches of evidence; results and changes have priority
constexpr qsizetype kEvidencePerBatch = 4; // packing a batch takes tens of milliseconds at most
constexpr auto kFinalEvidenceTime = 200ms; // limit at shutdown, which must not take long
constexpr auto kRetentionInterval = 50ms;  // pause between two small steps; other work has priority
constexpr auto kPruneInterval = 10min;
constexpr qsizetype kMaxQueuedRecordings = 200; // about one hour of recordings
constexpr int kMaxFilesRemoved = 8;             // files per run; the next run removes the rest

class HistoryRecorderText
{
    Q_DECLARE_TR_FUNCTIONS(HistoryRecorder)
};

qint64 nowMs()
{
    return QDateTime::currentMSecsSinceEpoch();
}

} // namespace

HistoryRecorder::HistoryRecorder(QString folder, QString database, std::shared_ptr<HistoryQueue> queue,
                                 std::shared_ptr<EvidenceQueue> evidence)
    : m_folder(std::move(folder))
    , m_database(std::move(database))
    , m_queue(std::move(queue))
    , m_evidence(std::move(evidence))
{
    m_writeTimer.setInterval(kWriteInterval);
    m_compactionTimer.setInterval(kCompactionInterval);
    m_compactionTimer.setSingleShot(true);
    m_pruneTimer.setInterval(kPruneInterval);
    m_evidenceTimer.setInterval(kEvidenceInterval);
    m_evidenceTimer.setSingleShot(true);
    connect(&m_writeTimer, &QTimer::timeout, this, &HistoryRecorder::write);
    connect(&m_compactionTimer, &QTimer::timeout, this, &HistoryRecorder::compact);
    connect(&m_pruneTimer, &QTimer::timeout, this, &HistoryRecorder::pruneHistory);
    m_retentionTimer.setInterval(kRetentionInterval);
    m_retentionTimer.setSingleShot(true);
    connect(&m_retentionTimer, &QTimer::timeout, this, &HistoryRecorder::continueRetention);
    connect(&m_evidenceTimer, &QTimer::timeout, this, &HistoryRecorder::storeEvidence);
}

void HistoryRecorder::start()
{
    StoredResultWriterOptions options;
    options.rollup = [this](const TargetId &target, const QList<StoredResult> &rows) { return rollupOf(target, rows); };
    options.mergeRollups = &Rollup::merged;
    m_writer.emplace(m_folder, options);
    m_events.emplace(m_database);
    const qint64 startTime = nowMs();
    reportFault(WritingEvents, m_events->begin(startTime));
    m_retentionClock.emplace(m_events->lastSessionEndBefore(startTime));
    m_timeSinceStart.start();
    readAlerts();
    readStates();
    m_writeTimer.start();
    m_compactionTimer.start();
}

void HistoryRecorder::readAlerts()
{
    const auto alerts = m_events->alerts();
    if (!alerts)
        qCWarning(lcHistory, "Pending alerts couldn't be read: %s", qUtf8Printable(alerts.error().sentence()));
    emit alertsLoaded(alerts ? *alerts : StoredAlerts());
}

void HistoryRecorder::readStates()
{
    const auto states = m_events->states();
    if (!states)
        qCWarning(lcHistory, "The previous states of targets couldn't be read: %s", qUtf8Printable(states.error().sentence()));
    emit statesLoaded(states ? *states : QList<StoredState>());
}

void HistoryRecorder::setRetention(const HistoryRetention &keep)
{
    m_retentionLimits = keep;
    if (m_pruneTimer.isActive())
        pruneHistory();
}

void HistoryRecorder::finish()
{
    m_writeTimer.stop();
    m_compactionTimer.stop();
    m_pruneTimer.stop();
    m_retentionTimer.stop();
    if (m_writer) {
        write();
        m_evidenceTimer.stop();
        const QDeadlineTimer deadline(kFinalEvidenceTime);
        while (!deadline.hasExpired() && storeFirstEvidence(kEvidencePerBatch)) { }
        reportFault(WritingEvents, m_events->finish(nowMs()));
        reportUnstoredData();
    }
    m_events.reset(); // the database connection must be closed in its own thread
    m_writer.reset();
    emit finished();
}

//! Reports the data that is lost because the program ends before it could be stored.
void HistoryRecorder::reportUnstoredData()
{
    const auto report = [this](const QString &sentence, quint64 count) {
        if (count == 0)
            return;
        const QString text = sentence.arg(QLocale().toString(count));
        qCWarning(lcHistoryReported, "%s", qUtf8Printable(text));
        emit noticed(text);
    };
    report(HistoryRecorderText::tr(
               "Results missing from the history because they couldn't be stored before Watchkeeper exited: %1."),
           m_dropped + static_cast<quint64>(m_writer->waitingCount()));
    report(HistoryRecorderText::tr(
               "State changes missing from the history because they couldn't be stored before Watchkeeper exited: %1."),
           static_cast<quint64>(m_events->unstoredChangeCount()));
}

QByteArray HistoryRecorder::rollupOf(const TargetId &target, const QList<StoredResult> &rows) const
{
    return Rollup(rows, m_validityPeriods.value(target, validityPeriod(Schedule()))).packed();
}

void HistoryRecorder::writeNow()
{
    if (m_writer && m_writeTimer.isActive())
        write();
}

void HistoryRecorder::setPaused(const QSet<TargetId> &targets, qint64 now)
{
    if (m_events)
        m_events->spans().setPaused(targets, now);
}

void HistoryRecorder::setAllPaused(const QString &reason, qint64 now)
{
    if (m_events)
        m_events->spans().setAllPaused(reason, now);
}

void HistoryRecorder::applyConnectivity(const QList<ConnectivityStep> &steps)
{
    if (m_events)
        m_events->spans().applyConnectivity(steps);
}

void HistoryRecorder::addSpan(const StoredSpan &span)
{
    if (m_events)
        m_events->spans().add(span);
}

void HistoryRecorder::addRecording(const QueuedRecording &recording)
{
    if (m_recordings.size() >= kMaxQueuedRecordings)
        m_recordings.removeFirst();
    m_recordings.append(recording);
}

void HistoryRecorder::storeRecordings()
{
    QList<DiagnosticsRecording> finished;
    for (const QueuedRecording &recording : std::as_const(m_recordings))
        finished.append(recording.toStored());
    const QString fault = m_events->store(finished);
    reportFault(StoringRecordings, fault);
    if (fault.isEmpty())
        m_recordings.clear();
}

void HistoryRecorder::addIncidentEntry(qint64 incident, const IncidentEntry &entry)
{
    if (!m_events)
        return;
    m_events->add(incident, entry);
    writeNow();
}

void HistoryRecorder::putNote(const Note &note)
{
    if (!m_events)
        return;
    m_events->add(note);
    writeNow();
}

void HistoryRecorder::setMaintenance(const QList<MaintenanceInEffect> &inEffect, const QList<Maintenance> &entries, qint64 now)
{
    if (m_events)
        m_events->maintenance().set(inEffect, entries, now);
}

void HistoryRecorder::writeEvents()
{
    m_events->add(m_queue->takeChanges());
    reportFault(WritingEvents, m_events->write(nowMs()));
    const EventRecorder::Processed processed = m_events->takeProcessed();
    if (processed.alerts != 0)
        emit alertsWriteFinished(processed.alerts);
    if (processed.changes != 0)
        emit changesWriteFinished(processed.changes);
    if (processed.haveIncidentsChanged)
        emit incidentsChanged();
    if (const QString notice = m_events->takeNotice(); !notice.isEmpty())
        emit noticed(notice);
}

void HistoryRecorder::storeEvidence()
{
    if (storeFirstEvidence(kEvidencePerBatch))
        m_evidenceTimer.start();
    reportDroppedEvidence();
}

//! \return whether `limit` failures were stored, in which case there may be more
bool HistoryRecorder::storeFirstEvidence(qsizetype limit)
{
    const QList<QueuedFailure> failures = m_evidence->first(limit);
    if (failures.isEmpty())
        return false;
    QList<StoredEvidence> answers;
    for (const QueuedFailure &failure : failures)
        answers += failure.masked();
    const QString fault = m_events->store(answers);
    reportFault(StoringEvidence, fault);
    if (!fault.isEmpty())
        return false; // tried again after the next write
    m_evidence->removeStored(failures.size());
    return failures.size() == limit;
}

void HistoryRecorder::reportDroppedEvidence()
{
    const quint64 dropped = m_evidence->dropped();
    if (dropped != std::exchange(m_droppedEvidence, dropped))
        qCWarning(lcHistory, "Evidence of %llu failures in total was dropped because the queue was full.",
                  static_cast<unsigned long long>(dropped));
}

void HistoryRecorder::write()
{
    for (const TargetResult &queued : m_queue->takeAll()) {
        m_writer->append(queued.target, queued.result);
        if (queued.result.outcome == Outcome::Down || queued.result.outcome == Outcome::Degraded)
            m_events->recordFailedCheck(queued.target);
    }
    reportFileFault(Writing, m_writer->write(nowMs()));
    if (m_writer->takeTailLost())
        emit noticed(tr("The results in %1 were deleted while Watchkeeper was running. New results are stored from now on.")
                         .arg(QDir::toNativeSeparators(m_folder)));
    writeEvents();
    storeRecordings();
    if (!m_evidenceTimer.isActive())
        storeEvidence();
    reportDroppedResults();
    if (!m_writeTimer.isActive())
        return; // this is the final write before the thread ends
    if (!m_faults[FreeingSpace].isEmpty() || !m_faults[ApplyingRetention].isEmpty())
        pruneHistory();
    if (!m_compactionTimer.isActive())
        m_compactionTimer.start();
}

void HistoryRecorder::compact()
{
    const auto isMore = m_writer->compact(nowMs());
    reportFileFault(Packing, isMore ? std::nullopt : std::optional(isMore.error()));
    reportSkippedFiles();
    if (isMore && *isMore)
        return m_compactionTimer.start();
    if (!m_pruneTimer.isActive()) { // data may be removed only after the results have been summarized by day
        m_pruneTimer.start();
        pruneHistory();
        m_events->startIntegrityCheck();
    }
}

void HistoryRecorder::pruneHistory()
{
    const qint64 now = m_retentionClock->now(nowMs(), m_timeSinceStart.elapsed());
    m_events->beginRetention(m_retentionLimits, now);
    m_retentionTimer.start();
    const auto removed = removeSegmentsBefore(m_writer->folder(), daysBefore(now, m_retentionLimits.days), kMaxFilesRemoved);
    if (!removed)
        return reportFileFault(FreeingSpace, removed.error());
    const auto daysRemoved =
        removeDaysBefore(m_writer->folder(), daysBefore(now, m_retentionLimits.dailyDays), kMaxFilesRemoved);
    if (!daysRemoved)
        return reportFileFault(FreeingSpace, daysRemoved.error());
    for (int i = 0; i < kMaxFilesRemoved; ++i) {
        const auto isRemoved = removeExcessResults();
        reportFileFault(FreeingSpace, isRemoved ? std::nullopt : std::optional(isRemoved.error()));
        if (!isRemoved || !*isRemoved)
            return;
    }
}

//! Removes old data step by step. After an error, the next sweep tries again.
void HistoryRecorder::continueRetention()
{
    const auto isMore = m_events->retentionStep();
    reportFault(ApplyingRetention, isMore ? QString() : isMore.error().sentence());
    if (isMore && *isMore)
        m_retentionTimer.start();
}

//! \return whether the limit was exceeded and something was removed
Expected<bool, FileFault> HistoryRecorder::removeExcessResults()
{
    const auto bytes = storedResultBytes(m_writer->folder());
    if (!bytes)
        return Unexpected(bytes.error());
    if (*bytes <= m_retentionLimits.bytes)
        return false;
    return removeOldestSegment(m_writer->folder());
}

void HistoryRecorder::reportFileFault(StorageTask work, const std::optional<FileFault> &fault)
{
    reportFault(work, fault ? fault->text() : QString());
}

void HistoryRecorder::reportFault(StorageTask work, const QString &fault)
{
    m_faults[work] = fault;
    const auto worst = std::find_if(m_faults.begin(), m_faults.end(), [](const QString &text) { return !text.isEmpty(); });
    const bool isWell = worst == m_faults.end();
    const QString text = isWell ? QString() : faultText(static_cast<StorageTask>(worst - m_faults.begin()), *worst);
    if (text == m_reportedFault)
        return;
    m_reportedFault = text;
    if (isWell)
        qCInfo(lcHistoryReported, "History is being stored normally again.");
    else
        qCWarning(lcHistoryReported, "%s", qUtf8Printable(text));
    emit faultChanged(text);
}

QString HistoryRecorder::faultText(StorageTask work, const QString &fault)
{
    switch (work) {
    case Writing:
        return HistoryRecorderText::tr("Results can't currently be stored. %1 Checks continue, and their results are kept in "
                                       "memory until they can be stored.")
            .arg(fault);
    case WritingEvents:
        return HistoryRecorderText::tr("State changes of targets can't currently be stored. %1 They are kept in memory until "
                                       "they can be stored.")
            .arg(fault);
    case StoringEvidence:
    case StoringRecordings:
        return HistoryRecorderText::tr("Evidence of failing targets can't currently be stored. %1 Part of it is kept in memory "
                                       "until it can be stored.")
            .arg(fault);
    case Packing:
        return HistoryRecorderText::tr("Results of past hours can't currently be compacted and therefore use more space. %1")
            .arg(fault);
    case FreeingSpace:
    case ApplyingRetention:
        return HistoryRecorderText::tr("Old history can't currently be removed and is still using disk space. %1").arg(fault);
    }
    Q_UNREACHABLE();
}

void HistoryRecorder::reportSkippedFiles()
{
    for (const FileFault &fault : m_writer->takeSkippedFileFaults()) {
        qCWarning(lcHistoryReported, "A file is skipped: %s", qUtf8Printable(fault.text()));
        emit noticed(HistoryRecorderText::tr("%1 This file is skipped until Watchkeeper restarts.").arg(fault.text()));
    }
}

void HistoryRecorder::reportDroppedResults()
{
    const quint64 dropped = m_queue->dropped() + m_writer->droppedCount();
    if (dropped == m_dropped)
        return;
    m_dropped = dropped;
    emit droppedChanged(dropped);
}

} // namespace watchkeeper

#include "moc_HistoryRecorder.cpp"
