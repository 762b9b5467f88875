// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//! \file Exported targets, read again by the import of the same format.

#include "export/ExportFormats.h"
#include "import/ImportFormats.h"

#include <QJsonDocument>
#include <QTest>

#include <algorithm>

namespace ExportTest {

using namespace Qt::StringLiterals;
using namespace watchkeeper;

namespace {

//! Returns targets as in targets.json. Single quotes stand for double ones.
TargetsDocument documentOf(const QByteArray &targets)
{
    const QByteArray json = "{\"version\": 1, \"targets\": [" + QByteArray(targets).replace('\'', '"') + "]}";
    const auto document = TargetsDocument::parse(json, u"targets.json"_s);
    if (!document)
        qFatal("%s", qPrintable(document.error().first().toString()));
    return *document;
}

Exported exported(const QString &format, const TargetsDocument &document)
{
    return findExportFormat(format)->convert(document, document.targets);
}

QString remarksOf(const Exported &exported)
{
    QStringList lines;
    for (const ExportRemark &remark : exported.remarks)
        lines.append(remark.target + u": "_s + remark.text);
    return lines.join(u'\n');
}

Expected<Imported, QString> importAgain(const QString &format, const Exported &exported)
{
    QList<ImportFile> files;
    for (const ExportedFile &file : exported.files)
        files.append({file.name, file.name, file.content, false});
    return findImportFormat(format)->import(files, {});
}

//! Returns the fields of a target that both tools have, on one line.
QString lineOf(const Target &target, const QStringList &without = {})
{
    QJsonObject json = targetToJson(target, {});
    for (const QString &key : QStringList{u"id"_s} + without)
        json.remove(key);
    for (const auto &[key, value] : {std::pair(u"every"_s, u"1m"_s), {u"timeout"_s, u"10s"_s}}) { // imports write the defaults
        if (json.value(key).toString() == value)
            json.remove(key);
    }
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact)).replace(u'"', u'\'');
}

} // namespace

class tst_Export : public QObject
{
    Q_OBJECT

private slots:
    void comesBackFromGatus_data();
    void comesBackFromGatus();
    void comesBackFromPrometheus_data();
    void comesBackFromPrometheus();
    void namesWhatIsMissing_data();
    void namesWhatIsMissing();
    void sharesModules();
    void quotesText_data();
    void quotesText();
    void keepsAnyText();
    void exportsAPartOfTheTargets();
    void exportsTheMembersOfAGroup();
    void exportsNothing_data();
    void exportsNothing();
    void writesCommands();
};

void tst_Export::comesBackFromGatus_data()
{
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<QString>("again"); // what the import reads, if that differs
    const auto row = [](const char *name, const char *target, const char *again = "") {
        QTest::newRow(name) << QByteArray(target) << QString::fromUtf8(again);
    };
    row("web page", "{'name':'w','kind':'http','url':'https://a.example/x?y=1','conditions':['[STATUS] == 200']}");
    row("default status", "{'name':'w','kind':'http','url':'https://a.example'}",
        "{'conditions':['[STATUS] >= 200','[STATUS] <= 299'],'kind':'http','name':'w','url':'https://a.example'}");
    row("any status", "{'accept':'100-599','name':'w','kind':'http','url':'https://a.example'}",
        "{'accept':'100-599','conditions':['[CONNECTED] == true'],'kind':'http','name':'w','url':'https://a.example'}");
    row("request",
        "{'name':'w','kind':'http','url':'https://"
        "a.example','tags':['core'],'every':'90s','timeout':'1500ms','method':'POST','body':'x $5',"
        "'headers':{'X-B':'c','Host':'no'},'conditions':['[STATUS] == any(200, 201)','[BODY].a[0].b == pat(x*)']}");
    row("placeholders",
        "{'name':'w','kind':'http','url':'https://a.example/${env:PATH}','headers':{'Cost':'$5 and "
        "$${x}'},'conditions':['[STATUS] == 200']}");
    row("client",
        "{'name':'w','kind':'http','url':'https://a.example','followRedirects':false,'verifyTls':false,'proxy':'http://"
        "p.example:3128',"
        "'oauthTokenUrl':'https://t.example','oauthClientId':'i','oauthClientSecret':'${env:S}','oauthScope':'a b',"
        "'clientCertificate':'/c.pem','clientKey':'/k.pem','conditions':['[STATUS] == 200']}");
    row("login",
        "{'name':'w','kind':'http','url':'http://a.example','username':'u','password':'p','certificateDays':9,'conditions':["
        "'[STATUS] == 200']}",
        "{'conditions':['[STATUS] == 200'],'headers':{'Authorization':'Basic "
        "dTpw'},'kind':'http','name':'w','url':'http://a.example'}");
    row("certificate",
        "{'name':'w','kind':'http','url':'https://a.example','certificateDays':5,'conditions':['[STATUS] == 200']}",
        "{'certificateDays':0,'conditions':['[CERTIFICATE_EXPIRATION] > 120h','[STATUS] == "
        "200'],'kind':'http','name':'w','url':'https://"
        "a.example'}");
    row("days",
        "{'name':'w','kind':'http','url':'https://a.example','certificateDays':0,'conditions':['[STATUS] == "
        "200','[CERTIFICATE_EXPIRATION] > 14d']}",
        "{'certificateDays':0,'conditions':['[STATUS] == 200','[CERTIFICATE_EXPIRATION] > "
        "336h'],'kind':'http','name':'w','url':'https://"
        "a.example'}");
    row("port", "{'name':'p','kind':'tcp','host':'a.example','port':25,'conditions':['[CONNECTED] == true']}");
    row("port with TLS and text",
        "{'name':'p','kind':'tcp','host':'a.example','port':25,'tls':true,'send':'A\\\\r\\\\n','expectPattern':'[\\\\s\\\\S]',"
        "'conditions':['[BODY] == pat(*ok*)']}");
    row("UDP",
        "{'name':'p','kind':'udp','host':'a.example','port':53,'silenceIsFine':true,'conditions':['[CONNECTED] == true']}");
    row("ping",
        "{'name':'p','kind':'ping','host':'a.example','count':1,'ipFamily':'ipv6','paused':true,'conditions':['[RESPONSE_TIME] "
        "< 50']}");
    row("DNS",
        "{'name':'d','kind':'dns','query':'a.example','type':'MX','server':'192.0.2.1','port':5353,'rcode':'any','minAnswers':"
        "0,"
        "'conditions':['[DNS_RCODE] == NXDOMAIN']}");
    row("certificate of a mail server",
        "{'name':'t','kind':'tls','host':'a.example','port':587,'starttls':'smtp','certificateDays':0,"
        "'conditions':['[CERTIFICATE_EXPIRATION] > 48h']}");
    row("SSH", "{'name':'s','kind':'ssh','host':'a.example','port':2222,'conditions':['[CONNECTED] == true']}");
    row("default port", "{'name':'g','kind':'grpc','host':'a.example','conditions':['[CONNECTED] == true']}",
        "{'conditions':['[CONNECTED] == true'],'host':'a.example','kind':'grpc','name':'g','port':50051,'transport':'tcp'}");
    row("default port of SSH", "{'name':'s','kind':'ssh','host':'a.example','conditions':['[CONNECTED] == true']}",
        "{'conditions':['[CONNECTED] == true'],'host':'a.example','kind':'ssh','name':'s','port':22}");
    row("default port of STARTTLS",
        "{'name':'t','kind':'tls','host':'a.example','starttls':'smtp','certificateDays':0,"
        "'conditions':['[CERTIFICATE_EXPIRATION] > 48h']}",
        "{'certificateDays':0,'conditions':['[CERTIFICATE_EXPIRATION] > 48h'],'host':'a.example','kind':'tls','name':'t',"
        "'port':587,'starttls':'smtp'}");
    row("IPv6 address", "{'name':'s','kind':'ssh','host':'2001:db8::1','port':2222,'conditions':['[CONNECTED] == true']}");
    row("DNS server with an IPv6 address",
        "{'name':'d','kind':'dns','query':'a.example','type':'MX','server':'2001:db8::1','port':5353,'rcode':'any',"
        "'minAnswers':0,'conditions':['[DNS_RCODE] == NXDOMAIN']}");
    row("gRPC",
        "{'name':'g','kind':'grpc','host':'a.example','port':443,'transport':'tls','verifyTls':false,'conditions':['[CONNECTED]"
        " == true']}");
    row("WebSocket",
        "{'name':'s','kind':'websocket','url':'wss://a.example/live','ping':false,'conditions':['[CONNECTED] == true']}");
    row("domain", "{'name':'d','kind':'domain','domain':'a.example'}",
        "{'conditions':['[DOMAIN_EXPIRATION] > 168h'],'criticalDays':0,'domain':'a.example','kind':'domain','name':'d, "
        "domain','warnDays':0}");
}

void tst_Export::comesBackFromGatus()
{
    QFETCH(QByteArray, target);
    QFETCH(QString, again);
    const TargetsDocument document = documentOf(target);
    const Exported result = exported(u"gatus"_s, document);
    QCOMPARE(result.remarks.size(), 0);
    QCOMPARE(result.count, 1);
    const auto imported = importAgain(u"gatus"_s, result);
    QVERIFY2(imported, imported ? "" : qPrintable(imported.error()));
    QCOMPARE(imported->targets.size(), 1);
    QCOMPARE(lineOf(imported->targets.first()), again.isEmpty() ? lineOf(document.targets.first()) : again);
}

void tst_Export::comesBackFromPrometheus_data()
{
    QTest::addColumn<QByteArray>("target");
    const auto row = [](const char *name, const char *target) { QTest::newRow(name) << QByteArray(target); };
    row("web page", "{'name':'https://a.example/x','kind':'http','url':'https://a.example/x','every':'2m','timeout':'4s'}");
    row("request",
        "{'name':'https://a.example','kind':'http','url':'https://a.example','method':'POST','body':'{}','headers':{'X-A':'b'},"
        "'username':'u','password':'p','followRedirects':false,'accept':'200,301','verifyTls':false,'ipFamily':'ipv4',"
        "'clientCertificate':'/c.pem','clientKey':'/k.pem','conditions':['[BODY] not matches \\'a \\\\\\'b\\\\\\'\\'','[BODY] "
        "matches "
        "\\'ok\\\\\\\\d\\'']}");
    row("login",
        "{'name':'https://a.example','kind':'http','url':'https://a.example','proxy':'http://p.example:1',"
        "'oauthTokenUrl':'https://t.example','oauthClientId':'i','oauthClientSecret':'s','oauthScope':'a b'}");
    row("token", "{'name':'https://a.example','kind':'http','url':'https://a.example','bearerToken':'t'}");
    row("port", "{'name':'a.example:25','kind':'tcp','host':'a.example','port':25}");
    row("IPv6 address", "{'name':'[2001:db8::1]:25','kind':'tcp','host':'2001:db8::1','port':25}");
    row("port with TLS",
        "{'name':'a.example:25','kind':'tcp','host':'a.example','port':25,'tls':true,'serverName':'b.example'}");
    row("ping", "{'name':'a.example','kind':'ping','host':'a.example','count':1,'size':100,'ttl':9,'dontFragment':true}");
    row("DNS",
        "{'name':'192.0.2.1:5353','kind':'dns','query':'a.example','server':'192.0.2.1','port':5353,'transport':'tcp','type':'"
        "SOA','minAnswers':"
        "0,'rcode':'NXDOMAIN'}");
    row("gRPC", "{'name':'a.example:443','kind':'grpc','host':'a.example','port':443,'service':'s','transport':'tls'}");
}

void tst_Export::comesBackFromPrometheus()
{
    QFETCH(QByteArray, target);
    const TargetsDocument document = documentOf(target);
    const Exported result = exported(u"prometheus"_s, document);
    QCOMPARE(remarksOf(result), QString());
    const auto imported = importAgain(u"prometheus"_s, result);
    QVERIFY2(imported, imported ? "" : qPrintable(imported.error()));
    QCOMPARE(imported->remarks.size(), 0);
    QCOMPARE(imported->targets.size(), 1);
    QCOMPARE(imported->targets.first().tags, (QStringList{u"watchkeeper"_s, u"name:"_s + document.targets.first().name}));
    QCOMPARE(lineOf(imported->targets.first(), {u"tags"_s}), lineOf(document.targets.first()));
}

void tst_Export::namesWhatIsMissing_data()
{
    QTest::addColumn<QString>("format");
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<QString>("remark");
    const auto row = [](const char *name, const char *format, const char *target, const char *remark) {
        QTest::newRow(name) << QString::fromUtf8(format) << QByteArray(target) << QString::fromUtf8(remark);
    };
    row("no such check", "gatus", "{'name':'m','kind':'memory'}", "m: Not exported: Gatus has no check of the type “memory”.");
    row("no such check, Prometheus", "prometheus", "{'name':'m','kind':'memory'}", "has no check of the type “memory”");
    row("no such check, curl", "curl", "{'name':'m','kind':'memory'}", "m: Not exported: curl has no such check.");
    row("setting", "gatus", "{'name':'p','kind':'ping','host':'a','maxLoss':50}", "p: Gatus has no setting for “maxLoss”.");
    row("setting, Prometheus", "prometheus", "{'name':'p','kind':'ping','host':'a','maxLoss':50}",
        "has no setting for “maxLoss”");
    row("schedule", "gatus", "{'name':'p','kind':'ping','host':'a','attempts':5}", "Gatus has no setting for “attempts”");
    row("condition", "gatus", "{'name':'p','kind':'ping','host':'a','conditions':['[JITTER] < 5ms or [STATUS] == 3']}",
        "Gatus can't evaluate the condition “[JITTER] < 5ms or [STATUS] == 3”");
    row("quoted condition", "gatus", "{'name':'p','kind':'ping','host':'a','conditions':['[BODY] == \\'a == b\\'']}",
        "Gatus can't evaluate");
    row("degraded", "gatus",
        "{'name':'p','kind':'ping','host':'a','conditions':[{'if':'[RESPONSE_TIME] < 5','else':'degraded'}]}",
        "Gatus has no degraded state");
    row("condition, Prometheus", "prometheus", "{'name':'p','kind':'ping','host':'a','conditions':['[RESPONSE_TIME] < 5']}",
        "blackbox_exporter can't evaluate the condition “[RESPONSE_TIME] < 5”");
    row("DNS of this computer", "gatus", "{'name':'d','kind':'dns','query':'a.example'}", "Gatus asks 1.1.1.1");
    row("DNS of this computer, Prometheus", "prometheus", "{'name':'d','kind':'dns','query':'a.example'}", "asks 1.1.1.1");
    row("STARTTLS", "gatus", "{'name':'t','kind':'tls','host':'a','starttls':'imap'}",
        "Not exported: Gatus has no check of the type “tls”");
    row("STARTTLS, Prometheus", "prometheus", "{'name':'t','kind':'tls','host':'a','starttls':'imap'}",
        "Not exported: blackbox_exporter");
    row("secret password", "gatus", "{'name':'w','kind':'http','url':'http://a','username':'${env:U}'}",
        "Gatus has no setting for “username”");
    row("placeholder, curl", "curl", "{'name':'w','kind':'http','url':'http://a','bearerToken':'${env:T}'}",
        "w: Replace the placeholders such as ${env:NAME}, which curl doesn't fill.");
    row("OAuth 2 without a scope", "gatus",
        "{'name':'w','kind':'http','url':'http://a','oauthTokenUrl':'http://t','oauthClientId':'i','oauthClientSecret':'s'}",
        "Gatus needs a scope");
    row("tags", "gatus", "{'name':'p','kind':'ping','host':'a','tags':['a','b']}", "Only the tag “a” was exported");
    row("secret", "gatus", "{'name':'w','kind':'http','url':'http://a','bearerToken':'${keychain:my key}'}",
        "The environment variable MY_KEY must contain the value of ${keychain:my key}.");
    row("secret, Prometheus", "prometheus", "{'name':'w','kind':'http','url':'http://a','bearerToken':'${env:T}'}",
        "Replace the placeholders");
    row("paused, Prometheus", "prometheus", "{'name':'p','kind':'ping','host':'a','paused':true}", "Prometheus has no pause");
    row("bytes", "gatus", "{'name':'p','kind':'tcp','host':'a','port':1,'send':'\\\\x00'}", "Gatus can't send the bytes");
}

void tst_Export::namesWhatIsMissing()
{
    QFETCH(QString, format);
    QFETCH(QByteArray, target);
    QFETCH(QString, remark);
    const Exported result = exported(format, documentOf(target));
    QCOMPARE(result.remarks.size(), 1);
    QVERIFY2(remarksOf(result).contains(remark), qPrintable(remarksOf(result)));
    QCOMPARE(result.count, remark.contains("Not exported"_L1) || remark.contains("no check of"_L1) ? 0 : 1);
    QVERIFY(!result.files.isEmpty() && !result.files.first().content.isEmpty());
}

void tst_Export::sharesModules()
{
    const Exported result = exported(u"prometheus"_s,
                                     documentOf("{'name':'a','kind':'http','url':'http://a','tags':['team:x','1','2']},"
                                                "{'name':'b','kind':'http','url':'http://b'},"
                                                "{'name':'c','kind':'http','url':'http://c','method':'HEAD'}"));
    const QByteArray modules = result.files.at(0).content;
    QCOMPARE(modules.count("prober:"), 2);
    const QJsonArray groups = QJsonDocument::fromJson(result.files.at(2).content).array();
    QStringList used;
    for (const QJsonValue &group : groups)
        used.append(group.toObject().value(u"labels"_s).toObject().value(u"__param_module"_s).toString());
    QCOMPARE(used, (QStringList{u"http"_s, u"http"_s, u"http_2"_s}));
    const QJsonObject labels = groups.first().toObject().value(u"labels"_s).toObject();
    QCOMPARE(labels.value(u"team"_s).toString(), u"x"_s);
    QCOMPARE(labels.value(u"tags"_s).toString(), u"1,2"_s);
}

void tst_Export::quotesText_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("yaml");
    QTest::newRow("word") << u"abc"_s << QByteArray("k: abc\n");
    QTest::newRow("bool") << u"No"_s << QByteArray("k: \"No\"\n");
    QTest::newRow("number") << u"12:30"_s << QByteArray("k: \"12:30\"\n");
    QTest::newRow("empty") << QString() << QByteArray("k: \"\"\n");
    QTest::newRow("comment") << u"a #b"_s << QByteArray("k: \"a #b\"\n");
    QTest::newRow("quote") << u"\"\\"_s << QByteArray("k: \"\\\"\\\\\"\n");
    QTest::newRow("lines") << u"a\nb: c"_s << QByteArray("k: \"a\\nb: c\"\n");
    QTest::newRow("alias") << u"*a"_s << QByteArray("k: \"*a\"\n");
}

void tst_Export::quotesText()
{
    QFETCH(QString, text);
    QTEST(YamlValue().insert(u"k"_s, text).toYaml(), "yaml");
}

//! Names, header fields and bodies with characters that mean something in YAML.
void tst_Export::keepsAnyText()
{
    const QStringList texts{u"'"_s,    u"a: b"_s, u"- x"_s,  u"{a}"_s, u"[a]"_s,  u"!t"_s,         u"%"_s,    u"@"_s,
                            u"`"_s,    u"~"_s,    u"null"_s, u"1e3"_s, u"0x1f"_s, u"2026-01-01"_s, u"日本"_s, u"😀"_s,
                            u"a\tb"_s, u"$$"_s,   u"$a"_s,   u"${"_s,  u"&"_s,    u"?"_s,          u"|"_s,    u">"_s};
    for (const QString &text : texts) {
        TargetsDocument document =
            documentOf("{'name':'w','kind':'http','url':'https://a.example','conditions':['[STATUS] == 200']}");
        Target &target = document.targets.first();
        QJsonObject json = targetToJson(target, {});
        json.insert(u"headers"_s, QJsonObject{{u"X-Text"_s, QString(text).replace(u"${"_s, u"$${"_s)}});
        json.insert(u"name"_s, u"n "_s + text);
        json.insert(u"tags"_s, QJsonArray{u"t"_s + QString(text).remove(u' ').remove(u'\t')});
        const auto changed = targetFromJson(json, {}, {});
        QVERIFY2(changed, qPrintable(text));
        target = *changed;
        const auto imported = importAgain(u"gatus"_s, exported(u"gatus"_s, document));
        QVERIFY2(imported && imported->targets.size() == 1, qPrintable(text));
        QCOMPARE(imported->targets.first().fields.map(u"headers"_s), target.fields.map(u"headers"_s));
        QCOMPARE(imported->targets.first().tags, target.tags);
    }
}

void tst_Export::exportsAPartOfTheTargets()
{
    TargetsDocument document = documentOf("{'name':'router','kind':'ping','host':'a'},"
                                          "{'name':'web','kind':'http','url':'http://a','dependsOn':['router']}");
    const Exported all = exported(u"targets"_s, document);
    QCOMPARE(all.remarks.size(), 0);
    QCOMPARE(TargetsDocument::parse(all.files.first().content, u"t"_s).value(), document);
    const Exported part = findExportFormat(u"targets"_s)->convert(document, {document.targets.last()});
    QCOMPARE(remarksOf(part), u"web: It depends on a target that isn't exported."_s);
    const auto again = TargetsDocument::parse(part.files.first().content, u"t"_s);
    QVERIFY(again);
    QCOMPARE(again->targets.size(), 1);
    QVERIFY(again->targets.first().dependsOn.isEmpty());
}

//! A group is valid only with its members.
void tst_Export::exportsTheMembersOfAGroup()
{
    const TargetsDocument document = documentOf("{'name':'a','kind':'ping','host':'a'},{'name':'b','kind':'ping','host':'b'},"
                                                "{'name':'g','kind':'group','members':['a']}");
    const Exported part = findExportFormat(u"targets"_s)->convert(document, {document.targets.last()});
    QCOMPARE(part.count, 2);
    const auto again = TargetsDocument::parse(part.files.first().content, u"t"_s);
    QVERIFY(again);
    QCOMPARE(namesOf(again->targets), (QStringList{u"a"_s, u"g"_s}));
}

void tst_Export::exportsNothing_data()
{
    QTest::addColumn<QString>("format");
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("gatus") << u"gatus"_s << QByteArray("endpoints: []\n");
    QTest::newRow("prometheus") << u"prometheus"_s << QByteArray("modules: {}\n");
    QTest::newRow("curl") << u"curl"_s << QByteArray("#!/bin/sh\n");
}

void tst_Export::exportsNothing()
{
    QFETCH(QString, format);
    const Exported result = exported(format, TargetsDocument());
    QCOMPARE(result.count, 0);
    QTEST(result.files.first().content, "content");
}

void tst_Export::writesCommands()
{
    const Exported result = exported(u"curl"_s, documentOf("{'name':'a $(rm)','kind':'http','url':'http://a.example/$(x)'}"));
    const QByteArray script = result.files.first().content;
    QCOMPARE(script.split('\n').size(), 4);
    QVERIFY2(script.contains("# a $(rm)\ncurl ") && script.contains("'http://a.example/$(x)'"), script.constData());
}

QTEST_MAIN(tst_Export)

} // namespace ExportTest

#include "tst_Export.moc"
