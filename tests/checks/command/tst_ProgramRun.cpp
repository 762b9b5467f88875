// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "async/PoolTasks.h"
#include "checks/base/CheckServices.h"
#include "checks/command/CommandGuard.h"
#include "checks/command/ProgramRun.h"
#include "checks/command/line/CommandPlan.h"

#include <QScopeGuard>
#include <QSemaphore>
#include <QTest>
#include <QThreadPool>

#include <optional>
#include <vector>

#include <sys/resource.h>
#include <unistd.h>

namespace ProgramRunTest {

using namespace watchkeeper;
using namespace Qt::StringLiterals;

namespace {

QCoro::Task<> greet(QString program, CheckContext *context, std::optional<ProgramOutput> *into)
{
    const QStringList arguments{u"-c"_s, u"echo hello"_s};
    const ProgramOutput output = co_await runProgram(program, arguments, context);
    into->emplace(output);
}

//! The objects that a check needs to run a program.
struct Asking
{
    CheckServices services;
    CancelSource source;
    CheckContext context{source.token(), std::chrono::seconds(10), &services};
};

//! While an object of this class exists, the process can't open any descriptors.
class NoDescriptors
{
public:
    NoDescriptors()
    {
        getrlimit(RLIMIT_NOFILE, &m_limits);
        rlimit few = m_limits;
        few.rlim_cur = 200; // fewer than 200 descriptors are open, and polling still works
        setrlimit(RLIMIT_NOFILE, &few);
        for (int copy = dup(STDERR_FILENO); copy >= 0; copy = dup(STDERR_FILENO))
            m_copies.push_back(copy);
    }
    ~NoDescriptors()
    {
        for (const int copy : m_copies)
            close(copy);
        setrlimit(RLIMIT_NOFILE, &m_limits);
    }
    NoDescriptors(const NoDescriptors &) = delete;
    NoDescriptors &operator=(const NoDescriptors &) = delete;

private:
    rlimit m_limits{};
    std::vector<int> m_copies;
};

} // namespace

//! Tests how checks run system programs.
class tst_ProgramRun : public QObject
{
    Q_OBJECT

private slots:
    void printsAndEnds()
    {
        Asking asking;
        for (int times = 0; times < 2; ++times) { // the second run uses the cached location
            std::optional<ProgramOutput> output;
            greet(u"sh"_s, &asking.context, &output);
            QTRY_VERIFY(output.has_value());
            QVERIFY(!output->error);
            QCOMPARE(output->output, u"hello\n"_s);
        }
    }

    void reportsAMissingProgram()
    {
        Asking asking;
        std::optional<ProgramOutput> output;
        greet(u"watchkeeper-no-such-program"_s, &asking.context, &output);
        QTRY_VERIFY(output.has_value());
        QVERIFY(output->error);
        QCOMPARE(output->error->type(), ErrorType::NotFound);
    }

    void retriesAfterAShortageOfDescriptors()
    {
        Asking asking;
        std::optional<ProgramOutput> found;
        greet(u"sh"_s, &asking.context, &found);
        QTRY_VERIFY(found.has_value());
        QVERIFY(!found->error);

        std::optional<ProgramOutput> output;
        {
            const NoDescriptors none;
            greet(u"sh"_s, &asking.context, &output); // the location is cached, so the program would start immediately
            QVERIFY(!output.has_value());             // the start is repeated later, when descriptors are free
        }
        QTRY_VERIFY(output.has_value());
        QVERIFY(!output->error);
        QCOMPARE(output->output, u"hello\n"_s);
    }

    //! The programs still exist, so their cached locations stay valid.
    void shortageOfDescriptorsKeepsCachedPrograms()
    {
        Asking asking;
        std::optional<ProgramOutput> found;
        greet(u"sh"_s, &asking.context, &found);
        QTRY_VERIFY(found.has_value());

        std::optional<ProgramOutput> output;
        {
            const NoDescriptors none;
            greet(u"sh"_s, &asking.context, &output);
            QTRY_VERIFY(output.has_value());
        }
        QVERIFY(output->error);
        QCOMPARE(output->error->type(), ErrorType::Internal);
        CommandPlan plan;
        plan.program = u"sh"_s;
        QVERIFY(asking.services.get<CommandGuard>().programCache().locate(&plan));
    }

    //! A folder in PATH may hang. This blocks a thread of the pool, but never the engine thread.
    void searchesPathInThePool()
    {
        QSemaphore mayEnd;
        QThreadPool &pool = blockingPool();
        const auto letEnd = qScopeGuard([&] {
            mayEnd.release(pool.maxThreadCount());
            pool.waitForDone();
        });
        for (int i = 0; i < pool.maxThreadCount(); ++i)
            pool.start([&mayEnd] { mayEnd.acquire(); });
        Asking asking;
        std::optional<ProgramOutput> output;
        greet(u"sh"_s, &asking.context, &output);
        asking.source.cancel();
        QTRY_VERIFY(output.has_value());
        QVERIFY(output->error);
        QCOMPARE(output->error->message(), u"The check was cancelled: still searching for sh."_s);
    }
};

QTEST_GUILESS_MAIN(tst_ProgramRun)

} // namespace ProgramRunTest

#include "tst_ProgramRun.moc"
