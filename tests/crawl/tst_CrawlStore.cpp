// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crawl/store/CrawlReader.h"
#include "crawl/store/CrawlStore.h"
#include "crawl/store/RunComparison.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace CrawlStoreTest {

using namespace watchkeeper;

namespace {

FoundLink linkTo(const QByteArray &path, int depth = 1, LinkUse use = LinkUse::Page)
{
    FoundLink link;
    link.target = "http://a.example" + path;
    link.origin = "http://a.example";
    link.depth = depth;
    link.use = use;
    link.place = "a href";
    link.line = 3;
    link.column = 5;
    return link;
}

FoundLink startLink(const QByteArray &path = "/")
{
    FoundLink link = linkTo(path, 0);
    link.root = UrlRoot::Start;
    return link;
}

CrawledUrl resultOf(const FrontierUrl &url, const QList<FoundLink> &links = {})
{
    CrawledUrl result;
    result.id = url.id;
    result.host = url.host;
    result.verdict = UrlVerdict::Ok;
    result.status = 200;
    result.isPage = true;
    result.links = links;
    return result;
}

const CrawlAnalyser kNoAnalysis = [](SqlConnection &, qint64, QList<std::pair<qint64, FoundProblem>> *) {
    return HistoryFault();
};

HistoryFault finish(CrawlStore *store, RunState state, const CrawlAnalyser &analyse)
{
    return store->finish(state, 5, QDateTime::currentDateTimeUtc(), analyse);
}

//! A new store with one run whose start address waits.
struct Fixture
{
    explicit Fixture(std::optional<int> maxDepth = {})
        : store(path())
    {
        store.setMaxDepth(maxDepth);
        const auto begun = store.begin({u"http://a.example/"_s}, "{}", QDateTime::currentDateTimeUtc());
        if (begun)
            run = *begun;
        store.addAddresses({startLink()});
    }
    QString path() const { return folder.filePath(u"crawls.sqlite"_s); }
    //! Takes everything that waits.
    QList<FrontierUrl> takeAll()
    {
        const QSet<qint64> found = store.takeHostsWithWork();
        for (const qint64 host : found) {
            if (!hosts.contains(host))
                hosts.append(host);
        }
        QList<FrontierUrl> all;
        for (const qint64 host : std::as_const(hosts))
            all += *store.take(host, 1000);
        return all;
    }

    QTemporaryDir folder;
    CrawlStore store;
    qint64 run = 0;
    QList<qint64> hosts;
};

QList<QByteArray> addressesOf(const QList<FrontierUrl> &urls)
{
    QList<QByteArray> addresses;
    for (const FrontierUrl &url : urls)
        addresses.append(url.address.mid(16));
    return addresses;
}

} // namespace

class tst_CrawlStore : public QObject
{
    Q_OBJECT

private slots:
    void takesEachAddressOnce();
    void takesTheNearestFirst();
    void listsTargetsOfForms();
    void requestsAgainOnlyWhatWasUnderWay();
    void findsShorterPathsWithADepthLimit();
    void storesLinksAndFindings();
    void replacesComputedFindings();
    void readsUnknownNumbers();
    void comparesRuns();
    void comparesAddresses_data();
    void comparesAddresses();
    void knowsTheSameSite_data();
    void knowsTheSameSite();
    void acceptsABaseline();
    void opensEarlierFiles();
    void readsTheTree_data();
    void readsTheTree();
    void removesRuns();
    void refusesARunInUse();
    void refusesDamagedFiles_data();
    void refusesDamagedFiles();
};

void tst_CrawlStore::takesEachAddressOnce()
{
    Fixture fixture;
    QCOMPARE(fixture.store.waiting(), 1);
    QList<FrontierUrl> taken = fixture.takeAll();
    QCOMPARE(addressesOf(taken), QList<QByteArray>{"/"});
    QVERIFY(taken.first().isStart);
    QVERIFY(fixture.takeAll().isEmpty());
    const CrawledUrl page = resultOf(taken.first(), {linkTo("/a"), linkTo("/b"), linkTo("/a"), linkTo("/")});
    QVERIFY(!fixture.store.write({page}));
    QCOMPARE(fixture.store.waiting(), 2);
    taken = fixture.takeAll();
    QCOMPARE(addressesOf(taken), (QList<QByteArray>{"/a", "/b"}));
    QVERIFY(!fixture.store.write({resultOf(taken.at(0), {linkTo("/b", 2)}), resultOf(taken.at(1), {linkTo("/", 2)})}));
    QVERIFY(fixture.takeAll().isEmpty());
    QCOMPARE(fixture.store.waiting(), 0);
}

void tst_CrawlStore::takesTheNearestFirst()
{
    Fixture fixture;
    const auto taken = fixture.takeAll();
    fixture.store.write({resultOf(taken.first(), {linkTo("/far", 5), linkTo("/near", 1), linkTo("/middle", 3)})});
    fixture.store.write({resultOf(taken.first(), {linkTo("/far", 2)})});
    QCOMPARE(addressesOf(fixture.takeAll()), (QList<QByteArray>{"/near", "/far", "/middle"}));
}

void tst_CrawlStore::listsTargetsOfForms()
{
    Fixture fixture;
    const auto taken = fixture.takeAll();
    FoundLink form = linkTo("/search", 1, LinkUse::Form);
    form.isFollowed = false;
    fixture.store.write({resultOf(taken.first(), {form})});
    QVERIFY(fixture.takeAll().isEmpty());
    fixture.store.write({resultOf(taken.first(), {linkTo("/search")})});
    QCOMPARE(addressesOf(fixture.takeAll()), QList<QByteArray>{"/search"});
}

void tst_CrawlStore::requestsAgainOnlyWhatWasUnderWay()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"crawls.sqlite"_s);
    qint64 run = 0;
    qint64 host = 0;
    {
        CrawlStore store(path);
        run = *store.begin({u"http://a.example/"_s}, "plan", QDateTime::currentDateTimeUtc());
        store.addAddresses({startLink()});
        host = store.takeHostsWithWork().values().value(0);
        const auto first = *store.take(host, 10);
        store.write({resultOf(first.first(), {linkTo("/a"), linkTo("/b"), linkTo("/c")})});
        const auto next = *store.take(host, 2); // /a and /b are under way
        store.write({resultOf(next.first(), {linkTo("/d", 2)})});
        store.recordTime(1234);
    } // as after a crash: nothing else is written
    CrawlStore store(path);
    const auto info = store.resume(run);
    QVERIFY(info);
    QCOMPARE(info->plan, QByteArray("plan"));
    QCOMPARE(info->activeMs, 1234);
    QCOMPARE(info->requested, 2);
    QCOMPARE(store.waiting(), 3);
    QCOMPARE(store.takeHostsWithWork(), QSet<qint64>{host});
    QCOMPARE(addressesOf(*store.take(host, 10)), (QList<QByteArray>{"/b", "/c", "/d"}));
    QVERIFY(!CrawlStore(path).resume(run + 1));
}

//! /far was found first at depth 3 by a long path, and only later by a short one.
void tst_CrawlStore::findsShorterPathsWithADepthLimit()
{
    Fixture fixture(2);
    auto taken = fixture.takeAll();
    fixture.store.write({resultOf(taken.first(), {linkTo("/a"), linkTo("/b")})});
    taken = fixture.takeAll();
    fixture.store.write({resultOf(taken.at(0), {linkTo("/c", 2)})});
    const auto third = fixture.takeAll();
    QCOMPARE(addressesOf(third), QList<QByteArray>{"/c"});
    fixture.store.write({resultOf(third.first(), {linkTo("/far", 3)})});
    QVERIFY(fixture.takeAll().isEmpty());
    fixture.store.write({resultOf(taken.at(1), {linkTo("/far", 2)})});
    QCOMPARE(addressesOf(fixture.takeAll()), QList<QByteArray>{"/far"});
    // A redirect isn't a click, so what /far redirects to is as near as /far.
    FoundLink redirect = linkTo("/end", 3, LinkUse::Redirect);
    fixture.store.write({resultOf(third.first(), {redirect})});
    QVERIFY(fixture.takeAll().isEmpty());
    QCOMPARE(*fixture.store.recomputeDepths(), 1);
    QCOMPARE(addressesOf(fixture.takeAll()), QList<QByteArray>{"/end"});
}

void tst_CrawlStore::storesLinksAndFindings()
{
    Fixture fixture;
    const auto taken = fixture.takeAll();
    FoundLink link = linkTo("/a");
    link.text = u"Größe 🙂"_s;
    link.fragment = "top";
    FoundLink invalid;
    invalid.place = "a href";
    CrawledUrl page = resultOf(taken.first(), {link, invalid});
    page.title = u"Title"_s;
    page.problems = {FoundProblem(FindingKind::DuplicateId, u"Two."_s, 7, 8), FoundProblem(FindingKind::Broken, u"Gone."_s)};
    QVERIFY(!fixture.store.write({page}));
    QVERIFY(!finish(&fixture.store, RunState::Complete, kNoAnalysis));

    CrawlReader reader(fixture.path());
    QVERIFY(reader.open());
    const auto info = reader.run(0);
    QVERIFY(info);
    QCOMPARE(info->state, RunState::Complete);
    QCOMPARE(info->urls, 2);
    QCOMPARE(info->links, 2);
    QCOMPARE(info->pages, 1);
    QCOMPARE(info->errors, 1);
    QCOMPARE(info->warnings, 1);
    const auto findings = reader.findings(*reader.findingIds(info->id));
    QVERIFY(findings);
    QCOMPARE(findings->size(), 2);
    QCOMPARE(findings->at(0).kind, FindingKind::Broken); // the worst first
    QCOMPARE(findings->at(1).line, 7);
    const auto urls = reader.urls(info->id, 0, 10);
    QCOMPARE(urls->at(0).title, u"Title"_s);
    QCOMPARE(urls->at(1).inlinks, 1);
    qint64 after = 0;
    const auto links = reader.links(info->id, &after, 1);
    QCOMPARE(links->first().text, link.text);
    QCOMPARE(links->first().fragment, link.fragment);
    QCOMPARE(links->first().target, link.target);
    QCOMPARE(reader.links(info->id, &after, 10)->first().target, QByteArray());
}

void tst_CrawlStore::replacesComputedFindings()
{
    Fixture fixture;
    const auto taken = fixture.takeAll();
    CrawledUrl page = resultOf(taken.first());
    page.problems = {FoundProblem(FindingKind::Broken, u"Gone."_s)};
    fixture.store.write({page});
    const CrawlAnalyser analyse = [&](SqlConnection &, qint64, QList<std::pair<qint64, FoundProblem>> *problems) {
        problems->append({page.id, FoundProblem(FindingKind::TitleMissing, u"None."_s)});
        return HistoryFault();
    };
    for (int time = 0; time < 2; ++time)
        QVERIFY(!finish(&fixture.store, RunState::Stopped, analyse));
    CrawlReader reader(fixture.path());
    QVERIFY(reader.open());
    QCOMPARE(reader.findingIds(fixture.run)->size(), 2);
}

//! SQLite doesn't notice damage within a number.
void tst_CrawlStore::readsUnknownNumbers()
{
    Fixture fixture;
    CrawledUrl result = resultOf(fixture.takeAll().first(), {linkTo("/a")});
    result.problems.append(FoundProblem(FindingKind::Slow, u"Slow."_s));
    QVERIFY(!fixture.store.write({result}));
    fixture.store.close();
    SqliteConnection other(fixture.path());
    QVERIFY(!other.open(SqliteConnection::Mode::ReadWrite));
    for (const QString &column :
         {u"findings SET kind"_s, u"links SET use"_s, u"urls SET role"_s, u"urls SET verdict"_s, u"runs SET state"_s})
        QVERIFY(!other.execute(u"UPDATE %1 = 99"_s.arg(column)));
    CrawlReader reader(fixture.path());
    QVERIFY(reader.open());
    const auto run = reader.run(0);
    QVERIFY(run);
    QVERIFY(!runStateKey(run->state).isEmpty());
    const auto findings = reader.findings(*reader.findingIds(run->id));
    QVERIFY(findings);
    QVERIFY(!findingKey(findings->first().kind).isEmpty());
    const auto urls = reader.urls(run->id, 0, 10);
    QVERIFY(urls);
    QVERIFY(!urlVerdictKey(urls->first().verdict).isEmpty());
    qint64 last = 0;
    const auto links = reader.links(run->id, &last, 10);
    QVERIFY(links);
    QVERIFY(!linkUseKey(links->first().use).isEmpty());
}

void tst_CrawlStore::comparesRuns()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"crawls.sqlite"_s);
    for (int number = 1; number <= 2; ++number) {
        CrawlStore store(path);
        const auto run = store.begin({u"http://a.example/"_s}, "{}", QDateTime::currentDateTimeUtc());
        QCOMPARE(*run, number);
        store.addAddresses({startLink(), linkTo(number == 1 ? "/old" : "/new")});
        const auto taken = *store.take(store.takeHostsWithWork().values().value(0), 10);
        CrawledUrl first = resultOf(taken.at(0));
        first.title = number == 1 ? u"Before"_s : u"After"_s;
        first.problems = {FoundProblem(FindingKind::TitleDuplicate, u"Twice."_s)};
        if (number == 2)
            first.problems.append(FoundProblem(FindingKind::Slow, u"Slow."_s));
        store.write({first, resultOf(taken.at(1))});
        finish(&store, RunState::Complete, kNoAnalysis);
    }
    CrawlReader reader(path);
    QVERIFY(reader.open());
    QCOMPARE(*reader.baselineOf(*reader.run(2)), 1);
    QCOMPARE(*reader.baselineOf(*reader.run(1)), 0);
    QCOMPARE(reader.runs()->size(), 2);
    const auto changes = reader.compare(1, 2);
    QVERIFY(changes);
    QStringList texts;
    for (const UrlChange &change : *changes)
        texts.append(urlChangeKey(change.kind) + u' ' + QString::fromLatin1(change.address.mid(16)));
    QCOMPARE(texts, (QStringList{u"title /"_s, u"added /new"_s, u"removed /old"_s}));
    QCOMPARE(changes->at(1).url, firstCrawlId(2) + 1); // in the run that has it
    QCOMPARE(changes->at(2).url, firstCrawlId(1) + 1);
    QCOMPARE(reader.compare(1, 2, *CrawlFilter::parse(u"/OLD"_s))->size(), 1);
    QCOMPARE(reader.compare(1, 2, *CrawlFilter::parse(u"kind:slow"_s))->size(), 1);
    QCOMPARE(reader.compare(1, 2, {}, 1)->size(), 2); // one more than the limit
    QCOMPARE((*reader.identities(2) - *reader.identities(1)).size(), 1);
    QCOMPARE((*reader.identities(1) - *reader.identities(2)).size(), 0);
}

void tst_CrawlStore::comparesAddresses_data()
{
    QTest::addColumn<UrlRow>("after");
    QTest::addColumn<QStringList>("expected");
    const auto row = [](const char *name, const QStringList &expected, const std::function<void(UrlRow *)> &change) {
        UrlRow after;
        after.status = 200;
        after.isPage = true;
        after.totalMs = 100;
        after.size = 200'000;
        after.title = u"T"_s;
        change(&after);
        QTest::newRow(name) << after << expected;
    };
    row("equal", {}, [](UrlRow *) {});
    row("status", {u"status"_s}, [](UrlRow *url) { url->status = 404; });
    row("moved", {u"moved"_s}, [](UrlRow *url) { url->redirect = "http://b.example/"; });
    row("title", {u"title"_s}, [](UrlRow *url) { url->title = u"U"_s; });
    row("canonical", {u"canonical"_s}, [](UrlRow *url) { url->canonical = "http://b.example/"; });
    row("noindex", {u"robots"_s}, [](UrlRow *url) { url->noIndex = true; });
    row("a little slower", {}, [](UrlRow *url) { url->totalMs = 400; });
    row("much slower", {u"slower"_s}, [](UrlRow *url) { url->totalMs = 601; });
    row("a little heavier", {}, [](UrlRow *url) { url->size = 290'000; });
    row("much heavier", {u"heavier"_s}, [](UrlRow *url) { url->size = 300'000; });
}

void tst_CrawlStore::comparesAddresses()
{
    QFETCH(UrlRow, after);
    QFETCH(QStringList, expected);
    UrlRow before;
    before.status = 200;
    before.isPage = true;
    before.totalMs = 100;
    before.size = 200'000;
    before.title = u"T"_s;
    QStringList keys;
    for (const UrlChange &change : urlChanges(before, after))
        keys.append(urlChangeKey(change.kind));
    QCOMPARE(keys, expected);
}

void tst_CrawlStore::knowsTheSameSite_data()
{
    QTest::addColumn<QStringList>("starts");
    QTest::addColumn<QStringList>("others");
    QTest::addColumn<bool>("isSame");
    QTest::newRow("written in another way") << QStringList{u"a.example"_s} << QStringList{u"https://A.example:443/"_s} << true;
    QTest::newRow("another order") << QStringList{u"a.example"_s, u"b.example"_s}
                                   << QStringList{u"https://b.example"_s, u"https://a.example"_s} << true;
    QTest::newRow("another scheme") << QStringList{u"a.example"_s} << QStringList{u"http://a.example/"_s} << false;
    QTest::newRow("another folder") << QStringList{u"a.example"_s} << QStringList{u"a.example/docs/"_s} << false;
    QTest::newRow("more") << QStringList{u"a.example"_s} << QStringList{u"a.example"_s, u"b.example"_s} << false;
}

void tst_CrawlStore::knowsTheSameSite()
{
    QFETCH(const QStringList, starts);
    QFETCH(const QStringList, others);
    QTEST(isSameSite(starts, others), "isSame");
}

void tst_CrawlStore::acceptsABaseline()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"crawls.sqlite"_s);
    QCOMPARE(setCrawlBaseline(path, 1, true), u"There is no run 1."_s);
    const QStringList starts{u"http://a.example/"_s, u"http://a.example"_s, u"http://b.example/"_s, u"http://a.example/"_s};
    for (const QString &start : starts) {
        CrawlStore store(path);
        QVERIFY(store.begin({start}, "{}", QDateTime::currentDateTimeUtc()));
        store.addAddresses({startLink()});
        finish(&store, RunState::Complete, kNoAnalysis);
    }
    CrawlStore unfinished(path);
    QVERIFY(unfinished.begin({u"http://a.example/"_s}, "{}", QDateTime::currentDateTimeUtc()));
    CrawlReader reader(path);
    QVERIFY(reader.open());
    const auto accepted = [&reader] {
        QList<qint64> runs;
        for (const CrawlRunInfo &run : *reader.runs()) {
            if (run.isBaseline)
                runs.append(run.id);
        }
        return runs;
    };
    QCOMPARE(*reader.baselineOf(*reader.run(4)), 2);
    QCOMPARE(setCrawlBaseline(path, 1, true), QString());
    QCOMPARE(setCrawlBaseline(path, 3, true), QString());
    QCOMPARE(accepted(), (QList<qint64>{3, 1}));
    QCOMPARE(*reader.baselineOf(*reader.run(4)), 1);
    QCOMPARE(*reader.acceptedBaseline(*reader.run(4)), 1);
    QCOMPARE(*reader.acceptedBaseline(*reader.run(1)), 0); // not its own
    QCOMPARE(setCrawlBaseline(path, 2, true), QString());
    QCOMPARE(accepted(), (QList<qint64>{3, 2})); // one of each site
    QCOMPARE(setCrawlBaseline(path, 2, false), QString());
    QCOMPARE(accepted(), QList<qint64>{3});
    // Against findings that aren't computed, all others would be new.
    SqliteConnection connection(path);
    QVERIFY(!openCrawlDatabase(connection, path, SqliteConnection::Mode::ReadWrite));
    QVERIFY(!connection.execute(u"UPDATE runs SET errors = ? WHERE id = 2"_s, {kUnknownFindings}));
    QCOMPARE(*reader.baselineOf(*reader.run(4)), 1);
    QCOMPARE(setCrawlBaseline(path, 2, true),
             u"The findings of run 2 aren't computed yet. Show the run, and accept it then."_s);
    QCOMPARE(setCrawlBaseline(path, 5, true), u"Run 5 hasn't ended. Resume it, or accept another run."_s);
    QCOMPARE(setCrawlBaseline(path, 9, true), u"There is no run 9."_s);
}

//! A file of the first version of the tables is upgraded when it is read.
void tst_CrawlStore::opensEarlierFiles()
{
    const Fixture fixture;
    {
        SqliteConnection connection(fixture.path());
        QVERIFY(!openCrawlDatabase(connection, fixture.path(), SqliteConnection::Mode::ReadWrite));
        QVERIFY(!connection.execute(u"ALTER TABLE runs DROP COLUMN is_baseline"_s));
        QVERIFY(connection.queryValue(u"PRAGMA user_version = 1"_s));
    }
    CrawlReader reader(fixture.path());
    const auto opened = reader.open();
    QVERIFY2(opened, qPrintable(opened ? QString() : opened.error()));
    QCOMPARE(reader.runs()->size(), 1);
}

void tst_CrawlStore::readsTheTree_data()
{
    QTest::addColumn<QByteArray>("prefix");
    QTest::addColumn<QString>("filter");
    QTest::addColumn<QStringList>("expected");
    const QByteArray site = "http://a.example/";
    QTest::newRow("hosts, the site first") << QByteArray() << QString()
                                           << QStringList{u"http://a.example/ 8 2/1 broken"_s, u"http://0.example/ 1 0/0 ok"_s,
                                                          u": 1 0/0 ok"_s};
    QTest::newRow("folders first") << site << QString()
                                   << QStringList{u"docs/ 5 1/1 broken"_s, u"- 1 0/0 ok"_s, u"- 1 0/0 ok"_s,
                                                  u"- 1 1/0 broken"_s};
    QTest::newRow("folder") << QByteArray(site + "docs/") << QString()
                            << QStringList{u"%2f/ 1 0/0 ok"_s, u"api/ 2 1/1 broken"_s, u"- 1 0/0 ok"_s, u"- 1 0/0 ok"_s};
    QTest::newRow("filter") << site << u"verdict:broken"_s << QStringList{u"docs/ 1 1/1 broken"_s, u"- 1 1/0 broken"_s};
    QTest::newRow("filter by a kind") << site << u"kind:slow"_s << QStringList{u"docs/ 1 1/1 broken"_s};
    QTest::newRow("a page is no folder") << QByteArray(site + "docs/api/a/") << QString() << QStringList();
    QTest::newRow("without a host") << QByteArray(kOtherAddresses) << QString() << QStringList{u"- 1 0/0 ok"_s};
}

void tst_CrawlStore::readsTheTree()
{
    QFETCH(const QByteArray, prefix);
    QFETCH(const QString, filter);
    Fixture fixture;
    FoundLink outside = linkTo("/");
    outside.target = "http://0.example/";
    outside.origin = "http://0.example";
    outside.role = UrlRole::Outside;
    FoundLink mail = linkTo({});
    mail.target = "mailto:a/b@a.example";
    mail.origin.clear();
    mail.role = UrlRole::Syntax;
    fixture.store.addAddresses({linkTo("/docs/"), linkTo("/docs/b"), linkTo("/docs/api/a"), linkTo("/docs/api/b"),
                                linkTo("/docs/%2f/a"), linkTo("/a?x=/docs/"), linkTo("/b"), outside, mail});
    QList<CrawledUrl> results;
    for (const FrontierUrl &url : fixture.takeAll()) {
        results.append(resultOf(url));
        if (url.address.endsWith("/api/b") || url.address.endsWith(".example/b")) {
            results.last().verdict = UrlVerdict::Broken;
            results.last().problems.append(FoundProblem(FindingKind::Broken, u"Gone."_s));
        }
        if (url.address.endsWith("/api/b"))
            results.last().problems.append(FoundProblem(FindingKind::Slow, u"Slow."_s));
    }
    fixture.store.write(results);
    CrawlReader reader(fixture.path());
    QVERIFY(reader.open());
    const auto branches = reader.branches(fixture.run, prefix, *CrawlFilter::parse(filter));
    QVERIFY2(branches, qPrintable(branches ? QString() : branches.error()));
    QStringList texts;
    for (const CrawlBranch &branch : *branches) {
        const QString name = branch.isFolder ? QString::fromLatin1(branch.name) : u"-"_s;
        texts.append(u"%1 %2 %3/%4 %5"_s.arg(name, QString::number(branch.addresses), QString::number(branch.errors),
                                             QString::number(branch.warnings), urlVerdictKey(branch.worst)));
    }
    QTEST(texts, "expected");
}

void tst_CrawlStore::removesRuns()
{
    Fixture fixture;
    const auto taken = fixture.takeAll();
    fixture.store.write({resultOf(taken.first(), {linkTo("/a")})});
    finish(&fixture.store, RunState::Stopped, kNoAnalysis);
    QVERIFY(!removeCrawlRun(fixture.path(), fixture.run).isEmpty()); // still locked
    fixture.store.close();
    QCOMPARE(removeCrawlRun(fixture.path(), fixture.run), QString());
    QVERIFY(!removeCrawlRun(fixture.path(), fixture.run).isEmpty());
    CrawlReader reader(fixture.path());
    QVERIFY(reader.open());
    QVERIFY(reader.runs()->isEmpty());
    QVERIFY(reader.urls(fixture.run, 0, 10)->isEmpty());
    CrawlStore next(fixture.path());
    QCOMPARE(*next.begin({u"http://a.example/"_s}, "{}", QDateTime::currentDateTimeUtc()), fixture.run + 1);
}

void tst_CrawlStore::refusesARunInUse()
{
    Fixture fixture;
    CrawlStore other(fixture.path());
    const auto info = other.resume(fixture.run);
    QVERIFY(!info);
    QVERIFY2(info.error().contains(u"another program"_s), qPrintable(info.error()));
}

void tst_CrawlStore::refusesDamagedFiles_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("not a database") << QByteArray(10'000, 'x');
    QTest::newRow("damaged in the middle") << QByteArray();
}

void tst_CrawlStore::refusesDamagedFiles()
{
    QFETCH(QByteArray, content);
    QTemporaryDir folder;
    const QString path = folder.filePath(u"crawls.sqlite"_s);
    if (content.isEmpty()) {
        {
            CrawlStore store(path);
            QVERIFY(store.begin({u"http://a.example/"_s}, "{}", QDateTime::currentDateTimeUtc()));
        }
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        content = file.readAll();
        content.replace(4096, content.size() - 4096, QByteArray(content.size() - 4096, '\xee'));
    }
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(content);
    file.close();
    CrawlReader reader(path);
    const auto opened = reader.open();
    QVERIFY(!opened);
    QVERIFY2(opened.error().contains(u"damaged"_s), qPrintable(opened.error()));
    const auto begun = CrawlStore(path).begin({u"http://a.example/"_s}, "{}", QDateTime::currentDateTimeUtc());
    QVERIFY(!begun);
    QVERIFY2(begun.error().contains(u"damaged"_s), qPrintable(begun.error()));
    QVERIFY(!removeCrawlRun(path, 1).isEmpty());
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll() == content); // left as it was
}

QTEST_GUILESS_MAIN(tst_CrawlStore)

} // namespace CrawlStoreTest

#include "tst_CrawlStore.moc"
