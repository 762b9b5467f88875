// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/CliRun.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLockFile>
#include <QTest>

#include <memory>
#include <vector>

#ifdef Q_OS_LINUX
#include <poll.h>
#include <sys/inotify.h>
#include <unistd.h>
#endif

namespace CliEditsTest {

using namespace Qt::StringLiterals;
using namespace watchkeeper;

#ifdef Q_OS_LINUX
namespace {

//! Holds the lock that commands use to save target files, and detects other processes that wait for it.
class HeldLock
{
public:
    explicit HeldLock(const QString &file)
        : m_lock(file + u".lock"_s)
        , m_isHeld(m_lock.tryLock())
        , m_notify(inotify_init1(IN_CLOEXEC))
    {
        inotify_add_watch(m_notify, QFile::encodeName(m_lock.fileName()).constData(), IN_OPEN);
    }
    ~HeldLock() { close(m_notify); }
    Q_DISABLE_COPY_MOVE(HeldLock)

    bool waitForAnother()
    {
        pollfd wanted{m_notify, POLLIN, 0};
        return m_isHeld && poll(&wanted, 1, 20'000) == 1;
    }
    void release() { m_lock.unlock(); }

private:
    QLockFile m_lock;
    bool m_isHeld;
    int m_notify;
};

} // namespace
#endif

//! Tests `add`, `list`, `remove`, `pause` and `resume` on a profile.
class tst_CliEdits : public QObject
{
    Q_OBJECT

    QString profile() const { return m_folder->filePath(u"p"_s); }
    QString targetsFile() const { return profile() + u"/targets.json"_s; }
    //! \return the exit status; out() and err() are those of the last run
    int cli(const QStringList &arguments)
    {
        m_cli = std::make_unique<CliRun>(m_folder->path());
        return m_cli->run(QStringList{u"--profile"_s, profile()} + arguments);
    }
    QJsonArray targets() const
    {
        QFile file(targetsFile());
        return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object().value(u"targets"_s).toArray()
                                              : QJsonArray();
    }
    QByteArray content() const
    {
        QFile file(targetsFile());
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    QStringList names() const
    {
        QStringList list;
        for (const auto &target : targets())
            list.append(target.toObject().value(u"name"_s).toString());
        return list;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<CliRun> m_cli;

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    //! A script may run many `add` commands at the same time.
    void manyCanAddAtOnce()
    {
        constexpr int kAdds = 40;
        std::vector<std::unique_ptr<CliRun>> runs;
        for (int i = 0; i < kAdds; ++i) {
            runs.push_back(std::make_unique<CliRun>(m_folder->path()));
            runs.back()->start({u"--profile"_s, profile(), u"add"_s, u"http://shop%1.example"_s.arg(i)});
        }
        for (const auto &run : runs)
            QVERIFY2(run->wait(60'000) == 0, run->err());
        QCOMPARE(targets().size(), kAdds);
    }

    void addRecognisesTargets()
    {
        QCOMPARE(cli({u"add"_s, u"https://shop.example/health"_s, u"db.example:5432"_s, u"df -h /"_s}), 0);
        QCOMPARE(targets().size(), 3);
        QCOMPARE(targets().at(0).toObject().value(u"kind"_s).toString(), u"http"_s);
        QCOMPARE(targets().at(1).toObject().value(u"kind"_s).toString(), u"tcp"_s);
        QCOMPARE(targets().at(2).toObject().value(u"command"_s).toString(), u"df -h /"_s);
        for (const auto &target : targets()) // the added target is reported with ID, kind and address
            QVERIFY2(m_cli->out().contains(target.toObject().value(u"id"_s).toString().toUtf8()), m_cli->out());
        QVERIFY(m_cli->out().contains("https://shop.example/health"));
        QVERIFY(m_cli->out().contains("db.example:5432"));
        QVERIFY(m_cli->out().contains("command"));
        QCOMPARE(QFile::permissions(targetsFile()) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
    }

    void restoresRemovedTargets()
    {
        QCOMPARE(cli({u"add"_s, u"https://shop.example/"_s, u"--name"_s, u"Shop"_s, u"--tag"_s, u"web"_s}), 0);
        QCOMPARE(cli({u"add"_s, u"db.example:5432"_s, u"--name"_s, u"Database"_s, u"--depends-on"_s, u"Shop"_s}), 0);
        const QJsonArray before = targets();
        QCOMPARE(cli({u"list"_s, u"--removed"_s}), 0);
        QCOMPARE(m_cli->out(), QByteArray());
        QCOMPARE(cli({u"remove"_s, u"Shop"_s}), 0);
        QCOMPARE(names(), QStringList(u"Database"_s));
        QCOMPARE(cli({u"list"_s, u"--removed"_s, u"--format"_s, u"json"_s}), 0);
        const QJsonArray listed = QJsonDocument::fromJson(m_cli->out()).array();
        QCOMPARE(listed.size(), 1);
        QCOMPARE(listed.at(0)["name"_L1].toString(), u"Shop"_s);
        QCOMPARE(listed.at(0)["address"_L1].toString(), u"https://shop.example/"_s);
        QVERIFY(listed.at(0)["removed"_L1].toString().endsWith(u'Z'));
        QCOMPARE(cli({u"restore"_s, u"Chop"_s}), 64);
        QVERIFY2(m_cli->err().contains("nothing was restored"), m_cli->err());
        QCOMPARE(cli({u"restore"_s, u"Shop"_s}), 0);
        QCOMPARE(m_cli->out(), QByteArray("Restored: Shop\n"));
        QCOMPARE(m_cli->err(), QByteArray());
        QCOMPARE(targets().at(0).toObject(), before.at(1).toObject()); // depends on Shop again
        QCOMPARE(targets().at(1).toObject(), before.at(0).toObject());
        QCOMPARE(cli({u"list"_s, u"--removed"_s}), 0);
        QCOMPARE(m_cli->out(), QByteArray());
    }

    void removesNothingThatCannotBeKept()
    {
        QCOMPARE(cli({u"add"_s, u"https://shop.example/"_s, u"--name"_s, u"Shop"_s}), 0);
        QFile file(profile() + u"/removed.json"_s);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("damaged") > 0);
        file.close();
        QCOMPARE(cli({u"remove"_s, u"Shop"_s}), 74);
        QVERIFY2(m_cli->err().contains("Nothing was removed. removed.json has errors"), m_cli->err());
        QCOMPARE(names(), QStringList(u"Shop"_s));
        QCOMPARE(cli({u"list"_s, u"--removed"_s}), 65);
        QCOMPARE(cli({u"restore"_s, u"Shop"_s}), 65);
        QVERIFY(file.remove());
        QFile settings(profile() + u"/settings.json"_s);
        QVERIFY(settings.open(QIODevice::WriteOnly) && settings.write("{\"keepRemovedDays\": 0}") > 0);
        settings.close();
        QCOMPARE(cli({u"remove"_s, u"Shop"_s}), 0);
        QCOMPARE(cli({u"list"_s, u"--removed"_s, u"--format"_s, u"csv"_s}), 0);
        QCOMPARE(m_cli->out(), QByteArray("name,id,kind,address,removed\r\n"));
    }

    void addReportsWhatItIgnores()
    {
        QCOMPARE(cli({u"add"_s, u"curl -k -T a.png https://shop.example/ -u ann:secret"_s}), 0);
        QCOMPARE(targets().at(0).toObject().value(u"verifyTls"_s), QJsonValue(false));
        QVERIFY2(m_cli->err().contains("shop.example: “-T a.png” is ignored"), m_cli->err());
        QVERIFY2(m_cli->err().contains("Will be stored in targets.json as plain text"), m_cli->err());
        QCOMPARE(cli({u"add"_s, u"shop.example tag:web every 2m"_s, u"--tag"_s, u"prod"_s}), 0);
        QVERIFY2(m_cli->err().contains("already monitored as shop.example"), m_cli->err());
        QCOMPARE(targets().at(1).toObject().value(u"tags"_s).toArray(), QJsonArray({u"web"_s, u"prod"_s}));
        QCOMPARE(targets().at(1).toObject().value(u"every"_s).toString(), u"2m"_s);
    }

    void addAppliesOptions()
    {
        QCOMPARE(cli({u"add"_s, u"df -h /"_s, u"--name"_s, u"Root disk"_s, u"--every"_s, u"5m"_s, u"--timeout"_s, u"2s"_s,
                      u"--attempts"_s, u"5"_s, u"--successes"_s, u"2"_s, u"--tag"_s, u"disk"_s, u"--tag"_s, u"prod"_s}),
                 0);
        const QJsonObject target = targets().first().toObject();
        QCOMPARE(target.value(u"name"_s).toString(), u"Root disk"_s);
        QCOMPARE(target.value(u"every"_s).toString(), u"5m"_s);
        QCOMPARE(target.value(u"timeout"_s).toString(), u"2s"_s);
        QCOMPARE(target.value(u"attempts"_s).toInt(), 5);
        QCOMPARE(target.value(u"successes"_s).toInt(), 2);
        QCOMPARE(target.value(u"tags"_s).toArray(), QJsonArray({u"disk"_s, u"prod"_s}));
    }

    void addUsesAPreset()
    {
        QCOMPARE(cli({u"add"_s, u"--preset"_s, u"elasticsearch"_s, u"es1.example"_s, u"es2.example:9201"_s, u"--tag"_s,
                      u"logs"_s, u"--set"_s, u"verifyTls=false"_s, u"--set"_s, u"headers.Authorization=ApiKey ${env:KEY}"_s}),
                 0);
        QCOMPARE(names(), QStringList({u"Elasticsearch es1.example"_s, u"Elasticsearch es2.example:9201"_s}));
        const QJsonObject target = targets().at(1).toObject();
        QCOMPARE(target.value(u"kind"_s).toString(), u"json"_s);
        QCOMPARE(target.value(u"url"_s).toString(), u"http://es2.example:9201/_cluster/health"_s);
        QCOMPARE(target.value(u"verifyTls"_s), QJsonValue(false));
        QCOMPARE(target.value(u"headers"_s).toObject().value(u"Authorization"_s).toString(), u"ApiKey ${env:KEY}"_s);
        QCOMPARE(target.value(u"conditions"_s).toArray().size(), 2);
        QCOMPARE(target.value(u"tags"_s).toArray(), QJsonArray{u"logs"_s});
        QVERIFY2(!m_cli->err().contains("credentials"), m_cli->err()); // the credentials are part of the target

        QCOMPARE(cli({u"add"_s, u"--preset"_s, u"elasticsearch"_s, u"es3.example"_s, u"--name"_s, u"Third"_s}), 0);
        QCOMPARE(names().last(), u"Third"_s);
        QVERIFY2(m_cli->err().contains("The service may require credentials."), m_cli->err());
    }

    void addRecognisesAPreset()
    {
        QCOMPARE(cli({u"add"_s, u"grafana g.example:3000 tag:prod"_s}), 0);
        QCOMPARE(targets().first().toObject().value(u"url"_s).toString(), u"http://g.example:3000/api/health"_s);
        QCOMPARE(targets().first().toObject().value(u"tags"_s).toArray(), QJsonArray{u"prod"_s});
    }

    void addRecognisesADialogue()
    {
        QCOMPARE(cli({u"add"_s, u"redis db.example:6380 tag:prod"_s, u"--set"_s, u"details=true"_s}), 0);
        const QJsonObject target = targets().first().toObject();
        QCOMPARE(target.value(u"kind"_s).toString(), u"redis"_s);
        QCOMPARE(target.value(u"name"_s).toString(), u"redis db.example:6380"_s);
        QCOMPARE(target.value(u"host"_s).toString(), u"db.example"_s);
        QCOMPARE(target.value(u"transport"_s).toString(), u"tls"_s);
        QCOMPARE(target.value(u"details"_s), QJsonValue(true));
        QCOMPARE(target.value(u"tags"_s).toArray(), QJsonArray{u"prod"_s});
    }

    void setWorksWithoutAPreset()
    {
        QCOMPARE(cli({u"add"_s, u"https://shop.example/"_s, u"--set"_s, u"accept=200,204"_s, u"--set"_s, u"password=abc"_s,
                      u"--set"_s, u"username=ann"_s}),
                 0);
        QCOMPARE(targets().first().toObject().value(u"accept"_s).toString(), u"200,204"_s);
        QVERIFY2(m_cli->err().contains("Will be stored in targets.json as plain text"), m_cli->err());
    }

    void addUsesAPresetOfTheUser()
    {
        QVERIFY(QDir().mkpath(profile() + u"/presets"_s));
        const QByteArray ours = R"({ "preset": 1, "key": "ours", "title": "Ours", "help": "A service of ours.",
 "kind": "http", "scheme": "http", "port": 81,
 "path": "/up" })";
        writeFile(*m_folder, u"p/presets/ours.json"_s, ours);
        const QString bad = writeFile(*m_folder, u"p/presets/worse.json"_s, QByteArray(ours).replace("\"/up\"", "\"up\""));
        QCOMPARE(cli({u"add"_s, u"--preset"_s, u"ours"_s, u"h.example"_s}), 0);
        QCOMPARE(targets().first().toObject().value(u"url"_s).toString(), u"http://h.example:81/up"_s);
        QVERIFY2(m_cli->err().contains("worse.json:3: path: A path must begin with /"), m_cli->err());
        QCOMPARE(cli({u"validate"_s, bad}), 65);
        QVERIFY2(m_cli->out().contains("worse.json:3: path: "), m_cli->out());
        QCOMPARE(cli({u"validate"_s, profile() + u"/presets/ours.json"_s}), 0);
        QVERIFY2(m_cli->err().contains("is a valid preset."), m_cli->err());
        QCOMPARE(cli({u"kinds"_s, u"ours"_s}), 0);
    }

    void addPrintsJson()
    {
        QCOMPARE(cli({u"add"_s, u"uptime"_s, u"--format"_s, u"json"_s}), 0);
        const QJsonObject target = QJsonDocument::fromJson(m_cli->out()).array().first().toObject();
        QCOMPARE(target.value(u"kind"_s).toString(), u"command"_s);
        QCOMPARE(target.value(u"id"_s), targets().first().toObject().value(u"id"_s));
    }

    void namesAreMadeUnique()
    {
        QCOMPARE(cli({u"add"_s, u"uptime"_s}), 0);
        QCOMPARE(cli({u"add"_s, u"uptime"_s}), 0);
        QCOMPARE(names().size(), 2);
        QVERIFY(names().at(0) != names().at(1));
        QVERIFY2(m_cli->out().contains(names().at(1).toUtf8()), m_cli->out());
    }

    void addRefusesCycles()
    {
        QCOMPARE(cli({u"add"_s, uR"({"name":"A","kind":"group","members":["B"]})"_s}), 0);
        QCOMPARE(cli({u"add"_s, uR"({"name":"B","kind":"group","members":["A"]})"_s}), 65);
        QVERIFY2(m_cli->err().contains("Nothing was changed. Circular membership: "), m_cli->err());
        QCOMPARE(names(), QStringList{u"A"_s});
    }

    void addSetsParents()
    {
        const auto parentsOf = [this](int target) { return targets().at(target).toObject().value(u"dependsOn"_s).toArray(); };
        QCOMPARE(cli({u"add"_s, u"uptime"_s, u"--name"_s, u"Router"_s}), 0);
        QCOMPARE(cli({u"add"_s, u"uptime"_s, u"--name"_s, u"DNS"_s, u"--depends-on"_s, u"Router"_s}), 0);
        QCOMPARE(cli({u"add"_s, u"uptime"_s, u"--name"_s, u"Shop"_s, u"--depends-on"_s, u"Router"_s, u"--depends-on"_s,
                      u"DNS | Router"_s}),
                 0);
        QCOMPARE(parentsOf(1), QJsonArray{u"Router"_s});
        QCOMPARE(parentsOf(2), (QJsonArray{u"Router"_s, QJsonArray{u"DNS"_s, u"Router"_s}}));
        QCOMPARE(cli({u"add"_s, u"df"_s, u"--depends-on"_s, u"Ruoter"_s}), 65);
        QVERIFY2(m_cli->err().contains("Nothing was changed. Target “Ruoter” doesn't exist. Did you mean “Router”?"),
                 m_cli->err());
        QCOMPARE(cli({u"add"_s, uR"({"name":"Till","kind":"simulated","dependsOn":["Shop"]})"_s}), 0);
        QCOMPARE(parentsOf(3), QJsonArray{u"Shop"_s});
        QCOMPARE(cli({u"remove"_s, u"Router"_s}), 0);
        QCOMPARE(parentsOf(0), QJsonArray());
        QCOMPARE(parentsOf(1), QJsonArray{u"DNS"_s});
        QCOMPARE(names(), (QStringList{u"DNS"_s, u"Shop"_s, u"Till"_s}));
    }

    void addSetsAlertRules()
    {
        QCOMPARE(cli({u"add"_s, u"uptime"_s, u"--name"_s, u"A"_s}), 0);
        QCOMPARE(cli({u"list"_s}), 0);
        QVERIFY2(!m_cli->out().contains("Alert rules"), m_cli->out());
        writeFile(*m_folder, u"p/alerts.json"_s,
                  R"({"version":1,"channels":[{"name":"x","provider":"command","command":"true"}],)"
                  R"("rules":[{"name":"On call","channels":["x"]}]})");
        QCOMPARE(cli({u"add"_s, u"ls -l"_s, u"--name"_s, u"B"_s, u"--alerts"_s, u"On call"_s}), 0);
        QCOMPARE(m_cli->err(), QByteArray());
        QVERIFY2(m_cli->out().contains("On call"), m_cli->out());
        QCOMPARE(cli({u"add"_s, u"df"_s, u"--name"_s, u"C"_s, u"--alerts"_s, u"Mail"_s, u"--alerts"_s, u"On cal"_s}), 0);
        QVERIFY2(m_cli->err().contains("Target “C” uses the alert rule “Mail”, but this rule doesn't exist in alerts.json"),
                 m_cli->err());
        QVERIFY2(
            m_cli->err().contains("Target “C” uses the alert rule “On cal”, but this rule doesn't exist in alerts.json, so "
                                  "it sends no alerts. Did you mean “On call”?"),
            m_cli->err());
        QCOMPARE(targets().at(1).toObject().value(u"alerts"_s).toArray(), QJsonArray{u"On call"_s});
        QCOMPARE(targets().at(2).toObject().value(u"alerts"_s).toArray(), (QJsonArray{u"Mail"_s, u"On cal"_s}));
        QCOMPARE(cli({u"list"_s, u"--format"_s, u"csv"_s}), 0);
        QVERIFY2(m_cli->out().startsWith("name,id,kind,address,every,paused,tags,alerts"), m_cli->out());
        QVERIFY2(m_cli->out().contains("\"Mail, On cal\""), m_cli->out());
        QCOMPARE(cli({u"add"_s, u"df"_s, u"--alerts"_s, u" "_s}), 64);
        QVERIFY2(m_cli->err().contains("--alerts: The name of an alert rule can't be empty."), m_cli->err());
    }

    void addKeepsTheGivenName()
    {
        QCOMPARE(cli({u"add"_s, u"df"_s, u"--name"_s, u"A"_s}), 0);
        const QByteArray before = content();
        QCOMPARE(cli({u"add"_s, u"df"_s, u"--name"_s, u"A"_s}), 65);
        QVERIFY2(m_cli->err().contains("Target “A” already exists. Nothing was changed."), m_cli->err());
        QVERIFY2(!m_cli->err().contains("added anyway"), m_cli->err());
        QCOMPARE(content(), before);
        QCOMPARE(cli({u"add"_s, u"df"_s}), 0); // generated names are made unique
        QCOMPARE(cli({u"add"_s, u"df"_s}), 0);
        QVERIFY2(m_cli->err().contains("added anyway"), m_cli->err());
        QCOMPARE(targets().size(), 3);
    }

    void addReportsTheInvalidLine()
    {
        QCOMPARE(cli({u"add"_s, u"https://a.example\n\nb.example:99999\nhttps://c.example"_s}), 64);
        QVERIFY2(m_cli->err().contains("Line 3, “b.example:99999”: "), m_cli->err());
        QVERIFY2(m_cli->err().contains("Nothing was changed."), m_cli->err());
        QVERIFY(!QFile::exists(targetsFile()));
    }

    void addRefuses_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QByteArray>("says");

        QTest::newRow("nothing") << QStringList{u"add"_s} << QByteArray("TEXT is required");
        QTest::newRow("port out of range") << QStringList{u"add"_s, u"a.example:99999"_s} << QByteArray("99999");
        QTest::newRow("one bad of several") << QStringList{u"add"_s, u"uptime"_s, u"a.example:99999"_s} << QByteArray("99999");
        QTest::newRow("a name for two") << QStringList{u"add"_s, u"uptime"_s, u"df"_s, u"--name"_s, u"x"_s}
                                        << QByteArray("--name");
        QTest::newRow("a name of two lines")
            << QStringList{u"add"_s, u"uptime"_s, u"--name"_s, u"a\nb"_s} << QByteArray("--name: ");
        QTest::newRow("a name that turns the terminal red") << QStringList{u"add"_s, u"uptime"_s, u"--name"_s, u"a\x1b[31m"_s}
                                                            << QByteArray("A name can't contain control characters. Nothing");
        QTest::newRow("a name of blanks") << QStringList{u"add"_s, u"uptime"_s, u"--name"_s, u"   "_s}
                                          << QByteArray("--name: A name can't begin or end with a space.");
        QTest::newRow("nobody to depend on") << QStringList{u"add"_s, u"uptime"_s, u"--depends-on"_s, u" | "_s}
                                             << QByteArray("--depends-on: Enter the name of a target.");
        QTest::newRow("an empty tag") << QStringList{u"add"_s, u"uptime"_s, u"--tag"_s, u" "_s}
                                      << QByteArray("--tag: A tag can't be empty.");
        QTest::newRow("a tag of two lines")
            << QStringList{u"add"_s, u"uptime"_s, u"--tag"_s, u"a\nb"_s} << QByteArray("--tag: ");
        QTest::newRow("no such preset")
            << QStringList{u"add"_s, u"--preset"_s, u"elasticserch"_s, u"h.example"_s}
            << QByteArray("Preset “elasticserch” doesn't exist. Nothing was changed. Did you mean “elasticsearch”?");
        QTest::newRow("a kind for a preset") << QStringList{u"add"_s, u"--preset"_s, u"redis"_s, u"h.example"_s}
                                             << QByteArray("“redis” is a check type, not a preset. Nothing was changed.");
        QTest::newRow("no place for a preset") << QStringList{u"add"_s, u"--preset"_s, u"vault"_s, u"h.example"_s, u"h:0"_s}
                                               << QByteArray("h:0: “0” isn't a valid port.");
        QTest::newRow("no such field") << QStringList{u"add"_s,       u"--preset"_s, u"vault"_s,
                                                      u"h.example"_s, u"--set"_s,    u"acept=200"_s}
                                       << QByteArray("don't have a field “acept”. Did you mean “accept”?");
        QTest::newRow("no value for a field") << QStringList{u"add"_s, u"https://shop.example"_s, u"--set"_s, u"accept"_s}
                                              << QByteArray("“accept” isn't in the form FIELD=VALUE.");
        QTest::newRow("only a comment") << QStringList{u"add"_s, u"# uptime"_s} << QByteArray("nothing to add");
        QTest::newRow("too often") << QStringList{u"add"_s, u"uptime"_s, u"--every"_s, u"1ms"_s} << QByteArray("from 1s to");
    }

    void addRefuses()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QByteArray, says);
        QCOMPARE(cli(arguments), 64);
        QVERIFY2(m_cli->err().contains(says), m_cli->err());
        QVERIFY(!QFile::exists(targetsFile()));
        QCOMPARE(m_cli->out(), QByteArray());
    }

    void listPrintsEachFormat()
    {
        QCOMPARE(cli({u"add"_s, u"https://shop.example/"_s, u"--name"_s, u"Shop"_s, u"--tag"_s, u"prod"_s}), 0);
        QCOMPARE(cli({u"add"_s, u"uptime"_s, u"--name"_s, u"=Load"_s}), 0);
        QCOMPARE(cli({u"list"_s}), 0);
        QVERIFY2(m_cli->out().contains("Shop") && m_cli->out().contains("https://shop.example/")
                     && m_cli->out().contains("prod"),
                 m_cli->out());
        QCOMPARE(cli({u"list"_s, u"--format"_s, u"json"_s}), 0);
        QCOMPARE(QJsonDocument::fromJson(m_cli->out()).array().size(), 2);
        QCOMPARE(cli({u"list"_s, u"--format"_s, u"ndjson"_s, u"--only"_s, u"tag:prod"_s}), 0);
        QCOMPARE(m_cli->out().count('\n'), 1);
        QVERIFY(m_cli->out().contains("\"url\":\"https://shop.example/\""));
        QCOMPARE(cli({u"list"_s, u"--format"_s, u"csv"_s}), 0);
        QVERIFY(m_cli->out().contains("\r\n'=Load,"));
        QCOMPARE(cli({u"list"_s, u"--format"_s, u"junit"_s}), 64);
    }

    void listShowsNoSecrets_data()
    {
        QTest::addColumn<QString>("format");
        for (const QString &format : {u"table"_s, u"json"_s, u"ndjson"_s, u"csv"_s})
            QTest::newRow(qPrintable(format)) << format;
    }
    void listShowsNoSecrets()
    {
        QFETCH(QString, format);
        QCOMPARE(cli({u"add"_s, u"curl -H 'X-Api-Key: hunter2' 'https://bob:hunter2@shop.example/?token=hunter2&page=2'"_s}),
                 0);
        QVERIFY2(!m_cli->out().contains("hunter2"), m_cli->out());
        QCOMPARE(cli({u"list"_s, u"--format"_s, format}), 0);
        QVERIFY2(m_cli->out().contains("https://") && m_cli->out().contains("token=***&page=2"), m_cli->out());
        QVERIFY2(!m_cli->out().contains("hunter2"), m_cli->out());
        QVERIFY(targets().at(0).toObject().value(u"url"_s).toString().contains(u"token=hunter2"_s)); // stored, but not shown
    }

    //! Users wouldn't recognise placeholders encoded with %7B.
    void listShowsPlaceholders_data() { listShowsNoSecrets_data(); }
    void listShowsPlaceholders()
    {
        QFETCH(QString, format);
        const QByteArray place = "shop.example/{{now}}/${env:PAGE}?page=${file:/tmp/p}&token=";
        QVERIFY(QDir().mkpath(profile()));
        writeFile(*m_folder, u"p/targets.json"_s,
                  "{\"targets\":[{\"name\":\"A\",\"kind\":\"http\",\"url\":\"https://bob:hunter2@" + place + "hunter2\"}]}");
        QCOMPARE(cli({u"list"_s, u"--format"_s, format}), 0);
        QVERIFY2(m_cli->out().contains(place + "***"), m_cli->out());
        QVERIFY2(!m_cli->out().contains("hunter2"), m_cli->out());
    }

    void listsNoTargets()
    {
        QCOMPARE(cli({u"list"_s}), 0);
        QCOMPARE(m_cli->out(), QByteArray());
        QVERIFY(m_cli->err().contains("No targets yet"));
        QCOMPARE(cli({u"list"_s, u"--format"_s, u"json"_s}), 0);
        QVERIFY(QJsonDocument::fromJson(m_cli->out()).isArray());
    }

    void removesByNameAndId()
    {
        QCOMPARE(cli({u"add"_s, u"true\nuptime\ndf\nls"_s}), 0);
        const QString id = targets().at(2).toObject().value(u"id"_s).toString();
        QCOMPARE(cli({u"remove"_s, names().at(0).toUpper(), id}), 0);
        QCOMPARE(targets().size(), 2);
        QCOMPARE(m_cli->out().count("Removed: "), 2);
        QVERIFY(QFile::exists(targetsFile() + u'~')); // the previous version
    }

    void removesByFilter()
    {
        QCOMPARE(cli({u"add"_s, u"true\nuptime"_s, u"--tag"_s, u"old"_s}), 0);
        QCOMPARE(cli({u"add"_s, u"df"_s}), 0);
        QCOMPARE(cli({u"remove"_s, u"--only"_s, u"-tag:old"_s}), 0);
        QCOMPARE(targets().size(), 2);
        QCOMPARE(cli({u"remove"_s, u"--only"_s, u"tag:old"_s}), 0);
        QCOMPARE(targets().size(), 0);
    }

    void removesTheTargetsThatListShows()
    {
        QCOMPARE(cli({u"add"_s, u"df"_s, u"--name"_s, u"Shop"_s}), 0);
        QCOMPARE(cli({u"add"_s, u"uptime"_s, u"--name"_s, u"Load"_s, u"--tag"_s, u"shop"_s}), 0);
        QCOMPARE(cli({u"add"_s, u"true"_s, u"--name"_s, u"Other"_s}), 0);
        QCOMPARE(cli({u"list"_s, u"--only"_s, u"shop"_s, u"--format"_s, u"ndjson"_s}), 0);
        QCOMPARE(m_cli->out().count('\n'), 2); // one matches by name, the other by tag
        QCOMPARE(cli({u"remove"_s, u"--only"_s, u"name:shop"_s}), 0);
        QCOMPARE(names(), QStringList({u"Load"_s, u"Other"_s}));
        QCOMPARE(cli({u"remove"_s, u"--only"_s, u"shop"_s}), 0);
        QCOMPARE(names(), QStringList({u"Other"_s}));
        QCOMPARE(cli({u"remove"_s, u"--help"_s}), 0); // the help describes what --only matches
        const QString help = QString::fromUtf8(m_cli->out()).simplified();
        QVERIFY2(help.contains(u"matches in the name, kind, address or tags"_s), qPrintable(help));
        QVERIFY2(help.contains(u"list --only"_s), qPrintable(help));
    }

    void pausesAndResumes()
    {
        QCOMPARE(cli({u"add"_s, u"true\nuptime"_s}), 0);
        QCOMPARE(cli({u"pause"_s, names().at(1)}), 0);
        QCOMPARE(targets().at(1).toObject().value(u"paused"_s).toBool(), true);
        QCOMPARE(targets().at(0).toObject().value(u"paused"_s).toBool(), false);
        QVERIFY(m_cli->out().startsWith("Paused: "));
        QCOMPARE(cli({u"list"_s}), 0);
        QVERIFY(m_cli->out().contains("paused"));
        QCOMPARE(cli({u"resume"_s, u"--only"_s, u"kind:command"_s}), 0);
        QCOMPARE(targets().at(1).toObject().value(u"paused"_s).toBool(), false);
    }

    void noMatchChangesNothing_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QByteArray>("says");

        QTest::newRow("mistyped") << QStringList{u"remove"_s, u"Uptime"_s, u"upitme"_s} << QByteArray("Did you mean “uptime”?");
        QTest::newRow("a part of it") << QStringList{u"pause"_s, u"upt"_s} << QByteArray("Did you mean “uptime”?");
        QTest::newRow("nothing like it") << QStringList{u"pause"_s, u"zzzzzzzz"_s} << QByteArray("watchkeeper-cli list");
        QTest::newRow("expression") << QStringList{u"resume"_s, u"--only"_s, u"tag:none"_s} << QByteArray("tag:none");
        QTest::newRow("neither") << QStringList{u"remove"_s} << QByteArray("NAME");
        QTest::newRow("blanks are no choice") << QStringList{u"remove"_s, u"--only"_s, u" "_s} << QByteArray("--only");
        QTest::newRow("blanks, pause") << QStringList{u"pause"_s, u"--only"_s, u"  "_s} << QByteArray("--only");
        QTest::newRow("blanks, resume") << QStringList{u"resume"_s, u"--only"_s, u"\t"_s} << QByteArray("--only");
        QTest::newRow("both") << QStringList{u"remove"_s, u"uptime"_s, u"--only"_s, u"tag:a"_s}
                              << QByteArray("can't be used together");
    }

    void noMatchChangesNothing()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QByteArray, says);
        QCOMPARE(cli({u"add"_s, u"uptime"_s, u"--name"_s, u"uptime"_s}), 0);
        const QJsonArray before = targets();
        QCOMPARE(cli(arguments), 64);
        QVERIFY2(m_cli->err().contains(says), m_cli->err());
        QCOMPARE(targets(), before);
        QCOMPARE(m_cli->out(), QByteArray());
    }

    void doesNotChangeADamagedFile()
    {
        QDir().mkpath(profile());
        const QByteArray broken = R"({"version":1,"targets":[{"name":"a","kind":"htp"}]})";
        writeFile(*m_folder, u"p/targets.json"_s, broken);
        QCOMPARE(cli({u"add"_s, u"uptime"_s}), 65);
        QVERIFY2(m_cli->err().contains("targets.json:1"), m_cli->err());
        QFile file(targetsFile());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), broken);
    }

    //! These commands don't use the last valid version, so no message mentions it.
    void reportsADamagedFileDespiteABackup_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("add") << QStringList{u"add"_s, u"uptime"_s};
        QTest::newRow("list") << QStringList{u"list"_s};
        QTest::newRow("check") << QStringList{u"check"_s};
    }
    void reportsADamagedFileDespiteABackup()
    {
        QFETCH(QStringList, arguments);
        QDir().mkpath(profile());
        writeFile(*m_folder, u"p/targets.json"_s, "{");
        writeFile(*m_folder, u"p/targets.json~"_s, R"({"targets":[{"name":"Old","kind":"command","command":"true"}]})");
        QCOMPARE(cli(arguments), 65);
        QVERIFY2(m_cli->err().count("targets.json:1") == 1, m_cli->err());
        QVERIFY2(!m_cli->err().contains("last valid version"), m_cli->err());
        QVERIFY2(!m_cli->out().contains("Old"), m_cli->out());
    }

    void reportsAnUnreadableFile_data() { reportsADamagedFileDespiteABackup_data(); }
    void reportsAnUnreadableFile()
    {
        QFETCH(QStringList, arguments);
        QVERIFY(QDir().mkpath(targetsFile())); // root ignores permissions, so a folder takes the place of the file
        QCOMPARE(cli(arguments), 74);
        QVERIFY2(m_cli->err().contains("can't be read"), m_cli->err());
    }

    //! An unreadable profile isn't mistaken for one without targets.
    void reportsAnUnreadableProfile_data() { reportsADamagedFileDespiteABackup_data(); }
    void reportsAnUnreadableProfile()
    {
        QFETCH(QStringList, arguments);
        writeFile(*m_folder, u"p"_s, "a file where the folder should be");
        QCOMPARE(cli(arguments), 74);
        QVERIFY2(m_cli->err().contains("can't be read"), m_cli->err());
        QVERIFY2(!m_cli->err().contains("inotify"), m_cli->err());
        QVERIFY2(!m_cli->err().contains("No targets yet"), m_cli->err());
    }

    void doesNotCreateAMistypedProfile_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<int>("status");
        QTest::newRow("remove") << QStringList{u"remove"_s, u"a"_s} << 64;
        QTest::newRow("pause") << QStringList{u"pause"_s, u"a"_s} << 64;
        QTest::newRow("maintenance end") << QStringList{u"maintenance"_s, u"end"_s, u"a"_s} << 64;
        QTest::newRow("watch") << QStringList{u"watch"_s, u"--for"_s, u"1s"_s} << 66;
        QTest::newRow("backup") << QStringList{u"history"_s, u"backup"_s, u"/tmp/none/b"_s} << 66;
    }

    void doesNotCreateAMistypedProfile()
    {
        QFETCH(QStringList, arguments);
        QFETCH(int, status);
        QCOMPARE(cli(arguments), status);
        QVERIFY(!QFile::exists(profile()));
    }

    void aFolderWithoutTargetsIsNoBackup()
    {
        QVERIFY(QDir().mkpath(profile()));
        QCOMPARE(cli({u"history"_s, u"backup"_s, m_folder->filePath(u"b"_s)}), 66);
        QVERIFY2(m_cli->err().contains("contains neither targets nor history"), m_cli->err());
        QVERIFY(!QFile::exists(m_folder->filePath(u"b"_s)));
    }

    //! Commands that only read don't write the file, and don't show IDs that exist only in their process.
    void readingDoesNotChangeTheFile()
    {
        QDir().mkpath(profile());
        const QByteArray written = R"({"$schema":"mine.json","targets":[{"name":"A","kind":"simulated","latency":"1ms"}]})";
        writeFile(*m_folder, u"p/targets.json"_s, written);
        QCOMPARE(cli({u"check"_s}), 0);
        QCOMPARE(content(), written);
        QCOMPARE(cli({u"watch"_s, u"--for"_s, u"900ms"_s}), 0);
        QCOMPARE(content(), written);
        QCOMPARE(cli({u"list"_s, u"--format"_s, u"json"_s}), 0);
        QVERIFY2(!m_cli->out().contains("\"id\""), m_cli->out());
        QCOMPARE(cli({u"list"_s, u"--format"_s, u"csv"_s}), 0);
        QVERIFY2(m_cli->out().contains("A,,simulated"), m_cli->out());
        QCOMPARE(content(), written);
        QCOMPARE(cli({u"pause"_s, u"A"_s}), 0); // an edit adds IDs, and keeps unknown keys
        QVERIFY(content().contains("\"$schema\": \"mine.json\""));
        QVERIFY(content().contains("\"id\""));
    }

    //! Missing IDs alone are no reason to rewrite the file.
    void commandsWithoutEffectDoNotChangeTheFile_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("out");

        QTest::newRow("refused") << QStringList{u"add"_s, u"uptime"_s, u"--depends-on"_s, u"nosuch"_s} << 65 << QByteArray();
        QTest::newRow("refused, as JSON") << QStringList{u"add"_s,    u"uptime"_s,   u"--depends-on"_s,
                                                         u"nosuch"_s, u"--format"_s, u"json"_s}
                                          << 65 << QByteArray();
        QTest::newRow("paused already") << QStringList{u"pause"_s, u"A"_s} << 0 << QByteArray("Paused: A\n");
    }
    void commandsWithoutEffectDoNotChangeTheFile()
    {
        QFETCH(QStringList, arguments);
        QDir().mkpath(profile());
        const QByteArray written = R"({"targets":[{"name":"A","kind":"simulated","paused":true}]})";
        writeFile(*m_folder, u"p/targets.json"_s, written);
        QTEST(cli(arguments), "status");
        QTEST(m_cli->out(), "out");
        QCOMPARE(content(), written);
        QVERIFY(!QFile::exists(targetsFile() + u'~'));
    }

    void removesControlCharactersFromTheOutput_data()
    {
        QTest::addColumn<QByteArray>("kind");
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QByteArray>("says");

        QTest::newRow("list") << QByteArray("command") << QStringList{u"list"_s, u"--format"_s, u"csv"_s}
                              << QByteArray("Shop,,command,uptime,1m,false,tag,rule\r\n");
        QTest::newRow("maintenance") << QByteArray("command")
                                     << QStringList{u"maintenance"_s, u"list"_s, u"--format"_s, u"csv"_s}
                                     << QByteArray("for 1 h (UTC),tag night,");
        QTest::newRow("watched already") << QByteArray("command") << QStringList{u"add"_s, u"uptime"_s}
                                         << QByteArray("already monitored as Shop,");
        QTest::newRow("near miss") << QByteArray("command") << QStringList{u"remove"_s, u"Shop"_s}
                                   << QByteArray("Did you mean “Shop”?");
        QTest::newRow("bad file") << QByteArray("comand") << QStringList{u"list"_s}
                                  << QByteArray("targets.json:1: Shop: kind: ");
    }
    void removesControlCharactersFromTheOutput()
    {
        QFETCH(QByteArray, kind);
        QFETCH(QStringList, arguments);
        QFETCH(QByteArray, says);
        QDir().mkpath(profile());
        QByteArray file = "{'targets':[{'name':'ShBELop','kind':'KIND','command':'uptime','tags':['tESC[1mag'],"
                          "'alerts':['rESC[2Jule']}],'maintenance':[{'name':'NESC[31m','when':'daily','at':'02:00',"
                          "'for':'1h','zone':'UTC','tags':['ESC[1mnight']}]}";
        file.replace('\'', '"');
        file.replace("KIND", kind).replace("BEL", "\\u0007").replace("ESC", "\\u001b");
        writeFile(*m_folder, u"p/targets.json"_s, file);
        cli(arguments);
        const QByteArray reported = m_cli->out() + m_cli->err();
        QVERIFY2(reported.contains(says), reported);
        QVERIFY2(!reported.contains('\x1b') && !reported.contains('\a'), reported);
    }

    void concurrentEditsLoseNothing()
    {
        std::vector<std::unique_ptr<CliRun>> runs;
        for (int i = 0; i < 8; ++i) {
            runs.push_back(std::make_unique<CliRun>(m_folder->path()));
            runs.back()->start({u"--profile"_s, profile(), u"add"_s, u"echo %1"_s.arg(i)});
        }
        for (const auto &run : runs)
            QCOMPARE(run->wait(), 0);
        QCOMPARE(targets().size(), 8);
    }

#ifdef Q_OS_LINUX
    //! The file is damaged between reading and saving.
    void doesNotOverwriteAFileDamagedMeanwhile()
    {
        QCOMPARE(cli({u"add"_s, u"echo first"_s}), 0);
        HeldLock lock(targetsFile());
        m_cli = std::make_unique<CliRun>(m_folder->path());
        m_cli->start({u"--profile"_s, profile(), u"add"_s, u"echo second"_s});
        QVERIFY(lock.waitForAnother());
        writeFile(*m_folder, u"p/targets.json"_s, "{");
        lock.release();
        QCOMPARE(m_cli->wait(), 0);
        QCOMPARE(names(), (QStringList{u"echo first"_s, u"echo second"_s}));
        QVERIFY2(m_cli->err().contains("was damaged in the meantime. A copy of the damaged file"), m_cli->err());
        QVERIFY2(!m_cli->err().contains("othing was changed"), m_cli->err());
        const QStringList kept = QDir(profile()).entryList({u"targets.json.broken-*"_s}, QDir::Files);
        QCOMPARE(kept.size(), 1);
        QFile file(QDir(profile()).filePath(kept.first()));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), "{");
    }
#endif

    void reportsAFolderThatCannotBeCreated()
    {
        m_cli = std::make_unique<CliRun>(m_folder->path());
        QCOMPARE(m_cli->run({u"--profile"_s, u"/proc/watchkeeper"_s, u"add"_s, u"uptime"_s}), 74);
        QVERIFY(m_cli->err().contains("/proc/watchkeeper"));
    }
};

QTEST_GUILESS_MAIN(tst_CliEdits)

} // namespace CliEditsTest

#include "tst_CliEdits.moc"
