// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crawl/run/CrawlRun.h"

#include "checks/base/CheckServices.h"
#include "crawl/store/CrawlReader.h"
#include "crawl/support/SiteGenerator.h"
#include "crawl/support/SiteServer.h"

#include <QCoroTask>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include <memory>

using namespace Qt::StringLiterals;

namespace CrawlRunTest {

using namespace watchkeeper;
using namespace watchkeeper::test;

namespace {

QByteArray link(const QByteArray &to)
{
    return "<a href=\"" + to + "\">to " + to + "</a>\n";
}

//! A crawl of a server, and what it stored.
class Crawl
{
public:
    Crawl() { plan.retries = 0; }

    QString path() const { return m_folder.filePath(u"crawls.sqlite"_s); }
    CrawlEnding run(const QByteArray &start)
    {
        plan.starts = {QString::fromLatin1(start)};
        CrawlRun crawler(path(), &m_services);
        return QCoro::waitFor(crawler.start(plan, token.token()));
    }
    CrawlEnding resume(const std::function<void(CrawlPlan *)> &change = {})
    {
        CrawlRun crawler(path(), &m_services);
        return QCoro::waitFor(crawler.resume(1, change, CancelToken()));
    }

    CrawlPlan plan;
    CancelSource token;

private:
    QTemporaryDir m_folder;
    CheckServices m_services;
};

//! Returns the findings of the newest run, such as `broken /a`, sorted.
QStringList findingsOf(const QString &file, const QByteArray &origin)
{
    CrawlReader reader(file);
    if (!reader.open())
        return {u"no file"_s};
    QStringList found;
    const auto findings = reader.findings(*reader.findingIds(reader.run(0)->id));
    for (const FindingRow &finding : *findings)
        found.append(findingKey(finding.kind) + u' ' + QString::fromUtf8(finding.address).remove(QString::fromLatin1(origin)));
    found.sort();
    return found;
}

//! Returns everything about a run that must not depend on the order of requests, sorted.
QStringList graphOf(const QString &file, qint64 run)
{
    CrawlReader reader(file);
    if (!reader.open())
        return {u"no file"_s};
    QStringList lines;
    const auto urls = reader.urls(run, 0, 1'000'000);
    for (const UrlRow &url : *urls)
        lines.append(u"%1 %2 %3 %4 %5"_s.arg(QString::fromUtf8(url.address), urlVerdictKey(url.verdict))
                         .arg(url.status)
                         .arg(url.depth)
                         .arg(url.title));
    qint64 last = 0;
    const auto links = reader.links(run, &last, 10'000'000);
    for (const LinkRow &link : *links)
        lines.append(u"%1 > %2 %3 %4"_s.arg(QString::fromUtf8(link.source), QString::fromUtf8(link.target))
                         .arg(link.line)
                         .arg(link.column));
    const auto findings = reader.findings(*reader.findingIds(run));
    for (const FindingRow &finding : *findings)
        lines.append(u"%1 %2 %3"_s.arg(findingKey(finding.kind), QString::fromUtf8(finding.address), finding.message));
    lines.sort();
    return lines;
}

//! A site with many pages, each linking to some others, some of which are missing.
void addManyPages(SiteServer *server, int count)
{
    for (int i = 0; i < count; ++i) {
        QByteArray content = link("/");
        for (const int next : {2 * i + 1, 2 * i + 2, (i * 7) % count, (i * 13 + 5) % count})
            content += link("/page/" + QByteArray::number(next));
        server->add("/page/" + QByteArray::number(i), htmlPage(content, "Page " + QByteArray::number(i)));
    }
    server->add("/", htmlPage(link("/page/0"), "Start"));
}

} // namespace

class tst_CrawlRun : public QObject
{
    Q_OBJECT

private slots:
    void findsEveryFaultAndNoOther();
    void findsEveryFaultOfALargeSite();
    void ignoresPagesInsteadOfSitemaps();
    void requestsEachAddressOnce();
    void checksOtherSitesByHead();
    void obeysRobots();
    void ignoresRobotsIfAsked();
    void forbidsEverythingIfRobotsFails();
    void waitsBetweenRequests();
    void limitsConnections();
    void isntCompleteIfStoppedWhileStoring();
    void waitsAsTheServerAsks();
    void repeatsWhatMayPass();
    void repeatsNothingOnDeadHosts();
    void respectsLimits_data();
    void respectsLimits();
    void respectsDepth();
    void respectsPatterns();
    void followsTheStartToItsHost();
    void survivesTraps_data();
    void survivesTraps();
    void readsAHundredThousandLinks();
    void findsLoopsBetweenPorts();
    void stopsAndContinues();
    void continuesAfterKills();
};

//! One fault of each class that plain http allows; see tst_CrawlVerdicts for those of https.
void tst_CrawlRun::findsEveryFaultAndNoOther()
{
    SiteServer server;
    QStringList expected;
    const auto expect = [&expected](const char *kind, const char *address) {
        expected.append(QString::fromLatin1(kind) + u' ' + QString::fromLatin1(address));
    };
    QByteArray content = "<h1 id=\"here\">Start</h1>\n" + link("#here") + link("#top") + link("/ok#p%C3%A4")
        + link("/ok#:~:text=Start") + link("/to-ok#name") + link("mailto:a@b.example") + link("tel:+123") + link("data:,x")
        + link("javascript:void(0)");
    server.add("/ok", htmlPage("<p id=\"pä\">x</p><a name=\"name\">y</a>" + link("/"), "Fine"));
    server.add("/to-ok", redirectTo("/ok"));
    server.add("/style.css", {200, "@import 'more.css'; b { background: url(gone.png) }", "text/css"});
    server.add("/more.css", {200, "c {}", "text/css"});
    content += "<link rel=\"stylesheet\" href=\"/style.css\">";
    expect("broken", "/gone.png");
    const std::initializer_list<std::pair<QByteArray, int>> statuses{
        {"/404", 404}, {"/410", 410}, {"/500", 500}, {"/401", 401}, {"/403", 403}, {"/405", 405}, {"/429", 429}, {"/999", 999}};
    for (const auto &[path, status] : statuses) {
        content += link(path);
        server.add(path, {status, "no", "text/plain"});
        const bool isBlocked = QList<int>{401, 403, 405, 429, 999}.contains(status);
        expect(isBlocked ? "blocked" : "broken", path);
    }
    content += link("http://127.0.0.1:1/") + link("http://name.invalid/");
    expect("broken", "http://127.0.0.1:1/");
    expect("broken", "http://name.invalid/");
    server.addRaw("/rude", [](QTcpSocket *socket) {
        socket->write("nonsense\r\n\r\n");
        socket->disconnectFromHost();
    });
    content += link("/rude");
    expect("broken", "/rude");
    server.add("/chain", redirectTo("/chain2"));
    server.add("/chain2", redirectTo("/ok"));
    server.add("/loop", redirectTo("/loop2"));
    server.add("/loop2", redirectTo("/loop"));
    server.add("/to-gone", redirectTo("/gone"));
    server.add("/nowhere", redirectTo("http://["));
    server.add("/to-401", redirectTo("/401-behind"));
    server.add("/401-behind", {401, "no", "text/plain"});
    expect("blocked", "/to-401");
    server.add("/to-anchor", redirectTo("/ok#gone"));
    expect("anchor-missing", "/to-anchor");
    server.add("/refresh", htmlPage("<meta http-equiv=\"refresh\" content=\"0; url=/gone-too\">" + link("/"), "Refresh"));
    expect("broken", "/gone-too");
    content += link("/to-401") + link("/to-anchor") + link("/refresh");
    content += link("/chain") + link("/loop") + link("/to-gone") + link("/nowhere");
    expect("redirect-chain", "/chain");
    expect("redirect-loop", "/loop");
    expect("redirect-broken", "/to-gone");
    expect("broken", "/nowhere");
    content += link("/ok#nothing") + link("http://[bad") + link("mailto:");
    expect("anchor-missing", "/");
    expect("invalid-address", "/");
    expect("invalid-address", "mailto:");
    server.add("/twice", htmlPage("<p id=\"x\"></p><p id=\"x\"></p><a href=\"/ok\"></a>", "Twice"));
    content += link("/twice");
    expect("duplicate-id", "/twice");
    expect("empty-link", "/twice");
    server.add("/untitled", {200, "<p>" + link("/"), "text/html"});
    content += link("/untitled");
    expect("title-missing", "/untitled");
    expect("description-missing", "/untitled");
    for (const char *path : {"/same1", "/same2"}) {
        server.add(path, htmlPage("x" + link("/"), "Same"));
        content += link(path);
        expect("title-duplicate", path);
        expect("description-duplicate", path);
    }
    server.add("/soft", htmlPage("x" + link("/"), "Page not found"));
    content += link("/soft");
    expect("soft-404", "/soft");
    server.add("/login", htmlPage("<form action=\"/send\"><input type=\"password\"></form>" + link("/"), "Login"));
    content += link("/login");
    expect("insecure-form", "/login");
    server.add("/script", htmlPage("<script src=\"/app.js\"></script>", "App"));
    server.add("/app.js", {200, "x", "text/javascript"});
    content += link("/script") + link("/script#/route");
    expect("by-script", "/script");
    server.add("/large", htmlPage(QByteArray(70'000, 'x') + link("/"), "Large"));
    content += link("/large");
    expect("oversized", "/large");
    server.add("/canonical", htmlPage("<link rel=\"canonical\" href=\"/404\">" + link("/"), "Canonical"));
    content += link("/canonical");
    expect("canonical-broken", "/canonical");
    server.add("/de", htmlPage("<link rel=\"alternate\" hreflang=\"en\" href=\"/en\">" + link("/"), "Deutsch"));
    server.add("/en", htmlPage("x" + link("/"), "English"));
    content += link("/de");
    expect("hreflang-no-return", "/de");
    expect("orphan", "/en"); // only hreflang points to it
    server.add("/hidden", htmlPage("<meta name=\"robots\" content=\"noindex\">" + link("/"), "Hidden"));
    server.add("/orphan", htmlPage("x" + link("/"), "Orphan"));
    content += link("/hidden");
    expect("noindex-in-sitemap", "/hidden");
    expect("orphan", "/orphan");
    QByteArray sitemap = "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">";
    for (const char *path : {"/", "/ok", "/twice", "/untitled", "/same1", "/same2", "/soft", "/refresh", "/script", "/large",
                             "/de", "/en", "/hidden", "/orphan", "/latin"})
        sitemap += "<url><loc>" + server.origin() + path + "</loc></url>";
    server.add("/sitemap.xml", {200, sitemap + "</urlset>", "application/xml"});
    expect("missing-from-sitemap", "/login");
    content += link("/secret/a");
    server.add("/robots.txt", {200, "User-agent: *\nDisallow: /secret/\n", "text/plain"});
    expect("robots-forbidden", "/secret/a");
    server.add("/latin",
               {200,
                "<title>Stra\xdf"
                "e</title><meta name=description content=d><p>"
                    + link("/ok#p\xe4"),
                "text/html; charset=iso-8859-1"});
    content += link("/latin");
    server.add("/", htmlPage(content, "Start"));

    Crawl crawl;
    crawl.plan.oversizedFrom = 64'000;
    const CrawlEnding ending = crawl.run(server.origin());
    QCOMPARE(ending.error, QString());
    QCOMPARE(ending.state, RunState::Complete);
    expected.sort();
    QCOMPARE(findingsOf(crawl.path(), server.origin()).join(u'\n'), expected.join(u'\n'));
    QCOMPARE(server.requestsFor("/send"), 0); // forms aren't sent
    QCOMPARE(server.requestsFor("/secret/a"), 0);

    CrawlReader reader(crawl.path());
    QVERIFY(reader.open());
    const auto urls = reader.urls(ending.run, 0, 1000);
    const auto latin =
        std::find_if(urls->begin(), urls->end(), [](const UrlRow &url) { return url.address.endsWith("/latin"); });
    QCOMPARE(latin->title, u"Straße"_s);
}

//! Hundreds of faults in 5,000 pages, and things that look like faults.
void tst_CrawlRun::findsEveryFaultOfALargeSite()
{
    SiteServer server;
    SiteOptions options;
    options.origin = server.origin();
    options.oversized = 100'000;
    const GeneratedSite site = generateSite(options);
    QVERIFY(site.findings.size() >= 300);
    for (auto page = site.pages.cbegin(); page != site.pages.cend(); ++page)
        server.add(page.key(), {page->status, page->body, page->type, page->headers});
    QStringList expected;
    for (const ExpectedFinding &finding : site.findings)
        expected.append(QString::fromLatin1(finding.kind) + u' '
                        + QString::fromUtf8(finding.address).remove(QString::fromLatin1(server.origin())));
    expected.sort();
    Crawl crawl;
    crawl.plan.perHost = 16;
    crawl.plan.oversizedFrom = options.oversized;
    QCOMPARE(crawl.run(server.origin()).state, RunState::Complete);
    const QStringList found = findingsOf(crawl.path(), server.origin());
    const auto missing = [](QStringList all, const QStringList &some) {
        all.removeIf([&some](const QString &one) { return some.contains(one); });
        return all.join(u'\n');
    };
    QCOMPARE(missing(expected, found), QString());
    QCOMPARE(missing(found, expected), QString()); // none is invented
    QCOMPARE(found.size(), expected.size());
}

//! Some servers answer every address with a page.
void tst_CrawlRun::ignoresPagesInsteadOfSitemaps()
{
    SiteServer server;
    server.setFallback([](const QByteArray &path, int) { return htmlPage(link("/") + link("/a"), "Page " + path); });
    Crawl crawl;
    crawl.run(server.origin());
    QCOMPARE(findingsOf(crawl.path(), server.origin()), QStringList());
}

void tst_CrawlRun::requestsEachAddressOnce()
{
    SiteServer server;
    addManyPages(&server, 300);
    Crawl crawl;
    QCOMPARE(crawl.run(server.origin()).state, RunState::Complete);
    for (int i = 0; i < 601; ++i)
        QCOMPARE(server.requestsFor("/page/" + QByteArray::number(i)), 1);
    QCOMPARE(server.requestsFor("/robots.txt"), 1);
    CrawlReader reader(crawl.path());
    QVERIFY(reader.open());
    QCOMPARE(reader.run(0)->pages, 301);
    QCOMPARE(reader.run(0)->links, 1 + 300 * 5);
}

void tst_CrawlRun::checksOtherSitesByHead()
{
    SiteServer other;
    other.add("/ok", htmlPage(link("/never"), "Other"));
    other.setFallback([](const QByteArray &path, int number) { // lies about HEAD
        return path == "/liar" && number > 1 ? std::optional(htmlPage("x", "x")) : std::nullopt;
    });
    SiteServer server;
    server.add(
        "/", htmlPage(link(other.origin() + "/ok") + link(other.origin() + "/liar") + link(other.origin() + "/gone"), "Start"));
    Crawl crawl;
    crawl.run(server.origin());
    QCOMPARE(findingsOf(crawl.path(), other.origin()), QStringList{u"broken /gone"_s});
    QCOMPARE(other.requestsFor("/never"), 0);
    QVERIFY(other.requests().contains("HEAD /ok"));
    QVERIFY(!other.requests().contains("GET /ok"));
    QVERIFY(other.requests().contains("GET /liar"));

    Crawl skipping;
    skipping.plan.checksOutside = false;
    skipping.run(server.origin());
    QCOMPARE(findingsOf(skipping.path(), other.origin()), QStringList());
}

void tst_CrawlRun::obeysRobots()
{
    SiteServer server;
    server.add("/robots.txt",
               {200, "User-agent: other\nDisallow: /\n\nUser-agent: watchkeeper\nDisallow: /a\nAllow: /a/b\n", "text/plain"});
    server.add("/", htmlPage(link("/a/x") + link("/a/b"), "Start"));
    server.add("/a/b", htmlPage("x" + link("/"), "B"));
    Crawl crawl;
    crawl.run(server.origin());
    QCOMPARE(findingsOf(crawl.path(), server.origin()), QStringList{u"robots-forbidden /a/x"_s});
    CrawlReader reader(crawl.path());
    QVERIFY(reader.open());
    const auto findings = reader.findings(*reader.findingIds(1));
    const QString message = findings->first().message;
    QVERIFY2(message.contains(u"line 5"_s) && message.contains(u"/a"_s), qPrintable(message));
}

void tst_CrawlRun::ignoresRobotsIfAsked()
{
    SiteServer server;
    server.add("/robots.txt", {200, "User-agent: *\nDisallow: /\n", "text/plain"});
    server.add("/", htmlPage("x", "Start"));
    Crawl crawl;
    crawl.plan.obeysRobots = false;
    crawl.run(server.origin());
    QCOMPARE(findingsOf(crawl.path(), server.origin()), QStringList());
    QCOMPARE(server.requestsFor("/robots.txt"), 0);
    QCOMPARE(server.requestsFor("/"), 1);
}

void tst_CrawlRun::forbidsEverythingIfRobotsFails()
{
    SiteServer server;
    server.add("/robots.txt", {503, "", "text/plain"});
    server.add("/", htmlPage("x", "Start"));
    Crawl crawl;
    crawl.run(server.origin());
    QCOMPARE(findingsOf(crawl.path(), server.origin()), QStringList{u"robots-forbidden /"_s});
    QCOMPARE(server.requestsFor("/"), 0);
}

void tst_CrawlRun::waitsBetweenRequests()
{
    SiteServer server;
    server.add("/robots.txt", {200, "User-agent: *\nCrawl-delay: 0.2\n", "text/plain"});
    server.add("/", htmlPage(link("/a") + link("/b"), "Start"));
    Crawl crawl;
    crawl.plan.readsSitemaps = false;
    QElapsedTimer clock;
    clock.start();
    crawl.run(server.origin());
    QVERIFY2(clock.elapsed() >= 400, qPrintable(QString::number(clock.elapsed())));
    QCOMPARE(server.requestsFor("/b"), 1);
}

void tst_CrawlRun::limitsConnections()
{
    SiteServer server;
    addManyPages(&server, 60);
    server.setDelay(5);
    Crawl crawl;
    crawl.plan.perHost = 3;
    crawl.run(server.origin());
    QCOMPARE(server.mostAtOnce(), 3);
}

void tst_CrawlRun::waitsAsTheServerAsks()
{
    SiteServer server;
    server.add("/", htmlPage(link("/busy"), "Start"));
    server.setFallback([](const QByteArray &path, int number) -> std::optional<SitePage> {
        if (path != "/busy")
            return {};
        return number == 1 ? SitePage{429, "", "text/html", "Retry-After: 1\r\n"} : htmlPage("x" + link("/"), "Busy");
    });
    Crawl crawl;
    crawl.plan.retries = 1;
    QElapsedTimer clock;
    clock.start();
    crawl.run(server.origin());
    QVERIFY2(clock.elapsed() >= 1000, qPrintable(QString::number(clock.elapsed())));
    QCOMPARE(findingsOf(crawl.path(), server.origin()), QStringList());
}

void tst_CrawlRun::repeatsWhatMayPass()
{
    SiteServer server;
    server.add("/", htmlPage(link("/shaky") + link("/404"), "Start"));
    server.setFallback([](const QByteArray &path, int number) -> std::optional<SitePage> {
        if (path != "/shaky")
            return {};
        return number <= 2 ? SitePage{503, "", "text/html"} : htmlPage("x" + link("/"), "Shaky");
    });
    Crawl crawl;
    crawl.plan.retries = 2;
    crawl.run(server.origin());
    QCOMPARE(findingsOf(crawl.path(), server.origin()), QStringList{u"broken /404"_s});
    QCOMPARE(server.requestsFor("/shaky"), 3);
    QCOMPARE(server.requestsFor("/404"), 1);
}

void tst_CrawlRun::repeatsNothingOnDeadHosts()
{
    QTcpServer dead; // accepts connections, and never answers
    QVERIFY(dead.listen(QHostAddress::LocalHost));
    int connections = 0;
    connect(&dead, &QTcpServer::newConnection, this, [&] { ++connections; });
    const QByteArray address = "http://127.0.0.1:" + QByteArray::number(dead.serverPort()) + '/';
    SiteServer server;
    server.add("/", htmlPage(link(address), "Start"));
    Crawl crawl;
    crawl.plan.retries = 2;
    crawl.plan.timeout = Milliseconds(200);
    crawl.run(server.origin());
    QCOMPARE(findingsOf(crawl.path(), "http://127.0.0.1:").size(), 1);
    QCOMPARE(connections, 3); // robots.txt, HEAD, GET
}

//! A calendar whose pages never end.
void addCalendar(SiteServer *server)
{
    server->add("/", htmlPage(link("/day/1"), "Start"));
    server->setFallback([](const QByteArray &path, int) -> std::optional<SitePage> {
        if (!path.startsWith("/day/"))
            return {};
        const int day = path.mid(5).toInt();
        return htmlPage(link("/day/" + QByteArray::number(day + 1)) + link("/day/" + QByteArray::number(day + 2)),
                        "Day " + QByteArray::number(day));
    });
}

void tst_CrawlRun::respectsLimits_data()
{
    QTest::addColumn<int>("pages");
    QTest::addColumn<int>("bytes");
    QTest::addColumn<int>("milliseconds");
    QTest::newRow("pages") << 50 << 0 << 0;
    QTest::newRow("bytes") << 0 << 20'000 << 0;
    QTest::newRow("time") << 0 << 0 << 300;
}

void tst_CrawlRun::respectsLimits()
{
    QFETCH(int, pages);
    QFETCH(int, bytes);
    QFETCH(int, milliseconds);
    SiteServer server;
    addCalendar(&server);
    Crawl crawl;
    if (pages > 0)
        crawl.plan.maxPages = pages;
    if (bytes > 0)
        crawl.plan.maxBytes = bytes;
    if (milliseconds > 0)
        crawl.plan.maxTime = Milliseconds(milliseconds);
    QElapsedTimer clock;
    clock.start();
    QCOMPARE(crawl.run(server.origin()).state, RunState::Limited);
    QVERIFY(clock.elapsed() < 60'000);
    const auto before = server.requests().size();
    if (pages > 0)
        QVERIFY2(before <= pages + 1, qPrintable(QString::number(before))); // and robots.txt
    // A greater limit continues where the run stopped.
    const CrawlEnding more = crawl.resume([](CrawlPlan *plan) {
        plan->maxBytes.reset();
        plan->maxTime.reset();
        plan->maxPages = 400;
    });
    QCOMPARE(more.state, RunState::Limited);
    if (pages > 0) {
        QVERIFY(server.requests().size() > 390);
        for (int day = 1; day < 300; ++day)
            QCOMPARE(server.requestsFor("/day/" + QByteArray::number(day)), 1);
    }
}

void tst_CrawlRun::respectsDepth()
{
    SiteServer server;
    addCalendar(&server);
    Crawl crawl;
    crawl.plan.maxDepth = 3;
    QCOMPARE(crawl.run(server.origin()).state, RunState::Complete);
    QCOMPARE(server.requestsFor("/day/5"), 1); // 1, 3, 5
    QCOMPARE(server.requestsFor("/day/6"), 0);
}

void tst_CrawlRun::respectsPatterns()
{
    SiteServer server;
    server.add("/docs/", htmlPage(link("/docs/a") + link("/docs/b.pdf") + link("/blog/c"), "Docs"));
    server.add("/docs/a", htmlPage("x" + link("/"), "A"));
    server.add("/blog/c", htmlPage(link("/blog/d"), "C"));
    server.add("/", htmlPage(link("/missing"), "Start"));
    Crawl crawl;
    crawl.plan.include = {u"/docs/"_s};
    crawl.plan.exclude = {u".pdf$"_s};
    crawl.run(server.origin() + "/docs/");
    QCOMPARE(findingsOf(crawl.path(), server.origin()), QStringList());
    QCOMPARE(server.requestsFor("/docs/b.pdf"), 0);
    QCOMPARE(server.requestsFor("/blog/c"), 1); // checked, but not followed
    QCOMPARE(server.requestsFor("/blog/d"), 0);
    QCOMPARE(server.requestsFor("/missing"), 0);
}

void tst_CrawlRun::followsTheStartToItsHost()
{
    SiteServer site;
    site.add("/home", htmlPage(link("/a"), "Home"));
    site.add("/a", htmlPage("x" + link("/home"), "A"));
    SiteServer server;
    server.add("/", redirectTo(site.origin() + "/home", 301)); // the same host on another port
    Crawl crawl;
    crawl.run(server.origin());
    QCOMPARE(findingsOf(crawl.path(), server.origin()), QStringList());
    QVERIFY(site.requests().contains("GET /a"));
}

void tst_CrawlRun::survivesTraps_data()
{
    QTest::addColumn<std::function<void(QTcpSocket *)>>("send");
    QTest::addColumn<QString>("expected");
    using Send = std::function<void(QTcpSocket *)>;
    QTest::newRow("gzip bomb") << Send([](QTcpSocket *socket) {
        const QByteArray body = QByteArray::fromBase64(
            // 20 MB of zeros, compressed by gzip -9 twice as much as a body may have
            qCompress(QByteArray(20'000'000, '\0'), 9).sliced(4).toBase64());
        socket->write("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: deflate\r\nContent-Length: "
                      + QByteArray::number(body.size()) + "\r\n\r\n" + body);
    }) << u"oversized /trap"_s;
    QTest::newRow("endless header") << Send([](QTcpSocket *socket) {
        socket->write("HTTP/1.1 200 OK\r\n");
        socket->write(QByteArray("X: " + QByteArray(1000, 'y') + "\r\n").repeated(1000));
    }) << u"broken /trap"_s;
    QTest::newRow("one byte at a time") << Send([](QTcpSocket *socket) {
        socket->write("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 1000\r\n\r\n");
        auto *const timer = new QTimer(socket);
        QObject::connect(timer, &QTimer::timeout, socket, [socket] { socket->write("x"); });
        timer->start(50);
    }) << u"broken /trap"_s;
    QTest::newRow("silence") << Send([](QTcpSocket *) {}) << u"broken /trap"_s;
    QTest::newRow("endless body") << Send([](QTcpSocket *socket) {
        socket->write("HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n\r\n");
        const auto more = [socket] { socket->write(QByteArray(100'000, 'x')); };
        QObject::connect(socket, &QTcpSocket::bytesWritten, socket, more);
        more();
    }) << u"oversized /trap"_s;
    QTest::newRow("closed in the body") << Send([](QTcpSocket *socket) {
        socket->write("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 1000\r\n\r\n<p>");
        socket->disconnectFromHost();
    }) << u"broken /trap"_s;
}

void tst_CrawlRun::survivesTraps()
{
    QFETCH(std::function<void(QTcpSocket *)>, send);
    QFETCH(QString, expected);
    SiteServer server;
    server.add("/", htmlPage(link("/trap") + link("/../..//x/../ok"), "Start"));
    server.add("//ok", htmlPage("x" + link("/"), "Fine"));
    server.addRaw("/trap", send);
    Crawl crawl;
    crawl.plan.timeout = Milliseconds(1000);
    crawl.plan.maxPageSize = 2'000'000;
    QCOMPARE(crawl.run(server.origin()).state, RunState::Complete);
    const QStringList found = findingsOf(crawl.path(), server.origin());
    QVERIFY2(found.contains(expected), qPrintable(found.join(u'\n')));
    QCOMPARE(server.requestsFor("//ok"), 1);
}

void tst_CrawlRun::readsAHundredThousandLinks()
{
    constexpr int kLinks = 100'000;
    SiteServer server;
    QByteArray content;
    for (int i = 0; i < kLinks; ++i)
        content += "<a href=\"/" + QByteArray::number(i) + "\">x</a>";
    server.add("/", htmlPage(content, "Start"));
    Crawl crawl;
    crawl.plan.maxPages = 20;
    QCOMPARE(crawl.run(server.origin()).state, RunState::Limited);
    CrawlReader reader(crawl.path());
    QVERIFY(reader.open());
    QCOMPARE(reader.run(0)->links, kLinks);
}

void tst_CrawlRun::findsLoopsBetweenPorts()
{
    SiteServer one;
    SiteServer two;
    one.add("/loop", redirectTo(two.origin() + "/loop"));
    two.add("/loop", redirectTo(one.origin() + "/loop"));
    one.add("/", htmlPage(link("/loop"), "Start"));
    Crawl crawl;
    crawl.run(one.origin());
    QCOMPARE(findingsOf(crawl.path(), one.origin()), QStringList{u"redirect-loop /loop"_s});
    QCOMPARE(one.requestsFor("/loop"), 1);
    QVERIFY(two.requestsFor("/loop") <= 2); // HEAD, perhaps GET
}

void tst_CrawlRun::stopsAndContinues()
{
    SiteServer server;
    addManyPages(&server, 200);
    Crawl undisturbed;
    undisturbed.run(server.origin());
    const QStringList expected = graphOf(undisturbed.path(), 1);

    server.setDelay(2);
    Crawl crawl;
    QTimer::singleShot(120, &server, [&crawl] { crawl.token.cancel(); });
    QCOMPARE(crawl.run(server.origin()).state, RunState::Stopped);
    CrawlReader reader(crawl.path());
    QVERIFY(reader.open());
    QVERIFY(reader.run(1)->pages < 201);
    QCOMPARE(crawl.resume().state, RunState::Complete);
    QCOMPARE(graphOf(crawl.path(), 1).join(u'\n'), expected.join(u'\n'));
}

void tst_CrawlRun::continuesAfterKills()
{
    SiteServer server;
    addManyPages(&server, 400);
    Crawl undisturbed;
    undisturbed.run(server.origin());
    const QStringList expected = graphOf(undisturbed.path(), 1);

    server.setDelay(1);
    QTemporaryDir folder;
    const QString file = folder.filePath(u"crawls.sqlite"_s);
    int kills = 0;
    QString what = QString::fromLatin1(server.origin());
    for (bool isComplete = false; !isComplete;) {
        QProcess child;
        child.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        child.start(QString::fromUtf8(CRAWL_CHILD), {file, what});
        QVERIFY(child.waitForStarted());
        QTimer killer;
        killer.setSingleShot(true);
        QObject::connect(&killer, &QTimer::timeout, &child, &QProcess::kill);
        const int limit = 40 + 20 * kills; // so that it ends some day, even on a slow computer
        killer.start(QRandomGenerator::global()->bounded(limit, 2 * limit + 100));
        QTRY_VERIFY_WITH_TIMEOUT(child.state() == QProcess::NotRunning, 60'000);
        killer.stop();
        isComplete = child.exitStatus() == QProcess::NormalExit;
        if (isComplete)
            QCOMPARE(child.exitCode(), 0);
        else
            ++kills;
        CrawlReader reader(file);
        if (reader.open() && !reader.runs()->isEmpty())
            what = u"1"_s;
    }
    QVERIFY(kills > 0);
    QCOMPARE(graphOf(file, 1).join(u'\n'), expected.join(u'\n'));
}

//! The only request under way is cancelled while the store is busy. Then nothing is under way and nothing waits, but the site isn't complete.
void tst_CrawlRun::isntCompleteIfStoppedWhileStoring()
{
    SiteServer server;
    server.add("/", htmlPage(link("/a") + link("/slow"), "Start"));
    server.addRaw("/slow", [](QTcpSocket *) {}); // never answers
    Crawl crawl;
    crawl.plan.readsSitemaps = false;
    SqliteConnection other(crawl.path());
    QTimer busy;
    connect(&busy, &QTimer::timeout, this, [&] {
        if (server.requestsFor("/slow") == 0 || server.requestsFor("/a") == 0)
            return;
        busy.stop();
        crawl.token.cancel();
        QTimer::singleShot(0, this, [&other] { other.execute(u"COMMIT"_s); });
    });
    server.setFallback([&](const QByteArray &path, int) -> std::optional<SitePage> {
        if (path != "/a")
            return {};
        // The store waits for this transaction.
        if (other.open(SqliteConnection::Mode::ReadWrite) || other.execute(u"BEGIN IMMEDIATE"_s))
            return {};
        busy.start(20);
        return htmlPage("text", "A");
    });
    const CrawlEnding ending = crawl.run(server.origin());
    QCOMPARE(ending.error, QString());
    QCOMPARE(ending.state, RunState::Stopped);
}

QTEST_GUILESS_MAIN(tst_CrawlRun)

} // namespace CrawlRunTest

#include "tst_CrawlRun.moc"
