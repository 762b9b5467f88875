// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/monitor/SiteCrawls.h"

#include "checks/Registry.h"
#include "checks/base/CheckServices.h"
#include "crawl/store/CrawlReader.h"
#include "crawl/store/RunComparison.h"
#include "crawl/support/SiteServer.h"

#include <QCoroTask>
#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include <memory>
#include <optional>

namespace SiteCrawlsTest {

using namespace watchkeeper;
using namespace watchkeeper::test;
using namespace Qt::StringLiterals;

class tst_SiteCrawls : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void reportsWhatIsBroken();
    void ignoresTheBaseline();
    void ignoresWhatWasAccepted();
    void keepsTheNewestRunsOfATarget();
    void endsSoonAtTheDeadline();
    void logsIn();
    void saysWhyItCantBeStored();

private:
    SiteReport crawl(const SiteOrder &order) { return QCoro::waitFor(m_crawls->crawl(order, CancelToken())); }
    SiteOrder order() const
    {
        SiteOrder order;
        order.start = QString::fromLatin1(m_server->origin() + '/');
        order.maxPages = 100;
        return order;
    }
    QString path() const { return m_folder->filePath(u"crawls.sqlite"_s); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<SiteServer> m_server;
    std::unique_ptr<CheckServices> m_services;
    std::unique_ptr<SiteCrawls> m_crawls;
};

void tst_SiteCrawls::init()
{
    m_crawls.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_server = std::make_unique<SiteServer>();
    m_server->add("/", htmlPage("<a href='/a'>a</a> <a href='/gone'>gone</a>", "Home"));
    m_server->add("/a", htmlPage("<a href='/'>home</a>", "A"));
    m_services = std::make_unique<CheckServices>();
    m_crawls = std::make_unique<SiteCrawls>(path(), m_services.get());
}

void tst_SiteCrawls::reportsWhatIsBroken()
{
    const SiteReport report = crawl(order());
    QCOMPARE(report.problem, QString());
    QVERIFY(report.isComplete);
    QCOMPARE(report.pages, 2);
    QCOMPARE(report.errors, 1);
    QVERIFY2(report.lines.first().contains(u"/gone: "_s), qPrintable(report.lines.first()));
    QVERIFY2(report.lines.first().endsWith(u"Linked from "_s + order().start), qPrintable(report.lines.first()));
}

void tst_SiteCrawls::ignoresTheBaseline()
{
    SiteOrder again = order();
    again.baseline = crawl(order()).run;
    QCOMPARE(crawl(again).errors, 0);
    m_server->add("/a", htmlPage("<a href='/new'>new</a>", "A"));
    const SiteReport report = crawl(again);
    QCOMPARE(report.errors, 1);
    QVERIFY2(report.lines.first().contains(u"/new: "_s), qPrintable(report.lines.first()));
    again.baseline = 999;
    QCOMPARE(crawl(again).problem, u"There is no run 999."_s);
}

void tst_SiteCrawls::ignoresWhatWasAccepted()
{
    const qint64 run = crawl(order()).run;
    QCOMPARE(crawl(order()).errors, 1);
    QCOMPARE(setCrawlBaseline(path(), run, true), QString());
    QCOMPARE(crawl(order()).errors, 0);
    QCOMPARE(setCrawlBaseline(path(), run, false), QString());
    QCOMPARE(crawl(order()).errors, 1);
}

void tst_SiteCrawls::keepsTheNewestRunsOfATarget()
{
    const qint64 byHand = crawl(order()).run;
    SiteOrder mine = order();
    mine.target = u"3f0c0f6e-0000-4000-8000-000000000001"_s;
    const qint64 accepted = crawl(mine).run;
    QCOMPARE(setCrawlBaseline(path(), accepted, true), QString());
    mine.baseline = crawl(mine).run;
    for (int i = 0; i <= SiteCrawls::kKeptRuns; ++i)
        QCOMPARE(crawl(mine).problem, QString());
    CrawlReader reader(path());
    QVERIFY(reader.open());
    QTRY_COMPARE(reader.runs()->size(), SiteCrawls::kKeptRuns + 3); // removed in the background
    QVERIFY(reader.run(byHand));
    QVERIFY(reader.run(accepted));
    QVERIFY(reader.run(mine.baseline));
    QVERIFY(!reader.run(mine.baseline + 1));
}

//! The check has ended by then, so nobody waits for the findings.
void tst_SiteCrawls::endsSoonAtTheDeadline()
{
    m_server->addRaw("/a", [](QTcpSocket *) {}); // never answers
    CancelSource deadline;
    QElapsedTimer clock;
    QTimer::singleShot(500, m_server.get(), [&] {
        clock.start();
        deadline.cancel(CancelReason::Timeout);
    });
    const SiteReport report = QCoro::waitFor(m_crawls->crawl(order(), deadline.token()));
    QVERIFY2(clock.elapsed() < 1'000, qPrintable(QString::number(clock.elapsed())));
    QCOMPARE(report.problem, QString());
    QCOMPARE(report.pages, 1);
    QVERIFY(!report.isComplete);
    QVERIFY(report.lines.isEmpty());
}

void tst_SiteCrawls::logsIn()
{
    m_server->setGate([](const QByteArray &head) -> std::optional<SitePage> {
        if (head.contains("Authorization: Bearer t0ken"))
            return {};
        return SitePage{401, "no", "text/plain"};
    });
    QCOMPARE(crawl(order()).pages, 0);
    SiteOrder allowed = order();
    allowed.login = *Fields::fromJson(findKind(u"site"_s)->fields, {{u"url"_s, allowed.start}, {u"bearerToken"_s, u"t0ken"_s}});
    QCOMPARE(crawl(allowed).pages, 2);
}

void tst_SiteCrawls::saysWhyItCantBeStored()
{
    SiteCrawls nowhere(m_folder->filePath(u"none/crawls.sqlite"_s), m_services.get());
    const SiteReport report = QCoro::waitFor(nowhere.crawl(order(), CancelToken()));
    QVERIFY(!report.problem.isEmpty());
    QCOMPARE(report.run, 0);
}

QTEST_GUILESS_MAIN(tst_SiteCrawls)

} // namespace SiteCrawlsTest

#include "tst_SiteCrawls.moc"
