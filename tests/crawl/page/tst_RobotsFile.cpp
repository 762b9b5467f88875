// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crawl/page/SiteFiles.h"

#include <QRandomGenerator>
#include <QTest>

namespace RobotsFileTest {

using namespace watchkeeper;
using namespace std::chrono_literals;

//! The rules of RFC 9309.
class tst_RobotsFile : public QObject
{
    Q_OBJECT

private slots:
    void decides_data();
    void decides();
    void crawlDelay_data();
    void crawlDelay();
    void sitemaps();
    void ignoresWhatIsTooLong();
    void readsAnything();
};

void tst_RobotsFile::decides_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QByteArray>("decision"); // `+` or `-`, and the line that decided
    const auto row = [](const char *name, const char *file, const char *path, const char *decision) {
        QTest::newRow(name) << QByteArray(file) << QByteArray(path) << QByteArray(decision);
    };
    row("empty", "", "/a", "+");
    row("all forbidden", "User-agent: *\nDisallow: /", "/a", "- 2 /");
    row("the file itself", "User-agent: *\nDisallow: /", "/robots.txt", "+");
    row("empty rule", "User-agent: *\nDisallow:", "/a", "+");
    row("prefix", "User-agent: *\nDisallow: /a", "/ab?c", "- 2 /a");
    row("no prefix", "User-agent: *\nDisallow: /a", "/b/a", "+");
    row("upper case in the path", "User-agent: *\nDisallow: /A", "/a", "+");
    row("query", "User-agent: *\nDisallow: /a?b", "/a?b=c", "- 2 /a?b");
    row("longest", "User-agent: *\nDisallow: /a\nAllow: /a/b\nDisallow: /a/b/c", "/a/b", "+ 3 /a/b");
    row("longest of all", "User-agent: *\nDisallow: /a/b/c\nAllow: /a/b\nDisallow: /a", "/a/b/c/d", "- 2 /a/b/c");
    row("same length", "User-agent: *\nDisallow: /a\nAllow: /a", "/a", "+ 3 /a");
    row("same length, the other order", "User-agent: *\nAllow: /a\nDisallow: /a", "/a", "+ 2 /a");
    row("star", "User-agent: *\nDisallow: /*.gif", "/a/b.gif?c", "- 2 /*.gif");
    row("star in the middle", "User-agent: *\nDisallow: /a*/c", "/ab/b/c/d", "- 2 /a*/c");
    row("star without match", "User-agent: *\nDisallow: /a*/c", "/b/c", "+");
    row("several stars", "User-agent: *\nDisallow: /*a*b*c", "/xaxbxcx", "- 2 /*a*b*c");
    row("several stars in another order", "User-agent: *\nDisallow: /*a*b*c", "/xaxcxbx", "+");
    row("end", "User-agent: *\nDisallow: /*.gif$", "/a.gif", "- 2 /*.gif$");
    row("not the end", "User-agent: *\nDisallow: /*.gif$", "/a.gif?b", "+");
    row("end after a repetition", "User-agent: *\nDisallow: /*.gif$", "/a.gif.gif", "- 2 /*.gif$");
    row("end that overlaps", "User-agent: *\nDisallow: /ab*ba$", "/aba", "+");
    row("end without star", "User-agent: *\nDisallow: /a$", "/a", "- 2 /a$");
    row("end without star, longer", "User-agent: *\nDisallow: /a$", "/ab", "+");
    row("dollar in the middle", "User-agent: *\nDisallow: /a$b", "/a$bc", "- 2 /a$b");
    row("encoded star", "User-agent: *\nDisallow: /a%2Ab", "/a*b", "- 2 /a%2Ab");
    row("encoded star is no star", "User-agent: *\nDisallow: /a%2ab", "/axb", "+");
    row("encoded letters", "User-agent: *\nDisallow: /%61%7Eb", "/a~b", "- 2 /%61%7Eb");
    row("letters encoded in the address", "User-agent: *\nDisallow: /a~b", "/%61%7eb", "- 2 /a~b");
    row("encoded slash", "User-agent: *\nDisallow: /a%2fb", "/a/b", "+");
    row("encoded slash in both", "User-agent: *\nDisallow: /a%2fb", "/a%2Fb", "- 2 /a%2fb");
    row("beyond ASCII", "User-agent: *\nDisallow: /\xc3\xbc", "/%c3%bcb", "- 2 /\xc3\xbc");
    row("braces", "User-agent: *\nDisallow: /{a}", "/{a}", "- 2 /{a}");
    row("own group", "User-agent: *\nDisallow: /\nUser-agent: watchkeeper\nDisallow: /a", "/b", "+");
    row("own group with version", "User-agent: Watchkeeper/2.0\nDisallow: /a", "/a", "- 2 /a");
    row("other group", "User-agent: Watchkeeper-Image\nDisallow: /a\n\nUser-agent: Watch\nDisallow: /", "/a", "+");
    row("several agents", "User-agent: other\nUser-agent: WATCHKEEPER\nDisallow: /a", "/a", "- 3 /a");
    row("two own groups",
        "User-agent: watchkeeper\nDisallow: /a\nUser-agent: x\nDisallow: /\nUser-agent: Watchkeeper\nDisallow: /b", "/b",
        "- 6 /b");
    row("two groups for all", "User-agent: *\nDisallow: /a\nUser-agent: x\nDisallow: /\nUser-agent: *\nDisallow: /b", "/b",
        "- 6 /b");
    row("group without rules", "User-agent: watchkeeper\n\nUser-agent: *\nDisallow: /", "/a", "- 4 /");
    row("rules before a group", "Disallow: /\nUser-agent: *\nAllow: /b", "/a", "+");
    row("other lines don't end a list of agents",
        "User-agent: watchkeeper\nSitemap: http://a/\nCrawl-delay: 1\n\nUser-agent: x\nDisallow: /", "/a", "- 6 /");
    row("comments", "# a\nUser-agent: * # b\nDisallow: /a # c", "/a", "- 3 /a");
    row("spaces", " user-AGENT :  *  \n\tDISALLOW\t:\t/a\t", "/a", "- 2 /a");
    row("line ends", "User-agent: *\r\nDisallow: /a\rDisallow: /b", "/b", "- 3 /b");
    row("byte order mark", "\xef\xbb\xbfUser-agent: *\nDisallow: /a", "/a", "- 2 /a");
    row("no robots.txt", "<!DOCTYPE html>\n<p style=\"color: red\">Not found</p>\nDisallow: /", "/a", "+");
}

void tst_RobotsFile::decides()
{
    QFETCH(const QByteArray, file);
    QFETCH(const QByteArray, path);
    const RobotsFile robots(file);
    const auto address = WebAddress::parse("http://example.org" + path);
    const auto decision = robots.decide("Watchkeeper", *address);
    QByteArray text = decision.allowed ? "+" : "-";
    if (decision.rule) {
        QCOMPARE(decision.rule->allowed, decision.allowed);
        text += ' ' + QByteArray::number(decision.rule->line) + ' ' + decision.rule->text;
    }
    QTEST(text, "decision");
}

void tst_RobotsFile::crawlDelay_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<int>("delay"); // [ms], -1 for none
    const auto row = [](const char *name, const char *file, int delay) { QTest::newRow(name) << QByteArray(file) << delay; };
    row("none", "User-agent: *\nDisallow: /", -1);
    row("seconds", "User-agent: *\nCrawl-delay: 10", 10'000);
    row("fraction", "User-agent: *\nDisallow: /\ncrawl-Delay: 0.5 # slow", 500);
    row("own", "User-agent: *\nCrawl-delay: 10\nDisallow: /a\nUser-agent: Watchkeeper\nCrawl-delay: 2", 2000);
    row("no number", "User-agent: *\nCrawl-delay: slow", -1);
    row("negative", "User-agent: *\nCrawl-delay: -1", -1);
    row("not finite", "User-agent: *\nCrawl-delay: nan", -1);
    row("huge", "User-agent: *\nCrawl-delay: 1e300", 24 * 60 * 60 * 1000);
}

void tst_RobotsFile::crawlDelay()
{
    QFETCH(const QByteArray, file);
    const auto delay = RobotsFile(file).crawlDelay("watchkeeper");
    QTEST(delay ? static_cast<int>(delay->count()) : -1, "delay");
}

void tst_RobotsFile::sitemaps()
{
    const RobotsFile robots(
        "Sitemap: http://a/1.xml\nUser-agent: x\nSITEMAP:http://a/2.xml#b\nDisallow: /\n\nsitemap : /3.xml");
    QCOMPARE(robots.sitemaps().size(), 3);
    QCOMPARE(robots.sitemaps()[0].written, "http://a/1.xml");
    QCOMPARE(robots.sitemaps()[1].written, "http://a/2.xml#b");
    QCOMPARE(robots.sitemaps()[1].line, 3);
    QCOMPARE(robots.sitemaps()[2].written, "/3.xml");
}

void tst_RobotsFile::ignoresWhatIsTooLong()
{
    const QByteArray start = "User-agent: *\nDisallow: /a\n";
    const QByteArray end = "Disallow: /b\n";
    const auto address = WebAddress::parse("http://example.org/b");
    const QByteArray fitting = start + QByteArray(RobotsFile::kMaxSize - start.size() - end.size(), '\n') + end;
    QVERIFY(!RobotsFile(fitting).isTruncated());
    QVERIFY(!RobotsFile(fitting).decide("a", *address).allowed);
    const RobotsFile robots(' ' + fitting); // cuts the last line
    QVERIFY(robots.isTruncated());
    QVERIFY(robots.decide("a", *address).allowed);
    QVERIFY(!robots.decide("a", *WebAddress::parse("http://example.org/a")).allowed);
}

void tst_RobotsFile::readsAnything()
{
    const QByteArrayList pieces{"User-agent:", "Disallow:", "Allow:", "*", "/", "$",        "%",    "%2", "%2a",
                                "a",           "\n",        "\r",     "#", " ", "Sitemap:", "\xff", ":"};
    QRandomGenerator random(5);
    for (int round = 0; round < 20'000; ++round) {
        QByteArray file = "User-agent: *\n";
        for (int i = random.bounded(20); i >= 0; --i)
            file += pieces[random.bounded(pieces.size())];
        QByteArray path = "http://example.org/";
        for (int i = random.bounded(6); i >= 0; --i)
            path += pieces[3 + random.bounded(7)];
        const auto decision = RobotsFile(file).decide("a", *WebAddress::parse(path));
        QVERIFY(decision.allowed || decision.rule);
    }
    const RobotsFile robots("User-agent: *\nDisallow: /" + QByteArray("*a").repeated(200'000) + "$");
    robots.decide("a", *WebAddress::parse("http://example.org/" + QByteArray(200'000, 'a') + "b")); // in linear time
}

QTEST_GUILESS_MAIN(tst_RobotsFile)

} // namespace RobotsFileTest

#include "tst_RobotsFile.moc"
