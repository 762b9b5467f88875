// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/recording/HistoryShare.h"

#include "app/monitor/Monitor.h"
#include "app/profile/SettingsTable.h"
#include "history/FreshHistory.h"
#include "history/LocalHistory.h"
#include "history/ResultRounds.h"
#include "history/ServerProxy.h"
#include "history/server/ServerFetch.h"
#include "support/Signals.h"

#include <QDeadlineTimer>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QSignalSpy>
#include <QSqlQuery>
#include <QTest>
#include <QThread>
#include <QUrlQuery>

namespace HistoryShareTest {

using namespace watchkeeper;
using namespace watchkeeper::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

using Mode = ServerProxy::Mode;

//! Tests that the program reports every kind of server failure and continues to copy the history.
class tst_HistoryShare : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void cleanupTestCase();
    void resultsArriveWithinSeconds();
    void continuesWhenTheServerIsBack();
    void survivesAKilledServer();
    void sendsRemainingDataOnShutdown();
    void unreadableFileDoesNotPreventTheFinalCopy();
    void abandonedThreadReportsNothing();
    void silentServerDoesNotDelayShutdown_data();
    void silentServerDoesNotDelayShutdown();
    void reportsSilenceAndReconnects();
    void unreachableServerDoesNotDelayShutdown();
    void switchesServers();
    void mapsEachRetentionTime();
    void refusesPasswordsInTheUrl();
    void stopsWithoutAServer();
    void monitorSharesItsHistory();

private:
    QString slow() const { return m_proxy->proxiedUrl(m_server); }
    //! Returns the number of stored changes on the server; -1: no history on the server.
    qint64 changesOn(const QString &server) const;
    //! \return [ms] time needed to stop
    static qint64 stop(HistoryShare *share);
    //! Kills the server used by all tests, including all its processes, so that none of them shuts down properly.
    void killServer();
    void startServer();
    //! Fetches the history from the server and compares it with the history on disk. \return the number of results, or an error
    QString fetchProblem() const;

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ServerProxy> m_proxy;
    std::unique_ptr<LocalHistory> m_history;
    QString m_server;
    QProcess m_restartedServer; //!< the server restarted after killServer()
};

namespace {

QList<pid_t> childrenOf(pid_t process)
{
    QList<pid_t> children;
    QFile file(u"/proc/%1/task/%1/children"_s.arg(process));
    if (file.open(QIODevice::ReadOnly)) {
        for (const QByteArray &child : file.readAll().simplified().split(' '))
            children.append(child.toInt());
    }
    return children;
}

//! Returns a retention that keeps results longer than the settings would allow.
HistoryRetention unlimitedRetention()
{
    HistoryRetention keep;
    keep.days = keep.dailyDays = keep.changesDays = keep.evidenceDays = 100'000;
    return keep;
}

} // namespace

void tst_HistoryShare::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_server = freshHistory(*m_folder, u"server"_s);
    m_proxy = std::make_unique<ServerProxy>();
    m_history = std::make_unique<LocalHistory>();
}

//! Waits until the remaining threads have ended.
void tst_HistoryShare::cleanup()
{
    m_proxy.reset();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    m_history.reset();
    m_folder.reset();
}

void tst_HistoryShare::cleanupTestCase()
{
    if (sendSignal(m_restartedServer, SIGINT))
        QVERIFY(m_restartedServer.waitForFinished());
}

void tst_HistoryShare::killServer()
{
    const auto server =
        pid_t(m_restartedServer.state() == QProcess::Running ? m_restartedServer.processId()
                                                             : qEnvironmentVariableIntValue("WATCHKEEPER_TEST_SERVER_PID"));
    QVERIFY(server > 1);
    const QList<pid_t> children = childrenOf(server);
    QVERIFY(!children.isEmpty());
    QVERIFY(::kill(server, SIGKILL) == 0);
    for (const pid_t child : children) {
        if (child > 1)
            ::kill(child, SIGKILL);
    }
    m_restartedServer.waitForFinished();
}

void tst_HistoryShare::startServer()
{
    const auto isUp = [this] {
        if (m_restartedServer.state()
            == QProcess::NotRunning) // retried, since a process of the killed server might not have exited yet
            m_restartedServer.start(u"bash"_s, {u"-c"_s, qEnvironmentVariable("WATCHKEEPER_TEST_SERVER_AGAIN")});
        return changesOn(m_server) >= 0;
    };
    QTRY_VERIFY_WITH_TIMEOUT(isUp(), 30'000);
}

QString tst_HistoryShare::fetchProblem() const
{
    const QTemporaryDir folder;
    const QString results = folder.filePath(u"back"_s);
    const auto fetched =
        fetchHistory(*HistoryServerLocation::fromUrl(m_server), m_history->origin(), results + u".sqlite"_s, results);
    if (!fetched)
        return fetched.error().sentence();
    QString wrong = allRows(results + u".sqlite"_s) == allRows(m_history->database()) ? QString() : u"other rows; "_s;
    const int rounds = countCompleteRounds(results, &wrong);
    return wrong.isEmpty() ? QString::number(rounds) : wrong;
}

qint64 tst_HistoryShare::changesOn(const QString &server) const
{
    const auto place = HistoryServerLocation::fromUrl(server)->inSchema(m_history->origin().schema());
    HistoryDatabase reader(place.url().toString(QUrl::FullyEncoded), HistoryDatabase::Access::Read);
    qint64 count = -1;
    (void)reader.select(u"SELECT count(*) FROM transition"_s, {},
                        [&count](const QSqlQuery &row) { count = row.value(0).toLongLong(); });
    return count;
}

qint64 tst_HistoryShare::stop(HistoryShare *share)
{
    QSignalSpy stopped(share, &HistoryShare::stopped);
    QElapsedTimer time;
    time.start();
    share->stop();
    share->stop(); // the second call has no effect
    return stopped.wait(20'000) && stopped.size() == 1 ? time.elapsed() : -1;
}

void tst_HistoryShare::resultsArriveWithinSeconds()
{
    HistoryShare share(m_history->onDisk());
    const QSignalSpy faults(&share, &HistoryShare::faultChanged);
    share.setServer(m_server);
    share.start();
    for (int round = 0; round < 3; ++round) {
        m_history->addRounds(round, round + 1);
        QTRY_COMPARE_WITH_TIMEOUT(changesOn(m_server), (round + 1) * kRoundTargets, 10'000);
    }
    QVERIFY(stop(&share) >= 0);
    QVERIFY(faults.isEmpty());
}

void tst_HistoryShare::continuesWhenTheServerIsBack()
{
    HistoryShare share(m_history->onDisk());
    QSignalSpy faults(&share, &HistoryShare::faultChanged);
    m_proxy->setMode(Mode::Refusing);
    share.setRetention(unlimitedRetention());
    share.setServer(slow());
    share.start();
    QVERIFY(faults.wait(30'000));
    QVERIFY2(faults.last().first().toString().contains(u"couldn't be reached"_s), qPrintable(faults.last().first().toString()));
    QVERIFY2(faults.last().first().toString().endsWith(u'.'), qPrintable(faults.last().first().toString()));
    m_history->addRounds(0, 62);
    m_history->pack(62);
    m_proxy->setMode(Mode::Open);
    QTRY_VERIFY_WITH_TIMEOUT(faults.last().first().toString().isEmpty(), 20'000);
    QTRY_COMPARE_WITH_TIMEOUT(changesOn(m_server), 62 * kRoundTargets, 20'000);
    m_history->addRounds(62, 63);
    QTRY_COMPARE_WITH_TIMEOUT(changesOn(m_server), 63 * kRoundTargets, 20'000);
    QVERIFY(stop(&share) >= 0);
    QCOMPARE(fetchProblem(), u"63"_s);
}

//! The server is killed twice while it receives data. After each restart, it receives the rest.
void tst_HistoryShare::survivesAKilledServer()
{
    HistoryShare share(m_history->onDisk());
    QSignalSpy faults(&share, &HistoryShare::faultChanged);
    share.setRetention(unlimitedRetention());
    share.start();
    int rounds = 0;
    const auto add = [&rounds, this](int more) {
        m_history->addRounds(rounds, rounds + more);
        rounds += more;
    };
    for (int crash = 0; crash < 2; ++crash) {
        const qint64 before = rounds * kRoundTargets;
        share.setServer({});
        add(600); // several steps
        m_history->addEvidence(rounds - 1, QByteArray(50'000, char('a' + crash)));
        share.setServer(m_server);
        QTRY_VERIFY_WITH_TIMEOUT(changesOn(m_server) > before, 20'000);
        faults.clear();
        killServer();
        QVERIFY(changesOn(m_server) < 0);
        add(1);
        m_history->pack(rounds);
        QTRY_VERIFY_WITH_TIMEOUT(!faults.isEmpty(), 20'000);
        add(1);
        startServer();
        QTRY_COMPARE_WITH_TIMEOUT(changesOn(m_server), rounds * kRoundTargets, 60'000);
        QTRY_VERIFY_WITH_TIMEOUT(faults.last().first().toString().isEmpty(), 20'000);
    }
    QVERIFY(stop(&share) >= 0);
    QCOMPARE(fetchProblem(), QString::number(rounds));
}

void tst_HistoryShare::sendsRemainingDataOnShutdown()
{
    HistoryShare share(m_history->onDisk());
    share.setServer(m_server);
    share.start();
    m_history->addRounds(0, 1);
    QTRY_COMPARE_WITH_TIMEOUT(changesOn(m_server), kRoundTargets, 10'000);
    m_history->addRounds(1, 4);
    QVERIFY(stop(&share) >= 0);
    QCOMPARE(changesOn(m_server), 4 * kRoundTargets);
}

//! An unreadable file is reported, but doesn't count as a failure and doesn't increase the retry intervals.
void tst_HistoryShare::unreadableFileDoesNotPreventTheFinalCopy()
{
    HistoryShare share(m_history->onDisk());
    QSignalSpy faults(&share, &HistoryShare::faultChanged);
    m_history->addRounds(0, 1);
    QVERIFY(QDir(m_history->results()).mkdir(u"2026-11-22T00_1795305600000_1795309199999.segment"_s));
    share.setRetention(unlimitedRetention());
    share.setServer(m_server);
    share.start();
    QTRY_VERIFY_WITH_TIMEOUT(!faults.isEmpty(), 20'000);
    QVERIFY2(faults.last().first().toString().contains(u"2026-11-22T00"_s), qPrintable(faults.last().first().toString()));
    m_history->addRounds(1, 4);
    QVERIFY(stop(&share) >= 0);
    QCOMPARE(changesOn(m_server), 4 * kRoundTargets);
    QCOMPARE(faults.size(), 1);
}

//! Reports from an abandoned thread are dropped, including those sent before it was abandoned.
void tst_HistoryShare::abandonedThreadReportsNothing()
{
    m_proxy->setMode(Mode::Refusing);
    QUrl url(slow());
    QUrlQuery query(url);
    query.addQueryItem(u"sslmode"_s, u"disable"_s); // makes each attempt use only one connection
    url.setQuery(query);
    HistoryShare share(m_history->onDisk());
    QSignalSpy faults(&share, &HistoryShare::faultChanged);
    share.setServer(url.toString(QUrl::FullyEncoded));
    share.start();
    const QDeadlineTimer deadline(
        20'000); // no events are processed, so the report of the first attempt is still pending when the second one starts
    while (m_proxy->clients() < 2 && !deadline.hasExpired())
        QThread::msleep(1);
    QVERIFY(m_proxy->clients() >= 2);
    share.setServer({});
    QCoreApplication::processEvents();
    QVERIFY(faults.isEmpty());
    QVERIFY(stop(&share) >= 0);
    QVERIFY(faults.isEmpty());
}

void tst_HistoryShare::silentServerDoesNotDelayShutdown_data()
{
    QTest::addColumn<bool>("wasOpen");
    QTest::newRow("from the start") << false;
    QTest::newRow("in the middle") << true;
}

void tst_HistoryShare::silentServerDoesNotDelayShutdown()
{
    QFETCH(const bool, wasOpen);
    HistoryShare share(m_history->onDisk());
    m_proxy->setMode(wasOpen ? Mode::Open : Mode::Silent);
    share.setServer(slow());
    share.start();
    QTRY_VERIFY_WITH_TIMEOUT(m_proxy->clients() > 0, 10'000);
    if (wasOpen) {
        QTRY_COMPARE_WITH_TIMEOUT(changesOn(m_server), 0, 10'000);
        const qint64 bytes = m_proxy->bytes();
        m_history->addRounds(0, 1);
        m_proxy->setMode(Mode::Silent);
        QVERIFY(m_proxy->bytes() >= bytes);
    }
    const qint64 time = stop(&share);
    QVERIFY2(time >= 0 && time < 8'000, qPrintable(QString::number(time)));
}

void tst_HistoryShare::reportsSilenceAndReconnects()
{
    HistoryShare share(m_history->onDisk(), 1s);
    QSignalSpy faults(&share, &HistoryShare::faultChanged);
    m_proxy->setMode(Mode::Silent);
    share.setServer(slow());
    share.start();
    QTRY_VERIFY_WITH_TIMEOUT(!faults.isEmpty(), 10'000);
    QVERIFY2(faults.first().first().toString().contains(u"hasn't responded for 1 s"_s),
             qPrintable(faults.first().first().toString()));
    QTRY_VERIFY_WITH_TIMEOUT(m_proxy->clients() > 1, 10'000);
    m_history->addRounds(0, 1);
    m_proxy->setMode(Mode::Open);
    QTRY_COMPARE_WITH_TIMEOUT(changesOn(m_server), kRoundTargets, 30'000);
    QTRY_VERIFY_WITH_TIMEOUT(faults.last().first().toString().isEmpty(), 10'000);
    QVERIFY(stop(&share) >= 0);
}

void tst_HistoryShare::unreachableServerDoesNotDelayShutdown()
{
    HistoryShare share(m_history->onDisk());
    QSignalSpy faults(&share, &HistoryShare::faultChanged);
    m_proxy->setMode(Mode::Refusing);
    share.setServer(slow());
    share.start();
    QVERIFY(faults.wait(30'000));
    const qint64 time = stop(&share); // the thread is waiting for its next attempt
    QVERIFY2(time >= 0 && time < 5'000, qPrintable(QString::number(time)));
}

void tst_HistoryShare::switchesServers()
{
    const QString second = freshHistory(*m_folder, u"second"_s);
    HistoryShare share(m_history->onDisk());
    m_history->addRounds(0, 1);
    share.setServer(m_server);
    share.start();
    QTRY_COMPARE_WITH_TIMEOUT(changesOn(m_server), kRoundTargets, 10'000);
    share.setServer(second);
    QTRY_COMPARE_WITH_TIMEOUT(changesOn(second), kRoundTargets, 10'000);
    m_history->addRounds(1, 2);
    QTRY_COMPARE_WITH_TIMEOUT(changesOn(second), 2 * kRoundTargets, 10'000);
    QCOMPARE(changesOn(m_server), kRoundTargets);
    share.setServer({});
    QVERIFY(stop(&share) >= 0);
}

void tst_HistoryShare::mapsEachRetentionTime()
{
    constexpr qint64 kDay = 86'400'000;
    HistoryRetention days;
    days.days = 1;
    days.dailyDays = 2;
    days.changesDays = 3;
    days.evidenceDays = 4;
    days.bytes = 5;
    const ServerRetention keep = serverRetention(days);
    QCOMPARE(keep.results, kDay);
    QCOMPARE(keep.days, 2 * kDay);
    QCOMPARE(keep.changes, 3 * kDay);
    QCOMPARE(keep.evidence, 4 * kDay);
    QCOMPARE(keep.bytes, 5);
}

void tst_HistoryShare::refusesPasswordsInTheUrl()
{
    QUrl url(slow());
    url.setPassword(u"sesame"_s);
    HistoryShare share(m_history->onDisk());
    QSignalSpy faults(&share, &HistoryShare::faultChanged);
    share.setServer(url.toString());
    share.start();
    QCOMPARE(faults.size(), 1);
    QVERIFY(faults.first().first().toString().contains(u"~/.pgpass"_s));
    QVERIFY(!faults.first().first().toString().contains(u"sesame"_s));
    QVERIFY(stop(&share) >= 0);
    QCOMPARE(m_proxy->clients(), 0);
}

void tst_HistoryShare::stopsWithoutAServer()
{
    HistoryShare never(m_history->onDisk());
    QVERIFY(stop(&never) >= 0);
    HistoryShare share(m_history->onDisk());
    share.start();
    QVERIFY(stop(&share) >= 0);
}

//! Covers everything from changing the setting to the end of a session on the server.
void tst_HistoryShare::monitorSharesItsHistory()
{
    Monitor monitor{Profile(m_folder->filePath(u"profile"_s))};
    QCOMPARE(monitor.acquireLock(), QString());
    QCOMPARE(monitor.settings().set(setting::kHistoryServer, m_server), QString());
    QVERIFY(!monitor.settings().set(setting::kHistoryServer, u"postgresql://a:b@c/d"_s).isEmpty());
    QSignalSpy faults(&monitor, &Monitor::historyShareFault);
    monitor.startSchedule();
    const auto place = HistoryServerLocation::fromUrl(m_server);
    const auto origins = [&place] { return listOrigins(*place); };
    QTRY_VERIFY_WITH_TIMEOUT(origins() && origins()->size() == 1, 20'000);
    QSignalSpy finished(&monitor, &Monitor::finished);
    monitor.shutDown();
    QVERIFY(finished.wait(30'000));
    const QString back = m_folder->filePath(u"back"_s);
    QVERIFY(fetchHistory(*place, origins()->first(), back + u".sqlite"_s, back));
    QCOMPARE(allRows(back + u".sqlite"_s), allRows(monitor.profile().historyFile()));
    QCOMPARE(allRows(back + u".sqlite"_s).filter(u"SELECT begun"_s).size(), 1);
    QVERIFY(faults.isEmpty());
}

QTEST_GUILESS_MAIN(tst_HistoryShare)

} // namespace HistoryShareTest

#include "tst_HistoryShare.moc"
