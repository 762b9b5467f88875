// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crawl/run/CrawlVerdicts.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace CrawlVerdictsTest {

using namespace watchkeeper;

namespace {

CrawlReply replyWith(int status, const QByteArray &body = {}, const QByteArray &type = "text/html")
{
    CrawlReply reply;
    reply.status = status;
    reply.reason = u"Reason"_s;
    reply.body = body;
    reply.size = body.size();
    reply.type = type;
    reply.waitMs = 10;
    return reply;
}

CrawledUrl read(const QByteArray &at, const CrawlReply &reply, CrawlPlan plan = {})
{
    plan.starts = {QString::fromLatin1(at)};
    FrontierUrl url;
    url.id = 1;
    url.address = at;
    url.depth = 2;
    return readReply(reply, url, *WebAddress::parse(at), std::make_shared<CrawlScope>(plan), plan);
}

} // namespace

class tst_CrawlVerdicts : public QObject
{
    Q_OBJECT

private slots:
    void judgesReplies_data();
    void judgesReplies();
    void judgesErrors_data();
    void judgesErrors();
    void findsFaultsOfPages_data();
    void findsFaultsOfPages();
    void findsSlowAndLargePages();
    void knowsNoAnchorsOfPartlyReadPages();
    void recognisesPagesThatDontExist_data();
    void recognisesPagesThatDontExist();
    void readsRedirects();
    void readsPackedSitemaps();
    void readsRetryAfter_data();
    void readsRetryAfter();
    void followsRedirects();
    void findsTheScope_data();
    void findsTheScope();
    void asksForHeadersFirst_data();
    void asksForHeadersFirst();
    void storesPlans();
};

void tst_CrawlVerdicts::judgesReplies_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<UrlVerdict>("verdict");
    QTest::addColumn<bool>("isRepeated");
    const auto row = [](int status, UrlVerdict verdict, bool isRepeated = false) {
        QTest::addRow("%d", status) << status << verdict << isRepeated;
    };
    row(200, UrlVerdict::Ok);
    row(204, UrlVerdict::Ok);
    row(304, UrlVerdict::Ok);
    row(301, UrlVerdict::Broken); // without Location
    row(400, UrlVerdict::Broken);
    row(401, UrlVerdict::Blocked);
    row(403, UrlVerdict::Blocked);
    row(404, UrlVerdict::Broken);
    row(405, UrlVerdict::Blocked);
    row(408, UrlVerdict::Broken, true);
    row(410, UrlVerdict::Broken);
    row(429, UrlVerdict::Blocked, true);
    row(451, UrlVerdict::Blocked);
    row(500, UrlVerdict::Broken, true);
    row(501, UrlVerdict::Broken);
    row(503, UrlVerdict::Broken, true);
    row(999, UrlVerdict::Blocked);
}

void tst_CrawlVerdicts::judgesReplies()
{
    QFETCH(int, status);
    QFETCH(UrlVerdict, verdict);
    QFETCH(bool, isRepeated);
    const CrawledUrl result = read("http://a.example/", replyWith(status));
    QCOMPARE(result.verdict, verdict);
    QCOMPARE(result.message.isEmpty(), verdict == UrlVerdict::Ok);
    if (verdict != UrlVerdict::Ok)
        QVERIFY2(result.message.contains(QString::number(status)), qPrintable(result.message));
    QCOMPARE(isTransient(replyWith(status)), isRepeated);
}

void tst_CrawlVerdicts::judgesErrors_data()
{
    QTest::addColumn<ErrorType>("type");
    QTest::addColumn<bool>("isResult");
    QTest::addColumn<bool>("isRepeated");
    QTest::addColumn<bool>("needsSecondRequest");
    QTest::newRow("name") << ErrorType::Dns << true << false << false;
    QTest::newRow("refused") << ErrorType::Refused << true << false << false;
    QTest::newRow("tls") << ErrorType::Tls << true << false << true;
    QTest::newRow("timeout") << ErrorType::Timeout << true << true << true;
    QTest::newRow("lost") << ErrorType::Network << true << true << true;
    QTest::newRow("cancelled") << ErrorType::Cancelled << false << false << false;
}

void tst_CrawlVerdicts::judgesErrors()
{
    QFETCH(ErrorType, type);
    CrawlReply reply;
    reply.error = CheckError(type, u"Why."_s);
    CrawledUrl result;
    QTEST(judgeReply(reply, &result), "isResult");
    QTEST(isTransient(reply), "isRepeated");
    QTEST(needsGet(reply), "needsSecondRequest");
    QCOMPARE(result.verdict, UrlVerdict::Broken);
    QCOMPARE(result.message, u"Why."_s);
}

void tst_CrawlVerdicts::findsFaultsOfPages_data()
{
    QTest::addColumn<QByteArray>("at");
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QStringList>("expected");
    const auto row = [](const char *name, const QByteArray &at, const QByteArray &content, const QStringList &expected) {
        QTest::newRow(name) << at << content << expected;
    };
    const QByteArray https = "https://a.example/";
    row("nothing", https, "<img src='https://b.example/x.png' alt=x>", {});
    row("script", https, "<script src='http://b.example/x.js'></script><a href=x>x</a>", {u"mixed-active"_s});
    row("style sheet", https, "<link rel=stylesheet href='http://b.example/x.css'>", {u"mixed-active"_s});
    row("frame", https, "<iframe src='http://b.example/'></iframe>", {u"mixed-active"_s});
    row("image", https, "<img src='http://b.example/x.png' alt=x>", {u"mixed-passive"_s});
    row("video", https, "<video src='http://b.example/x.mp4'></video>", {u"mixed-passive"_s});
    row("link", https, "<a href='http://b.example/'>x</a>", {});
    row("form", https, "<form action='http://a.example/send'></form>", {u"insecure-form"_s});
    row("everything over http", "http://a.example/", "<img src='http://b.example/x.png' alt=x><form action='/send'></form>",
        {});
    row("password over http", "http://a.example/", "<form><input type=password></form>", {u"insecure-form"_s});
    row("password over https", https, "<form><input type=password></form>", {});
    row("duplicate IDs", https, "<p id=a><p id=a><p id=b><p id=b><p id=c>", {u"duplicate-id"_s, u"duplicate-id"_s});
    row("empty link", https, "<a href='/x'></a>", {u"empty-link"_s});
    row("invalid address", https, "<a href='http://[x'>x</a>", {u"invalid-address"_s});
}

void tst_CrawlVerdicts::findsFaultsOfPages()
{
    QFETCH(QByteArray, at);
    QFETCH(QByteArray, content);
    QFETCH(QStringList, expected);
    const QByteArray page =
        "<!doctype html><title>Fine</title><meta name=description content=d><p>Long enough text.\n" + content;
    const CrawledUrl result = read(at, replyWith(200, page));
    QStringList kinds;
    for (const FoundProblem &problem : result.problems) {
        kinds.append(findingKey(problem.kind));
        QVERIFY(problem.message.endsWith(u'.'));
    }
    QCOMPARE(kinds, expected);
    QVERIFY(result.isPage);
}

void tst_CrawlVerdicts::findsSlowAndLargePages()
{
    CrawlPlan plan;
    plan.slowFrom = Milliseconds(100);
    plan.oversizedFrom = 1000;
    CrawlReply reply = replyWith(200, QByteArray(1001, 'x'), "text/plain");
    reply.waitMs = 101;
    const CrawledUrl result = read("https://a.example/", reply, plan);
    QCOMPARE(result.problems.size(), 2);
    QCOMPARE(result.problems.at(0).kind, FindingKind::Oversized);
    QCOMPARE(result.problems.at(1).kind, FindingKind::Slow);
}

//! An anchor may be in the part that wasn't read, so it must not be reported as missing.
void tst_CrawlVerdicts::knowsNoAnchorsOfPartlyReadPages()
{
    const QByteArray page = "<!doctype html><title>Fine</title><meta name=description content=d><p id=a>Long enough text.";
    CrawlReply reply = replyWith(200, page);
    QVERIFY(read("https://a.example/", reply).hasAnchors);
    reply.isTooLarge = true;
    const CrawledUrl large = read("https://a.example/", reply);
    QVERIFY(!large.hasAnchors);
    QCOMPARE(large.problems.at(0).kind, FindingKind::Oversized);

    // Fails an assertion of gumbo 0.10.1, if it was built with them.
    const QByteArray evil = "<table><h2><progress><math><mo><![CDATA[</aside>]]>--->";
    const CrawledUrl part = read("https://a.example/", replyWith(200, page + evil));
    const bool isReported = !part.problems.isEmpty() && part.problems.at(0).kind == FindingKind::Incomplete;
    QCOMPARE(isReported, !part.hasAnchors);
}

void tst_CrawlVerdicts::recognisesPagesThatDontExist_data()
{
    QTest::addColumn<bool>("expected");
    QTest::newRow("Page not found") << true;
    QTest::newRow("404 - Shop") << true;
    QTest::newRow("Error 404") << true;
    QTest::newRow("Not Found") << true;
    QTest::newRow("Page 404") << false;
    QTest::newRow("Peugeot 404") << false;
    QTest::newRow("Lost, but not found yet") << false;
    QTest::newRow("Start") << false;
}

void tst_CrawlVerdicts::recognisesPagesThatDontExist()
{
    QFETCH(bool, expected);
    const QByteArray page =
        "<title>" + QByteArray(QTest::currentDataTag()) + "</title><meta name=description content=d><p>Text of a page.";
    const CrawledUrl result = read("https://a.example/", replyWith(200, page));
    QCOMPARE(result.problems.size(), expected ? 1 : 0);
}

void tst_CrawlVerdicts::readsRedirects()
{
    CrawlReply reply = replyWith(301);
    reply.location = "../new?x=1#part";
    const CrawledUrl result = read("https://a.example/old/page", reply);
    QCOMPARE(result.verdict, UrlVerdict::Redirect);
    QCOMPARE(result.redirect, QByteArray("https://a.example/new?x=1"));
    QCOMPARE(result.links.size(), 1);
    QCOMPARE(result.links.first().depth, 2); // a redirect isn't a click
    QCOMPARE(result.links.first().fragment, QByteArray("part"));
    QCOMPARE(result.links.first().root, UrlRoot::None);
}

void tst_CrawlVerdicts::readsPackedSitemaps()
{
    const QByteArray packed = QByteArray::fromBase64( // gzip of a sitemap
        "H4sIAAAAAAACAy2NUQqAIBBErxIewOm32LyLiFSwpriGHj+tPmfmPYbuzOLL1AJfsqmjlL"
        "QCtVYtZ/HBJtEx7xB39CD4S8x6UYa6a4ijM0OT7lntmw2JPRphDISXwfdiHkoqOkBuAAAA");
    const CrawledUrl result = read("https://a.example/sitemap.xml.gz", replyWith(200, packed, "application/gzip"));
    QVERIFY(result.isSitemap);
    QCOMPARE(result.links.size(), 1);
    QCOMPARE(result.links.first().target, QByteArray("https://a.example/x"));
    const CrawledUrl damaged = read("https://a.example/sitemap.xml.gz", replyWith(200, packed.first(20), "application/gzip"));
    QVERIFY(damaged.links.isEmpty());
}

void tst_CrawlVerdicts::readsRetryAfter_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<int>("seconds"); // -1 for none
    QTest::newRow("seconds") << QByteArray("120") << 120;
    QTest::newRow("now") << QByteArray("0") << 0;
    QTest::newRow("negative") << QByteArray("-5") << -1;
    QTest::newRow("date") << QByteArray("Fri, 31 Dec 1999 23:59:59 GMT") << 59;
    QTest::newRow("past date") << QByteArray("Fri, 31 Dec 1999 23:00:00 GMT") << 0;
    QTest::newRow("huge") << QByteArray("999999999999") << 24 * 3600;
    QTest::newRow("text") << QByteArray("later") << -1;
    QTest::newRow("none") << QByteArray() << -1;
}

void tst_CrawlVerdicts::readsRetryAfter()
{
    QFETCH(QByteArray, value);
    QFETCH(int, seconds);
    const auto time = retryAfterTime(value, QDateTime(QDate(1999, 12, 31), QTime(23, 59), Qt::UTC));
    QCOMPARE(time ? time->count() : -1, seconds < 0 ? -1 : seconds * 1000);
}

void tst_CrawlVerdicts::followsRedirects()
{
    QHash<qint64, qint64> redirects{{1, 2}, {2, 3}, {4, 5}, {5, 4}, {6, 6}};
    QCOMPARE(redirectEnd(redirects, 1).url, 3);
    QCOMPARE(redirectEnd(redirects, 1).hops, 2);
    QVERIFY(!redirectEnd(redirects, 1).isLoop);
    QCOMPARE(redirectEnd(redirects, 3).hops, 0);
    QVERIFY(redirectEnd(redirects, 4).isLoop);
    QVERIFY(redirectEnd(redirects, 6).isLoop);
    for (qint64 url = 100; url < 150; ++url)
        redirects.insert(url, url + 1);
    QVERIFY(redirectEnd(redirects, 100).isLoop); // too many
    QVERIFY(!redirectEnd(redirects, 130).isLoop);
}

void tst_CrawlVerdicts::findsTheScope_data()
{
    QTest::addColumn<QByteArray>("address");
    QTest::addColumn<UrlRole>("role");
    QTest::newRow("same host") << QByteArray("https://a.example/x") << UrlRole::Inside;
    QTest::newRow("without TLS") << QByteArray("http://a.example/x") << UrlRole::Inside;
    QTest::newRow("other port") << QByteArray("https://a.example:8443/x") << UrlRole::Outside;
    QTest::newRow("other host") << QByteArray("https://b.example/") << UrlRole::Outside;
    QTest::newRow("subdomain") << QByteArray("https://www.a.example/") << UrlRole::Outside;
    QTest::newRow("further host") << QByteArray("https://more.example/x") << UrlRole::Inside;
    QTest::newRow("excluded") << QByteArray("https://a.example/private/x") << UrlRole::Excluded;
    QTest::newRow("excluded ending") << QByteArray("https://a.example/x.pdf") << UrlRole::Excluded;
    QTest::newRow("not included") << QByteArray("https://a.example/y") << UrlRole::Outside;
    QTest::newRow("mail") << QByteArray("mailto:a@b.example") << UrlRole::Syntax;
}

void tst_CrawlVerdicts::findsTheScope()
{
    QFETCH(QByteArray, address);
    CrawlPlan plan;
    plan.starts = {u"a.example"_s};
    plan.hosts = {u"more.example"_s};
    plan.include = {u"/x"_s, u"/private"_s};
    plan.exclude = {u"/private/"_s, u".pdf$"_s};
    const CrawlScope scope(plan);
    const auto parsed = WebAddress::parse(address);
    QTEST(scope.roleOf(*parsed), "role");
    const FoundLink link = scope.linkTo(*parsed);
    QCOMPARE(link.target, address);
    QCOMPARE(link.skipReason.isEmpty(), link.role != UrlRole::Excluded);
}

void tst_CrawlVerdicts::asksForHeadersFirst_data()
{
    QTest::addColumn<QByteArray>("address");
    QTest::addColumn<bool>("expected");
    QTest::newRow("page") << QByteArray("https://a.example/x") << false;
    QTest::newRow("html") << QByteArray("https://a.example/x.html") << false;
    QTest::newRow("style sheet") << QByteArray("https://a.example/x.css") << false;
    QTest::newRow("image") << QByteArray("https://a.example/x.PNG") << true;
    QTest::newRow("image with query") << QByteArray("https://a.example/x.png?v=1") << true;
    QTest::newRow("folder like an image") << QByteArray("https://a.example/x.png/y") << false;
    QTest::newRow("other site") << QByteArray("https://b.example/") << true;
}

void tst_CrawlVerdicts::asksForHeadersFirst()
{
    QFETCH(QByteArray, address);
    CrawlPlan plan;
    plan.starts = {u"a.example"_s};
    const CrawlScope scope(plan);
    const auto parsed = WebAddress::parse(address);
    QTEST(scope.asksHeadFirst(*parsed, scope.roleOf(*parsed)), "expected");
}

void tst_CrawlVerdicts::storesPlans()
{
    CrawlPlan plan;
    plan.starts = {u"https://a.example/"_s};
    plan.include = {u"/x"_s};
    plan.maxDepth = 3;
    plan.maxBytes = 5'000'000'000;
    plan.maxTime = Milliseconds(60'000);
    plan.obeysRobots = false;
    plan.perHost = 7;
    const CrawlPlan read = CrawlPlan::fromJson(plan.toJson());
    QCOMPARE(read.toJson(), plan.toJson());
    QCOMPARE(read.maxBytes, plan.maxBytes);
    QVERIFY(!read.maxPages);
    QCOMPARE(CrawlPlan::fromJson("damaged").toJson(), CrawlPlan().toJson());
}

QTEST_GUILESS_MAIN(tst_CrawlVerdicts)

} // namespace CrawlVerdictsTest

#include "tst_CrawlVerdicts.moc"
