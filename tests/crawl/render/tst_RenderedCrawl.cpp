// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/Registry.h"
#include "checks/base/CheckServices.h"
#include "crawl/run/CrawlRun.h"
#include "crawl/store/CrawlReader.h"
#include "crawl/support/BrowserScript.h"
#include "crawl/support/SiteServer.h"

#include <QCoroTask>
#include <QElapsedTimer>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace RenderedCrawlTest {

using namespace watchkeeper;
using namespace watchkeeper::test;

namespace {

const QByteArray kScriptOnly =
    "<html><head><title>Shell</title></head><body><div id=root></div><script src=/app.js></script></body></html>";

//! A site whose pages in /app/ are made by scripts, and a crawl of it with the fake browser.
class Fixture
{
public:
    Fixture()
    {
        server.add("/app.js", {200, "x", "text/javascript"});
        server.add("/app/", {200, kScriptOnly});
        server.add("/app/made-by-script", {200, kScriptOnly});
        plan.starts = {QString::fromLatin1(server.origin())};
        plan.render = {u"/app/"_s};
        plan.browser = browser.path();
        plan.readsSitemaps = false;
        plan.retries = 0;
    }
    void link(const QByteArrayList &addresses)
    {
        QByteArray content;
        for (const QByteArray &address : addresses)
            content += "<a href=\"" + address + "\">" + address + "</a>";
        server.add("/", htmlPage(content, "Start"));
    }
    CrawlEnding run(const CancelToken &token = {})
    {
        CrawlRun crawl(path(), &services);
        return QCoro::waitFor(crawl.start(plan, token));
    }
    //! Returns the findings of the run, such as `broken /a`, sorted.
    QStringList findings() const
    {
        CrawlReader reader(path());
        if (!reader.open())
            return {u"no file"_s};
        QStringList found;
        const auto rows = reader.findings(*reader.findingIds(1));
        for (const FindingRow &finding : *rows)
            found.append(findingKey(finding.kind) + u' ' + QUrl(QString::fromLatin1(finding.address)).path());
        found.sort();
        return found;
    }
    UrlRow url(const QByteArray &wanted) const
    {
        CrawlReader reader(path());
        if (!reader.open())
            return {};
        const auto rows = reader.urls(1, 0, 1000);
        for (const UrlRow &row : *rows) {
            if (row.address == server.origin() + wanted)
                return row;
        }
        return {};
    }
    QString path() const { return m_folder.filePath(u"crawls.sqlite"_s); }

    SiteServer server;
    BrowserScript browser;
    CrawlPlan plan;
    CheckServices services;

private:
    QTemporaryDir m_folder;
};

} // namespace

class tst_RenderedCrawl : public QObject
{
    Q_OBJECT

private slots:
    void readsRenderedPages();
    void keepsStatusAndTypeOfTheReply();
    void usesTheHtmlIfRenderingFails();
    void needsABrowser();
    void usesTheBrowserOfTheSettings();
    void storesPatternsWithoutTheBrowser();
    void sendsTheLoginToTheStartOnly();
    void doesntRenderWithOtherLogins();
    void stopsAndContinues();
};

void tst_RenderedCrawl::readsRenderedPages()
{
    Fixture fixture;
    fixture.link({"/app/#made", "/app/#missing", "/plain", "/app/without-links"});
    fixture.server.add("/plain", {200, kScriptOnly});
    fixture.server.add("/app/without-links", {200, kScriptOnly}); // has none, whatever its scripts do
    QCOMPARE(fixture.run().state, RunState::Complete);
    QCOMPARE(fixture.url("/app/").title, u"Rendered /app/"_s);
    QCOMPARE(fixture.url("/app/").message, u"Rendered by a browser."_s);
    QCOMPARE(fixture.url("/app/made-by-script").title, u"Rendered /app/made-by-script"_s); // found in the rendered page
    QCOMPARE(fixture.url("/plain").title, u"Shell"_s);
    const QStringList expected{u"anchor-missing /"_s, u"by-script /plain"_s, u"description-missing /plain"_s};
    QCOMPARE(fixture.findings(), expected);
    const QStringList pages{u"/app/"_s, u"/app/made-by-script"_s, u"/app/without-links"_s};
    QStringList rendered = fixture.browser.noted(u"page"_s);
    rendered.sort();
    QCOMPARE(rendered, pages);
}

void tst_RenderedCrawl::keepsStatusAndTypeOfTheReply()
{
    Fixture fixture;
    fixture.link({"/app/gone", "/app/text", "/app/moved"});
    fixture.server.add("/app/text", {200, "plain", "text/plain"});
    fixture.server.add("/app/moved", redirectTo("/app/"));
    fixture.run();
    QCOMPARE(fixture.url("/app/gone").status, 404);
    QVERIFY(!fixture.browser.noted(u"page"_s).contains(u"/app/gone"_s));
    QVERIFY(!fixture.browser.noted(u"page"_s).contains(u"/app/text"_s));
    QVERIFY(!fixture.browser.noted(u"page"_s).contains(u"/app/moved"_s));
    QVERIFY(fixture.browser.noted(u"page"_s).contains(u"/app/"_s));
}

void tst_RenderedCrawl::usesTheHtmlIfRenderingFails()
{
    Fixture fixture;
    fixture.plan.render = {u"/tab-crashes"_s, u"/redirected"_s};
    fixture.link({"/tab-crashes", "/redirected"});
    fixture.server.add("/tab-crashes", {200, kScriptOnly});
    fixture.server.add("/redirected", htmlPage("<a href=/missing>x</a>", "Plain"));
    fixture.run();
    QCOMPARE(fixture.url("/tab-crashes").title, u"Shell"_s);
    QCOMPARE(fixture.url("/tab-crashes").message, QString());
    QCOMPARE(fixture.url("/redirected").title, u"Plain"_s);
    const QStringList expected{u"broken /missing"_s, u"by-script /tab-crashes"_s, u"description-missing /tab-crashes"_s,
                               u"incomplete /redirected"_s, u"incomplete /tab-crashes"_s};
    QCOMPARE(fixture.findings(), expected);
}

void tst_RenderedCrawl::needsABrowser()
{
    Fixture fixture;
    fixture.plan.browser = u"/nowhere/browser"_s;
    const CrawlEnding ending = fixture.run();
    QCOMPARE(ending.run, 0);
    QCOMPARE(ending.error, u"The browser /nowhere/browser was not found, or isn't an executable program."_s);
    QCOMPARE(fixture.server.requests().size(), 0);
    fixture.plan.render.clear(); // then it isn't needed
    fixture.link({});
    QCOMPARE(fixture.run().state, RunState::Complete);
}

void tst_RenderedCrawl::usesTheBrowserOfTheSettings()
{
    Fixture fixture;
    fixture.link({"/app/"});
    NetworkSettings settings;
    settings.browser = std::exchange(fixture.plan.browser, QString());
    fixture.services.setNetworkSettings(settings);
    QCOMPARE(fixture.run().state, RunState::Complete);
    QCOMPARE(fixture.url("/app/").title, u"Rendered /app/"_s);
}

void tst_RenderedCrawl::storesPatternsWithoutTheBrowser()
{
    CrawlPlan plan;
    plan.render = {u"/app/"_s};
    plan.browser = u"/usr/bin/unusual"_s;
    const CrawlPlan stored = CrawlPlan::fromJson(plan.toJson());
    QCOMPARE(stored.render, plan.render);
    QVERIFY(!plan.toJson().contains("unusual"));
}

void tst_RenderedCrawl::sendsTheLoginToTheStartOnly()
{
    Fixture fixture;
    fixture.link({"/app/"});
    fixture.plan.login =
        *Fields::fromJson(findKind(u"site"_s)->fields,
                          {{u"url"_s, u"https://localhost"_s}, {u"headers"_s, QJsonObject{{u"Authorization"_s, u"secret"_s}}}});
    fixture.plan.maxDepth = 1;
    fixture.run();
    const QStringList expected{u"/app/ Accept=x Authorization=secret"_s, u"/foreign "_s};
    QCOMPARE(fixture.browser.noted(u"request"_s), expected);
}

void tst_RenderedCrawl::doesntRenderWithOtherLogins()
{
    Fixture fixture;
    fixture.link({"/app/"});
    fixture.plan.login = *Fields::fromJson(findKind(u"site"_s)->fields,
                                           {{u"url"_s, u"https://localhost"_s},
                                            {u"username"_s, u"me"_s},
                                            {u"password"_s, u"secret"_s},
                                            {u"authentication"_s, u"digest"_s}});
    fixture.run();
    QCOMPARE(fixture.url("/app/").title, u"Shell"_s);
    QVERIFY(fixture.findings().contains(u"incomplete /app/"_s));
    QCOMPARE(fixture.browser.noted(u"start"_s), QStringList());
}

void tst_RenderedCrawl::stopsAndContinues()
{
    Fixture fixture;
    fixture.plan.render = {u"/busy"_s};
    fixture.link({"/busy"});
    fixture.server.add("/busy", {200, kScriptOnly});
    fixture.server.add("/made-by-script", htmlPage("x", "Made"));
    CancelSource source;
    QElapsedTimer clock;
    QTimer watch;
    connect(&watch, &QTimer::timeout, this, [&] {
        if (fixture.browser.noted(u"page"_s).isEmpty())
            return;
        watch.stop();
        clock.start();
        source.cancel();
    });
    watch.start(20);
    QCOMPARE(fixture.run(source.token()).state, RunState::Stopped);
    QVERIFY2(clock.elapsed() < 1'000, qPrintable(QString::number(clock.elapsed())));
    QVERIFY(fixture.url("/busy").state != UrlState::Done);
    CrawlRun again(fixture.path(), &fixture.services);
    const std::function<void(CrawlPlan *)> change = [&fixture](CrawlPlan *plan) {
        plan->browser = fixture.browser.path();
        plan->timeout = Milliseconds(500);
    };
    QCOMPARE(QCoro::waitFor(again.resume(1, change, CancelToken())).state, RunState::Complete);
    QCOMPARE(fixture.url("/busy").title, u"Rendered /busy"_s);
    QCOMPARE(fixture.url("/made-by-script").title, u"Made"_s);
}

QTEST_GUILESS_MAIN(tst_RenderedCrawl)

} // namespace RenderedCrawlTest

#include "tst_RenderedCrawl.moc"
