// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/StoredPast.h"
#include "cli/CliRun.h"
#include "targets/document/TargetsDocument.h"

#include <QDateTime>
#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <csignal>
#include <memory>

namespace CliBackTestTest {

using namespace Qt::StringLiterals;
using namespace watchkeeper;
using namespace watchkeeper::test;

//! Tests `alerts backtest`, which lists the alerts that rules would have sent.
class tst_CliBackTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void printsOneLinePerAlert();
    void matchesTheDocumentation();
    void acceptsPercentSignsInChannelNames();
    void printsOneJsonDocument();
    void printsCsv();
    void usesRulesOfAFile();
    void filtersByTarget();
    void refuses_data();
    void refuses();
    void printsNothingWithoutAHistory();
    void reportsADamagedFile();

private:
    QString profile() const { return m_folder->filePath(u"p"_s); }
    int cli(const QStringList &arguments, const QString &from = u"2026-01-31T08:00Z"_s)
    {
        m_cli = std::make_unique<CliRun>(m_folder->path());
        m_cli->setEnvironment(u"TZ"_s, u"UTC"_s);
        return m_cli->run(QStringList{u"--profile"_s, profile(), u"alerts"_s, u"backtest"_s, u"--from"_s, from, u"--to"_s,
                                      u"2026-01-31T12:00Z"_s}
                          + arguments);
    }
    QList<QJsonObject> lines() const;
    bool writeHistory();

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<CliRun> m_cli;
};

namespace {

const QByteArray kTargets = R"({"version":1,"defaults":{"attempts":1,"flapping":"off"},"targets":[
{"id":"00000000-0000-0000-0000-000000000001","name":"Shop","kind":"simulated","tags":["prod"]},
{"id":"00000000-0000-0000-0000-000000000002","name":"Mail","kind":"simulated"}]})";

//! \param more  additional keys of the rule
QByteArray alerts(const QByteArray &more)
{
    return R"({"version":1,"channels":[{"name":"desk","provider":"command","command":"true"},)"
           R"({"name":"phone","provider":"command","command":"true","paused":true}],)"
           R"("rules":[{"name":"All","channels":["desk","phone"])"
        + more + "}]}";
}

} // namespace

void tst_CliBackTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(QDir().mkpath(profile()));
    writeFile(*m_folder, u"p/targets.json"_s, kTargets);
    writeFile(*m_folder, u"p/alerts.json"_s, alerts(R"(,"delay":"5m","repeatEvery":"30m")"));
}

//! Shop is down from 9:00 to 10:00, Mail for two minutes after 9:30.
bool tst_CliBackTest::writeHistory()
{
    QDir().mkpath(profile() + u"/history"_s);
    const auto document = TargetsDocument::parse(kTargets, {});
    const qint64 begin = QDateTime::fromString(u"2026-01-31T08:00:00Z"_s, Qt::ISODate).toMSecsSinceEpoch();
    const QByteArray up(60, 'u');
    return writeHistoryLines(
        profile() + u"/history"_s, profile() + u"/history.sqlite"_s,
        {{document->targets[0], up + QByteArray(60, 'd') + up}, {document->targets[1], up + up.first(30) + "dd" + up}}, begin);
}

QList<QJsonObject> tst_CliBackTest::lines() const
{
    QList<QJsonObject> objects;
    for (const QByteArray &line : m_cli->out().trimmed().split('\n'))
        objects.append(QJsonDocument::fromJson(line).object());
    return objects;
}

void tst_CliBackTest::printsOneLinePerAlert()
{
    QVERIFY(writeHistory());
    QCOMPARE(cli({}), 0);
    QCOMPARE(QString::fromUtf8(m_cli->out()),
             u"2026-01-31 09:00:00 UTC  Problem         Shop      All  suppressed: delay\n"
             "2026-01-31 09:05:00 UTC  Problem         Shop      All  through desk, phone\n"
             "2026-01-31 09:30:00 UTC  Problem         Mail      All  suppressed: delay\n"
             "2026-01-31 09:32:00 UTC  Recovery        Mail      All  suppressed: no alert sent for the problem\n"
             "2026-01-31 09:35:00 UTC  Reminder        Shop      All  through desk, phone\n"
             "2026-01-31 10:00:00 UTC  Recovery        Shop      All  through desk, phone\n"
             "\n"
             "3 alerts would have been sent, 3 suppressed. Suppressed: no alert sent for the problem 1, delay 2.\n"
             "\n"
             "Rule  Sent  Suppressed  Messages by channel\n"
             "All   3     3           desk 3, phone 3 (paused)\n"_s);
    QCOMPARE(cli({u"--sent-only"_s}, u"2026-01-31T09:20Z"_s), 0);
    QVERIFY2(m_cli->out().startsWith("2026-01-31 09:35:00 UTC  Reminder"), m_cli->out());
    QVERIFY2(m_cli->out().contains("2 alerts would have been sent, 2 suppressed."), m_cli->out());
}

void tst_CliBackTest::matchesTheDocumentation()
{
    QVERIFY(writeHistory());
    QCOMPARE(cli({u"--format"_s, u"ndjson"_s}), 0);
    const QList<QByteArray> all = m_cli->out().split('\n');
    QCOMPARE(all.size(), 8); // including an empty last line
    QCOMPARE(all[0],
             QByteArray(
                 R"({"at":"2026-01-31T09:00:00.000Z","alert":"All","target":"Shop","kind":"problem","suppressedBy":"delay"})"));
    QCOMPARE(all[1],
             QByteArray(R"({"at":"2026-01-31T09:05:00.000Z","alert":"All","target":"Shop","kind":"problem",)"
                        R"("suppressedBy":null,"channels":["desk","phone"],"title":"Shop: Down"})"));
    QCOMPARE(all[6],
             QByteArray(R"({"summary":{"sent":3,"keptBack":3,"rules":[{"channels":{"desk":3,"phone":3},"keptBack":3,)"
                        R"("rule":"All","sent":3}],"channels":[{"channel":"desk","messages":3,"paused":false},)"
                        R"({"channel":"phone","messages":3,"paused":true}],"keptBackBy":{"delay":2,"not-sent":1}}})"));
}

void tst_CliBackTest::acceptsPercentSignsInChannelNames()
{
    QVERIFY(writeHistory());
    writeFile(*m_folder, u"p/alerts.json"_s, alerts({}).replace("desk", "desk%2"));
    QCOMPARE(cli({}), 0);
    QVERIFY2(m_cli->out().contains("desk%2 4, phone 4 (paused)\n"), m_cli->out());
}

void tst_CliBackTest::printsOneJsonDocument()
{
    QVERIFY(writeHistory());
    QCOMPARE(cli({u"--format"_s, u"json"_s}), 0);
    const QJsonObject document = QJsonDocument::fromJson(m_cli->out()).object();
    QCOMPARE(document.value(u"alerts"_s).toArray().size(), 6);
    QCOMPARE(document.value(u"summary"_s).toObject().value(u"sent"_s).toInt(), 3);
    QCOMPARE(cli({u"--format"_s, u"json"_s}, u"2026-01-31T11:00Z"_s), 0);
    QCOMPARE(QJsonDocument::fromJson(m_cli->out()).object().value(u"alerts"_s).toArray().size(), 0);
}

void tst_CliBackTest::printsCsv()
{
    QVERIFY(writeHistory());
    QCOMPARE(cli({u"--format"_s, u"csv"_s}), 0);
    const QList<QByteArray> rows = m_cli->out().split('\n');
    QCOMPARE(rows[0], QByteArray("at,rule,target,kind,suppressedBy,others,channels,title\r"));
    QCOMPARE(rows[2], QByteArray("2026-01-31T09:05:00.000Z,All,Shop,problem,,,\"desk, phone\",Shop: Down\r"));
    QVERIFY2(m_cli->err().contains("3 alerts would have been sent"), m_cli->err());
}

//! The rules of the profile stay unchanged.
void tst_CliBackTest::usesRulesOfAFile()
{
    QVERIFY(writeHistory());
    const QString edited = writeFile(*m_folder, u"edited.json"_s, alerts({}));
    QCOMPARE(cli({u"--rules"_s, edited, u"--format"_s, u"ndjson"_s}), 0);
    QCOMPARE(lines().last().value(u"summary"_s).toObject().value(u"sent"_s).toInt(), 4);
    QCOMPARE(cli({u"--format"_s, u"ndjson"_s}), 0);
    QCOMPARE(lines().last().value(u"summary"_s).toObject().value(u"sent"_s).toInt(), 3);
}

void tst_CliBackTest::filtersByTarget()
{
    QVERIFY(writeHistory());
    QCOMPARE(cli({u"--only"_s, u"tag:prod"_s, u"--format"_s, u"ndjson"_s}), 0);
    QCOMPARE(lines().size(), 5);
    QCOMPARE(cli({u"mail"_s, u"--format"_s, u"ndjson"_s}), 0);
    QCOMPARE(lines().size(), 3);
    QCOMPARE(lines().first().value(u"target"_s).toString(), u"Mail"_s);
}

void tst_CliBackTest::refuses_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("rules"); // rules of the profile
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("words");
    const QByteArray good = alerts({});
    QTest::newRow("a name that is none") << QStringList{u"Shpo"_s} << good << 64 << QByteArray("Shop");
    QTest::newRow("names and a filter") << QStringList{u"Shop"_s, u"--only"_s, u"tag:a"_s} << good << 64
                                        << QByteArray("can't be used together");
    QTest::newRow("no rules") << QStringList() << QByteArray(R"({"version":1})") << 65
                              << QByteArray("contains no rules, so no alerts are");
    QTest::newRow("rules that are none") << QStringList() << QByteArray(R"({"version":1,"rules":[{"nmae":"x"}]})") << 65
                                         << QByteArray("isn't valid: ");
    QTest::newRow("such files") << QStringList{u"--rules"_s, u"/none/such.json"_s} << good << 66
                                << QByteArray("File /none/such.json not found.");
    QTest::newRow("a moment that is none") << QStringList{u"--to"_s, u"soon"_s} << good << 64 << QByteArray("--to");
    QTest::newRow("backwards") << QStringList{u"--to"_s, u"2026-01-30"_s} << good << 64
                               << QByteArray("--from must be before --to");
}

void tst_CliBackTest::refuses()
{
    QFETCH(const QStringList, arguments);
    QFETCH(const QByteArray, rules);
    QFETCH(const int, status);
    QFETCH(const QByteArray, words);
    writeFile(*m_folder, u"p/alerts.json"_s, rules);
    m_cli = std::make_unique<CliRun>(m_folder->path());
    QStringList all{u"--profile"_s, profile(), u"alerts"_s, u"backtest"_s, u"--from"_s, u"2026-01-31T08:00Z"_s};
    QCOMPARE(m_cli->run(all + arguments), status);
    QVERIFY2(m_cli->err().contains(words), m_cli->err());
    QCOMPARE(m_cli->out(), QByteArray());
}

void tst_CliBackTest::printsNothingWithoutAHistory()
{
    QCOMPARE(cli({}), 0);
    QVERIFY2(m_cli->out().contains("0 alerts would have been sent, 0 suppressed."), m_cli->out());
}

void tst_CliBackTest::reportsADamagedFile()
{
    QVERIFY(writeHistory());
    const QDir folder(profile() + u"/history"_s);
    QFile file(folder.filePath(folder.entryList(QDir::Files, QDir::Name).first()));
    QVERIFY(file.open(QIODevice::ReadWrite) && file.resize(file.size() / 2));
    file.close();
    QCOMPARE(cli({}), 65);
    QVERIFY2(m_cli->err().contains("Some results may be missing."), m_cli->err());
    QVERIFY2(m_cli->out().contains("would have been sent"), m_cli->out());
}

QTEST_GUILESS_MAIN(tst_CliBackTest)

} // namespace CliBackTestTest

#include "tst_CliBackTest.moc"
