// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "async/InPool.h"
#include "checks/CheckServices.h"
#include "checks/ProgramRun.h"

#include <QScopeGuard>
#include <QSemaphore>
#include <QTest>
#include <QThreadPool>

#include <optional>

using namespace watchkeeper;
using namespace Qt::StringLiterals;

namespace {

QCoro::Task<> greet(QString program, CheckContext *context, std::optional<ProgramOutput> *into)
{
    const QStringList arguments{u"-c"_s, u"echo hello"_s};
    const ProgramOutput output = co_await runProgram(program, arguments, context);
    into->emplace(output);
}

} // namespace

//! Programs of the system that a check runs.
class tst_ProgramRun : public QObject
{
    Q_OBJECT

private slots:
    void printsAndEnds()
    {
        CheckServices services;
        const CancelSource source;
        CheckContext context(source.token(), std::chrono::seconds(10), &services);
        for (int times = 0; times < 2; ++times) { // the second one knows where it is
            std::optional<ProgramOutput> output;
            greet(u"sh"_s, &context, &output);
            QTRY_VERIFY(output.has_value());
            QVERIFY(!output->error);
            QCOMPARE(output->output, u"hello\n"_s);
        }
    }

    void isNotInstalled()
    {
        CheckServices services;
        const CancelSource source;
        CheckContext context(source.token(), std::chrono::seconds(10), &services);
        std::optional<ProgramOutput> output;
        greet(u"watchkeeper-no-such-program"_s, &context, &output);
        QTRY_VERIFY(output.has_value());
        QVERIFY(output->error);
        QCOMPARE(output->error->type(), ErrorType::NotFound);
    }

    //! A folder of PATH may hang: that holds a thread of the pool, never the one in which all checks run.
    void isLookedForInThePool()
    {
        QSemaphore mayEnd;
        QThreadPool &pool = blockingPool();
        const auto letEnd = qScopeGuard([&] {
            mayEnd.release(pool.maxThreadCount());
            pool.waitForDone();
        });
        for (int i = 0; i < pool.maxThreadCount(); ++i)
            pool.start([&mayEnd] { mayEnd.acquire(); });
        CheckServices services;
        CancelSource source;
        CheckContext context(source.token(), std::chrono::seconds(10), &services);
        std::optional<ProgramOutput> output;
        greet(u"sh"_s, &context, &output);
        source.cancel();
        QTRY_VERIFY(output.has_value());
        QVERIFY(output->error);
        QCOMPARE(output->error->message(), u"The check was cancelled: sh was being looked for."_s);
    }
};

QTEST_GUILESS_MAIN(tst_ProgramRun)
#include "tst_ProgramRun.moc"
