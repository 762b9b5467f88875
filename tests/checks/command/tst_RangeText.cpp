// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/command/plugin/RangeText.h"

#include <QTest>

#include <random>

namespace RangeTextTest {

using namespace watchkeeper;
using namespace Qt::StringLiterals;

//! Tests threshold ranges: grammar, truth table, and invalid ranges.
class tst_RangeText : public QObject
{
    Q_OBJECT

private slots:
    void alertsPerTheTruthTable_data();
    void alertsPerTheTruthTable();
    void parsesRanges_data();
    void parsesRanges();
    void refuses_data();
    void refuses();
    void readsLeniently_data();
    void readsLeniently();
    void rangesRoundTrip();
};

void tst_RangeText::alertsPerTheTruthTable_data()
{
    QTest::addColumn<QString>("range");
    QTest::addColumn<double>("value");
    QTest::addColumn<bool>("isAlert");
    // The truth table of the plugin contract. `A`: alert, `.`: no alert.
    const QStringList ranges{u"10"_s, u"10:"_s, u"~:10"_s, u"10:20"_s, u"@10:20"_s, u"@10"_s, u"-5:-1"_s};
    const std::pair<double, const char *> rows[]{{-6, "AA.A..A"},    {-5, "AA.A..."}, {-1, "AA.A..."},
                                                 {-0.5, "AA.A..A"},  {0, ".A.A.AA"},  {10, "....AAA"},
                                                 {10.01, "A.A.A.A"}, {20, "A.A.A.A"}, {20.5, "A.AA..A"}};
    for (const auto &[value, marks] : rows) {
        for (qsizetype i = 0; i < ranges.size(); ++i)
            QTest::addRow("%g in %s", value, qPrintable(ranges.at(i))) << ranges.at(i) << value << (marks[i] == 'A');
    }
}

void tst_RangeText::alertsPerTheTruthTable()
{
    QFETCH(QString, range);
    QFETCH(double, value);
    const auto parsed = parseRange(range);
    QVERIFY(parsed);
    QTEST(parsed->alerts(value), "isAlert");
}

void tst_RangeText::parsesRanges_data()
{
    QTest::addColumn<QString>("range");
    QTest::addColumn<double>("start");
    QTest::addColumn<double>("end");
    QTest::addColumn<bool>("inside");
    QTest::addColumn<QString>("written");
    constexpr double kOpen = std::numeric_limits<double>::infinity();
    const auto row = [](const char *range, double start, double end, bool inside, const char *written) {
        QTest::newRow(range) << QString::fromLatin1(range) << start << end << inside << QString::fromLatin1(written);
    };
    row("10", 0, 10, false, "10");
    row(":10", 0, 10, false, "10");
    row("0:10", 0, 10, false, "10");
    row("10:", 10, kOpen, false, "10:");
    row("~:10", -kOpen, 10, false, "~:10");
    row("10:20", 10, 20, false, "10:20");
    row("@10:20", 10, 20, true, "@10:20");
    row("@10", 0, 10, true, "@10");
    row("~:", -kOpen, kOpen, false, "~:");
    row("@~:", -kOpen, kOpen, true, "@~:");
    row("1:1", 1, 1, false, "1:1");
    row(":", 0, kOpen, false, "0:");
    row("@:", 0, kOpen, true, "@0:");
    row("010", 0, 10, false, "10");
    row("-.5:+.5", -0.5, 0.5, false, "-0.5:0.5");
    row("1e3:2E3", 1'000, 2'000, false, "1000:2000");
    row("~:1.000000", -kOpen, 1, false, "~:1");
}

void tst_RangeText::parsesRanges()
{
    QFETCH(QString, range);
    const auto parsed = parseRange(range);
    QVERIFY(parsed);
    QTEST(parsed->start, "start");
    QTEST(parsed->end, "end");
    QTEST(parsed->inside, "inside");
    QTEST(parsed->toString(), "written");
}

void tst_RangeText::refuses_data()
{
    QTest::addColumn<QString>("range");
    QTest::addColumn<QString>("says");
    const auto row = [](const char *range, const char *says) {
        QTest::newRow(range) << QString::fromUtf8(range) << QString::fromUtf8(says);
    };
    for (const char *none : {"",    "@",     "~",    "abc", "1:12%", "~x:5", "10-20", "1,5",   " 10", "10 ", "10: 20",
                             "@@1", "1:2:3", "0x10", "inf", "nan",   "~:~",  "10:~",  "1e999", "--1", "1e",  "."})
        row(none, "isn't a valid range. Use 10, 10:, ~:10, 10:20 or");
    row("20:10", "The start of the range “20:10” is greater than its end.");
    row("-5",
        "The range “-5” goes from 0 to a negative number. To allow everything up to that number, put ~: before the number.");
}

void tst_RangeText::refuses()
{
    QFETCH(QString, range);
    QFETCH(QString, says);
    const auto parsed = parseRange(range);
    QVERIFY(!parsed);
    QVERIFY2(parsed.error().contains(says), qPrintable(parsed.error()));
}

void tst_RangeText::readsLeniently_data()
{
    QTest::addColumn<QString>("range");
    QTest::addColumn<QString>("read"); // empty: there is no range
    const auto row = [](const char *range, const char *read) {
        QTest::newRow(range) << QString::fromLatin1(range) << QString::fromLatin1(read);
    };
    row("10", "10");
    row("1:12%", "1:12");
    row("5ms", "5");
    row(" 10:20 ", "10:20");
    row("~:10.000000", "~:10");
    row("", "");
    row("abc", "");
    row("20:10", "");
    row("U", "");
}

void tst_RangeText::readsLeniently()
{
    QFETCH(QString, range);
    const auto read = readRangeLeniently(range);
    QTEST(read ? read->toString() : QString(), "read");
}

void tst_RangeText::rangesRoundTrip()
{
    const QString letters = u"@~:0123456789.-+eE %x"_s;
    std::mt19937 random(20'260'131); // NOLINT(cert-msc51-cpp): the same texts in each run
    int understood = 0;
    for (int round = 0; round < 50'000; ++round) {
        QString text;
        for (size_t length = random() % 10; length > 0; --length)
            text += letters.at(static_cast<qsizetype>(random() % static_cast<size_t>(letters.size())));
        const auto range = parseRange(text);
        if (!range)
            continue;
        ++understood;
        QVERIFY2(range->start <= range->end, qPrintable(text));
        const auto lenient = readRangeLeniently(text);
        QVERIFY2(lenient && *lenient == *range, qPrintable(text));
        const auto again = parseRange(range->toString());
        QVERIFY2(again && *again == *range, qPrintable(text + u" > "_s + range->toString()));
    }
    QVERIFY(understood > 1'000);
}

QTEST_GUILESS_MAIN(tst_RangeText)

} // namespace RangeTextTest

#include "tst_RangeText.moc"
