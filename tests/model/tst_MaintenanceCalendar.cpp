// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/base/LocalTime.h"
#include "model/target/Maintenance.h"

#include <QTest>

namespace MaintenanceCalendarTest {

using namespace watchkeeper;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

qint64 utc(const QString &text)
{
    return QDateTime::fromString(text, Qt::ISODate).toMSecsSinceEpoch();
}

QString textOf(qint64 instant)
{
    return QDateTime::fromMSecsSinceEpoch(instant, Qt::UTC).toString(u"yyyy-MM-dd'T'HH:mm'Z'"_s);
}

Maintenance entry(MaintenanceKind kind, const QByteArray &zone, QTime at, Milliseconds duration = 1h)
{
    Maintenance made;
    made.name = u"Backup"_s;
    made.kind = kind;
    made.zone = zone;
    made.minute = at.hour() * 60 + at.minute();
    made.duration = duration;
    made.forAll = true;
    return made;
}

Maintenance cronEntry(const QString &line, const QByteArray &zone, Milliseconds duration)
{
    Maintenance made = entry(MaintenanceKind::Cron, zone, {}, duration);
    made.cron = line;
    return made;
}

Maintenance onceEntry(const QString &from, const QString &to)
{
    Maintenance made = entry(MaintenanceKind::Once, "UTC", {});
    made.from = QDateTime::fromString(from, Qt::ISODate);
    made.to = QDateTime::fromString(to, Qt::ISODate);
    return made;
}

QStringList beginsOf(const Maintenance &entry, const QString &from, qsizetype many)
{
    QStringList begins;
    const MaintenanceCalendar calendar(entry);
    for (auto time = calendar.next(utc(from) - 1); time && begins.size() < many; time = calendar.next(time->begin))
        begins.append(textOf(time->begin));
    return begins;
}

} // namespace

class tst_MaintenanceCalendar : public QObject
{
    Q_OBJECT

private slots:
    void followsDaylightSaving_data();
    void followsDaylightSaving();
    void handlesRepeatedAndMissingMinutesOfCron();
#ifdef Q_OS_UNIX // Windows doesn't know that day
    void handlesASkippedDay();
#endif
    void neverGoesBackInTime();
    void findsTheStarts_data();
    void findsTheStarts();
    void lastsForElapsedTime();
    void findsTheMaintenanceInEffect();
    void overlappingTimesContinue();
    void onceHasOneTime();
    void changesAsPredicted();
    void disabledMaintenanceHasNoTimes();
    void listsTimes();
    void staysFastOverAYear();
};

//! The times were calculated with another implementation, Python's zoneinfo. If a time occurs twice, the first one counts. If
//! it doesn't exist, the next existing minute counts.
void tst_MaintenanceCalendar::followsDaylightSaving_data()
{
    QTest::addColumn<QByteArray>("zone");
    QTest::addColumn<QTime>("at");
    QTest::addColumn<QString>("from");
    QTest::addColumn<QStringList>("times");
    const auto row = [](const char *name, const char *zone, QTime at, const QString &from, const QStringList &begins) {
        QTest::newRow(name) << QByteArray(zone) << at << from << begins;
    };
    row("Berlin, an hour is missing", "Europe/Berlin", {2, 30}, u"2026-03-28T00:00:00Z"_s,
        {u"2026-03-28T01:30Z"_s, u"2026-03-29T01:00Z"_s, u"2026-03-30T00:30Z"_s});
    row("Berlin, an hour comes twice", "Europe/Berlin", {2, 30}, u"2026-10-24T00:00:00Z"_s,
        {u"2026-10-24T00:30Z"_s, u"2026-10-25T00:30Z"_s, u"2026-10-26T01:30Z"_s});
    row("New York, an hour is missing", "America/New_York", {2, 30}, u"2026-03-07T07:00:00Z"_s,
        {u"2026-03-07T07:30Z"_s, u"2026-03-08T07:00Z"_s, u"2026-03-09T06:30Z"_s});
    row("New York, an hour comes twice", "America/New_York", {1, 30}, u"2026-10-31T00:00:00Z"_s,
        {u"2026-10-31T05:30Z"_s, u"2026-11-01T05:30Z"_s, u"2026-11-02T06:30Z"_s});
    row("Lord Howe, half an hour is missing", "Australia/Lord_Howe", {2, 15}, u"2026-10-02T12:00:00Z"_s,
        {u"2026-10-02T15:45Z"_s, u"2026-10-03T15:30Z"_s, u"2026-10-04T15:15Z"_s});
    row("Lord Howe, half an hour comes twice", "Australia/Lord_Howe", {1, 45}, u"2026-04-03T12:00:00Z"_s,
        {u"2026-04-03T14:45Z"_s, u"2026-04-04T14:45Z"_s, u"2026-04-05T15:15Z"_s});
    row("Santiago, midnight is missing", "America/Santiago", {0, 30}, u"2026-09-05T00:00:00Z"_s,
        {u"2026-09-05T04:30Z"_s, u"2026-09-06T04:00Z"_s, u"2026-09-07T03:30Z"_s});
    row("Santiago, the hour before midnight comes twice", "America/Santiago", {23, 30}, u"2026-04-04T00:00:00Z"_s,
        {u"2026-04-04T02:30Z"_s, u"2026-04-05T02:30Z"_s, u"2026-04-06T03:30Z"_s});
    row("Casablanca after Ramadan, an hour is missing", "Africa/Casablanca", {2, 30}, u"2026-03-21T00:00:00Z"_s,
        {u"2026-03-21T02:30Z"_s, u"2026-03-22T02:00Z"_s, u"2026-03-23T01:30Z"_s});
    row("Casablanca before Ramadan, an hour comes twice", "Africa/Casablanca", {2, 30}, u"2026-02-14T00:00:00Z"_s,
        {u"2026-02-14T01:30Z"_s, u"2026-02-15T01:30Z"_s, u"2026-02-16T02:30Z"_s});
    row("Dublin, an hour is missing", "Europe/Dublin", {1, 30}, u"2026-03-28T00:00:00Z"_s,
        {u"2026-03-28T01:30Z"_s, u"2026-03-29T01:00Z"_s, u"2026-03-30T00:30Z"_s});
    row("Dublin, an hour comes twice", "Europe/Dublin", {1, 30}, u"2026-10-24T00:00:00Z"_s,
        {u"2026-10-24T00:30Z"_s, u"2026-10-25T00:30Z"_s, u"2026-10-26T01:30Z"_s});
}

void tst_MaintenanceCalendar::followsDaylightSaving()
{
    QFETCH(QByteArray, zone);
    QFETCH(QTime, at);
    QFETCH(QString, from);
    QVERIFY(QTimeZone(zone).isValid());
    QTEST(beginsOf(entry(MaintenanceKind::Daily, zone, at), from, 3), "times");
    const QString line = u"%1 %2 * * *"_s.arg(at.minute()).arg(at.hour());
    QTEST(beginsOf(cronEntry(line, zone, 10min), from, 3), "times");
}

void tst_MaintenanceCalendar::handlesRepeatedAndMissingMinutesOfCron()
{
    // 02:00 and 02:30 don't exist, and both become 03:00. Maintenance starts only once at that time.
    QCOMPARE(beginsOf(cronEntry(u"*/30 1-3 * * *"_s, "Europe/Berlin", 1min), u"2026-03-29T00:00:00Z"_s, 5),
             QStringList({u"2026-03-29T00:00Z"_s, u"2026-03-29T00:30Z"_s, u"2026-03-29T01:00Z"_s, u"2026-03-29T01:30Z"_s,
                          u"2026-03-29T23:00Z"_s}));
    // 02:00 and 02:30 occur twice. Only the first time counts.
    QCOMPARE(beginsOf(cronEntry(u"*/30 1-3 * * *"_s, "Europe/Berlin", 1min), u"2026-10-24T23:00:00Z"_s, 7),
             QStringList({u"2026-10-24T23:00Z"_s, u"2026-10-24T23:30Z"_s, u"2026-10-25T00:00Z"_s, u"2026-10-25T00:30Z"_s,
                          u"2026-10-25T02:00Z"_s, u"2026-10-25T02:30Z"_s, u"2026-10-26T00:00Z"_s}));
}

#ifdef Q_OS_UNIX
//! In Samoa, 29 December 2011 was followed by the 31st.
void tst_MaintenanceCalendar::handlesASkippedDay()
{
    QCOMPARE(beginsOf(entry(MaintenanceKind::Daily, "Pacific/Apia", {12, 0}), u"2011-12-29T00:00:00Z"_s, 4),
             QStringList({u"2011-12-29T22:00Z"_s, u"2011-12-30T10:00Z"_s, u"2011-12-30T22:00Z"_s, u"2011-12-31T22:00Z"_s}));
}
#endif

void tst_MaintenanceCalendar::neverGoesBackInTime()
{
    for (const char *name : {"Europe/Berlin", "Australia/Lord_Howe", "America/Santiago", "Pacific/Apia", "UTC"}) {
        const QTimeZone zone{QByteArray(name)};
        qint64 last = 0;
        for (QDate day(2026, 1, 1); day.year() == 2026; day = day.addDays(1)) {
            for (int minute = 0; minute < 24 * 60; minute += 10) {
                const qint64 instant = firstInstantAtLocalTime(zone, day, minute);
                QVERIFY2(instant >= last, qPrintable(day.toString()));
                last = instant;
            }
        }
    }
}

void tst_MaintenanceCalendar::findsTheStarts_data()
{
    QTest::addColumn<Maintenance>("entry");
    QTest::addColumn<QStringList>("times");
    Maintenance weekly = entry(MaintenanceKind::Weekly, "Asia/Kathmandu", {1, 0});
    weekly.weekdays = {Qt::Saturday, Qt::Sunday};
    QTest::newRow("weekends in Nepal, 5:45 east")
        << weekly << QStringList{u"2026-11-06T19:15Z"_s, u"2026-11-07T19:15Z"_s, u"2026-11-13T19:15Z"_s};
    Maintenance monthly = entry(MaintenanceKind::Monthly, "UTC", {22, 0});
    monthly.monthDays = {31};
    QTest::newRow("months without a 31st are left out")
        << monthly << QStringList{u"2026-12-31T22:00Z"_s, u"2027-01-31T22:00Z"_s, u"2027-03-31T22:00Z"_s};
    monthly.monthDays = {1, Maintenance::kLastDay};
    QTest::newRow("first and last of the month")
        << monthly << QStringList{u"2026-11-30T22:00Z"_s, u"2026-12-01T22:00Z"_s, u"2026-12-31T22:00Z"_s};
    monthly.monthDays = {30, Maintenance::kLastDay};
    QTest::newRow("the last that is named as well counts once")
        << monthly << QStringList{u"2026-11-30T22:00Z"_s, u"2026-12-30T22:00Z"_s, u"2026-12-31T22:00Z"_s};
    QTest::newRow("second Tuesday") << cronEntry(u"0 3 * * TUE#2"_s, "UTC", 2h)
                                    << QStringList{u"2026-11-10T03:00Z"_s, u"2026-12-08T03:00Z"_s, u"2027-01-12T03:00Z"_s};
    QTest::newRow("29 February") << cronEntry(u"0 3 29 2 *"_s, "UTC", 2h)
                                 << QStringList{u"2028-02-29T03:00Z"_s, u"2032-02-29T03:00Z"_s, u"2036-02-29T03:00Z"_s};
    QTest::newRow("29 February on a Monday")
        << cronEntry(u"0 3 * 2 MON#5"_s, "UTC", 2h)
        << QStringList{u"2044-02-29T03:00Z"_s, u"2072-02-29T03:00Z"_s, u"2112-02-29T03:00Z"_s};
    QTest::newRow("a line that is none") << cronEntry(u"0 3 30 2 *"_s, "UTC", 2h) << QStringList{};
    QTest::newRow("a zone that is none") << entry(MaintenanceKind::Daily, "Europe/Atlantis", {1, 0}) << QStringList{};
}

void tst_MaintenanceCalendar::findsTheStarts()
{
    QFETCH(Maintenance, entry);
    QTEST(beginsOf(entry, u"2026-11-02T00:00:00Z"_s, 3), "times");
}

//! Starts at 23:00 and spans the hour that occurs twice when daylight saving time ends.
void tst_MaintenanceCalendar::lastsForElapsedTime()
{
    const MaintenanceCalendar calendar(entry(MaintenanceKind::Daily, "Europe/Berlin", {23, 0}, 6h));
    const auto time = calendar.next(utc(u"2026-10-24T12:00:00Z"_s));
    QVERIFY(time);
    QCOMPARE(textOf(time->begin), u"2026-10-24T21:00Z"_s);
    QCOMPARE(textOf(time->end), u"2026-10-25T03:00Z"_s);
}

void tst_MaintenanceCalendar::findsTheMaintenanceInEffect()
{
    const MaintenanceCalendar calendar(entry(MaintenanceKind::Daily, "Europe/Berlin", {2, 0}, 90min));
    const qint64 begin = utc(u"2026-11-20T01:00:00Z"_s);
    const qint64 end = begin + 90 * 60'000;
    QVERIFY(!calendar.at(begin - 1));
    QCOMPARE(calendar.at(begin), std::optional(MaintenanceTime{begin, end}));
    QCOMPARE(calendar.at(end - 1), std::optional(MaintenanceTime{begin, end}));
    QVERIFY(!calendar.at(end));
    // On the day on which 02:00 doesn't exist, maintenance starts an hour later by the clock.
    const qint64 spring = utc(u"2026-03-29T01:00:00Z"_s);
    QCOMPARE(calendar.at(spring), std::optional(MaintenanceTime{spring, spring + 90 * 60'000}));
}

void tst_MaintenanceCalendar::overlappingTimesContinue()
{
    const MaintenanceCalendar calendar(cronEntry(u"0 * * * *"_s, "UTC", 150min));
    const qint64 now = utc(u"2026-11-20T10:30:00Z"_s);
    const auto time = calendar.at(now);
    QVERIFY(time);
    QCOMPARE(textOf(time->begin), u"2026-11-20T10:00Z"_s);
    QCOMPARE(textOf(time->end), u"2026-11-20T12:30Z"_s);
    QCOMPARE(calendar.nextChange(now), std::optional(utc(u"2026-11-20T11:00:00Z"_s)));
    const MaintenanceCalendar month(cronEntry(u"0 0 1 * *"_s, "UTC", std::chrono::days(31)));
    QCOMPARE(textOf(month.at(utc(u"2026-12-31T23:59:00Z"_s))->begin), u"2026-12-01T00:00Z"_s);
}

void tst_MaintenanceCalendar::onceHasOneTime()
{
    const MaintenanceCalendar calendar(onceEntry(u"2026-11-20T10:00:00Z"_s, u"2026-11-20T12:00:00Z"_s));
    const qint64 begin = utc(u"2026-11-20T10:00:00Z"_s);
    const qint64 end = utc(u"2026-11-20T12:00:00Z"_s);
    QCOMPARE(calendar.next(begin - 1), std::optional(MaintenanceTime{begin, end}));
    QVERIFY(!calendar.next(begin));
    QVERIFY(!calendar.at(begin - 1));
    QVERIFY(calendar.at(begin));
    QVERIFY(calendar.at(end - 1));
    QVERIFY(!calendar.at(end));
    QCOMPARE(calendar.nextChange(begin - 1), std::optional(begin));
    QCOMPARE(calendar.nextChange(begin), std::optional(end));
    QVERIFY(!calendar.nextChange(end));
}

//! Tests every minute across both clock changes. The result of at() changes exactly when nextChange() predicts it.
void tst_MaintenanceCalendar::changesAsPredicted()
{
    for (const QString &day : {u"2026-03-28T12:00:00Z"_s, u"2026-10-24T12:00:00Z"_s}) {
        const MaintenanceCalendar calendar(cronEntry(u"15 */3 * * *"_s, "Europe/Berlin", 40min));
        qint64 now = utc(day);
        const qint64 end = now + 24 * 3'600'000;
        while (now < end) {
            const qint64 change = *calendar.nextChange(now);
            const auto here = calendar.at(now);
            QVERIFY(change > now);
            QCOMPARE(calendar.at(change - 1), here);
            QVERIFY(calendar.at(change) != here);
            now = change;
        }
    }
}

void tst_MaintenanceCalendar::disabledMaintenanceHasNoTimes()
{
    Maintenance daily = entry(MaintenanceKind::Daily, "UTC", {2, 0}, 24h);
    Maintenance once = onceEntry(u"2026-11-20T10:00:00Z"_s, u"2026-11-20T12:00:00Z"_s);
    for (Maintenance *one : {&daily, &once}) {
        one->enabled = false;
        const MaintenanceCalendar calendar(*one);
        QVERIFY(!calendar.at(utc(u"2026-11-20T11:00:00Z"_s)));
        QVERIFY(!calendar.next(0));
        QVERIFY(!calendar.nextChange(utc(u"2026-11-20T11:00:00Z"_s)));
    }
}

void tst_MaintenanceCalendar::listsTimes()
{
    const MaintenanceCalendar calendar(entry(MaintenanceKind::Daily, "UTC", {2, 0}, 2h));
    const auto list = [&calendar](const QString &from, const QString &to, qsizetype most) {
        QStringList times;
        for (const MaintenanceTime &time : calendar.between(utc(from), utc(to), most))
            times.append(textOf(time.begin));
        return times;
    };
    QCOMPARE(list(u"2026-11-20T03:00:00Z"_s, u"2026-11-22T02:00:00Z"_s, 10),
             QStringList({u"2026-11-20T02:00Z"_s, u"2026-11-21T02:00Z"_s}));
    QCOMPARE(list(u"2026-11-20T02:00:00Z"_s, u"2026-11-20T02:00:01Z"_s, 10), QStringList({u"2026-11-20T02:00Z"_s}));
    QCOMPARE(list(u"2026-11-20T00:00:00Z"_s, u"2027-11-20T00:00:00Z"_s, 3).size(), 3);
}

void tst_MaintenanceCalendar::staysFastOverAYear()
{
    const MaintenanceCalendar calendar(cronEntry(u"* * * * *"_s, "Europe/Berlin", std::chrono::days(31)));
    QBENCHMARK_ONCE
    {
        for (int hour = 0; hour < 24 * 365; ++hour)
            QVERIFY(calendar.at(utc(u"2026-01-01T00:00:00Z"_s) + hour * 3'600'000LL));
    }
}

QTEST_GUILESS_MAIN(tst_MaintenanceCalendar)

} // namespace MaintenanceCalendarTest

#include "tst_MaintenanceCalendar.moc"
