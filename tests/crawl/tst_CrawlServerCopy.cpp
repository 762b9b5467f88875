// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crawl/store/CrawlServerCopy.h"

#include "crawl/store/CrawlDatabase.h"
#include "crawl/store/CrawlReader.h"
#include "crawl/store/CrawlStore.h"
#include "history/FreshHistory.h"
#include "history/LocalHistory.h"
#include "history/ServerProxy.h"
#include "history/TailSamples.h"

#include <QFile>
#include <QSqlQuery>
#include <QSqlRecord>
#include <QTemporaryDir>
#include <QTest>

namespace CrawlServerCopyTest {

using namespace watchkeeper;
using namespace watchkeeper::test;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kNow = 1'795'000'000'000; //!< [ms] since 1970
constexpr qint64 kMinute = 60'000;
constexpr qint64 kDay = 1'440 * kMinute;

const CrawlAnalyser kNoFindings = [](SqlConnection &, qint64, QList<std::pair<qint64, FoundProblem>> *) {
    return HistoryFault();
};

FoundLink linkTo(const QByteArray &address, int depth)
{
    FoundLink link;
    link.target = address;
    link.origin = "http://a.example";
    link.depth = depth;
    link.place = "a href";
    link.line = 3;
    link.column = 5;
    link.text = u"Größe 🙂"_s;
    link.fragment = "top";
    return link;
}

//! Ends a run whose waiting addresses are answered by pages with `links` links each.
void crawlOn(CrawlStore *store, int links, RunState state, qint64 ended)
{
    const QSet<qint64> hosts = store->takeHostsWithWork();
    QVERIFY(!hosts.isEmpty());
    const auto taken = store->take(*hosts.begin(), 1);
    QVERIFY(taken && taken->size() == 1);
    CrawledUrl page;
    page.id = taken->first().id;
    page.host = taken->first().host;
    page.verdict = UrlVerdict::Ok;
    page.status = 200;
    page.isPage = true;
    page.type = "text/html";
    page.title = u"“Title”"_s;
    page.hasAnchors = true;
    page.anchors = {"top", "end"};
    for (int i = 0; i < links; ++i)
        page.links.append(linkTo(taken->first().address + QByteArray::number(i % 97), 1));
    page.redirect = page.links.first().target;
    page.problems = {FoundProblem(FindingKind::Slow, u"It took 9 s."_s, 7, 8)};
    QVERIFY(!store->write({page}));
    CrawlHost host;
    host.id = page.host;
    host.robotsStatus = 200;
    host.robots = QByteArray("User-agent: *\0\xff", 15);
    QVERIFY(!store->writeHost(host));
    QVERIFY(!store->finish(state, 5, QDateTime::fromMSecsSinceEpoch(ended), kNoFindings));
}

//! Adds a run that ends at `ended`.
void addRun(const QString &path, qint64 ended, int links = 10, RunState state = RunState::Complete)
{
    CrawlStore store(path);
    QVERIFY(store.begin({u"http://a.example/"_s}, R"({"starts":["http://a.example/"]})",
                        QDateTime::fromMSecsSinceEpoch(ended - kMinute)));
    FoundLink start = linkTo("http://a.example/", 0);
    start.root = UrlRoot::Start;
    QVERIFY(!store.addAddresses({start}));
    crawlOn(&store, links, state, ended);
}

void changeFile(const QString &path, const QString &sql, const QVariantList &values = {})
{
    SqliteConnection file(path);
    QVERIFY(!file.open(SqliteConnection::Mode::ReadWrite));
    const auto fault = file.execute(sql, values);
    QVERIFY2(!fault, fault ? qPrintable(fault->detail()) : "");
}

//! Returns all rows of ended runs.
QStringList rowsOf(const QString &path)
{
    SqliteConnection file(path);
    QStringList rows;
    if (file.open(SqliteConnection::Mode::ReadOnly))
        return {u"no file"_s};
    for (const QString &sql : {u"SELECT * FROM runs WHERE state > 0"_s, u"SELECT * FROM hosts"_s, u"SELECT * FROM urls"_s,
                               u"SELECT * FROM anchors"_s, u"SELECT * FROM links"_s, u"SELECT * FROM findings"_s}) {
        const auto fault = file.select(sql, {}, [&](const QSqlQuery &row) {
            QStringList line{sql.section(u' ', 3, 3)};
            for (int column = 0; column < row.record().count(); ++column)
                line.append(row.isNull(column) ? u"-"_s
                                               : QString::number(row.value(column).typeId()) + u':'
                                    + QString::fromLatin1(row.value(column).toByteArray().toHex()));
            rows.append(line.join(u' '));
        });
        if (fault)
            rows.append(fault->detail());
    }
    return rows;
}

} // namespace

//! Tests copying runs to a server. The copy is verified by fetching it, which must bring back the same rows.
class tst_CrawlServerCopy : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void copiesEndedRuns();
    void sendsNothingTwice();
    void copiesLargeRunsInSteps();
    void survivesACutAnywhere();
    void catchesUpAfterAnOutage();
    void continuesAfterTheProgramWasKilled();
    void aResumedRunReplacesItsCopy();
    void aRunResumedWhileItIsCopied();
    void aRunRemovedWhileItIsCopied();
    void aRunWithoutFindingsWaitsForThem();
    void keepsRemovedRunsLikeResults();
    void copiesRunsOfANewFile();
    void copiesHostileTexts();
    void skipsRunsThatCannotBeRead();
    void reportsADamagedFile();
    void reportsARefusal();
    void fetchesNothingTwice();
    void fetchesAllOrNothing();

private:
    HistoryServerLocation place(const QString &url) const { return *HistoryServerLocation::fromUrl(url); }
    QString path() const { return m_folder->filePath(u"crawls.sqlite"_s); }
    std::unique_ptr<ServerCopy> newCopy(const QString &url) const
    {
        return std::make_unique<ServerCopy>(m_history->onDisk(), place(url), std::make_unique<CrawlServerCopy>(path()));
    }
    std::unique_ptr<ServerCopy> newCopy() const { return newCopy(m_server); }
    //! Returns the result of a query on the server.
    qint64 number(const QString &sql) const;
    HistoryFault onServer(const QString &sql) const;
    //! Fetches the runs. \return their number, or a sentence
    QString fetched(const QString &path) const;
    //! Verifies that the fetched runs are those on the disk. \return their number, or what is wrong
    QString verified() const;

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<LocalHistory> m_history;
    std::unique_ptr<ServerProxy> m_proxy;
    QString m_server;
};

void tst_CrawlServerCopy::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_server = freshHistory(*m_folder, u"server"_s);
    m_history = std::make_unique<LocalHistory>();
    m_proxy = std::make_unique<ServerProxy>();
}

qint64 tst_CrawlServerCopy::number(const QString &sql) const
{
    PostgresConnection server(place(m_server).inSchema(m_history->origin().schema()));
    if (server.open(PostgresConnection::Mode::ReadOnly))
        return -1;
    const auto answer = server.queryValue(sql);
    return answer ? answer->toLongLong() : -1;
}

HistoryFault tst_CrawlServerCopy::onServer(const QString &sql) const
{
    PostgresConnection server(place(m_server).inSchema(m_history->origin().schema()));
    const auto fault = server.open(PostgresConnection::Mode::ReadWrite);
    return fault ? fault : server.execute(sql);
}

QString tst_CrawlServerCopy::fetched(const QString &path) const
{
    const auto runs = fetchCrawls(place(m_server), m_history->origin(), path);
    return runs ? QString::number(*runs) : runs.error().sentence() + runs.error().detail();
}

QString tst_CrawlServerCopy::verified() const
{
    const QTemporaryDir folder;
    const QString copy = folder.filePath(u"crawls.sqlite"_s);
    const QString runs = fetched(copy);
    const QStringList rows = rowsOf(copy);
    const QStringList wanted = rowsOf(path());
    if (rows == wanted)
        return runs;
    for (qsizetype i = 0; i < wanted.size(); ++i) {
        if (rows.value(i) != wanted.at(i))
            return u"%1 rows for %2: %3\n%4\n%5"_s.arg(rows.size()).arg(wanted.size()).arg(runs, rows.value(i), wanted.at(i));
    }
    return u"%1 rows for %2"_s.arg(rows.size()).arg(wanted.size());
}

void tst_CrawlServerCopy::copiesEndedRuns()
{
    const auto copy = newCopy();
    QCOMPARE(copyAll(copy.get(), kNow), QString()); // without a file
    addRun(path(), kNow - 30 * kDay);
    QCOMPARE(copyAll(copy.get(), kNow), QString());
    QCOMPARE(verified(), u"1"_s);
    addRun(path(), kNow, 700, RunState::Stopped);
    addRun(path(), kNow, 3, RunState::Limited);
    QCOMPARE(copyAll(copy.get(), kNow), QString());
    QCOMPARE(verified(), u"3"_s);
    CrawlStore running(path());
    QVERIFY(running.begin({u"http://b.example/"_s}, "{}", QDateTime::fromMSecsSinceEpoch(kNow)));
    QCOMPARE(copyAll(copy.get(), kNow), QString());
    QCOMPARE(verified(), u"3"_s);
    QCOMPARE(number(u"SELECT count(*) FROM crawl_run"_s), 3);
    QCOMPARE(number(u"SELECT count(*) FROM crawl_link JOIN crawl_run ON key = run WHERE crawl_run.number = 2"_s), 700);
    QCOMPARE(number(u"SELECT count(*) FROM crawl_url WHERE address = 'http://a.example/7'"_s), 2);
    QCOMPARE(number(u"SELECT count(*) FROM origin WHERE name = '%1'"_s.arg(m_history->onDisk().name)), 1);
}

void tst_CrawlServerCopy::sendsNothingTwice()
{
    addRun(path(), kNow);
    const auto copy = newCopy(m_proxy->proxiedUrl(m_server));
    QCOMPARE(copyAll(copy.get(), kNow), QString());
    const qint64 bytes = m_proxy->bytes();
    for (int minute = 0; minute < 3; ++minute)
        QCOMPARE(copyAll(copy.get(), kNow + minute * kMinute), QString());
    QCOMPARE(m_proxy->bytes(), bytes); // not a single query
    QCOMPARE(number(u"SELECT max(key) FROM crawl_run"_s), 1);
}

void tst_CrawlServerCopy::copiesLargeRunsInSteps()
{
    addRun(path(), kNow, 3'000);
    changeFile(path(), u"UPDATE urls SET title = replace(hex(zeroblob(150000)), '0', 'x')"_s); // 300 kB each
    const auto copy = newCopy();
    int steps = 0;
    for (bool isMore = true; isMore; ++steps) {
        const qint64 titles = steps == 0 ? 0 : number(u"SELECT coalesce(sum(length(title)), 0) FROM crawl_url"_s);
        const auto step = copy->step(kNow);
        QVERIFY(step);
        isMore = *step;
        const qint64 sent = number(u"SELECT coalesce(sum(length(title)), 0) FROM crawl_url"_s) - titles;
        QVERIFY2(sent < 2 * CopyAllowance::kMaxBytes, qPrintable(QString::number(sent)));
    }
    QVERIFY2(steps > 10, qPrintable(QString::number(steps)));
    QCOMPARE(verified(), u"1"_s);
}

//! The connection ends after a given number of bytes: within a statement, or before or after a COMMIT.
void tst_CrawlServerCopy::survivesACutAnywhere()
{
    int cuts = 0;
    for (int attempt = 0; attempt < 40; ++attempt) {
        if (attempt % 8 == 0)
            addRun(path(), kNow + attempt * kMinute, 200);
        const auto copy = newCopy(m_proxy->proxiedUrl(m_server));
        m_proxy->setMode(ServerProxy::Mode::Open);
        m_proxy->cutAfter(5'000 + 2'999 * (attempt % 13));
        cuts += copyAll(copy.get(), kNow).isEmpty() ? 0 : 1;
    }
    QVERIFY2(cuts > 10, qPrintable(QString::number(cuts)));
    const auto copy = newCopy();
    QTRY_COMPARE(copyAll(copy.get(), kNow), QString());
    QCOMPARE(verified(), u"5"_s);
    QCOMPARE(number(u"SELECT count(*) FROM crawl_run"_s), 5);
}

void tst_CrawlServerCopy::catchesUpAfterAnOutage()
{
    addRun(path(), kNow);
    const auto copy = newCopy(m_proxy->proxiedUrl(m_server));
    QCOMPARE(copyAll(copy.get(), kNow), QString());
    m_proxy->setMode(ServerProxy::Mode::Refusing);
    for (int hour = 1; hour < 5; ++hour) {
        addRun(path(), kNow + hour * 60 * kMinute, 50);
        QVERIFY(!copyAll(copy.get(), kNow + hour * 60 * kMinute).isEmpty());
    }
    m_proxy->setMode(ServerProxy::Mode::Open);
    QTRY_COMPARE(copyAll(copy.get(), kNow + kDay), QString());
    QCOMPARE(verified(), u"5"_s);
}

//! Another program continues, without sending again what is on the server.
void tst_CrawlServerCopy::continuesAfterTheProgramWasKilled()
{
    addRun(path(), kNow, 5'000);
    {
        const auto copy = newCopy();
        while (number(u"SELECT count(*) FROM crawl_link"_s) < 1'000)
            QVERIFY(*copy->step(kNow));
    }
    QCOMPARE(number(u"SELECT count(*) FROM crawl_run WHERE whole = 1"_s), 0);
    QCOMPARE(fetched(m_folder->filePath(u"part"_s)), u"0"_s); // an incomplete copy isn't fetched
    const qint64 links = number(u"SELECT count(*) FROM crawl_link"_s);
    QVERIFY(!onServer(u"UPDATE crawl_link SET text = 'sent before'"_s));
    const auto copy = newCopy();
    QTRY_COMPARE(copyAll(copy.get(), kNow), QString());
    QCOMPARE(number(u"SELECT count(*) FROM crawl_link WHERE text = 'sent before'"_s), links);
    QVERIFY(!onServer(u"UPDATE crawl_link SET text = 'Größe 🙂'"_s));
    QCOMPARE(verified(), u"1"_s);
}

void tst_CrawlServerCopy::aResumedRunReplacesItsCopy()
{
    addRun(path(), kNow, 10, RunState::Stopped);
    const auto copy = newCopy();
    QCOMPARE(copyAll(copy.get(), kNow), QString());
    {
        CrawlStore store(path());
        QVERIFY(store.resume(1));
        QCOMPARE(copyAll(copy.get(), kNow), QString());
        QCOMPARE(number(u"SELECT count(*) FROM crawl_run WHERE whole = 1"_s), 1); // the former version
        crawlOn(&store, 2'500, RunState::Stopped, kNow - kMinute);                // the clock was set back
    }
    bool isMore = true;
    while (isMore) {
        isMore = *copy->step(kNow);
        QVERIFY(number(u"SELECT count(*) FROM crawl_run WHERE whole = 1"_s) >= 1); // a reader always sees a version
        QCOMPARE(fetched(m_folder->filePath(u"some"_s)), u"1"_s);
    }
    QCOMPARE(verified(), u"1"_s);
    QCOMPARE(number(u"SELECT count(*) FROM crawl_run"_s), 1);
    QCOMPARE(number(u"SELECT count(*) FROM crawl_link"_s), 2'510);
    QCOMPARE(number(u"SELECT count(DISTINCT run) FROM crawl_url"_s), 1);
}

void tst_CrawlServerCopy::aRunResumedWhileItIsCopied()
{
    addRun(path(), kNow, 2'000, RunState::Stopped);
    const auto copy = newCopy();
    while (number(u"SELECT count(*) FROM crawl_link"_s) < 500)
        QVERIFY(*copy->step(kNow));
    CrawlStore store(path());
    QVERIFY(store.resume(1));
    QCOMPARE(copyAll(copy.get(), kNow), QString());
    QCOMPARE(number(u"SELECT count(*) FROM crawl_run"_s), 0); // mixed rows would be of no use
    crawlOn(&store, 5, RunState::Complete, kNow + kMinute);
    store.close();
    QCOMPARE(copyAll(copy.get(), kNow), QString());
    QCOMPARE(verified(), u"1"_s);
}

void tst_CrawlServerCopy::aRunRemovedWhileItIsCopied()
{
    addRun(path(), kNow - kDay, 20);
    addRun(path(), kNow, 5'000);
    const auto copy = newCopy();
    while (number(u"SELECT count(*) FROM crawl_link"_s) < 2'600)
        QVERIFY(*copy->step(kNow));
    QCOMPARE(removeCrawlRun(path(), 2), QString());
    QCOMPARE(copyAll(copy.get(), kNow), QString());
    QCOMPARE(verified(), u"1"_s);
    for (const QString &table : {u"crawl_host"_s, u"crawl_url"_s, u"crawl_anchor"_s, u"crawl_link"_s, u"crawl_finding"_s})
        QCOMPARE(number(u"SELECT count(DISTINCT run) FROM "_s + table), 1);
}

//! Like a large run that was stopped, see CrawlRunInfo::isAnalysed.
void tst_CrawlServerCopy::aRunWithoutFindingsWaitsForThem()
{
    addRun(path(), kNow);
    changeFile(path(), u"UPDATE runs SET errors = ?"_s, {kUnknownFindings});
    const auto copy = newCopy();
    QCOMPARE(copyAll(copy.get(), kNow), QString());
    QCOMPARE(number(u"SELECT count(*) FROM crawl_run"_s), 0);
    CrawlStore store(path());
    QCOMPARE(store.analyse(1, kNoFindings, {}), QString());
    store.close();
    QTRY_COMPARE(copyAll(copy.get(), kNow), QString());
    QCOMPARE(verified(), u"1"_s);
}

void tst_CrawlServerCopy::keepsRemovedRunsLikeResults()
{
    for (int day = 0; day < 4; ++day)
        addRun(path(), kNow + day * kDay, 2'100);
    ServerRetention keep;
    keep.results = 90 * kDay;
    const auto copy = newCopy();
    copy->setRetention(keep);
    qint64 now = kNow + 4 * kDay;
    const auto runsAfter = [&](qint64 time) {
        now += time;
        const QString fault = copyAll(copy.get(), now);
        return fault.isEmpty() ? number(u"SELECT count(*) FROM crawl_run WHERE whole = 1"_s) : -1;
    };
    QCOMPARE(runsAfter(0), 4);
    for (int run = 1; run <= 2; ++run)
        QCOMPARE(removeCrawlRun(path(), run), QString());
    QCOMPARE(runsAfter(0), 4);
    // Time passes day by day, because the clock that measures age doesn't follow a jump.
    for (int day = 0; day < 86; ++day)
        QCOMPARE(runsAfter(kDay), 4);
    QCOMPARE(runsAfter(kDay), 3);
    QCOMPARE(runsAfter(kDay), 2);
    QCOMPARE(runsAfter(kDay), 2); // these are still on the disk
    QCOMPARE(removeCrawlRun(path(), 3), QString());
    copy->setRetention({});
    QCOMPARE(runsAfter(kDay), 2);
    keep.results = ServerRetention::kUnlimited;
    keep.bytes = number(u"SELECT sum(stored) FROM crawl_run"_s);
    QVERIFY2(keep.bytes > 100'000, qPrintable(QString::number(keep.bytes)));
    copy->setRetention(keep);
    QCOMPARE(runsAfter(kDay), 2);
    --keep.bytes;
    copy->setRetention(keep);
    QCOMPARE(runsAfter(kDay), 1);
    QCOMPARE(number(u"SELECT number FROM crawl_run"_s), 4);
    // Without the file, as after the loss of a disk, nothing else is removed.
    QVERIFY(QFile::remove(path()));
    QCOMPARE(runsAfter(kDay), 1);
}

//! A new file counts from 1 again.
void tst_CrawlServerCopy::copiesRunsOfANewFile()
{
    addRun(path(), kNow, 10);
    addRun(path(), kNow + kMinute, 10);
    const auto copy = newCopy();
    QCOMPARE(copyAll(copy.get(), kNow), QString());
    QVERIFY(QFile::rename(path(), path() + u".old"_s));
    for (const QString &suffix : {u"-wal"_s, u"-shm"_s})
        QFile::remove(path() + suffix);
    addRun(path(), kNow + kDay, 20);
    QCOMPARE(copyAll(copy.get(), kNow + kDay), QString());
    QCOMPARE(number(u"SELECT count(*) FROM crawl_run WHERE whole = 1"_s), 3);
    QCOMPARE(number(u"SELECT count(*) FROM crawl_run WHERE number = 1"_s), 2);
    const QString back = m_folder->filePath(u"back.sqlite"_s);
    QCOMPARE(fetched(back), u"3"_s);
    CrawlReader reader(back);
    QVERIFY(reader.open());
    const auto runs = reader.runs();
    QVERIFY(runs);
    QCOMPARE(runs->size(), 3);
    QCOMPARE(runs->first().id, 3); // a free number
    QCOMPARE(runs->first().links, 20);
    QCOMPARE(reader.urls(3, 0, 100)->size(), 21);
    // The file continues with numbers that no run has had, and what was fetched isn't copied again.
    QVERIFY(QFile::remove(path()));
    QVERIFY(QFile::rename(back, path()));
    const qint64 newest = number(u"SELECT max(key) FROM crawl_run"_s);
    QVERIFY(copyAll(copy.get(), kNow + 2 * kDay).isEmpty());
    QCOMPARE(number(u"SELECT count(*) FROM crawl_run WHERE key <= %1"_s.arg(newest)), 3);
}

void tst_CrawlServerCopy::copiesHostileTexts()
{
    addRun(path(), kNow, 3);
    const QByteArray invalid("\xff\xfe\0\xed\xa0\x80 '); DROP TABLE crawl_run; --", 35);
    const QString text = u"a\0b\xd800 '\\ ?1 $1 %1 \x1b[2J"_s;
    changeFile(path(), u"UPDATE urls SET type = ?, canonical = ?, title = ?, description = ?, message = ?"_s,
               {invalid, QByteArray(3'000'000, '\xe2'), text, QString(2'000'000, u'ß'), QString(u""_s)});
    changeFile(path(), u"UPDATE links SET place = ?, text = CAST(? AS TEXT), fragment = ?, language = ?, line = 'no number'"_s,
               {invalid, invalid, invalid, QByteArray("")});
    changeFile(path(), u"UPDATE anchors SET names = ?"_s, {invalid});
    changeFile(path(), u"UPDATE findings SET message = ?"_s, {text});
    changeFile(path(), u"UPDATE runs SET starts = ?, plan = ?"_s, {text, invalid});
    const auto copy = newCopy();
    QCOMPARE(copyAll(copy.get(), kNow), QString());
    QCOMPARE(number(u"SELECT count(*) FROM crawl_link WHERE line = 0 AND fragment LIKE '%DROP TABLE%'"_s), 3);
    QCOMPARE(number(u"SELECT min(length(description)) FROM crawl_url"_s), 2'000'000);
    const QString back = m_folder->filePath(u"back.sqlite"_s);
    QCOMPARE(fetched(back), u"1"_s);
    CrawlReader reader(back);
    QVERIFY(reader.open());
    const auto urls = reader.urls(1, 0, 10);
    QVERIFY(urls && urls->size() == 4);
    QVERIFY2(urls->first().title.startsWith(u"a\uFFFDb"_s) && urls->first().title.contains(u"'\\ ?1 $1 %1 \x1b[2J"_s),
             qPrintable(urls->first().title));
    SqliteConnection file(back);
    QVERIFY(!file.open(SqliteConnection::Mode::ReadOnly));
    QCOMPARE(file.queryValue(u"SELECT names FROM anchors"_s)->toByteArray(), invalid); // bytes aren't changed
}

//! SQLite notices the damage only when it reads the rows. The other runs are copied.
void tst_CrawlServerCopy::skipsRunsThatCannotBeRead()
{
    addRun(path(), kNow, 10);
    addRun(path(), kNow + kMinute, 100);
    // Larger than what is checked when the file is opened.
    changeFile(path(), u"UPDATE urls SET title = hex(randomblob(50000)) WHERE run = 2"_s);
    addRun(path(), kNow + 2 * kMinute, 10);
    changeFile(path(), u"PRAGMA wal_checkpoint(TRUNCATE)"_s);
    const QByteArray content = bytesOfFile(path());
    QVERIFY(content.size() > 8 * 1024 * 1024);
    QByteArray damaged = content;
    const qsizetype middle = damaged.size() / 2;
    damaged.replace(middle, 300'000, QByteArray(300'000, '\x5a'));
    writeBytes(path(), damaged);
    const auto copy = newCopy();
    QCOMPARE(copyAll(copy.get(), kNow), QString());
    QVERIFY2(copy->unreadableFileText().contains(u"are damaged"_s), qPrintable(copy->unreadableFileText()));
    QCOMPARE(number(u"SELECT count(*) FROM crawl_run WHERE whole = 1 AND number <> 2"_s), 2);
    writeBytes(path(), content);
    QCOMPARE(copyAll(copy.get(), kNow + 2 * kMinute), QString());
    QCOMPARE(copy->unreadableFileText(), QString());
    QCOMPARE(verified(), u"3"_s);
}

void tst_CrawlServerCopy::reportsADamagedFile()
{
    addRun(path(), kNow, 10);
    const auto copy = newCopy();
    QCOMPARE(copyAll(copy.get(), kNow), QString());
    QVERIFY(QFile::rename(path(), path() + u".good"_s));
    writeBytes(path(), QByteArray(20'000, 'x'));
    m_history->addRounds(0, 2);
    QCOMPARE(copyAll(copy.get(), kNow + kMinute), QString()); // results are copied
    QVERIFY2(copy->unreadableFileText().contains(path()), qPrintable(copy->unreadableFileText()));
    QCOMPARE(number(u"SELECT count(*) FROM transition"_s), 10);
    QCOMPARE(number(u"SELECT count(*) FROM crawl_run WHERE whole = 1"_s), 1);
    QVERIFY(QFile::remove(path()));
    QVERIFY(QFile::rename(path() + u".good"_s, path()));
    QCOMPARE(copyAll(copy.get(), kNow + 2 * kMinute), QString());
    QCOMPARE(copy->unreadableFileText(), QString());
}

void tst_CrawlServerCopy::reportsARefusal()
{
    const auto copy = newCopy();
    QCOMPARE(copyAll(copy.get(), kNow), QString());
    QVERIFY(!onServer(u"CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql"
                      " AS $$ BEGIN RAISE EXCEPTION 'no links here'; END $$"_s));
    QVERIFY(!onServer(u"CREATE TRIGGER stop BEFORE INSERT ON crawl_link FOR EACH ROW EXECUTE FUNCTION refuse()"_s));
    addRun(path(), kNow, 10);
    m_history->addRounds(0, 2);
    QVERIFY(copyAll(copy.get(), kNow).contains(u"no links here"_s));
    QCOMPARE(number(u"SELECT count(*) FROM transition"_s), 10); // results are copied first
    QCOMPARE(number(u"SELECT count(*) FROM crawl_run"_s), 0);
    QVERIFY(!onServer(u"DROP TRIGGER stop ON crawl_link"_s));
    QTRY_COMPARE(copyAll(copy.get(), kNow), QString());
    QCOMPARE(verified(), u"1"_s);
}

//! A new computer continues the history, and its first run has a number that the lost disk didn't have.
void tst_CrawlServerCopy::fetchesNothingTwice()
{
    addRun(path(), kNow, 10);
    addRun(path(), kNow + kMinute, 10, RunState::Stopped);
    {
        const auto copy = newCopy();
        QCOMPARE(copyAll(copy.get(), kNow), QString());
    }
    QVERIFY(QFile::remove(path()));
    QCOMPARE(fetched(path()), u"2"_s);
    addRun(path(), kNow + kDay, 5);
    CrawlStore resumed(path());
    QVERIFY(resumed.resume(2));
    crawlOn(&resumed, 4, RunState::Complete, kNow + kDay);
    resumed.close();
    const auto copy = newCopy();
    QTRY_COMPARE(copyAll(copy.get(), kNow), QString());
    QCOMPARE(verified(), u"3"_s);
    QCOMPARE(number(u"SELECT count(*) FROM crawl_run"_s), 3);
    QCOMPARE(number(u"SELECT max(number) FROM crawl_run"_s), 3);
}

void tst_CrawlServerCopy::fetchesAllOrNothing()
{
    const QString back = m_folder->filePath(u"back.sqlite"_s);
    {
        const auto copy = newCopy();
        QCOMPARE(copyAll(copy.get(), kNow), QString());
        QCOMPARE(fetched(back), u"0"_s);
        QVERIFY(!QFile::exists(back));
        addRun(path(), kNow, 1'500);
        addRun(path(), kNow + kMinute, 10);
        QCOMPARE(copyAll(copy.get(), kNow), QString());
    }
    const auto slow = place(m_proxy->proxiedUrl(m_server));
    int failures = 0;
    for (qint64 bytes = 100;; bytes += 401) {
        m_proxy->setMode(ServerProxy::Mode::Open);
        m_proxy->cutAfter(bytes);
        if (const auto runs = fetchCrawls(slow, m_history->origin(), back)) {
            QCOMPARE(*runs, 2);
            break;
        }
        ++failures;
        QVERIFY(!QFile::exists(back));
        QVERIFY(!QFile::exists(back + u".fetching"_s));
    }
    QVERIFY2(failures > 5, qPrintable(QString::number(failures)));
    QCOMPARE(rowsOf(back), rowsOf(path()));
}

QTEST_GUILESS_MAIN(tst_CrawlServerCopy)

} // namespace CrawlServerCopyTest

#include "tst_CrawlServerCopy.moc"
