// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/monitor/PauseControl.h"

#include "async/PoolTasks.h"
#include "async/WhenDone.h"

#include <QTime>
#include <QtConcurrentRun>

#include <algorithm>
#include <utility>

using namespace std::chrono_literals;

namespace watchkeeper {

namespace {

constexpr int kMorningHour = 8;
constexpr std::chrono::seconds kNightEnd = 4h; //!< until this time of day, the night belongs to the day before
constexpr auto kPowerInterval = 10s;
constexpr std::chrono::milliseconds kLongestPause = 30h; //!< longer than until tomorrowMorning(), even if clocks change

} // namespace

QDateTime tomorrowMorning(const QDateTime &now, const QTimeZone &zone)
{
    const QDate today = now.toTimeZone(zone).addSecs(-kNightEnd.count()).date();
    return QDateTime(today.addDays(1), QTime(kMorningHour, 0), zone).toUTC();
}

PauseControl::PauseControl(QObject *parent)
    : QObject(parent)
{
    m_endTimer.setSingleShot(true);
    m_powerTimer.setInterval(kPowerInterval);
    connect(&m_endTimer, &QTimer::timeout, this, &PauseControl::update);
    connect(&m_powerTimer, &QTimer::timeout, this, &PauseControl::readPower);
}

void PauseControl::setSources(std::function<QDateTime()> clock, std::shared_ptr<const SystemReader> reader,
                              std::chrono::milliseconds interval)
{
    m_now = std::move(clock);
    m_reader = std::move(reader);
    m_powerTimer.setInterval(interval);
    m_clockInterval = interval;
}

void PauseControl::pause(const QDateTime &until)
{
    m_isPausedByUser = true;
    m_until = until;
    update();
}

void PauseControl::resume()
{
    m_isPausedByUser = false;
    m_ignoresBattery = m_isOnBattery;
    update();
}

void PauseControl::setPausesOnBattery(bool pauses)
{
    if (std::exchange(m_pausesOnBattery, pauses) == pauses)
        return;
    if (pauses) {
        m_powerTimer.start();
        readPower();
    } else {
        m_powerTimer.stop();
        takePower(false);
    }
}

void PauseControl::readPower()
{
    if (std::exchange(m_isReading, true))
        return; // the last reading hangs
    const auto job = [reader = m_reader] {
        const auto power = reader->power();
        return power && power->isOnBattery();
    };
    whenDone(QtConcurrent::run(&blockingPool(), job), this, [this](bool isOnBattery) {
        m_isReading = false;
        takePower(isOnBattery && m_pausesOnBattery);
    });
}

void PauseControl::takePower(bool isOnBattery)
{
    m_isOnBattery = isOnBattery;
    m_ignoresBattery = m_ignoresBattery && isOnBattery;
    update();
}

void PauseControl::update()
{
    const auto left = m_until.isValid() ? std::chrono::milliseconds(m_now().msecsTo(m_until)) : m_clockInterval;
    // If the clock was set back, the pause must not last for days.
    if (!m_isPausedByUser || left <= 0ms || left > kLongestPause) {
        m_isPausedByUser = false;
        m_until = {};
    }
    if (m_until.isValid())
        m_endTimer.start(std::min(left, m_clockInterval));
    else
        m_endTimer.stop();
    SchedulePause pause;
    if (m_isPausedByUser)
        pause.reason = SchedulePause::Reason::User;
    else if (m_isOnBattery && !m_ignoresBattery)
        pause.reason = SchedulePause::Reason::Battery;
    pause.until = m_until;
    if (pause == std::exchange(m_current, pause))
        return;
    emit changed(m_current);
}

} // namespace watchkeeper

#include "moc_PauseControl.cpp"
