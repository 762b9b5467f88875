// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/desk/DoNotDisturb.h"

#include <algorithm>
#include <chrono>
#include <utility>

using namespace std::chrono_literals;

namespace watchkeeper {

DoNotDisturb::DoNotDisturb(QObject *parent)
    : QObject(parent)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &DoNotDisturb::checkEnd);
}

void DoNotDisturb::restore(const QDateTime &until, int suppressedAlerts)
{
    m_until = until;
    m_suppressedAlerts = until.isValid() ? std::max(0, suppressedAlerts) : 0;
    if (isOn())
        checkEnd();
}

void DoNotDisturb::setUntil(const QDateTime &until)
{
    if (!isOn() && !until.isValid())
        return;
    m_until = until.isValid() ? until : QDateTime::currentDateTimeUtc();
    emit changed();
    checkEnd();
}

void DoNotDisturb::countSuppressedAlert()
{
    ++m_suppressedAlerts;
    emit changed();
}

//! Ends Do not disturb at its end time. Checks the time at least every minute,
//! because the clock can change and the computer can sleep.
void DoNotDisturb::checkEnd()
{
    const std::chrono::milliseconds left(QDateTime::currentDateTimeUtc().msecsTo(m_until));
    if (left > 0ms) {
        m_timer.start(std::min<std::chrono::milliseconds>(left, 1min));
        return;
    }
    m_timer.stop();
    m_until = {};
    const int suppressedAlerts = std::exchange(m_suppressedAlerts, 0);
    emit changed();
    emit ended(suppressedAlerts);
}

} // namespace watchkeeper

#include "moc_DoNotDisturb.cpp"
