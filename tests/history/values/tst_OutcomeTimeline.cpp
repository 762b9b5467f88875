// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/values/OutcomeTimeline.h"
#include "history/values/Uptime.h"

#include <QTest>

#include <algorithm>
#include <random>

namespace OutcomeTimelineTest {

using namespace watchkeeper;
using namespace std::chrono_literals;

class tst_OutcomeTimeline : public QObject
{
    Q_OBJECT

private slots:
    void countsTimesByOutcome_data();
    void countsTimesByOutcome();
    void eachResultIsValidAsRecorded();
    void mergesWithChangedSchedules();
    void mergingEqualsAddingAllAtOnce();
    void lateResultsThatAgreeChangeNothing();
    void lateResultsThatDisagreeAreNearlyCorrect();
    void excludesSpans();
    void acceptsResultsInTheSameMillisecond();
    void sizeIsBounded();
    void packedSizeIsBounded();
    void packsAndUnpacks();
};

namespace {

constexpr auto kGap = 130s;

StoredResult resultAt(qint64 seconds, Outcome outcome)
{
    StoredResult result;
    result.at = seconds * 1000;
    result.outcome = outcome;
    return result;
}

//! Returns results for letters, one per minute: U up, D down, d degraded, ? unknown, - no result.
QList<StoredResult> results(const char *minutes)
{
    QList<StoredResult> list;
    for (qint64 minute = 0; minutes[minute] != '\0'; ++minute) {
        const char letter = minutes[minute];
        if (letter != '-')
            list.append(resultAt(minute * 60,
                                 letter == 'U'       ? Outcome::Up
                                     : letter == 'D' ? Outcome::Down
                                     : letter == 'd' ? Outcome::Degraded
                                                     : Outcome::Unknown));
    }
    return list;
}

QList<StoredResult> randomResults(std::mt19937 *random, int count)
{
    QList<StoredResult> list;
    qint64 at = 1'700'000'000;
    for (int i = 0; i < count; ++i) {
        at += (*random)() % 10 == 0 ? 1 + (*random)() % 400 : 60;
        list.append(resultAt(at, static_cast<Outcome>((*random)() % 3 ? 0 : (*random)() % 4)));
    }
    return list;
}

OutcomeTimes timesOf(const OutcomeTimeline &timeline, qint64 from, qint64 to)
{
    const Uptime uptime(statesDuring({from, to}, timeline, {}), DegradedAccounting::AsUp);
    OutcomeTimes times{};
    for (int i = 0; i < kOutcomeCount; ++i)
        times[static_cast<size_t>(i)] = uptime.time(static_cast<MonitoringState>(i));
    return times;
}

OutcomeTimes allTimes(const OutcomeTimeline &timeline)
{
    return timesOf(timeline, 0, 4'000'000'000'000);
}

} // namespace

void tst_OutcomeTimeline::countsTimesByOutcome_data()
{
    QTest::addColumn<QByteArray>("minutes");
    QTest::addColumn<int>("from");
    QTest::addColumn<int>("to");
    QTest::addColumn<QList<int>>("seconds"); // seconds up, degraded, unknown, down
    const auto row = [](const char *minutes, int from, int to, const QList<int> &seconds) {
        QTest::addRow("%s, %d to %d", minutes, from, to) << QByteArray(minutes) << from << to << seconds;
    };
    row("", 0, 600, {0, 0, 0, 0});
    row("U", 0, 600, {130, 0, 0, 0});
    row("UUU", 0, 180, {180, 0, 0, 0});
    row("UUU", 30, 100, {70, 0, 0, 0});
    row("UUU", 100, 30, {0, 0, 0, 0});
    row("UDDU", 0, 240, {120, 0, 0, 120});
    row("Ud?D", 0, 240, {60, 60, 60, 60});
    row("U--U", 0, 180, {130, 0, 0, 0}); // 50 seconds without data
    row("U-U", 0, 120, {120, 0, 0, 0});
    row("D----U", 0, 10'000, {130, 0, 0, 130});
}

void tst_OutcomeTimeline::countsTimesByOutcome()
{
    QFETCH(const QByteArray, minutes);
    QFETCH(const int, from);
    QFETCH(const int, to);
    QFETCH(const QList<int>, seconds);
    const OutcomeTimes times = timesOf(OutcomeTimeline(results(minutes.constData()), kGap), from * 1000, to * 1000);
    for (int i = 0; i < kOutcomeCount; ++i)
        QCOMPARE(times[static_cast<size_t>(i)], seconds[i] * 1000);
}

//! The target is checked every ten minutes, then every second. The last result is from a version that didn't record how long a
//! result is valid.
void tst_OutcomeTimeline::eachResultIsValidAsRecorded()
{
    QList<StoredResult> results{resultAt(0, Outcome::Up), resultAt(600, Outcome::Down), resultAt(1'000, Outcome::Up),
                                resultAt(2'000, Outcome::Up)};
    results[0].validityMs = 1'210'000;
    results[1].validityMs = 1'210'000;
    results[2].validityMs = 3'000;
    QCOMPARE(allTimes(OutcomeTimeline(results, kGap)), (OutcomeTimes{733'000, 0, 0, 400'000}));
    QCOMPARE(allTimes(OutcomeTimeline(results, 3s)), (OutcomeTimes{606'000, 0, 0, 400'000}));
}

void tst_OutcomeTimeline::mergesWithChangedSchedules()
{
    std::mt19937 random(4);
    for (int round = 0; round < 300; ++round) {
        QList<StoredResult> all = randomResults(&random, 80);
        for (StoredResult &result : all)
            result.validityMs = std::array{0, 20'000, 130'000, 230'000}[random() % 4];
        QList<OutcomeTimeline> parts;
        for (qsizetype i = 0; i < all.size(); i += 5)
            parts.append(OutcomeTimeline(all.mid(i, 5), kGap));
        std::shuffle(parts.begin(), parts.end(), random);
        OutcomeTimeline merged;
        for (const OutcomeTimeline &part : parts)
            merged.merge(part);
        QVERIFY(merged == OutcomeTimeline(all, kGap));
    }
}

//! Consecutive parts, each longer than the gap, are merged in any order.
void tst_OutcomeTimeline::mergingEqualsAddingAllAtOnce()
{
    std::mt19937 random(3);
    for (int round = 0; round < 300; ++round) {
        const QList<StoredResult> all = randomResults(&random, 80);
        QList<OutcomeTimeline> parts;
        for (qsizetype i = 0; i < all.size();) {
            const qsizetype size = 4 + random() % 20;
            QList<StoredResult> part = all.mid(i, size);
            std::shuffle(part.begin(), part.end(), random);
            parts.append(OutcomeTimeline(part, kGap));
            i += size;
        }
        std::shuffle(parts.begin(), parts.end(), random);
        OutcomeTimeline merged;
        for (const OutcomeTimeline &part : parts)
            merged.merge(part);
        QVERIFY(merged == OutcomeTimeline(all, kGap));
    }
}

void tst_OutcomeTimeline::lateResultsThatAgreeChangeNothing()
{
    OutcomeTimeline merged(results("U-UU--UUU-U-DD-D"), kGap);
    merged.merge(OutcomeTimeline(results("-U--UU---U-D--D-"), kGap));
    QCOMPARE(allTimes(merged), allTimes(OutcomeTimeline(results("UUUUUUUUUUUDDDDD"), kGap)));
}

void tst_OutcomeTimeline::lateResultsThatDisagreeAreNearlyCorrect()
{
    std::mt19937 random(4);
    for (int round = 0; round < 300; ++round) {
        QList<StoredResult> all = randomResults(&random, 60);
        const OutcomeTimes exact = allTimes(OutcomeTimeline(all, kGap));
        QList<StoredResult> late;
        for (int i = 0; i < 3; ++i)
            late.append(all.takeAt(static_cast<qsizetype>(random() % static_cast<unsigned>(all.size()))));
        OutcomeTimeline merged(all, kGap);
        merged.merge(OutcomeTimeline(late, kGap));
        const OutcomeTimes times = allTimes(merged);
        for (size_t i = 0; i < times.size(); ++i)
            QVERIFY(std::abs(times[i] - exact[i]) <= 3 * 2 * std::chrono::milliseconds(kGap).count());
    }
}

//! Outside the spans, each millisecond is unchanged. Within the spans, there is no data.
void tst_OutcomeTimeline::excludesSpans()
{
    std::mt19937 random(5);
    for (int round = 0; round < 50; ++round) {
        const OutcomeTimeline whole(randomResults(&random, 30), kGap);
        QVERIFY(whole.without({}) == whole);
        const qint64 begin = whole.runs().first().first - 1'000;
        const qint64 end = whole.endOf(whole.runs().size() - 1) + 1'000;
        QList<TimeSpan> spans;
        for (int i = 0; i < round % 10; ++i) {
            const qint64 from = begin + static_cast<qint64>(random() % static_cast<quint64>(end - begin));
            spans.append({from, from + static_cast<qint64>(random() % 500'000)});
        }
        const OutcomeTimeline cut = whole.without(mergedSpans(spans));
        OutcomeTimes expected{};
        for (const TimeSpan &watched : gapsBetweenSpans(mergedSpans(spans), {begin, end})) {
            const OutcomeTimes part = timesOf(whole, watched.from, watched.to);
            QCOMPARE(timesOf(cut, watched.from, watched.to), part);
            for (size_t i = 0; i < expected.size(); ++i)
                expected[i] += part[i];
        }
        QCOMPARE(timesOf(cut, begin, end), expected);
    }
}

void tst_OutcomeTimeline::acceptsResultsInTheSameMillisecond()
{
    const QList<StoredResult> list{resultAt(60, Outcome::Down), resultAt(60, Outcome::Up), resultAt(120, Outcome::Up)};
    const OutcomeTimeline timeline(list, kGap);
    QCOMPARE(timesOf(timeline, 0, 120'000), (OutcomeTimes{0, 0, 0, 60'000}));
}

void tst_OutcomeTimeline::sizeIsBounded()
{
    constexpr int kPart = 20'000;
    OutcomeTimeline merged;
    qint64 last = 0;
    for (int begin = 0; begin < OutcomeTimeline::kMaxRuns + 2 * kPart; begin += kPart) {
        QList<StoredResult> list;
        for (int i = begin; i < begin + kPart; ++i)
            list.append(resultAt(i, i % 2 ? Outcome::Up : Outcome::Down));
        last = list.last().at;
        merged.merge(OutcomeTimeline(list, kGap));
    }
    QCOMPARE(merged.runs().size(), OutcomeTimeline::kMaxRuns);
    QCOMPARE(merged.runs().last().last, last);
}

//! The packed form has its own limit and keeps the newest runs.
void tst_OutcomeTimeline::packedSizeIsBounded()
{
    QList<StoredResult> list;
    for (int i = 0; i < 2 * OutcomeTimeline::kMaxPackedRuns; ++i)
        list.append(resultAt(i, i % 2 ? Outcome::Up : Outcome::Down));
    const OutcomeTimeline timeline(list, kGap);
    QCOMPARE(timeline.runs().size(), list.size());
    BitPacker packer;
    timeline.pack(&packer);
    const QByteArray packed = packer.take();
    BitUnpacker bits(packed);
    QVERIFY(OutcomeTimeline::unpack(&bits).runs() == timeline.runs().last(OutcomeTimeline::kMaxPackedRuns));
    QVERIFY(bits.isValid());
}

void tst_OutcomeTimeline::packsAndUnpacks()
{
    std::mt19937 random(5);
    for (int round = 0; round < 100; ++round) {
        const OutcomeTimeline timeline(randomResults(&random, round), kGap);
        BitPacker packer;
        timeline.pack(&packer);
        const QByteArray bytes = packer.take();
        BitUnpacker bits(bytes);
        QVERIFY(OutcomeTimeline::unpack(&bits) == timeline);
        QVERIFY(bits.isValid() && bits.atEnd());
    }
}

QTEST_GUILESS_MAIN(tst_OutcomeTimeline)

} // namespace OutcomeTimelineTest

#include "tst_OutcomeTimeline.moc"
