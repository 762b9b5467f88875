// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/field/Fields.h"

#include <QRandomGenerator>
#include <QTest>

#include <limits>

namespace NumberSetTest {

using namespace watchkeeper;
using namespace Qt::StringLiterals;

class tst_NumberSet : public QObject
{
    Q_OBJECT

private slots:
    void parses_data();
    void parses();
    void refuses_data();
    void refuses();
    void readsBackWhatItWrote();
    void knowsItsLimits();
};

void tst_NumberSet::parses_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("written");
    QTest::newRow("empty") << ""
                           << "";
    QTest::newRow("spaces only") << "  "
                                 << "";
    QTest::newRow("one") << "200"
                         << "200";
    QTest::newRow("range and number") << "200-299,401"
                                      << "200-299,401";
    QTest::newRow("unsorted") << "401,200-299"
                              << "200-299,401";
    QTest::newRow("overlapping") << "200-250,240-299"
                                 << "200-299";
    QTest::newRow("touching") << "200-249,250"
                              << "200-250";
    QTest::newRow("contained") << "200-299,204"
                               << "200-299";
    QTest::newRow("twice") << "5,5"
                           << "5";
    QTest::newRow("spaces") << " 200 - 299 , 401 "
                            << "200-299,401";
    QTest::newRow("range of one") << "7-7"
                                  << "7";
}

void tst_NumberSet::parses()
{
    QFETCH(QString, text);
    const auto set = NumberSet::parse(text, 0, 599);
    QVERIFY2(set.hasValue(), set ? "" : qPrintable(set.error()));
    QTEST(set->toString(), "written");
    QCOMPARE(*NumberSet::parse(set->toString(), 0, 599), *set);
}

void tst_NumberSet::refuses_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("says");
    const QString form = u"isn't a number or a range such as 200-299. Separate entries with commas."_s;
    for (const char *part : {"2xx", "-5", "5-", "-", "1-2-3", "200..299", "99999999999"})
        QTest::newRow(part) << u"100,"_s + QString::fromUtf8(part)
                            << QStringLiteral("“%1” ").arg(QString::fromUtf8(part)) + form;
    QTest::newRow("comma at the end") << "200," << u"A number is missing before or after a comma."_s;
    QTest::newRow("two commas") << "200,,201" << u"A number is missing"_s;
    QTest::newRow("backwards") << "299-200" << u"The start of the range “299-200” is greater than its end."_s;
    QTest::newRow("below") << "99" << u"“99” is outside the range 100 to 599."_s;
    QTest::newRow("above") << "500-600" << u"“500-600” is outside the range 100 to 599."_s;
}

void tst_NumberSet::refuses()
{
    QFETCH(QString, text);
    QFETCH(QString, says);
    const auto set = NumberSet::parse(text, 100, 599);
    QVERIFY(!set);
    QVERIFY2(set.error().contains(says), qPrintable(set.error()));
}

void tst_NumberSet::readsBackWhatItWrote()
{
    QRandomGenerator random(20260131);
    for (int round = 0; round < 500; ++round) {
        QStringList parts;
        QSet<int> numbers;
        for (int i = random.bounded(6); i >= 0; --i) {
            const int first = random.bounded(100);
            const int last = first + random.bounded(10);
            parts.append(QStringLiteral("%1-%2").arg(first).arg(last));
            for (int number = first; number <= last; ++number)
                numbers.insert(number);
        }
        const NumberSet set = NumberSet::parse(parts.join(u','), 0, 200).value();
        QCOMPARE(NumberSet::parse(set.toString(), 0, 200).value(), set);
        for (int number = -1; number < 120; ++number)
            QCOMPARE(set.contains(number), numbers.contains(number));
    }
}

void tst_NumberSet::knowsItsLimits()
{
    const int most = std::numeric_limits<int>::max();
    const auto set = NumberSet::parse(QStringLiteral("0-%1,5").arg(most), 0, most);
    QVERIFY(set);
    QVERIFY(set->contains(most));
    QVERIFY(!set->contains(-1));
    QVERIFY(!NumberSet().contains(0));
    QVERIFY(NumberSet().isEmpty());
}

QTEST_GUILESS_MAIN(tst_NumberSet)

} // namespace NumberSetTest

#include "tst_NumberSet.moc"
