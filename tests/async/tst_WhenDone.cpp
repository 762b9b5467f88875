// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "async/WhenDone.h"

#include <QPromise>
#include <QTest>

#include <memory>
#include <optional>

namespace WhenDoneTest {

using namespace watchkeeper;

//! Tests results that are delivered from threads to the objects that requested them.
class tst_WhenDone : public QObject
{
    Q_OBJECT

private slots:
    void deliversAResultOnce()
    {
        QPromise<int> job;
        job.start();
        QObject context;
        QList<int> taken;
        whenDone(job.future(), &context, [&taken](int answer) { taken.append(answer); });
        job.addResult(7);
        job.finish();
        QTRY_COMPARE(taken, QList<int>{7});
        QTRY_VERIFY(context.children().isEmpty()); // no helper object is left
        QCOMPARE(taken.size(), 1);
    }

    void deliversFinishedResultsLater()
    {
        QPromise<int> job;
        job.start();
        job.addResult(7);
        job.finish();
        QObject context;
        std::optional<int> taken;
        whenDone(job.future(), &context, [&taken](int answer) { taken = answer; });
        QVERIFY(!taken); // the callback is never called directly
        QTRY_COMPARE(taken.value_or(0), 7);
    }

    void destroyedContextGetsNothing()
    {
        QPromise<int> job;
        job.start();
        bool isTaken = false;
        auto context = std::make_unique<QObject>();
        whenDone(job.future(), context.get(), [&isTaken](int) { isTaken = true; });
        context.reset();
        job.addResult(7);
        job.finish();
        QCoreApplication::processEvents();
        QVERIFY(!isTaken);
    }

    void contextDestroyedInTheSameTurnGetsNothing()
    {
        QPromise<int> job;
        job.start();
        bool isTaken = false;
        auto context = std::make_unique<QObject>();
        whenDone(job.future(), context.get(), [&isTaken](int) { isTaken = true; });
        job.addResult(7);
        job.finish(); // the result has been posted, but not delivered
        context.reset();
        QCoreApplication::processEvents();
        QVERIFY(!isTaken);
    }

    void callbackMayDestroyTheContext()
    {
        QPromise<int> job;
        job.start();
        auto context = std::make_unique<QObject>();
        whenDone(job.future(), context.get(), [&context](int) { context.reset(); });
        job.addResult(7);
        job.finish();
        QTRY_VERIFY(!context);
    }
};

QTEST_GUILESS_MAIN(tst_WhenDone)

} // namespace WhenDoneTest

#include "tst_WhenDone.moc"
