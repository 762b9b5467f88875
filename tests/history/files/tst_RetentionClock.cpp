// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/files/Retention.h"

#include <QTest>

namespace RetentionClockTest {

using namespace watchkeeper;

namespace {

constexpr qint64 kHour = 3'600'000;
constexpr qint64 kDay = 24 * kHour;
constexpr qint64 kBegin = 20'777 * kDay;
constexpr qint64 kYear = 365 * kDay;

} // namespace

//! Tests that a clock set to another year doesn't cause data to be deleted.
class tst_RetentionClock : public QObject
{
    Q_OBJECT

private slots:
    void followsTheWallClock();
    void ignoresAJumpForADay();
    void ignoresAJumpThatIsReverted();
    void aSecondJumpWaitsSeparately();
    void continuesFromTheLastSession();
    void catchesUpAfterALongTimeOff();
};

void tst_RetentionClock::followsTheWallClock()
{
    RetentionClock clock({});
    QCOMPARE(clock.now(kBegin, 500), kBegin);
    QCOMPARE(clock.now(kBegin + kHour, 500 + kHour), kBegin + kHour);
    QCOMPARE(clock.now(kBegin + 13 * kHour, 500 + 2 * kHour), kBegin + 13 * kHour); // the computer slept
    QCOMPARE(clock.now(kBegin - kYear, 500 + 3 * kHour), kBegin - kYear); // the clock was set back, so no data is too old
}

void tst_RetentionClock::ignoresAJumpForADay()
{
    RetentionClock clock({});
    clock.now(kBegin, 0);
    QCOMPARE(clock.now(kBegin + kYear, kHour), kBegin + kHour);
    QCOMPARE(clock.now(kBegin + kYear + 10 * kHour, 11 * kHour), kBegin + 11 * kHour);
    QCOMPARE(clock.now(kBegin + kYear + kDay - 1, kHour + kDay - 1), kBegin + kHour + kDay - 1);
    QCOMPARE(clock.now(kBegin + kYear + kDay, kHour + kDay), kBegin + kYear + kDay);
    QCOMPARE(clock.now(kBegin + kYear + kDay + kHour, 2 * kHour + kDay), kBegin + kYear + kDay + kHour);
}

void tst_RetentionClock::ignoresAJumpThatIsReverted()
{
    RetentionClock clock({});
    clock.now(kBegin, 0);
    QCOMPARE(clock.now(kBegin + kYear, kHour), kBegin + kHour);
    QCOMPARE(clock.now(kBegin + 2 * kHour, 2 * kHour), kBegin + 2 * kHour);
}

//! The day that passed after the first jump doesn't count for the second jump.
void tst_RetentionClock::aSecondJumpWaitsSeparately()
{
    RetentionClock clock({});
    clock.now(kBegin, 0);
    clock.now(kBegin + kYear, kHour);
    clock.now(kBegin + 2 * kHour, 2 * kHour);
    QCOMPARE(clock.now(kBegin + kYear, 20 * kHour), kBegin + 20 * kHour);
    QCOMPARE(clock.now(kBegin + kYear + 10 * kHour, 30 * kHour), kBegin + 30 * kHour);
}

void tst_RetentionClock::continuesFromTheLastSession()
{
    RetentionClock clock(kBegin);
    QCOMPARE(clock.now(kBegin + 20 * kHour, 7), kBegin + 20 * kHour);
    RetentionClock set(kBegin);
    QCOMPARE(set.now(kBegin + kYear, 7), kBegin);
    QCOMPARE(set.now(kBegin + kYear + kHour, 7 + kHour), kBegin + kHour);
    RetentionClock back(kBegin);
    QCOMPARE(back.now(kBegin - kYear, 7), kBegin - kYear);
}

//! If the program hasn't run for a long time, the clock seems to be wrong. The retention clock therefore stays behind at first
//! and catches up later.
void tst_RetentionClock::catchesUpAfterALongTimeOff()
{
    RetentionClock clock(kBegin);
    QCOMPARE(clock.now(kBegin + 14 * kDay, 0), kBegin);
    QCOMPARE(clock.now(kBegin + 15 * kDay, kDay), kBegin + 15 * kDay);
}

QTEST_GUILESS_MAIN(tst_RetentionClock)

} // namespace RetentionClockTest

#include "tst_RetentionClock.moc"
