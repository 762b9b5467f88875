// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/monitor/Watchdogs.h"

#include "app/monitor/Monitor.h"
#include "model/base/Logging.h"

#include <QCoreApplication>
#include <QThreadPool>

#include <cstdio>
#include <cstdlib>
#include <utility>

#ifdef __SANITIZE_ADDRESS__
#include <sanitizer/lsan_interface.h>
#endif

namespace watchkeeper {

ThreadWatchdog::ThreadWatchdog(std::chrono::milliseconds limit, QObject *parent)
    : QObject(parent)
    , m_silenceLimit(limit)
{
    m_timer.setInterval(limit / 4);
    connect(&m_timer, &QTimer::timeout, this, &ThreadWatchdog::requestSign);
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

void ThreadWatchdog::requestSign()
{
    if (m_timeSinceRequest.isValid()) {
        if (m_timeSinceRequest.hasExpired(m_silenceLimit.count()) && !std::exchange(m_isSilent, true))
            emit silent(std::chrono::milliseconds(m_timeSinceRequest.elapsed()));
        return;
    }
    m_timeSinceRequest.start();
    // The event loop of the other thread destroys this object, which is the sign of life. The signal is ignored if the watchdog no longer
    // exists.
    auto *const question = new QObject;
    question->moveToThread(m_watched->thread());
    connect(question, &QObject::destroyed, this, &ThreadWatchdog::handleSign, Qt::QueuedConnection);
    question->deleteLater();
}

void ThreadWatchdog::handleSign()
{
    m_timeSinceRequest.invalidate();
    if (std::exchange(m_isSilent, false))
        emit answered();
}

namespace {

using namespace std::chrono_literals;

constexpr auto kChecksTimeout = 900ms;
constexpr auto kSavesTimeout = 6s; // longer than a save waits for another program that is saving, see TargetsFile
constexpr auto kThreadsTimeout = 900ms;
constexpr auto kReadersTimeout = 2s;
constexpr int kInputOutputError = 74; // as in cli/ExitStatus.h

} // namespace

ShutdownTimeout::ShutdownTimeout(Monitor *monitor, QObject *parent)
    : QObject(parent)
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, [this] { emit expired(m_sentence); });
    connect(monitor, &Monitor::shuttingDown, this, [this] {
        m_sentence = QCoreApplication::translate(
            "ShutdownTimeout", "Some checks didn't finish in time. They will be stopped when this process exits.");
        m_timer.start(kChecksTimeout);
    });
    connect(monitor, &Monitor::engineStopped, this, [this] {
        m_sentence = QCoreApplication::translate(
            "ShutdownTimeout",
            "The last changes couldn't be saved in time: the disk or network drive of the profile isn't responding.");
        m_timer.start(kSavesTimeout);
    });
    connect(monitor, &Monitor::finished, &m_timer, &QTimer::stop);
}

ExitWatchdog::ExitWatchdog(int status)
    : m_thread([this, status] {
        if (m_finished.tryAcquire(1, std::chrono::milliseconds(kReadersTimeout).count()))
            return;
        std::fflush(nullptr);
        std::_Exit(status);
    })
{
}

ExitWatchdog::~ExitWatchdog()
{
    m_finished.release();
    m_thread.join(); // returns immediately, since the thread was notified
}

void requireThread(bool isStarted)
{
    if (isStarted)
        return;
    const QString text = QCoreApplication::translate("ShutdownTimeout",
                                                     "Watchkeeper can't start a thread. Raise the process limit (ulimit -u) or "
                                                     "the memory limit (ulimit -v), or close other programs.");
    qCCritical(lcApp, "%s", qUtf8Printable(text));
    std::fflush(nullptr);
    std::_Exit(kInputOutputError);
}

void endProcess(std::unique_ptr<QCoreApplication> application, int status)
{
    // Blocks on purpose, because the event loop has ended and the threads of the pool must finish writing.
    if (QThreadPool::globalInstance()->waitForDone(std::chrono::milliseconds(kThreadsTimeout).count()))
        application.reset(); // hands over the clipboard; would block if a thread still hangs
    std::fflush(nullptr);
#ifdef __SANITIZE_ADDRESS__
    __lsan_do_leak_check(); // normally runs at exit, which _Exit() skips
#endif
    std::_Exit(status);
}

} // namespace watchkeeper

#include "moc_Watchdogs.cpp"
