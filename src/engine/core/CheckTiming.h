// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Decides when the next check of each target starts, and detects checks that are lost or don't end. Engine thread.

#include "async/Alarm.h"
#include "engine/run/Runner.h"
#include "engine/schedule/Scheduler.h"
#include "engine/schedule/TargetRegistry.h"
#include "engine/values/Clock.h"
#include "model/target/Target.h"

#include <QHash>
#include <QList>

#include <optional>
#include <set>

namespace watchkeeper {

// Detects that the computer slept, or that the program was stopped, while checks were running. Pure.

//! \brief Detects sleep, if update() is called often enough; see CheckTiming::detectSleep().
//!
//! There are two signs of sleep. First, the wall clock advances more than the monotonic clock, which stops in suspend on Linux
//! and macOS. Second, the monotonic clock shows too long a pause between two calls, because it continues in suspend on Windows
//! and while the process is stopped. Setting the wall clock forward looks like sleep too, but only causes repeated checks.
class SleepDetector
{
public:
    static constexpr std::chrono::seconds kTolerance{5};
    static constexpr std::chrono::seconds kMaxPause{1};

    struct Interruption
    {
        std::chrono::nanoseconds slept{}; //!< time that passed on the wall clock but not on the monotonic clock, >= 0
        std::chrono::milliseconds from{}; //!< wall clock at the previous call
        std::chrono::milliseconds to{};   //!< wall clock at this call; before `from` if the clock was set back
    };

    std::optional<Interruption> update(MonotonicTime now, std::chrono::milliseconds wall);

private:
    struct ClockReading
    {
        MonotonicTime monotonic;
        std::chrono::milliseconds wall;
    };
    std::optional<ClockReading> m_last;
};

//! \brief Stores one deadline per target, for the start of its check, the end of its check, or its next result.
//!
//! For a scheduled target, the deadline is due time + timeout + two intervals. While its check runs, the deadline is
//! the deadline of the check + 5 s, because a check has 5 s to end after its token has fired.
class Watchdog
{
public:
    //! The time limit for a check to end after it was cancelled.
    static constexpr std::chrono::seconds kGracePeriod{5};

    //! The latest time for the next result of a target that is due at `due`.
    static MonotonicTime latestResultTime(MonotonicTime due, const Schedule &schedule)
    {
        return due + schedule.timeout + 2 * schedule.every;
    }

    void expect(const TargetId &id, MonotonicTime by);
    void forget(const TargetId &id);
    //! Returns the targets whose deadline has passed, and removes them.
    QList<TargetId> takeOverdue(MonotonicTime now);

private:
    struct Moment
    {
        MonotonicTime by;
        TargetId id;
        friend bool operator<(const Moment &a, const Moment &b) { return a.by != b.by ? a.by < b.by : a.id < b.id; }
    };
    QHash<TargetId, MonotonicTime> m_deadlines;
    std::set<Moment> m_order;
};

//! \brief Wakes the engine when checks are due, and keeps the watchdog's deadline of each target up to date.
//!
//! Functions that bring checks forward set the timer themselves.
class CheckTiming
{
public:
    //! \param targets, runner  must outlive this object
    //! \param runDueChecks           called when checks are due; must call takeDue()
    CheckTiming(Clock clock, const TargetRegistry *targets, const Runner *runner, std::function<void()> runDueChecks);

    //! Schedules the first checks of all active targets. Called once.
    void start();
    bool isStarted() const { return m_isStarted; }
    bool isPaused() const { return m_isPaused; }
    bool isRunning() const { return m_isStarted && !m_isPaused; }
    //! After a pause, each target that became due during it is checked once, spread out. \return false if nothing changes
    bool setPaused(bool paused);
    void close();

    //! Schedules the first checks of new targets, and brings forward the next checks of changed targets.
    void add(const QList<TargetId> &ids);
    void remove(const TargetId &id) { m_scheduler.remove(id); }
    //! The checks that are due, but not too many for one turn of the event loop. Call arm() after handling them.
    QList<DueCheck> takeDue();
    void arm();

    //! Makes the target due at `at`, unless it is due sooner. Call arm() afterwards.
    void ensureCheckBy(const TargetId &id, MonotonicTime at);
    //! Checks the targets soon. The checks of thousands of targets are spread out.
    void checkSoon(const QList<TargetId> &ids);
    //! Checks the target again soon. \param many  the number of targets that are checked again at the same time
    void repeatSoon(const TargetId &id, qsizetype many);
    //! Re-evaluates the groups soon if they are scheduled. A manual run handles its own groups.
    void reevaluate(const QList<TargetId> &groups);
    //! Checks the target at `at` outside the ticks of its schedule, unless it isn't scheduled or is due sooner.
    void addRetry(const TargetId &id, MonotonicTime at);
    //! \brief Schedules the next check of a target after a result.
    //! \param willRepeat  whether a manual run repeats the check if it failed
    void scheduleNext(const CheckJob &job, const Result &result, bool willRepeat);
    //! Call it at least every SleepDetector::kMaxPause, and after a check has ended, before it is evaluated.
    std::optional<SleepDetector::Interruption> detectSleep(std::chrono::milliseconds wall)
    {
        return m_sleepDetector.update(m_clock.now(), wall);
    }
    //! The computer was asleep. Overdue checks are spread out, and so are the repetitions of `interrupted` checks.
    void resumeAfterSleep(std::chrono::nanoseconds slept, qsizetype interrupted);
    //! Schedules a target anew whose check was lost.
    void restartLostCheck(const TargetId &id);

    //! Sets the time by which the watchdog expects the next activity of the target, or of the test run with this ID.
    void watch(const TargetId &id);
    void watchAll(const QList<TargetId> &testRuns);
    //! The check of the target was cancelled, so the watchdog expects its end.
    void expectEnd(const TargetId &id) { m_watchdog.expect(id, m_clock.now() + Watchdog::kGracePeriod); }
    void forget(const TargetId &id) { m_watchdog.forget(id); }
    QList<TargetId> takeOverdue() { return m_watchdog.takeOverdue(m_clock.now()); }

private:
    Clock m_clock;
    const TargetRegistry *m_targets;
    const Runner *m_runner;
    Scheduler m_scheduler;
    Watchdog m_watchdog;
    SleepDetector m_sleepDetector;
    Alarm m_alarm;
    MonotonicTime m_alarmTime{};
    qsizetype m_interruptedCount = 0; //!< number of checks voided by the last sleep
    bool m_isStarted = false;
    bool m_isPaused = false;
    bool m_isClosed = false;
};

} // namespace watchkeeper
