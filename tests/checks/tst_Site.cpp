// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/helpers/CheckBench.h"

#include "async/OneShot.h"
#include "checks/http/kind/HttpPlan.h"
#include "checks/site/SiteKind.h"

#include <QJsonArray>
#include <QTest>

namespace SiteTest {

using namespace watchkeeper;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

//! Returns the report that a test chose, or waits until the check is stopped.
class FakeCrawler : public SiteCrawler
{
public:
    QCoro::Task<SiteReport> crawl(SiteOrder order, CancelToken token) override
    {
        lastOrder = order;
        if (hangs) {
            OneShot stopped;
            const CancelCallback stop(token, stopped.settler());
            co_await stopped;
        }
        co_return report;
    }

    SiteOrder lastOrder;
    SiteReport report;
    bool hangs = false;
};

} // namespace

class tst_Site : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void judgesTheFindings_data();
    void judgesTheFindings();
    void passesTheFieldsOn();
    void saysWhyItStopped();
    void saysThatTimeIsUp();
    void needsACrawler();

private:
    std::unique_ptr<CheckServices> m_services;
    FakeCrawler *m_crawler = nullptr;
};

void tst_Site::init()
{
    m_services = std::make_unique<CheckServices>();
    auto crawler = std::make_unique<FakeCrawler>();
    m_crawler = crawler.get();
    m_services->create<SiteCrawlerSlot>().crawler = std::move(crawler);
}

void tst_Site::judgesTheFindings_data()
{
    QTest::addColumn<QJsonObject>("more");
    QTest::addColumn<int>("errors");
    QTest::addColumn<int>("warnings");
    QTest::addColumn<bool>("isComplete");
    QTest::addColumn<Outcome>("outcome");
    QTest::addColumn<QString>("text");
    QTest::newRow("nothing") << QJsonObject() << 0 << 0 << true << Outcome::Up << u"12 page(s), no errors"_s;
    QTest::newRow("a limit") << QJsonObject() << 0 << 0 << false << Outcome::Up
                             << u"12 page(s), no errors; stopped at the limit of pages"_s;
    QTest::newRow("an error") << QJsonObject() << 1 << 0 << true << Outcome::Down
                              << u"1 error(s) on the site. The first: Broken address: http://a.example/x: 404."_s;
    QTest::newRow("accepted errors") << QJsonObject{{u"maxErrors"_s, 2}} << 2 << 0 << true << Outcome::Up
                                     << u"12 page(s), 2 error(s)"_s;
    QTest::newRow("more than accepted") << QJsonObject{{u"maxErrors"_s, 2}} << 3 << 9 << true << Outcome::Down
                                        << u"3 error(s) on the site. The first: Broken address: http://a.example/x: 404."_s;
    QTest::newRow("warnings") << QJsonObject() << 0 << 7 << true << Outcome::Up << u"12 page(s), 7 warning(s)"_s;
    QTest::newRow("too many warnings") << QJsonObject{{u"maxWarnings"_s, 6}} << 0 << 7 << true << Outcome::Degraded
                                       << u"7 warning(s) on the site. The first: Broken address: http://a.example/x: 404."_s;
}

void tst_Site::judgesTheFindings()
{
    QFETCH(QJsonObject, more);
    QFETCH(const int, errors);
    QFETCH(const int, warnings);
    QFETCH(const bool, isComplete);
    QFETCH(const Outcome, outcome);
    QFETCH(const QString, text);
    SiteReport &report = m_crawler->report;
    report.run = 3;
    report.pages = 12;
    report.addresses = 40;
    report.errors = errors;
    report.warnings = warnings;
    report.isComplete = isComplete;
    report.lines = QStringList{u"Broken address: http://a.example/x: 404."_s, u"another"_s};
    more.insert(u"url"_s, u"http://a.example/"_s);
    const Observation seen = CheckBench(m_services.get()).run(u"site"_s, more);
    QCOMPARE(seen.error.has_value(), outcome == Outcome::Down);
    QCOMPARE(seen.warning.has_value(), outcome == Outcome::Degraded);
    QCOMPARE(outcome == Outcome::Up ? seen.summary : messageOf(seen), text);
    QCOMPARE(seen.value(u"errors"_s).toInt(), errors);
    QCOMPARE(seen.value(u"addresses"_s).toInt(), 40);
    QCOMPARE(seen.value(u"run"_s).toInt(), 3);
    QVERIFY(seen.text.endsWith(u"another"_s));
}

void tst_Site::passesTheFieldsOn()
{
    CheckBench bench(m_services.get());
    Target target;
    target.id = QUuid::createUuid();
    bench.setTarget(target);
    bench.run(u"site"_s,
              {{u"url"_s, u"http://me:s3cret@a.example/b"_s},
               {u"headers"_s, QJsonObject{{u"X-Key"_s, u"7"_s}}},
               {u"pages"_s, 50},
               {u"depth"_s, 3},
               {u"external"_s, false},
               {u"robots"_s, false},
               {u"include"_s, QJsonArray{u"/b"_s}},
               {u"exclude"_s, QJsonArray{u"/b/c"_s}},
               {u"render"_s, QJsonArray{u"/b/app"_s}},
               {u"baseline"_s, 7}});
    const SiteOrder &order = m_crawler->lastOrder;
    QCOMPARE(order.target, target.id.toString(QUuid::WithoutBraces));
    QCOMPARE(order.start, u"http://a.example/b"_s);
    QCOMPARE(order.maxPages, 50);
    QCOMPARE(order.maxDepth, 3);
    QCOMPARE(order.include, QStringList{u"/b"_s});
    QCOMPARE(order.exclude, QStringList{u"/b/c"_s});
    QCOMPARE(order.render, QStringList{u"/b/app"_s});
    QVERIFY(!order.checksOutside);
    QVERIFY(!order.obeysRobots);
    QVERIFY(order.verifiesTls);
    QCOMPARE(order.baseline, 7);
    QVERIFY(hasHttpLogin(order.login));
    const auto login = httpLogin(order.login, false);
    QVERIFY(login && *login);
    QCOMPARE((*login)->userName, u"me"_s);
    QCOMPARE((*login)->header("x-key"), "7");
    QCOMPARE((*login)->verifyTls, std::optional(false));
}

void tst_Site::saysWhyItStopped()
{
    m_crawler->report.pages = 12;
    m_crawler->report.failures = 50;
    const Observation seen = CheckBench(m_services.get()).run(u"site"_s, {{u"url"_s, u"http://a.example/"_s}});
    QCOMPARE(seen.summary, u"12 page(s), no errors; stopped because most requests failed"_s);
}

void tst_Site::saysThatTimeIsUp()
{
    m_crawler->hangs = true;
    m_crawler->report.pages = 5;
    const Observation seen = CheckBench(m_services.get()).run(u"site"_s, {{u"url"_s, u"http://a.example/"_s}}, 20ms);
    QCOMPARE(errorKey(seen), u"timeout"_s);
    QVERIFY2(messageOf(seen).contains(u"5 page(s) read so far. Set a longer timeout"_s), qPrintable(messageOf(seen)));
}

void tst_Site::needsACrawler()
{
    CheckServices none;
    const Observation seen = CheckBench(&none).run(u"site"_s, {{u"url"_s, u"http://a.example/"_s}});
    QCOMPARE(errorKey(seen), u"internal"_s);
}

QTEST_GUILESS_MAIN(tst_Site)

} // namespace SiteTest

#include "tst_Site.moc"
