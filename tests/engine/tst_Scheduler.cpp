// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/schedule/Scheduler.h"
#include "support/CpuClock.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

namespace SchedulerTest {

using namespace watchkeeper;
using namespace std::chrono_literals;

namespace {

constexpr int kAll = std::numeric_limits<int>::max();
constexpr MonotonicTime kStart = 5'000s; // an arbitrary time, as if the clock had started earlier

//! Returns an ID that looks random, but is the same in every run.
TargetId idOf(int number)
{
    static const QUuid names = QUuid::fromString(QStringLiteral("{6ba7b810-9dad-11d1-80b4-00c04fd430c8}"));
    return QUuid::createUuidV5(names, QString::number(number));
}

//! Adds `count` targets as the engine does when it starts.
QList<TargetId> addMany(Scheduler *scheduler, int count, Milliseconds every)
{
    QList<TargetId> ids;
    for (int i = 0; i < count; ++i) {
        ids.append(idOf(i));
        scheduler->add(ids.last(), every, Scheduler::spread(ids.last(), kStart, Scheduler::spreadWindow(count), every));
    }
    return ids;
}

struct Turn
{
    TargetId id;
    MonotonicTime due{};
};

//! Runs the scheduler like the engine does: wakes at nextWakeTime(), delayed by `late`.
QList<Turn> runUntil(Scheduler *scheduler, MonotonicTime end, std::chrono::nanoseconds late = 0ns)
{
    QList<Turn> all;
    while (scheduler->nextWakeTime() && *scheduler->nextWakeTime() < end) {
        const MonotonicTime due = *scheduler->nextWakeTime();
        for (const DueCheck &check : scheduler->takeDue(due + late, kAll))
            all.append({check.id, due});
    }
    return all;
}

} // namespace

class tst_Scheduler : public QObject
{
    Q_OBJECT

private slots:
    void doesNotDriftInADay_data();
    void doesNotDriftInADay();
    void coalescesMissedTicks_data();
    void coalescesMissedTicks();
    void spreadsFirstChecks_data();
    void spreadsFirstChecks();
    void spreadsSteadyChecks();
    void checksAFewTargetsWithinASecond();
    void spreadsMissedChecks();
    void countsSleepAsPassedTime();
    void keepsPlaceWhenIntervalChanges_data();
    void keepsPlaceWhenIntervalChanges();
    void returnsToItsTicks();
    void retryReplacesTheNextTick();
    void retryNeverComesLaterThanTheInterval();
    void droppedRetryReturnsToTheTicks();
    void anUnscheduledCheckRestartsTheInterval_data();
    void anUnscheduledCheckRestartsTheInterval();
    void bringForwardOnlyAdvances();
    void takesDueChecksInOrderAndInParts();
    void ticksMayBeALittleLate_data();
    void ticksMayBeALittleLate();
    void cachesTheLatestWakeTimeCorrectly();
    void removedTargetsAreNotDue();
    void clampsIntervals_data();
    void clampsIntervals();
    void retryPolicyFollowsSchedule();
    void firstStateIsConfirmedSooner_data();
    void firstStateIsConfirmedSooner();
    void tenThousandTargetsAreCheap();
};

void tst_Scheduler::doesNotDriftInADay_data()
{
    QTest::addColumn<Milliseconds>("every");
    QTest::addColumn<std::chrono::nanoseconds>("late");
    QTest::newRow("every 60 s, always on time") << Milliseconds(60s) << std::chrono::nanoseconds(0);
    QTest::newRow("every 60 s, always 40 ms late") << Milliseconds(60s) << std::chrono::nanoseconds(40ms);
    QTest::newRow("every 7.3 s, always 1 ms late") << Milliseconds(7'300ms) << std::chrono::nanoseconds(1ms);
    QTest::newRow("every 1 s, always 900 ms late") << Milliseconds(1s) << std::chrono::nanoseconds(900ms);
}

void tst_Scheduler::doesNotDriftInADay()
{
    QFETCH(Milliseconds, every);
    QFETCH(std::chrono::nanoseconds, late);
    Scheduler scheduler;
    scheduler.add(idOf(1), every, kStart);
    const QList<Turn> checks = runUntil(&scheduler, kStart + 24h, late);

    const qint64 whole = 24h / every;
    QVERIFY2(std::abs(checks.size() - whole) <= 1, qPrintable(QString::number(checks.size())));
    // After the first check, the interval between checks is exact.
    for (qsizetype i = 2; i < checks.size(); ++i)
        QCOMPARE((checks.at(i).due - checks.at(i - 1).due).count(), std::chrono::nanoseconds(every).count());
    QVERIFY(checks.at(1).due - checks.at(0).due >= every / 4);
    QVERIFY(checks.at(1).due - checks.at(0).due
            <= every + every / 4 + late); // a tick missed because of lateness isn't caught up on
}

void tst_Scheduler::coalescesMissedTicks_data()
{
    QTest::addColumn<std::chrono::nanoseconds>("late");
    QTest::addColumn<bool>("spread");
    QTest::newRow("two ticks late") << std::chrono::nanoseconds(2'500ms) << false;
    QTest::newRow("an hour late") << std::chrono::nanoseconds(1h) << true;
    QTest::newRow("thirty days late") << std::chrono::nanoseconds(720h) << true;
}

void tst_Scheduler::coalescesMissedTicks()
{
    QFETCH(std::chrono::nanoseconds, late);
    QFETCH(bool, spread);
    Scheduler scheduler;
    scheduler.add(idOf(1), 1s, kStart);
    const MonotonicTime due = *scheduler.nextWakeTime();
    QList<DueCheck> checks = scheduler.takeDue(due + late, kAll);
    if (spread) {
        QVERIFY(checks.size() <= 1);
        QVERIFY(*scheduler.nextWakeTime() <= due + late + 1s);
        checks += scheduler.takeDue(*scheduler.nextWakeTime(), kAll);
        checks.resize(1);
    }
    QCOMPARE(checks.size(), 1);
    QVERIFY(*scheduler.nextWakeTime() > due + late);
    QVERIFY(*scheduler.nextWakeTime() <= due + late + 2s);
}

void tst_Scheduler::spreadsFirstChecks_data()
{
    QTest::addColumn<int>("count");
    QTest::addColumn<Milliseconds>("every");
    QTest::newRow("2,000 every minute") << 2'000 << Milliseconds(60s);
    QTest::newRow("2,000 every half minute") << 2'000 << Milliseconds(30s);
    QTest::newRow("2,000 every hour: over a minute") << 2'000 << Milliseconds(1h);
    QTest::newRow("10,000 every half minute") << 10'000 << Milliseconds(30s);
}

void tst_Scheduler::spreadsFirstChecks()
{
    QFETCH(int, count);
    QFETCH(Milliseconds, every);
    Scheduler scheduler;
    addMany(&scheduler, count, every);
    const std::chrono::seconds window = std::chrono::floor<std::chrono::seconds>(std::min<Milliseconds>(every, 60s));
    QHash<qint64, int> bySecond;
    QSet<TargetId> seen;
    for (const Turn &check : runUntil(&scheduler, kStart + window)) {
        if (seen.contains(check.id))
            continue;
        seen.insert(check.id);
        ++bySecond[(check.due - kStart) / 1s];
    }
    QCOMPARE(seen.size(), count);
    const double share = double(count) / double(window.count());
    for (const int inSecond : std::as_const(bySecond))
        QVERIFY2(inSecond <= 2 * share, qPrintable(QStringLiteral("%1 of %2").arg(inSecond).arg(share)));
}

void tst_Scheduler::spreadsSteadyChecks()
{
    Scheduler scheduler;
    addMany(&scheduler, 600, 60s); // first checks within 30 s, later ones spread over the whole minute
    runUntil(&scheduler, kStart + 120s);
    QHash<qint64, int> bySecond;
    const QList<Turn> checks = runUntil(&scheduler, kStart + 180s);
    QCOMPARE(checks.size(), 600);
    for (const Turn &check : checks)
        ++bySecond[(check.due - kStart) / 1s];
    for (const int inSecond : std::as_const(bySecond))
        QVERIFY2(inSecond <= 25, qPrintable(QString::number(inSecond))); // ten on average, spread by hash
}

void tst_Scheduler::checksAFewTargetsWithinASecond()
{
    Scheduler scheduler;
    addMany(&scheduler, 12, 60s);
    QCOMPARE(runUntil(&scheduler, kStart + 600ms).size(), 12);
}

void tst_Scheduler::spreadsMissedChecks()
{
    Scheduler scheduler;
    addMany(&scheduler, 2'000, 60s);
    runUntil(&scheduler, kStart + 120s);
    const MonotonicTime woken = kStart + 120s + 1h;
    QVERIFY(scheduler.takeDue(woken, kAll).size() <= 2);
    QHash<qint64, int> bySecond;
    QSet<TargetId> seen;
    while (*scheduler.nextWakeTime() < woken + 60s) {
        const MonotonicTime due = *scheduler.nextWakeTime();
        for (const DueCheck &check : scheduler.takeDue(due, kAll)) {
            if (!seen.contains(check.id))
                ++bySecond[(due - woken) / 1s];
            seen.insert(check.id);
        }
    }
    QVERIFY2(seen.size() >= 1'998, qPrintable(QString::number(seen.size())));
    for (const int inSecond : std::as_const(bySecond))
        QVERIFY2(inSecond <= 2 * 2'000 / 60, qPrintable(QString::number(inSecond)));
}

void tst_Scheduler::countsSleepAsPassedTime()
{
    Scheduler scheduler;
    scheduler.add(idOf(1), 1h, kStart);
    scheduler.add(idOf(2), 24h, kStart);
    scheduler.takeDue(kStart, kAll);
    const MonotonicTime hourly = *scheduler.dueAt(idOf(1));
    const MonotonicTime daily = *scheduler.dueAt(idOf(2));
    scheduler.skip(2h, kStart + 1s); // longer than an hour: the hourly check became due
    QVERIFY(hourly > kStart + 1min);
    QVERIFY(*scheduler.dueAt(idOf(1)) <= kStart + 1s + Scheduler::spreadWindow(2));
    if (daily > kStart + 2h + 1s)
        QCOMPARE(scheduler.dueAt(idOf(2))->count(), daily.count());
}

void tst_Scheduler::keepsPlaceWhenIntervalChanges_data()
{
    QTest::addColumn<Milliseconds>("before");
    QTest::addColumn<Milliseconds>("after");
    QTest::newRow("an hour to a minute") << Milliseconds(1h) << Milliseconds(1min);
    QTest::newRow("a minute to an hour") << Milliseconds(1min) << Milliseconds(1h);
    QTest::newRow("no change") << Milliseconds(1min) << Milliseconds(1min);
}

void tst_Scheduler::keepsPlaceWhenIntervalChanges()
{
    QFETCH(Milliseconds, before);
    QFETCH(Milliseconds, after);
    Scheduler scheduler;
    scheduler.add(idOf(7), before, kStart);
    scheduler.takeDue(kStart, kAll);
    const MonotonicTime wasDue = *scheduler.dueAt(idOf(7));
    const MonotonicTime now = kStart + 10s;
    scheduler.add(idOf(7), after, now + after);
    const MonotonicTime due = *scheduler.dueAt(idOf(7));
    QVERIFY(due <= wasDue);
    QVERIFY(due <= now + after + before / 4);
    scheduler.takeDue(due, kAll);
    QVERIFY(*scheduler.dueAt(idOf(7)) - due <= after + after / 4);
    QVERIFY(*scheduler.dueAt(idOf(7)) - due >= after / 4);
}

void tst_Scheduler::returnsToItsTicks()
{
    Scheduler scheduler;
    scheduler.add(idOf(3), 60s, kStart);
    runUntil(&scheduler, kStart + 300s);
    const MonotonicTime tick = *scheduler.dueAt(idOf(3));
    scheduler.add(idOf(3), 7s, kStart + 307s);
    runUntil(&scheduler, kStart + 400s);
    scheduler.add(idOf(3), 60s, kStart + 460s);
    runUntil(&scheduler, kStart + 600s);
    QCOMPARE(((*scheduler.dueAt(idOf(3)) - tick) % 60s).count(), 0);
}

void tst_Scheduler::retryReplacesTheNextTick()
{
    Scheduler scheduler;
    scheduler.add(idOf(4), 60s, kStart);
    runUntil(&scheduler, kStart + 120s);
    const MonotonicTime tick = *scheduler.dueAt(idOf(4));
    scheduler.takeDue(tick, kAll);
    scheduler.setRetry(idOf(4), tick + 20s, tick + 1s);
    const QList<DueCheck> retry = scheduler.takeDue(tick + 20s, kAll);
    QCOMPARE(retry.size(), 1);
    QCOMPARE(retry.first().reason, CheckReason::Retry);
    QCOMPARE((*scheduler.dueAt(idOf(4)) - tick).count(), std::chrono::nanoseconds(60s).count());
    // A check just before a tick replaces the check at that tick.
    scheduler.setRetry(idOf(4), tick + 55s, tick + 21s);
    scheduler.takeDue(tick + 55s, kAll);
    QCOMPARE((*scheduler.dueAt(idOf(4)) - tick).count(), std::chrono::nanoseconds(120s).count());
    // At the tick after a retry, the check is a scheduled check again.
    QCOMPARE(scheduler.takeDue(tick + 120s, kAll).value(0).reason, CheckReason::Scheduled);
}

void tst_Scheduler::retryNeverComesLaterThanTheInterval()
{
    Scheduler scheduler;
    scheduler.add(idOf(5), 30s, kStart);
    scheduler.takeDue(kStart, kAll);
    scheduler.setRetry(idOf(5), kStart + 33s, kStart);
    QCOMPARE((*scheduler.dueAt(idOf(5)) - kStart).count(), std::chrono::nanoseconds(30s).count());
    scheduler.setRetry(idOf(99), kStart, kStart); // unknown target, so this has no effect
    QVERIFY(!scheduler.dueAt(idOf(99)));
}

void tst_Scheduler::droppedRetryReturnsToTheTicks()
{
    Scheduler scheduler;
    scheduler.add(idOf(6), 60s, kStart);
    runUntil(&scheduler, kStart + 120s);
    const MonotonicTime tick = *scheduler.dueAt(idOf(6));
    scheduler.takeDue(tick, kAll);
    scheduler.setRetry(idOf(6), tick + 20s, tick + 1s);
    scheduler.dropRetry(idOf(6), tick + 5s);
    QCOMPARE((*scheduler.dueAt(idOf(6)) - tick).count(), std::chrono::nanoseconds(60s).count());
    QCOMPARE(scheduler.takeDue(tick + 60s, kAll).value(0).reason, CheckReason::Scheduled);
    const MonotonicTime next = *scheduler.dueAt(idOf(6));
    scheduler.dropRetry(idOf(6), tick + 61s); // no retry is set, so this has no effect
    QCOMPARE(scheduler.dueAt(idOf(6))->count(), next.count());
}

void tst_Scheduler::anUnscheduledCheckRestartsTheInterval_data()
{
    QTest::addColumn<std::chrono::nanoseconds>("at");
    QTest::addColumn<bool>("retry");
    QTest::addColumn<std::chrono::nanoseconds>("next");
    using ns = std::chrono::nanoseconds;
    QTest::newRow("just after a tick") << ns(1s) << false << ns(60s);
    QTest::newRow("a quarter of the interval before the next tick") << ns(44'900ms) << false << ns(60s);
    QTest::newRow("less than a quarter before it: it would only be repeated") << ns(46s) << false << ns(120s);
    QTest::newRow("a retry waits: this was it") << ns(1s) << true << ns(60s);
    QTest::newRow("a tick was missed: this was it") << ns(80s) << false << ns(120s);
    QTest::newRow("hours were missed") << ns(3h + 1s) << false << ns(3h + 60s);
}

void tst_Scheduler::anUnscheduledCheckRestartsTheInterval()
{
    QFETCH(std::chrono::nanoseconds, at);
    QFETCH(bool, retry);
    QFETCH(std::chrono::nanoseconds, next);
    Scheduler scheduler;
    scheduler.add(idOf(6), 60s, kStart);
    runUntil(&scheduler, kStart + 120s);
    const MonotonicTime tick = *scheduler.dueAt(idOf(6));
    scheduler.takeDue(tick, kAll);
    if (retry)
        scheduler.setRetry(idOf(6), tick + 20s, tick);
    scheduler.restart(idOf(6), tick + at);
    QCOMPARE((*scheduler.dueAt(idOf(6)) - tick).count(), next.count());
    QCOMPARE(scheduler.nextWakeTime()->count(), scheduler.dueAt(idOf(6))->count());
    QCOMPARE(scheduler.takeDue(tick + next, kAll).value(0).reason, CheckReason::Scheduled);
    scheduler.restart(idOf(99), tick); // unknown target, so this has no effect
    QVERIFY(!scheduler.dueAt(idOf(99)));
}

void tst_Scheduler::bringForwardOnlyAdvances()
{
    Scheduler scheduler;
    scheduler.add(idOf(8), 60s, kStart + 10s);
    scheduler.bringForward(idOf(8), kStart + 20s);
    QCOMPARE((*scheduler.dueAt(idOf(8)) - kStart).count(), std::chrono::nanoseconds(10s).count());
    scheduler.bringForward(idOf(8), kStart + 5s);
    QCOMPARE((*scheduler.dueAt(idOf(8)) - kStart).count(), std::chrono::nanoseconds(5s).count());
    scheduler.bringForward(idOf(99), kStart); // unknown target, so this has no effect
    QVERIFY(!scheduler.dueAt(idOf(99)));
}

void tst_Scheduler::takesDueChecksInOrderAndInParts()
{
    Scheduler scheduler;
    for (int i = 0; i < 10; ++i)
        scheduler.add(idOf(i), 60s, kStart + (9 - i) * 100ms);
    QList<DueCheck> taken = scheduler.takeDue(kStart + 1s, 4);
    QCOMPARE(taken.size(), 4);
    QVERIFY(*scheduler.nextWakeTime() < kStart + 1s); // the remaining checks are due too
    taken += scheduler.takeDue(kStart + 1s, 100);
    QCOMPARE(taken.size(), 10);
    for (int i = 0; i < 10; ++i)
        QCOMPARE(taken.at(i).id, idOf(9 - i));
    QVERIFY(scheduler.takeDue(kStart + 1s, 100).isEmpty());
}

void tst_Scheduler::ticksMayBeALittleLate_data()
{
    QTest::addColumn<Milliseconds>("every");
    QTest::addColumn<Milliseconds>("slack");
    QTest::newRow("a second") << Milliseconds(1s) << Milliseconds(10ms);
    QTest::newRow("ten seconds") << Milliseconds(10s) << Milliseconds(100ms);
    QTest::newRow("a minute") << Milliseconds(60s) << Milliseconds(250ms);
}

void tst_Scheduler::ticksMayBeALittleLate()
{
    QFETCH(Milliseconds, every);
    QFETCH(Milliseconds, slack);
    Scheduler scheduler;
    QVERIFY(!scheduler.latestWakeTime());
    scheduler.add(idOf(1), every, kStart);
    QCOMPARE(scheduler.latestWakeTime()->count(), MonotonicTime(kStart).count()); // a first check is never late
    scheduler.takeDue(kStart, kAll);
    const MonotonicTime tick = *scheduler.nextWakeTime();
    QCOMPARE(scheduler.latestWakeTime()->count(), (tick + slack).count());
    // The second check falls within the slack and must not be late. Both checks then start together.
    scheduler.add(idOf(2), every, tick + slack / 2);
    QCOMPARE(scheduler.latestWakeTime()->count(), (tick + slack / 2).count());
    QCOMPARE(scheduler.takeDue(tick + slack / 2, kAll).size(), 2);
    scheduler.setRetry(idOf(1), tick + slack, tick + slack / 2);
    QCOMPARE(scheduler.latestWakeTime()->count(), (tick + slack).count());
    scheduler.dropRetry(idOf(1), tick + slack);
    QVERIFY(*scheduler.latestWakeTime() > *scheduler.nextWakeTime());
}

//! The cached latestWakeTime() equals the recalculated one.
void tst_Scheduler::cachesTheLatestWakeTimeCorrectly()
{
    constexpr int kSteps = 300;
    const auto play = [](int steps, bool asksAlways) {
        Scheduler scheduler;
        QRandomGenerator random(7);
        MonotonicTime now = kStart;
        for (int step = 0; step < steps; ++step) {
            const TargetId id = idOf(static_cast<int>(random.bounded(12)));
            const std::chrono::nanoseconds some = 1ms * random.bounded(3'000);
            now += some / 10;
            switch (random.bounded(7)) {
            case 0:
                scheduler.add(id, Milliseconds(1'000 * (1 + random.bounded(30))), now + some);
                break;
            case 1:
                scheduler.remove(id);
                break;
            case 2:
                scheduler.setRetry(id, now + some, now);
                break;
            case 3:
                scheduler.dropRetry(id, now);
                break;
            case 4:
                scheduler.restart(id, now);
                break;
            case 5:
                scheduler.bringForward(id, now + some);
                break;
            default:
                scheduler.takeDue(now, kAll);
            }
            if (asksAlways)
                scheduler.latestWakeTime();
        }
        return scheduler.latestWakeTime().value_or(MonotonicTime(0)).count();
    };
    for (int steps = 1; steps <= kSteps; ++steps)
        QCOMPARE(play(steps, true), play(steps, false));
}

void tst_Scheduler::removedTargetsAreNotDue()
{
    Scheduler scheduler;
    QVERIFY(!scheduler.nextWakeTime());
    addMany(&scheduler, 3, 60s);
    scheduler.remove(idOf(1));
    scheduler.remove(idOf(1));
    QVERIFY(!scheduler.dueAt(idOf(1)));
    const QList<Turn> checks = runUntil(&scheduler, kStart + 600s);
    QVERIFY(std::none_of(checks.cbegin(), checks.cend(), [](const Turn &check) { return check.id == idOf(1); }));
    scheduler.remove(idOf(0));
    scheduler.remove(idOf(2));
    QVERIFY(!scheduler.nextWakeTime());
}

void tst_Scheduler::clampsIntervals_data()
{
    QTest::addColumn<Milliseconds>("every");
    QTest::addColumn<Milliseconds>("used");
    QTest::newRow("zero") << Milliseconds(0) << Milliseconds(1s);
    QTest::newRow("negative") << Milliseconds(-5s) << Milliseconds(1s);
    QTest::newRow("ten years") << Milliseconds(24h * 3650) << Milliseconds(24h * 365);
}

void tst_Scheduler::clampsIntervals()
{
    QFETCH(Milliseconds, every);
    QFETCH(Milliseconds, used);
    Scheduler scheduler;
    scheduler.add(idOf(1), every, kStart);
    scheduler.takeDue(kStart, kAll);
    const MonotonicTime first = *scheduler.dueAt(idOf(1));
    scheduler.takeDue(first, kAll);
    QCOMPARE((*scheduler.dueAt(idOf(1)) - first).count(), std::chrono::nanoseconds(used).count());
}

void tst_Scheduler::retryPolicyFollowsSchedule()
{
    Schedule schedule;
    schedule.every = 30s;
    schedule.retryEvery = 20s;
    const RetryPolicy policy = retryPolicyOf(schedule);
    QCOMPARE(policy.delay(1, 0.5).count(), 20'000);
    QCOMPARE(policy.delay(2, 0.5).count(), 30'000); // not longer than the interval
    schedule.retryEvery = 90s;
    QCOMPARE(retryPolicyOf(schedule).delay(1, 0.5).count(), 30'000);
}

void tst_Scheduler::firstStateIsConfirmedSooner_data()
{
    QTest::addColumn<Milliseconds>("every");
    QTest::addColumn<Milliseconds>("retryEvery");
    QTest::addColumn<int>("first");
    QTest::addColumn<int>("second");
    QTest::newRow("defaults") << Milliseconds(60s) << Milliseconds(20s) << 5'000 << 10'000;
    QTest::newRow("short retry interval") << Milliseconds(60s) << Milliseconds(1s) << 1'000 << 2'000;
    QTest::newRow("retry interval near the limit") << Milliseconds(60s) << Milliseconds(8s) << 5'000 << 10'000;
    QTest::newRow("long retry interval") << Milliseconds(1h) << Milliseconds(1h) << 900'000 << 1'800'000;
    QTest::newRow("short interval") << Milliseconds(3s) << Milliseconds(20s) << 3'000 << 3'000;
}

//! A newcomer who adds a service that is down waits for the first alert.
void tst_Scheduler::firstStateIsConfirmedSooner()
{
    QFETCH(Milliseconds, every);
    QFETCH(Milliseconds, retryEvery);
    Schedule schedule;
    schedule.every = every;
    schedule.retryEvery = retryEvery;
    const RetryPolicy policy = retryPolicyOf(schedule, false);
    QTEST(int(policy.delay(1, 0.5).count()), "first");
    QTEST(int(policy.delay(2, 0.5).count()), "second");
    QCOMPARE(policy.attempts, schedule.attempts);
}

void tst_Scheduler::tenThousandTargetsAreCheap()
{
    Scheduler scheduler;
    addMany(&scheduler, 10'000, 30s);
    const test::CpuClock clock;
    const qsizetype checks = runUntil(&scheduler, kStart + 330s).size();
    const double each = double(clock.elapsedNs()) / double(checks) / 1e3;
    qInfo("%lld checks of 10,000 targets: %.2f us each", static_cast<long long>(checks), each);
    QVERIFY(checks >= 100'000);
    QVERIFY(each < 60); // the budget of the whole engine is 180 us per check; allows for unoptimised and sanitized builds
}

QTEST_GUILESS_MAIN(tst_Scheduler)

} // namespace SchedulerTest

#include "tst_Scheduler.moc"
