// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/run/ManualRuns.h"

#include <QTest>

namespace RunProgressTest {

using namespace watchkeeper;
using namespace std::chrono_literals;

class tst_RunProgress : public QObject
{
    Q_OBJECT

private slots:
    void countsARun();
    void laterChecksJoinTheRun();
    void anEmptyRunIsFinished();
    void aCancelledRunEndsWithItsChecks();
};

void tst_RunProgress::countsARun()
{
    RunProgress tally;
    QCOMPARE(tally.progress(0s).id, 0U);
    tally.add(2, 10s);
    QVERIFY(tally.isRunning());
    tally.addDuration(300);
    tally.countDone(11s);
    QCOMPARE(tally.progress(12s).id, 1U);
    QCOMPARE(tally.progress(12s).total, 2);
    QCOMPARE(tally.progress(12s).done, 1);
    QCOMPARE(tally.progress(12s).elapsedMs, 2'000.0);
    QVERIFY(!tally.progress(12s).finished);
    tally.addDuration(500);
    tally.countDone(13s);
    const RunSnapshot end = tally.progress(99s);
    QVERIFY(end.finished);
    QVERIFY(!end.cancelled);
    QCOMPARE(end.elapsedMs, 3'000.0);
    QCOMPARE(end.sequentialMs, 800.0);
}

void tst_RunProgress::laterChecksJoinTheRun()
{
    RunProgress tally;
    tally.add(2, 0s);
    tally.countDone(1s);
    tally.add(3, 2s);
    QCOMPARE(tally.progress(2s).id, 1U);
    QCOMPARE(tally.progress(2s).total, 5);
    for (int i = 0; i < 4; ++i)
        tally.countDone(3s);
    QVERIFY(tally.progress(3s).finished);
    tally.add(1, 4s);
    QCOMPARE(tally.progress(4s).id, 2U);
    QCOMPARE(tally.progress(4s).total, 1);
    QCOMPARE(tally.progress(4s).done, 0);
}

void tst_RunProgress::anEmptyRunIsFinished()
{
    RunProgress tally;
    tally.add(0, 1s);
    QVERIFY(tally.progress(1s).finished);
    QCOMPARE(tally.progress(1s).id, 1U);
}

void tst_RunProgress::aCancelledRunEndsWithItsChecks()
{
    RunProgress tally;
    tally.cancel(); // no checks, so this has no effect
    tally.add(1, 0s);
    QVERIFY(!tally.progress(0s).cancelled);
    tally.cancel();
    QVERIFY(tally.progress(0s).cancelled);
    QVERIFY(!tally.progress(0s).finished);
    tally.countDone(1s);
    QVERIFY(tally.progress(1s).finished);
    tally.add(1, 2s);
    QVERIFY(!tally.progress(2s).cancelled);
}

QTEST_GUILESS_MAIN(tst_RunProgress)

} // namespace RunProgressTest

#include "tst_RunProgress.moc"
