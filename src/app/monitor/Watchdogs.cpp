// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/monitor/Watchdogs.h"

#include "app/monitor/Monitor.h"
#include "model/base/Logging.h"
#include "targets/store/DocumentFile.h"

#include <QCoreApplication>

#include <utility>

namespace watchkeeper {

ThreadWatchdog::ThreadWatchdog(std::chrono::milliseconds limit, QObject *parent)
    : QObject(parent)
    , m_silenceLimit(limit)
{
    m_timer.setInterval(limit / 4);
    connect(&m_timer, &QTimer::timeout, this, &ThreadWatchdog::requestHeartbeat);
}

void ThreadWatchdog::start(QObject *watched)
{
    m_watched = watched;
    m_timer.start();
}

void ThreadWatchdog::stop()
{
    m_timer.stop();
    m_watched = nullptr;
    m_timeSinceRequest.invalidate();
}

void ThreadWatchdog::requestHeartbeat()
{
    if (m_timeSinceRequest.isValid()) {
        if (m_timeSinceRequest.hasExpired(m_silenceLimit.count()) && !std::exchange(m_isSilent, true))
            emit silent(std::chrono::milliseconds(m_timeSinceRequest.elapsed()));
        return;
    }
    m_timeSinceRequest.start();
    // The other thread's event loop deletes this object, and its destroyed() signal is the response. The signal is ignored if
    // the watchdog no longer exists.
    auto *const question = new QObject;
    question->moveToThread(m_watched->thread());
    connect(question, &QObject::destroyed, this, &ThreadWatchdog::handleHeartbeat, Qt::QueuedConnection);
    question->deleteLater();
}

void ThreadWatchdog::handleHeartbeat()
{
    m_timeSinceRequest.invalidate();
    if (std::exchange(m_isSilent, false))
        emit answered();
}

namespace {

using namespace std::chrono_literals;

constexpr auto kChecksTimeout = 900ms;
constexpr auto kSavesTimeout = kSaveLockTimeout + 1s;

} // namespace

ShutdownTimeout::ShutdownTimeout(Monitor *monitor, QObject *parent)
    : QObject(parent)
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, [this] { emit expired(m_message); });
    connect(monitor, &Monitor::shuttingDown, this, [this] {
        m_message = QCoreApplication::translate(
            "ShutdownTimeout", "Some checks didn't finish in time. They will be stopped when this process exits.");
        m_timer.start(kChecksTimeout);
    });
    connect(monitor, &Monitor::engineStopped, this, [this] {
        m_message = QCoreApplication::translate(
            "ShutdownTimeout",
            "The last changes couldn't be saved in time: the disk or network drive of the profile isn't responding.");
        m_timer.start(kSavesTimeout);
    });
    connect(monitor, &Monitor::finished, &m_timer, &QTimer::stop);
}

} // namespace watchkeeper

#include "moc_Watchdogs.cpp"
