// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//! \file Tests the error reported when a wait is cancelled, for example a wait for a thread pool.

#include "async/PoolTasks.h"
#include "checks/base/CheckContext.h"
#include "checks/helpers/CheckBench.h"
#include "checks/http/message/HttpRequest.h"
#include "checks/network/NetworkPool.h"
#include "checks/network/ProxyChoice.h"

#include <QSemaphore>
#include <QTest>
#include <QThreadPool>

namespace CancellationErrorTest {

using namespace Qt::StringLiterals;
using namespace watchkeeper;

namespace {

//! Wraps a task's error in a default-constructible type, as waitFor() requires.
template<typename Value>
QCoro::Task<std::optional<CheckError>> errorOf(QCoro::Task<Expected<Value, CheckError>> task)
{
    const Expected<Value, CheckError> result = co_await task;
    if (result)
        co_return std::nullopt;
    co_return result.error();
}

} // namespace

class tst_CancellationError : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase_data();
    void initTestCase();
    void cleanupTestCase();
    void mapsEachReason();
    void proxyLookupsReportTheReason();
    void certificateFilesReportTheReason();
    void formFilesReportTheReason();
    void placeholdersReportTheReason();

private:
    //! Returns a token that was cancelled for the reason in the current row.
    static CancelToken token()
    {
        QFETCH_GLOBAL(CancelReason, reason);
        CancelSource source;
        source.cancel(reason);
        return source.token();
    }
    static QString expectedType()
    {
        QFETCH_GLOBAL(QString, type);
        return type;
    }

    QSemaphore m_mayEnd;
};

void tst_CancellationError::initTestCase_data()
{
    QTest::addColumn<CancelReason>("reason");
    QTest::addColumn<QString>("type");
    QTest::newRow("asked") << CancelReason::Requested << u"cancelled"_s;
    QTest::newRow("timeout") << CancelReason::Timeout << u"timeout"_s;
    QTest::newRow("overdue") << CancelReason::Overdue
                             << u"cancelled"_s; // says nothing about the target, so the check is repeated
}

//! Occupies all threads, so that no file is read before the wait ends.
void tst_CancellationError::initTestCase()
{
    for (int thread = 0; thread < blockingPool().maxThreadCount(); ++thread)
        blockingPool().start([this] { m_mayEnd.acquire(); });
}

void tst_CancellationError::cleanupTestCase()
{
    m_mayEnd.release(blockingPool().maxThreadCount());
    QVERIFY(blockingPool().waitForDone(20'000));
}

void tst_CancellationError::mapsEachReason()
{
    const CheckError error = cancellationError(token(), u"It was still being read."_s);
    QCOMPARE(errorTypeKey(error.type()), expectedType());
    QCOMPARE(error.message(), u"It was still being read."_s);
}

void tst_CancellationError::proxyLookupsReportTheReason()
{
    NetworkSettings settings;
    settings.proxy = NetworkSettings::Proxy::System;
    const auto error = QCoro::waitFor(errorOf(chooseProxy(settings, Secrets(), QUrl(u"http://127.0.0.1/"_s), token())));
    QVERIFY(error);
    QCOMPARE(errorTypeKey(error->type()), expectedType());
    QCOMPARE(error->message(), u"The system proxy was still being looked up."_s);
}

void tst_CancellationError::certificateFilesReportTheReason()
{
    NetworkPool pool;
    const auto error = QCoro::waitFor(errorOf(pool.trust(u"/none.pem"_s, QString(), token())));
    QVERIFY(error);
    QCOMPARE(errorTypeKey(error->type()), expectedType());
    QCOMPARE(error->message(), u"The certificate files were still being read."_s);
}

void tst_CancellationError::formFilesReportTheReason()
{
    const auto error = QCoro::waitFor(errorOf(readForm({}, {{u"a"_s, u"/none"_s}}, token())));
    QVERIFY(error);
    QCOMPARE(errorTypeKey(error->type()), expectedType());
    QCOMPARE(error->message(), u"The form's files were still being read."_s);
}

void tst_CancellationError::placeholdersReportTheReason()
{
    const Fields fields = CheckBench::fields(u"http"_s, {{u"url"_s, u"http://127.0.0.1/"_s}, {u"body"_s, u"${file:/none}"_s}});
    const auto error = QCoro::waitFor(errorOf(expandPlaceholders(findKind(u"http"_s), fields, token(), Secrets())));
    QVERIFY(error);
    const bool isLate = expectedType() == "timeout"_L1; // nothing was checked, so it isn't a failure of the target
    QCOMPARE(errorTypeKey(error->type()), isLate ? u"internal"_s : expectedType());
    QCOMPARE(
        error->message(),
        isLate
            ? u"Files used by placeholders weren't read because too many other file checks are still running. A disk or network share may not be responding."_s
            : u"Cancelled while expanding placeholders."_s);
}

QTEST_GUILESS_MAIN(tst_CancellationError)

} // namespace CancellationErrorTest

#include "tst_CancellationError.moc"
