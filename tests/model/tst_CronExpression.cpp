// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/base/LocalTime.h"

#include <QRandomGenerator>
#include <QTest>

namespace CronExpressionTest {

using namespace watchkeeper;
using namespace Qt::StringLiterals;

namespace {

//! Returns the matching days of a month, such as `1 8 15`.
QString daysIn(const CronExpression &line, int year, int month)
{
    QStringList days;
    for (QDate day(year, month, 1); day.month() == month; day = day.addDays(1)) {
        if (line.occursOn(day))
            days.append(QString::number(day.day()));
    }
    return days.join(u' ');
}

QString minutesOf(const CronExpression &line)
{
    QStringList times;
    for (const int minute : line.minutes())
        times.append(QTime(minute / 60, minute % 60).toString(u"hh:mm"_s));
    return times.join(u' ');
}

} // namespace

class tst_CronExpression : public QObject
{
    Q_OBJECT

private slots:
    void matchesDays_data();
    void matchesDays();
    void matchesMinutes_data();
    void matchesMinutes();
    void refuses_data();
    void refuses();
    void acceptsOrRefusesAnyText();
    void listsMatchAllTheirParts();
};

void tst_CronExpression::matchesDays_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QDate>("month");
    QTest::addColumn<QString>("days");
    const QDate november(2026, 11, 1); // begins on a Sunday
    const QDate february(2028, 2, 1);  // of a leap year, begins on a Tuesday
    QTest::newRow("one day") << "0 0 15 * *" << november << "15";
    QTest::newRow("another month") << "0 0 15 10 *" << november << "";
    QTest::newRow("a month by name") << "0 0 15 nov *" << november << "15";
    QTest::newRow("a range of months") << "0 0 15 OCT-DEC *" << november << "15";
    QTest::newRow("every other month from January") << "0 0 15 */2 *" << november << "15";
    QTest::newRow("every other month from February") << "0 0 15 2/2 *" << november << "";
    QTest::newRow("a range with a step") << "0 0 2-20/6 * *" << november << "2 8 14 20";
    QTest::newRow("a number with a step") << "0 0 20/5 * *" << november << "20 25 30";
    QTest::newRow("a list") << "0 0 1,5,2-3 * *" << november << "1 2 3 5";
    QTest::newRow("last day") << "0 0 L * *" << november << "30";
    QTest::newRow("last day of a leap year's February") << "0 0 L * *" << february << "29";
    QTest::newRow("last day, and another") << "0 0 1,L * *" << november << "1 30";
    QTest::newRow("29 February") << "0 0 29 2 *" << february << "29";
    QTest::newRow("Mondays") << "0 0 * * MON" << november << "2 9 16 23 30";
    QTest::newRow("Sundays as 0") << "0 0 * * 0" << november << "1 8 15 22 29";
    QTest::newRow("Sundays as 7") << "0 0 * * 7" << november << "1 8 15 22 29";
    QTest::newRow("Friday to Sunday") << "0 0 * * FRI-SUN" << november << "1 6 7 8 13 14 15 20 21 22 27 28 29";
    QTest::newRow("every other day of the week from Sunday")
        << "0 0 * 11 */2" << november << "1 3 5 7 8 10 12 14 15 17 19 21 22 24 26 28 29";
    QTest::newRow("from Friday on") << "0 0 * * 5/1" << november << "6 7 13 14 20 21 27 28";
    QTest::newRow("second Monday") << "0 0 * * MON#2" << november << "9";
    QTest::newRow("first Sunday, by number") << "0 0 * * 0#1" << november << "1";
    QTest::newRow("fifth Monday where there is one") << "0 0 * * MON#5" << november << "30";
    QTest::newRow("fifth Tuesday where there is none") << "0 0 * * TUE#5" << november << "";
    QTest::newRow("last Friday") << "0 0 * * 5L" << november << "27";
    QTest::newRow("last Friday by name") << "0 0 * * friL" << november << "27";
    QTest::newRow("two of a month") << "0 0 * * MON#1,5L" << november << "2 27";
    QTest::newRow("both days restricted: either") << "0 0 15 * MON" << november << "2 9 15 16 23 30";
    QTest::newRow("last day or a Monday") << "0 0 L * MON#1" << november << "2 30";
    QTest::newRow("a star with a step is not restricted: both") << "0 0 */2 * MON" << november << "9 23";
    QTest::newRow("the same the other way round") << "0 0 10-20 * */2" << november << "10 12 14 15 17 19";
    QTest::newRow("spaces and tabs") << "  0\t0  15 *   * " << november << "15";
}

void tst_CronExpression::matchesDays()
{
    QFETCH(QString, line);
    QFETCH(QDate, month);
    const auto cron = CronExpression::parse(line);
    QVERIFY2(cron.hasValue(), cron ? "" : qPrintable(cron.error()));
    QTEST(daysIn(*cron, month.year(), month.month()), "days");
}

void tst_CronExpression::matchesMinutes_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("times");
    QTest::newRow("once a day") << "30 2 * * *"
                                << "02:30";
    QTest::newRow("hours and minutes") << "0,30 8-9 * * *"
                                       << "08:00 08:30 09:00 09:30";
    QTest::newRow("steps") << "*/20 */12 * * *"
                           << "00:00 00:20 00:40 12:00 12:20 12:40";
    QTest::newRow("from a minute on") << "50/5 23 * * *"
                                      << "23:50 23:55";
    QTest::newRow("a step beyond the range") << "3-10/99 0 * * *"
                                             << "00:03";
    QTest::newRow("in order, each once") << "5,5,1 1,0 * * *"
                                         << "00:01 00:05 01:01 01:05";
}

void tst_CronExpression::matchesMinutes()
{
    QFETCH(QString, line);
    const auto cron = CronExpression::parse(line);
    QVERIFY2(cron.hasValue(), cron ? "" : qPrintable(cron.error()));
    QTEST(minutesOf(*cron), "times");
}

void tst_CronExpression::refuses_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("words");
    const QString five = u"Use five fields"_s;
    QTest::newRow("empty") << "" << five;
    QTest::newRow("four fields") << "0 0 * *" << five;
    QTest::newRow("six fields") << "0 0 0 * * *" << five;
    QTest::newRow("a nickname") << "@daily" << five;
    QTest::newRow("too long") << u"0 0 * * "_s + u"1,"_s.repeated(100) << five;
    QTest::newRow("minute 60") << "60 0 * * *"
                               << "the minute is invalid: 60 isn't between 0 and 59.";
    QTest::newRow("hour 24") << "0 24 * * *"
                             << "the hour is invalid: 24 isn't between 0 and 23.";
    QTest::newRow("day 0") << "0 0 0 * *"
                           << "the day of month is invalid: 0 isn't between 1 and 31.";
    QTest::newRow("month 13") << "0 0 * 13 *"
                              << "the month is invalid: 13 isn't between 1 and 12.";
    QTest::newRow("day of week 8") << "0 0 * * 8"
                                   << "the day of week is invalid: 8 isn't between 0 and 7.";
    QTest::newRow("a word") << "0 0 * MAI *"
                            << "the month is invalid: “MAI” isn't a valid value.";
    QTest::newRow("a day's name among minutes") << "MON 0 * * *"
                                                << "the minute is invalid: “MON” isn't a valid value.";
    QTest::newRow("backwards") << "0 5-3 * * *"
                               << "the hour is invalid: “5-3” ends before it starts.";
    QTest::newRow("nothing in a list") << "0,,5 0 * * *"
                                       << "the minute is invalid: a value is missing.";
    QTest::newRow("no end of a range") << "0 5- * * *"
                                       << "the hour is invalid: a value is missing.";
    QTest::newRow("negative") << "-5 0 * * *"
                              << "the minute is invalid: a value is missing.";
    QTest::newRow("step 0") << "*/0 0 * * *"
                            << "the minute is invalid: “*/0” doesn't have a valid step";
    QTest::newRow("no step") << "*/ 0 * * *"
                             << "the minute is invalid: “*/” doesn't have a valid step";
    QTest::newRow("two steps") << "*/2/2 0 * * *"
                               << "the minute is invalid: “*/2/2” doesn't have a valid step";
    QTest::newRow("sixth Monday") << "0 0 * * MON#6"
                                  << "the day of week is invalid: after “#”";
    QTest::newRow("no number behind #") << "0 0 * * MON#"
                                        << "the day of week is invalid: after “#”";
    QTest::newRow("# in the day of month") << "0 0 1#2 * *"
                                           << "the day of month is invalid: “1#2” isn't a valid value.";
    QTest::newRow("L as a minute") << "L 0 * * *"
                                   << "the minute is invalid: “L” isn't a valid value.";
    QTest::newRow("L alone as a day of week") << "0 0 * * L"
                                              << "the day of week is invalid: “L” isn't a valid value.";
    QTest::newRow("a long number") << "00000000000000005 0 * * *"
                                   << "the minute is invalid: “00000000000000005” isn't a valid value.";
    QTest::newRow("digits of others") << u"٣ 0 * * *"_s << u"the minute is invalid: “٣” isn't a valid value."_s;
    QTest::newRow("30 February") << "0 0 30 2 *"
                                 << "the day of month is invalid: none of these months has such a day";
    QTest::newRow("31 in short months") << "0 0 31 4,6,9,11 *"
                                        << "the day of month is invalid: none of these months has such a day";
}

void tst_CronExpression::refuses()
{
    QFETCH(QString, line);
    QFETCH(QString, words);
    const auto cron = CronExpression::parse(line);
    QVERIFY(!cron.hasValue());
    QVERIFY2(cron.error().contains(words), qPrintable(cron.error()));
}

//! Any input is either valid and matches some day, or is rejected with an error message.
void tst_CronExpression::acceptsOrRefusesAnyText()
{
    const QStringList bits{u"*"_s,  u"/"_s,  u"-"_s, u","_s, u"#"_s,   u"L"_s,  u"MON"_s, u"feb"_s, u"0"_s, u"1"_s,
                           u"29"_s, u"31"_s, u"7"_s, u" "_s, u" * "_s, u"5L"_s, u"x"_s,   u"é"_s,   u"\t"_s};
    const QStringList good{u"*"_s, u"1"_s, u"5,6"_s, u"*/3"_s, u"2-6/2"_s};
    QRandomGenerator random(20260329);
    int read = 0;
    for (int round = 0; round < 30'000; ++round) {
        QStringList parts;
        for (int part = 0; part < 5; ++part) {
            QString &text = parts.emplaceBack();
            if (random.bounded(4) > 0)
                text = good.at(random.bounded(good.size()));
            for (int bit = text.isEmpty() ? random.bounded(1, 5) : 0; bit > 0; --bit)
                text += bits.at(random.bounded(bits.size()));
        }
        const QString line = parts.join(u' ');
        const auto cron = CronExpression::parse(line);
        if (!cron) {
            QVERIFY2(!cron.error().isEmpty(), qPrintable(line));
            continue;
        }
        ++read;
        QVERIFY2(!cron->minutes().isEmpty(), qPrintable(line));
        QVERIFY2(cron->minutes().first() >= 0 && cron->minutes().last() < 24 * 60, qPrintable(line));
    }
    QVERIFY2(read > 100, qPrintable(QString::number(read)));
}

void tst_CronExpression::listsMatchAllTheirParts()
{
    QRandomGenerator random(815);
    for (int round = 0; round < 200; ++round) {
        const QString one = u"%1-%2"_s.arg(random.bounded(1, 10)).arg(random.bounded(10, 29));
        const QString other = u"%1/%2"_s.arg(random.bounded(1, 28)).arg(random.bounded(1, 9));
        const auto first = CronExpression::parse(u"0 0 %1 * *"_s.arg(one));
        const auto second = CronExpression::parse(u"0 0 %1 * *"_s.arg(other));
        const auto both = CronExpression::parse(u"0 0 %1,%2 * *"_s.arg(one, other));
        QVERIFY(first && second && both);
        for (QDate day(2027, 1, 1); day.year() == 2027; day = day.addDays(1))
            QCOMPARE(both->occursOn(day), first->occursOn(day) || second->occursOn(day));
    }
}

QTEST_GUILESS_MAIN(tst_CronExpression)

} // namespace CronExpressionTest

#include "tst_CronExpression.moc"
