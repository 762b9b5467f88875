// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "targets/service/Service.h"

#include "checks/Registry.h"
#include "targets/Samples.h"
#include "targets/service/Preset.h"
#include "targets/service/TargetGuess.h"

#include <QFile>
#include <QJsonDocument>
#include <QRandomGenerator>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

namespace ServicesTest {

using namespace Qt::StringLiterals;
using namespace watchkeeper;

//! Tests service presets and dialogues as users enter them.
class tst_Services : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void listsEachServiceOnce();
    void makesATargetOfEachServiceFromAHost();
    void aDraftContainsTheAddress();
    void findsServices_data();
    void findsServices();
    void acceptsAddresses_data();
    void acceptsAddresses();
    void refusesInvalidAddresses_data();
    void refusesInvalidAddresses();
    void recognisesLines_data();
    void recognisesLines();
    void acceptsOrRefusesAnyAddress();
    void aUserDialogueHidesAPreset();

private:
    QTemporaryDir m_programs;
};

namespace {

std::optional<Service> serviceOf(const QString &key)
{
    for (const Service &service : services()) {
        if (service.key() == key)
            return service;
    }
    return std::nullopt;
}

QString fieldsOf(const Target &target)
{
    return QString::fromUtf8(QJsonDocument(target.fields.written()).toJson(QJsonDocument::Compact));
}

} // namespace

//! `mysql` is the only installed program in this test.
void tst_Services::initTestCase()
{
    QFile file(m_programs.filePath(u"mysql"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QVERIFY(file.setPermissions(QFileDevice::ReadOwner | QFileDevice::ExeOwner));
    qputenv("PATH", QFile::encodeName(m_programs.path()));
}

void tst_Services::listsEachServiceOnce()
{
    QSet<QString> keys;
    QSet<QString> titles;
    int dialogues = 0;
    for (const Service &service : services()) {
        QVERIFY2(!keys.contains(service.key()), qPrintable(service.key()));
        QVERIFY2(!titles.contains(service.title().toCaseFolded()), qPrintable(service.title()));
        keys.insert(service.key());
        titles.insert(service.title().toCaseFolded());
        dialogues += service.dialogue() ? 1 : 0;
    }
    QVERIFY(dialogues >= 67);
    QCOMPARE(keys.size() - dialogues, presets().size());
}

void tst_Services::makesATargetOfEachServiceFromAHost()
{
    Schedule defaults;
    defaults.every = Milliseconds(7'000);
    QStringList needMore;
    for (const Service &service : services()) {
        if (service.dialogue() && !fieldsExceptAddress(*service.dialogue()).isEmpty()) {
            needMore.append(service.key());
            continue;
        }
        const auto target = service.target(u"h.example"_s, defaults);
        QVERIFY2(target.hasValue(), qPrintable(service.key() + u": "_s + (target ? QString() : target.error())));
        QCOMPARE(target->schedule, defaults);
        TargetsDocument document;
        document.targets = {*target};
        QCOMPARE(parsed(document.toJson()), document);
    }
    QCOMPARE(needMore, QStringList({u"git"_s, u"kerberos"_s, u"oracle"_s, u"radius"_s, u"whois"_s}));
}

void tst_Services::aDraftContainsTheAddress()
{
    const auto draft = dialogueDraft(*findKind(u"kerberos"_s), u"kdc.example:88"_s);
    QVERIFY(draft.hasValue());
    const QJsonObject wanted{
        {u"kind"_s, u"kerberos"_s}, {u"name"_s, u"kerberos kdc.example:88"_s}, {u"host"_s, u"kdc.example"_s}, {u"port"_s, 88}};
    QCOMPARE(*draft, wanted);
    QCOMPARE(fieldsExceptAddress(*findKind(u"kerberos"_s)).first().name, u"realm"_s);
}

void tst_Services::findsServices_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("key");
    QTest::newRow("key") << u"zabbix-agent"_s << u"zabbix-agent"_s;
    QTest::newRow("of the title") << u"scylla"_s << u"cassandra"_s;
    QTest::newRow("other name") << u"MariaDB"_s << u"mysql"_s;
    QTest::newRow("of the help") << u"replication"_s << u"redis"_s;
    QTest::newRow("several words") << u"mail SIEVE"_s << u"managesieve"_s;
    QTest::newRow("a preset") << u"bitwarden"_s << u"vaultwarden"_s;
}

void tst_Services::findsServices()
{
    QFETCH(QString, text);
    QFETCH(QString, key);
    QVERIFY(serviceOf(key)->matches(text));
    QVERIFY(!serviceOf(key)->matches(text + u" qqqq"_s));
}

void tst_Services::acceptsAddresses_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("place");
    QTest::addColumn<QString>("fields");
    QTest::addColumn<QString>("name");
    const auto row = [](const char *kind, const char *place, const char *fields, const char *name) {
        QTest::addRow("%s %s", kind, place)
            << QString::fromUtf8(kind) << QString::fromUtf8(place) << QString::fromUtf8(fields) << QString::fromUtf8(name);
    };
    row("redis", "db.example", R"({"host":"db.example"})", "redis db.example");
    row("redis", " db.example:6379 ", R"({"host":"db.example","port":6379})", "redis db.example:6379");
    row("redis", "db.example:6380", R"({"host":"db.example","port":6380,"transport":"tls"})", "redis db.example:6380");
    row("redis", "db.example:7000", R"({"host":"db.example","port":7000})", "redis db.example:7000");
    row("redis", "[2001:db8::1]:6379", R"({"host":"2001:db8::1","port":6379})", "redis [2001:db8::1]:6379");
    row("redis", "::1", R"({"host":"::1"})", "redis ::1");
    row("redis", "${env:DB}:6379", R"({"host":"${env:DB}","port":6379})", "redis ${env:DB}:6379");
    row("redis", "/run/r.sock", R"({"path":"/run/r.sock","transport":"unix"})", "redis /run/r.sock");
    row("imap", "mail.example", R"({"host":"mail.example"})", "imap mail.example");
    row("imap", "mail.example:143", R"({"host":"mail.example","port":143,"transport":"starttls"})", "imap mail.example:143");
    row("bolt", "db.example:7687", R"({"host":"db.example","port":7687})", "bolt db.example:7687"); // also used for TLS
    row("clamd", "av.example", R"({"host":"av.example","transport":"tcp"})", "clamd av.example");
    row("clamd", "/run/c.ctl", R"({"path":"/run/c.ctl"})", "clamd /run/c.ctl");
    row("clamd", "", R"({})", "clamd /run/clamav/clamd.ctl");
}

void tst_Services::acceptsAddresses()
{
    QFETCH(QString, kind);
    QFETCH(QString, place);
    const auto target = makeDialogueTarget(*findKind(kind), place, Schedule());
    QVERIFY2(target.hasValue(), target ? "" : qPrintable(target.error()));
    QCOMPARE(target->kind, kind);
    QTEST(fieldsOf(*target), "fields");
    QTEST(target->name, "name");
}

void tst_Services::refusesInvalidAddresses_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("place");
    QTest::addColumn<QString>("says");
    const auto row = [](const char *kind, const char *place, const char *says) {
        QTest::addRow("%s %s", kind, place) << QString::fromUtf8(kind) << QString::fromUtf8(place) << QString::fromUtf8(says);
    };
    const char *hostOrSocket = "host, host:port, or the path of its socket";
    row("redis", "", hostOrSocket);
    row("redis", "redis://db.example", hostOrSocket);
    row("redis", "ann@db.example", hostOrSocket);
    row("redis", "db.example/0", hostOrSocket);
    row("ssh", "", "Enter the service: host or host:port.");
    row("ssh", "/run/ssh.sock", "Enter the service: host or host:port.");
    row("ssh", "[", "");
    row("ssh", "[::1", "");
    row("ssh", "]", "");
    row("ssh", ":22", "Enter the service");
    row("ssh", "h.example:0", "isn't a valid port");
    row("ssh", "h.example:99999", "isn't a valid port");
    row("ssh", "-oProxyCommand=x", "A host name can't begin with a hyphen.");
}

void tst_Services::refusesInvalidAddresses()
{
    QFETCH(QString, kind);
    QFETCH(QString, place);
    QFETCH(QString, says);
    const auto target = makeDialogueTarget(*findKind(kind), place, Schedule());
    QVERIFY(!target.hasValue());
    QVERIFY2(target.error().contains(says), qPrintable(target.error()));
}

void tst_Services::recognisesLines_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("fields");
    const auto row = [](const char *line, const char *kind, const char *fields) {
        QTest::newRow(line) << QString::fromUtf8(line) << QString::fromUtf8(kind) << QString::fromUtf8(fields);
    };
    row("redis db.example:6379", "redis", R"({"host":"db.example","port":6379})");
    row("Redis db.example", "redis", R"({"host":"db.example"})");
    row("valkey localhost", "redis", R"({"host":"localhost"})");
    row("postgres db.example:5432", "postgresql", R"({"host":"db.example","port":5432})");
    row("ssh [::1]:22", "ssh", R"({"host":"::1","port":22})");
    row("amqp mq.example", "amqp", R"({"host":"mq.example"})");
    row("rabbitmq mq.example", "http", R"({"url":"http://mq.example:15672/api/health/checks/alarms"})");
    row("whois example.org", "command",
        R"({"command":"whois example.org"})"); // the dialogue requires a name to query
    row("git g.example:9418", "command", R"({"command":"git g.example:9418"})");
    row("git https://g.example/x.git", "http",
        R"({"url":"https://g.example/x.git/info/refs?service=git-upload-pack"})"); // no dialogue has such an address
#ifdef Q_OS_UNIX                                                             // names of programs have an ending on Windows
    row("mysql db.example", "command", R"({"command":"mysql db.example"})"); // an installed program in this test
#endif
    row("mysql db.example:3306", "mysql", R"({"host":"db.example","port":3306})");
    row("dovecot mail.example", "command", R"({"command":"dovecot mail.example"})"); // this word occurs in several services
    row("redis db.example/0", "command", R"({"command":"redis db.example/0"})");
    row("redis --version", "command", R"({"command":"redis --version"})");
    row("redis db", "command", R"({"command":"redis db"})");
    row("redis", "command", R"({"command":"redis"})");
    row("tcp db.example", "command", R"({"command":"tcp db.example"})"); // a kind, but not a service
}

void tst_Services::recognisesLines()
{
    QFETCH(QString, line);
    const auto target = guessTarget(line, Schedule());
    QVERIFY2(target.hasValue(), target ? "" : qPrintable(target.error()));
    QTEST(target->kind, "kind");
    QTEST(fieldsOf(*target), "fields");
}

//! Tests any string that a user may type while entering an address.
void tst_Services::acceptsOrRefusesAnyAddress()
{
    constexpr int kPlaces = 20'000;
    const QString letters = u"a1.:/[]@?#-${} "_s;
    QRandomGenerator random(20260720);
    const QList<Service> all{*serviceOf(u"redis"_s), *serviceOf(u"clamd"_s), *serviceOf(u"grafana"_s)};
    for (int i = 0; i < kPlaces; ++i) {
        QString place;
        for (int length = random.bounded(9); length > 0; --length)
            place += letters.at(random.bounded(static_cast<int>(letters.size())));
        for (const Service &service : all) {
            const auto target = service.target(place, Schedule());
            QVERIFY2(target || !target.error().isEmpty(), qPrintable(place));
        }
    }
}

//! This must be the last test, because the dialogue can't be removed from the process.
void tst_Services::aUserDialogueHidesAPreset()
{
    const qsizetype before = services().size();
    auto kind = std::make_shared<Kind>(*findKind(u"ssh"_s));
    kind->key = u"grafana"_s;
    addKinds({kind});
    QCOMPARE(services().size(), before);
    QCOMPARE(serviceOf(u"grafana"_s)->dialogue(), kind.get());
    QCOMPARE(guessTarget(u"grafana g.example:1"_s, Schedule())->kind, u"grafana"_s);
}

QTEST_GUILESS_MAIN(tst_Services)

} // namespace ServicesTest

#include "tst_Services.moc"
