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
    connect(&m_timer, &QTimer::timeout, this, &DoNotDisturb::look);
}

void DoNotDisturb::restore(const QDateTime &until, int suppressedAlerts)
{
    m_until = until;
    m_suppressed = until.isValid() ? std::max(0, suppressedAlerts) : 0;
    if (isOn())
        look();
}

void DoNotDisturb::set(const QDateTime &until)
{
    if (!isOn() && !until.isValid())
        return;
    m_until = until.isValid() ? until : QDateTime::currentDateTimeUtc();
    emit changed();
    look();
}

void DoNotDisturb::suppressAlert()
{
    ++m_suppressed;
    emit changed();
}

//! Checks the time again every minute, because the clock can be changed and the computer can sleep.
void DoNotDisturb::look()
{
    const std::chrono::milliseconds left(QDateTime::currentDateTimeUtc().msecsTo(m_until));
    if (left > 0ms) {
        m_timer.start(std::min<std::chrono::milliseconds>(left, 1min));
        return;
    }
    m_timer.stop();
    m_until = {};
    const int suppressedAlerts = std::exchange(m_suppressed, 0);
    emit changed();
    emit ended(suppressedAlerts);
}

} // namespace watchkeeper

#include "moc_DoNotDisturb.cpp"
