// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/values/Rollup.h"
#include "history/values/SeriesSummary.h"
#include "history/values/Uptime.h"

#include <QTest>

#include <algorithm>
#include <random>

namespace RollupTest {

using namespace watchkeeper;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

class tst_Rollup : public QObject
{
    Q_OBJECT

private slots:
    void countsAndSummarises();
    void eachResultIsValidAsRecorded();
    void mergingEqualsAddingAllAtOnce();
    void quantilesMatchTheNumbers();
    void seriesAreBounded();
    void aSumBeyondAllDoublesStaysReadable_data();
    void aSumBeyondAllDoublesStaysReadable();
    void packsAndUnpacks();
    void packsAnHourOfAWebPageIntoFewBytes();
    void survivesDamage();
};

namespace {

constexpr auto kGap = 130s;
constexpr qint64 kStart = 1'700'000'000'000;

//! Returns results like those of a web page checked every minute.
QList<StoredResult> webPage(int count, unsigned seed)
{
    std::mt19937 random(seed);
    const auto rounded = [&](double mean) {
        const double value = std::lognormal_distribution<>(std::log(mean), 0.2)(random);
        const double power = std::pow(10.0, 2 - std::floor(std::log10(value)));
        return std::round(value * power) / power;
    };
    QList<StoredResult> results;
    for (int i = 0; i < count; ++i) {
        StoredResult result;
        result.at = kStart + i * 60'000 + static_cast<qint64>(random() % 50);
        result.outcome = random() % 50 ? Outcome::Up : Outcome::Down;
        result.durationMs = rounded(84);
        for (const auto &[phase, mean] : {std::pair(Phase::Queue, 0.1),
                                          {Phase::Dns, 1.2},
                                          {Phase::Connect, 11.0},
                                          {Phase::Tls, 24.0},
                                          {Phase::Send, 0.05},
                                          {Phase::Wait, 45.0},
                                          {Phase::Receive, 2.5}})
            result.phases.set(phase, rounded(mean));
        result.values = {{u"status"_s, Unit::None, 200}, {u"size"_s, Unit::Byte, 1042}};
        results.append(result);
    }
    return results;
}

bool isSame(const Rollup &a, const Rollup &b)
{
    if (a.timeline() != b.timeline() || a.series().keys() != b.series().keys() || a.count() != b.count())
        return false;
    return std::all_of(a.series().keyBegin(), a.series().keyEnd(), [&](const QString &key) {
        const SeriesSummary one = a.series()[key];
        const SeriesSummary other = b.series()[key];
        return one.count() == other.count() && one.min() == other.min() && one.max() == other.max() && one.unit == other.unit
            && one.quantile(0.5) == other.quantile(0.5)
            && std::abs(one.mean().value_or(0) - other.mean().value_or(0)) <= 1e-6 * std::abs(one.mean().value_or(0));
    });
}

} // namespace

void tst_Rollup::countsAndSummarises()
{
    QList<StoredResult> results(3);
    results[0].at = kStart;
    results[0].outcome = Outcome::Up;
    results[0].durationMs = 10;
    results[0].phases.set(Phase::Dns, 4);
    results[1].at = kStart + 60'000;
    results[1].outcome = Outcome::Down;
    results[1].durationMs = 30;
    results[1].values = {{u"size"_s, Unit::Byte, -2.5}};
    results[2].at = kStart + 120'000;
    results[2].outcome = Outcome::Up;
    results[2].durationMs = 20;
    const Rollup rollup(results, kGap);
    QCOMPARE(rollup.count(), quint64(3));
    QCOMPARE(rollup.count(Outcome::Up), quint64(2));
    QCOMPARE(rollup.count(Outcome::Down), quint64(1));
    const Uptime uptime(statesDuring({kStart, kStart + 180'000}, rollup.timeline(), {}), DegradedAccounting::AsUp);
    QCOMPARE(uptime.upMs(), 120'000);
    QCOMPARE(uptime.downMs(), 60'000);
    QCOMPARE(rollup.series().keys(), QStringList({u"duration"_s, u"phase:dns"_s, u"value:size"_s}));
    const SeriesSummary duration = rollup.series()[durationSeries()];
    QCOMPARE(duration.count(), quint64(3));
    QCOMPARE(duration.min(), 10);
    QCOMPARE(duration.max(), 30);
    QCOMPARE(duration.mean(), 20);
    QCOMPARE(duration.quantile(0), 10);
    QCOMPARE(duration.quantile(1), 30);
    QVERIFY(std::abs(duration.quantile(0.5).value() - 20) <= 0.2);
    QCOMPARE(duration.unit, Unit::Millisecond);
    QCOMPARE(rollup.series()[valueSeries(u"size"_s)].unit, Unit::Byte);
    QCOMPARE(rollup.series()[valueSeries(u"size"_s)].quantile(0.5), -2.5);
}

//! Each result's validity must be taken into account when packing, because rollups don't contain it.
void tst_Rollup::eachResultIsValidAsRecorded()
{
    QList<StoredResult> results(3);
    for (qsizetype i = 0; i < results.size(); ++i) {
        results[i].at = kStart + i * 600'000;
        results[i].outcome = Outcome::Up;
        results[i].validityMs = 1'210'000;
    }
    const auto packed = Rollup::unpacked(Rollup(results, 3s).packed());
    QVERIFY(packed);
    const Uptime uptime(statesDuring({kStart, kStart + 10'000'000}, packed->timeline(), {}), DegradedAccounting::AsUp);
    QCOMPARE(uptime.upMs(), 2'410'000);
    QCOMPARE(uptime.downMs(), 0);
}

//! Parts are merged in any order. The rows of each part are adjacent in time and cover more than the gap.
void tst_Rollup::mergingEqualsAddingAllAtOnce()
{
    std::mt19937 random(8);
    for (unsigned round = 0; round < 50; ++round) {
        const QList<StoredResult> all = webPage(200, round);
        QList<Rollup> parts;
        for (qsizetype i = 0; i < all.size();) {
            const auto size = static_cast<qsizetype>(4 + random() % 60);
            parts.append(Rollup(all.mid(i, size), kGap));
            i += size;
        }
        std::shuffle(parts.begin(), parts.end(), random);
        Rollup merged;
        for (const Rollup &part : parts)
            merged.merge(Rollup::unpacked(part.packed()).value());
        QVERIFY(isSame(merged, Rollup(all, kGap)));
    }
}

void tst_Rollup::quantilesMatchTheNumbers()
{
    const QList<StoredResult> all = webPage(3000, 77);
    const Rollup rollup(all, kGap);
    std::vector<double> numbers;
    for (const StoredResult &result : all)
        numbers.push_back(result.phases.get(Phase::Wait).value());
    std::sort(numbers.begin(), numbers.end());
    for (const double q : {0.0, 0.01, 0.5, 0.95, 0.99, 1.0}) {
        const double exact = numbers[static_cast<size_t>(q * static_cast<double>(numbers.size() - 1))];
        QVERIFY(std::abs(rollup.series()[phaseSeries(Phase::Wait)].quantile(q).value() - exact) <= 0.010001 * exact);
    }
}

void tst_Rollup::seriesAreBounded()
{
    const auto rollup = [](int first) {
        StoredResult result;
        result.at = kStart;
        for (int i = first; i < first + 400; ++i)
            result.values.append({u"v%1"_s.arg(i, 5, 10, QChar(u'0')), Unit::None, 1.0});
        return Rollup({result}, kGap);
    };
    Rollup one = rollup(0);
    Rollup other = rollup(100);
    QCOMPARE(one.series().size(), Rollup::kMaxSeries);
    const Rollup copy = one;
    one.merge(other);
    other.merge(copy);
    QCOMPARE(one.series().size(), Rollup::kMaxSeries);
    QVERIFY(one == other);
    QVERIFY(one.series().contains(durationSeries()));
}

void tst_Rollup::aSumBeyondAllDoublesStaysReadable_data()
{
    QTest::addColumn<double>("first");
    QTest::addColumn<double>("second");
    QTest::addColumn<double>("third");
    QTest::newRow("above") << 1e308 << 1e308 << 0.0;
    QTest::newRow("below") << -1e308 << -1e308 << 0.0;
    QTest::newRow("one number") << 1e308 << 1e308 << 1e308;
    QTest::newRow("both") << 1e308 << -1e308 << -1e308;
}

//! If a sum beyond the range of a double made the rollup unreadable, the day would lose this hour for all series.
void tst_Rollup::aSumBeyondAllDoublesStaysReadable()
{
    QFETCH(const double, first);
    QFETCH(const double, second);
    QFETCH(const double, third);
    const QString key = valueSeries(u"bytes"_s);
    QList<QByteArray> hours;
    for (int hour = 0; hour < 24; ++hour) {
        QList<StoredResult> results(3);
        for (int i = 0; i < 3; ++i)
            results[i].at = kStart + hour * 3'600'000LL + i * 60'000;
        results[0].values = {{u"bytes"_s, Unit::Byte, first}};
        results[1].values = {{u"bytes"_s, Unit::Byte, second}};
        results[2].values = {{u"bytes"_s, Unit::Byte, third}};
        hours.append(Rollup(results, kGap).packed());
    }
    const auto hour = Rollup::unpacked(hours.first());
    QVERIFY(hour);
    QCOMPARE(hour->series()[key].count(), quint64(3));
    QCOMPARE(hour->series()[key].max(), std::max({first, second, third}));
    const auto day = Rollup::unpacked(Rollup::merged(hours));
    QVERIFY(day);
    QCOMPARE(day->count(), quint64(72));
    QCOMPARE(day->series()[key].count(), quint64(72));
    QVERIFY(std::isfinite(day->series()[key].mean().value()));
}

void tst_Rollup::packsAndUnpacks()
{
    for (unsigned round = 0; round < 100; ++round) {
        const Rollup rollup(webPage(static_cast<int>(round), round), kGap);
        const auto again = Rollup::unpacked(rollup.packed());
        QVERIFY(again.has_value());
        QVERIFY(isSame(*again, rollup));
        QCOMPARE(again->packed(), rollup.packed());
    }
}

void tst_Rollup::packsAnHourOfAWebPageIntoFewBytes()
{
    const qsizetype size = Rollup(webPage(60, 3), kGap).packed().size();
    QVERIFY2(size <= 340, qPrintable(QString::number(size)));
}

void tst_Rollup::survivesDamage()
{
    const QByteArray sound = Rollup(webPage(60, 4), kGap).packed();
    for (qsizetype size = 0; size < sound.size(); ++size)
        QVERIFY(!Rollup::unpacked(sound.first(size)));
    QVERIFY(!Rollup::unpacked(sound + '\0'));
    std::mt19937 random(12);
    int readable = 0;
    for (int i = 0; i < 20'000; ++i) {
        QByteArray bytes = sound;
        for (int j = 0; j < 1 + i % 8; ++j)
            bytes[static_cast<qsizetype>(random() % static_cast<unsigned>(bytes.size()))] = static_cast<char>(random());
        auto rollup = Rollup::unpacked(bytes);
        if (!rollup)
            continue;
        ++readable;
        rollup->merge(Rollup::unpacked(sound).value());
        QVERIFY(!rollup->packed().isEmpty());
    }
    QVERIFY(readable > 0); // damage may change only a number, which a checksum of the file would detect
}

QTEST_GUILESS_MAIN(tst_Rollup)

} // namespace RollupTest

#include "tst_Rollup.moc"
