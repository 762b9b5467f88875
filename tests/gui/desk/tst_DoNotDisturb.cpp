// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/desk/DoNotDisturb.h"

#include <QSignalSpy>
#include <QTest>

namespace DoNotDisturbTest {

using namespace watchkeeper;

//! When “do not disturb” applies, how many alerts it suppresses, and when it ends.
class tst_DoNotDisturb : public QObject
{
    Q_OBJECT

private slots:
    void endsByItself();
    void endsWhenAPersonSaysSo();
    void goesOnAfterARestart();
    void isOverAfterALongRestart();
    void isOffAtFirst();
};

namespace {

QDateTime inMs(qint64 milliseconds)
{
    return QDateTime::currentDateTimeUtc().addMSecs(milliseconds);
}

} // namespace

void tst_DoNotDisturb::endsByItself()
{
    DoNotDisturb quiet;
    QSignalSpy ended(&quiet, &DoNotDisturb::ended);
    QSignalSpy changed(&quiet, &DoNotDisturb::changed);
    const QDateTime until = inMs(80);
    quiet.set(until);
    QVERIFY(quiet.isOn());
    QCOMPARE(quiet.until(), until);
    quiet.suppressAlert();
    quiet.suppressAlert();
    QCOMPARE(quiet.suppressedAlerts(), 2);
    QVERIFY(ended.wait());
    QVERIFY(QDateTime::currentDateTimeUtc() >= until);
    QCOMPARE(ended.first().first().toInt(), 2);
    QVERIFY(!quiet.isOn());
    QCOMPARE(quiet.suppressedAlerts(), 0);
    QCOMPARE(changed.size(), 4); // on, two suppressed alerts, off
}

void tst_DoNotDisturb::endsWhenAPersonSaysSo()
{
    DoNotDisturb quiet;
    QSignalSpy ended(&quiet, &DoNotDisturb::ended);
    quiet.set(inMs(3'600'000));
    quiet.suppressAlert();
    quiet.set({});
    QVERIFY(!quiet.isOn());
    QCOMPARE(ended.size(), 1);
    QCOMPARE(ended.first().first().toInt(), 1);
}

void tst_DoNotDisturb::goesOnAfterARestart()
{
    DoNotDisturb quiet;
    QSignalSpy ended(&quiet, &DoNotDisturb::ended);
    quiet.restore(inMs(3'600'000), 3);
    QVERIFY(quiet.isOn());
    QCOMPARE(quiet.suppressedAlerts(), 3);
    QCOMPARE(ended.size(), 0);
}

void tst_DoNotDisturb::isOverAfterALongRestart()
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
    quiet.restore({}, 5); // from a hand-edited file
    quiet.set({});
    QVERIFY(!quiet.isOn());
    QCOMPARE(quiet.suppressedAlerts(), 0);
    QCOMPARE(ended.size() + changed.size(), 0);
}

QTEST_GUILESS_MAIN(tst_DoNotDisturb)

} // namespace DoNotDisturbTest

#include "tst_DoNotDisturb.moc"
