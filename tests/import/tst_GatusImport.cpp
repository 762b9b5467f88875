// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ImportRows.h"
#include "targets/document/MaintenanceKeys.h"

namespace GatusImportTest {

using namespace ImportRows;
using namespace Qt::StringLiterals;
using namespace watchkeeper;

ImportFile config(const QByteArray &content)
{
    return file(u"config.yaml"_s, content);
}

ImportContext context()
{
    ImportContext result;
    result.environment.insert(u"PORT"_s, u"8080"_s);
    return result;
}

//! Returns the target as JSON on one line, without its ID and the default interval and timeout of Gatus.
QString withoutDefaults(const Target &target)
{
    return jsonOf(target,
                  {target.schedule.every == Milliseconds(60'000) ? u"every"_s : QString(),
                   target.schedule.timeout == Milliseconds(10'000) ? u"timeout"_s : QString()});
}

class tst_GatusImport : public QObject
{
    Q_OBJECT

private slots:
    void convertsEndpoints_data()
    {
        QTest::addColumn<QByteArray>("endpoint");
        QTest::addColumn<QString>("expected");
        QTest::addColumn<QString>("remark"); //!< a part of the only remark; empty if there is none
        const auto row = [](const char *name, const char *endpoint, const char *expected, const char *remark = "") {
            QTest::newRow(name) << QByteArray(endpoint) << QString::fromUtf8(expected) << QString::fromUtf8(remark);
        };
        row("web", "{name: w, url: 'https://a.example/x', interval: 5m, conditions: ['[STATUS] == 200']}",
            "{'conditions':['[STATUS] == 200'],'every':'5m','kind':'http','name':'w','url':'https://a.example/x'}");
        row("without a condition on the status", "{name: w, url: 'http://a.example', conditions: ['[RESPONSE_TIME] < 300']}",
            "{'accept':'100-599','conditions':['[RESPONSE_TIME] < 300'],'kind':'http','name':'w','url':'http://a.example'}");
        row("request",
            "{name: w, group: core, url: 'https://a.example', method: post, body: '{\"a\": 1}', headers: {X-B: c, "
            "Authorization: 'Bearer ${TOKEN}'}, "
            "conditions: ['[STATUS] < 300', '[CERTIFICATE_EXPIRATION] > 48h']}",
            "{'body':'{\\'a\\': 1}','certificateDays':0,'conditions':['[STATUS] < 300','[CERTIFICATE_EXPIRATION] > "
            "48h'],'headers':{'Authorization':'Bearer "
            "${env:TOKEN}','X-B':'c'},'kind':'http','method':'POST','name':'w','tags':['core'],'url':'https://a.example'}");
        row("GraphQL",
            "{name: w, url: 'https://a.example', method: POST, graphql: true, body: '{ users }', conditions: ['[STATUS] == "
            "200']}",
            "{'body':'{\\'query\\':\\'{ users }\\'}','conditions':['[STATUS] == "
            "200'],'headers':{'Content-Type':'application/json'},'kind':'http','method':'POST','name':'w','url':'https://"
            "a.example'}");
        row("client",
            "{name: w, url: 'https://a.example', conditions: ['[STATUS] == 200'], client: {timeout: 3s, insecure: true, "
            "ignore-redirect: true, "
            "proxy-url: 'http://p.example:3128', oauth2: {token-url: 'https://t.example', client-id: i, client-secret: "
            "'$SECRET', scopes: [a, b]}, "
            "tls: {certificate-file: /c.pem, private-key-file: /k.pem}}}",
            "{'clientCertificate':'/c.pem','clientKey':'/k.pem','conditions':['[STATUS] == "
            "200'],'followRedirects':false,'kind':'http','name':'w','oauthClientId':'i','oauthClientSecret':'${env:SECRET}','"
            "oauthScope':'a "
            "b','oauthTokenUrl':'https://t.example','proxy':'http://p.example:3128','timeout':'3s','url':'https://"
            "a.example','verifyTls':false}");
        row("alerts",
            "{name: w, url: 'https://a.example', conditions: ['[STATUS] == 200'], alerts: [{type: slack, failure-threshold: "
            "5}, {type: email, "
            "failure-threshold: 4, success-threshold: 7}, {type: ntfy, enabled: false, failure-threshold: 1}]}",
            "{'attempts':4,'conditions':['[STATUS] == "
            "200'],'kind':'http','name':'w','retryEvery':'1m','successes':2,'url':'https://a.example'}");
        row("disabled", "{name: w, enabled: false, url: 'tcp://a.example:22', conditions: ['[CONNECTED] == true']}",
            "{'conditions':['[CONNECTED] == true'],'host':'a.example','kind':'tcp','name':'w','paused':true,'port':22}");
        row("TCP with a body", "{name: w, url: 'tcp://a.example:7', body: \"PING\\n\", conditions: ['[BODY] == PONG']}",
            "{'conditions':['[BODY] == "
            "PONG'],'expectPattern':'[\\\\s\\\\S]','host':'a.example','kind':'tcp','name':'w','port':7,'send':'PING\\\\n'}");
        row("variable in a port", "{name: w, url: 'tcp://a.example:$PORT', conditions: ['[CONNECTED] == true']}",
            "{'conditions':['[CONNECTED] == true'],'host':'a.example','kind':'tcp','name':'w','port':8080}");
        row("UDP", "{name: w, url: 'udp://a.example:53', conditions: ['[CONNECTED] == true']}",
            "{'conditions':['[CONNECTED] == true'],'host':'a.example','kind':'udp','name':'w','port':53,'silenceIsFine':true}");
        row("ping", "{name: w, url: 'icmp://a.example', client: {network: ip4}, conditions: ['[CONNECTED] == true']}",
            "{'conditions':['[CONNECTED] == true'],'count':1,'host':'a.example','ipFamily':'ipv4','kind':'ping','name':'w'}");
        row("DNS",
            "{name: w, url: 8.8.8.8, dns: {query-type: MX, query-name: a.example.}, conditions: ['[DNS_RCODE] == NOERROR']}",
            "{'conditions':['[DNS_RCODE] == "
            "NOERROR'],'kind':'dns','minAnswers':0,'name':'w','query':'a.example','rcode':'any','server':'8.8.8.8','type':'MX'"
            "}");
        row("StartTLS", "{name: w, url: 'starttls://a.example:587', conditions: ['[CERTIFICATE_EXPIRATION] > 48h']}",
            "{'certificateDays':0,'conditions':['[CERTIFICATE_EXPIRATION] > "
            "48h'],'host':'a.example','kind':'tls','name':'w','port':587,'starttls':'smtp'}");
        row("TLS", "{name: w, url: 'tls://a.example:443', conditions: ['[CONNECTED] == true']}",
            "{'conditions':['[CONNECTED] == true'],'host':'a.example','kind':'tls','name':'w','port':443}");
        row("WebSocket", "{name: w, url: 'wss://a.example', body: hi, conditions: ['[CONNECTED] == true']}",
            "{'conditions':['[CONNECTED] == "
            "true'],'expectPattern':'[\\\\s\\\\S]','kind':'websocket','name':'w','ping':false,'send':'hi','url':'wss://"
            "a.example'}");
        row("SSH", "{name: w, url: 'ssh://a.example', conditions: ['[CONNECTED] == true']}",
            "{'conditions':['[CONNECTED] == true'],'host':'a.example','kind':'ssh','name':'w'}");
        row("gRPC", "{name: w, url: 'grpcs://a.example:443', conditions: ['[CONNECTED] == true']}",
            "{'conditions':['[CONNECTED] == true'],'host':'a.example','kind':'grpc','name':'w','port':443,'transport':'tls'}");
        row("domain", "{name: w, url: 'https://www.a.example', interval: 1h, conditions: ['[DOMAIN_EXPIRATION] > 720h']}",
            "{'conditions':['[DOMAIN_EXPIRATION] > "
            "720h'],'criticalDays':0,'domain':'a.example','every':'1h','kind':'domain','name':'w, domain','warnDays':0}",
            "changed config.yaml:2: endpoints[0] w, domain Only the registration of the domain is checked");
        row("SSH with a login",
            "{name: w, url: 'ssh://a.example:22', ssh: {username: u, password: p}, body: '{}', conditions: ['[STATUS] == 0']}",
            "{'host':'a.example','kind':'ssh','name':'w','port':22}",
            "changed config.yaml:2: endpoints[0].ssh w Only the SSH server is checked.");
        row("invalid condition", "{name: w, url: 'https://a.example', conditions: ['[STATUS]==200', '[STATUS] == 200']}",
            "{'conditions':['[STATUS] == 200'],'kind':'http','name':'w','url':'https://a.example'}",
            "The condition “[STATUS]==200” was left out:");
        row("sub-second interval", "{name: w, url: 'https://a.example', interval: 10ms, conditions: ['[STATUS] == 200']}",
            "{'conditions':['[STATUS] == 200'],'every':'1s','kind':'http','name':'w','url':'https://a.example'}",
            "The interval is 1s");
        row("unknown key", "{name: w, url: 'https://a.example', colour: red, conditions: ['[STATUS] == 200']}",
            "{'conditions':['[STATUS] == 200'],'kind':'http','name':'w','url':'https://a.example'}", "no setting for “colour”");
        row("tunnel", "{name: w, url: 'https://a.example', client: {tunnel: t}, conditions: ['[STATUS] == 200']}",
            "{'conditions':['[STATUS] == 200'],'kind':'http','name':'w','url':'https://a.example'}",
            "endpoints[0].client.tunnel");
        row("unknown scheme", "{name: w, url: 'sctp://a.example:1', conditions: ['[CONNECTED] == true']}", "",
            "begin with “sctp”");
        row("no address", "{name: w, conditions: ['[STATUS] == 200']}", "", "wasn't imported");
        row("a file of this computer",
            "{name: w, url: 'https://a.example', headers: {A: 'x${file:/etc/passwd}'}, conditions: ['[STATUS] == 200']}",
            "{'conditions':['[STATUS] == 200'],'headers':{'A':'x'},'kind':'http','name':'w','url':'https://a.example'}",
            "isn't the name of a variable");
        row("a placeholder behind a dollar",
            "{name: w, url: 'https://a.example', headers: {A: '$${file:/etc/passwd}'}, conditions: ['[STATUS] == 200']}",
            "{'conditions':['[STATUS] == "
            "200'],'headers':{'A':'$${file:/etc/passwd}'},'kind':'http','name':'w','url':'https://a.example'}");
        row("name with control characters",
            "{name: \"a\\tb\\u202ec\", url: 'https://a.example', conditions: ['[STATUS] == 200']}",
            "{'conditions':['[STATUS] == 200'],'kind':'http','name':'a b c','url':'https://a.example'}");
    }
    void convertsEndpoints()
    {
        QFETCH(QByteArray, endpoint);
        QFETCH(QString, expected);
        QFETCH(QString, remark);
        const auto imported = importGatus({config("endpoints:\n  - " + endpoint + "\n")}, context());
        QVERIFY2(imported, imported ? "" : qPrintable(imported.error()));
        QCOMPARE(imported->targets.isEmpty() ? QString() : withoutDefaults(imported->targets.first()), expected);
        QVERIFY2(remark.isEmpty() ? imported->remarks.isEmpty() : remarksOf(*imported).contains(remark),
                 qPrintable(remarksOf(*imported)));
        QVERIFY(imported->remarks.size() <= 1);
    }

    void readsSections()
    {
        const auto imported = importGatus(
            {config("alerting:\n  ntfy: {topic: t, default-alert: {failure-threshold: 6}}\n"
                    "maintenance: {start: '02:30', duration: 45m, timezone: Europe/Lisbon, every: [Sunday, Monday]}\n"
                    "storage: {type: sqlite}\nremote: {instances: []}\n"),
             file(u"more.yaml"_s,
                  "endpoints:\n"
                  "  - {name: a, group: g, url: 'https://a.example', conditions: ['[STATUS] == 200'], alerts: [{type: ntfy}]}\n"
                  "  - {name: a, group: h, url: 'https://b.example', conditions: ['[STATUS] == 200'], maintenance-windows: "
                  "[{start: '23:50', "
                  "duration: 20m}]}\n"
                  "external-endpoints: [{name: dump, token: t}]\n"
                  "suites: [{name: booking, endpoints: []}]\n"
                  "surprise: 1\n")},
            context());
        QVERIFY2(imported, imported ? "" : qPrintable(imported.error()));
        QCOMPARE(imported->targets.size(), 2);
        QCOMPARE(imported->targets.at(0).name, u"a"_s);
        QCOMPARE(imported->targets.at(0).schedule.attempts, 6);
        QCOMPARE(imported->targets.at(1).name, u"a (h)"_s);
        QCOMPARE(imported->maintenance.size(), 2);
        QCOMPARE(maintenanceTimesText(imported->maintenance.at(0)), u"Daily at 23:50 for 20 min (UTC)"_s);
        QCOMPARE(imported->maintenance.at(0).targets, QStringList{u"a (h)"_s});
        QCOMPARE(imported->maintenance.at(1).weekdays, (QList{1, 7}));
        QCOMPARE(imported->maintenance.at(1).targets, (QStringList{u"a"_s, u"a (h)"_s}));
        const QString remarks = remarksOf(*imported);
        for (const char *part :
             {"remote", "alerting.ntfy", "external-endpoints[0]", "suites[0]", "surprise", "“dump”", "“booking”"})
            QVERIFY2(remarks.contains(QString::fromUtf8(part)), part);
        QCOMPARE(imported->remarks.size(), 5);
    }

    //! Every target and remark stays the same, so that importing again updates them.
    void isStable()
    {
        const QByteArray yaml = "endpoints: [{name: a, group: g, url: 'https://a.example', conditions: ['[STATUS] == 200']}]";
        const QByteArray edited = "endpoints: [{name: b, url: 'https://b.example', conditions: ['[STATUS] == 200']},"
                                  "{name: a, group: g, url: 'https://c.example', conditions: ['[STATUS] == 200']}]";
        const auto first = importGatus({config(yaml)}, context());
        const auto second = importGatus({config(edited)}, context());
        QVERIFY(first && second);
        QCOMPARE(second->targets.at(1).id, first->targets.at(0).id);
        QVERIFY(second->targets.at(0).id != first->targets.at(0).id);
    }

    void rejects_data()
    {
        QTest::addColumn<QByteArray>("yaml");
        QTest::addColumn<QString>("says");
        QTest::newRow("empty") << QByteArray() << u"empty"_s;
        QTest::newRow("list") << QByteArray("- a\n") << u"isn't a configuration of Gatus"_s;
        QTest::newRow("several documents") << QByteArray("endpoints: []\n---\nendpoints: []\n") << u"several YAML documents"_s;
        QTest::newRow("broken") << QByteArray("endpoints: [\n") << u"config.yaml:2: This isn't valid YAML"_s;
    }
    void rejects()
    {
        QFETCH(QByteArray, yaml);
        QFETCH(QString, says);
        const auto imported = importGatus({config(yaml)}, context());
        QVERIFY(!imported);
        QVERIFY2(imported.error().contains(says), qPrintable(imported.error()));
    }

    //! A million aliases to the same large list end in an error or a bounded result, not in memory use.
    void survivesManyEndpoints()
    {
        QByteArray yaml = "x: &x {url: 'https://a.example', conditions: ['[STATUS] == 200']}\nendpoints:\n";
        for (int i = 0; i < 5'000; ++i)
            yaml += "  - {<<: *x, name: n" + QByteArray::number(i) + "}\n";
        const auto imported = importGatus({config(yaml)}, context());
        QVERIFY(imported);
        QCOMPARE(imported->targets.size(), 5'000);
    }

    void isDetected()
    {
        QCOMPARE(QString::fromLatin1(detectImportFormat({config("web: {}\nendpoints:\n  - name: a\n")})->key), u"gatus"_s);
        QVERIFY(!detectImportFormat({config("a: 1\n")}));
        QVERIFY(detectImportFormat({config("ui: {}\n"), config("endpoints: []\n")})); // a folder also has other sections
    }
};

QTEST_GUILESS_MAIN(tst_GatusImport)

} // namespace GatusImportTest

#include "tst_GatusImport.moc"
