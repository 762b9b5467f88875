// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//! \file Crawls in the window that need an answer: a login, or what to do when most requests fail. And findings that are computed later.

#include "checks/Registry.h"
#include "checks/base/CheckServices.h"
#include "crawl/run/CrawlRun.h"
#include "crawl/store/CrawlReader.h"
#include "crawl/support/SiteServer.h"
#include "gui/WindowSession.h"
#include "gui/crawl/CrawlDialog.h"
#include "gui/crawl/CrawlPane.h"
#include "gui/crawl/CrawlThreads.h"
#include "gui/table/view/ResultsView.h"

#include <QCoroTask>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>
#include <QTreeView>

using namespace Qt::StringLiterals;

namespace CrawlQuestionsTest {

using namespace watchkeeper;
using namespace watchkeeper::test;

namespace {

constexpr int kQuestionTime = 20'000;
constexpr auto kKey = "s3cret";

QByteArray linkTo(const QByteArray &address)
{
    return "<a href=\"" + address + "\">x</a>\n";
}

//! Pages that only requests with a key receive.
void addPrivateSite(SiteServer *server, int pages)
{
    QByteArray links;
    for (int i = 0; i < pages; ++i)
        links += linkTo("/" + QByteArray::number(i));
    server->add("/", htmlPage(links, "Start"));
    server->setFallback([](const QByteArray &path, int) { return htmlPage(linkTo("/"), "Page " + path); });
    server->setGate([](const QByteArray &head) -> std::optional<SitePage> {
        if (head.contains(QByteArray("X-Key: ") + kKey))
            return {};
        return SitePage{401, "no", "text/plain"};
    });
}

//! Crawls as the command line does. \return how it ended
CrawlEnding crawlBefore(const QString &folder, const CrawlPlan &plan)
{
    CheckServices services;
    CrawlRun run(folder + u"/crawls.sqlite"_s, &services);
    return QCoro::waitFor(run.start(plan, CancelToken()));
}

Fields keyLogin()
{
    return *Fields::fromJson(
        findKind(u"site"_s)->fields,
        {{u"url"_s, u"https://localhost"_s}, {u"headers"_s, QJsonObject{{u"X-Key"_s, QString::fromLatin1(kKey)}}}});
}

} // namespace

class tst_CrawlQuestions : public QObject
{
    Q_OBJECT

private slots:
    void takesTheLoginOfTheTarget();
    void showsWhatIsWrongWithTheLogin();
    void readsLoginsOfTargets_data();
    void readsLoginsOfTargets();
    void asksForTheLoginToContinue();
    void asksWhenRequestsFail_data();
    void asksWhenRequestsFail();
    void computesMissingFindings();
};

void tst_CrawlQuestions::takesTheLoginOfTheTarget()
{
    SiteServer server;
    addPrivateSite(&server, 3);
    qputenv("CRAWL_WINDOW_KEY", kKey);
    WindowSession session({"{\"name\": \"Site\", \"kind\": \"http\", \"every\": \"1h\", \"url\": \"" + server.origin()
                           + "/\", \"headers\": {\"X-Key\": \"${env:CRAWL_WINDOW_KEY}\"}}"});
    QVERIFY(session.open());
    session.find<ResultsView>()->selectIds(session.ids({u"Site"_s}));
    QTRY_VERIFY(session.action(u"actionCrawlTarget"_s)->isEnabled());
    session.action(u"actionCrawlTarget"_s)->trigger();
    auto *dialog = session.find<CrawlDialog>();
    QVERIFY2(dialog->findChild<QPushButton *>(u"crawlLoginButton"_s)->isChecked(), "a login that is sent must be seen");
    QVERIFY(dialog->findChild<QWidget *>(u"crawlLogin"_s)->isVisible());
    auto *thread = session.find<CrawlThread>();
    QSignalSpy ended(thread, &CrawlThread::ended);
    dialog->accept();
    QTRY_VERIFY_WITH_TIMEOUT(!ended.isEmpty(), kQuestionTime);
    QTRY_COMPARE(session.find<QTableView>(u"crawlRuns"_s)->model()->rowCount(), 1);
    CrawlReader reader(session.folder() + u"/crawls.sqlite"_s);
    QVERIFY(reader.open());
    QCOMPARE(reader.run(1)->pages, 4);
    QVERIFY(session.close());
}

void tst_CrawlQuestions::showsWhatIsWrongWithTheLogin()
{
    FormValues login;
    login.written.insert(u"clientKey"_s, u"/tmp/key.pem"_s); // of no certificate
    CrawlDialog dialog(u"https://example.org"_s, login);
    dialog.show();
    dialog.findChild<QPushButton *>(u"crawlLoginButton"_s)->setChecked(false);
    dialog.accept();
    QVERIFY(dialog.isVisible());
    QVERIFY(dialog.findChild<QWidget *>(u"crawlLogin"_s)->isVisible());
    CrawlDialog without(u"https://example.org"_s);
    without.show();
    QVERIFY(!without.findChild<QWidget *>(u"crawlLogin"_s)->isVisible());
    without.accept();
    QCOMPARE(without.result(), static_cast<int>(QDialog::Accepted));
    QVERIFY(without.plan().login.written().isEmpty());
    const CrawlDialog typed(u"https://me:s3cret@example.org"_s);
    QCOMPARE(typed.plan().login.url(u"url"_s).userName(), u"me"_s);
}

void tst_CrawlQuestions::readsLoginsOfTargets_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QJsonObject>("fields");
    QTest::addColumn<QJsonObject>("login");
    const QJsonObject user{{u"username"_s, u"me"_s}, {u"password"_s, u"${env:PW}"_s}};
    QJsonObject http = user;
    http.insert(u"url"_s, u"https://example.org/health"_s);
    http.insert(u"accept"_s, u"200"_s);
    QTest::newRow("http") << u"http"_s << http << user;
    QTest::newRow("address") << u"http"_s << QJsonObject{{u"url"_s, u"https://me:p%40ss@example.org/"_s}}
                             << QJsonObject{{u"username"_s, u"me"_s}, {u"password"_s, u"p@ss"_s}};
    QTest::newRow("none") << u"http"_s << QJsonObject{{u"url"_s, u"https://example.org/"_s}} << QJsonObject();
    QJsonObject site = user;
    site.insert(u"url"_s, u"https://example.org/"_s);
    site.insert(u"pages"_s, 5);
    QTest::newRow("site") << u"site"_s << site << user;
}

void tst_CrawlQuestions::readsLoginsOfTargets()
{
    QFETCH(QString, kind);
    QFETCH(QJsonObject, fields);
    QFETCH(QJsonObject, login);
    Target target;
    target.kind = kind;
    target.fields = *Fields::fromJson(findKind(kind)->fields, fields);
    QCOMPARE(crawlLoginOf(target).written, login);
}

void tst_CrawlQuestions::asksForTheLoginToContinue()
{
    SiteServer server;
    addPrivateSite(&server, 5);
    WindowSession session;
    CrawlPlan plan;
    plan.starts = {QString::fromLatin1(server.origin())};
    plan.login = keyLogin();
    plan.maxBytes = 1;
    QCOMPARE(crawlBefore(session.folder(), plan).state, RunState::Limited);
    QVERIFY(session.open());
    session.action(u"actionShowCrawls"_s)->trigger();
    auto *resume = session.find<QPushButton>(u"crawlResume"_s);
    QTRY_VERIFY(resume->isVisible());
    QSignalSpy ended(session.find<CrawlThread>(), &CrawlThread::ended);
    resume->click();
    QTRY_COMPARE_WITH_TIMEOUT(ended.count(), 1, kQuestionTime);
    QTRY_VERIFY(session.find<CrawlDialog>());
    auto *dialog = session.find<CrawlDialog>();
    QVERIFY(!dialog->findChild<QLineEdit *>(u"crawlAddress"_s)->isVisible());
    QVERIFY(dialog->findChild<QWidget *>(u"crawlLogin"_s)->isVisible());
    dialog->findChild<FieldForm *>(u"crawlLogin"_s)
        ->propose(u"headers"_s, QJsonObject{{u"X-Key"_s, QString::fromLatin1(kKey)}});
    dialog->accept();
    QTRY_COMPARE_WITH_TIMEOUT(ended.count(), 2, kQuestionTime);
    QVERIFY2(server.lastHead().contains(kKey), server.lastHead().constData());
    // The window remembers it until it is closed.
    QTRY_VERIFY(resume->isVisible());
    resume->click();
    QTRY_COMPARE_WITH_TIMEOUT(ended.count(), 3, kQuestionTime);
    QVERIFY(!ended.last().first().value<CrawlEnding>().needsLogin);
    QVERIFY(session.close());
}

void tst_CrawlQuestions::asksWhenRequestsFail_data()
{
    QTest::addColumn<QString>("button");
    QTest::addColumn<RunState>("state");
    QTest::newRow("go on") << u"crawlGoOn"_s << RunState::Complete;
    QTest::newRow("resume") << u"crawlResume"_s << RunState::Complete;
    QTest::newRow("stop") << u"crawlGiveUp"_s << RunState::Stopped;
    QTest::newRow("stop as usual") << u"crawlStop"_s << RunState::Stopped;
}

void tst_CrawlQuestions::asksWhenRequestsFail()
{
    QFETCH(QString, button);
    QFETCH(RunState, state);
    constexpr int kPages = 80;
    SiteServer server;
    QByteArray links;
    for (int i = 0; i < kPages; ++i)
        links += linkTo("/p/" + QByteArray::number(i));
    server.add("/", htmlPage(links, "Start"));
    int failed = 0;
    server.setFallback([&failed](const QByteArray &path, int) -> std::optional<SitePage> {
        if (!path.startsWith("/p/"))
            return {};
        ++failed;
        return SitePage{500, "down", "text/plain"};
    });
    WindowSession session;
    QVERIFY(session.open());
    auto *thread = session.find<CrawlThread>();
    auto *question = session.find<QWidget>(u"crawlQuestion"_s);
    QVERIFY(!question->isVisible());
    QSignalSpy ended(thread, &CrawlThread::ended);
    CrawlPlan plan;
    plan.starts = {QString::fromLatin1(server.origin())};
    plan.retries = 0;
    plan.readsSitemaps = false;
    thread->start(plan, NetworkSettings(), {});
    QTRY_VERIFY_WITH_TIMEOUT(question->isVisible(), kQuestionTime); // although the dock was closed
    QVERIFY(failed < kPages);
    QVERIFY2(session.find<QLabel>(u"crawlQuestionText"_s)->text().startsWith(u"50 of the last 100 requests failed."_s),
             qPrintable(session.find<QLabel>(u"crawlQuestionText"_s)->text()));
    QVERIFY(thread->isPaused());
    auto *wanted = session.find<QPushButton>(button);
    QTRY_VERIFY(wanted->isVisible());
    wanted->click();
    QTRY_VERIFY_WITH_TIMEOUT(!ended.isEmpty(), kQuestionTime);
    QCOMPARE(ended.first().first().value<CrawlEnding>().state, state);
    QVERIFY(!question->isVisible());
    if (state == RunState::Complete)
        QCOMPARE(failed, kPages);
    QVERIFY(session.close());
}

//! A run whose analysis was cut short, as that of a large one is when it is stopped.
void tst_CrawlQuestions::computesMissingFindings()
{
    SiteServer server;
    server.add("/", htmlPage(linkTo("/gone"), "Start"));
    WindowSession session;
    CrawlPlan plan;
    plan.starts = {QString::fromLatin1(server.origin())};
    QCOMPARE(crawlBefore(session.folder(), plan).state, RunState::Complete);
    {
        CrawlStore store(session.folder() + u"/crawls.sqlite"_s);
        QVERIFY(store.resume(1));
        CrawlWatch impatient;
        impatient.isStopped = [] { return true; };
        const auto none = [](SqlConnection &, qint64, QList<std::pair<qint64, FoundProblem>> *) { return HistoryFault(); };
        QVERIFY(!store.finish(RunState::Stopped, 5, QDateTime::currentDateTimeUtc(), none, impatient));
    }
    QVERIFY(session.open());
    session.action(u"actionShowCrawls"_s)->trigger();
    auto *findings = session.find<QTreeView>(u"crawlFindings"_s);
    const auto first = [findings] { return findings->model()->index(0, 0).data().toString(); };
    QTRY_COMPARE_WITH_TIMEOUT(first(), u"Broken address (1)"_s, kQuestionTime);
    auto *status = session.find<QLabel>(u"crawlStatus"_s);
    QTRY_VERIFY2(status->text().contains(u"1 error"_s), qPrintable(status->text()));
    QVERIFY(session.close());
}

QTEST_MAIN(tst_CrawlQuestions)

} // namespace CrawlQuestionsTest

#include "tst_CrawlQuestions.moc"
