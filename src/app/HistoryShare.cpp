// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/HistoryShare.h"

#include "app/ServerCopyLoop.h"
#include "model/base/Logging.h"

#include <QCoreApplication>

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
    // Signals that the loop emitted before it was released can still arrive, because disconnecting doesn't remove queued signals.
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

//! Tells the loop to end, but doesn't wait for it. Its thread ends when a blocking call returns.
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
    // A hanging loop may never end, for example when the other end of a tunnel is gone. Another connection may work.
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
        qCInfo(lcHistory, "The history is being copied to its server again.");
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

} // namespace watchkeeper

#include "moc_HistoryShare.cpp"
