// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "async/PoolTasks.h"

#include "async/Coroutines.h"

#include <QPromise>
#include <QTest>

#include <optional>

namespace EndsInTimeTest {

using namespace watchkeeper;

namespace {

QCoro::Task<> ask(QFuture<int> future, CancelToken token, std::optional<bool> *ended)
{
    const CoroutineCounter alive;
    *ended = co_await waitForFuture(future, token);
}

} // namespace

class tst_EndsInTime : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_promise.start(); }
    void cleanup()
    {
        if (!m_promise.future().isFinished())
            m_promise.finish();
        m_promise = QPromise<int>();
        QCOMPARE(CoroutineCounter::count(), 0);
    }
    void futureHasAlreadyFinished();
    void futureFinishesWhileAwaited();
    void tokenFiresFirst();
    void tokenHasFired();
    void cancelledWaiterDoesNotAffectOthers();

private:
    QPromise<int> m_promise;
};

void tst_EndsInTime::futureHasAlreadyFinished()
{
    m_promise.finish();
    std::optional<bool> ended;
    ask(m_promise.future(), {}, &ended);
    QTRY_COMPARE(ended, std::optional(true));
}

void tst_EndsInTime::futureFinishesWhileAwaited()
{
    std::optional<bool> ended;
    ask(m_promise.future(), {}, &ended);
    QCoreApplication::processEvents();
    QVERIFY(!ended);
    m_promise.finish();
    QTRY_COMPARE(ended, std::optional(true));
}

void tst_EndsInTime::tokenFiresFirst()
{
    CancelSource source;
    std::optional<bool> ended;
    ask(m_promise.future(), source.token(), &ended);
    source.cancel();
    QTRY_COMPARE(ended, std::optional(false));
    m_promise.finish(); // nobody receives the result
    QCoreApplication::processEvents();
}

void tst_EndsInTime::tokenHasFired()
{
    CancelSource source;
    source.cancel();
    std::optional<bool> ended;
    ask(m_promise.future(), source.token(), &ended);
    QTRY_COMPARE(ended, std::optional(false));
}

//! A waiter that stops waiting doesn't affect the others.
void tst_EndsInTime::cancelledWaiterDoesNotAffectOthers()
{
    CancelSource source;
    std::optional<bool> one;
    std::optional<bool> other;
    ask(m_promise.future(), source.token(), &one);
    ask(m_promise.future(), {}, &other);
    source.cancel();
    QTRY_COMPARE(one, std::optional(false));
    QVERIFY(!other);
    m_promise.finish();
    QTRY_COMPARE(other, std::optional(true));
}

QTEST_GUILESS_MAIN(tst_EndsInTime)

} // namespace EndsInTimeTest

#include "tst_EndsInTime.moc"
