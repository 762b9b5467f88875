// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/values/TimeSpan.h"
#include "model/base/LocalTime.h"

#include <QDateTime>
#include <QTest>

namespace CalendarSpanTest {

using namespace watchkeeper;
using namespace Qt::StringLiterals;

class tst_CalendarSpan : public QObject
{
    Q_OBJECT

private slots:
    void lengthsFollowClockChanges_data();
    void lengthsFollowClockChanges();
    void containsTheMoment();
    void lastDaysKeepTheTimeOfDay();
    void daysFollowEachOther_data();
    void daysFollowEachOther();
};

namespace {

constexpr qint64 kHour = 3'600'000;

qint64 utc(const QString &text)
{
    return QDateTime::fromString(text + u'Z', Qt::ISODate).toMSecsSinceEpoch();
}

double hours(const TimeSpan &span)
{
    return static_cast<double>(span.length()) / kHour;
}

} // namespace

void tst_CalendarSpan::lengthsFollowClockChanges_data()
{
    QTest::addColumn<QByteArray>("zone");
    QTest::addColumn<QString>("at");
    QTest::addColumn<double>("day");
    QTest::addColumn<double>("month");
    const auto row = [](const char *name, const char *zone, const QString &at, double day, double month) {
        QTest::newRow(name) << QByteArray(zone) << at << day << month;
    };
    row("usual", "Europe/Berlin", u"2026-02-10T12:00:00"_s, 24, 28 * 24);
    row("summer time begins", "Europe/Berlin", u"2026-03-29T12:00:00"_s, 23, 31 * 24 - 1);
    row("summer time ends", "Europe/Berlin", u"2026-10-25T12:00:00"_s, 25, 31 * 24 + 1);
    row("the day before", "Europe/Berlin", u"2026-03-28T22:59:59"_s, 24, 31 * 24 - 1);
    row("half an hour begins", "Australia/Lord_Howe", u"2026-10-04T00:00:00"_s, 23.5, 31 * 24 - 0.5);
    row("half an hour ends", "Australia/Lord_Howe", u"2026-04-05T00:00:00"_s, 24.5, 30 * 24 + 0.5);
    row("no summer time", "UTC", u"2026-03-29T12:00:00"_s, 24, 31 * 24);
    row("leap year", "UTC", u"2028-02-29T12:00:00"_s, 24, 29 * 24);
    row("midnight is left out", "America/Sao_Paulo", u"2018-11-04T12:00:00"_s, 23, 30 * 24 - 1);
}

void tst_CalendarSpan::lengthsFollowClockChanges()
{
    QFETCH(const QByteArray, zone);
    QFETCH(const QString, at);
    const QTimeZone timeZone(zone);
    QVERIFY(timeZone.isValid());
    const qint64 moment = utc(at);
    QTEST(hours(daySpan(moment, timeZone)), "day");
    QTEST(hours(monthSpan(moment, timeZone)), "month");
    QVERIFY(daySpan(moment, timeZone).contains(moment));
    QVERIFY(monthSpan(moment, timeZone).contains(moment));
}

void tst_CalendarSpan::containsTheMoment()
{
    const QTimeZone berlin("Europe/Berlin");
    const qint64 at = utc(u"2026-07-15T22:30:00"_s); // 00:30 on the 16th in local time
    QCOMPARE(dateOf(at, berlin), QDate(2026, 7, 16));
    QCOMPARE(daySpan(at, berlin), (TimeSpan{utc(u"2026-07-15T22:00:00"_s), utc(u"2026-07-16T22:00:00"_s)}));
    QCOMPARE(monthSpan(at, berlin), (TimeSpan{utc(u"2026-06-30T22:00:00"_s), utc(u"2026-07-31T22:00:00"_s)}));
    QCOMPARE(daySpan(daySpan(at, berlin).from, berlin), daySpan(at, berlin));
    QVERIFY(daySpan(daySpan(at, berlin).to, berlin) != daySpan(at, berlin));
}

void tst_CalendarSpan::lastDaysKeepTheTimeOfDay()
{
    const QTimeZone berlin("Europe/Berlin");
    const qint64 now = utc(u"2026-03-30T10:15:00"_s);
    QCOMPARE(spanOfLastDays(1, now, berlin), (TimeSpan{utc(u"2026-03-29T10:15:00"_s), now}));
    QCOMPARE(spanOfLastDays(7, now, berlin), (TimeSpan{utc(u"2026-03-23T11:15:00"_s), now}));
    QCOMPARE(hours(spanOfLastDays(30, now, berlin)), 30.0 * 24 - 1);
    const QTimeZone lordHowe("Australia/Lord_Howe");
    QCOMPARE(hours(spanOfLastDays(2, utc(u"2026-04-06T03:00:00"_s), lordHowe)), 48.5);
}

void tst_CalendarSpan::daysFollowEachOther_data()
{
    QTest::addColumn<QByteArray>("zone");
    for (const char *zone :
         {"Europe/Berlin", "Australia/Lord_Howe", "America/Sao_Paulo", "Pacific/Apia", "UTC", "Asia/Kathmandu"})
        QTest::newRow(zone) << QByteArray(zone);
}

void tst_CalendarSpan::daysFollowEachOther()
{
    QFETCH(const QByteArray, zone);
    const QTimeZone timeZone = timeZoneNamed(zone); // Windows knows Kathmandu by an older name
    QVERIFY(timeZone.isValid());                    // otherwise, no day would ever begin
    const TimeSpan span{utc(u"2010-05-06T07:08:09"_s), utc(u"2026-11-21T01:02:03"_s)};
    const QList<TimeSpan> days = daysOf(span, timeZone);
    QVERIFY(days.first().contains(span.from));
    QVERIFY(days.last().contains(span.to - 1));
    for (qsizetype i = 1; i < days.size(); ++i)
        QCOMPARE(days[i].from, days[i - 1].to);
    QVERIFY(daysOf({span.to, span.to}, timeZone).isEmpty());
}

QTEST_GUILESS_MAIN(tst_CalendarSpan)

} // namespace CalendarSpanTest

#include "tst_CalendarSpan.moc"
