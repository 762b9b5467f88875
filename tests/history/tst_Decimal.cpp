// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/codec/RowShape.h"

#include <QTest>

#include <cmath>
#include <limits>
#include <random>

namespace DecimalTest {

using namespace watchkeeper;

class tst_Decimal : public QObject
{
    Q_OBJECT

private slots:
    void keepsThreeSignificantDigits_data();
    void keepsThreeSignificantDigits();
    void allRanksCanBeReadBack();
    void findsTheNearestDecimal();
    void adjacentDecimalsHaveAdjacentRanks();
    void convertsMillionths();
    void choosesTheFormOfNumbers_data();
    void choosesTheFormOfNumbers();
};

void tst_Decimal::keepsThreeSignificantDigits_data()
{
    QTest::addColumn<double>("value");
    QTest::addColumn<double>("kept");
    const auto row = [](double value, double kept) { QTest::addRow("%.17g", value) << value << kept; };
    row(0, 0);
    row(1, 1);
    row(999, 999);
    row(1000, 1000);
    row(12.34, 12.3);
    row(-12.36, -12.4);
    row(0.99951, 1);
    row(0.00012349, 0.000123);
    row(104'256, 104'000);
    row(9.996e22, 1e23);
    row(1e-301, 0);
    row(1.5e-300, 1.5e-300);
    row(std::numeric_limits<double>::max(), 9.99e307);
    row(-std::numeric_limits<double>::infinity(), -9.99e307);
    row(std::numeric_limits<double>::denorm_min(), 0);
    row(std::numeric_limits<double>::quiet_NaN(), 0);
}

void tst_Decimal::keepsThreeSignificantDigits()
{
    QFETCH(const double, value);
    QFETCH(const double, kept);
    const double read = decimalOfRank(rankOfDecimal(value));
    QVERIFY2(std::fabs(read - kept) <= std::fabs(kept) * 1e-14, qPrintable(QString::number(read, 'g', 17)));
    if (std::fabs(kept) < 1e22)
        QCOMPARE(read, kept); // the shortest decimal form, exact to the last bit
}

void tst_Decimal::allRanksCanBeReadBack()
{
    const qint64 most = rankOfDecimal(std::numeric_limits<double>::infinity());
    QVERIFY(isDecimalRank(most) && isDecimalRank(-most) && !isDecimalRank(most + 1) && !isDecimalRank(-most - 1));
    for (qint64 rank = -most; rank <= most; ++rank) {
        if (rankOfDecimal(decimalOfRank(rank)) != rank)
            QCOMPARE(rankOfDecimal(decimalOfRank(rank)), rank);
    }
}

void tst_Decimal::findsTheNearestDecimal()
{
    std::mt19937_64 random(3);
    for (int i = 0; i < 200'000; ++i) {
        const double value = std::pow(10.0, std::uniform_real_distribution(-9.0, 12.0)(random));
        const double kept = decimalOfRank(rankOfDecimal(value));
        const double unit = std::pow(10.0, std::floor(std::log10(value)) - 2);
        QVERIFY2(std::fabs(value - kept) <= unit * 0.5000001, qPrintable(QString::number(value, 'g', 17)));
    }
}

void tst_Decimal::adjacentDecimalsHaveAdjacentRanks()
{
    QCOMPARE(rankOfDecimal(1.01) - rankOfDecimal(1.0), 1);
    QCOMPARE(rankOfDecimal(10.0) - rankOfDecimal(9.99), 1);
    QCOMPARE(rankOfDecimal(-10.0) - rankOfDecimal(-9.99), -1);
}

void tst_Decimal::convertsMillionths()
{
    QCOMPARE(millionthsOfRank(0), 0);
    QCOMPARE(millionthsOfRank(rankOfDecimal(1.23)), 1'230'000);
    QCOMPARE(millionthsOfRank(rankOfDecimal(0.00000123)), 1);
    QCOMPARE(millionthsOfRank(rankOfDecimal(1e-300)), 0);
    QCOMPARE(millionthsOfRank(rankOfDecimal(1e300)), 100'000'000'000'000'000);
    QCOMPARE(rankOfMillionths(0), 0);
    for (const double value : {0.000001, 0.00005, 0.123, 1.0, 84.3, 99'900.0, 1e9})
        QCOMPARE(rankOfMillionths(millionthsOfRank(rankOfDecimal(value))), rankOfDecimal(value));
    QCOMPARE(rankOfMillionths(9'996), rankOfDecimal(0.01));
}

void tst_Decimal::choosesTheFormOfNumbers_data()
{
    QTest::addColumn<Unit>("unit");
    QTest::addColumn<double>("number");
    QTest::addColumn<double>("kept");
    QTest::newRow("a size") << Unit::Byte << 104'256.0 << 104'000.0;
    QTest::newRow("a counter") << Unit::Counter << 123'456'789'012.0 << 123'456'789'012.0;
    QTest::newRow("a counter below 0") << Unit::Counter << -7.0 << -7.0;
    QTest::newRow("a counter of parts") << Unit::Counter << 1234.5678 << 1234.5678;
    QTest::newRow("a counter beyond whole numbers") << Unit::Counter << 1e300 << 1e300;
}

void tst_Decimal::choosesTheFormOfNumbers()
{
    QFETCH(const Unit, unit);
    QFETCH(const double, number);
    QFETCH(const double, kept);
    const PackedForm form = choosePackedForm(unit, number);
    QCOMPARE(unpackedNumber(packedNumber(number, form), form).value_or(-1), kept);
    QVERIFY(!unpackedNumber(std::numeric_limits<qint64>::max(), PackedForm::ThreeDigits));
    QVERIFY(!unpackedNumber(packedNumber(std::numeric_limits<double>::quiet_NaN(), PackedForm::Bits), PackedForm::Bits));
}

QTEST_GUILESS_MAIN(tst_Decimal)

} // namespace DecimalTest

#include "tst_Decimal.moc"
