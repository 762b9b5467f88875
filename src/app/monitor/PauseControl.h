// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Decides whether scheduled checks are paused: by the user, until a time, or because this computer runs on battery.

#include "checks/computer/SystemReader.h"

#include <QDateTime>
#include <QObject>
#include <QTimeZone>
#include <QTimer>

#include <chrono>
#include <functional>
#include <memory>

namespace watchkeeper {

//! \brief Why and until when scheduled checks are paused. A plain value.
class SchedulePause
{
public:
    enum class Reason : quint8 { None, User, Battery };

    SchedulePause() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    Reason reason = Reason::None;
    QDateTime until; //!< UTC; null if the pause has no fixed end
    friend bool operator==(const SchedulePause &, const SchedulePause &) = default;

    bool isPaused() const { return reason != Reason::None; }
};

//! \brief Returns 08:00 of the next day in this time zone, in UTC. Between midnight and 04:00, this is 08:00 of the same day.
//!
//! If clocks change overnight, it is still 08:00.
QDateTime tomorrowMorning(const QDateTime &now, const QTimeZone &zone = QTimeZone::systemTimeZone());

//! \brief Combines the user's pause with that on battery. Main thread.
//!
//! Ends a pause at its time by the clock, at most a minute late if the clock was changed or the computer slept. Reads the power
//! supply every ten seconds in a pool thread, and never waits for it. If a reading hangs, the last one applies.
class PauseControl : public QObject
{
    Q_OBJECT

public:
    explicit PauseControl(QObject *parent = nullptr);

    const SchedulePause &current() const { return m_current; }
    //! Pauses until this time (UTC), or without an end if it is null. Checks continue at once if the time has passed or is
    //! more than 30 hours away, which happens only if the clock was changed.
    void pause(const QDateTime &until = {});
    //! Ends the pause. On battery, checks then continue until the computer was on mains power again.
    void resume();
    //! Sets whether checks pause while this computer runs on battery. A computer that can't report this is never on battery.
    void setPausesOnBattery(bool pauses);

    //! Replaces the clock, the source of the power supply and the interval at which both are read, for tests.
    void setSources(std::function<QDateTime()> clock, std::shared_ptr<const SystemReader> reader,
                    std::chrono::milliseconds interval);

signals:
    //! Emitted when the reason or the end has changed.
    void changed(const watchkeeper::SchedulePause &pause);

private:
    void readPower();
    void takePower(bool isOnBattery);
    void update();

    std::function<QDateTime()> m_now = &QDateTime::currentDateTimeUtc;
    std::shared_ptr<const SystemReader> m_reader = thisSystem();
    SchedulePause m_current;
    bool m_isPausedByUser = false;
    QDateTime m_until;                                                   //!< end of the user's pause
    std::chrono::milliseconds m_clockInterval = std::chrono::minutes(1); //!< the clock can change, and the computer can sleep
    bool m_pausesOnBattery = false;
    bool m_isOnBattery = false;
    bool m_ignoresBattery = false; //!< the user resumed on battery
    bool m_isReading = false;
    QTimer m_endTimer;
    QTimer m_powerTimer;
};

} // namespace watchkeeper
