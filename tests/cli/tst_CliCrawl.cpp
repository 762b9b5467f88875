// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/CliRun.h"
#ifdef FAKE_BROWSER
#include "crawl/support/BrowserScript.h"
#endif
#include "crawl/support/SiteServer.h"

#include <QDirIterator>
#include <QFile>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QScopeGuard>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QTest>
#include <QThread>
#include <QXmlStreamReader>

#include <algorithm>
#include <csignal>
#include <functional>
#include <optional>

#ifdef Q_OS_LINUX
#include <cstdlib>
#include <fcntl.h>
#include <sys/ioctl.h>
#include <unistd.h>
#endif

namespace CliCrawlTest {

using namespace Qt::StringLiterals;
using namespace watchkeeper;
using namespace watchkeeper::test;

namespace {

//! A server in its own thread, because CliRun blocks this one.
class ServedSite
{
public:
    ServedSite()
    {
        m_server->moveToThread(&m_thread);
        m_thread.start();
    }
    ~ServedSite()
    {
        change([](SiteServer *server) { delete server; });
        m_thread.quit();
        m_thread.wait();
    }
    Q_DISABLE_COPY_MOVE(ServedSite)

    void change(const std::function<void(SiteServer *)> &what)
    {
        QMetaObject::invokeMethod(
            m_server, [this, what] { what(m_server); }, Qt::BlockingQueuedConnection);
    }
    void add(const QByteArray &path, const SitePage &page)
    {
        change([path, page](SiteServer *server) { server->add(path, page); });
    }
    QString origin() const { return m_origin; }

private:
    QThread m_thread;
    SiteServer *m_server = new SiteServer; // deleted in its thread
    const QString m_origin = QString::fromLatin1(m_server->origin());
};

//! A site with a broken link, a duplicate ID (a warning) and an orphan (a note).
void addSite(ServedSite *site)
{
    site->add("/", htmlPage("<a href=\"/gone\">Gone</a> <a href=\"/b\">B</a>", "Start"));
    site->add("/b", htmlPage("<p id=\"x\"></p><p id=\"x\"></p>", "B"));
    site->add("/c", htmlPage("<a href=\"/\">Home</a>", "C"));
    site->add("/sitemap.xml",
              {200, "<urlset><url><loc>" + site->origin().toLatin1() + "/c</loc></url></urlset>", "application/xml"});
}

QList<QJsonObject> objectsOf(const QByteArray &ndjson)
{
    QList<QJsonObject> objects;
    for (const QByteArray &line : ndjson.split('\n')) {
        if (!line.isEmpty())
            objects.append(QJsonDocument::fromJson(line).object());
    }
    return objects;
}

QStringList kindsOf(const QList<QJsonObject> &findings)
{
    QStringList kinds;
    for (const QJsonObject &finding : findings)
        kinds.append(finding.value(u"kind"_s).toString());
    return kinds;
}

//! The XML elements of a document with their attributes and texts. Fails the test if the document isn't well-formed.
class ParsedXml
{
public:
    explicit ParsedXml(const QByteArray &document)
    {
        QXmlStreamReader xml(document);
        while (!xml.atEnd()) {
            xml.readNext();
            if (xml.isStartElement()) {
                names.append(xml.name().toString());
                for (const QXmlStreamAttribute &attribute : xml.attributes())
                    attributes.append(u"%1=%2"_s.arg(attribute.name(), attribute.value()));
                texts[names.last()].append(QString());
            } else if (xml.isCharacters() && !names.isEmpty()) {
                texts[names.last()].last() += xml.text();
            }
        }
        error = xml.hasError() ? xml.errorString() : QString();
    }

    QString error;
    QStringList names;
    QStringList attributes;
    QHash<QString, QStringList> texts; //!< by the name of the last element that began before the text
};

} // namespace

class tst_CliCrawl : public QObject
{
    Q_OBJECT

private slots:
    void writesFindings();
    void writesSarif();
    void writesJunit();
    void writesHtml();
    void writesSitemap();
    void rejectsLargeSitemaps();
    void writesGraph();
    void hostileTextIsHarmless_data();
    void hostileTextIsHarmless();
    void suggestsTheHostOfARedirect();
    void failsOnNewFindings();
#ifdef FAKE_BROWSER
    void rendersPages();
#endif
    void listsAndExports();
    void stopsAndContinues();
    void logsIn();
    void asksInATerminal_data();
    void asksInATerminal();
    void decidesWithoutATerminal();
    void leavesDamagedFilesAlone();
    void repeatsFailedAddresses();
    void rejectsWrongUsage_data();
    void rejectsWrongUsage();
};

void tst_CliCrawl::writesFindings()
{
    ServedSite site;
    addSite(&site);
    QTemporaryDir folder;
    CliRun run(folder.path());
    QCOMPARE(run.run({u"crawl"_s, site.origin(), u"--format"_s, u"ndjson"_s}), 2);
    const QList<QJsonObject> findings = objectsOf(run.out());
    QCOMPARE(kindsOf(findings),
             (QStringList{u"broken"_s, u"duplicate-id"_s, u"orphan"_s, u"missing-from-sitemap"_s, u"missing-from-sitemap"_s}));
    const QJsonObject &broken = findings.first();
    QCOMPARE(broken.value(u"level"_s).toString(), u"error"_s);
    QCOMPARE(broken.value(u"address"_s).toString(), site.origin() + u"/gone"_s);
    QCOMPARE(broken.value(u"status"_s).toInt(), 404);
    const QJsonObject link = broken.value(u"linkedFrom"_s).toArray().first().toObject();
    QCOMPARE(link.value(u"address"_s).toString(), site.origin() + u"/"_s);
    QCOMPARE(link.value(u"text"_s).toString(), u"Gone"_s);
    QCOMPARE(link.value(u"line"_s).toInt(), 2);
    QVERIFY2(run.err().contains("Run 1: 3 pages"), run.err().constData());

    CliRun table(folder.path());
    QCOMPARE(table.run({u"crawls"_s, u"show"_s}), 2);
    QVERIFY2(table.out().contains("linked from " + site.origin().toLatin1() + "/:2:"), table.out().constData());
    CliRun json(folder.path());
    QCOMPARE(json.run({u"crawls"_s, u"show"_s, u"1"_s, u"--format"_s, u"json"_s}), 2);
    QCOMPARE(QJsonDocument::fromJson(json.out()).array().size(), 5);
    CliRun csv(folder.path());
    QCOMPARE(csv.run({u"crawls"_s, u"show"_s, u"--format"_s, u"csv"_s}), 2);
    QVERIFY(csv.out().startsWith("kind,level,address,status,message,"));
    QCOMPARE(csv.out().count('\n'), 6);
}

//! The keys that SARIF 2.1.0 requires (https://docs.oasis-open.org/sarif/sarif/v2.1.0).
void tst_CliCrawl::writesSarif()
{
    ServedSite site;
    addSite(&site);
    QTemporaryDir folder;
    CliRun run(folder.path());
    QCOMPARE(run.run({u"crawl"_s, site.origin(), u"--format"_s, u"sarif"_s}), 2);
    const QJsonObject log = QJsonDocument::fromJson(run.out()).object();
    QCOMPARE(log.value(u"version"_s).toString(), u"2.1.0"_s);
    QVERIFY(log.value(u"$schema"_s).toString().contains(u"sarif-2.1.0"_s));
    const QJsonObject first = log.value(u"runs"_s).toArray().first().toObject();
    const QJsonObject driver = first.value(u"tool"_s).toObject().value(u"driver"_s).toObject();
    QCOMPARE(driver.value(u"name"_s).toString(), u"Watchkeeper"_s);
    QVERIFY(!driver.value(u"version"_s).toString().isEmpty());
    const QJsonArray rules = driver.value(u"rules"_s).toArray();
    QVERIFY(first.value(u"invocations"_s).toArray().first().toObject().value(u"executionSuccessful"_s).toBool());
    const QJsonArray results = first.value(u"results"_s).toArray();
    QCOMPARE(results.size(), 5);
    for (const QJsonValue &value : results) {
        const QJsonObject result = value.toObject();
        const QJsonObject rule = rules.at(result.value(u"ruleIndex"_s).toInt()).toObject();
        QCOMPARE(rule.value(u"id"_s), result.value(u"ruleId"_s));
        QVERIFY((QStringList{u"error"_s, u"warning"_s, u"note"_s}).contains(result.value(u"level"_s).toString()));
        QVERIFY(!result.value(u"message"_s).toObject().value(u"text"_s).toString().isEmpty());
        const QJsonArray locations = result.value(u"locations"_s).toArray();
        QVERIFY(!locations.isEmpty());
        for (const QJsonValue &location : locations) {
            const QJsonObject physical = location.toObject().value(u"physicalLocation"_s).toObject();
            QVERIFY(physical.value(u"artifactLocation"_s).toObject().value(u"uri"_s).toString().startsWith(site.origin()));
            const QJsonObject region = physical.value(u"region"_s).toObject();
            QVERIFY(region.isEmpty()
                    || (region.value(u"startLine"_s).toInt() > 0 && region.value(u"startColumn"_s).toInt() > 0));
        }
    }
}

void tst_CliCrawl::writesJunit()
{
    ServedSite site;
    addSite(&site);
    QTemporaryDir folder;
    CliRun run(folder.path());
    QCOMPARE(run.run({u"crawl"_s, site.origin(), u"--format"_s, u"junit"_s}), 2);
    QXmlStreamReader xml(run.out());
    int cases = 0;
    int failures = 0;
    while (!xml.atEnd()) {
        xml.readNext();
        if (!xml.isStartElement())
            continue;
        if (xml.name() == "testsuite"_L1) {
            QCOMPARE(xml.attributes().value("tests"_L1), "5"_L1);
            QCOMPARE(xml.attributes().value("failures"_L1), "2"_L1);
        }
        cases += xml.name() == "testcase"_L1;
        failures += xml.name() == "failure"_L1;
    }
    QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
    QCOMPARE(cases, 5);
    QCOMPARE(failures, 2);

    site.add("/", htmlPage("<p>Nothing wrong", "Start"));
    site.add("/sitemap.xml", {404, "", "text/plain"});
    CliRun fine(folder.path());
    QCOMPARE(fine.run({u"crawl"_s, site.origin(), u"--format"_s, u"junit"_s}), 0);
    QVERIFY2(fine.out().contains("tests=\"1\"") && fine.out().contains("failures=\"0\""), fine.out().constData());
}

void tst_CliCrawl::writesHtml()
{
    ServedSite site;
    addSite(&site);
    site.add("/b", htmlPage("<p id=\"x\"></p><p id=\"x\"></p><a href=\"/%2F%31%3\">x</a>", "B"));
    site.add("/%2F%31%3", htmlPage("<a href=\"/b#none\">x</a>", "Place markers"));
    QTemporaryDir folder;
    CliRun run(folder.path());
    QCOMPARE(run.run({u"crawl"_s, site.origin(), u"--format"_s, u"html"_s}), 2);
    const ParsedXml page(run.out());
    QVERIFY2(page.error.isEmpty(), qPrintable(page.error));
    QCOMPARE(page.texts.value(u"h1"_s), QStringList{u"Crawl of "_s + site.origin()});
    QCOMPARE(page.names.count(u"section"_s), 6); // the summary and five types of findings
    for (const QString &text :
         {u"Findings by type"_s, u"Broken address"_s, site.origin() + u"/gone"_s, site.origin() + u"/%2F%31%3:2:"_s})
        QVERIFY2(run.out().contains(text.toUtf8()), qPrintable(text));
    QVERIFY(run.out().contains("linked from " + site.origin().toLatin1() + "/:2:"));
    for (const QString &attribute : page.attributes) {
        if (attribute.startsWith(u"href="_s)) // only to the sections of the page
            QVERIFY2(page.attributes.contains(u"id="_s + attribute.mid(6)) && attribute.at(5) == u'#', qPrintable(attribute));
        QVERIFY2(!attribute.startsWith(u"src="_s), qPrintable(attribute));
    }
    CliRun compared(folder.path());
    QCOMPARE(compared.run({u"crawls"_s, u"show"_s, u"--baseline"_s, u"1"_s, u"--format"_s, u"html"_s}), 2);
    QVERIFY(compared.out().contains(">New</th>") && !compared.out().contains(">New</td>"));
    CliRun exported(folder.path());
    QCOMPARE(exported.run({u"crawls"_s, u"export"_s, u"--format"_s, u"html"_s}), 0);
    QCOMPARE(exported.out(), run.out());
}

void tst_CliCrawl::writesSitemap()
{
    ServedSite site;
    site.add("/",
             htmlPage("<a href=\"/b?x=1&amp;y='2'\">B</a> <a href=\"/gone\">x</a> <a href=\"/moved\">x</a> "
                      "<a href=\"/hidden\">x</a> <a href=\"/copy\">x</a> <a href=\"/file\">x</a>",
                      "Start"));
    site.add("/b?x=1&y=%272%27", htmlPage("", "B"));
    site.add("/moved", redirectTo("/c"));
    site.add("/c", htmlPage("<link rel=\"canonical\" href=\"/c\">", "C"));
    site.add("/hidden", htmlPage("<meta name=\"robots\" content=\"noindex\">", "Hidden"));
    site.add("/copy", htmlPage("<link rel=\"canonical\" href=\"/c\">", "Copy"));
    site.add("/file", {200, "text", "text/plain"});
    QTemporaryDir folder;
    CliRun run(folder.path());
    QCOMPARE(run.run({u"crawl"_s, site.origin(), u"--format"_s, u"sitemap"_s, u"--no-sitemaps"_s}), 2);
    const ParsedXml sitemap(run.out());
    QVERIFY2(sitemap.error.isEmpty(), qPrintable(sitemap.error));
    QStringList pages = sitemap.texts.value(u"loc"_s);
    pages.replaceInStrings(site.origin(), QString()).replaceInStrings(u"\n"_s, QString());
    pages.sort();
    QCOMPARE(pages, (QStringList{u"/"_s, u"/b?x=1&y=%272%27"_s, u"/c"_s}));
    CliRun exported(folder.path());
    QCOMPARE(exported.run({u"crawls"_s, u"export"_s, u"1"_s, u"--format"_s, u"sitemap"_s}), 0);
    QCOMPARE(exported.out(), run.out());
}

void tst_CliCrawl::rejectsLargeSitemaps()
{
    ServedSite site;
    addSite(&site);
    QTemporaryDir folder;
    CliRun run(folder.path());
    QCOMPARE(run.run({u"crawl"_s, site.origin()}), 2);
    QDirIterator files(folder.path(), {u"crawls.sqlite"_s}, QDir::Files, QDirIterator::Subdirectories);
    QVERIFY(files.hasNext());
    const auto addPages = [path = files.next()](int from, int to) {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"pages"_s);
        database.setDatabaseName(path);
        QString problem = u"closed"_s;
        if (database.open()) {
            QSqlQuery query(database);
            query.exec(
                u"WITH RECURSIVE n(i) AS (VALUES(%1) UNION ALL SELECT i + 1 FROM n WHERE i < %2) INSERT INTO urls "
                "(id, run, host, address, role, state, verdict, depth, root, status, is_page) SELECT (SELECT max(id) FROM "
                "urls) + i, u.run, u.host, CAST(u.address || 'p' || i AS BLOB), u.role, u.state, u.verdict, 1, 0, u.status, 1 "
                "FROM n, "
                "(SELECT * FROM urls ORDER BY id LIMIT 1) u"_s.arg(from)
                    .arg(to));
            problem = query.lastError().text();
        }
        database.close();
        database = {};
        QSqlDatabase::removeDatabase(u"pages"_s);
        return problem;
    };
    const QStringList arguments{u"crawls"_s, u"export"_s, u"--format"_s};
    QCOMPARE(addPages(1, 50'000 - 3), QString()); // the site has three pages
    CliRun most(folder.path());
    QCOMPARE(most.run(arguments + QStringList{u"sitemap"_s}), 0);
    QCOMPARE(most.out().count("<loc>"), 50'000);
    QCOMPARE(addPages(50'001, 50'001), QString());
    CliRun more(folder.path());
    QCOMPARE(more.run(arguments + QStringList{u"sitemap"_s}), 74);
    QVERIFY2(more.err().contains("at most 50,000 pages"), more.err().constData());
    QCOMPARE(more.out(), QByteArray());
    CliRun graph(folder.path());
    QCOMPARE(graph.run(arguments + QStringList{u"dot"_s}), 0);
    QCOMPARE(graph.out().count("[label="), 2'000);
    QVERIFY2(graph.err().contains("The graph is incomplete"), graph.err().constData());
}

void tst_CliCrawl::writesGraph()
{
    ServedSite site;
    addSite(&site);
    site.add("/b", htmlPage("<a href=\"/moved\">x</a> <a href=\"/moved\">x</a> <img src=\"/gone\">", "\"B\" \\N &amp;lt;"));
    site.add("/moved", redirectTo("/"));
    QTemporaryDir folder;
    CliRun run(folder.path());
    QCOMPARE(run.run({u"crawl"_s, site.origin(), u"--format"_s, u"dot"_s, u"--no-sitemaps"_s}), 2);
    const QString graph = QString::fromUtf8(run.out());
    QVERIFY(graph.startsWith(u"digraph crawl {\n"_s) && graph.endsWith(u"}\n"_s));
    QVERIFY2(graph.contains(u"tooltip=\"\\\"B\\\" \\\\N &amp;lt;\""_s), qPrintable(graph));
    QHash<QString, QString> addresses; // by node
    static const QRegularExpression node(u"^  (n\\d+) \\[label=\"([^\"]+)\""_s, QRegularExpression::MultilineOption);
    for (const QRegularExpressionMatch &match : node.globalMatch(graph))
        addresses.insert(match.captured(1), match.captured(2).remove(site.origin()));
    QStringList links;
    static const QRegularExpression edge(u"^  (n\\d+) -> (n\\d+);$"_s, QRegularExpression::MultilineOption);
    for (const QRegularExpressionMatch &match : edge.globalMatch(graph))
        links.append(addresses.value(match.captured(1)) + u' ' + addresses.value(match.captured(2)));
    links.sort();
    QCOMPARE(links, (QStringList{u"/ /b"_s, u"/ /gone"_s, u"/b /gone"_s, u"/b /moved"_s, u"/moved /"_s}));
    QVERIFY(graph.contains(u"/gone\", color=red"_s));
}

void tst_CliCrawl::hostileTextIsHarmless_data()
{
    QTest::addColumn<QString>("format");
    for (const char *format : {"table", "json", "ndjson", "csv", "junit", "sarif", "html", "sitemap", "dot"})
        QTest::newRow(format) << QString::fromLatin1(format);
}

void tst_CliCrawl::hostileTextIsHarmless()
{
    QFETCH(QString, format);
    ServedSite site;
    const QByteArray hostile = "=cmd|' /C calc'!A0 \x1b]0;owned\x07 \x1b[2J \xe2\x80\xae evil ]]></failure>\"'<script>";
    site.add("/",
             htmlPage("<a href=\"/gone?\x1b[2J\xe2\x80\xae\">" + hostile + "</a><p id='" + "\x1b[2J" + "'><p id='" + "\x1b[2J"
                          + "'>",
                      hostile));
    QTemporaryDir folder;
    CliRun run(folder.path());
    QCOMPARE(run.run({u"crawl"_s, site.origin(), u"--format"_s, format, u"--no-sitemaps"_s}), 2);
    for (const QByteArray &output : {run.out(), run.err()}) {
        QVERIFY(!output.contains('\x1b'));
        QVERIFY(!output.contains('\x07'));
        QVERIFY(!output.contains("\xe2\x80\xae"));
        QVERIFY(!output.contains("\\u001b"));
    }
    if (format == u"csv"_s)
        QVERIFY2(!run.out().contains(",=cmd") && !run.out().contains(",\"=cmd"), run.out().constData());
    if (format == u"json"_s || format == u"sarif"_s)
        QVERIFY(!QJsonDocument::fromJson(run.out()).isNull());
    if (format == u"junit"_s || format == u"html"_s || format == u"sitemap"_s) {
        const ParsedXml xml(run.out());
        QVERIFY2(xml.error.isEmpty(), qPrintable(xml.error));
        QVERIFY(!xml.names.contains(u"script"_s));
    }
    if (format == u"dot"_s) // quotes are escaped, so each line of a node still ends with its attributes
        QVERIFY2(run.out().contains("\\\"'<script>\"];\n"), run.out().constData());
    CliRun exported(folder.path());
    QCOMPARE(exported.run({u"crawls"_s, u"export"_s, u"--what"_s, u"links"_s, u"--format"_s, u"csv"_s}), 0);
    QVERIFY(!exported.out().contains('\x1b'));
    QVERIFY2(!exported.out().contains(",=cmd") && !exported.out().contains(",\"=cmd"), exported.out().constData());
}

void tst_CliCrawl::suggestsTheHostOfARedirect()
{
    ServedSite site;
    site.add("/", redirectTo("http://localhost:" + site.origin().section(u':', 2).toLatin1() + "/home"));
    site.add("/home", htmlPage("<a href=\"/\">Home</a>", "Home"));
    QTemporaryDir folder;
    CliRun run(folder.path());
    QCOMPARE(run.run({u"crawl"_s, site.origin()}), 0);
    QVERIFY2(run.err().contains("--host"), run.err().constData());
    CliRun more(folder.path());
    QCOMPARE(more.run({u"crawl"_s, site.origin(), u"--host"_s, u"http://localhost:"_s + site.origin().section(u':', 2)}), 0);
    QVERIFY2(more.err().contains("1 page,"), more.err().constData());
}

#ifdef FAKE_BROWSER
void tst_CliCrawl::rendersPages()
{
    ServedSite site;
    site.add("/", htmlPage("<a href=\"/app/\">App</a>", "Start"));
    site.add("/app/", {200, "<title>Shell</title><script src=\"app.js\"></script>", "text/html"});
    QTemporaryDir folder;
    const BrowserScript browser;
    const QStringList arguments{u"crawl"_s,    site.origin(), u"--render"_s, u"/app/"_s,
                                u"--format"_s, u"ndjson"_s,   u"--browser"_s};
    CliRun run(folder.path());
    QCOMPARE(run.run(arguments + QStringList{browser.path()}), 2);
    QVERIFY2(run.out().contains("/app/made-by-script"), run.out().constData()); // which the server doesn't have
    QVERIFY2(!run.out().contains("\"kind\":\"by-script\""), run.out().constData());
    CliRun missing(folder.path());
    QCOMPARE(missing.run(arguments + QStringList{u"/nowhere/browser"_s}), 74);
    QVERIFY2(missing.err().contains("The browser /nowhere/browser was not found"), missing.err().constData());
    // The browser isn't stored, so it is given again.
    CliRun again(folder.path());
    QCOMPARE(again.run({u"crawl"_s, u"--resume"_s, u"1"_s, u"--browser"_s, u"/nowhere/browser"_s}), 74);
}
#endif

void tst_CliCrawl::failsOnNewFindings()
{
    ServedSite site;
    addSite(&site);
    QTemporaryDir folder;
    CliRun first(folder.path());
    QCOMPARE(first.run({u"crawl"_s, site.origin(), u"--format"_s, u"json"_s}), 2);
    const QString baseline = writeFile(folder, u"baseline.json"_s, first.out());
    const auto crawl = [&](const QStringList &more) {
        CliRun run(folder.path());
        return run.run(QStringList{u"crawl"_s, site.origin()} + more);
    };
    const QStringList onlyNew{u"--fail-on"_s, u"new"_s};
    QCOMPARE(crawl(onlyNew), 0); // compared with the previous run
    QCOMPARE(crawl(onlyNew + QStringList{u"--baseline"_s, baseline}), 0);
    QCOMPARE(crawl(onlyNew + QStringList{u"--baseline"_s, u"1"_s}), 0);
    QCOMPARE(crawl({u"--baseline"_s, u"1"_s}), 2);
    site.add("/b", htmlPage("<a href=\"/gone2\">x</a>", "B"));
    CliRun run(folder.path());
    QCOMPARE(run.run(QStringList{u"crawl"_s, site.origin(), u"--baseline"_s, baseline, u"--format"_s, u"ndjson"_s} + onlyNew),
             2);
    QVERIFY2(run.err().contains("1 new, 1 healed"), run.err().constData());
    QStringList added;
    for (const QJsonObject &finding : objectsOf(run.out())) {
        if (finding.value(u"new"_s).toBool())
            added.append(finding.value(u"address"_s).toString());
    }
    QCOMPARE(added, QStringList{site.origin() + u"/gone2"_s});
    // An accepted run comes before the previous one, which has the new finding, too.
    QCOMPARE(crawl(onlyNew), 0);
    CliRun accepted(folder.path());
    QCOMPARE(accepted.run({u"crawls"_s, u"accept"_s, u"1"_s}), 0);
    QCOMPARE(accepted.err(), QByteArray("watchkeeper-cli: Run 1 is now the baseline of its site.\n"));
    QCOMPARE(crawl(onlyNew), 2);
    CliRun list(folder.path());
    QCOMPARE(list.run({u"crawls"_s, u"list"_s, u"--format"_s, u"ndjson"_s}), 0);
    const auto runs = objectsOf(list.out());
    QVERIFY(runs.last().value(u"baseline"_s).toBool());
    QVERIFY(!runs.first().value(u"baseline"_s).toBool());
    CliRun table(folder.path());
    QCOMPARE(table.run({u"crawls"_s, u"list"_s}), 0);
    QCOMPARE(table.out().count("yes"), 1);
    CliRun undone(folder.path());
    QCOMPARE(undone.run({u"crawls"_s, u"accept"_s, u"1"_s, u"--undo"_s}), 0);
    QCOMPARE(crawl(onlyNew), 0);
    CliRun unknown(folder.path());
    QCOMPARE(unknown.run({u"crawls"_s, u"accept"_s, u"99"_s}), 74);
    CliRun wrong(folder.path());
    QCOMPARE(wrong.run({u"crawl"_s, site.origin(), u"--baseline"_s, writeFile(folder, u"x.json"_s, "{}")}), 74);
}

void tst_CliCrawl::listsAndExports()
{
    ServedSite site;
    addSite(&site);
    QTemporaryDir folder;
    const auto command = [&folder](const QStringList &arguments, int status = 0) {
        CliRun run(folder.path());
        const int actual = run.run(QStringList{u"crawls"_s} + arguments);
        return actual == status ? run.out() + run.err() : "status " + QByteArray::number(actual) + ' ' + run.err();
    };
    QVERIFY2(command({u"list"_s}, 74).contains("No crawls yet"), command({u"list"_s}, 74).constData());
    for (int number = 0; number < 2; ++number) {
        CliRun run(folder.path());
        QCOMPARE(run.run({u"crawl"_s, site.origin()}), number == 0 ? 2 : 1);
        site.add("/c", htmlPage("<a href=\"/\">Home</a><a href=\"/gone\">Gone</a>", "Another title"));
        site.add("/gone", htmlPage("<a href=\"/\">Home</a>", "Back"));
    }
    const QJsonArray runs = QJsonDocument::fromJson(command({u"list"_s, u"--format"_s, u"json"_s})).array();
    QCOMPARE(runs.size(), 2);
    QCOMPARE(runs.first().toObject().value(u"run"_s).toInt(), 2);
    QCOMPARE(runs.last().toObject().value(u"errors"_s).toInt(), 1);
    QCOMPARE(runs.last().toObject().value(u"state"_s).toString(), u"complete"_s);

    QStringList changes;
    CliRun compared(folder.path());
    QCOMPARE(compared.run({u"crawls"_s, u"compare"_s, u"1"_s, u"2"_s, u"--format"_s, u"ndjson"_s}), 0);
    for (const QJsonObject &change : objectsOf(compared.out()))
        changes.append(change.value(u"change"_s).toString() + u' ' + change.value(u"kind"_s).toString()
                       + change.value(u"address"_s).toString().remove(site.origin()));
    QVERIFY2(changes.contains(u"healed broken/gone"_s), qPrintable(changes.join(u'\n')));
    QVERIFY(changes.contains(u"still duplicate-id/b"_s));
    QVERIFY(changes.contains(u"status /gone"_s));
    QVERIFY(changes.contains(u"title /c"_s));

    CliRun german(folder.path());
    german.setEnvironment(u"LC_ALL"_s, u"de_DE.UTF-8"_s);
    QCOMPARE(german.run({u"crawls"_s, u"compare"_s, u"1"_s, u"2"_s}), 0);
    const QRegularExpression healed(u"^Behoben +\\S+/gone +Defekte Adresse: "_s, QRegularExpression::MultilineOption);
    QVERIFY2(healed.match(QString::fromUtf8(german.out())).hasMatch(), german.out());

    const QList<QJsonObject> addresses = objectsOf(command({u"export"_s, u"1"_s}));
    QCOMPARE(addresses.first().value(u"address"_s).toString(), site.origin() + u"/"_s);
    QCOMPARE(addresses.first().value(u"title"_s).toString(), u"Start"_s);
    QVERIFY(command({u"export"_s, u"1"_s, u"--what"_s, u"links"_s}).contains("\"text\":\"Gone\""));
    QCOMPARE(command({u"remove"_s, u"1"_s}), QByteArray());
    QVERIFY(command({u"remove"_s, u"1"_s}, 74).contains("no run 1"));
    QVERIFY(command({u"show"_s, u"1"_s}, 74).contains("no run 1"));
    QCOMPARE(QJsonDocument::fromJson(command({u"list"_s, u"--format"_s, u"json"_s})).array().size(), 1);
}

void tst_CliCrawl::stopsAndContinues()
{
#ifndef Q_OS_UNIX
    QSKIP("signals");
#else
    ServedSite site;
    site.change([](SiteServer *server) {
        server->setDelay(5);
        server->setFallback([](const QByteArray &path, int) -> std::optional<SitePage> {
            if (path != "/" && !path.startsWith("/day/"))
                return {};
            const int day = path.mid(5).toInt();
            return htmlPage("<a href=\"/day/" + QByteArray::number(day + 1) + "\">x</a>", "Day " + QByteArray::number(day));
        });
    });
    QTemporaryDir folder;
    CliRun run(folder.path());
    run.start({u"crawl"_s, site.origin(), u"--no-sitemaps"_s});
    int requests = 0;
    QTRY_VERIFY((site.change([&requests](SiteServer *server) { requests = static_cast<int>(server->requests().size()); }),
                 requests > 20));
    QVERIFY(run.signalAndWait(SIGINT) < 5000);
    QCOMPARE(run.process().exitCode(), 130);
    QVERIFY2(run.err().contains("crawl --resume 1"), run.err().constData());
    CliRun more(folder.path());
    QCOMPARE(more.run({u"crawl"_s, u"--resume"_s, u"1"_s, u"--pages"_s, QString::number(requests + 50)}), 0);
    QVERIFY2(more.err().contains("Limit reached"), more.err().constData());
    int repeated = 0;
    site.change([&repeated](SiteServer *server) {
        for (int day = 1; day < 50; ++day)
            repeated += server->requestsFor("/day/" + QByteArray::number(day)) > 1;
    });
    QVERIFY2(repeated <= 1, qPrintable(QString::number(repeated))); // only the one that was under way
#endif
}

void tst_CliCrawl::logsIn()
{
    ServedSite site;
    site.add("/", htmlPage("<a href=\"/a\">a</a>", "Start"));
    site.add("/a", htmlPage("<a href=\"/\">home</a>", "A"));
    site.change([](SiteServer *server) {
        server->setGate([](const QByteArray &head) -> std::optional<SitePage> {
            if (head.contains("Authorization: Basic " + QByteArray("me:s3cret").toBase64()) && head.contains("X-Key: 7"))
                return {};
            return SitePage{401, "no", "text/plain"};
        });
    });
    QTemporaryDir folder;
    const QStringList login{u"--login"_s,  u"username=me"_s, u"--login"_s, u"password=${env:CRAWL_PW}"_s,
                            u"--header"_s, u"X-Key: 7"_s};
    const auto crawl = [&](const QStringList &arguments, QByteArray *said) {
        CliRun run(folder.path());
        run.setEnvironment(u"CRAWL_PW"_s, u"s3cret"_s);
        const int status = run.run(QStringList{u"crawl"_s} + arguments);
        *said = run.err();
        return status;
    };
    QByteArray said;
    crawl(QStringList{site.origin(), u"--no-sitemaps"_s, u"--pages"_s, u"1"_s} + login, &said);
    QVERIFY2(said.contains("1 page,"), said.constData());
    QCOMPARE(crawl({u"--resume"_s, u"1"_s, u"--pages"_s, u"9"_s}, &said), 64);
    QVERIFY2(said.contains("Run 1 was crawled with a login, which isn't stored.") && said.contains("--login"),
             said.constData());
    QCOMPARE(crawl(QStringList{u"--resume"_s, u"1"_s, u"--pages"_s, u"9"_s} + login, &said), 0);
    QVERIFY2(said.contains("2 pages,") && said.contains("Complete"), said.constData());
}

//! A site whose pages all fail.
void addFailingSite(ServedSite *site)
{
    QByteArray links;
    for (int i = 0; i < 80; ++i)
        links += "<a href=\"/p/" + QByteArray::number(i) + "\">x</a>";
    site->add("/", htmlPage(links, "Start"));
    site->change([](SiteServer *server) {
        server->setFallback([](const QByteArray &path, int) -> std::optional<SitePage> {
            return path.startsWith("/p/") ? std::optional(SitePage{503, "down", "text/plain"}) : std::nullopt;
        });
    });
}

void tst_CliCrawl::asksInATerminal_data()
{
    QTest::addColumn<QByteArray>("typed");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("said");
    QTest::newRow("go on") << QByteArray("x\ng\n") << 2 << QByteArray("Complete.");
    QTest::newRow("end") << QByteArray("E\n") << 2
                         << QByteArray("The crawl stopped, because 50 of the last 100 requests failed.");
    QTest::newRow("Ctrl-C") << QByteArray("\x03") << 130 << QByteArray("Stopped.");
}

void tst_CliCrawl::asksInATerminal()
{
#ifndef Q_OS_LINUX
    QSKIP("pseudoterminals");
#else
    QFETCH(QByteArray, typed);
    QFETCH(int, status);
    QFETCH(QByteArray, said);
    ServedSite site;
    addFailingSite(&site);
    const int terminal = ::posix_openpt(O_RDWR | O_NOCTTY | O_NONBLOCK);
    QVERIFY(terminal >= 0 && ::grantpt(terminal) == 0 && ::unlockpt(terminal) == 0);
    const auto close = qScopeGuard([terminal] { ::close(terminal); });
    QByteArray name = ::ptsname(terminal);
    QTemporaryDir folder;
    CliRun run(folder.path());
    run.process().setChildProcessModifier([name] { // input and error output are a terminal of its own
        ::setsid();
        const int end = ::open(name.constData(), O_RDWR);
        ::ioctl(end, TIOCSCTTY, 0);
        ::dup2(end, STDIN_FILENO);
        ::dup2(end, STDERR_FILENO);
    });
    run.start({u"crawl"_s, site.origin(), u"--no-sitemaps"_s, u"--no-retries"_s});
    QByteArray shown;
    const auto shows = [&](const QByteArray &text) {
        QByteArray part(4096, '\0');
        const auto count = ::read(terminal, part.data(), static_cast<size_t>(part.size()));
        shown += part.first(std::max<qsizetype>(0, count));
        return shown.contains(text);
    };
    QTRY_VERIFY2_WITH_TIMEOUT(shows("(e)nd the crawl?"), shown.constData(), 20'000);
    QCOMPARE(::write(terminal, typed.constData(), static_cast<size_t>(typed.size())), typed.size());
    QTRY_VERIFY2_WITH_TIMEOUT(shows(said), shown.constData(), 20'000);
    QCOMPARE(run.wait(), status);
    QCOMPARE(shown.count("(e)nd the crawl?"), 1);
#endif
}

void tst_CliCrawl::decidesWithoutATerminal()
{
    ServedSite site;
    addFailingSite(&site);
    const auto crawl = [&site](const QStringList &more) {
        QTemporaryDir folder;
        CliRun run(folder.path());
        run.run(QStringList{u"crawl"_s, site.origin(), u"--no-sitemaps"_s, u"--no-retries"_s} + more);
        return run.err();
    };
    const QByteArray slow = crawl({u"--pages"_s, u"52"_s});
    QVERIFY2(slow.contains("The crawl goes on slowly") && slow.contains("Limit reached"), slow.constData());
    const QByteArray stopped = crawl({u"--on-failures"_s, u"stop"_s});
    QVERIFY2(stopped.contains("The crawl stopped, because 50 of the last 100 requests failed."), stopped.constData());
    const QByteArray ignored = crawl({u"--on-failures"_s, u"continue"_s});
    QVERIFY2(ignored.contains("80 errors") && ignored.contains("Complete"), ignored.constData());
}

void tst_CliCrawl::leavesDamagedFilesAlone()
{
    ServedSite site;
    addSite(&site);
    QTemporaryDir folder;
    CliRun run(folder.path());
    QCOMPARE(run.run({u"crawl"_s, site.origin()}), 2);
    QDirIterator files(folder.path(), {u"crawls.sqlite"_s}, QDir::Files, QDirIterator::Subdirectories);
    QVERIFY(files.hasNext());
    const QString path = files.next();
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("This isn't a database. ");
    file.write(QByteArray(10'000, 'x'));
    file.close();
    for (const QStringList &arguments :
         {QStringList{u"crawl"_s, site.origin()}, QStringList{u"crawls"_s, u"list"_s},
          QStringList{u"crawls"_s, u"remove"_s, u"1"_s}, QStringList{u"crawl"_s, u"--resume"_s, u"1"_s}}) {
        CliRun broken(folder.path());
        QCOMPARE(broken.run(arguments), 74);
        QVERIFY2(broken.err().contains("are damaged"), broken.err().constData());
    }
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll().startsWith("This isn't a database. "));
}

void tst_CliCrawl::repeatsFailedAddresses()
{
    ServedSite site;
    site.change([](SiteServer *server) {
        server->add("/", htmlPage("<a href=\"/a\">a</a>", "Start"));
        server->add("/a", {503, "", "text/plain"});
    });
    QTemporaryDir folder;
    CliRun run(folder.path());
    QCOMPARE(run.run({u"crawl"_s, site.origin(), u"--no-sitemaps"_s, u"--no-retries"_s}), 2);
    site.change([](SiteServer *server) { server->add("/a", htmlPage("<a href=\"/\">home</a>", "A")); });
    CliRun unchanged(folder.path());
    QCOMPARE(unchanged.run({u"crawl"_s, u"--resume"_s, u"1"_s}), 2);
    CliRun repeated(folder.path());
    QCOMPARE(repeated.run({u"crawl"_s, u"--resume"_s, u"1"_s, u"--retry-failed"_s}), 0);
    QVERIFY2(repeated.err().contains("2 pages"), repeated.err().constData());
}

void tst_CliCrawl::rejectsWrongUsage_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("nothing") << QStringList{};
    QTest::newRow("retry without a run") << QStringList{u"example.org"_s, u"--retry-failed"_s};
    QTest::newRow("URL and run") << QStringList{u"example.org"_s, u"--resume"_s, u"1"_s};
    QTest::newRow("other scheme") << QStringList{u"ftp://example.org"_s};
    QTest::newRow("invalid URL") << QStringList{u"http://[x"_s};
    QTest::newRow("depth") << QStringList{u"example.org"_s, u"--depth"_s, u"0"_s};
    QTest::newRow("size") << QStringList{u"example.org"_s, u"--bytes"_s, u"many"_s};
    QTest::newRow("header") << QStringList{u"example.org"_s, u"--header"_s, u"no colon"_s};
    QTest::newRow("header with a missing variable")
        << QStringList{u"example.org"_s, u"--header"_s, u"A: ${env:WATCHKEEPER_NONE}"_s};
    QTest::newRow("login with a missing file")
        << QStringList{u"example.org"_s, u"--login"_s, u"bearerToken=${file:/watchkeeper/none}"_s};
    QTest::newRow("login with another field") << QStringList{u"example.org"_s, u"--login"_s, u"pages=5"_s};
    QTest::newRow("incomplete login") << QStringList{u"example.org"_s, u"--login"_s,
                                                     u"oauthTokenUrl=https://example.org/token"_s};
    QTest::newRow("failures") << QStringList{u"example.org"_s, u"--on-failures"_s, u"ask"_s};
    QTest::newRow("retries") << QStringList{u"example.org"_s, u"--retries"_s, u"2"_s, u"--no-retries"_s};
}

void tst_CliCrawl::rejectsWrongUsage()
{
    QFETCH(QStringList, arguments);
    QTemporaryDir folder;
    CliRun run(folder.path());
    QCOMPARE(run.run(QStringList{u"crawl"_s} + arguments), 64);
    QVERIFY(!run.err().isEmpty());
    CliRun exported(folder.path());
    QCOMPARE(exported.run({u"crawls"_s, u"export"_s, u"--what"_s, u"links"_s, u"--format"_s, u"dot"_s}), 64);
}

QTEST_GUILESS_MAIN(tst_CliCrawl)

} // namespace CliCrawlTest

#include "tst_CliCrawl.moc"
