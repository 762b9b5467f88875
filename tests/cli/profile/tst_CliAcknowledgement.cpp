// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/profile/Profile.h"
#include "app/requests/AcknowledgementRequests.h"
#include "app/requests/RequestServer.h"
#include "cli/CliRun.h"
#include "history/database/HistoryDatabase.h"
#include "history/tables/IncidentTable.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <csignal>
#include <memory>

namespace CliAcknowledgementTest {

using namespace Qt::StringLiterals;
using namespace watchkeeper;

//! Tests `watchkeeper-cli ack`, `snooze` and `incidents` while another program monitors the profile.
class tst_CliAcknowledgement : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void acknowledges();
    void snoozes();
    void acknowledgesOnlyConfirmedProblems();
    void handlesMoreTargetsThanOneAnswerHolds();
    void reportsTargetsChangedBeforeAFailure();
    void refusesInvalidArguments_data();
    void refusesInvalidArguments();
    void worksWithoutAMonitoringProgram();
    void listsIncidents();
    void reportsThatOlderIncidentsAreOmitted();
    void showsIncidentsInTheFuture();
    void showsTheTimeline();
    void addsAComment_data();
    void addsAComment();
    void addsANote_data();
    void addsANote();
    void refusesInvalidNotes_data();
    void refusesInvalidNotes();
    void incidentsSurviveAKill();
    void listsNothingWithoutAHistory();

private:
    QString profile() const { return m_folder->filePath(u"p"_s); }
    void addIdleTargets();
    //! Starts monitoring. \return whether Bad has gone down
    bool watch(CliRun *watcher);
    int run(const QStringList &arguments);
    QJsonArray incidents(const QStringList &more = {});
    QString sign() const { return m_folder->filePath(u"sign"_s); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<CliRun> m_cli;
};

void tst_CliAcknowledgement::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QDir().mkpath(profile());
    writeFile(*m_folder, u"p/targets.json"_s,
              R"({"version":1,"defaults":{"every":"1s","attempts":1},"targets":[)"
              R"({"name":"Good","kind":"command","command":"true"},)"
              R"({"name":"Bad","kind":"command","command":"test -e )"
                  + sign().toUtf8() + R"("}]})");
}

//! Adds 4,500 paused targets, which don't fit into one reply.
void tst_CliAcknowledgement::addIdleTargets()
{
    QByteArray idle = "\"targets\":[";
    for (int number = 1; number <= 4'500; ++number)
        idle += R"({"name":"Idle )" + QByteArray::number(number) + R"(","kind":"simulated","paused":true},)";
    QFile file(profile() + u"/targets.json"_s);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QByteArray all = file.readAll();
    file.close();
    all.replace("\"targets\":[", idle);
    writeFile(*m_folder, u"p/targets.json"_s, all);
}

bool tst_CliAcknowledgement::watch(CliRun *watcher)
{
    watcher->start({u"--profile"_s, profile(), u"watch"_s});
    return !watcher->waitForOut("✔ Good").isEmpty() && (watcher->out().contains("Bad") || !watcher->waitForOut("Bad").isEmpty())
        && QTest::qWaitFor([this] { return !incidents().isEmpty(); }, 20'000);
}

int tst_CliAcknowledgement::run(const QStringList &arguments)
{
    m_cli = std::make_unique<CliRun>(m_folder->path());
    return m_cli->run(QStringList{u"--profile"_s, profile()} + arguments);
}

QJsonArray tst_CliAcknowledgement::incidents(const QStringList &more)
{
    CliRun cli(m_folder->path());
    cli.run(QStringList{u"--profile"_s, profile(), u"incidents"_s, u"--format"_s, u"json"_s} + more);
    return QJsonDocument::fromJson(cli.out()).array();
}

void tst_CliAcknowledgement::acknowledges()
{
    CliRun watcher(m_folder->path());
    QVERIFY(watch(&watcher));
    QCOMPARE(
        run({u"ack"_s, u"bad"_s, u"--comment"_s, u"“on it”"_s, u"--by"_s, u"Anna"_s, u"--until"_s, u"1h"_s, u"--sticky"_s}), 0);
    QCOMPARE(m_cli->out(), QByteArray("Acknowledged: Bad\n"));
    QTRY_COMPARE_WITH_TIMEOUT(incidents().first().toObject().value(u"acknowledgedBy"_s).toString(), u"Anna"_s, 30'000);
    QCOMPARE(incidents().first().toObject().value(u"state"_s).toString(), u"acknowledged"_s);
    QCOMPARE(run({u"ack"_s, u"Bad"_s, u"--remove"_s}), 0);
    QCOMPARE(m_cli->out(), QByteArray("No longer acknowledged: Bad\n"));
    QCOMPARE(run({u"ack"_s, u"Bad"_s, u"--remove"_s}), 65);
    QVERIFY2(m_cli->err().contains("Bad isn't acknowledged."), m_cli->err());
    QTRY_COMPARE_WITH_TIMEOUT(incidents().first().toObject().value(u"state"_s).toString(), u"open"_s, 30'000);
}

void tst_CliAcknowledgement::snoozes()
{
    CliRun watcher(m_folder->path());
    QVERIFY(watch(&watcher));
    QCOMPARE(run({u"snooze"_s, u"Bad"_s, u"--for"_s, u"1h"_s}), 0);
    QCOMPARE(m_cli->out(), QByteArray("Snoozed: Bad\n"));
    QTRY_VERIFY_WITH_TIMEOUT(incidents().first().toObject().value(u"snoozedUntil"_s).isString(), 30'000);
    QCOMPARE(run({u"snooze"_s, u"Bad"_s, u"--remove"_s}), 0);
    QTRY_VERIFY_WITH_TIMEOUT(incidents().first().toObject().value(u"snoozedUntil"_s).isNull(), 30'000);
}

void tst_CliAcknowledgement::acknowledgesOnlyConfirmedProblems()
{
    CliRun watcher(m_folder->path());
    QVERIFY(watch(&watcher));
    QCOMPARE(run({u"ack"_s, u"Good"_s, u"Bad"_s}), 65);
    QCOMPARE(m_cli->out(), QByteArray("Acknowledged: Bad\n"));
    QVERIFY2(m_cli->err().contains("Good has no confirmed problem to acknowledge."), m_cli->err());
    QCOMPARE(run({u"ack"_s, u"Stranger"_s}), 64);
}

void tst_CliAcknowledgement::handlesMoreTargetsThanOneAnswerHolds()
{
    addIdleTargets();
    CliRun watcher(m_folder->path());
    QVERIFY(watch(&watcher));
    QCOMPARE(run({u"snooze"_s, u"--only"_s, u"-name:Good"_s, u"--for"_s, u"1h"_s}), 65);
    QCOMPARE(m_cli->out(), QByteArray("Snoozed: Bad\n"));
    QCOMPARE(m_cli->err().count("Idle "), 4'500);
    QCOMPARE(m_cli->err().count('\n'), 4'500);
}

void tst_CliAcknowledgement::reportsTargetsChangedBeforeAFailure()
{
    addIdleTargets();
    const Profile watched(profile());
    ProfileLock lock(watched);
    QVERIFY(lock.tryLock());
    int asked = 0;
    AcknowledgementReply done;
    RequestServer server(watched);
    server.handle(u"snooze"_s, [&](const QJsonObject &request, const RequestServer::Answer &answer) {
        const auto order = acknowledgementRequestFromJson(AcknowledgementRequest::Action::Snooze, request);
        if (++asked > 1 || !order)
            return answer(RequestServer::refusal(u"Not today."_s));
        for (const TargetId &target : order->targets)
            done.targets.append(AcknowledgementReply::TargetReply{target, AcknowledgementOutcome::Done});
        answer(acknowledgementReplyToJson(done));
    });
    m_cli = std::make_unique<CliRun>(m_folder->path());
    m_cli->start({u"--profile"_s, profile(), u"snooze"_s, u"--only"_s, u"kind:simulated"_s, u"--for"_s, u"1h"_s});
    QTRY_VERIFY_WITH_TIMEOUT(m_cli->process().state() == QProcess::NotRunning, 60'000);
    QCOMPARE(m_cli->wait(), 74);
    QCOMPARE(asked, 2);
    QVERIFY(!done.targets.isEmpty());
    QCOMPARE(m_cli->out().count("Snoozed: Idle "), done.targets.size());
    QCOMPARE(m_cli->err(), QByteArray("watchkeeper-cli: Not today. Targets not listed above may be unchanged.\n"));
}

void tst_CliAcknowledgement::refusesInvalidArguments_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("problem");
    QTest::newRow("nobody") << QStringList{u"ack"_s} << QByteArray("NAME… or --only");
    QTest::newRow("no end of a snooze") << QStringList{u"snooze"_s, u"Bad"_s} << QByteArray("one of --for, --until");
    QTest::newRow("two ends") << QStringList{u"snooze"_s, u"Bad"_s, u"--for"_s, u"1h"_s, u"--until"_s, u"2h"_s}
                              << QByteArray("--for and --until");
    QTest::newRow("end it, later") << QStringList{u"snooze"_s, u"Bad"_s, u"--for"_s, u"1h"_s, u"--remove"_s}
                                   << QByteArray("one of --for, --until");
    QTest::newRow("a moment that has passed")
        << QStringList{u"ack"_s, u"Bad"_s, u"--until"_s, u"2020-01-01"_s} << QByteArray("is in the past");
    QTest::newRow("no moment") << QStringList{u"ack"_s, u"Bad"_s, u"--until"_s, u"soon"_s} << QByteArray("isn't a valid time");
    QTest::newRow("take back, with a word")
        << QStringList{u"ack"_s, u"Bad"_s, u"--remove"_s, u"--comment"_s, u"x"_s} << QByteArray("--remove can't be used with");
    QTest::newRow("nothing said") << QStringList{u"ack"_s, u"Bad"_s, u"--comment"_s, u"  "_s}
                                  << QByteArray("The text is empty");
    QTest::newRow("no number") << QStringList{u"incidents"_s, u"show"_s, u"x"_s} << QByteArray("ID");
    QTest::newRow("no word") << QStringList{u"incidents"_s, u"comment"_s, u"1"_s} << QByteArray("TEXT");
    QTest::newRow("a span that is none") << QStringList{u"incidents"_s, u"--from"_s, u"1h"_s, u"--to"_s, u"2h"_s}
                                         << QByteArray("--from must be before --to");
}

void tst_CliAcknowledgement::refusesInvalidArguments()
{
    QFETCH(QStringList, arguments);
    QFETCH(QByteArray, problem);
    QCOMPARE(run(arguments), 64);
    QVERIFY2(m_cli->err().contains(problem), m_cli->err());
    QCOMPARE(m_cli->out(), QByteArray());
}

void tst_CliAcknowledgement::worksWithoutAMonitoringProgram()
{
    QCOMPARE(run({u"ack"_s, u"Bad"_s}), 65); // this profile has never been monitored
    QVERIFY2(m_cli->err().contains("Bad has no confirmed problem to acknowledge."), m_cli->err());
    QCOMPARE(run({u"snooze"_s, u"Bad"_s, u"--remove"_s}), 65);
}

void tst_CliAcknowledgement::listsIncidents()
{
    CliRun watcher(m_folder->path());
    QVERIFY(watch(&watcher));
    const QJsonArray all = incidents();
    QCOMPARE(all.size(), 1);
    const QJsonObject one = all.first().toObject();
    QCOMPARE(one.value(u"target"_s).toString(), u"Bad"_s);
    QCOMPARE(one.value(u"worst"_s).toString(), u"down"_s);
    QVERIFY(one.value(u"closed"_s).isNull());
    QCOMPARE(one.value(u"error"_s).toString(), u"command"_s);
    QCOMPARE(run({u"incidents"_s, u"--open"_s}), 0);
    QVERIFY2(m_cli->out().contains("Bad") && m_cli->out().contains("open"), m_cli->out());
    QCOMPARE(run({u"incidents"_s, u"--format"_s, u"csv"_s}), 0);
    QVERIFY(m_cli->out().startsWith("incident,target,id,state,"));
    QCOMPARE(m_cli->out().count('\n'), 2);
    QCOMPARE(run({u"incidents"_s, u"--format"_s, u"ndjson"_s}), 0);
    QVERIFY(QJsonDocument::fromJson(m_cli->out()).isObject());
    QFile file(sign());
    QVERIFY(file.open(QIODevice::WriteOnly));
    QTRY_VERIFY_WITH_TIMEOUT(incidents({u"--open"_s}).isEmpty(), 20'000);
    QVERIFY(incidents().first().toObject().value(u"closed"_s).isString());
    QCOMPARE(run({u"incidents"_s, u"--open"_s}), 0);
    QVERIFY2(m_cli->err().contains("No open incidents."), m_cli->err());
}

void tst_CliAcknowledgement::reportsThatOlderIncidentsAreOmitted()
{
    constexpr int kMaximum = 10'000;
    Incident incident;
    incident.target = QUuid::createUuid();
    incident.targetName = u"Bad"_s;
    QList<IncidentChange> changes;
    const qint64 begin = QDateTime::fromString(u"2026-01-31T08:00:00Z"_s, Qt::ISODate).toMSecsSinceEpoch();
    for (int second = 0; second <= kMaximum; ++second) {
        incident.began = incident.opened = begin + second * 1'000;
        incident.closed = incident.opened + 1;
        changes.append(IncidentChange{incident, {}});
    }
    HistoryDatabase database(profile() + u"/history.sqlite"_s, HistoryDatabase::Access::Write);
    QVERIFY(!IncidentTable(&database).put(changes));

    const QStringList all{u"incidents"_s, u"--from"_s, u"2026-01-31T00:00Z"_s, u"--to"_s, u"2026-02-01T00:00Z"_s,
                          u"--format"_s,  u"csv"_s};
    QCOMPARE(run(all), 0);
    QCOMPARE(m_cli->out().count('\n'), kMaximum + 1); // including the heading
    QVERIFY(!m_cli->out().contains("2026-01-31T08:00:00.000Z"));
    QVERIFY2(m_cli->err().contains("Only the newest 10000 incidents in that period are listed."), m_cli->err());
    QStringList later = all;
    later[2] = u"2026-01-31T08:00:01Z"_s;
    QCOMPARE(run(later), 0);
    QCOMPARE(m_cli->out().count('\n'), kMaximum + 1);
    QCOMPARE(m_cli->err(), QByteArray());
}

//! When the incident opened, the clock was ahead. It has been corrected since then.
void tst_CliAcknowledgement::showsIncidentsInTheFuture()
{
    Incident incident;
    incident.target = QUuid::createUuid();
    incident.targetName = u"Ahead"_s;
    incident.began = incident.opened = QDateTime::currentMSecsSinceEpoch() + 30LL * 24 * 3600 * 1000;
    HistoryDatabase database(profile() + u"/history.sqlite"_s, HistoryDatabase::Access::Write);
    QVERIFY(!IncidentTable(&database).put({IncidentChange{incident, {}}}));

    QCOMPARE(run({u"incidents"_s}), 0);
    QVERIFY2(m_cli->out().contains("Ahead"), m_cli->out() + m_cli->err());
    QCOMPARE(run({u"incidents"_s, u"--from"_s, u"2d"_s, u"--to"_s, u"1d"_s}), 0);
    QVERIFY(!m_cli->out().contains("Ahead"));
}

void tst_CliAcknowledgement::showsTheTimeline()
{
    CliRun watcher(m_folder->path());
    QVERIFY(watch(&watcher));
    const QString id = QString::number(incidents().first().toObject().value(u"incident"_s).toInt());
    QCOMPARE(run({u"ack"_s, u"Bad"_s, u"--by"_s, u"Anna"_s}), 0);
    QTRY_COMPARE_WITH_TIMEOUT(incidents().first().toObject().value(u"state"_s).toString(), u"acknowledged"_s, 30'000);
    QCOMPARE(run({u"incidents"_s, u"show"_s, id}), 0);
    QVERIFY2(m_cli->out().contains("Changed to down: ") && m_cli->out().contains("Acknowledged by Anna"), m_cli->out());
    QVERIFY2(m_cli->out().contains("watchkeeper-cli history evidence"), m_cli->out());
    QCOMPARE(run({u"incidents"_s, u"show"_s, id, u"--format"_s, u"json"_s}), 0);
    const QJsonArray timeline = QJsonDocument::fromJson(m_cli->out()).object().value(u"timeline"_s).toArray();
    QCOMPARE(timeline.size(), 2);
    QCOMPARE(timeline[0].toObject().value(u"event"_s).toString(), u"opened"_s);
    QCOMPARE(timeline[1].toObject().value(u"author"_s).toString(), u"Anna"_s);
    QCOMPARE(run({u"incidents"_s, u"show"_s, u"4711"_s}), 64);
    QVERIFY(m_cli->err().contains("Incident 4711 not found."));
}

void tst_CliAcknowledgement::addsAComment_data()
{
    QTest::addColumn<bool>("isWatched");
    QTest::newRow("beside who watches") << true;
    QTest::newRow("by itself") << false;
}

void tst_CliAcknowledgement::addsAComment()
{
    QFETCH(bool, isWatched);
    CliRun watcher(m_folder->path());
    QVERIFY(watch(&watcher));
    if (!isWatched)
        QVERIFY(watcher.signalAndWait(SIGINT) >= 0);
    const QString id = QString::number(incidents().first().toObject().value(u"incident"_s).toInt());
    QCOMPARE(run({u"incidents"_s, u"comment"_s, id, u"a new <b>disk</b>"_s, u"--by"_s, u"Ben"_s}), 0);
    QCOMPARE(m_cli->out(), "Comment added to incident " + id.toUtf8() + ".\n");
    QTRY_VERIFY_WITH_TIMEOUT(run({u"incidents"_s, u"show"_s, id}) == 0 && m_cli->out().contains("Ben: a new <b>disk</b>"),
                             30'000);
    QCOMPARE(run({u"incidents"_s, u"comment"_s, u"4711"_s, u"x"_s}), 64);
}

void tst_CliAcknowledgement::addsANote_data()
{
    QTest::addColumn<bool>("isWatched");
    QTest::newRow("through the monitoring program") << true;
    QTest::newRow("directly") << false;
}

void tst_CliAcknowledgement::addsANote()
{
    QFETCH(bool, isWatched);
    CliRun watcher(m_folder->path());
    QVERIFY(!isWatched || watch(&watcher));
    const QStringList notes{u"history"_s, u"notes"_s};
    QCOMPARE(run(notes), 0);
    QCOMPARE(m_cli->err(), QByteArray("watchkeeper-cli: No notes in that period.\n"));
    QCOMPARE(run(notes + QStringList{u"add"_s, u"Deployed <b>2.4</b>"_s, u"--target"_s, u"good"_s, u"--by"_s, u"Ben"_s}), 0);
    QCOMPARE(m_cli->out(), QByteArray("Note added.\n"));
    QCOMPARE(run(notes + QStringList{u"add"_s, u"Moved"_s, u"--at"_s, u"2h"_s, u"--until"_s, u"1h"_s}), 0);
    QCOMPARE(run(notes + QStringList{u"--format"_s, u"json"_s}), 0);
    const QJsonArray all = QJsonDocument::fromJson(m_cli->out()).array();
    QCOMPARE(all.size(), 2);
    QCOMPARE(all[0][u"text"_s].toString(), u"Moved"_s);
    QVERIFY(!all[0].toObject().contains(u"target"_s) && all[0][u"until"_s].isString());
    QCOMPARE(all[1][u"text"_s].toString(), u"Deployed <b>2.4</b>"_s);
    QCOMPARE(all[1][u"target"_s].toString(), u"Good"_s);
    QCOMPARE(all[1][u"author"_s].toString(), u"Ben"_s);
    QVERIFY(all[1][u"until"_s].isNull());
    QCOMPARE(run(notes + QStringList{u"Bad"_s, u"--format"_s, u"csv"_s}), 0);
    QVERIFY(m_cli->out().startsWith("at,until,target,id,author,text\r\n") && m_cli->out().contains(",Moved\r\n"));
    QVERIFY(!m_cli->out().contains("Deployed"));
    QCOMPARE(run(notes + QStringList{u"--from"_s, u"30m"_s}), 0);
    QVERIFY2(m_cli->out().contains("Deployed") && !m_cli->out().contains("Moved"), m_cli->out());
}

void tst_CliAcknowledgement::refusesInvalidNotes_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("problem");
    QTest::newRow("no text") << QStringList{} << QByteArray("TEXT");
    QTest::newRow("long") << QStringList{QString(501, u'x')} << QByteArray("at most 500 characters");
    QTest::newRow("unknown target") << QStringList{u"x"_s, u"--target"_s, u"Ugly"_s} << QByteArray("Ugly");
    QTest::newRow("ends before it begins") << QStringList{u"x"_s, u"--at"_s, u"1h"_s, u"--until"_s, u"2h"_s}
                                           << QByteArray("--at must be before --until");
}

void tst_CliAcknowledgement::refusesInvalidNotes()
{
    QFETCH(QStringList, arguments);
    QFETCH(QByteArray, problem);
    QCOMPARE(run(QStringList{u"history"_s, u"notes"_s, u"add"_s} + arguments), 64);
    QVERIFY2(m_cli->err().contains(problem), m_cli->err());
}

void tst_CliAcknowledgement::incidentsSurviveAKill()
{
    {
        CliRun watcher(m_folder->path());
        QVERIFY(watch(&watcher));
        watcher.signalAndWait(SIGKILL);
    }
    const QJsonObject before = incidents().first().toObject();
    CliRun watcher(m_folder->path());
    watcher.start({u"--profile"_s, profile(), u"watch"_s});
    QVERIFY(!watcher.waitForErr("States when last monitored").isEmpty()); // an unchanged state isn't reported
    QCOMPARE(incidents().size(), 1);
    QCOMPARE(incidents().first().toObject().value(u"incident"_s), before.value(u"incident"_s));
    QFile file(sign());
    QVERIFY(file.open(QIODevice::WriteOnly));
    QTRY_VERIFY_WITH_TIMEOUT(incidents({u"--open"_s}).isEmpty(), 20'000);
    QCOMPARE(incidents().size(), 1);
    QCOMPARE(incidents().first().toObject().value(u"began"_s), before.value(u"began"_s));
}

void tst_CliAcknowledgement::listsNothingWithoutAHistory()
{
    QCOMPARE(run({u"incidents"_s}), 0);
    QVERIFY(m_cli->err().contains("No incidents in that period."));
    QCOMPARE(run({u"incidents"_s, u"--format"_s, u"json"_s}), 0);
    QCOMPARE(m_cli->out(), QByteArray("[\n]\n"));
    CliRun nowhere(m_folder->path());
    QCOMPARE(nowhere.run({u"--profile"_s, m_folder->filePath(u"nowhere"_s), u"incidents"_s}), 66);
}

QTEST_GUILESS_MAIN(tst_CliAcknowledgement)

} // namespace CliAcknowledgementTest

#include "tst_CliAcknowledgement.moc"
