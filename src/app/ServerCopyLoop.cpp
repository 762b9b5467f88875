// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ServerCopyLoop.h"

#include "async/Retry.h"
#include "model/base/Logging.h"

#include <QDateTime>
#include <QRandomGenerator>

#include <system_error>
#include <thread>

using namespace std::chrono_literals;

namespace watchkeeper {

namespace {

constexpr auto kEvery = 1s; // pause between steps; results are written to the disk as often
const RetryPolicy kRetries{.first = 1s, .ceiling = 60s};

qint64 daysToMs(int days)
{
    return std::chrono::milliseconds(std::chrono::days(days)).count();
}

qint64 steadyMs()
{
    return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

} // namespace

ServerRetention serverRetention(const HistoryRetention &keep)
{
    return {daysToMs(keep.days), daysToMs(keep.dailyDays), daysToMs(keep.changesDays), daysToMs(keep.evidenceDays), keep.bytes};
}

ServerCopyLoop::ServerCopyLoop(HistoryPaths disk, const HistoryServerLocation &server, const HistoryRetention &keep)
    : m_copy(std::move(disk), server)
    , m_retentionLimits(keep)
{
}

std::shared_ptr<ServerCopyLoop> ServerCopyLoop::start(HistoryPaths disk, const HistoryServerLocation &server,
                                                      const HistoryRetention &keep)
{
    // The object is deleted in its own thread, no matter which thread releases it last.
    const std::shared_ptr<ServerCopyLoop> loop(new ServerCopyLoop(std::move(disk), server, keep),
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
    return std::chrono::milliseconds(began == 0 ? 0 : steadyMs() - began);
}

void ServerCopyLoop::run()
{
    int failures = 0;
    bool isLast = false;
    QString reported; // each problem is logged once, not per attempt
    while (true) {
        const auto isMore = step();
        failures = isMore ? 0 : failures + 1;
        const QString why = isMore ? QString() : isMore.error().detail();
        if (!why.isEmpty() && why != reported)
            qCInfo(lcHistory, "copying to the server failed and will be retried: %s", qUtf8Printable(why));
        reported = why;
        emit stepped(isMore ? m_copy.unreadableFileText() : isMore.error().sentence());
        const auto pause = !isMore ? kRetries.delay(failures, QRandomGenerator::global()->generateDouble())
            : *isMore              ? 0ms
                                   : kEvery;
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
    m_stepStartedAt = steadyMs();
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

} // namespace watchkeeper

#include "moc_ServerCopyLoop.cpp"
