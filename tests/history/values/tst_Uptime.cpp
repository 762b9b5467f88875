// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/values/OutcomeTimeline.h"
#include "history/values/Rollup.h"
#include "history/values/Uptime.h"

#include <QTest>

#include <chrono>
#include <random>
#include <tuple>

namespace UptimeTest {

using namespace watchkeeper;

class tst_Uptime : public QObject
{
    Q_OBJECT

private slots:
    void combinesSpans();
    void computesStatesAndUptime_data();
    void computesStatesAndUptime();
    void equalsBruteForce_data();
    void equalsBruteForce();
    void equalsBruteForceWithGaps();
    void keepsEveryOutageOfALongSpan();
    void findsOutages();
    void computesMeanTimes();
    void computesTheErrorBudget_data();
    void computesTheErrorBudget();
    void spansHaveKeys();
};

namespace {

constexpr std::array kStateLetters{'U', 'd', '?', 'D', ' ', 'p', 'm'}; // indexed by MonitoringState

//! Returns the states as one letter per second.
QByteArray lettersOf(const QList<StateSpan> &states)
{
    QByteArray letters;
    for (const StateSpan &span : states)
        letters.append(span.time.length() / 1000, kStateLetters[static_cast<size_t>(span.state)]);
    return letters;
}

//! Returns the runs of equal letters, except '.', as half-open spans.
QList<std::pair<char, TimeSpan>> runsOf(const QByteArray &letters)
{
    QList<std::pair<char, TimeSpan>> runs;
    for (qint64 i = 0; i < letters.size(); ++i) {
        if (letters[i] == '.')
            continue;
        if (!runs.isEmpty() && runs.last().first == letters[i] && runs.last().second.to == i * 1000)
            runs.last().second.to += 1000;
        else
            runs.append({letters[i], {i * 1000, (i + 1) * 1000}});
    }
    return runs;
}

constexpr std::chrono::hours kLong(24); //!< longer than any of these histories

StoredResult resultAt(qint64 at, Outcome outcome)
{
    StoredResult result;
    result.at = at;
    result.outcome = outcome;
    return result;
}

//! Returns a timeline with one letter per second. '.' means that the outcome doesn't change.
OutcomeTimeline timelineOf(const QByteArray &letters)
{
    QList<StoredResult> results;
    for (qint64 i = 0; i < letters.size(); ++i) {
        if (letters[i] != '.')
            results.append(resultAt(i * 1000,
                                    static_cast<Outcome>(std::find(kStateLetters.begin(), kStateLetters.end(), letters[i])
                                                         - kStateLetters.begin())));
    }
    return OutcomeTimeline(results, kLong);
}

QList<MonitoringSpan> spansOf(const QByteArray &letters)
{
    QList<MonitoringSpan> spans;
    for (const auto &[letter, time] : runsOf(letters))
        spans.append({letter == 'p' ? SpanKind::Paused : letter == 'm' ? SpanKind::Maintenance : SpanKind::Unobserved, time});
    return spans;
}

struct History
{
    QList<StoredResult> results;
    QList<MonitoringSpan> spans;
    TimeSpan whole;
};

//! All times are whole seconds, in [ms], so comparing the states once per second is sufficient.
History randomHistory(std::mt19937 *random)
{
    const auto second = [random](int below) { return static_cast<qint64>((*random)() % static_cast<unsigned>(below)) * 1000; };
    History history;
    const int length = 60 + static_cast<int>((*random)() % 400);
    for (qint64 i = second(12) / 1000; i > 0; --i) {
        const qint64 at = second(length);
        history.results.append(resultAt(at, static_cast<Outcome>((*random)() % 4)));
    }
    for (qint64 i = second(8) / 1000; i > 0; --i) {
        const qint64 from = second(length);
        history.spans.append({static_cast<SpanKind>((*random)() % 3), {from, from + second(80) - 5000}});
    }
    history.whole = {second(100), second(length)};
    return history;
}

//! Calculates the state of a target at one moment from scratch.
MonitoringState stateAt(qint64 at, const History &history, MaintenanceAccounting maintenance = MaintenanceAccounting::Omitted)
{
    for (const SpanKind kind : {SpanKind::Maintenance, SpanKind::Paused, SpanKind::Unobserved}) {
        if (kind == SpanKind::Maintenance && maintenance == MaintenanceAccounting::AsObserved)
            continue;
        for (const MonitoringSpan &span : history.spans) {
            if (span.kind == kind && span.time.contains(at))
                return kind == SpanKind::Maintenance ? MonitoringState::Maintenance
                    : kind == SpanKind::Paused       ? MonitoringState::Paused
                                                     : MonitoringState::Unobserved;
        }
    }
    const StoredResult *latest = nullptr; // the worst of several results with the same time
    for (const StoredResult &result : history.results) {
        if (result.at <= at && (!latest || std::tie(result.at, result.outcome) >= std::tie(latest->at, latest->outcome)))
            latest = &result;
    }
    return latest ? static_cast<MonitoringState>(latest->outcome) : MonitoringState::Unobserved;
}

struct Reference
{
    std::array<qint64, kMonitoringStateCount> times{};
    QList<qint64> outages;
};

Reference reference(const TimeSpan &whole, DegradedAccounting degraded, const std::function<MonitoringState(qint64)> &stateAt)
{
    Reference sums;
    bool isOut = false;
    for (qint64 at = whole.from; at < whole.to; at += 1000) {
        const MonitoringState state = stateAt(at);
        sums.times[static_cast<size_t>(state)] += 1000;
        const bool isDegraded = state == MonitoringState::Degraded;
        if (state == MonitoringState::Up || (isDegraded && degraded == DegradedAccounting::AsUp))
            isOut = false;
        if (state == MonitoringState::Down || (isDegraded && degraded == DegradedAccounting::AsDown)) {
            if (!isOut)
                sums.outages.append(0);
            isOut = true;
            sums.outages.last() += 1000;
        }
    }
    return sums;
}

void compare(const Uptime &uptime, const Reference &expected)
{
    for (int i = 0; i < kMonitoringStateCount; ++i)
        QCOMPARE(uptime.time(static_cast<MonitoringState>(i)), expected.times[static_cast<size_t>(i)]);
    QList<qint64> outages;
    for (const Outage &outage : uptime.outages())
        outages.append(outage.downMs);
    QCOMPARE(outages, expected.outages);
}

} // namespace

void tst_Uptime::combinesSpans()
{
    QCOMPARE(mergedSpans({{5, 7}, {1, 3}, {2, 4}, {9, 9}, {7, 8}, {20, 10}}), (QList<TimeSpan>{{1, 4}, {5, 8}}));
    QCOMPARE(gapsBetweenSpans({{1, 3}, {5, 7}}, {0, 10}), (QList<TimeSpan>{{0, 1}, {3, 5}, {7, 10}}));
    QCOMPARE(gapsBetweenSpans({{-5, 3}, {5, 17}}, {0, 10}), (QList<TimeSpan>{{3, 5}}));
    QCOMPARE(gapsBetweenSpans({{20, 30}}, {0, 10}), (QList<TimeSpan>{{0, 10}}));
    QCOMPARE(gapsBetweenSpans({}, {0, 10}), (QList<TimeSpan>{{0, 10}}));
    QCOMPARE(gapsBetweenSpans({{0, 10}}, {0, 10}), QList<TimeSpan>());
}

void tst_Uptime::computesStatesAndUptime_data()
{
    QTest::addColumn<QByteArray>("changes");
    QTest::addColumn<QByteArray>("spans");
    QTest::addColumn<QByteArray>("states");
    QTest::addColumn<std::optional<double>>("degradedIsUp");
    QTest::addColumn<std::optional<double>>("degradedIsDown");
    const auto row = [](const char *name, const char *changes, const char *spans, const char *states, std::optional<double> up,
                        std::optional<double> down) {
        QTest::newRow(name) << QByteArray(changes) << QByteArray(spans) << QByteArray(states) << up << down;
    };
    row("nothing", "........", "........", "        ", {}, {});
    row("up", "U.......", "........", "UUUUUUUU", 1, 1);
    row("half", "U...D...", "........", "UUUUDDDD", 0.5, 0.5);
    row("degraded", "U...d.D.", "........", "UUUUddDD", 0.75, 0.5);
    row("only degraded", "d.......", "........", "dddddddd", 1, 0);
    row("not seen at first", "....U.D.", "........", "    UUDD", 0.5, 0.5);
    row("unknown does not count", "U.?.D...", "........", "UU??DDDD", 1.0 / 3, 1.0 / 3);
    row("unobserved does not count", "U...D...", "..oooo..", "UU    DD", 0.5, 0.5);
    row("maintenance does not count", "U...D...", "....mmm.", "UUUUmmmD", 0.8, 0.8);
    row("paused does not count", "U...D...", "pppp....", "ppppDDDD", 0, 0);
    row("change within a span", "U..D....", "..mmmm..", "UUmmmmDD", 0.5, 0.5);
    row("all in maintenance", "U..D....", "mmmmmmmm", "mmmmmmmm", {}, {});
}

void tst_Uptime::computesStatesAndUptime()
{
    QFETCH(const QByteArray, changes);
    QFETCH(const QByteArray, spans);
    QFETCH(const QByteArray, states);
    QFETCH(const std::optional<double>, degradedIsUp);
    QFETCH(const std::optional<double>, degradedIsDown);
    const QList<StateSpan> found = statesDuring({0, changes.size() * 1000}, timelineOf(changes), spansOf(spans));
    QCOMPARE(lettersOf(found), states);
    QCOMPARE(Uptime(found, DegradedAccounting::AsUp).share(), degradedIsUp);
    QCOMPARE(Uptime(found, DegradedAccounting::AsDown).share(), degradedIsDown);
}

void tst_Uptime::equalsBruteForce_data()
{
    QTest::addColumn<DegradedAccounting>("degraded");
    QTest::addColumn<MaintenanceAccounting>("maintenance");
    QTest::newRow("degraded is up") << DegradedAccounting::AsUp << MaintenanceAccounting::Omitted;
    QTest::newRow("degraded is down") << DegradedAccounting::AsDown << MaintenanceAccounting::Omitted;
    QTest::newRow("degraded is up, maintenance as seen") << DegradedAccounting::AsUp << MaintenanceAccounting::AsObserved;
    QTest::newRow("degraded is down, maintenance as seen") << DegradedAccounting::AsDown << MaintenanceAccounting::AsObserved;
}

void tst_Uptime::equalsBruteForce()
{
    QFETCH(const DegradedAccounting, degraded);
    QFETCH(const MaintenanceAccounting, maintenance);
    std::mt19937 random(21);
    for (int round = 0; round < 4000; ++round) {
        const History history = randomHistory(&random);
        const OutcomeTimeline timeline(history.results, kLong);
        const QList<StateSpan> states = statesDuring(history.whole, timeline, history.spans, maintenance);
        for (qsizetype i = 1; i < states.size(); ++i) {
            QCOMPARE(states[i].time.from, states[i - 1].time.to);
            QVERIFY(states[i].state != states[i - 1].state);
        }
        compare(Uptime(states, degraded),
                reference(history.whole, degraded, [&](qint64 at) { return stateAt(at, history, maintenance); }));
        if (QTest::currentTestFailed())
            QFAIL(qPrintable(QStringLiteral("in round %1").arg(round)));
    }
}

void tst_Uptime::equalsBruteForceWithGaps()
{
    constexpr qint64 kGap = 25'000;
    std::mt19937 random(22);
    for (int round = 0; round < 1000; ++round) {
        History history = randomHistory(&random);
        QList<StoredResult> results;
        QList<int> seconds;
        for (int second = 0; second < 300; second += 1 + static_cast<int>(random() % 40))
            results.append(resultAt(second * 1000, static_cast<Outcome>(random() % 4)));
        const auto maintenance = round % 2 == 0 ? MaintenanceAccounting::Omitted : MaintenanceAccounting::AsObserved;
        const auto stateOfResults = [&](qint64 at) {
            const StoredResult *latest = nullptr;
            for (const StoredResult &result : results)
                latest = result.at <= at ? &result : latest;
            history.results.clear();
            if (latest && at < latest->at + kGap)
                history.results.append(*latest);
            return stateAt(at, history, maintenance);
        };
        const OutcomeTimeline timeline(results, std::chrono::milliseconds(kGap));
        compare(Uptime(statesDuring(history.whole, timeline, history.spans, maintenance), DegradedAccounting::AsUp),
                reference(history.whole, DegradedAccounting::AsUp, stateOfResults));
        if (QTest::currentTestFailed())
            QFAIL(qPrintable(QStringLiteral("in round %1").arg(round)));
    }
}

//! A span of more than a year. On each day, the target failed and recovered a hundred times.
void tst_Uptime::keepsEveryOutageOfALongSpan()
{
    constexpr qint64 kDay = 86'400'000;
    constexpr int kDays = 400;
    constexpr int kRunsADay = 100;
    constexpr qint64 kEvery = kDay / kRunsADay;
    const auto isDownAt = [](qint64 at) { return at / kEvery % 2 == 1; };
    QList<OutcomeTimeline> days;
    for (int day = 0; day < kDays; ++day) {
        QList<StoredResult> results;
        for (int i = 0; i < kRunsADay; ++i) {
            const qint64 at = day * kDay + i * kEvery;
            results.append(resultAt(at, isDownAt(at) ? Outcome::Down : Outcome::Up));
        }
        days.append(*Rollup::unpackedTimeline(Rollup(results, std::chrono::milliseconds(2 * kEvery)).packed()));
    }
    OutcomeTimeline timeline;
    timeline.merge(days.last()); // first, because today's results are read before the rollups of earlier days
    for (const OutcomeTimeline &day : std::as_const(days).first(kDays - 1))
        timeline.merge(day);
    TimelineSum sum;
    for (const OutcomeTimeline &day : std::as_const(days))
        sum.add(day);
    QVERIFY(sum.total() == timeline);
    const TimeSpan whole{0, kDays * kDay};
    std::array<qint64, 2> expected{};
    for (qint64 at = 0; at < whole.to; at += kEvery)
        expected[isDownAt(at) ? 1 : 0] += kEvery;
    const Uptime uptime(statesDuring(whole, timeline, {}, MaintenanceAccounting::Omitted), DegradedAccounting::AsUp);
    QCOMPARE(uptime.upMs(), expected[0]);
    QCOMPARE(uptime.downMs(), expected[1]);
    QCOMPARE(uptime.excludedMs(), 0);
    QCOMPARE(uptime.outages().size(), kDays * kRunsADay / 2);
}

void tst_Uptime::findsOutages()
{
    const auto uptime = [](const char *changes, const char *spans) {
        return Uptime(statesDuring({0, 10'000}, timelineOf(changes), spansOf(spans)), DegradedAccounting::AsUp);
    };
    QCOMPARE(uptime("U.........", "..........").outages(), QList<Outage>());
    QCOMPARE(uptime("U.DDU..D..", "..........").outages(),
             (QList<Outage>{{{2000, 4000}, 2000, false}, {{7000, 10'000}, 3000, true}}));
    // After a period without data, the target is still down. This is a single outage.
    QCOMPARE(uptime("U.D.....U.", "....oo....").outages(), (QList<Outage>{{{2000, 8000}, 4000, false}}));
    QCOMPARE(uptime("U.D.?.D.U.", "..........").outages(), (QList<Outage>{{{2000, 8000}, 4000, false}}));
    // The target is up at the first check after a period without data, so the outage ended during this period.
    QCOMPARE(uptime("U.D.?.U.U.", "..........").outages(), (QList<Outage>{{{2000, 4000}, 2000, false}}));
    QCOMPARE(uptime("D.........", "......mmmm").outages(), (QList<Outage>{{{0, 6000}, 6000, true}}));
}

void tst_Uptime::computesMeanTimes()
{
    const Uptime none(statesDuring({0, 10'000}, timelineOf("U........."), {}), DegradedAccounting::AsUp);
    QVERIFY(!none.meanTimeToRepair());
    QVERIFY(!none.meanTimeBetweenFailures());
    QCOMPARE(none.longestOutageMs(), 0);
    const Uptime two(statesDuring({0, 10'000}, timelineOf("U.DDU..D.."), {}), DegradedAccounting::AsUp);
    QCOMPARE(two.meanTimeToRepair(), 2000); // the second outage is still open
    QCOMPARE(two.meanTimeBetweenFailures(), 2500);
    QCOMPARE(two.longestOutageMs(), 3000);
    const Uptime still(statesDuring({0, 10'000}, timelineOf("U......D.."), {}), DegradedAccounting::AsUp);
    QVERIFY(!still.meanTimeToRepair());
}

void tst_Uptime::computesTheErrorBudget_data()
{
    QTest::addColumn<double>("objective");
    QTest::addColumn<QByteArray>("changes");
    QTest::addColumn<int>("whole"); // [s]
    QTest::addColumn<double>("total");
    QTest::addColumn<double>("left");
    QTest::addColumn<std::optional<double>>("remainingShare");
    QTest::addColumn<std::optional<double>>("burnRate");
    QTest::newRow("nothing spent") << 0.9 << QByteArray("UUUUUUUUUU") << 10 << 1000.0 << 1000.0 << std::optional(1.0)
                                   << std::optional(0.0);
    QTest::newRow("all spent") << 0.9 << QByteArray("UUUUUUUUUD") << 10 << 1000.0 << 0.0 << std::optional(0.0)
                               << std::optional(1.0);
    QTest::newRow("missed") << 0.75 << QByteArray("UUDDDD??") << 8 << 1500.0 << -2500.0 << std::optional(-5.0 / 3)
                            << std::optional(8.0 / 3);
    QTest::newRow("early in the month") << 0.5 << QByteArray("UUUD") << 40 << 20'000.0 << 19'000.0 << std::optional(0.95)
                                        << std::optional(0.5);
    QTest::newRow("not counted so far") << 0.5 << QByteArray("??UD") << 40 << 19'000.0 << 18'000.0 << std::optional(18.0 / 19)
                                        << std::optional(1.0);
    QTest::newRow("nothing allowed") << 1.0 << QByteArray("UD") << 2 << 0.0 << -1000.0 << std::optional<double>()
                                     << std::optional<double>();
    QTest::newRow("nothing seen") << 0.5 << QByteArray("....") << 4 << 0.0 << 0.0 << std::optional<double>()
                                  << std::optional<double>();
}

void tst_Uptime::computesTheErrorBudget()
{
    QFETCH(const double, objective);
    QFETCH(const QByteArray, changes);
    QFETCH(const int, whole);
    const Uptime uptime(statesDuring({0, changes.size() * 1000}, timelineOf(changes), {}), DegradedAccounting::AsUp);
    const ErrorBudget budget(objective, uptime, whole * 1000);
    const auto about = [](std::optional<double> number) {
        return number ? std::optional(std::round(*number * 1e9) / 1e9) : std::nullopt;
    };
    QFETCH(const double, total);
    QFETCH(const double, left);
    QFETCH(const std::optional<double>, remainingShare);
    QFETCH(const std::optional<double>, burnRate);
    QCOMPARE(about(budget.totalMs()), about(total));
    QCOMPARE(about(budget.remainingMs()), about(left));
    QCOMPARE(about(budget.remainingShare()), about(remainingShare));
    QCOMPARE(about(budget.burnRate()), about(burnRate));
}

void tst_Uptime::spansHaveKeys()
{
    QCOMPARE(spanKindKey(SpanKind::Unobserved), QStringLiteral("unobserved"));
    QCOMPARE(spanKindKey(SpanKind::Paused), QStringLiteral("paused"));
    QCOMPARE(spanKindKey(SpanKind::Maintenance), QStringLiteral("maintenance"));
}

QTEST_GUILESS_MAIN(tst_Uptime)

} // namespace UptimeTest

#include "tst_Uptime.moc"
