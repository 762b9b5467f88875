// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/base/Quantity.h"

#include <QLocale>
#include <QRandomGenerator>
#include <QTest>

#include <cmath>
#include <limits>

namespace DurationTest {

using namespace watchkeeper;
using namespace Qt::StringLiterals;

class tst_Duration : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }
    void parses_data();
    void parses();
    void refuses_data();
    void refuses();
    void formats_data();
    void formats();
    void readsBackWhatItWrote();
    void formatsForUsers_data();
    void formatsForUsers();
    void formatsMissingDurations();
};

void tst_Duration::parses_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<qint64>("milliseconds");
    QTest::newRow("milliseconds") << "250ms" << 250LL;
    QTest::newRow("seconds") << "30s" << 30'000LL;
    QTest::newRow("fraction") << "1.5s" << 1'500LL;
    QTest::newRow("fraction to the millisecond") << "1.001s" << 1'001LL;
    QTest::newRow("fraction with zeros") << "1.500000000000s" << 1'500LL;
    QTest::newRow("minutes") << "5m" << 300'000LL;
    QTest::newRow("half a minute") << "0.5m" << 30'000LL;
    QTest::newRow("hours") << "2h" << 7'200'000LL;
    QTest::newRow("days") << "7d" << 604'800'000LL;
    QTest::newRow("sum") << "1h30m" << 5'400'000LL;
    QTest::newRow("all units") << "1d2h3m4s5ms" << 93'784'005LL;
    QTest::newRow("zero") << "0s" << 0LL;
    QTest::newRow("leading zero") << "007s" << 7'000LL;
    QTest::newRow("longest") << "3650d" << 315'360'000'000LL;
}

void tst_Duration::parses()
{
    QFETCH(QString, text);
    const auto duration = parseDuration(text);
    QVERIFY2(duration.hasValue(), duration ? "" : qPrintable(duration.error()));
    QTEST(static_cast<qint64>(duration->count()), "milliseconds");
}

void tst_Duration::refuses_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("says");
    const QString form = u"isn't a valid duration. Use a number with a unit (ms, s, m, h or d), such as 30s, 1.5s or 1h30m."_s;
    for (const char *text : {"",       "s",    "30",    "-5s",  "+5s",  "30S",  "30 s", " 30s",  "30s ", "1.s", ".5s",
                             "1.2.3s", "1e3s", "30sec", "1m1h", "1s1s", "1h30", "1,5s", "0x10s", "5min", "٣s"})
        QTest::newRow(text) << QString::fromUtf8(text) << QStringLiteral("“%1” ").arg(QString::fromUtf8(text)) + form;
    QTest::newRow("null character") << QString(QChar(QChar::Null)) + u"5s"_s << form;
    QTest::newRow("too fine") << "0.5ms" << u"“0.5ms” is too precise. The smallest unit of a duration is a millisecond."_s;
    QTest::newRow("much too fine") << "1.00000000000001s"
                                   << u"is too precise. The smallest unit of a duration is a millisecond."_s;
    QTest::newRow("a millisecond too long") << "3650d1ms" << u"“3650d1ms” is too long. The limit is 3650d."_s;
    QTest::newRow("beyond 64 bits") << "99999999999999999999d" << u"is too long"_s;
    QTest::newRow("product beyond 64 bits") << "999999999999999999d" << u"is too long"_s;
}

void tst_Duration::refuses()
{
    QFETCH(QString, text);
    QFETCH(QString, says);
    const auto duration = parseDuration(text);
    QVERIFY(!duration);
    QVERIFY2(duration.error().contains(says), qPrintable(duration.error()));
}

void tst_Duration::formats_data()
{
    QTest::addColumn<qint64>("milliseconds");
    QTest::addColumn<QString>("text");
    QTest::newRow("nothing") << 0LL << "0s";
    QTest::newRow("no whole seconds") << 1'500LL << "1500ms";
    QTest::newRow("no whole minutes") << 90'000LL << "90s";
    QTest::newRow("minutes") << 5'400'000LL << "90m";
    QTest::newRow("hours") << 7'200'000LL << "2h";
    QTest::newRow("days") << 604'800'000LL << "7d";
}

void tst_Duration::formats()
{
    QFETCH(qint64, milliseconds);
    QTEST(formatDuration(Milliseconds(milliseconds)), "text");
}

void tst_Duration::readsBackWhatItWrote()
{
    QRandomGenerator random(20260131);
    for (int i = 0; i < 20'000; ++i) {
        const qint64 unit = QList<qint64>{1, 1'000, 60'000, 3'600'000, 86'400'000}.at(random.bounded(5));
        const Milliseconds duration(unit * random.bounded(3'650));
        const auto again = parseDuration(formatDuration(duration));
        QVERIFY(again);
        QCOMPARE(again->count(), duration.count());
    }
}

void tst_Duration::formatsForUsers_data()
{
    QTest::addColumn<double>("milliseconds");
    QTest::addColumn<QString>("text");
    QTest::newRow("zero, measured") << 0.0 << "0 ms";
    QTest::newRow("nanoseconds") << 0.0004 << "< 0.001 ms";
    QTest::newRow("a microsecond") << 0.001 << "0.001 ms";
    QTest::newRow("a few microseconds") << 0.00351 << "0.004 ms";
    QTest::newRow("no parts of a microsecond") << 0.0739 << "0.074 ms";
    QTest::newRow("microseconds") << 0.1236 << "0.124 ms";
    QTest::newRow("tenths") << 84.24 << "84.2 ms";
    QTest::newRow("whole") << 84.0 << "84 ms";
    QTest::newRow("rounds to two digits more") << 99.96 << "100 ms";
    QTest::newRow("below a second") << 999.4 << "999 ms";
    QTest::newRow("a second, rounded") << 999.6 << "1 s";
    QTest::newRow("a second") << 1000.0 << "1 s";
    QTest::newRow("seconds") << 1236.0 << "1.24 s";
    QTest::newRow("below a minute") << 59'940.0 << "59.9 s";
    QTest::newRow("a minute, rounded") << 59'990.0 << "1 min";
    QTest::newRow("a minute") << 60'000.0 << "1 min";
    QTest::newRow("minutes and seconds") << 125'000.0 << "2 min 5 s";
    QTest::newRow("below an hour") << 3'599'400.0 << "59 min 59 s";
    QTest::newRow("an hour, rounded") << 3'599'600.0 << "1 h";
    QTest::newRow("hours and minutes") << 11'400'000.0 << "3 h 10 min";
    QTest::newRow("below a day") << 86'360'000.0 << "23 h 59 min";
    QTest::newRow("a day, rounded") << 86'390'000.0 << "1 d";
    QTest::newRow("days and hours") << 131'000'000.0 << "1 d 12 h";
    QTest::newRow("ten days, rounded") << 863'990'000.0 << "10 d";
    QTest::newRow("days") << 12.3 * 86'400'000 << "12 d";
    QTest::newRow("most that is counted") << 1e15 << "11574074 d";
    QTest::newRow("more seconds than an integer holds") << 1e22 << "1.16e+14 d";
    QTest::newRow("more than anything lasts") << 1e300 << "1.16e+292 d";
}

void tst_Duration::formatsForUsers()
{
    QFETCH(double, milliseconds);
    QTEST(humanDuration(milliseconds), "text");
}

void tst_Duration::formatsMissingDurations()
{
    QCOMPARE(humanDuration(std::nullopt), u"–"_s);
    QCOMPARE(humanDuration(std::nan("")), u"–"_s);
    QCOMPARE(humanDuration(std::numeric_limits<double>::infinity()), u"–"_s);
    QCOMPARE(humanDuration(-1.0), u"–"_s);
}

QTEST_GUILESS_MAIN(tst_Duration)

} // namespace DurationTest

#include "tst_Duration.moc"
