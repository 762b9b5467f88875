// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//! \file Crawls whose requests fail, and crawls that must end quickly.

#include "checks/base/CheckServices.h"
#include "crawl/run/CrawlRun.h"
#include "crawl/run/CrawlVerdicts.h"
#include "crawl/store/CrawlReader.h"
#include "crawl/support/SiteServer.h"

#include <QCoroTask>
#include <QElapsedTimer>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include <memory>

using namespace Qt::StringLiterals;

namespace CrawlInterruptionsTest {

using namespace watchkeeper;
using namespace watchkeeper::test;

namespace {

constexpr int kPages = 300;

//! A site whose start links to all pages, which fail while isDown() says so.
class FailingSite
{
public:
    FailingSite()
    {
        QByteArray links;
        for (int i = 0; i < kPages; ++i)
            links += "<a href=\"/page/" + QByteArray::number(i) + "\">x</a>\n";
        server.add("/", htmlPage(links, "Start"));
        server.setFallback([this](const QByteArray &path, int) -> std::optional<SitePage> {
            if (!path.startsWith("/page/"))
                return {};
            ++requests;
            return isDown(requests) ? SitePage{status, "down", "text/plain"}
                                    : htmlPage("<a href=\"/\">home</a>", "Page " + path);
        });
        plan.retries = 0;
        plan.readsSitemaps = false;
    }

    QString path() const { return m_folder.filePath(u"crawls.sqlite"_s); }
    //! Crawls with the answers, each after the crawl has asked.
    CrawlEnding crawl(const QList<FailureAnswer> &answers = {})
    {
        plan.starts = {QString::fromLatin1(server.origin())};
        CrawlRun run(path(), &services);
        run.setAsks(!answers.isEmpty());
        run.setProgressHandler([this, &run, answers](const CrawlProgress &progress) {
            isSlow |= progress.isSlow;
            if (!progress.isAsking || isPending)
                return;
            isPending = true;
            failures = progress.failures;
            // Long enough for hundreds of requests, none of which may be sent meanwhile.
            QTimer::singleShot(300, &server,
                               [this, &run, before = requests, answer = answers.value(questions++, FailureAnswer::Stop)] {
                                   requestsWhileAsking = requests - before;
                                   isPending = false;
                                   run.answer(answer);
                               });
        });
        return QCoro::waitFor(run.start(plan, token.token()));
    }

    SiteServer server;
    std::function<bool(int number)> isDown = [](int) { return true; };
    int status = 503;
    int requests = 0;
    int requestsWhileAsking = 0;
    int questions = 0;
    int failures = 0;
    bool isSlow = false;
    bool isPending = false;
    CrawlPlan plan;
    CancelSource token;
    CheckServices services;

private:
    QTemporaryDir m_folder;
};

//! Returns the findings of a run, such as `broken /a`, sorted.
QStringList findingsOf(const QString &file)
{
    CrawlReader reader(file);
    if (!reader.open())
        return {u"no file"_s};
    QStringList found;
    const auto findings = reader.findings(*reader.findingIds(1));
    for (const FindingRow &finding : *findings)
        found.append(findingKey(finding.kind) + u' ' + QUrl::fromEncoded(finding.address).path() + finding.message);
    found.sort();
    return found;
}

} // namespace

class tst_CrawlInterruptions : public QObject
{
    Q_OBJECT

private slots:
    void countsTheLastRequests();
    void knowsFailures_data();
    void knowsFailures();
    void asksWhenMostRequestsFail();
    void goesOnAsToldAndAsksNoMore();
    void stopsSlowlyWithoutAnAnswer();
    void asksNobodyIfToldBefore_data();
    void asksNobodyIfToldBefore();
    void ignoresFewFailures();
    void endsWhileItAsks();
    void resumesAfterAKillWhileItAsks();
    void repeatsWhatFailed();
    void forgetsAnUnreadableRobotsFile();
    void computesTheFindingsLater();
    void stopsComputingLater();
};

void tst_CrawlInterruptions::countsTheLastRequests()
{
    FailureWatch watch;
    for (int i = 0; i < FailureWatch::kLimit - 1; ++i)
        watch.add(true);
    QVERIFY(!watch.isOverLimit());
    for (int i = 0; i < FailureWatch::kSpan - FailureWatch::kLimit + 1; ++i)
        watch.add(false);
    watch.add(true); // the first failure no longer counts
    QCOMPARE(watch.failures(), FailureWatch::kLimit - 1);
    watch.add(true);
    QVERIFY(!watch.isOverLimit()); // nor does the second
    for (int i = 0; i < FailureWatch::kSpan; ++i)
        watch.add(i % 2 == 0);
    QVERIFY(watch.isOverLimit());
}

void tst_CrawlInterruptions::knowsFailures_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<bool>("isFailure");
    for (const int status : {200, 301, 401, 403, 404, 410, 451, 999})
        QTest::addRow("%d", status) << status << false;
    for (const int status : {429, 500, 502, 503, 504})
        QTest::addRow("%d", status) << status << true;
}

void tst_CrawlInterruptions::knowsFailures()
{
    QFETCH(int, status);
    QFETCH(bool, isFailure);
    CrawlReply reply;
    reply.status = status;
    QCOMPARE(isServerFailure(reply), isFailure);
    reply.error = CheckError(ErrorType::Timeout, {});
    QVERIFY(isServerFailure(reply));
    reply.error = CheckError(ErrorType::Cancelled, {});
    QVERIFY(!isServerFailure(reply));
}

void tst_CrawlInterruptions::asksWhenMostRequestsFail()
{
    FailingSite site;
    const CrawlEnding ending = site.crawl({FailureAnswer::Stop});
    QCOMPARE(ending.error, QString());
    QCOMPARE(ending.state, RunState::Stopped);
    QCOMPARE(ending.failures, FailureWatch::kLimit);
    QCOMPARE(site.failures, FailureWatch::kLimit);
    QCOMPARE(site.questions, 1);
    QVERIFY2(site.requestsWhileAsking <= CrawlPlan::kDefaultPerHost, qPrintable(QString::number(site.requestsWhileAsking)));
    CrawlReader reader(site.path());
    QVERIFY(reader.open());
    QVERIFY(reader.run(1)->isAnalysed);
    QVERIFY(reader.run(1)->errors >= FailureWatch::kLimit); // what was found is stored
}

void tst_CrawlInterruptions::goesOnAsToldAndAsksNoMore()
{
    FailingSite site;
    QCOMPARE(site.crawl({FailureAnswer::Continue}).state, RunState::Complete);
    QCOMPARE(site.questions, 1);
    QCOMPARE(site.requests, kPages);
    QVERIFY(!site.isSlow);
}

//! Without a person, the crawl slows down. It recovers here, so it isn't stopped.
void tst_CrawlInterruptions::stopsSlowlyWithoutAnAnswer()
{
    FailingSite site;
    site.isDown = [](int number) { return number <= FailureWatch::kLimit; };
    site.plan.maxPages = FailureWatch::kLimit + 6;
    QElapsedTimer clock;
    clock.start();
    QCOMPARE(site.crawl().state, RunState::Limited);
    QVERIFY(site.isSlow);
    QVERIFY2(clock.elapsed() >= 2'000, qPrintable(QString::number(clock.elapsed()))); // a second for each request
}

void tst_CrawlInterruptions::asksNobodyIfToldBefore_data()
{
    QTest::addColumn<FailureAnswer>("answer");
    QTest::addColumn<RunState>("state");
    QTest::newRow("continue") << FailureAnswer::Continue << RunState::Complete;
    QTest::newRow("stop") << FailureAnswer::Stop << RunState::Stopped;
}

void tst_CrawlInterruptions::asksNobodyIfToldBefore()
{
    QFETCH(FailureAnswer, answer);
    QFETCH(RunState, state);
    FailingSite site;
    site.plan.onFailures = answer;
    QCOMPARE(site.crawl({FailureAnswer::Slow}).state, state);
    QCOMPARE(site.questions, 0);
    QCOMPARE(CrawlPlan::fromJson(site.plan.toJson()).onFailures, std::optional(answer));
}

void tst_CrawlInterruptions::ignoresFewFailures()
{
    FailingSite site;
    site.isDown = [](int number) { return number % 3 == 0; };
    QCOMPARE(site.crawl({FailureAnswer::Stop}).state, RunState::Complete);
    QCOMPARE(site.questions, 0);
    FailingSite missing;
    missing.status = 404; // an answer, even if it isn't the page
    QCOMPARE(missing.crawl({FailureAnswer::Stop}).state, RunState::Complete);
    QCOMPARE(missing.questions, 0);
}

void tst_CrawlInterruptions::endsWhileItAsks()
{
    FailingSite site;
    site.plan.starts = {QString::fromLatin1(site.server.origin())};
    CrawlRun run(site.path(), &site.services);
    run.setAsks(true);
    QElapsedTimer asked;
    run.setProgressHandler([&](const CrawlProgress &progress) {
        if (!progress.isAsking || asked.isValid())
            return;
        asked.start();
        QMetaObject::invokeMethod(
            &site.server, [&site] { site.token.cancel(); }, Qt::QueuedConnection);
    });
    QCOMPARE(QCoro::waitFor(run.start(site.plan, site.token.token())).state, RunState::Stopped);
    QVERIFY2(asked.elapsed() < 2'000, qPrintable(QString::number(asked.elapsed())));
}

void tst_CrawlInterruptions::resumesAfterAKillWhileItAsks()
{
    FailingSite site;
    QProcess child;
    child.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    child.start(QString::fromUtf8(CRAWL_CHILD), {site.path(), QString::fromLatin1(site.server.origin()), u"ask"_s});
    QVERIFY(child.waitForStarted());
    QTRY_VERIFY_WITH_TIMEOUT(child.bytesAvailable() > 0, 30'000); // it says that it asks
    child.kill();
    QVERIFY(child.waitForFinished());
    const int before = site.requests;
    QVERIFY(before < kPages);
    site.isDown = [](int) { return false; };
    CrawlRun run(site.path(), &site.services);
    QCOMPARE(QCoro::waitFor(run.resume(1, {}, CancelToken())).state, RunState::Complete);
    QVERIFY2(site.requests - before >= kPages - before, qPrintable(QString::number(site.requests - before)));
    QVERIFY(site.requests <= kPages + CrawlPlan::kDefaultPerHost + 1); // at most those under way are repeated
}

//! The result is the same as that of a crawl without failures.
void tst_CrawlInterruptions::repeatsWhatFailed()
{
    FailingSite healthy;
    healthy.isDown = [](int) { return false; };
    healthy.server.add("/page/0", {404, "", "text/plain"});
    QCOMPARE(healthy.crawl().state, RunState::Complete);
    FailingSite site;
    site.server.add("/page/0", {404, "", "text/plain"});
    site.isDown = [](int number) { return number % 5 == 0; };
    QCOMPARE(site.crawl().state, RunState::Complete);
    QCOMPARE(site.requests, kPages - 1);
    site.isDown = [](int) { return false; };
    const auto resume = [&site](bool repeatsFailed) {
        CrawlRun run(site.path(), &site.services);
        const auto change = [repeatsFailed](CrawlPlan *plan) { plan->repeatsFailed = repeatsFailed; };
        return QCoro::waitFor(run.resume(1, change, CancelToken())).state;
    };
    QCOMPARE(resume(false), RunState::Complete);
    QCOMPARE(site.requests, kPages - 1);
    QCOMPARE(resume(true), RunState::Complete);
    QCOMPARE(site.requests, kPages - 1 + (kPages - 1) / 5);
    QCOMPARE(site.server.requestsFor("/page/0"), 2);
    QCOMPARE(findingsOf(site.path()), findingsOf(healthy.path()));
    CrawlReader first(healthy.path());
    CrawlReader second(site.path());
    QVERIFY(first.open() && second.open());
    QCOMPARE(second.run(1)->requested, first.run(1)->requested);
    QCOMPARE(second.run(1)->pages, first.run(1)->pages);
    QCOMPARE(second.run(1)->links, first.run(1)->links);
}

void tst_CrawlInterruptions::forgetsAnUnreadableRobotsFile()
{
    FailingSite site;
    site.isDown = [](int) { return false; };
    site.server.add("/robots.txt", {503, "", "text/plain"});
    QCOMPARE(site.crawl().state, RunState::Complete);
    QCOMPARE(site.server.requestsFor("/"), 0);
    site.server.add("/robots.txt", {200, "User-agent: *\nDisallow: /page/1\n", "text/plain"});
    CrawlRun run(site.path(), &site.services);
    const auto change = [](CrawlPlan *plan) { plan->repeatsFailed = true; };
    QCOMPARE(QCoro::waitFor(run.resume(1, change, CancelToken())).state, RunState::Complete);
    QCOMPARE(site.server.requestsFor("/"), 1);
    QCOMPARE(site.server.requestsFor("/page/2"), 1);
    QCOMPARE(site.server.requestsFor("/page/1"), 0);
}

//! As after the stop of a large run, whose analysis takes too long.
void tst_CrawlInterruptions::computesTheFindingsLater()
{
    FailingSite site;
    site.isDown = [](int number) { return number % 10 == 0; };
    QCOMPARE(site.crawl().state, RunState::Complete);
    const QStringList expected = findingsOf(site.path());
    QVERIFY(expected.size() >= kPages / 10);
    CrawlWatch impatient;
    impatient.isStopped = [] { return true; };
    {
        CrawlStore store(site.path());
        QVERIFY(store.resume(1));
        const auto analyse = [&impatient](SqlConnection &connection, qint64 run, UrlProblems *problems) {
            return analyseCrawl(connection, run, impatient, problems);
        };
        QVERIFY(!store.finish(RunState::Stopped, 5, QDateTime::currentDateTimeUtc(), analyse, impatient));
    }
    CrawlReader reader(site.path());
    QVERIFY(reader.open());
    QCOMPARE(reader.run(1)->state, RunState::Stopped);
    QVERIFY(!reader.run(1)->isAnalysed);
    QCOMPARE(reader.run(1)->errors, 0);
    QCOMPARE(reader.run(1)->requested, kPages + 1);
    int last = -1;
    CrawlWatch watch;
    watch.report = [&last](int percent) {
        QVERIFY(percent >= last && percent <= 100);
        last = percent;
    };
    QCOMPARE(computeFindings(site.path(), 1, watch), QString());
    QVERIFY(last > 50);
    QVERIFY(reader.run(1)->isAnalysed);
    QCOMPARE(reader.run(1)->state, RunState::Stopped);
    QVERIFY(reader.run(1)->errors >= kPages / 10);
    QCOMPARE(findingsOf(site.path()).join(u'\n'), expected.join(u'\n'));
}

//! A stop at any moment leaves the run as it was.
void tst_CrawlInterruptions::stopsComputingLater()
{
    FailingSite site;
    site.isDown = [](int number) { return number % 10 == 0; };
    QCOMPARE(site.crawl().state, RunState::Complete);
    const QStringList expected = findingsOf(site.path());
    bool isDone = false;
    for (int steps = 0; !isDone; steps += 3) {
        CrawlWatch watch;
        watch.isStopped = [left = steps]() mutable { return left-- <= 0; };
        const QString problem = computeFindings(site.path(), 1, watch);
        isDone = problem.isEmpty();
        QCOMPARE(findingsOf(site.path()).join(u'\n'), expected.join(u'\n'));
    }
}

QTEST_GUILESS_MAIN(tst_CrawlInterruptions)

} // namespace CrawlInterruptionsTest

#include "tst_CrawlInterruptions.moc"
