// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ImportRows.h"

namespace ServicesImportTest {

using namespace ImportRows;
using namespace Qt::StringLiterals;
using namespace watchkeeper;

class tst_ServicesImport : public QObject
{
    Q_OBJECT

private slots:
    void converts_data()
    {
        addColumns();
        QTest::addColumn<QString>("format");
        const auto row = [](const char *name, const char *format, const char *content, const char *expected) {
            addRow(name, content, expected) << QString::fromLatin1(format);
        };
        row("Upptime", "upptime",
            "owner: me\nsites:\n  - name: Shop\n    url: https://a.example/?k=$KEY\n    method: POST\n    headers:\n      - "
            "\"Authorization: Bearer $KEY\"\n      - \"X-A: ${file:/x}\"\n    body: '{}'\n    expectedStatusCodes: [200, "
            "404]\n    "
            "maxResponseTime: 5000\n    maxRedirects: 0\n    __dangerous__insecure: true\n    __dangerous__body_down: not "
            "found\n    "
            "__dangerous__body_degraded_if_text_missing: fine\n    assignees: [x]\n",
            "{'accept':'200,404','attempts':3,'body':'{}','conditions':['[BODY] not contains \\'not "
            "found\\'',{'else':'degraded','if':"
            "'[BODY] contains \\'fine\\''},{'else':'degraded','if':'[RESPONSE_TIME] <= "
            "5000ms'}],'every':'5m','followRedirects':false,"
            "'headers':{'Authorization':'Bearer ${env:KEY}','X-A':'$${file:/x}'},'kind':'http','method':'POST','name':'Shop',"
            "'retryEvery':'10s','timeout':'30s','url':'https://a.example/?k=${env:KEY}','verifyTls':false}\n"
            "changed f:3: sites The value is read from the environment variable KEY. Set it.\n"
            "notSupported f:16: sites.assignees Watchkeeper has no setting for “assignees”.");
        row("Upptime: other checks", "upptime",
            "repo: r\nworkflowSchedule: {uptime: '*/10 * * * *'}\nsites:\n  - {name: P, check: tcp-ping, url: a.example, port: "
            "53, ipv6: "
            "true}\n  - {name: I, check: icmp-ping, url: b.example}\n  - {name: S, url: $URL}\n  - {name: X, check: new, url: "
            "c}\n",
            "{'attempts':3,'every':'10m','host':'a.example','ipFamily':'ipv6','kind':'tcp','name':'P','port':53,'retryEvery':'"
            "10s',"
            "'timeout':'30s'}\n"
            "{'attempts':3,'every':'10m','host':'b.example','kind':'ping','name':'I','retryEvery':'10s','timeout':'30s'}\n"
            "{'accept':'200-208,226,300-308','attempts':3,'every':'10m','kind':'http','name':'S','retryEvery':'10s','timeout':'"
            "30s',"
            "'url':'${env:URL}'}\n"
            "changed f:6: sites The value is read from the environment variable URL. Set it.\n"
            "notSupported f:7: sites.check “X” wasn't imported, because Watchkeeper has no check of the type “new”.");
        row("Upptime: a secret as the port", "upptime",
            "repo: r\nsites:\n  - {name: A, check: tcp-ping, url: $HOST, port: $PORT}\n  - {name: B, check: icmp-ping, url: "
            "b.example}\n",
            "{'attempts':3,'every':'5m','host':'b.example','kind':'ping','name':'B','retryEvery':'10s','timeout':'30s'}\n"
            "notSupported f:3: sites.port “$HOST:$PORT” wasn't imported, because it isn't the address of a server.");
        row("Monika", "monika",
            "notifications:\n  - {id: n, type: smtp}\nprobes:\n  - id: '1'\n    name: Login\n    interval: 20\n    requests:\n "
            "     - url: "
            "https://a.example/login\n        method: post\n        timeout: 7000\n        followRedirects: 0\n        "
            "allowUnauthorized: true\n        body: {user: u, age: 7}\n    incidentThreshold: 3\n    recoveryThreshold: 2\n    "
            "alerts:\n"
            "      - assertion: response.status < 200 or response.status > 299\n      - query: response.time > 2000\n      - "
            "assertion: "
            "has(response.body)\n",
            "{'attempts':3,'body':'{\\'age\\':7,\\'user\\':\\'u\\'}','conditions':['[STATUS] >= 200','[STATUS] <= "
            "299','[RESPONSE_TIME] <= "
            "2000ms'],'every':'20s','followRedirects':false,'headers':{'Content-Type':'application/"
            "json'},'kind':'http','method':'POST',"
            "'name':'Login','retryEvery':'20s','successes':2,'timeout':'7s','url':'https://a.example/"
            "login','verifyTls':false}\n"
            "notSupported f:2: notifications Notifications weren't imported: smtp n. Set them up in Alert channels and Alert "
            "rules.\n"
            "notSupported f:19: 1.alerts The assertion “has(response.body)” wasn't imported. Add a condition.");
        row("Monika: assertions", "monika",
            "probes:\n  - id: a\n    requests:\n      - url: https://a.example\n    alerts:\n      - assertion: "
            "response.status == 500 and "
            "response.body.data[0].state != 'ok \"x\"'\n      - assertion: includes(response.body, \"no\")\n      - assertion: "
            "response.headers['x-a'] == 'b'\n      - assertion: not includes(response.body, 'yes')\n      - assertion: "
            "response.size < 9\n",
            "{'attempts':5,'conditions':['[STATUS] != 500 or ([BODY].data[0].state == \\'ok \\\\\\'x\\\\\\'\\')','[BODY] not "
            "contains "
            "\\'no\\'','([HEADER].x-a != \\'b\\')','[BODY] contains \\'yes\\'','len([BODY]) >= 9'],'every':'10s','kind':'http',"
            "'maxRedirects':21,'name':'a','retryEvery':'10s','successes':5,'timeout':'10s','url':'https://a.example'}");
        row("Monika: other probes", "monika",
            "probes:\n  - id: db\n    name: DB\n    postgres:\n      - {host: p.example, port: 5432, database: d, username: u, "
            "password: "
            "'${file:/x}', command: q}\n    redis:\n      - uri: rediss://:s@r.example:6390\n    socket: {host: s.example, "
            "port: 7, data: "
            "\"a\\nb\"}\n    ping:\n      - uri: https://p.example\n    requests:\n      - url: https://a.example/{{ "
            "responses.[0].body.id }}\n",
            "{'attempts':5,'every':'10s','host':'s.example','kind':'tcp','name':'DB: "
            "s.example:7','port':7,'retryEvery':'10s','send':"
            "'a\\\\nb','successes':5}\n"
            "{'attempts':5,'every':'10s','host':'p.example','kind':'ping','name':'DB: "
            "p.example','retryEvery':'10s','successes':5}\n"
            "{'attempts':5,'every':'10s','host':'r.example','kind':'redis','name':'DB: "
            "r.example','password':'s','port':6390,'retryEvery':"
            "'10s','successes':5,'transport':'tls'}\n"
            "{'attempts':5,'database':'d','every':'10s','host':'p.example','kind':'postgresql','name':'DB: "
            "p.example:5432','password':"
            "'$${file:/x}','port':5432,'retryEvery':'10s','successes':5,'user':'u'}\n"
            "notSupported f:12: probe db “https://a.example/{{ responses.[0].body.id }}” wasn't imported, because it uses the "
            "response "
            "of an earlier request.\n"
            "notSupported f:5: probe db.command Watchkeeper has no setting for “command”.");
        row("Monika: default alerts, and old ones", "monika",
            "notifications: []\nprobes:\n  - id: a\n    requests: [{url: https://a.example}]\n  - id: b\n    requests: [{url: "
            "https://b.example}]\n    alerts: []\n  - id: c\n    requests: [{url: https://c.example}]\n    alerts: "
            "[status-not-2xx, response-time-greater-than-2-s, response-time-greater-than-300-ms]\n",
            "{'attempts':5,'conditions':['[RESPONSE_TIME] <= "
            "2000ms'],'every':'10s','kind':'http','maxRedirects':21,'name':'a','retryEvery':"
            "'10s','successes':5,'timeout':'10s','url':'https://a.example'}\n"
            "{'accept':'100-599','attempts':5,'every':'10s','kind':'http','maxRedirects':21,'name':'b','retryEvery':'10s',"
            "'successes':5,'timeout':'10s','url':'https://b.example'}\n"
            "{'attempts':5,'conditions':['[STATUS] >= 200','[STATUS] <= 299','[RESPONSE_TIME] <= 2000ms','[RESPONSE_TIME] <= "
            "300ms'],'every':'10s','kind':'http','maxRedirects':21,'name':'c','retryEvery':'10s','successes':5,'timeout':'10s',"
            "'url':'https://c.example'}");
        row("Monika: a ping with a condition about the status was always unknown", "monika",
            "probes:\n  - id: a\n    requests: [{url: https://a.example, ping: true}]\n    alerts:\n      - assertion: "
            "response.status != 200\n      - query: response.status == 500\n      - query: response.status == 200\n      - "
            "query: response.time > 90\n      - query: response.body == 'x'\n",
            "{'attempts':5,'conditions':['[RESPONSE_TIME] <= 90ms'],'every':'10s','host':'a.example','kind':'ping','name':'a',"
            "'retryEvery':'10s','successes':5,'timeout':'10s'}\n"
            "notSupported f:3: probe a The condition “[STATUS] != 200” is only for web pages, so it wasn't imported.\n"
            "notSupported f:3: probe a The condition “([BODY] != 'x')” is only for web pages, so it wasn't imported.");
        row("UptimeRobot", "uptimerobot",
            "{\"stat\": \"ok\", \"monitors\": [\n"
            "{\"id\": 1, \"friendly_name\": \"Web \\ud83d\\ude00\", \"url\": \"https:\\/\\/a.example\\/\", \"type\": 2, "
            "\"keyword_type\": 2, "
            "\"keyword_case_type\": 1, \"keyword_value\": \"a.b\", \"http_method\": 3, \"http_username\": \"u\", "
            "\"http_password\": \"p\", "
            "\"http_auth_type\": 2, \"custom_http_statuses\": \"204:0_404:1\", \"custom_http_headers\": {\"X-A\": \"b\"}, "
            "\"interval\": 300, "
            "\"timeout\": 30, \"status\": 0},\n"
            "{\"id\": 2, \"friendly_name\": \"Ping\", \"url\": \"b.example\", \"type\": 3, \"status\": 2, \"mwindows\": "
            "[{\"id\": 9}], \"alert_contacts\": []},\n"
            "{\"id\": 3, \"friendly_name\": \"Mail\", \"url\": \"c.example\", \"type\": 4, \"sub_type\": 4, \"port\": \"\"},\n"
            "{\"id\": 4, \"friendly_name\": \"Job\", \"url\": \"x\", \"type\": 5}]}",
            "{'accept':'200-399,404','authentication':'digest','conditions':['[STATUS] != 204','[BODY] matches "
            "\\'(?i)a\\\\\\\\.b\\''],"
            "'every':'5m','headers':{'X-A':'b'},'kind':'http','method':'POST','name':'Web "
            "😀','password':'p','paused':true,'timeout':"
            "'30s','url':'https://a.example/','username':'u'}\n"
            "{'host':'b.example','kind':'ping','name':'Ping'}\n"
            "{'host':'c.example','kind':'tcp','name':'Mail','port':25}\n"
            "notSupported f:3: monitors.mwindows Watchkeeper has no setting for “mwindows”.\n"
            "notSupported f:5: monitors “Job” wasn't imported, because Watchkeeper has no check of the type “heartbeat”.");
        row("StatusCake", "statuscake",
            "{\"data\": [\n{\"id\": \"1\", \"paused\": true, \"name\": \"Web\", \"website_url\": \"https://a.example\", "
            "\"test_type\": \"HTTP\", "
            "\"check_rate\": 300, \"confirmation\": 2, \"timeout\": 20, \"tags\": [\"x\"], \"contact_groups\": [\"7\"], "
            "\"find_string\": "
            "\"ok\", \"do_not_find\": false, \"follow_redirects\": false, \"custom_header\": \"{\\\"A\\\": \\\"b\\\"}\", "
            "\"status_codes\": "
            "[\"404\", \"500\"]},\n"
            "{\"id\": \"2\", \"name\": \"Port\", \"website_url\": \"b.example\", \"test_type\": \"TCP\", \"port\": 22},\n"
            "{\"id\": \"3\", \"name\": \"Job\", \"website_url\": \"\", \"test_type\": \"PUSH\"}]}",
            "{'accept':'100-599','attempts':3,'conditions':['[BODY] contains \\'ok\\'','[STATUS] != any(404, "
            "500)'],'every':'5m',"
            "'followRedirects':false,'headers':{'A':'b'},'kind':'http','name':'Web','paused':true,'tags':['x'],'timeout':'20s',"
            "'url':"
            "'https://a.example'}\n"
            "{'host':'b.example','kind':'tcp','name':'Port','port':22}\n"
            "notSupported f:2: data.contact_groups Watchkeeper has no setting for “contact_groups”.\n"
            "notSupported f:4: data “Job” wasn't imported, because Watchkeeper has no check of the type “PUSH”.");
        row("Healthchecks", "healthchecks",
            "{\"checks\": [\n{\"name\": \"Backup\", \"grace\": 600, \"n_pings\": 3, \"ping_url\": \"https://hc.example/1\"}]}",
            "notSupported f:2: checks “Backup” wasn't imported, because Watchkeeper has no check of the type “push”.");
        row("AutoKuma: JSON", "autokuma",
            "[\n{\"name\": \"G\", \"type\": \"group\"},\n{\"name\": \"A\", \"type\": \"keyword\", \"parent_name\": \"f[0]\", "
            "\"url\": "
            "\"https://a.example/${file:/x}\", \"keyword\": \"ok\", \"interval\": 120, \"cacheBust\": true, \"max_retries\": "
            "2, \"maxRedirects\": "
            "3, "
            "\"ignoreTls\": true, \"headers\": {\"X\": \"y\"}, \"tag_names\": [{\"name\": \"t\", \"value\": \"v\"}], "
            "\"notification_name_list\": [\"m\"]},\n{\"name\": \"H\", \"type\": \"docker_host\"}]",
            "{'attempts':3,'conditions':['[BODY] contains "
            "\\'ok\\''],'every':'2m','headers':{'X':'y'},'kind':'http','maxRedirects':3,"
            "'name':'A','retryEvery':'2m','tags':['t:v'],'timeout':'96s','url':'https://a.example/$${file:/"
            "x}','verifyTls':false}\n"
            "{'attempts':1,'every':'1m','kind':'group','members':['A'],'name':'G','retryEvery':'1m'}\n"
            "notSupported f: f[1] Watchkeeper has no setting for “notification_name_list”.\n"
            "notSupported f: f[1] Watchkeeper has no setting for “cache_bust”.\n"
            "notSupported f: f[2] Watchkeeper has no setting for “docker_host”.");
        row("AutoKuma: TOML", "autokuma",
            "# one\n[a]\ntype = \"tcp\" # port\nname = 'A'\nhostname = \"h.example\"\nport = 8_443\nactive = false\n[b]\ntype "
            "= \"ping\"\nname "
            "= \"B \\\"b\\\"\"\nhostname = \"b.example\"\ntag_names = [{ name = \"t\" }]\n",
            "{'attempts':1,'every':'1m','host':'h.example','kind':'tcp','name':'A','paused':true,'port':8443,'retryEvery':'1m',"
            "'timeout':'"
            "48s'}\n"
            "{'attempts':1,'count':1,'every':'1m','host':'b.example','kind':'ping','name':'B "
            "\\'b\\'','retryEvery':'1m','size':56,'tags':['t'],'timeout':'48s'}");
    }
    void converts()
    {
        QFETCH(QByteArray, files);
        QFETCH(QString, format);
        QTEST(imported(filesOf(files), format), "expected");
    }

    void rejects_data()
    {
        QTest::addColumn<QString>("format");
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("says");
        const auto row = [](const char *name, const char *format, const QByteArray &content, const char *says) {
            QTest::newRow(name) << QString::fromLatin1(format) << content << QString::fromUtf8(says);
        };
        row("duplicate keys", "upptime", "sites: []\nsites: []\n", "f:2: The key “sites” appears twice.");
        row("null character", "monika", QByteArray("probes:\n\0", 9), "f: The file contains null characters");
        row("broken JSON", "uptimerobot", "{\n\"monitors\": [\n}", "f:3");
        row("deep JSON", "statuscake", QByteArray("{\"data\":") + QByteArray(5'000, '['), "f:1");
        row("broken TOML", "autokuma", "type = \"http\"\nname = ${x}\n", "f:2: ");
        row("TOML table without a name", "autokuma", "type = \"http\"\n[=]\n", "f:2: ");
        row("duplicate keys in TOML", "autokuma", "type = \"http\"\ntype = \"ping\"\n", "f:2: ");
        row("deep TOML", "autokuma", "type = \"http\"\nx = " + QByteArray(5'000, '['), "f:2: ");
        row("large TOML", "autokuma", "type = \"http\"\n#" + QByteArray(1 << 20, 'x'), "f is larger than 1 MiB");
        row("many sites", "upptime", "sites:\n" + QByteArray("- {name: a, url: b.example}\n").repeated(5'001),
            "more than 5000 entries");
        row("nothing", "healthchecks", "{\"checks\": []}", "contain nothing");
    }
    void rejects()
    {
        QFETCH(QString, format);
        QFETCH(QByteArray, content);
        QFETCH(QString, says);
        const auto imported = findImportFormat(format)->import({file(u"f"_s, content)}, {});
        QVERIFY(!imported);
        QVERIFY2(imported.error().contains(says), qPrintable(imported.error()));
    }

    void keepsIdsWhenEntriesMove()
    {
        const QByteArray a = "  - {name: A, url: https://a.example}\n";
        const QByteArray b = "  - {name: B, url: https://b.example}\n";
        const auto first = importUpptime({file(u"f"_s, "sites:\n" + a + b)}, {});
        const auto second = importUpptime({file(u"f"_s, "sites:\n" + b + a)}, {});
        QVERIFY(first && second);
        QCOMPARE(first->targets.first().id, second->targets.last().id);
        QVERIFY(first->targets.first().id != first->targets.last().id);
    }
};

QTEST_GUILESS_MAIN(tst_ServicesImport)

} // namespace ServicesImportTest

#include "tst_ServicesImport.moc"
