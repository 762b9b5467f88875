// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/DeskFake.h"
#include "alerts/channels/DesktopNotifier.h"
#include "app/monitor/Monitor.h"
#include "app/monitor/PauseControl.h"
#include "app/profile/Sample.h"
#include "app/query/FailureComparison.h"
#include "async/WaitQueue.h"
#include "checks/Registry.h"
#include "engine/core/EngineCore.h"
#include "history/StoredResultReader.h"
#include "history/StoredResultWriter.h"
#include "history/database/HistoryDatabase.h"
#include "history/tables/SpanTable.h"
#include "history/tables/TransitionTable.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

#include <limits>

namespace MonitorTest {

using namespace Qt::StringLiterals;
using namespace watchkeeper;

namespace {

//! A notifier whose deliveries hang until it is destroyed, regardless of cancellation.
class HungDesk : public DesktopNotifier
{
public:
    HungDesk() { setDesktopNotifier(this); }
    ~HungDesk() override { setDesktopNotifier(nullptr); }
    QCoro::Task<Verdict> deliver(AlertChannel, Alert, CancelToken) override
    {
        isTold = true;
        const CancelToken never;
        (void)co_await m_end.wait(never);
        co_return Verdict();
    }

    bool isTold = false;

private:
    Event m_end;
};

} // namespace

//! Tests the engine and the stores together, and the order in which they start and stop.
class tst_Monitor : public QObject
{
    Q_OBJECT

    static Target simulated(const QString &name, const QJsonObject &fields)
    {
        Target target;
        target.id = QUuid::createUuid();
        target.name = name;
        target.kind = u"simulated"_s;
        target.fields = *Fields::fromJson(findKind(target.kind)->fields, fields);
        return target;
    }
    static bool end(Monitor &monitor)
    {
        QSignalSpy finished(&monitor, &Monitor::finished);
        monitor.shutDown();
        return finished.wait(30'000);
    }

    //! Writes a rule that alerts on the desktop.
    static void writeDesktopRule(const Profile &profile)
    {
        QFile alerts(profile.alertsFile());
        QVERIFY(alerts.open(QIODevice::WriteOnly));
        alerts.write(
            R"({"version":1,"channels":[{"name":"x","provider":"desktop"}],"rules":[{"name":"All","channels":["x"]}]})");
    }

    std::unique_ptr<QTemporaryDir> m_folder;

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void endsEvenIfNeverStarted()
    {
        Monitor monitor{Profile(m_folder->path())};
        QVERIFY(end(monitor));
        QVERIFY(QDir(m_folder->path()).isEmpty());
    }

    void checksGivenTargets()
    {
        Monitor monitor{Profile(m_folder->path())};
        QSignalSpy rounds(&monitor, &Monitor::runChanged);
        QList<Result> results;
        connect(&monitor, &Monitor::resultsReady, this, [&results](const QList<Result> &more) { results += more; });
        monitor.setTargets({simulated(u"slow"_s, {{u"latency"_s, u"300ms"_s}}),
                            simulated(u"fast"_s, {{u"latency"_s, u"1ms"_s}}),
                            simulated(u"bad"_s, {{u"latency"_s, u"100ms"_s}, {u"failureRate"_s, 100}})});
        monitor.checkNow();
        QTRY_VERIFY(!rounds.isEmpty() && rounds.last().first().value<RunSnapshot>().finished);
        QCOMPARE(results.size(), 3);
        QCOMPARE(results.at(0).targetName, u"fast"_s);
        QCOMPARE(results.at(1).targetName, u"bad"_s);
        QCOMPARE(results.at(1).outcome, Outcome::Down);
        QCOMPARE(results.at(2).targetName, u"slow"_s);
        QVERIFY(end(monitor));
    }

    void followsTheStore()
    {
        Monitor monitor{Profile(m_folder->path())};
        QSignalSpy loads(&monitor, &Monitor::loadChanged);
        QSignalSpy transitions(&monitor, &Monitor::transitionsReady);
        monitor.startSchedule();
        monitor.targets().add({simulated(u"one"_s, {{u"latency"_s, u"1ms"_s}})});
        QTRY_VERIFY(!loads.isEmpty() && loads.last().first().value<EngineLoad>().targets == 1);
        monitor.checkNow();
        QTRY_COMPARE(transitions.count(), 1);
        QVERIFY(end(monitor));
        // Edits are saved before finished() is emitted.
        QFile file(monitor.profile().targetsFile());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().contains("\"one\""));
    }

    void manualChecksWaitForTheStoredStates()
    {
        Target bad = simulated(u"bad"_s, {{u"latency"_s, u"1ms"_s}, {u"failureRate"_s, 100}});
        bad.schedule.attempts = 1;
        const auto watchFor = [this, &bad](qsizetype changes, qsizetype recalled) {
            Monitor monitor{Profile(m_folder->path())};
            QCOMPARE(monitor.acquireLock(), QString());
            QSignalSpy results(&monitor, &Monitor::resultsReady);
            QSignalSpy transitions(&monitor, &Monitor::transitionsReady);
            QSignalSpy recalls(&monitor, &Monitor::statesRestored);
            monitor.targets().add({bad});
            monitor.startSchedule();
            monitor.checkNow(); // as the window does
            QTRY_VERIFY(!results.isEmpty());
            QVERIFY(end(monitor));
            QCOMPARE(transitions.count(), changes);
            QCOMPARE(recalls.count(), recalled);
            QVERIFY(QFile::remove(Profile(m_folder->path()).targetsFile())); // the next run adds the target again
        };
        watchFor(1, 0);
        if (QTest::currentTestFailed())
            return;
        watchFor(0, 1); // still down, so no alert is sent again
    }

    void appliesTheSettings()
    {
        Monitor monitor{Profile(m_folder->path())};
        QSignalSpy loads(&monitor, &Monitor::loadChanged);
        QCOMPARE(monitor.settings().set(u"maxConcurrent"_s, 3), QString());
        monitor.setTargets({simulated(u"one"_s, {})});
        monitor.checkNow();
        QTRY_VERIFY(!loads.isEmpty() && loads.last().first().value<EngineLoad>().limit == 3);
        QCOMPARE(monitor.settings().set(u"maxConcurrent"_s, 4), QString());
        QTRY_COMPARE(loads.last().first().value<EngineLoad>().limit, 4);
        EngineLimits limits;
        limits.all = 5;
        monitor.setLimits(limits);
        QTRY_COMPARE(loads.last().first().value<EngineLoad>().limit, 5);
        QVERIFY(end(monitor));
        QVERIFY(QFile::exists(monitor.profile().settingsFile())); // saved before finished()
    }

    void recordsFailures_data()
    {
        QTest::addColumn<bool>("hasLock");
        QTest::addColumn<bool>("isOn");
        QTest::newRow("usual") << true << true;
        QTest::newRow("turned off") << true << false;
        QTest::newRow("nobody would keep it") << false << true;
    }

    //! The target requires its port to be closed. If the port is open, the check connects to it.
    void recordsFailures()
    {
        QFETCH(bool, hasLock);
        QFETCH(bool, isOn);
        QTcpServer server;
        QVERIFY(server.listen(QHostAddress::LocalHost));
        const quint16 port = server.serverPort();
        server.close();
        Target target;
        target.id = QUuid::createUuid();
        target.name = u"Shop"_s;
        target.kind = u"tcp"_s;
        target.fields = *Fields::fromJson(findKind(target.kind)->fields,
                                          {{u"host"_s, u"127.0.0.1"_s}, {u"port"_s, port}, {u"mustBeClosed"_s, true}});
        Monitor monitor{Profile(m_folder->path())};
        if (hasLock)
            QCOMPARE(monitor.acquireLock(), QString());
        QCOMPARE(monitor.settings().set(u"recordFailures"_s, isOn), QString());
        QSignalSpy results(&monitor, &Monitor::resultsReady);
        QSignalSpy loads(&monitor, &Monitor::loadChanged);
        monitor.pauses().pause(); // no scheduled checks
        monitor.targets().add({target});
        monitor.startSchedule();
        QTRY_VERIFY(!loads.isEmpty() && loads.last().first().value<EngineLoad>().targets == 1);
        monitor.checkNow();
        QTRY_COMPARE(results.size(), 1);
        QVERIFY(server.listen(QHostAddress::LocalHost, port));
        int connections = 0;
        connect(&server, &QTcpServer::newConnection, &server, [&connections] { ++connections; });
        monitor.checkNow();
        QTRY_COMPARE(results.size(), 2);
        const auto recording = [&] {
            return readFailure(monitor.profile().historyFile(), target.id, QDateTime::currentMSecsSinceEpoch())->recording;
        };
        if (hasLock && isOn) {
            QTRY_VERIFY_WITH_TIMEOUT(recording(), 20'000);
            QCOMPARE(recording()->errorType, ErrorType::Condition);
            QVERIFY(recording()->lastSuccessAt > 0);
            QCOMPARE(recording()->find(DiagnosticProbeType::Connection)->outcome, ProbeOutcome::Success);
        }
        QVERIFY(end(monitor));
        QCOMPARE(recording().has_value(), hasLock && isOn);
        QCOMPARE(connections, hasLock && isOn ? 2 : 1);
    }

    //! A server repeats the API key from the request. Only conditions see the key. It is masked in everything that leaves the
    //! engine.
    void masksSecrets()
    {
        const QByteArray key = "hunter22key";
        QTcpServer server;
        QVERIFY(server.listen(QHostAddress::LocalHost));
        connect(&server, &QTcpServer::newConnection, &server, [&server, key] {
            QTcpSocket *const socket = server.nextPendingConnection();
            const QByteArray body = "bad key " + key;
            const QByteArray head = "HTTP/1.1 200 OK\r\nX-Echo: " + body + "\r\nConnection: close\r\n\r\n";
            const auto answer = [socket, head, body] {
                socket->write(head + body);
                socket->disconnectFromHost();
            };
            connect(socket, &QTcpSocket::readyRead, socket, answer, Qt::SingleShotConnection);
        });
        Target target;
        target.id = QUuid::createUuid();
        target.name = u"Shop"_s;
        target.kind = u"http"_s;
        target.fields = *Fields::fromJson(findKind(target.kind)->fields,
                                          {{u"url"_s, u"http://127.0.0.1:%1/"_s.arg(server.serverPort())},
                                           {u"headers"_s, QJsonObject{{u"X-Shop"_s, u"${keychain:shop}"_s}}}});
        target.conditions = {{u"[BODY] == ok"_s, Outcome::Down}};
        target.schedule.attempts = 1;
        Monitor monitor{Profile(m_folder->path())};
        QList<Result> reported;
        connect(&monitor, &Monitor::resultsReady, this, [&reported](const QList<Result> &results) { reported += results; });
        connect(&monitor, &Monitor::transitionsReady, this, [&reported](const QList<Transition> &transitions) {
            for (const Transition &transition : transitions)
                reported.append(transition.result);
        });
        connect(&monitor, &Monitor::testRunFinished, this, [&reported](const Result &result) { reported.append(result); });
        monitor.setTargets({target});
        monitor.setSecrets({{u"shop"_s, QString::fromLatin1(key)}});
        monitor.checkNow();
        QTRY_COMPARE_WITH_TIMEOUT(reported.size(), 2, 20'000);
        monitor.testRun(target);
        QTRY_COMPARE_WITH_TIMEOUT(reported.size(), 3, 20'000);
        QVERIFY(end(monitor));
        for (const Result &result : std::as_const(reported)) {
            const QByteArray json = QJsonDocument(toJson(result)).toJson();
            QVERIFY2(!json.contains(key), json);
            QCOMPARE(result.conditions.value(0).shown, u"[BODY] (bad key ***) == ok"_s);
            QCOMPARE(result.observation.evidence->header("X-Echo"), "bad key ***");
        }
    }

    void endsWithAThousandChecksRunning()
    {
        Monitor monitor{Profile(m_folder->path())};
        EngineLimits limits;
        limits.all = 1000;
        monitor.setLimits(limits);
        QList<Target> targets;
        for (int i = 0; i < 1000; ++i)
            targets.append(simulated(u"hung %1"_s.arg(i), {{u"timeoutRate"_s, 100}}));
        QSignalSpy loads(&monitor, &Monitor::loadChanged);
        int cancelled = 0;
        connect(&monitor, &Monitor::resultsReady, this, [&cancelled](const QList<Result> &results) {
            for (const Result &result : results)
                cancelled += result.observation.error->type() == ErrorType::Cancelled ? 1 : 0;
        });
        monitor.setTargets(targets);
        monitor.checkNow();
        QTRY_VERIFY(!loads.isEmpty() && loads.last().first().value<EngineLoad>().running == 1000);
        QVERIFY(end(monitor)); // the speed is measured by ./dev bench
        QCOMPARE(cancelled, 1000);
    }

    //! The results are still stored, and the next run sees a clean shutdown.
    void endsEvenIfAnAlertHangs()
    {
        const Profile profile(m_folder->path());
        writeDesktopRule(profile);
        Target bad = simulated(u"bad"_s, {{u"latency"_s, u"1ms"_s}, {u"failureRate"_s, 100}});
        bad.schedule.attempts = 1;
        HungDesk desk;
        Monitor monitor{profile};
        QCOMPARE(monitor.acquireLock(), QString());
        monitor.targets().add({bad});
        monitor.startSchedule();
        monitor.checkNow();
        QTRY_VERIFY_WITH_TIMEOUT(desk.isTold, 20'000);
        QVERIFY(end(monitor));
        HistoryDatabase database(profile.historyFile(), HistoryDatabase::Access::Read);
        QVERIFY(!database.open());
        const auto sessions = SessionTable(&database).between(0, std::numeric_limits<qint64>::max());
        QVERIFY(sessions && sessions->size() == 1);
        QVERIFY(sessions->first().isClean);
    }

    //! Another process locks the database. Only the writing thread waits; checks, alerts and result files continue.
    void lockedDatabaseDelaysNothingElse()
    {
        const Profile profile(m_folder->path());
        writeDesktopRule(profile);
        HistoryDatabase holder(profile.historyFile(), HistoryDatabase::Access::Write);
        QVERIFY(!holder.execute(u"BEGIN EXCLUSIVE"_s));
        Target bad = simulated(u"bad"_s, {{u"latency"_s, u"1ms"_s}, {u"failureRate"_s, 100}});
        bad.schedule.attempts = 1;
        test::DeskFake desk;
        qsizetype results = 0;
        Monitor monitor{profile};
        const QSignalSpy faults(&monitor, &Monitor::historyFault);
        const QSignalSpy transitions(&monitor, &Monitor::transitionsReady);
        connect(&monitor, &Monitor::resultsReady, this, [&results, &monitor](const QList<Result> &more) {
            results += more.size();
            monitor.checkNow();
        });
        QCOMPARE(monitor.acquireLock(), QString());
        monitor.targets().add({bad});
        monitor.startSchedule();
        monitor.checkNow();
        QTRY_VERIFY_WITH_TIMEOUT(!faults.isEmpty(), 20'000);
        QVERIFY2(faults[0][0].toString().startsWith(u"State changes of targets can't currently be stored."_s),
                 qPrintable(faults[0][0].toString()));
        QTRY_COMPARE_WITH_TIMEOUT(desk.reported.size(), 1, 20'000);
        const qsizetype before = results;
        QTRY_VERIFY_WITH_TIMEOUT(results > before + 5, 20'000);
        const auto kept = [&profile, &bad] {
            const qint64 now = QDateTime::currentMSecsSinceEpoch();
            return StoredResultReader(profile.resultsFolder()).read(bad.id, 0, now).results.size();
        };
        QTRY_VERIFY_WITH_TIMEOUT(kept() > 0, 20'000);
        QCOMPARE(transitions.size(), 1);
        QVERIFY(!holder.execute(u"COMMIT"_s));
        QTRY_VERIFY_WITH_TIMEOUT(faults.last()[0].toString().isEmpty(), 20'000);
        QVERIFY(end(monitor));
        const auto changes = TransitionTable(&holder).between(0, std::numeric_limits<qint64>::max());
        QVERIFY(changes && changes->size() == 1);
    }

    void doesNothingAfterShutdown()
    {
        Monitor monitor{Profile(m_folder->path())};
        monitor.setTargets({simulated(u"one"_s, {})});
        QSignalSpy finished(&monitor, &Monitor::finished);
        monitor.shutDown();
        monitor.shutDown();
        monitor.checkNow();
        monitor.postAfterRestore([](EngineCore &core) { core.cancelAll(); });
        QVERIFY(finished.wait(30'000));
        QVERIFY(!finished.wait(50));
    }

    void runsTests()
    {
        Monitor monitor{Profile(m_folder->path())};
        QSignalSpy tried(&monitor, &Monitor::testRunFinished);
        QSignalSpy results(&monitor, &Monitor::resultsReady);
        const auto tell = [&tried](int which) { return tried.at(which).first().value<Result>(); };
        const Target hung = simulated(u"hung"_s, {{u"timeoutRate"_s, 100}});
        monitor.setTargets({hung});
        monitor.startSchedule(); // the target is monitored and tested at the same time: neither blocks the other
        monitor.testRun(hung);
        Target mended = simulated(u"mended"_s, {{u"latency"_s, u"1ms"_s}});
        mended.id = hung.id;
        monitor.testRun(mended); // replaces the first test run, which reports nothing
        QTRY_COMPARE(tried.count(), 1);
        QCOMPARE(tell(0).targetId, hung.id);
        QCOMPARE(tell(0).targetName, u"mended"_s);
        QCOMPARE(tell(0).outcome, Outcome::Up);

        const Target quick = simulated(u"quick"_s, {{u"latency"_s, u"1ms"_s}});
        const Target other = simulated(u"other"_s, {{u"latency"_s, u"1ms"_s}});
        monitor.testRun(quick);
        monitor.cancelTestRun(quick.id);
        monitor.cancelTestRun(QUuid::createUuid());
        monitor.testRun(other);
        QTRY_COMPARE(tried.count(), 2);
        QCOMPARE(tell(1).targetId, other.id);

        monitor.testRun(hung); // cancelled when the monitor ends
        QVERIFY(end(monitor));
        QCOMPARE(tried.count(), 3);
        QCOMPARE(tell(2).observation.error->type(), ErrorType::Cancelled);
        monitor.testRun(quick); // too late, so this has no effect
        for (const QList<QVariant> &news : std::as_const(results)) {
            for (const Result &result : news.first().value<QList<Result>>())
                QCOMPARE(result.targetName, u"hung"_s);
        }
    }

    //! "Test now" in a form uses the conditions of the form and the stored history of the target.
    void testsUseTheStoredHistory()
    {
        const Profile profile(m_folder->path());
        Target target = simulated(u"slow before"_s, {{u"latency"_s, u"0ms"_s}});
        target.conditions = {{u"max(1h) < 5s"_s}};
        StoredResultWriter writer(profile.resultsFolder());
        const qint64 now = QDateTime::currentMSecsSinceEpoch();
        for (int minutes = 50; minutes > 0; --minutes) {
            StoredResult result;
            result.at = now - minutes * 60'000;
            result.durationMs = 6'000;
            writer.append(target.id, result);
        }
        QVERIFY(!writer.write(now));
        Monitor monitor{profile};
        QSignalSpy tried(&monitor, &Monitor::testRunFinished);
        QSignalSpy read(&monitor, &Monitor::historyWindowsLoaded);
        monitor.setTargets({target});
        QTRY_COMPARE(read.count(), 1);
        monitor.testRun(target);
        QTRY_COMPARE(tried.count(), 1);
        const Result result = tried.first().first().value<Result>();
        QCOMPARE(result.outcome, Outcome::Down);
        QCOMPARE(result.conditions.first().shown, u"max(1h) (6s) < 5s"_s);
        QVERIFY(end(monitor));
    }

    void allowsOneMonitorPerProfile()
    {
        Monitor first{Profile(m_folder->filePath(u"p"_s))};
        Monitor second{Profile(m_folder->filePath(u"p"_s))};
        QCOMPARE(first.acquireLock(), QString());
        QVERIFY(second.acquireLock().contains(QString::number(QCoreApplication::applicationPid())));
        QVERIFY(end(first));
        QVERIFY(end(second));
    }

    void sampleIsValidAndNamesNoPublicHost()
    {
        const TargetsDocument sample = sampleTargets();
        QVERIFY(sample.targets.size() >= 12);
        QSet<QString> kindsShown;
        for (const Target &target : sample.targets) {
            kindsShown.insert(target.kind);
            const Kind *kind = findKind(target.kind);
            QVERIFY(kind);
            const QString host = kind->host ? kind->host(target.fields) : QString();
            QVERIFY2(host.isEmpty() || host == u"127.0.0.1"_s || host == u"localhost"_s, qPrintable(target.name));
            QVERIFY(!target.id.isNull());
        }
        // Each kind that needs no other infrastructure has a sample.
        for (const char *kind : {"http", "tcp", "command", "simulated", "disk", "memory", "cpu", "group"})
            QVERIFY2(kindsShown.contains(QString::fromLatin1(kind)), kind);
        QCOMPARE(sampleTargets().targets.first().id, sample.targets.first().id); // the same ID, so its history continues
    }
};

QTEST_GUILESS_MAIN(tst_Monitor)

} // namespace MonitorTest

#include "tst_Monitor.moc"
