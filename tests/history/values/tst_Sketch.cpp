// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/values/SeriesSummary.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <limits>
#include <random>

namespace SketchTest {

using namespace watchkeeper;
using namespace Qt::StringLiterals;

class tst_Sketch : public QObject
{
    Q_OBJECT

private slots:
    void quantilesAreWithinOnePercent_data();
    void quantilesAreWithinOnePercent();
    void handlesSpecialNumbers();
    void mergingEqualsAddingAllAtOnce_data();
    void mergingEqualsAddingAllAtOnce();
    void sizeIsBounded();
    void packsAndUnpacks_data();
    void packsAndUnpacks();
    void packsAnHourIntoFewBytes();
    void survivesDamage();
};

namespace {

using Numbers = std::vector<double>;

Numbers drawn(int count, unsigned seed, const std::function<double(std::mt19937 &)> &draw)
{
    std::mt19937 random(seed);
    Numbers numbers;
    for (int i = 0; i < count; ++i)
        numbers.push_back(draw(random));
    return numbers;
}

void addDistributions()
{
    QTest::addColumn<Numbers>("numbers");
    const auto row = [](const char *name, int count, const std::function<double(std::mt19937 &)> &draw) {
        for (unsigned seed = 1; seed <= 3; ++seed)
            QTest::addRow("%s, seed %u", name, seed) << drawn(count, seed, draw);
    };
    row("one", 1, [](auto &random) { return std::uniform_real_distribution<>(1, 100)(random); });
    row("two", 2, [](auto &random) { return std::uniform_real_distribution<>(-5, 5)(random); });
    row("uniform", 5'000, [](auto &random) { return std::uniform_real_distribution<>(0, 1000)(random); });
    row("latencies", 5'000, [](auto &random) { return std::lognormal_distribution<>(4, 1)(random); });
    row("heavy tail", 5'000, [](auto &random) { return std::pow(std::uniform_real_distribution<>(1e-6, 1)(random), -3); });
    row("both signs", 5'000, [](auto &random) { return std::normal_distribution<>(0, 20)(random); });
    row("negative", 5'000, [](auto &random) { return -std::exponential_distribution<>(0.01)(random); });
    row("whole, many zeros", 5'000, [](auto &random) { return std::floor(std::normal_distribution<>(0, 2)(random)); });
    row("tiny", 5'000, [](auto &random) { return std::uniform_real_distribution<>(1e-300, 1e-298)(random); });
    row("huge", 5'000, [](auto &random) { return std::uniform_real_distribution<>(-8e307, 8e307)(random); });
}

Sketch sketchOf(const Numbers &numbers)
{
    Sketch sketch;
    for (const double number : numbers)
        sketch.add(number);
    return sketch;
}

QByteArray packed(const Sketch &sketch)
{
    BitPacker bits;
    sketch.pack(&bits);
    return bits.take();
}

std::optional<Sketch> unpacked(const QByteArray &bytes)
{
    BitUnpacker bits(bytes);
    const Sketch sketch = Sketch::unpack(&bits);
    return bits.isValid() && bits.atEnd() ? std::optional(sketch) : std::nullopt;
}

} // namespace

void tst_Sketch::quantilesAreWithinOnePercent_data()
{
    addDistributions();
}

void tst_Sketch::quantilesAreWithinOnePercent()
{
    QFETCH(Numbers, numbers);
    const Sketch sketch = sketchOf(numbers);
    std::sort(numbers.begin(), numbers.end());
    QCOMPARE(sketch.count(), quint64(numbers.size()));
    for (int permille = 0; permille <= 1000; ++permille) {
        const double q = permille / 1000.0;
        const double exact = numbers[static_cast<size_t>(q * static_cast<double>(numbers.size() - 1))];
        const double reported = sketch.quantile(q).value();
        QVERIFY2(std::abs(reported - exact) <= 0.010'000'001 * std::abs(exact),
                 qPrintable(u"%1: %2 instead of %3"_s.arg(q).arg(reported).arg(exact)));
    }
}

void tst_Sketch::handlesSpecialNumbers()
{
    Sketch sketch;
    QVERIFY(!sketch.quantile(0.5));
    sketch.add(std::numeric_limits<double>::quiet_NaN());
    sketch.add(std::numeric_limits<double>::infinity());
    sketch.add(-std::numeric_limits<double>::infinity());
    sketch.add(7, 0);
    QCOMPARE(sketch.count(), quint64(0));
    sketch.add(std::numeric_limits<double>::denorm_min());
    QCOMPARE(sketch.quantile(0.5), 0.0);
    sketch.add(std::numeric_limits<double>::max());
    sketch.add(std::numeric_limits<double>::lowest());
    QVERIFY(std::isfinite(sketch.quantile(1).value()));
    QVERIFY(sketch.quantile(1).value() > 1.7e308);
    QVERIFY(sketch.quantile(0).value() < -1.7e308);
    QCOMPARE(sketch.quantile(7), sketch.quantile(1));
    QCOMPARE(sketch.quantile(-7), sketch.quantile(0));
}

void tst_Sketch::mergingEqualsAddingAllAtOnce_data()
{
    addDistributions();
}

void tst_Sketch::mergingEqualsAddingAllAtOnce()
{
    QFETCH(const Numbers, numbers);
    std::array<Sketch, 4> parts;
    for (size_t i = 0; i < numbers.size(); ++i)
        parts[(i * 7 + i / 5) % 4].add(numbers[i]);
    Sketch merged = parts[2];
    for (const size_t i : {0, 3, 1})
        merged.merge(parts[i]);
    QVERIFY(merged == sketchOf(numbers));
}

void tst_Sketch::sizeIsBounded()
{
    Numbers numbers;
    for (int i = -300; i <= 300; ++i) {
        for (int j = 1; j <= 99; j += 2)
            numbers.push_back(j * std::pow(10.0, i));
    }
    std::sort(numbers.begin(), numbers.end());
    const Sketch forwards = sketchOf(numbers);
    const auto middle = numbers.begin() + static_cast<qsizetype>(numbers.size() / 3);
    Sketch merged = sketchOf(Numbers(middle, numbers.end()));
    merged.merge(sketchOf(Numbers(numbers.begin(), middle)));
    std::reverse(numbers.begin(), numbers.end());
    const Sketch backwards = sketchOf(numbers);
    QVERIFY(packed(forwards).size() < 4096);
    QVERIFY(forwards == backwards);
    QVERIFY(forwards == merged);
    QCOMPARE(forwards.count(), quint64(numbers.size()));
    const double exact = *(numbers.crbegin() + static_cast<qsizetype>(0.99 * static_cast<double>(numbers.size() - 1)));
    QVERIFY(std::abs(forwards.quantile(0.99).value() - exact) <= 0.010001 * exact);
    QVERIFY(forwards.quantile(0.01).value() > 1e200); // above the range, but not lost
}

void tst_Sketch::packsAndUnpacks_data()
{
    addDistributions();
    QTest::newRow("none") << Numbers();
    QTest::newRow("zero") << Numbers{0.0};
}

void tst_Sketch::packsAndUnpacks()
{
    QFETCH(const Numbers, numbers);
    const Sketch sketch = sketchOf(numbers);
    QCOMPARE(unpacked(packed(sketch)), std::optional(sketch));
}

void tst_Sketch::packsAnHourIntoFewBytes()
{
    const Numbers hour = drawn(60, 5, [](std::mt19937 &random) { return std::normal_distribution<>(84, 8)(random); });
    const qsizetype size = packed(sketchOf(hour)).size();
    QVERIFY2(size <= 16, qPrintable(QString::number(size)));
}

void tst_Sketch::survivesDamage()
{
    const QByteArray sound =
        packed(sketchOf(drawn(500, 9, [](std::mt19937 &random) { return std::normal_distribution<>(0, 9)(random); })));
    for (qsizetype size = 0; size < sound.size(); ++size)
        QVERIFY(!unpacked(sound.first(size)));
    std::mt19937 random(11);
    for (int i = 0; i < 20'000; ++i) {
        QByteArray bytes = i % 2 ? sound : QByteArray(static_cast<qsizetype>(random() % 64), '\0');
        for (int j = 0; j < 1 + i % 40 && !bytes.isEmpty(); ++j)
            bytes[static_cast<qsizetype>(random() % static_cast<unsigned>(bytes.size()))] = static_cast<char>(random());
        if (const auto sketch = unpacked(bytes); sketch && sketch->count() > 0)
            QVERIFY(std::isfinite(sketch->quantile(0.5).value()));
    }
}

QTEST_GUILESS_MAIN(tst_Sketch)

} // namespace SketchTest

#include "tst_Sketch.moc"
