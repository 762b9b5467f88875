// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/desk/WindowNotifier.h"

#include <QSignalSpy>
#include <QTest>

namespace DoNotDisturbTest {

using namespace watchkeeper;

//! Tests when “do not disturb” applies, how many alerts it suppresses, and when it ends.
class tst_DoNotDisturb : public QObject
{
    Q_OBJECT

private slots:
    void endsAtItsTime();
    void endsWhenTurnedOff();
    void continuesAfterARestart();
    void endsDuringALongRestart();
    void isOffAtFirst();
};

namespace {

QDateTime inMs(qint64 milliseconds)
{
    return QDateTime::currentDateTimeUtc().addMSecs(milliseconds);
}

} // namespace

void tst_DoNotDisturb::endsAtItsTime()
{
    DoNotDisturb quiet;
    QSignalSpy ended(&quiet, &DoNotDisturb::ended);
    QSignalSpy changed(&quiet, &DoNotDisturb::changed);
    const QDateTime until = inMs(80);
    quiet.setUntil(until);
    QVERIFY(quiet.isOn());
    QCOMPARE(quiet.until(), until);
    quiet.countSuppressedAlert();
    quiet.countSuppressedAlert();
    QCOMPARE(quiet.suppressedAlerts(), 2);
    QVERIFY(ended.wait());
    QVERIFY(QDateTime::currentDateTimeUtc() >= until);
    QCOMPARE(ended.first().first().toInt(), 2);
    QVERIFY(!quiet.isOn());
    QCOMPARE(quiet.suppressedAlerts(), 0);
    QCOMPARE(changed.size(), 4); // turned on, two suppressed alerts, turned off
}

void tst_DoNotDisturb::endsWhenTurnedOff()
{
    DoNotDisturb quiet;
    QSignalSpy ended(&quiet, &DoNotDisturb::ended);
    quiet.setUntil(inMs(3'600'000));
    quiet.countSuppressedAlert();
    quiet.setUntil({});
    QVERIFY(!quiet.isOn());
    QCOMPARE(ended.size(), 1);
    QCOMPARE(ended.first().first().toInt(), 1);
}

void tst_DoNotDisturb::continuesAfterARestart()
{
    DoNotDisturb quiet;
    QSignalSpy ended(&quiet, &DoNotDisturb::ended);
    quiet.restore(inMs(3'600'000), 3);
    QVERIFY(quiet.isOn());
    QCOMPARE(quiet.suppressedAlerts(), 3);
    QCOMPARE(ended.size(), 0);
}

void tst_DoNotDisturb::endsDuringALongRestart()
{
    DoNotDisturb quiet;
    QSignalSpy ended(&quiet, &DoNotDisturb::ended);
    quiet.restore(inMs(-1), 3);
    QVERIFY(!quiet.isOn());
    QCOMPARE(ended.size(), 1);
    QCOMPARE(ended.first().first().toInt(), 3);
}

void tst_DoNotDisturb::isOffAtFirst()
{
    DoNotDisturb quiet;
    QSignalSpy ended(&quiet, &DoNotDisturb::ended);
    QSignalSpy changed(&quiet, &DoNotDisturb::changed);
    quiet.restore({}, 5); // as in a hand-edited file
    quiet.setUntil({});
    QVERIFY(!quiet.isOn());
    QCOMPARE(quiet.suppressedAlerts(), 0);
    QCOMPARE(ended.size() + changed.size(), 0);
}

QTEST_GUILESS_MAIN(tst_DoNotDisturb)

} // namespace DoNotDisturbTest

#include "tst_DoNotDisturb.moc"
