// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/recording/HistoryShare.h"

#include "async/Retry.h"
#include "crawl/store/CrawlServerCopy.h"
#include "history/server/ServerCopy.h"
#include "model/base/Logging.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QPromise>
#include <QRandomGenerator>

#include <system_error>
#include <thread>

using namespace std::chrono_literals;
using namespace std::chrono_literals;

namespace watchkeeper {

namespace {

constexpr auto kShareShutdownTimeout = 1s; // limited, because the shutdown of the program waits for this time
constexpr int kMaxAbandonedThreads = 3;

} // namespace

HistoryShare::HistoryShare(HistoryPaths disk, std::chrono::milliseconds silence, QObject *parent)
    : QObject(parent)
    , m_localHistory(std::move(disk))
    , m_silenceLimit(silence)
{
    m_silenceTimer.setInterval(silence / 4);
    m_stopTimer.setSingleShot(true);
    m_stopTimer.setTimerType(Qt::PreciseTimer);
    m_stopTimer.setInterval(kShareShutdownTimeout);
    connect(&m_silenceTimer, &QTimer::timeout, this, &HistoryShare::checkSilence);
    connect(&m_stopTimer, &QTimer::timeout, this, &HistoryShare::stopNow);
}

HistoryShare::~HistoryShare()
{
    releaseLoop();
}

void HistoryShare::setServer(const QString &url)
{
    if (url == m_url)
        return;
    m_url = url;
    releaseLoop();
    reportFault({});
    if (m_state == State::Running)
        startLoop();
}

void HistoryShare::setRetention(const HistoryRetention &keep)
{
    m_retentionLimits = keep;
    if (m_loop)
        m_loop->setRetention(keep);
}

void HistoryShare::start()
{
    if (m_state != State::Idle)
        return;
    m_state = State::Running;
    startLoop();
}

void HistoryShare::startLoop()
{
    if (m_url.isEmpty())
        return;
    const auto server = HistoryServerLocation::fromSetting(m_url);
    if (!server)
        return reportFault(server.error());
    m_loop = ServerCopyLoop::start(m_localHistory, *server, m_retentionLimits);
    if (!m_loop)
        return reportFault(
            QCoreApplication::translate("HistoryShare", "The system couldn't create another thread for this program."));
    // Signals that the loop emitted before its release can still arrive, because disconnecting doesn't remove queued signals.
    const int loopNumber = m_releasedLoops;
    connect(m_loop.get(), &ServerCopyLoop::stepped, this, [this, loopNumber](const QString &fault) {
        if (loopNumber == m_releasedLoops)
            reportFault(fault);
    });
    connect(m_loop.get(), &ServerCopyLoop::ended, this, [this, loopNumber] {
        if (loopNumber == m_releasedLoops)
            stopNow();
    });
    m_silenceTimer.start();
}

//! Asks the loop to end, but doesn't wait for it. Its thread ends when a blocking call returns.
void HistoryShare::releaseLoop()
{
    m_silenceTimer.stop();
    if (!m_loop)
        return;
    ++m_releasedLoops;
    m_loop->disconnect(this);
    m_loop->abandon();
    m_loop.reset();
}

void HistoryShare::checkSilence()
{
    const auto busy = m_loop->stepDuration();
    if (busy < m_silenceLimit)
        return;
    reportFault(QCoreApplication::translate("HistoryShare", "The history server “%1” hasn't responded for %2 s.")
                    .arg(HistoryServerLocation::fromSetting(m_url)->displayUrl(),
                         QString::number(std::chrono::duration_cast<std::chrono::seconds>(m_silenceLimit).count())));
    if (*m_abandonedThreads >= kMaxAbandonedThreads)
        return;
    // A loop that hangs might never end, for example when the other end of a tunnel is gone. Another connection may work.
    ++*m_abandonedThreads;
    connect(m_loop.get(), &ServerCopyLoop::ended, m_loop.get(), [count = m_abandonedThreads] { --*count; });
    releaseLoop();
    startLoop();
}

void HistoryShare::reportFault(const QString &fault)
{
    if (fault == m_reportedFault)
        return;
    m_reportedFault = fault;
    if (fault.isEmpty())
        qCInfo(lcHistory, "Copying to the history server has resumed.");
    else
        qCWarning(lcHistory, "Part of the history isn't on its server: %s", qUtf8Printable(fault));
    emit faultChanged(fault);
}

void HistoryShare::stop()
{
    if (m_state >= State::Stopping)
        return;
    m_state = State::Stopping;
    if (!m_loop) {
        QMetaObject::invokeMethod(this, &HistoryShare::stopNow, Qt::QueuedConnection);
        return;
    }
    m_silenceTimer.stop();
    m_loop->finish();
    m_stopTimer.start();
}

void HistoryShare::stopNow()
{
    if (m_state != State::Stopping)
        return;
    m_state = State::Stopped;
    m_stopTimer.stop();
    releaseLoop();
    emit stopped();
}

namespace {

constexpr auto kCopyStepInterval = 1s; // pause between steps; the same interval as for writing results to disk
const RetryPolicy kCopyRetryPolicy{.first = 1s, .ceiling = 60s};

qint64 daysToMs(int days)
{
    return std::chrono::milliseconds(std::chrono::days(days)).count();
}

qint64 monotonicNowMs()
{
    return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

} // namespace

ServerRetention serverRetention(const HistoryRetention &keep)
{
    return {daysToMs(keep.days), daysToMs(keep.dailyDays), daysToMs(keep.changesDays), daysToMs(keep.evidenceDays), keep.bytes};
}

ServerCopyLoop::ServerCopyLoop(const HistoryPaths &disk, const HistoryServerLocation &server, const HistoryRetention &keep)
    : m_copy(disk, server, std::make_unique<CrawlServerCopy>(disk.crawls))
    , m_retentionLimits(keep)
{
}

std::shared_ptr<ServerCopyLoop> ServerCopyLoop::start(const HistoryPaths &disk, const HistoryServerLocation &server,
                                                      const HistoryRetention &keep)
{
    // The object is deleted in its own thread, regardless of which thread releases it last.
    const std::shared_ptr<ServerCopyLoop> loop(new ServerCopyLoop(disk, server, keep),
                                               [](ServerCopyLoop *it) { it->deleteLater(); });
    try {
        std::thread([loop] { loop->run(); }).detach();
    } catch (const std::system_error &error) {
        qCWarning(lcHistory, "a thread couldn't be started: %s", error.what());
        return nullptr;
    }
    return loop;
}

void ServerCopyLoop::setRetention(const HistoryRetention &keep)
{
    const std::lock_guard lock(m_mutex);
    m_retentionLimits = keep;
}

void ServerCopyLoop::finish()
{
    requestStop(StopMode::AfterLastStep);
}

void ServerCopyLoop::abandon()
{
    requestStop(StopMode::Now);
}

void ServerCopyLoop::requestStop(StopMode how)
{
    const std::lock_guard lock(m_mutex);
    m_stopMode = how;
    m_wake.notify_all();
}

std::chrono::milliseconds ServerCopyLoop::stepDuration() const
{
    const qint64 began = m_stepStartedAt;
    return std::chrono::milliseconds(began == 0 ? 0 : monotonicNowMs() - began);
}

void ServerCopyLoop::run()
{
    int failures = 0;
    bool isLast = false;
    QString reported; // each problem is logged once, not per attempt
    while (true) {
        const auto isMore = step();
        failures = isMore ? 0 : failures + 1;
        const QString reason = isMore ? QString() : isMore.error().detail();
        if (!reason.isEmpty() && reason != reported)
            qCInfo(lcHistory, "copying to the server failed and will be retried: %s", qUtf8Printable(reason));
        reported = reason;
        emit stepped(isMore ? m_copy.unreadableFileText() : isMore.error().sentence());
        const auto pause = !isMore ? kCopyRetryPolicy.delay(failures, QRandomGenerator::global()->generateDouble())
            : *isMore              ? 0ms
                                   : kCopyStepInterval;
        const StopMode stopMode = waitFor(pause);
        const bool isDone = !isMore || (isLast && !*isMore);
        if (stopMode == StopMode::Now || (stopMode == StopMode::AfterLastStep && isDone))
            break;
        isLast = stopMode == StopMode::AfterLastStep;
    }
    m_copy.close();
    emit ended();
}

Expected<bool, HistoryError> ServerCopyLoop::step()
{
    HistoryRetention keep;
    {
        const std::lock_guard lock(m_mutex);
        keep = m_retentionLimits;
    }
    m_copy.setRetention(serverRetention(keep));
    m_stepStartedAt = monotonicNowMs();
    auto isMore = m_copy.step(QDateTime::currentMSecsSinceEpoch());
    m_stepStartedAt = 0;
    return isMore;
}

//! Waits, but returns immediately if the loop must end.
ServerCopyLoop::StopMode ServerCopyLoop::waitFor(std::chrono::milliseconds pause)
{
    std::unique_lock lock(m_mutex);
    m_wake.wait_for(lock, pause, [this] { return m_stopMode != StopMode::KeepRunning; });
    return m_stopMode;
}

QFuture<QString> testHistoryServer(const HistoryServerLocation &server)
{
    QPromise<QString> promise;
    promise.start();
    QFuture<QString> answer = promise.future();
    try {
        std::thread([promise = std::move(promise), server]() mutable {
            promise.addResult(verifyServer(server));
            promise.finish();
        }).detach();
    } catch (const std::system_error &) {
        return QtFuture::makeReadyFuture(
            QCoreApplication::translate("HistoryShare", "The system couldn't create another thread for this program."));
    }
    return answer;
}

} // namespace watchkeeper

#include "moc_HistoryShare.cpp"
