// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ImportRows.h"

namespace PrometheusImportTest {

using namespace ImportRows;
using namespace Qt::StringLiterals;
using namespace watchkeeper;

class tst_PrometheusImport : public QObject
{
    Q_OBJECT

private slots:
    void convertsModules_data()
    {
        QTest::addColumn<QByteArray>("module");
        QTest::addColumn<QByteArray>("address");
        QTest::addColumn<QString>("expected");
        QTest::addColumn<QString>("remark"); //!< a part of the only remark; empty if there is none
        const auto row = [](const char *name, const char *module, const char *address, const char *expected,
                            const char *remark = "") {
            QTest::newRow(name) << QByteArray(module) << QByteArray(address) << QString::fromUtf8(expected)
                                << QString::fromUtf8(remark);
        };
        row("web", "{prober: http, timeout: 5s}", "a.example",
            "{'kind':'http','name':'a.example','timeout':'5s','url':'http://a.example'}");
        row("request",
            "{prober: http, http: {method: POST, body: '{}', headers: {X-A: b}, basic_auth: {username: u, password: p}, "
            "follow_redirects: false, "
            "valid_status_codes: [200, 301], tls_config: {insecure_skip_verify: true}, ip_protocol_fallback: false, "
            "preferred_ip_protocol: ip4}}",
            "https://a.example",
            "{'accept':'200,301','body':'{}','followRedirects':false,'headers':{'X-A':'b'},'ipFamily':'ipv4','kind':'http','"
            "method':'POST',"
            "'name':'https://a.example','password':'p','url':'https://a.example','username':'u','verifyTls':false}");
        row("certificates", "{prober: http, http: {tls_config: {ca_file: /ca.pem, cert_file: /c.pem, key_file: /k.pem}}}",
            "https://a.example",
            "{'caFile':'/ca.pem','clientCertificate':'/c.pem','clientKey':'/k.pem','kind':'http','name':'https://"
            "a.example','url':"
            "'https://a.example'}");
        row("a password in a file", "{prober: http, http: {basic_auth: {username: u, password_file: /p}}}", "http://a.example",
            "{'kind':'http','name':'http://a.example','password':'','url':'http://a.example','username':'u'}",
            "no setting for “password_file”");
        row("a server name", "{prober: http, http: {tls_config: {server_name: b.example}}}", "https://a.example",
            "{'kind':'http','name':'https://a.example','url':'https://a.example'}", "no setting for “server_name”");
        row("a client certificate", "{prober: tcp, tcp: {tls: true, tls_config: {server_name: b, cert_file: /c.pem}}}",
            "a.example:443", "{'host':'a.example','kind':'tcp','name':'a.example:443','port':443,'serverName':'b','tls':true}",
            "no setting for “cert_file”");
        row("patterns",
            "{prober: http, http: {fail_if_body_matches_regexp: ['no \"way\"'], fail_if_body_not_matches_regexp: ['ok\\d'], "
            "fail_if_header_matches: [{header: Set-Cookie, allow_missing: true, regexp: '.*'}]}}",
            "https://a.example",
            "{'conditions':['[BODY] not matches \\'no \\\\\\'way\\\\\\'\\'','[BODY] matches \\'ok\\\\\\\\d\\'','not "
            "has([HEADER].set-cookie) or "
            "[HEADER].set-cookie not matches \\'.*\\''],'kind':'http','name':'https://a.example','url':'https://a.example'}");
        row("TCP", "{prober: tcp, tcp: {tls: true}}", "a.example:443",
            "{'host':'a.example','kind':'tcp','name':'a.example:443','port':443,'tls':true}");
        row("conversation", "{prober: tcp, tcp: {query_response: [{expect: '^220'}, {send: \"EHLO x\\r\"}, {starttls: true}]}}",
            "a.example:25",
            "{'host':'a.example','kind':'tcp','name':'a.example:25','port':25,'steps':['match ^220','send EHLO "
            "x\\\\r\\\\n','starttls']}");
        row("a file of this computer was sent in a step",
            "{prober: tcp, tcp: {query_response: [{send: '${file:/etc/passwd}'}, {expect: '^(.*)$'}, {send: 'é ${1}'}]}}",
            "a.example:25",
            "{'host':'a.example','kind':'tcp','name':'a.example:25','port':25,'steps':['send $${file:/etc/passwd}\\\\n',"
            "'match ^(.*)$','send é $${1}\\\\n']}");
        row("bytes of steps were dropped",
            "{prober: tcp, tcp: {query_response: [{send: !!binary AAjp}, {expect_bytes: S}, {expect_bytes: !!binary AFM=}, "
            "{expect: x, labels: [{name: l, value: v}]}]}}",
            "a.example:25",
            "{'host':'a.example','kind':'tcp','name':'a.example:25','port':25,'steps':['send "
            "\\\\x00\\\\x08\\\\xe9\\\\n','expect "
            "S','expect \\\\x00S','match x']}",
            "no setting for “labels”");
        row("http_headers was dropped",
            "{prober: http, http: {http_headers: {Accept-Language: {values: [en, de]}, X-K: {secrets: [s]}}}}",
            "http://a.example",
            "{'headers':{'Accept-Language':'en, de'},'kind':'http','name':'http://a.example','url':'http://a.example'}",
            "no setting for “secrets”");
        row("ping", "{prober: icmp, icmp: {ttl: 9, payload_size: 100}}", "a.example",
            "{'count':1,'host':'a.example','kind':'ping','name':'a.example','size':100,'ttl':9}");
        row("DNS", "{prober: dns, dns: {query_name: a.example, query_type: SOA, transport_protocol: tcp}}", "1.1.1.1:5353",
            "{'kind':'dns','minAnswers':0,'name':'1.1.1.1:5353','port':5353,'query':'a.example','server':'1.1.1.1','transport':"
            "'tcp','type':'SOA'}");
        row("gRPC", "{prober: grpc, grpc: {service: s, tls: true}}", "a.example:443",
            "{'host':'a.example','kind':'grpc','name':'a.example:443','port':443,'service':'s','transport':'tls'}");
        row("unknown setting", "{prober: http, http: {fail_if_ssl: true}}", "http://a.example",
            "{'kind':'http','name':'http://a.example','url':'http://a.example'}", "no setting for “fail_if_ssl”");
        row("a setting that is off, and an empty one", "{prober: http, http: {fail_if_ssl: false, new: []}}",
            "http://a.example", "{'kind':'http','name':'http://a.example','url':'http://a.example'}");
        row("unknown prober", "{prober: unix}", "a.example", "", "no prober “unix”");
        row("a file of this computer", "{prober: http, http: {body: '${file:/etc/passwd}', method: POST}}", "http://a.example",
            "{'body':'$${file:/etc/passwd}','kind':'http','method':'POST','name':'http://a.example','url':'http://a.example'}");
    }
    void convertsModules()
    {
        QFETCH(QByteArray, module);
        QFETCH(QByteArray, address);
        QFETCH(QString, remark);
        const auto imported = importPrometheus(
            {file(u"blackbox.yml"_s, "modules:\n  m: " + module + "\n"), file(u"t.yml"_s, "- targets: ['" + address + "']\n")},
            {});
        QVERIFY2(imported, imported ? "" : qPrintable(imported.error()));
        QTEST(imported->targets.isEmpty() ? QString() : jsonOf(imported->targets.first(), {u"tags"_s, u"every"_s}), "expected");
        QVERIFY2(remark.isEmpty() ? imported->remarks.isEmpty() : remarksOf(*imported).contains(remark),
                 qPrintable(remarksOf(*imported)));
    }

    void readsJobs()
    {
        const QList<ImportFile> files{
            file(u"blackbox.yml"_s, "modules:\n  web: {prober: http}\n  icmp: {prober: icmp}\n"),
            file(u"prometheus.yml"_s,
                 "global: {scrape_interval: 15s}\n"
                 "scrape_configs:\n"
                 "  - job_name: node\n"
                 "    static_configs: [{targets: ['localhost:9100']}]\n"
                 "  - job_name: sites\n"
                 "    scrape_interval: 2m\n"
                 "    scrape_timeout: 20s\n"
                 "    metrics_path: /probe\n"
                 "    params: {module: [web]}\n"
                 "    static_configs:\n"
                 "      - targets: ['https://a.example']\n"
                 "        labels: {team: shop}\n"
                 "    file_sd_configs: [{files: ['/etc/prometheus/sites*.json', 'missing.yml']}]\n"
                 "    relabel_configs: [{source_labels: [__address__], target_label: __param_target}]\n"
                 "    consul_sd_configs: [{server: x}]\n"),
            file(u"sites-1.json"_s, "[{\"targets\": [\"https://b.example\"], \"labels\": {\"__param_module\": \"icmp\"}}]")};
        QCOMPARE(QString::fromLatin1(detectImportFormat(files)->key), u"prometheus"_s);
        const auto imported = importPrometheus(files, {});
        QVERIFY2(imported, imported ? "" : qPrintable(imported.error()));
        QCOMPARE(imported->targets.size(), 1);
        const Target &target = imported->targets.first();
        QCOMPARE(target.tags, (QStringList{u"sites"_s, u"team:shop"_s}));
        QCOMPARE(target.schedule.every, Milliseconds(120'000));
        QCOMPARE(target.schedule.timeout, Milliseconds(20'000));
        const QString remarks = remarksOf(*imported);
        for (const char *part :
             {"“node” has no module", "missing.yml", "consul_sd_configs", "“https://b.example” wasn't imported"})
            QVERIFY2(remarks.contains(QString::fromUtf8(part)), qPrintable(remarks));
        QCOMPARE(imported->remarks.size(), 4);
    }

    void rejects_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("says");
        QTest::newRow("no modules") << QByteArray("- targets: [a]\n") << u"no modules"_s;
        QTest::newRow("no targets") << QByteArray("modules: {m: {prober: http}}\n") << u"no targets"_s;
        QTest::newRow("broken") << QByteArray("modules: [\n") << u"f.yml:2: This isn't valid YAML"_s;
    }
    void rejects()
    {
        QFETCH(QByteArray, content);
        QFETCH(QString, says);
        const auto imported = importPrometheus({file(u"f.yml"_s, content)}, {});
        QVERIFY(!imported);
        QVERIFY2(imported.error().contains(says), qPrintable(imported.error()));
    }
};

QTEST_GUILESS_MAIN(tst_PrometheusImport)

} // namespace PrometheusImportTest

#include "tst_PrometheusImport.moc"
