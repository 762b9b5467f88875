// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/diagnose/DiagnosticProbes.h"
#include "engine/diagnose/FailureDiagnostics.h"

#include "checks/Registry.h"

#include <QJsonDocument>
#include <QTest>

namespace DiagnosticProbesTest {

using namespace watchkeeper;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

//! Tests the diagnostic probes of a failing target. The functions are pure, so they are tested with data rows.
class tst_DiagnosticProbes : public QObject
{
    Q_OBJECT

private slots:
    void choosesAngles_data();
    void choosesAngles();
    void probesContainNoSecrets();
    void probesAreValid();
    void usesProxies_data();
    void usesProxies();
    void unresolvedNamesUseTheLastAddress();
    void queriesEachNameServer_data();
    void queriesEachNameServer();
    void comparesAddressFamilies_data();
    void comparesAddressFamilies();
    void keepsHopCountsOnlyWithAnAnswer_data();
    void keepsHopCountsOnlyWithAnAnswer();
    void limitsRecordingsPerMinute();
    void recordsNewFailuresOnly_data();
    void recordsNewFailuresOnly();
};

namespace {

Fields fieldsOf(const QString &kind, const QJsonObject &object)
{
    const auto read = Fields::fromJson(findKind(kind)->fields, object);
    if (!read)
        qFatal("%s: %s", qPrintable(read.error().first().field), qPrintable(read.error().first().text));
    return *read;
}

QJsonObject json(const char *text)
{
    return QJsonDocument::fromJson(text).object();
}

DiagnosticFacts usualFacts()
{
    DiagnosticFacts facts;
    facts.routes.isKnown = true;
    facts.routes.hasV4 = true;
    facts.routes.gateway = QHostAddress(u"192.0.2.1"_s);
    facts.routes.nameServers = {u"192.0.2.53"_s};
    return facts;
}

QList<DiagnosticProbe> probesOf(const QString &kind, const QJsonObject &fields, const DiagnosticFacts &facts,
                                const QUrl &proxy = {})
{
    const auto place = serviceEndpointFor(*findKind(kind), fieldsOf(kind, fields), proxy);
    return place ? diagnosticProbes(*place, facts) : QList<DiagnosticProbe>();
}

//! Formats the probes as `ipv4 shop.example:443, …`.
QString shown(const QList<DiagnosticProbe> &probes)
{
    QStringList texts;
    for (const DiagnosticProbe &probe : probes)
        texts.append(probeTypeKey(probe.angle) + u' ' + probe.where);
    return texts.join(u", "_s);
}

} // namespace

void tst_DiagnosticProbes::choosesAngles_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QByteArray>("fields");
    QTest::addColumn<QString>("lastAddress");
    QTest::addColumn<QString>("expected");
    const QString here = u"192.0.2.1"_s;
    QTest::newRow("page")
        << u"http"_s << QByteArray(R"({"url":"https://shop.example/a?b"})") << u"198.51.100.7"_s
        << u"ipv4 shop.example:443, ipv6 shop.example:443, lastAddress 198.51.100.7:443, tls shop.example:443, "
           "nameServer 192.0.2.53, ping shop.example, path shop.example, gateway 192.0.2.1"_s;
    QTest::newRow("page without TLS, never up")
        << u"http"_s << QByteArray(R"({"url":"http://shop.example:8080/"})") << QString()
        << u"ipv4 shop.example:8080, ipv6 shop.example:8080, nameServer 192.0.2.53, ping "
           "shop.example, path shop.example, gateway 192.0.2.1"_s;
    QTest::newRow("page by its address") << u"http"_s << QByteArray(R"({"url":"https://198.51.100.7/"})") << u"198.51.100.7"_s
                                         << u"connection 198.51.100.7:443, tls 198.51.100.7:443, ping 198.51.100.7, path "
                                            "198.51.100.7, gateway 192.0.2.1"_s;
    QTest::newRow("IPv6 literal") << u"tcp"_s << QByteArray(R"({"host":"2001:db8::7","port":25})") << QString()
                                  << u"connection [2001:db8::7]:25, ping 2001:db8::7, path 2001:db8::7, gateway 192.0.2.1"_s;
    QTest::newRow("page for whoever has a certificate")
        << u"http"_s << QByteArray(R"({"url":"https://198.51.100.7/","clientCertificate":"/c.pem"})") << QString()
        << u"connection 198.51.100.7:443, ping 198.51.100.7, path 198.51.100.7, gateway 192.0.2.1"_s;
    QTest::newRow("connect to another address")
        << u"http"_s << QByteArray(R"({"url":"https://shop.example/","resolve":"198.51.100.9"})") << u"198.51.100.7"_s
        << u"ipv4 shop.example:443, ipv6 shop.example:443, lastAddress 198.51.100.9:443, tls "
           "shop.example:443, nameServer 192.0.2.53, ping shop.example, path shop.example, "
           "gateway 192.0.2.1"_s;
    QTest::newRow("json") << u"json"_s << QByteArray(R"({"url":"http://127.0.0.1:8080/","values":{"a":"b"}})") << QString()
                          << u"connection 127.0.0.1:8080, ping 127.0.0.1"_s;
    QTest::newRow("websocket") << u"websocket"_s << QByteArray(R"({"url":"wss://localhost/live"})") << QString()
                               << u"ipv4 localhost:443, ipv6 localhost:443, tls localhost:443, ping localhost"_s;
    QTest::newRow("STARTTLS")
        << u"tls"_s << QByteArray(R"({"host":"mail.example","starttls":"smtp"})") << QString()
        << u"ipv4 mail.example:587, ipv6 mail.example:587, tls mail.example:587, nameServer 192.0.2.53, ping "
           "mail.example, path mail.example, gateway 192.0.2.1"_s;
    QTest::newRow("dialogue") << u"redis"_s << QByteArray(R"({"host":"db.example"})") << QString()
                              << u"ipv4 db.example:6379, ipv6 db.example:6379, nameServer 192.0.2.53, ping db.example, path "
                                 "db.example, gateway 192.0.2.1"_s;
    QTest::newRow("ping") << u"ping"_s << QByteArray(R"({"host":"router.example"})") << u"198.51.100.7"_s
                          << u"nameServer 192.0.2.53, ping router.example, path router.example, gateway 192.0.2.1"_s;
    QTest::newRow("datagrams") << u"ntp"_s << QByteArray(R"({"host":"time.example"})") << QString()
                               << u"nameServer 192.0.2.53, ping time.example, path time.example, gateway 192.0.2.1"_s;
    QTest::newRow("name server")
        << u"dns"_s << QByteArray(R"({"query":"shop.example","server":"198.51.100.53"})") << QString()
        << u"connection 198.51.100.53:53, nameServer 192.0.2.53, ping 198.51.100.53, path 198.51.100.53, "
           "gateway 192.0.2.1"_s;
    QTest::newRow("name server of this computer") << u"dns"_s << QByteArray(R"({"query":"shop.example","type":"MX"})")
                                                  << QString() << u"nameServer 192.0.2.53, gateway 192.0.2.1"_s;
    QTest::newRow("plugin for a host") << u"command"_s << QByteArray(R"({"command":"check_x","host":"db.example"})")
                                       << QString()
                                       << u"nameServer 192.0.2.53, ping db.example, path db.example, gateway 192.0.2.1"_s;
    QTest::newRow("command") << u"command"_s << QByteArray(R"({"command":"df -h /"})") << QString() << QString();
    QTest::newRow("disk") << u"disk"_s << QByteArray(R"({"path":"/"})") << QString() << QString();
    QTest::newRow("file") << u"file"_s << QByteArray(R"({"path":"/tmp/x"})") << QString() << QString();
    QTest::newRow("domain") << u"domain"_s << QByteArray(R"({"domain":"shop.example"})") << QString() << QString();
}

void tst_DiagnosticProbes::choosesAngles()
{
    QFETCH(QString, kind);
    QFETCH(QByteArray, fields);
    QFETCH(QString, lastAddress);
    QFETCH(QString, expected);
    DiagnosticFacts facts = usualFacts();
    facts.lastAddress = lastAddress;
    QCOMPARE(shown(probesOf(kind, json(fields), facts)), expected);
}

//! No diagnostic probe contains headers, body, query, path or login.
void tst_DiagnosticProbes::probesContainNoSecrets()
{
    DiagnosticFacts facts = usualFacts();
    facts.lastAddress = u"198.51.100.7"_s;
    const auto probes =
        probesOf(u"http"_s, json(R"({"url":"https://canary:canary@shop.example/canary?canary=canary","method":"POST",
                                        "headers":{"X-Canary":"canary"},"body":"canary","bearerToken":"canary"})"),
                 facts)
        + probesOf(u"redis"_s, json(R"({"host":"db.example","password":"canary"})"), facts)
        + probesOf(u"tcp"_s, json(R"({"host":"db.example","port":1,"send":"canary","tls":true})"), facts)
        + probesOf(u"http"_s, json(R"({"url":"https://shop.example/","proxy":"http://canary:canary@proxy.example:3128"})"),
                   facts);
    QVERIFY(probes.size() > 20);
    for (const DiagnosticProbe &probe : probes)
        QVERIFY2(!QJsonDocument(probe.fields).toJson().contains("canary") && !probe.where.contains(u"canary"_s),
                 QJsonDocument(probe.fields).toJson().constData());
}

//! Each probe is a valid target of its kind.
void tst_DiagnosticProbes::probesAreValid()
{
    DiagnosticFacts facts = usualFacts();
    facts.lastAddress = u"2001:db8::7"_s;
    facts.otherNameServer = u"[2001:db8::53]:5353"_s;
    const auto probes =
        probesOf(u"http"_s, json(R"({"url":"https://shop.example/","verifyTls":false,"caFile":"/ca.pem","ipFamily":"ipv6"})"),
                 facts)
        + probesOf(u"tls"_s, json(R"({"host":"mail.example","starttls":"imap","serverName":"imap.example"})"), facts)
        + probesOf(u"dns"_s, json(R"({"query":"198.51.100.7","type":"PTR","server":"192.0.2.9","port":5353})"), facts);
    for (const DiagnosticProbe &probe : probes) {
        const Kind *const kind = findKind(probe.kind);
        QVERIFY(kind);
        const auto fields = Fields::fromJson(kind->fields, probe.fields);
        QVERIFY2(fields, QJsonDocument(probe.fields).toJson().constData());
        const QList<FieldProblem> problems = kind->validate ? kind->validate(*fields) : QList<FieldProblem>();
        QVERIFY2(problems.isEmpty(), qPrintable(problems.value(0).text));
    }
    const auto tls = std::find_if(probes.begin(), probes.end(),
                                  [](const DiagnosticProbe &probe) { return probe.angle == DiagnosticProbeType::Tls; });
    QCOMPARE(tls->fields, json(R"({"host":"shop.example","port":443,"verifyTls":false,"caFile":"/ca.pem","ipFamily":"ipv6"})"));
}

void tst_DiagnosticProbes::usesProxies_data()
{
    QTest::addColumn<QByteArray>("fields");
    QTest::addColumn<QUrl>("settings");
    QTest::addColumn<QString>("first");
    const QUrl proxy(u"http://proxy.example:3128"_s);
    QTest::newRow("none") << QByteArray(R"({"url":"https://shop.example/"})") << QUrl() << u"ipv4 shop.example:443"_s;
    QTest::newRow("of the settings") << QByteArray(R"({"url":"https://shop.example/"})") << proxy
                                     << u"ipv4 proxy.example:3128"_s;
    QTest::newRow("its own") << QByteArray(R"({"url":"https://shop.example/","proxy":"socks5://192.0.2.8"})") << proxy
                             << u"connection 192.0.2.8:1080"_s;
    QTest::newRow("not for this one") << QByteArray(R"({"url":"https://shop.example/","proxy":"none"})") << proxy
                                      << u"ipv4 shop.example:443"_s;
    QTest::newRow("a fixed address") << QByteArray(R"({"url":"https://shop.example/","resolve":"192.0.2.8"})") << proxy
                                     << u"ipv4 shop.example:443"_s;
}

void tst_DiagnosticProbes::usesProxies()
{
    QFETCH(QByteArray, fields);
    QFETCH(QUrl, settings);
    QFETCH(QString, first);
    const auto probes = probesOf(u"http"_s, json(fields), usualFacts(), settings);
    QCOMPARE(shown({probes.first()}), first);
    const bool hasTls = std::any_of(probes.begin(), probes.end(),
                                    [](const DiagnosticProbe &probe) { return probe.angle == DiagnosticProbeType::Tls; });
    QCOMPARE(hasTls, first.contains(u"shop.example"_s)); // through a proxy it would be the proxy's certificate
}

//! If the name isn't found, probes that need it use the last known address. The certificate is still checked against the name.
void tst_DiagnosticProbes::unresolvedNamesUseTheLastAddress()
{
    DiagnosticFacts facts = usualFacts();
    facts.lastAddress = u"198.51.100.7"_s;
    facts.isNameUnresolved = true;
    const auto probes = probesOf(u"http"_s, json(R"({"url":"https://shop.example/"})"), facts);
    QCOMPARE(shown(probes),
             u"ipv4 shop.example:443, ipv6 shop.example:443, lastAddress 198.51.100.7:443, tls 198.51.100.7:443, nameServer "
             "192.0.2.53, ping 198.51.100.7, path 198.51.100.7, gateway 192.0.2.1"_s);
    QCOMPARE(probes[3].fields.value(u"serverName"_s).toString(), u"shop.example"_s);
}

void tst_DiagnosticProbes::queriesEachNameServer_data()
{
    QTest::addColumn<QString>("host");
    QTest::addColumn<QString>("lastAddress");
    QTest::addColumn<QStringList>("system");
    QTest::addColumn<QString>("other");
    QTest::addColumn<QStringList>("expected");
    const QStringList one{u"192.0.2.53"_s};
    QTest::newRow("one") << u"shop.example"_s << QString() << one << QString() << QStringList{u"192.0.2.53 A"_s};
    QTest::newRow("last seen over IPv6") << u"shop.example"_s << u"2001:db8::1"_s << one << QString()
                                         << QStringList{u"192.0.2.53 AAAA"_s};
    QTest::newRow("two of three, and the user's")
        << u"shop.example"_s << QString() << QStringList{u"192.0.2.1"_s, u"192.0.2.2"_s, u"192.0.2.3"_s} << u"192.0.2.9:5353"_s
        << QStringList{u"192.0.2.1 A"_s, u"192.0.2.2 A"_s, u"192.0.2.9:5353 A"_s};
    QTest::newRow("the user's is the same")
        << u"shop.example"_s << QString() << one << u"192.0.2.53"_s << QStringList{u"192.0.2.53 A"_s};
    QTest::newRow("none known: none is made up")
        << u"shop.example"_s << QString() << QStringList() << QString() << QStringList();
    QTest::newRow("a name of this network") << u"printer"_s << QString() << one << QString() << QStringList();
    QTest::newRow("mDNS") << u"printer.local"_s << QString() << one << QString() << QStringList();
    QTest::newRow("an address") << u"198.51.100.7"_s << QString() << one << QString() << QStringList();
}

void tst_DiagnosticProbes::queriesEachNameServer()
{
    QFETCH(QString, host);
    QFETCH(QString, lastAddress);
    QFETCH(QStringList, system);
    QFETCH(QString, other);
    QFETCH(QStringList, expected);
    DiagnosticFacts facts;
    facts.lastAddress = lastAddress;
    facts.routes.nameServers = system;
    facts.otherNameServer = other;
    QStringList asked;
    for (const DiagnosticProbe &probe : probesOf(u"tcp"_s, {{u"host"_s, host}, {u"port"_s, 25}}, facts)) {
        if (probe.angle == DiagnosticProbeType::NameServer)
            asked.append(probe.where + u' ' + probe.fields.value(u"type"_s).toString());
    }
    QCOMPARE(asked, expected);
}

void tst_DiagnosticProbes::comparesAddressFamilies_data()
{
    QTest::addColumn<QString>("v4"); // observation and error type
    QTest::addColumn<QString>("v6");
    QTest::addColumn<bool>("hasV6");
    QTest::addColumn<QString>("expected");
    QTest::newRow("only IPv4 has an address") << u"good"_s << u"bad dns"_s << true << u"good nothing"_s;
    QTest::newRow("only IPv6 has an address, and it fails") << u"bad dns"_s << u"bad refused"_s << true << u"nothing bad"_s;
    QTest::newRow("none has one") << u"bad dns"_s << u"bad dns"_s << true << u"bad bad"_s;
    QTest::newRow("no IPv6 here") << u"bad refused"_s << u"bad network"_s << false << u"bad notSeen"_s;
    QTest::newRow("IPv6 here, and it is unreachable") << u"good"_s << u"bad network"_s << true << u"good bad"_s;
    QTest::newRow("both good") << u"good"_s << u"good"_s << false << u"good good"_s;
}

void tst_DiagnosticProbes::comparesAddressFamilies()
{
    QFETCH(QString, v4);
    QFETCH(QString, v6);
    QFETCH(bool, hasV6);
    QFETCH(QString, expected);
    const auto angleOf = [](DiagnosticProbeType angle, const QString &text) {
        RecordedProbe one;
        one.angle = angle;
        one.outcome = text.startsWith("good"_L1) ? ProbeOutcome::Success : ProbeOutcome::Failure;
        one.errorType = errorTypeFromKey(text.section(u' ', 1));
        return one;
    };
    QList<RecordedProbe> angles{angleOf(DiagnosticProbeType::Ipv4, v4), angleOf(DiagnosticProbeType::Ipv6, v6)};
    LocalRoutes routes;
    routes.isKnown = true;
    routes.hasV4 = true;
    routes.hasV6 = hasV6;
    adjustProbes(routes, &angles);
    QCOMPARE(probeOutcomeKey(angles[0].outcome) + u' ' + probeOutcomeKey(angles[1].outcome), expected);
}

void tst_DiagnosticProbes::keepsHopCountsOnlyWithAnAnswer_data()
{
    QTest::addColumn<QString>("way");
    QTest::addColumn<ProbeOutcome>("probeFinding");
    QTest::addColumn<int>("hops");
    QTest::newRow("routers") << u"192.0.2.1 * 198.51.100.1"_s << ProbeOutcome::Failure << 3;
    QTest::newRow("this computer, then silence") << u"192.0.2.100 *"_s << ProbeOutcome::Failure << 0;
    QTest::newRow("this computer, then a router") << u"192.0.2.100 192.0.2.1"_s << ProbeOutcome::Failure << 3;
    QTest::newRow("nobody") << QString() << ProbeOutcome::Failure << 0;
    QTest::newRow("a target on this computer") << u"192.0.2.100"_s << ProbeOutcome::Success << 3;
}

//! The number of hops is kept only if a router or the target answered.
void tst_DiagnosticProbes::keepsHopCountsOnlyWithAnAnswer()
{
    QFETCH(QString, way);
    QFETCH(ProbeOutcome, probeFinding);
    QFETCH(int, hops);
    RecordedProbe path;
    path.angle = DiagnosticProbeType::Path;
    path.outcome = probeFinding;
    path.values = {{u"path"_s, way}, {u"hops"_s, 3}};
    LocalRoutes routes;
    routes.addresses = {u"192.0.2.100"_s};
    QList<RecordedProbe> angles{path};
    adjustProbes(routes, &angles);
    QCOMPARE(angles.first().value(u"hops"_s).toInt(), hops);
}

void tst_DiagnosticProbes::limitsRecordingsPerMinute()
{
    DiagnosticsGate gate;
    QVERIFY(!gate.isOpen());
    QVERIFY(!gate.admit(1s));
    gate.setMaxPerMinute(3);
    QVERIFY(gate.isOpen());
    QCOMPARE(gate.takeRejectedCount(), 1);
    QVERIFY(gate.admit(10s));
    QVERIFY(gate.admit(20s));
    QVERIFY(gate.admit(30s));
    QVERIFY(!gate.admit(40s));
    QVERIFY(!gate.admit(69s));
    QVERIFY(gate.admit(70s)); // a minute after the first recording
    QVERIFY(!gate.admit(79s));
    QCOMPARE(gate.takeRejectedCount(), 3);
    QCOMPARE(gate.takeRejectedCount(), 0);
    gate.setMaxPerMinute(1);
    QVERIFY(!gate.admit(80s));
}

void tst_DiagnosticProbes::recordsNewFailuresOnly_data()
{
    QTest::addColumn<QString>("before"); // empty: no earlier value
    QTest::addColumn<QString>("after");
    QTest::addColumn<bool>("expected");
    QTest::newRow("first result") << QString() << u"down"_s << false;
    QTest::newRow("fails") << u"up"_s << u"down"_s << true;
    QTest::newRow("gets slow") << u"up"_s << u"degraded"_s << true;
    QTest::newRow("slow, then fails") << u"degraded"_s << u"down"_s << true;
    QTest::newRow("still fails") << u"down"_s << u"down"_s << false;
    QTest::newRow("fails, then is slow") << u"down"_s << u"degraded"_s << false;
    QTest::newRow("can't be evaluated") << u"up"_s << u"unknown"_s << false;
    QTest::newRow("could not be told, fails") << u"unknown"_s << u"down"_s << false;
    QTest::newRow("recovers") << u"down"_s << u"up"_s << false;
}

void tst_DiagnosticProbes::recordsNewFailuresOnly()
{
    QFETCH(QString, before);
    QFETCH(QString, after);
    QFETCH(bool, expected);
    TargetState state;
    state.known = !before.isEmpty();
    state.outcome = outcomeFromKey(before).value_or(Outcome::Unknown);
    Result result;
    result.outcome = *outcomeFromKey(after);
    QCOMPARE(isWorthRecording(state, result), expected);
    TargetState unknown = state;
    unknown.known = false;
    QVERIFY(!isWorthRecording(unknown, result));
    TargetState maintained = state;
    maintained.inMaintenance = true;
    QVERIFY(!isWorthRecording(maintained, result));
    result.observation.error.emplace(ErrorType::Cancelled, u"Stopped."_s);
    QVERIFY(!isWorthRecording(state, result));
}

QTEST_GUILESS_MAIN(tst_DiagnosticProbes)

} // namespace DiagnosticProbesTest

#include "tst_DiagnosticProbes.moc"
