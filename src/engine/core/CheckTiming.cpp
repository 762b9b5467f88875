// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/core/CheckTiming.h"

#include "engine/evaluate/StateTracker.h"

#include <QRandomGenerator>

#include <algorithm>

namespace watchkeeper {

namespace {

//! Limit on the checks started in one turn of the event loop. Without it, thousands of checks that are due at the same time would
//! block the event loop.
constexpr int kCheckStartsPerTurn = 100;

//! The engine wakes up only at multiples of this time. Checks that become due between two wake-ups start together, so their
//! answers arrive together too. A wake-up for each check would double its cost. First checks and retries are delayed by at most this time.
constexpr std::chrono::milliseconds kWakeGranularity{30};

//! Delay between the state change of a member and the re-evaluation of its groups. If a thousand members fail at the same time,
//! the groups are evaluated once instead of a thousand times.
constexpr std::chrono::milliseconds kSettleDelay{200};

MonotonicTime roundUpToGranularity(MonotonicTime time)
{
    const MonotonicTime late = time % kWakeGranularity;
    return late.count() == 0 ? time : time + (kWakeGranularity - late);
}

//! The last multiple of the granularity at or before `by`, but never before the first multiple at or after `due`.
MonotonicTime wakeTimeBetween(MonotonicTime due, MonotonicTime by)
{
    return std::max(roundUpToGranularity(due), by - by % kWakeGranularity);
}

} // namespace

CheckTiming::CheckTiming(Clock clock, const TargetRegistry *targets, const Runner *runner, std::function<void()> runDueChecks)
    : m_clock(std::move(clock))
    , m_targets(targets)
    , m_runner(runner)
    , m_alarm(std::move(runDueChecks))
{
}

void CheckTiming::start()
{
    m_isStarted = true;
    add(m_targets->active());
}

bool CheckTiming::setPaused(bool paused)
{
    if (std::exchange(m_isPaused, paused) == paused)
        return false;
    if (!paused)
        m_scheduler.skip({}, m_clock.now());
    return true;
}

void CheckTiming::close()
{
    m_isClosed = true;
    m_alarm.stop();
}

void CheckTiming::add(const QList<TargetId> &ids)
{
    const MonotonicTime now = m_clock.now();
    const std::chrono::nanoseconds window = Scheduler::spreadWindow(ids.size());
    for (const TargetId &id : ids) {
        const Milliseconds every = m_targets->find(id)->plan.target->schedule.every;
        m_scheduler.add(id, every, Scheduler::spread(id, now, window, every));
        watch(id);
    }
    arm();
}

QList<DueCheck> CheckTiming::takeDue()
{
    return isRunning() ? m_scheduler.takeDue(m_clock.now(), kCheckStartsPerTurn) : QList<DueCheck>();
}

void CheckTiming::arm()
{
    const std::optional<MonotonicTime> due = m_scheduler.nextWakeTime();
    if (m_isClosed || !isRunning() || !due) {
        m_alarm.stop();
        return;
    }
    const MonotonicTime nextWakeTime = wakeTimeBetween(*due, *m_scheduler.latestWakeTime());
    if (m_alarm.isSet() && m_alarmTime == nextWakeTime)
        return; // setting the timer again would be the most expensive part of scheduling a check
    m_alarmTime = nextWakeTime;
    m_alarm.set(Alarm::Clock::now() + std::max<std::chrono::nanoseconds>(nextWakeTime - m_clock.now(), {}));
}

void CheckTiming::ensureCheckBy(const TargetId &id, MonotonicTime at)
{
    m_scheduler.bringForward(id, at);
    watch(id);
}

void CheckTiming::checkSoon(const QList<TargetId> &ids)
{
    if (ids.isEmpty())
        return;
    const MonotonicTime now = m_clock.now();
    const std::chrono::nanoseconds window = Scheduler::spreadWindow(ids.size());
    for (const TargetId &id : ids)
        ensureCheckBy(id, Scheduler::spread(id, now, window));
    arm();
}

void CheckTiming::repeatSoon(const TargetId &id, qsizetype many)
{
    ensureCheckBy(id, Scheduler::spread(id, m_clock.now(), Scheduler::spreadWindow(many)));
    arm();
}

void CheckTiming::reevaluate(const QList<TargetId> &groups)
{
    const MonotonicTime at = m_clock.now() + kSettleDelay;
    bool isSooner = false;
    for (const TargetId &id : groups) {
        const std::optional<MonotonicTime> due = m_scheduler.dueAt(id);
        if (!due || *due <= at)
            continue; // the group will be evaluated soon anyway, for example if another member has just failed
        ensureCheckBy(id, at);
        isSooner = true;
    }
    if (isSooner)
        arm();
}

void CheckTiming::addRetry(const TargetId &id, MonotonicTime at)
{
    const std::optional<MonotonicTime> due = m_scheduler.dueAt(id);
    if (!due || *due <= at)
        return;
    m_scheduler.setRetry(id, at, m_clock.now());
    watch(id);
    arm();
}

void CheckTiming::scheduleNext(const CheckJob &job, const Result &result, bool willRepeat)
{
    if (job.interrupted)
        return repeatSoon(job.id(), m_interruptedCount);
    if (!isDiscarded(result.observation)) {
        const MonotonicTime now = m_clock.now();
        if (!result.hard && !willRepeat) {
            const TargetRegistry::Entry *const entry = m_targets->find(job.id());
            const RetryPolicy policy = retryPolicyOf(entry->plan.target->schedule, entry->state.hardOutcome.has_value());
            const double dice = QRandomGenerator::global()->generateDouble();
            m_scheduler.setRetry(job.id(), now + policy.delay(result.attempt, dice), now);
        } else if (job.reason == CheckReason::OnDemand) {
            m_scheduler.restart(job.id(), now);
        } else {
            m_scheduler.dropRetry(job.id(), now);
        }
    }
    watch(job.id());
    arm();
}

void CheckTiming::resumeAfterSleep(std::chrono::nanoseconds slept, qsizetype interrupted)
{
    m_interruptedCount = interrupted;
    m_scheduler.skip(slept, m_clock.now());
}

void CheckTiming::restartLostCheck(const TargetId &id)
{
    m_scheduler.restart(id, m_clock.now());
    watch(id);
    m_alarm.stop(); // arm() then sets the timer again, in case the timer failed
    arm();
}

void CheckTiming::watch(const TargetId &id)
{
    const TargetRegistry::Entry *const entry = m_targets->find(id);
    const std::shared_ptr<const CheckJob> job = m_runner->job(id);
    const std::optional<MonotonicTime> due = m_scheduler.dueAt(id);
    if (job && job->source.isCancelled())
        expectEnd(id);
    else if (job && job->doubtfulFailureAt)
        m_watchdog.expect(id, *job->doubtfulFailureAt + Watchdog::kGracePeriod);
    else if (job && job->startedAt)
        m_watchdog.expect(id, *job->startedAt + job->plan.target->schedule.timeout + Watchdog::kGracePeriod);
    else if (entry && due && isRunning())
        m_watchdog.expect(id, Watchdog::latestResultTime(*due, entry->plan.target->schedule));
    else
        m_watchdog.forget(id);
}

void CheckTiming::watchAll(const QList<TargetId> &testRuns)
{
    for (const TargetId &id : m_targets->all())
        watch(id);
    for (const TargetId &id : testRuns)
        watch(id);
}

std::optional<SleepDetector::Interruption> SleepDetector::update(MonotonicTime now, std::chrono::milliseconds wall)
{
    const std::optional<ClockReading> last = std::exchange(m_last, ClockReading{now, wall});
    if (!last)
        return std::nullopt;
    const std::chrono::nanoseconds passed = now - last->monotonic;
    const std::chrono::nanoseconds extraWallTime = (wall - last->wall) - passed;
    if (extraWallTime > kTolerance)
        return Interruption{extraWallTime, last->wall, wall};
    if (passed > kTolerance + kMaxPause)
        return Interruption{{}, last->wall, wall};
    return std::nullopt;
}

void Watchdog::expect(const TargetId &id, MonotonicTime by)
{
    const auto known = m_deadlines.find(id);
    if (known == m_deadlines.end()) {
        m_deadlines.insert(id, by);
        m_order.insert(Moment{by, id});
        return;
    }
    auto node = m_order.extract(Moment{*known, id}); // reuses the node, which avoids an allocation for each check
    *known = by;
    node.value().by = by;
    m_order.insert(std::move(node));
}

void Watchdog::forget(const TargetId &id)
{
    const auto known = m_deadlines.constFind(id);
    if (known == m_deadlines.cend())
        return;
    m_order.erase(Moment{*known, id});
    m_deadlines.erase(known);
}

QList<TargetId> Watchdog::takeOverdue(MonotonicTime now)
{
    QList<TargetId> overdue;
    while (!m_order.empty() && m_order.cbegin()->by < now) {
        overdue.append(m_order.cbegin()->id);
        m_deadlines.remove(m_order.cbegin()->id);
        m_order.erase(m_order.cbegin());
    }
    return overdue;
}

} // namespace watchkeeper
