// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/helpers/CheckBench.h"

#include "async/TaskGroup.h"
#include "checks/dns/DnsRecords.h"
#include "support/EventLoop.h"
#include "support/dns/DnsFaults.h"
#include "support/dns/DnsScript.h"

#include <QTest>

#include <dirent.h>

namespace DnsTest {

using namespace watchkeeper;
using namespace watchkeeper::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

using Transport = DnsScript::Transport;
using Answer = DnsScript::Answer;

const QByteArray kOne = QByteArray::fromHex("c0000201");
const QByteArray kTwo = QByteArray::fromHex("c0000202");

Answer answerWith(const QByteArrayList &records, quint16 flags = 0x8580)
{
    return [records, flags](const QByteArray &question, Transport) -> QByteArrayList {
        return {dnsReply(question, records, flags)};
    };
}

QByteArrayList silent(const QByteArray &, Transport)
{
    return {};
}

//! Returns an answer that doesn't fit into a datagram: truncated over UDP, complete over TCP.
QByteArrayList longAnswer(const QByteArray &question, Transport transport)
{
    if (transport == Transport::Udp)
        return {dnsReply(question, {dnsRecord(dns::kTypeA, kOne)}, 0x8780)};
    return {dnsReply(question, {dnsRecord(dns::kTypeA, kOne), dnsRecord(dns::kTypeA, kTwo)})};
}

Answer changes(const std::function<void(QByteArray *)> &change)
{
    return [change](const QByteArray &question, Transport) -> QByteArrayList {
        QByteArray reply = dnsReply(question, {dnsRecord(dns::kTypeA, kOne)});
        change(&reply);
        return {reply};
    };
}

QJsonObject target(quint16 port, QJsonObject more = {})
{
    if (!more.contains(u"query"_s))
        more.insert(u"query"_s, u"shop.example"_s);
    more.insert(u"server"_s, u"127.0.0.1"_s);
    more.insert(u"port"_s, port);
    return more;
}

int openDescriptors()
{
    int count = 0;
    DIR *folder = opendir("/proc/self/fd");
    while (folder && readdir(folder))
        ++count;
    if (folder)
        closedir(folder);
    return count;
}

} // namespace

class tst_Dns : public QObject
{
    Q_OBJECT

private slots:
    void validates_data();
    void validates();
    void evaluates_data();
    void evaluates();
    void sendsTheConfiguredQuery_data();
    void sendsTheConfiguredQuery();
    void fallsBackToTcp();
    void queriesOverTcp_data();
    void queriesOverTcp();
    void ignoresForgedAnswers_data();
    void ignoresForgedAnswers();
    void fails_data();
    void fails();
    void usesNameServersOfTheSettings();
    void queriesAServerByName();
    void namesTheServerThatIsNotFound();
    void reportsSlowAnswers();
    void showsTheWholeReply();
    void longAnswersAreCut();
    void hangingChecksDelayNoOthers();
    void cancels();
    void describesItself();
};

void tst_Dns::validates_data()
{
    QTest::addColumn<QJsonObject>("object");
    QTest::addColumn<QString>("problem");
    const auto row = [](const char *name, QJsonObject object, const QString &problem) {
        if (!object.contains(u"query"_s))
            object.insert(u"query"_s, u"shop.example"_s);
        QTest::newRow(name) << object << problem;
    };
    row("right", {}, {});
    row("service name", {{u"query"_s, u"_sip._tcp.example.org."_s}, {u"type"_s, u"SRV"_s}}, {});
    row("other script", {{u"query"_s, u"bücher.example"_s}}, {});
    row("root", {{u"query"_s, u"."_s}, {u"type"_s, u"NS"_s}}, {});
    row("to be filled", {{u"query"_s, u"${env:NAME}"_s}}, {});
    row("address for PTR", {{u"query"_s, u"2001:db8::1"_s}, {u"type"_s, u"PTR"_s}}, {});
    row("address for A", {{u"query"_s, u"192.0.2.1"_s}},
        u"query: 192.0.2.1 is an address. Enter a name, or choose the type PTR to query the name of that address."_s);
    const QString bad =
        u"query: “%1” isn't a valid name to query. A name has at most 253 characters, in parts of 1 to 63 separated by dots."_s;
    row("empty part", {{u"query"_s, u"a..b"_s}}, bad.arg(u"a..b"_s));
    row("space", {{u"query"_s, u"a b"_s}}, bad.arg(u"a b"_s));
    row("long part", {{u"query"_s, QString(64, u'a')}}, bad.arg(QString(64, u'a')));
    row("long name", {{u"query"_s, u"a.%1"_s.arg(QString(u"b."_s).repeated(130))}},
        bad.arg(u"a.%1"_s.arg(QString(u"b."_s).repeated(130))));
    row("type", {{u"type"_s, u"MXX"_s}},
        u"type: “MXX” isn't valid. Did you mean “MX”? Choose one of: A, AAAA, CNAME, MX, NS, TXT, SRV, PTR, SOA, CAA, DS, DNSKEY, TLSA, SSHFP, NAPTR, HTTPS, SVCB."_s);
    row("answer", {{u"answers"_s, QJsonArray{u"192.0.2"_s, u"::1"_s}}},
        u"answers: “192.0.2” isn't a valid IPv4 address.\nanswers: “::1” isn't a valid IPv4 address."_s);
    row("pattern", {{u"answerPattern"_s, u"("_s}},
        u"answerPattern: This isn't a valid regular expression: missing closing parenthesis."_s);
    row("bracket too many", {{u"answerPattern"_s, u"a)(b"_s}},
        u"answerPattern: This isn't a valid regular expression: unmatched closing parenthesis."_s);
    row("swallows its end", {{u"answerPattern"_s, u"(?x)a # comment"_s}},
        u"answerPattern: This isn't a valid regular expression: missing closing parenthesis."_s);
    row("answers of no name", {{u"rcode"_s, u"NXDOMAIN"_s}, {u"answers"_s, QJsonArray{u"192.0.2.1"_s}}},
        u"rcode: Expected answers can't be used with NXDOMAIN."_s);
    row("port of nobody", {{u"port"_s, 5353}}, u"port: A port requires a DNS server. Enter a DNS server as well."_s);
    row("times", {{u"warnTime"_s, u"2s"_s}, {u"maxTime"_s, u"1s"_s}},
        u"warnTime: The degraded limit must be less than the down limit."_s);
}

void tst_Dns::validates()
{
    QFETCH(QJsonObject, object);
    QFETCH(QString, problem);
    QCOMPARE(CheckBench::problems(u"dns"_s, object).join(u'\n'), problem);
}

void tst_Dns::evaluates_data()
{
    QTest::addColumn<Answer>("answer");
    QTest::addColumn<QJsonObject>("more");
    QTest::addColumn<QString>("summary");
    QTest::addColumn<QString>("fault");
    const auto row = [](const char *name, const Answer &answer, const QJsonObject &more, const QString &summary,
                        const QString &fault) { QTest::newRow(name) << answer << more << summary << fault; };
    const Answer one = answerWith({dnsRecord(dns::kTypeA, kOne)});
    const Answer noName = answerWith({}, 0x8583);
    row("an address", one, {}, u"192.0.2.1"_s, {});
    row("the expected one", one, {{u"answers"_s, QJsonArray{u"192.0.2.1"_s}}}, u"192.0.2.1"_s, {});
    row("another one", one, {{u"answers"_s, QJsonArray{u"192.0.2.2"_s}}}, u"192.0.2.1"_s,
        u"condition: Expected answer missing: 192.0.2.2. The answer is 192.0.2.1."_s);
    row("pattern", one, {{u"answerPattern"_s, u"^192\\."_s}}, u"192.0.2.1"_s, {});
    row("no match", one, {{u"answerPattern"_s, u"^198\\."_s}}, u"192.0.2.1"_s,
        u"condition: No answer matches the pattern ^198\\.. The answer is 192.0.2.1."_s);
    row("too few", one, {{u"minAnswers"_s, 2}}, u"192.0.2.1"_s,
        u"condition: Too few answers: 1 found, expected at least 2. The answer is 192.0.2.1."_s);
    row("alias",
        answerWith({dnsRecord(dns::kTypeCname, dnsName("b.example")), dnsRecordWithName("b.example", dns::kTypeA, kOne)}), {},
        u"192.0.2.1"_s, {});
    row("address of somebody else", answerWith({dnsRecordWithName("bank.example", dns::kTypeA, kOne)}), {}, u"no A record"_s,
        u"condition: The name exists, but has no A record."_s);
    row("no address", answerWith({}), {}, u"no A record"_s, u"condition: The name exists, but has no A record."_s);
    row("no address is fine", answerWith({}), {{u"minAnswers"_s, 0}}, u"no A record"_s, {});
    row("no such name", noName, {}, u"NXDOMAIN"_s,
        u"condition: shop.example doesn't exist (NXDOMAIN). Is it spelled correctly, and is the domain still registered?"_s);
    row("no such name, as wanted", noName, {{u"rcode"_s, u"NXDOMAIN"_s}}, u"NXDOMAIN"_s, {});
    row("a name where none is wanted", one, {{u"rcode"_s, u"NXDOMAIN"_s}}, u"192.0.2.1"_s,
        u"condition: shop.example exists (NOERROR). Expected: NXDOMAIN."_s);
    row("any code", noName, {{u"rcode"_s, u"any"_s}}, u"NXDOMAIN"_s, {});
    const QJsonObject anyWithAnswer{{u"rcode"_s, u"any"_s}, {u"answers"_s, QJsonArray{u"192.0.2.1"_s}}};
    row("any code with the answer", one, anyWithAnswer, u"192.0.2.1"_s, {});
    row("any code without the answer", answerWith({}, 0x8182), anyWithAnswer, u"SERVFAIL"_s,
        u"condition: The server couldn't resolve shop.example (SERVFAIL). The domain's DNS servers may be down, or its signatures invalid. Expected answer missing: 192.0.2.1. No answers were returned."_s);
    row("any code without a match", noName, {{u"rcode"_s, u"any"_s}, {u"answerPattern"_s, u"^192"_s}}, u"NXDOMAIN"_s,
        u"condition: shop.example doesn't exist (NXDOMAIN). Is it spelled correctly, and is the domain still registered? No answer matches the pattern ^192. No answers were returned."_s);
    row("any code without what must not be", noName,
        {{u"rcode"_s, u"any"_s}, {u"answers"_s, QJsonArray{u"192.0.2.1"_s}}, {u"compare"_s, u"none"_s}}, u"NXDOMAIN"_s, {});
    row("server failure", answerWith({}, 0x8182), {}, u"SERVFAIL"_s,
        u"condition: The server couldn't resolve shop.example (SERVFAIL). The domain's DNS servers may be down, or its signatures invalid."_s);
    row("refused", answerWith({}, 0x8185), {}, u"REFUSED"_s,
        u"condition: The server refused the query for shop.example (REFUSED). Does it accept queries from this network for that domain?"_s);
    row("not understood", answerWith({}, 0x8181), {}, u"FORMERR"_s,
        u"condition: The server returned FORMERR for shop.example."_s);
}

void tst_Dns::evaluates()
{
    QFETCH(Answer, answer);
    QFETCH(QJsonObject, more);
    QFETCH(QString, summary);
    QFETCH(QString, fault);
    const DnsScript server(answer);
    CheckServices services;
    CheckBench bench(&services);
    const Observation seen = bench.run(u"dns"_s, target(server.port(), more));
    QCOMPARE(seen.error ? errorKey(seen) + u": "_s + messageOf(seen) : QString(), fault);
    QCOMPARE(seen.summary, summary);
    QCOMPARE(seen.value(u"server"_s).toString(), u"127.0.0.1"_s);
    QCOMPARE(seen.value(u"transport"_s).toString(), u"udp"_s);
    QVERIFY(seen.phases.get(Phase::Wait));
}

void tst_Dns::sendsTheConfiguredQuery_data()
{
    QTest::addColumn<QJsonObject>("more");
    QTest::addColumn<QByteArray>("asked"); // bytes of the query, from the flags to the class, without EDNS
    const auto row = [](const char *name, const QJsonObject &more, const QByteArray &flags, const QByteArray &question,
                        quint16 type) {
        QTest::newRow(name) << more << flags + dnsName(question) + dnsNumber16(type) + dnsNumber16(1);
    };
    row("recursive", {}, QByteArray("\1\0", 2), "shop.example", dns::kTypeA);
    row("not recursive", {{u"recursion"_s, false}}, QByteArray("\0\0", 2), "shop.example", dns::kTypeA);
    row("service", {{u"query"_s, u"_sip._tcp.Shop.example."_s}, {u"type"_s, u"SRV"_s}}, QByteArray("\1\0", 2),
        "_sip._tcp.shop.example", dns::kTypeSrv);
    row("other script", {{u"query"_s, u"Bücher.example"_s}, {u"type"_s, u"CAA"_s}}, QByteArray("\1\0", 2),
        "xn--bcher-kva.example", dns::kTypeCaa);
    row("reverse", {{u"query"_s, u"192.0.2.1"_s}, {u"type"_s, u"PTR"_s}}, QByteArray("\1\0", 2), "1.2.0.192.in-addr.arpa",
        dns::kTypePtr);
}

void tst_Dns::sendsTheConfiguredQuery()
{
    QFETCH(QJsonObject, more);
    QFETCH(QByteArray, asked);
    const DnsScript server(answerWith({}));
    CheckServices services;
    CheckBench bench(&services);
    bench.run(u"dns"_s, target(server.port(), more));
    QCOMPARE(server.questions().size(), 1);
    const QByteArray question = server.questions().constFirst();
    QCOMPARE(question.mid(2, 2) + question.mid(12, asked.size() - 2), asked);
}

void tst_Dns::fallsBackToTcp()
{
    const DnsScript server(longAnswer);
    CheckServices services;
    CheckBench bench(&services);
    const Observation seen = bench.run(u"dns"_s, target(server.port()));
    QCOMPARE(messageOf(seen), QString());
    QCOMPARE(seen.summary, u"192.0.2.1, 192.0.2.2"_s);
    QCOMPARE(seen.value(u"transport"_s).toString(), u"tcp"_s);
    QCOMPARE(server.questions().size(), 2);

    const Observation cut = bench.run(u"dns"_s, target(server.port(), {{u"transport"_s, u"udp"_s}}));
    QCOMPARE(messageOf(cut),
             u"The answer doesn't fit in a UDP datagram and was truncated. Set the transport to auto or tcp."_s);
    QCOMPARE(cut.summary, u"192.0.2.1"_s);
}

void tst_Dns::queriesOverTcp_data()
{
    QTest::addColumn<QString>("manner");
    QTest::addColumn<QString>("fault");
    QTest::newRow("at once") << u"whole"_s << QString();
    QTest::newRow("byte by byte") << u"pieces"_s << QString();
    const QString refused =
        u"refused: 127.0.0.1 port %1 refused the connection, or closed it without an answer. Is a DNS server running there?"_s;
    QTest::newRow("hangs up without a word") << u"mute"_s << refused;
    QTest::newRow("hangs up in the middle") << u"half"_s << refused;
}

void tst_Dns::queriesOverTcp()
{
    QFETCH(QString, manner);
    QFETCH(QString, fault);
    DnsScript server([manner](const QByteArray &question, Transport) -> QByteArrayList {
        const QByteArray reply = dnsReply(question, {dnsRecord(dns::kTypeA, kOne)});
        if (manner == u"mute"_s)
            return {};
        if (manner == u"half"_s)
            return {dnsNumber16(static_cast<quint16>(reply.size())) + reply.first(20)};
        return {reply};
    });
    if (manner == u"pieces"_s)
        server.sendInPieces();
    if (manner == u"half"_s)
        server.sendRaw();
    if (manner == u"mute"_s || manner == u"half"_s)
        server.hangUp();
    CheckServices services;
    CheckBench bench(&services);
    const Observation seen = bench.run(u"dns"_s, target(server.port(), {{u"transport"_s, u"tcp"_s}}));
    if (fault.isEmpty()) {
        QCOMPARE(messageOf(seen), QString());
        QCOMPARE(seen.value(u"transport"_s).toString(), u"tcp"_s);
    } else {
        QCOMPARE(errorKey(seen) + u": "_s + messageOf(seen), fault.arg(server.port()));
    }
}

void tst_Dns::ignoresForgedAnswers_data()
{
    QTest::addColumn<Answer>("answer");
    QTest::addColumn<bool>("isElsewhere");
    QTest::newRow("another id") << changes([](QByteArray *reply) { (*reply)[0] = static_cast<char>(~reply->at(0)); }) << false;
    QTest::newRow("another name") << changes([](QByteArray *reply) { (*reply)[13] = 'x'; }) << false;
    QTest::newRow("another type") << changes([](QByteArray *reply) { (*reply)[27] = dns::kTypeTxt; }) << false;
    QTest::newRow("another port") << changes([](QByteArray *) {}) << true;
    QTest::newRow("less than a header") << changes([](QByteArray *reply) { reply->truncate(11); }) << false;
    QTest::newRow("nothing") << changes([](QByteArray *reply) { reply->clear(); }) << false;
    QTest::newRow("silence") << Answer(silent) << false;
}

void tst_Dns::ignoresForgedAnswers()
{
    QFETCH(Answer, answer);
    QFETCH(bool, isElsewhere);
    DnsScript server(answer);
    if (isElsewhere)
        server.answerFromElsewhere();
    CheckServices services;
    CheckBench bench(&services);
    const Observation seen = bench.run(u"dns"_s, target(server.port()), 1s);
    QCOMPARE(errorKey(seen), u"timeout"_s);
    QCOMPARE(messageOf(seen),
             u"No answer within 1 s: 127.0.0.1 port %1 was queried for the A record of shop.example but didn't reply."_s.arg(
                 server.port()));
    QVERIFY2(bench.elapsed() < 5'000, qPrintable(QString::number(bench.elapsed())));
}

void tst_Dns::fails_data()
{
    QTest::addColumn<Answer>("answer");
    QTest::newRow("a question as the reply") << changes([](QByteArray *reply) { (*reply)[2] = 1; });
    QTest::newRow("cut off and not marked so") << changes([](QByteArray *reply) { reply->chop(2); });
    QTest::newRow("more records promised") << changes([](QByteArray *reply) { (*reply)[7] = 9; });
    QTest::newRow("address of 3 bytes") << answerWith({dnsRecord(dns::kTypeA, kOne.first(3))});
    QTest::newRow("name that points to itself") << answerWith({QByteArray::fromHex("c01e00010001000000000004c0000201")});
}

void tst_Dns::fails()
{
    QFETCH(Answer, answer);
    const DnsScript server(answer);
    CheckServices services;
    CheckBench bench(&services);
    const Observation seen = bench.run(u"dns"_s, target(server.port()), 5s);
    QCOMPARE(errorKey(seen), u"protocol"_s);
    QCOMPARE(messageOf(seen), u"The reply from 127.0.0.1 port %1 is damaged. Is it a DNS server?"_s.arg(server.port()));
    QVERIFY(!seen.error->detail().isEmpty());
}

void tst_Dns::usesNameServersOfTheSettings()
{
    const DnsScript server(answerWith({dnsRecord(dns::kTypeA, kTwo)}));
    NetworkSettings settings;
    settings.nameServers = {u"127.0.0.1:%1"_s.arg(server.port())};
    CheckServices services(settings);
    CheckBench bench(&services);
    const Observation seen = bench.run(u"dns"_s, {{u"query"_s, u"shop.example"_s}});
    QCOMPARE(messageOf(seen), QString());
    QCOMPARE(seen.summary, u"192.0.2.2"_s);
    QVERIFY(!seen.phases.get(Phase::Dns));
}

void tst_Dns::queriesAServerByName()
{
    const DnsScript server(answerWith({dnsRecord(dns::kTypeA, kTwo)}));
    DnsFaults names;
    names.add(u"ns.example"_s, QHostAddress::LocalHost);
    NetworkSettings settings;
    settings.nameServers = {names.nameServer()};
    CheckServices services(settings);
    CheckBench bench(&services);
    QJsonObject object = target(server.port());
    object.insert(u"server"_s, u"ns.example"_s);
    const Observation seen = bench.run(u"dns"_s, object);
    QCOMPARE(messageOf(seen), QString());
    QCOMPARE(seen.summary, u"192.0.2.2"_s);
    QVERIFY(seen.phases.get(Phase::Dns));
}

void tst_Dns::namesTheServerThatIsNotFound()
{
    DnsFaults names;
    names.hang(u"hung.example"_s);
    NetworkSettings settings;
    settings.nameServers = {names.nameServer()};
    CheckServices services(settings);
    CheckBench bench(&services);
    QJsonObject object = target(1);
    object.insert(u"server"_s, u"ns.example"_s);
    const Observation seen = bench.run(u"dns"_s, object);
    QCOMPARE(errorKey(seen), u"dns"_s);
    QVERIFY2(messageOf(seen).contains(u"ns.example"_s), qPrintable(messageOf(seen)));

    object.insert(u"server"_s, u"hung.example"_s);
    const Observation late = bench.run(u"dns"_s, object, 200ms);
    QCOMPARE(errorKey(late) + u": "_s + messageOf(late),
             u"timeout: No answer within 200 ms: the address of the DNS server hung.example was still being resolved."_s);
}

void tst_Dns::reportsSlowAnswers()
{
    DnsScript server(answerWith({dnsRecord(dns::kTypeA, kOne)}));
    server.answerAfter(20ms);
    CheckServices services;
    CheckBench bench(&services);
    const Observation slow = bench.run(u"dns"_s, target(server.port(), {{u"warnTime"_s, u"10ms"_s}, {u"maxTime"_s, u"30s"_s}}));
    QVERIFY(!slow.error);
    QVERIFY(slow.warning);
    QVERIFY2(messageOf(slow).endsWith(u" ms. The limit is 10 ms."_s), qPrintable(messageOf(slow)));
    const Observation tooSlow = bench.run(u"dns"_s, target(server.port(), {{u"maxTime"_s, u"10ms"_s}}));
    QCOMPARE(errorKey(tooSlow), u"condition"_s);
    QVERIFY(tooSlow.value(u"answerTime"_s).toDouble() >= 10);
}

void tst_Dns::showsTheWholeReply()
{
    const DnsScript server(answerWith(
        {dnsRecord(dns::kTypeCname, dnsName("b.example"), 30), dnsRecordWithName("b.example", dns::kTypeA, kOne, 7)}));
    CheckServices services;
    CheckBench bench(&services);
    const Observation seen = bench.run(u"dns"_s, target(server.port()));
    QCOMPARE(seen.text, u"192.0.2.1"_s);
    const QString whole = QString::fromUtf8(seen.evidence->body);
    QVERIFY2(whole.startsWith(u";; shop.example A: 127.0.0.1 port %1 answered over UDP after "_s.arg(server.port())),
             qPrintable(whole));
    QVERIFY2(whole.endsWith(
                 u";; NOERROR, flags: aa ra\n\n;; answer\nshop.example\t30\tCNAME\tb.example\nb.example\t7\tA\t192.0.2.1\n"_s),
             qPrintable(whole));
    QCOMPARE(seen.value(u"dnsRcode"_s).toString(), u"NOERROR"_s);
    QCOMPARE(seen.value(u"answers"_s).toString(), u"192.0.2.1"_s);
    QCOMPARE(seen.value(u"count"_s).toInt(), 1);
    QCOMPARE(seen.value(u"ttl"_s).toInt(), 7);
    QCOMPARE(seen.value(u"alias"_s).toString(), u"b.example"_s);
    QCOMPARE(seen.value(u"authoritative"_s).toBool(), true);
}

//! A compressed name is two bytes long in a reply, and a thousand characters long when expanded.
void tst_Dns::longAnswersAreCut()
{
    constexpr int kCount = 4'000;
    constexpr quint16 kFirstName = 12 + 14 + 4 + 12; // offset after the header, the question and the start of a record
    QByteArray name;
    for (int label = 0; label < 3; ++label)
        name += char(63) + QByteArray(63, '\1');
    QByteArrayList records{dnsRecord(dns::kTypeNs, name + '\0')};
    while (records.size() < kCount - 1)
        records.append(dnsRecord(dns::kTypeNs, dnsNumber16(static_cast<quint16>(0xC000 | kFirstName))));
    records.append(dnsRecord(dns::kTypeNs, dnsName("ns.example")));
    const DnsScript server(answerWith(records));
    CheckServices services;
    CheckBench bench(&services);
    QJsonObject more{{u"type"_s, u"NS"_s},
                     {u"transport"_s, u"tcp"_s},
                     {u"compare"_s, u"all"_s},
                     {u"answers"_s, QJsonArray{u"other.example"_s}}};
    const Observation seen = bench.run(u"dns"_s, target(server.port(), more));
    QVERIFY2(messageOf(seen).startsWith(u"Expected answer missing: other.example. The answer is \\001"_s),
             qPrintable(messageOf(seen)));
    QVERIFY(messageOf(seen).size() < 2'000);
    QCOMPARE(seen.value(u"count"_s).toInt(), kCount);
    const QString answers = seen.value(u"answers"_s).toString();
    QVERIFY2(answers.startsWith(u"\\001"_s) && answers.endsWith(u", … and 3994 more"_s), qPrintable(answers.right(40)));
    QVERIFY(answers.size() < 4'096 + 40);
    QVERIFY(seen.text.size() < 64 * 1024 + 40);
    // All answers are evaluated, not only those that are shown.
    more.insert(u"answers"_s, QJsonArray{u"ns.example"_s});
    QCOMPARE(messageOf(bench.run(u"dns"_s, target(server.port(), more))), QString());
}

namespace {

QCoro::Task<> countUp(CheckServices *services, QJsonObject object, int *up, CancelToken token)
{
    const Observation seen = co_await CheckBench::check(services, QStringLiteral("dns"), object, 20s, token);
    *up += seen.error ? 0 : 1;
}

} // namespace

//! Hanging checks don't delay others. After a cancellation, no descriptors stay open.
void tst_Dns::hangingChecksDelayNoOthers()
{
    const DnsScript good(answerWith({dnsRecord(dns::kTypeA, kOne)}));
    const DnsScript hung(silent);
    CheckServices services;
    const int before = openDescriptors();
    int up = 0;
    int upOfHung = 0;
    TaskGroup group;
    for (int i = 0; i < 100; ++i)
        group.add(countUp(&services, target(hung.port()), &upOfHung, group.token()));
    TaskGroup quick;
    for (int i = 0; i < 200; ++i)
        quick.add(countUp(&services, target(good.port()), &up, quick.token()));
    QElapsedTimer clock;
    clock.start();
    QCoro::waitFor(quick.join());
    QCOMPARE(up, 200);
    QVERIFY2(clock.elapsed() < 15'000, qPrintable(QString::number(clock.elapsed())));
    QCOMPARE(group.running(), 100);
    group.cancel();
    QCoro::waitFor(group.join());
    processPendingEvents();
    QCOMPARE(upOfHung, 0);
    QCOMPARE(openDescriptors(), before);
}

void tst_Dns::cancels()
{
    const DnsScript server(silent);
    CheckServices services;
    CancelSource source;
    auto task = CheckBench::check(&services, u"dns"_s, target(server.port()), 20s, source.token());
    QTRY_COMPARE(server.questions().size(), 1);
    source.cancel();
    const Observation seen = QCoro::waitFor(task);
    QCOMPARE(errorKey(seen), u"cancelled"_s);

    CancelSource fired;
    fired.cancel();
    const Observation never = QCoro::waitFor(CheckBench::check(&services, u"dns"_s, target(server.port()), 20s, fired.token()));
    QCOMPARE(errorKey(never), u"cancelled"_s);
}

void tst_Dns::describesItself()
{
    const Kind *kind = findKind(u"dns"_s);
    QVERIFY(kind);
    const Fields plain = CheckBench::fields(u"dns"_s, {{u"query"_s, u"shop.example"_s}, {u"type"_s, u"MX"_s}});
    QCOMPARE(kind->address(plain), u"shop.example MX"_s);
    QCOMPARE(kind->host(plain), QString());
    const Fields own = CheckBench::fields(u"dns"_s, target(5353));
    QCOMPARE(kind->address(own), u"shop.example A @127.0.0.1:5353"_s);
    QCOMPARE(kind->host(own), u"127.0.0.1"_s);
}

QTEST_GUILESS_MAIN(tst_Dns)

} // namespace DnsTest

#include "tst_Dns.moc"
