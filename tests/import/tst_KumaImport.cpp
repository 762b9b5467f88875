// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ImportRows.h"
#include "targets/document/MaintenanceKeys.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>

#include <sqlite3.h>

namespace KumaImportTest {

using namespace ImportRows;
using namespace Qt::StringLiterals;
using namespace watchkeeper;

//! The columns of a monitor that the tests use, as in version 2.
const QByteArray kMonitorTable =
    "CREATE TABLE monitor (id INTEGER PRIMARY KEY, name TEXT, active BOOLEAN DEFAULT 1, interval INTEGER DEFAULT 60, "
    "url TEXT, type TEXT, hostname TEXT, port INTEGER, keyword TEXT, invert_keyword BOOLEAN DEFAULT 0, "
    "maxretries INTEGER DEFAULT 0, retry_interval INTEGER DEFAULT 0, timeout DOUBLE DEFAULT 0, "
    "upside_down BOOLEAN DEFAULT 0, accepted_statuscodes_json TEXT DEFAULT '[\"200-299\"]', parent INTEGER, "
    "proxy_id INTEGER, conditions TEXT DEFAULT '[]', body TEXT);";

//! Creates a database with these statements.
QString database(const QTemporaryDir &folder, const QByteArray &sql, const QString &name = u"kuma.db"_s)
{
    const QString path = folder.filePath(name);
    sqlite3 *connection = nullptr;
    char *error = nullptr;
    if (sqlite3_open(path.toUtf8().constData(), &connection) != SQLITE_OK
        || sqlite3_exec(connection, sql.constData(), nullptr, nullptr, &error) != SQLITE_OK)
        qFatal("%s", error);
    sqlite3_close(connection);
    return path;
}

Expected<Imported, QString> importDatabase(const QString &path)
{
    return importFiles({path}, {}, {});
}

Expected<Imported, QString> importBackup(const QByteArray &json)
{
    return importKuma({file(u"b.json"_s, json)}, {});
}

class tst_KumaImport : public QObject
{
    Q_OBJECT

private slots:
    void convertsMonitors_data()
    {
        QTest::addColumn<QByteArray>("monitor");
        QTest::addColumn<QString>("expected");
        QTest::addColumn<QString>("remark"); //!< a part of the only remark of the monitor; empty if there is none
        const auto row = [](const char *name, const char *monitor, const char *expected, const char *remark = "") {
            QTest::newRow(name) << QByteArray(monitor).replace('\'', '"') << QString::fromUtf8(expected)
                                << QString::fromUtf8(remark);
        };
        row("web", "'type':'http','url':'https://a.example'", "{'kind':'http','name':'m','url':'https://a.example'}");
        row("request",
            "'type':'http','url':'https://"
            "a.example','method':'POST','body':'{}','httpBodyEncoding':'json','headers':'{\\'X-A\\':1}',"
            "'accepted_statuscodes':['200-299','301'],'maxredirects':0,'ignoreTls':true,'expiryNotification':false,'authMethod'"
            ":'basic',"
            "'basic_auth_user':'u','basic_auth_pass':'p'",
            "{'accept':'200-299,301','body':'{}','certificateDays':0,'followRedirects':false,'headers':{'Content-Type':'"
            "application/json','X-A':'1'},"
            "'kind':'http','method':'POST','name':'m','password':'p','url':'https://"
            "a.example','username':'u','verifyTls':false}");
        row("OAuth",
            "'type':'http','url':'https://a.example','authMethod':'oauth2-cc','oauth_token_url':'https://"
            "t.example','oauth_client_id':'i',"
            "'oauth_client_secret':'s','oauth_scopes':'a b','oauth_auth_method':'client_secret_post'",
            "{'kind':'http','name':'m','oauthClientAuth':'body','oauthClientId':'i','oauthClientSecret':'s','oauthScope':'a b',"
            "'oauthTokenUrl':'https://t.example','url':'https://a.example'}");
        row("keyword", "'type':'keyword','url':'https://a.example','keyword':'all good'",
            "{'conditions':['[BODY] contains \\'all good\\''],'kind':'http','name':'m','url':'https://a.example'}");
        row("inverted keyword", "'type':'keyword','url':'https://a.example','keyword':'error','invertKeyword':true",
            "{'conditions':['[BODY] not contains \\'error\\''],'kind':'http','name':'m','url':'https://a.example'}");
        row("JSON query", "'type':'json-query','url':'https://a.example','jsonPath':'$.a.b[0]','expectedValue':'up'",
            "{'conditions':['([BODY].a.b[0] == \\'up\\')'],'kind':'http','name':'m','url':'https://a.example'}");
        row("JSON query with a number",
            "'type':'json-query','url':'https://a.example','jsonPath':'load','jsonPathOperator':'<','expectedValue':'5'",
            "{'conditions':['([BODY].load < 5)'],'kind':'http','name':'m','url':'https://a.example'}");
        row("JSON query that calculates",
            "'type':'json-query','url':'https://a.example','jsonPath':'$sum(a)','expectedValue':'5'",
            "{'kind':'http','name':'m','url':'https://a.example'}", "only paths such as a.b[0]");
        row("port", "'type':'port','hostname':'a.example','port':22", "{'host':'a.example','kind':'tcp','name':'m','port':22}");
        row("closed port", "'type':'port','hostname':'a.example','port':22,'upsideDown':true",
            "{'host':'a.example','kind':'tcp','mustBeClosed':true,'name':'m','port':22}");
        row("ping", "'type':'ping','hostname':'a.example','packetSize':100,'ping_count':3",
            "{'count':3,'host':'a.example','kind':'ping','name':'m','size':100}");
        row("DNS", "'type':'dns','hostname':'a.example','dns_resolve_type':'MX','dns_resolve_server':'1.1.1.1','port':53",
            "{'kind':'dns','name':'m','port':53,'query':'a.example','server':'1.1.1.1','type':'MX'}");
        row("several DNS servers", "'type':'dns','hostname':'a.example','dns_resolve_server':'1.1.1.1, 8.8.8.8'",
            "{'kind':'dns','name':'m','query':'a.example','server':'1.1.1.1','type':'A'}", "Only the first of the DNS servers");
        row("PostgreSQL", "'type':'postgres','databaseConnectionString':'postgres://u:p%40s@a.example:5433/shop'",
            "{'database':'shop','host':'a.example','kind':'postgresql','name':'m','password':'p@s','port':5433,'user':'u'}");
        row("SQL Server with a query",
            "'type':'sqlserver','databaseConnectionString':'Server=a.example,1434;Database=x','databaseQuery':'select 1'",
            "{'host':'a.example','kind':'sqlserver','name':'m','port':1434}", "query isn't run");
        row("MQTT", "'type':'mqtt','hostname':'mqtt://a.example','port':1883,'mqttUsername':'u','mqttTopic':'t'",
            "{'host':'a.example','kind':'mqtt','name':'m','port':1883,'user':'u'}", "Only the broker is checked");
        row("WebSocket", "'type':'websocket-upgrade','url':'wss://a.example'",
            "{'kind':'websocket','name':'m','url':'wss://a.example'}");
        row("service", "'type':'system-service','system_service_name':'nginx'",
            "{'kind':'service','name':'m','service':'nginx'}");
        row("paused", "'type':'port','hostname':'a.example','port':22,'active':false",
            "{'host':'a.example','kind':'tcp','name':'m','paused':true,'port':22}");
        row("tags",
            "'type':'port','hostname':'a.example','port':22,'tags':[{'name':'prod','value':''},{'name':'team','value':'web "
            "site'}]",
            "{'host':'a.example','kind':'tcp','name':'m','port':22,'tags':['prod','team:web-site']}");
        row("upside down", "'type':'http','url':'https://a.example','upsideDown':true", "", "upside down");
        row("push", "'type':'push','pushToken':'t'", "", "receives results from another program");
        row("unknown type", "'type':'docker','docker_container':'c'", "", "no monitors of the type “docker”");
        row("a file of this computer",
            "'type':'http','url':'https://a.example','headers':'{\\'A\\':\\'${file:/etc/passwd}\\'}'",
            "{'headers':{'A':'$${file:/etc/passwd}'},'kind':'http','name':'m','url':'https://a.example'}");
        row("no address", "'type':'http'", "", "wasn't imported");
    }
    void convertsMonitors()
    {
        QFETCH(QByteArray, monitor);
        QFETCH(QString, expected);
        QFETCH(QString, remark);
        const auto imported = importBackup(
            "{\"version\":\"1.23.16\",\"notificationList\":[],\"monitorList\":[{\"id\":1,\"name\":\"m\"," + monitor + "}]}");
        QVERIFY2(imported, imported ? "" : qPrintable(imported.error()));
        QCOMPARE(imported->targets.isEmpty()
                     ? QString()
                     : jsonOf(imported->targets.first(), {u"every"_s, u"timeout"_s, u"attempts"_s, u"retryEvery"_s}),
                 expected);
        const QString remarks = remarksOf(*imported).section(u'\n', 1); // the first is about the file
        QVERIFY2(remark.isEmpty() ? remarks.isEmpty() : remarks.contains(remark), qPrintable(remarks));
    }

    void readsDatabase()
    {
        const QTemporaryDir folder;
        const QString path = database(
            folder,
            kMonitorTable
                + "CREATE TABLE tag (id INTEGER, name TEXT); INSERT INTO tag VALUES (1, 'prod');"
                  "CREATE TABLE monitor_tag (monitor_id INTEGER, tag_id INTEGER, value TEXT); INSERT INTO monitor_tag VALUES "
                  "(1, 1, '');"
                  "CREATE TABLE notification (id INTEGER, name TEXT, config TEXT);"
                  "INSERT INTO notification VALUES (1, 'Phone', '{\"type\":\"telegram\",\"telegramBotToken\":\"geheim\"}');"
                  "CREATE TABLE proxy (id INTEGER, protocol TEXT, host TEXT, port INTEGER, auth BOOLEAN, username TEXT, "
                  "password TEXT, active BOOLEAN);"
                  "INSERT INTO proxy VALUES (1, 'socks5', 'p.example', 1080, 1, 'u', 'a b', 1);"
                  "CREATE TABLE setting (key TEXT, value TEXT); INSERT INTO setting VALUES ('serverTimezone', "
                  "'\"Europe/Berlin\"');"
                  "CREATE TABLE maintenance (id INTEGER, title TEXT, active BOOLEAN, strategy TEXT, start_date TEXT, end_date "
                  "TEXT, start_time TEXT, "
                  "end_time TEXT, weekdays TEXT, days_of_month TEXT, interval_day INTEGER, cron TEXT, timezone TEXT, duration "
                  "INTEGER);"
                  "INSERT INTO maintenance VALUES (1, 'Backup', 1, 'recurring-weekday', NULL, NULL, '23:30', '00:30', '[0,6]', "
                  "'[]', 1, '', '', 3600);"
                  "INSERT INTO maintenance VALUES (2, 'Move', 1, 'single', '2031-01-02 03:04:05', '2031-01-02 05:04:05', NULL, "
                  "NULL, '[]', '[]', 1, "
                  "NULL, 'Asia/Tokyo', NULL);"
                  "INSERT INTO maintenance VALUES (3, 'Month', 0, 'recurring-day-of-month', NULL, NULL, '02:00:00', "
                  "'03:00:00', '[]', "
                  "'[1,\"lastDay1\"]', 1, '', 'SAME_AS_SERVER', 3600);"
                  "INSERT INTO maintenance VALUES (4, 'Cron', 1, 'cron', NULL, NULL, NULL, NULL, '[]', '[]', 1, '5 4 * * *', "
                  "'UTC', 600);"
                  "INSERT INTO maintenance VALUES (5, 'Now', 1, 'manual', NULL, NULL, NULL, NULL, '[]', '[]', 1, NULL, NULL, "
                  "NULL);"
                  "INSERT INTO maintenance VALUES (6, 'Pages', 1, 'cron', NULL, NULL, NULL, NULL, '[]', '[]', 1, '5 4 * * *', "
                  "'UTC', 600);"
                  "CREATE TABLE monitor_maintenance (monitor_id INTEGER, maintenance_id INTEGER);"
                  "INSERT INTO monitor_maintenance VALUES (1, 1), (1, 2), (2, 3), (1, 4), (1, 5);"
                  "CREATE TABLE heartbeat (id INTEGER); CREATE TABLE knex_migrations (id INTEGER);"
                  "INSERT INTO monitor (id, name, type, url, proxy_id, parent, maxretries, retry_interval, timeout, interval) "
                  "VALUES (1, 'shop', 'http', "
                  "'https://a.example', 1, 3, 2, 30, 24.5, 90);"
                  "INSERT INTO monitor (id, name, type, hostname, port, parent) VALUES (2, 'db', 'port', 'db.example', 5432, "
                  "4);"
                  "INSERT INTO monitor (id, name, type, active) VALUES (3, 'all', 'group', 1);"
                  "INSERT INTO monitor (id, name, type, active, parent) VALUES (4, 'inner', 'group', 0, 3);"
                  "INSERT INTO monitor (id, name, type, parent) VALUES (5, 'a', 'group', 6), (6, 'b', 'group', 5), (7, "
                  "'empty', 'group', NULL);");
        const QStringList before = QDir(folder.path()).entryList(QDir::Files);
        const auto imported = importDatabase(path);
        QVERIFY2(imported, imported ? "" : qPrintable(imported.error()));
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files), before); // no -shm, -wal or journal
        QCOMPARE(imported->targets.size(), 4);
        const Target &shop = imported->targets.at(0);
        QCOMPARE(shop.fields.text(u"proxy"_s), u"socks5://u:a%20b@p.example:1080"_s);
        QCOMPARE(shop.tags, QStringList{u"prod"_s});
        QCOMPARE(shop.schedule.attempts, 3);
        QCOMPARE(shop.schedule.every, Milliseconds(90'000));
        QCOMPARE(shop.schedule.retryEvery, Milliseconds(30'000));
        QCOMPARE(shop.schedule.timeout, Milliseconds(24'500));
        QVERIFY(!shop.paused);
        const Target &db = imported->targets.at(1);
        QVERIFY(db.paused); // the group around it is
        QCOMPARE(db.schedule.timeout, Milliseconds(48'000));
        QCOMPARE(imported->targets.at(2).name, u"inner"_s);
        QCOMPARE(imported->targets.at(2).fields.list(u"members"_s), QStringList{u"db"_s});
        QCOMPARE(imported->targets.at(3).fields.list(u"members"_s), (QStringList{u"shop"_s, u"inner"_s}));
        QStringList entries;
        for (const Maintenance &entry : imported->maintenance)
            entries.append(entry.name + u" | "_s + maintenanceTimesText(entry) + u" | "_s + maintenanceScopeText(entry)
                           + (entry.enabled ? u""_s : u" off"_s));
        QCOMPARE(entries.join(u'\n'),
                 u"Uptime Kuma 1: Backup | Sat, Sun at 23:30 for 1 h (Europe/Berlin) | shop\n"
                 "Uptime Kuma 2: Move | 2031-01-02 03:04 to 2031-01-02 05:04 (Asia/Tokyo) | shop\n"
                 "Uptime Kuma 3: Month | Monthly on 1, last at 02:00 for 1 h (Europe/Berlin) | db off\n"
                 "Uptime Kuma 4: Cron | 5 4 * * * for 10 min (UTC) | shop"_s);
        const QString remarks = remarksOf(*imported);
        for (const char *part :
             {"history wasn't imported", "notification 1", "(telegram)", "“Now”", "“Pages”", "contain each other", "“empty”"})
            QVERIFY2(remarks.contains(QString::fromUtf8(part)), part);
        QVERIFY(!remarks.contains(u"geheim"_s));
        const TargetsDocument document = withImported({}, importPlan(*imported, {}));
        QVERIFY(TargetsDocument::parse(document.toJson(), u"f"_s));
    }

    //! The database and the backup of one installation update the same targets.
    void isStable()
    {
        const QTemporaryDir folder;
        const auto first = importDatabase(database(
            folder,
            kMonitorTable + "INSERT INTO monitor (id, name, type, hostname, port) VALUES (1, 'm', 'port', 'a.example', 1)"));
        const auto second =
            importBackup(R"({"monitorList":[{"id":1,"name":"m","type":"port","hostname":"a.example","port":1}]})");
        QVERIFY(first && second);
        QCOMPARE(first->targets.at(0).id, second->targets.at(0).id);
    }

    void opensAnyPath()
    {
        const QTemporaryDir folder;
        const QString path = database(
            folder,
            kMonitorTable + "INSERT INTO monitor (id, name, type, hostname, port) VALUES (1, 'm', 'port', 'h.example', 1)",
            u"a?mode=rw#b%20.db"_s);
        const auto imported = importDatabase(path);
        QVERIFY2(imported, imported ? "" : qPrintable(imported.error()));
        QCOMPARE(imported->targets.size(), 1);
    }

    void mentionsUnreadLog()
    {
        const QTemporaryDir folder;
        const QString path = database(folder, kMonitorTable);
        QFile log(path + u"-wal"_s);
        QVERIFY(log.open(QIODevice::WriteOnly) && log.write("x") == 1);
        log.close();
        const auto imported = importDatabase(path);
        QVERIFY(imported);
        QVERIFY2(remarksOf(*imported).contains(u"kuma.db-wal"_s), qPrintable(remarksOf(*imported)));
    }

    void survivesHostileDatabases_data()
    {
        QTest::addColumn<QByteArray>("sql");
        QTest::addColumn<QString>("says");
        QTest::newRow("no monitors") << QByteArray("CREATE TABLE a (b)") << u"no table “monitor”"_s;
        QTest::newRow("view") << QByteArray(
            "CREATE TABLE a (name TEXT); CREATE VIEW monitor AS SELECT randomblob(1000000000) AS name FROM a")
                              << u"no table “monitor”"_s;
        QTest::newRow("view without end") << QByteArray(
            "CREATE VIEW monitor AS WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT x AS id FROM n")
                                          << u"no table “monitor”"_s;
        QTest::newRow("large value") << kMonitorTable
                + "INSERT INTO monitor (id, type, body) VALUES (1, 'http', zeroblob(300000000))"
                                     << u"can't be read"_s;
        QTest::newRow("many rows") << kMonitorTable
                + "WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n WHERE x < 20001) INSERT INTO monitor (id, "
                  "type) SELECT x, 'x' FROM n"
                                   << u"too large"_s;
        QTest::newRow("large in total") << kMonitorTable
                + "WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n WHERE x < 100) INSERT INTO monitor (id, "
                  "type, body) SELECT x, 'x', "
                  "hex(zeroblob(400000)) FROM n"
                                        << u"too large"_s;
        QTest::newRow("generated column") << QByteArray(
            "CREATE TABLE monitor (id INTEGER, name TEXT AS (hex(zeroblob(900000))));"
            "INSERT INTO monitor (id) VALUES (1)")
                                          << u"can't be read"_s;
    }
    void survivesHostileDatabases()
    {
        QFETCH(QByteArray, sql);
        QFETCH(QString, says);
        const QTemporaryDir folder;
        const auto imported = importDatabase(database(folder, sql));
        QVERIFY(!imported);
        QVERIFY2(imported.error().contains(says), qPrintable(imported.error()));
    }

    //! Triggers run only for changes, and the import changes nothing.
    void ignoresTriggersAndVirtualTables()
    {
        const QTemporaryDir folder;
        const QString path = database(folder,
                                      kMonitorTable
                                          + "CREATE TRIGGER t AFTER INSERT ON monitor BEGIN DELETE FROM monitor; END;"
                                            "CREATE VIRTUAL TABLE tag USING fts5(name);");
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray before = file.readAll();
        const auto imported = importDatabase(path);
        QVERIFY2(imported, imported ? "" : qPrintable(imported.error()));
        file.seek(0);
        QCOMPARE(file.readAll(), before);
    }

    void survivesDamage()
    {
        const QTemporaryDir folder;
        const QString path = database(folder, kMonitorTable + "INSERT INTO monitor (id, name, type) VALUES (1, 'm', 'x')");
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadWrite));
        for (qint64 i = 100; i < file.size(); i += 3) {
            file.seek(i);
            file.write("\xff");
        }
        file.close();
        const auto imported = importDatabase(path);
        QVERIFY(!imported);
        QVERIFY2(imported.error().contains(u"can't be read"_s), qPrintable(imported.error()));
    }

    void rejects_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("says");
        QTest::newRow("another JSON") << QByteArray("{}") << u"no key “monitorList”"_s;
        QTest::newRow("broken") << QByteArray("{\n\"monitorList\": [") << u"b.json:2: This isn't valid JSON"_s;
        QTest::newRow("null character") << QByteArray("{\"monitorList\": \0[]}", 19) << u"null characters"_s;
        QTest::newRow("large") << "{\"monitorList\": [\"" + QByteArray(8 << 20, 'x') + "\"]}" << u"larger than 8 MiB"_s;
        QTest::newRow("many values") << "{\"monitorList\": [" + QByteArray("0,").repeated(4'000'000) + "0]}"
                                     << u"more than 20000"_s;
        QTest::newRow("many maps") << "{\"monitorList\": [" + QByteArray("{},").repeated(2'700'000) + "0]}"
                                   << u"more than 20000"_s;
        QTest::newRow("deep") << "{\"monitorList\": " + QByteArray(200'000, '[') + QByteArray(200'000, ']') + '}'
                              << u"nested too deeply"_s;
    }
    void rejects()
    {
        QFETCH(QByteArray, json);
        QFETCH(QString, says);
        const auto imported = importBackup(json);
        QVERIFY(!imported);
        QVERIFY2(imported.error().contains(says), qPrintable(imported.error()));
    }

    void isDetected()
    {
        QCOMPARE(QString::fromLatin1(detectImportFormat({{{}, {}, "{\"version\":\"1\",\"monitorList\":[]}", false}})->key),
                 u"kuma"_s);
        QCOMPARE(QString::fromLatin1(detectImportFormat({{{}, {}, {}, true}})->key), u"kuma"_s);
    }
};

QTEST_GUILESS_MAIN(tst_KumaImport)

} // namespace KumaImportTest

#include "tst_KumaImport.moc"
