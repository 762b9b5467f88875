// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/dns/DnsPlan.h"
#include "checks/dns/DnsRecords.h"
#include "checks/dns/DnsReply.h"
#include "support/CpuClock.h"
#include "support/dns/DnsScript.h"

#include <QRandomGenerator>
#include <QTest>

namespace DnsReplyTest {

using namespace watchkeeper;
using namespace watchkeeper::test;
using namespace Qt::StringLiterals;

namespace {

// Recorded from BIND 9.18.
constexpr char kAnswerA[] =
    "574b8500000100010000000003777777076578616d706c6504746573740000010001c00c000100010000003c0004c000020a";
constexpr char kNoSuchName[] =
    "574b8503000100000001000006616273656e74076578616d706c6504746573740000010001c013000600010000003c001e03"
    "6e7331c0130168c01378c4040100000e1000000258000151800000003c";
constexpr char kSoaWithEdns[] =
    "574b85000001000100000001076578616d706c6504746573740000060001c00c000600010000003c001e036e7331c00c0168"
    "c00c78c4040100000e1000000258000151800000003c00002904d0000080000000";
constexpr char kVersion[] =
    "574b840000010001000100000776657273696f6e0462696e640000100003c00c0010000300000000001918392e31382e3439"
    "2d317e646562313275332d44656269616ec00c00020003000000000002c00c";

QByteArray question(const QByteArray &name, quint16 type)
{
    return QByteArray::fromHex("1234010000010000000000") + '\0' + dnsName(name) + dnsNumber16(type) + dnsNumber16(1);
}

QByteArray bytes(const char *hex)
{
    return QByteArray::fromHex(hex);
}

QString all(const DnsReply &reply)
{
    QStringList lines{dnsRcodeName(reply.rcode)};
    for (const QList<DnsRecord> &section : {reply.answers, reply.authorities, reply.additional}) {
        for (const DnsRecord &record : section)
            lines += u"%1 %2 %3 %4"_s.arg(record.owner, QString::number(record.ttl), dnsTypeName(record.type), record.text);
    }
    return lines.join(u'|');
}

//! Returns `count` names, each a 63-byte label followed by a pointer to the previous name. A careless parser expands them to
//! far more bytes than it received.
QByteArray growingNames(int count)
{
    QByteArray message = question("a.test", dns::kTypeTxt);
    message[7] = static_cast<char>(count);
    QByteArray target = bytes("c00c");
    for (int i = 0; i < count; ++i) {
        const auto at = static_cast<quint16>(0xC000 | message.size());
        message += char(63) + QByteArray(63, 'x') + target + dnsRecord(dns::kTypeTxt, bytes("0161")).mid(2);
        target = dnsNumber16(at);
    }
    return message;
}

} // namespace

class tst_DnsReply : public QObject
{
    Q_OBJECT

private slots:
    void parses_data();
    void parses();
    void refuses_data();
    void refuses();
    void writesRecords_data();
    void writesRecords();
    void refusesRecords_data();
    void refusesRecords();
    void picksAnswers_data();
    void picksAnswers();
    void matches_data();
    void matches();
    void evaluatesExpectations_data();
    void evaluatesExpectations();
    void abortsSlowPatterns();
    void reversesAddresses_data();
    void reversesAddresses();
    void namesCodesAndTypes();
    void survivesRandomChanges();
};

void tst_DnsReply::parses_data()
{
    QTest::addColumn<QByteArray>("message");
    QTest::addColumn<QString>("seen");
    QTest::newRow("an address") << bytes(kAnswerA) << u"NOERROR|www.example.test 60 A 192.0.2.10"_s;
    QTest::newRow("no such name") << bytes(
        kNoSuchName) << u"NXDOMAIN|example.test 60 SOA ns1.example.test h.example.test 2026112001 3600 600 86400 60"_s;
    QTest::newRow("with EDNS") << bytes(kSoaWithEdns)
                               << u"NOERROR|example.test 60 SOA ns1.example.test h.example.test 2026112001 3600 600 86400 60"_s;
    QTest::newRow("of another class") << bytes(
        kVersion) << u"NOERROR|version.bind 0 TXT 9.18.49-1~deb12u3-Debian|version.bind 0 NS version.bind"_s;
    const QByteArray asked = question("A.Test", dns::kTypeA);
    QTest::newRow("upper case") << dnsReply(asked, {dnsRecordWithName("WWW.Test", dns::kTypeCname, dnsName("X.Test"))})
                                << u"NOERROR|www.test 60 CNAME x.test"_s;
    QTest::newRow("the root") << dnsReply(asked, {dnsRecordWithName("", dns::kTypeNs, dnsName(""))}) << u"NOERROR|. 60 NS ."_s;
    QTest::newRow("odd bytes in a name") << dnsReply(asked, {dnsRecord(dns::kTypePtr, bytes("05615c2e0aff00"))})
                                         << u"NOERROR|a.test 60 PTR a\\\\\\.\\010\\255"_s;
    QTest::newRow("negative TTL") << dnsReply(asked, {dnsRecord(dns::kTypeA, bytes("c0000201"), 0x8000'0001)})
                                  << u"NOERROR|a.test 0 A 192.0.2.1"_s;
    QTest::newRow("cut off, marked so") << dnsReply(asked, {dnsRecord(dns::kTypeA, bytes("c0000201")), "x"}, 0x8380)
                                        << u"NOERROR|a.test 60 A 192.0.2.1"_s;
    QByteArray bad = dnsReply(asked, {}, 0x8180);
    bad[11] = 1;
    QTest::newRow("code in EDNS") << bad + bytes("0000290400010000000000") << u"RCODE16"_s;
}

void tst_DnsReply::parses()
{
    QFETCH(QByteArray, message);
    QFETCH(QString, seen);
    const auto reply = parseDnsReply(message);
    QVERIFY(reply);
    QVERIFY(reply->isReply);
    QCOMPARE(all(*reply), seen);
}

void tst_DnsReply::refuses_data()
{
    QTest::addColumn<QByteArray>("message");
    const QByteArray asked = question("a.test", dns::kTypeA);
    const QByteArray good = dnsReply(asked, {dnsRecord(dns::kTypeA, bytes("c0000201"))});
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("half a header") << good.first(7);
    QTest::newRow("no question") << good.first(12);
    QTest::newRow("one byte short") << good.chopped(1);
    QTest::newRow("a record too few") << dnsReply(asked, {}).replace(6, 2, dnsNumber16(1));
    QTest::newRow("65535 records") << QByteArray(good).replace(6, 2, dnsNumber16(0xFFFF));
    QTest::newRow("name points to itself") << dnsReply(asked, {bytes("c01800010001000000000004c0000201")});
    QTest::newRow("name points ahead") << dnsReply(asked, {bytes("c01900010001000000000004c0000201")});
    QTest::newRow("name points out") << dnsReply(asked, {bytes("ffff00010001000000000004c0000201")});
    QTest::newRow("label of another kind") << dnsReply(asked, {bytes("400000010001000000000004c0000201")});
    QTest::newRow("data too long for the message") << dnsReply(asked, {bytes("c00c00010001000000000400c0000201")});
    QTest::newRow("address of 3 bytes") << dnsReply(asked, {dnsRecord(dns::kTypeA, bytes("c00002"))});
    QTest::newRow("names that grow") << growingNames(100);
}

void tst_DnsReply::refuses()
{
    QFETCH(QByteArray, message);
    QVERIFY(!parseDnsReply(message));
}

void tst_DnsReply::writesRecords_data()
{
    QTest::addColumn<quint16>("type");
    QTest::addColumn<QByteArray>("data");
    QTest::addColumn<QString>("text");
    const auto row = [](const char *name, quint16 type, const QByteArray &data, const QString &text) {
        QTest::newRow(name) << type << data << text;
    };
    row("A", dns::kTypeA, bytes("c0000201"), u"192.0.2.1"_s);
    row("AAAA", dns::kTypeAaaa, bytes("20010db8000000000000000000000001"), u"2001:db8::1"_s);
    row("MX", dns::kTypeMx, bytes("000a") + dnsName("Mail.Test"), u"10 mail.test"_s);
    row("MX that wants no mail", dns::kTypeMx, bytes("000000"), u"0 ."_s);
    row("SRV", dns::kTypeSrv, bytes("000a000513c4") + dnsName("sip.test"), u"10 5 5060 sip.test"_s);
    row("TXT", dns::kTypeTxt, bytes("03613d62"), u"a=b"_s);
    row("TXT of two strings", dns::kTypeTxt, bytes("0361622002c3bc"), u"ab ü"_s);
    row("TXT that wants to play with the terminal", dns::kTypeTxt, bytes("071b5b33316d0a61"), u" a"_s);
    row("TXT that is empty", dns::kTypeTxt, bytes("00"), QString());
    row("CAA", dns::kTypeCaa, bytes("0005697373756563612e74657374"), u"0 issue \"ca.test\""_s);
    row("CAA with quotes", dns::kTypeCaa, bytes("80027822225c"), uR"(128 x" "\"\\")"_s);
    row("NAPTR", dns::kTypeNaptr, bytes("000a0014015507534950") + bytes("2b44325500") + dnsName("sip.test"),
        u"10 20 \"U\" \"SIP+D2U\" \"\" sip.test"_s);
    row("DS", dns::kTypeDs, bytes("04d20802abcd"), u"1234 8 2 abcd"_s);
    row("DNSKEY", dns::kTypeDnskey, bytes("0101030d00ff"), u"257 3 13 AP8="_s);
    row("TLSA", dns::kTypeTlsa, bytes("030101abcd"), u"3 1 1 abcd"_s);
    row("SSHFP", dns::kTypeSshfp, bytes("0402abcd"), u"4 2 abcd"_s);
    row("HTTPS", dns::kTypeHttps,
        bytes("0001") + bytes("00")
            + bytes("0001000602683202683300030002"
                    "20fb00040004c00002010006001020010db8000000000000000000000001"),
        u"1 . alpn=h2,h3 port=8443 ipv4hint=192.0.2.1 ipv6hint=2001:db8::1"_s);
    row("SVCB with other parameters", dns::kTypeSvcb, bytes("0001") + dnsName("x.test") + bytes("0002000000090002abcd"),
        u"1 x.test no-default-alpn key9=abcd"_s);
    row("unknown", 9999, bytes("abcd"), u"\\# 2 abcd"_s);
    row("unknown and empty", 9999, {}, u"\\# 0"_s);
}

void tst_DnsReply::writesRecords()
{
    QFETCH(quint16, type);
    QFETCH(QByteArray, data);
    QFETCH(QString, text);
    const auto written = dnsRecordText(type, DnsWire(data, 0, data.size()));
    QVERIFY(written);
    QCOMPARE(*written, text);
}

void tst_DnsReply::refusesRecords_data()
{
    QTest::addColumn<quint16>("type");
    QTest::addColumn<QByteArray>("data");
    QTest::newRow("A too long") << dns::kTypeA << bytes("c000020100");
    QTest::newRow("AAAA too short") << dns::kTypeAaaa << bytes("c0000201");
    QTest::newRow("MX without a name") << dns::kTypeMx << bytes("000a");
    QTest::newRow("MX with more behind it") << dns::kTypeMx << bytes("000a0000");
    QTest::newRow("TXT of nothing") << dns::kTypeTxt << QByteArray();
    QTest::newRow("TXT shorter than it says") << dns::kTypeTxt << bytes("0461");
    QTest::newRow("SOA without numbers") << dns::kTypeSoa << bytes("0000");
    QTest::newRow("CAA without a tag") << dns::kTypeCaa << bytes("00");
    QTest::newRow("HTTPS parameter shorter than it says") << dns::kTypeHttps << bytes("000100000100ff");
    QTest::newRow("DS of one byte") << dns::kTypeDs << bytes("04");
}

void tst_DnsReply::refusesRecords()
{
    QFETCH(quint16, type);
    QFETCH(QByteArray, data);
    QVERIFY(!dnsRecordText(type, DnsWire(data, 0, data.size())));
}

void tst_DnsReply::picksAnswers_data()
{
    QTest::addColumn<QByteArrayList>("records");
    QTest::addColumn<QString>("seen"); // answers / aliases / TTL
    const QByteArray one = bytes("c0000201");
    const QByteArray two = bytes("c0000202");
    QTest::newRow("two addresses") << QByteArrayList{dnsRecord(dns::kTypeA, one, 60), dnsRecord(dns::kTypeA, two, 30)}
                                   << u"192.0.2.1 192.0.2.2//30"_s;
    QTest::newRow("none") << QByteArrayList{} << u"//-"_s;
    QTest::newRow("of others") << QByteArrayList{dnsRecordWithName("bank.test", dns::kTypeA, one),
                                                 dnsRecord(dns::kTypeTxt, "\1x")}
                               << u"//-"_s;
    QTest::newRow("alias") << QByteArrayList{dnsRecord(dns::kTypeCname, dnsName("b.test"), 10),
                                             dnsRecordWithName("B.test", dns::kTypeA, one, 20)}
                           << u"192.0.2.1/b.test/10"_s;
    QTest::newRow("aliases in another order") << QByteArrayList{dnsRecordWithName("c.test", dns::kTypeA, one),
                                                                dnsRecordWithName("b.test", dns::kTypeCname, dnsName("c.test")),
                                                                dnsRecord(dns::kTypeCname, dnsName("b.test"))}
                                              << u"192.0.2.1/b.test c.test/60"_s;
    QTest::newRow("alias that leads nowhere")
        << QByteArrayList{dnsRecord(dns::kTypeCname, dnsName("b.test"))} << u"/b.test/60"_s;
    QTest::newRow("aliases in a circle") << QByteArrayList{dnsRecord(dns::kTypeCname, dnsName("b.test")),
                                                           dnsRecordWithName("b.test", dns::kTypeCname, dnsName("a.test"))}
                                         << u"/b.test a.test/60"_s;
}

void tst_DnsReply::picksAnswers()
{
    QFETCH(QByteArrayList, records);
    QFETCH(QString, seen);
    const auto reply = parseDnsReply(dnsReply(question("a.test", dns::kTypeA), records));
    QVERIFY(reply);
    const DnsAnswers found = dnsAnswersTo(*reply, u"A.test."_s, dns::kTypeA);
    const QString ttl = found.ttl ? QString::number(*found.ttl) : u"-"_s;
    QCOMPARE(u"%1/%2/%3"_s.arg(found.texts.join(u' '), found.aliases.join(u' '), ttl), seen);
}

void tst_DnsReply::matches_data()
{
    QTest::addColumn<quint16>("type");
    QTest::addColumn<QString>("written");
    QTest::addColumn<QString>("seen");
    QTest::addColumn<bool>("isSame");
    const auto row = [](const char *name, quint16 type, const QString &written, const QString &seen, bool isSame) {
        QTest::newRow(name) << type << written << seen << isSame;
    };
    row("address", dns::kTypeA, u" 192.0.2.1 "_s, u"192.0.2.1"_s, true);
    row("other address", dns::kTypeA, u"192.0.2.2"_s, u"192.0.2.1"_s, false);
    row("long IPv6", dns::kTypeAaaa, u"2001:0DB8:0:0::1"_s, u"2001:db8::1"_s, true);
    row("name", dns::kTypeNs, u"NS1.Example.Test."_s, u"ns1.example.test"_s, true);
    row("MX", dns::kTypeMx, u"10  Mail.test."_s, u"10 mail.test"_s, true);
    row("MX without preference", dns::kTypeMx, u"mail.test"_s, u"10 mail.test"_s, true);
    row("MX with another preference", dns::kTypeMx, u"20 mail.test"_s, u"10 mail.test"_s, false);
    row("MX by its end", dns::kTypeMx, u"ail.test"_s, u"10 mail.test"_s, false);
    row("SRV", dns::kTypeSrv, u"sip.test"_s, u"10 5 5060 sip.test"_s, true);
    row("TXT", dns::kTypeTxt, u"V=spf1"_s, u"v=spf1"_s, false);
    row("TXT in quotes", dns::kTypeTxt, u"\"v=spf1 -all\""_s, u"v=spf1 -all"_s, true);
    row("TXT in two strings", dns::kTypeTxt, u" \"v=DKIM1; p=AB\"  \"CD\" "_s, u"v=DKIM1; p=ABCD"_s, true);
    row("TXT in two strings, of another", dns::kTypeTxt, u"\"ab\" \"cd\""_s, u"abxcd"_s, false);
    row("TXT with escapes", dns::kTypeTxt, u"\"a\\\"b\\\\\" \"\\195\\188;\\;\""_s, u"a\"b\\ü;;"_s, true);
    row("TXT that ends within a string", dns::kTypeTxt, u"\"a\" \"b\\"_s, u"ab"_s, false);
    row("TXT that holds quotes", dns::kTypeTxt, u"\"a\" \"b\""_s, u"\"a\" \"b\""_s, true);
    row("CAA without quotes", dns::kTypeCaa, u"0 issue ca.test"_s, u"0 issue \"ca.test\""_s, true);
    row("SOA", dns::kTypeSoa, u"ns.test. h.test. 1 2 3 4 5"_s, u"ns.test h.test 1 2 3 4 5"_s, true);
    row("DS in upper case", dns::kTypeDs, u"1 8 2 ABCD"_s, u"1 8 2 abcd"_s, true);
    row("DS as dig prints it", dns::kTypeDs, u"12345 13 2 ABCD EF01"_s, u"12345 13 2 abcdef01"_s, true);
    row("DS of another key", dns::kTypeDs, u"1234 513 2 ABCD"_s, u"12345 13 2 abcd"_s, false);
    row("TLSA as dig prints it", dns::kTypeTlsa, u"3 1 1 ABCD EF01 23"_s, u"3 1 1 abcdef0123"_s, true);
    row("SSHFP as dig prints it", dns::kTypeSshfp, u"4 2 ABCD EF01"_s, u"4 2 abcdef01"_s, true);
    row("DNSKEY as dig prints it", dns::kTypeDnskey, u"257 3 13 mdsswUyr 3DPW132m OA=="_s, u"257 3 13 mdsswUyr3DPW132mOA=="_s,
        true);
    row("HTTPS as dig prints it", dns::kTypeHttps, u"1 . alpn=\"h3,h2\" port=8443"_s, u"1 . alpn=h3,h2 port=8443"_s, true);
    row("SVCB as dig prints it", dns::kTypeSvcb, u"1 Svc.Test. alpn=\"h2\""_s, u"1 svc.test alpn=h2"_s, true);
    row("NAPTR as dig prints it", dns::kTypeNaptr, u"100 50 \"s\" \"SIP+D2U\" \"\" _sip._udp.Example.Test."_s,
        u"100 50 \"s\" \"SIP+D2U\" \"\" _sip._udp.example.test"_s, true);
    row("NAPTR of another service", dns::kTypeNaptr, u"100 50 \"s\" \"sip+d2u\" \"\" a.test."_s,
        u"100 50 \"s\" \"SIP+D2U\" \"\" a.test"_s, false);
    row("DNSKEY in another case", dns::kTypeDnskey, u"257 3 13 ap8="_s, u"257 3 13 AP8="_s, false);
}

void tst_DnsReply::matches()
{
    QFETCH(quint16, type);
    QFETCH(QString, written);
    QFETCH(QString, seen);
    QFETCH(bool, isSame);
    QCOMPARE(dnsAnswerMatches(type, written, seen), isSame);
}

void tst_DnsReply::evaluatesExpectations_data()
{
    using Comparison = DnsExpectation::Comparison;
    QTest::addColumn<int>("compare");
    QTest::addColumn<QStringList>("written");
    QTest::addColumn<QStringList>("seen");
    QTest::addColumn<QString>("fault");
    const QStringList one{u"192.0.2.1"_s};
    const QStringList two{u"192.0.2.2"_s, u"192.0.2.1"_s};
    const auto row = [](const char *name, Comparison compare, const QStringList &written, const QStringList &seen,
                        const QString &fault) { QTest::newRow(name) << static_cast<int>(compare) << written << seen << fault; };
    row("anything", Comparison::Exact, {}, one, {});
    row("nothing there", Comparison::Exact, {}, {}, u"The name exists, but has no A record."_s);
    row("exact", Comparison::Exact, {u"192.0.2.1"_s, u"192.0.2.2"_s}, two, {});
    row("exact, one too many", Comparison::Exact, one, two, u"Unexpected answer: 192.0.2.2. Only 192.0.2.1 is expected."_s);
    row("exact, one too few", Comparison::Exact, two, one, u"Expected answer missing: 192.0.2.2. The answer is 192.0.2.1."_s);
    row("all", Comparison::All, one, two, {});
    row("not all", Comparison::All, two, one, u"Expected answer missing: 192.0.2.2. The answer is 192.0.2.1."_s);
    row("any", Comparison::Any, two, one, {});
    row("not any", Comparison::Any, {u"192.0.2.9"_s}, one,
        u"The answers include none of the expected ones: 192.0.2.9. The answer is 192.0.2.1."_s);
    row("none", Comparison::None, {u"192.0.2.9"_s}, one, {});
    row("not none", Comparison::None, two, one, u"192.0.2.1 must not be among the answers. The answer is 192.0.2.1."_s);
}

void tst_DnsReply::evaluatesExpectations()
{
    QFETCH(int, compare);
    QFETCH(QStringList, written);
    QFETCH(QStringList, seen);
    QFETCH(QString, fault);
    DnsExpectation expectation;
    expectation.answers = written;
    expectation.compare = static_cast<DnsExpectation::Comparison>(compare);
    QCOMPARE(expectation.faultOf(dns::kTypeA, seen).value_or(QString()), fault);
}

void tst_DnsReply::reversesAddresses_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("name");
    QTest::newRow("IPv4") << u"192.0.2.1"_s << u"1.2.0.192.in-addr.arpa"_s;
    QTest::newRow("IPv6") << u"2001:db8::567:89ab"_s
                          << u"b.a.9.8.7.6.5.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.8.b.d.0.1.0.0.2.ip6.arpa"_s; // RFC 3596, 2.5
}

void tst_DnsReply::reversesAddresses()
{
    QFETCH(QString, address);
    QFETCH(QString, name);
    QCOMPARE(reverseDnsName(QHostAddress(address)), name);
}

void tst_DnsReply::namesCodesAndTypes()
{
    for (const QString &name : dnsTypeNames())
        QCOMPARE(dnsTypeName(dnsTypeFromName(name)), name);
    QCOMPARE(dnsTypeName(65280), u"TYPE65280"_s);
    QCOMPARE(dnsTypeFromName(u"NONSENSE"_s), quint16(0));
    QCOMPARE(dnsRcodeName(3), u"NXDOMAIN"_s);
    QCOMPARE(dnsRcodeName(23), u"RCODE23"_s);
}

//! Random input: no crash, no endless work, and no more text than the received bytes allow.
void tst_DnsReply::survivesRandomChanges()
{
    constexpr int kRounds = 40'000;
    QRandomGenerator random(20'260'131);
    QList<QByteArray> seeds{bytes(kAnswerA), bytes(kNoSuchName), bytes(kSoaWithEdns), bytes(kVersion), growingNames(3)};
    for (int round = 0; round < kRounds; ++round) {
        QByteArray message = seeds.at(round % seeds.size());
        const int changes = random.bounded(1, 6);
        for (int i = 0; i < changes; ++i)
            message[random.bounded(message.size())] = static_cast<char>(random.bounded(256));
        message.truncate(random.bounded(message.size() + 1) + (round % 2 == 0 ? message.size() : 0));
        const auto reply = parseDnsReply(message);
        if (!reply)
            continue;
        const qsizetype records = reply->answers.size() + reply->authorities.size() + reply->additional.size();
        QVERIFY(records <= message.size() / 11);
        for (const DnsRecord &record : reply->answers) {
            QVERIFY(record.owner.size() <= 4 * 255);
            QVERIFY(record.text.size() <= 4 * message.size() + 3 * 4 * 255);
        }
        dnsAnswersTo(*reply, u"www.example.test"_s, dns::kTypeA);
    }
}

//! A hostile server can send so many answers that matching all of them takes too long.
void tst_DnsReply::abortsSlowPatterns()
{
    DnsExpectation expectation;
    expectation.pattern = u"^(a+)+$"_s;
    const QStringList seen(2'000, QString(40, u'a') + u'!');
    const test::CpuClock clock;
    const QString fault = expectation.faultOf(dns::kTypeTxt, seen).value_or(QString());
    QVERIFY2(clock.elapsedMs() < 3'000, qPrintable(QString::number(clock.elapsedMs())));
    QVERIFY2(fault.startsWith(
                 u"The pattern ^(a+)+$ takes too long to match these answers. Simplify the pattern. The answer is aaa"_s),
             qPrintable(fault));
    // A simple pattern can be matched against the same number of answers.
    expectation.pattern = u"a!$"_s;
    QVERIFY(!expectation.faultOf(dns::kTypeTxt, seen));
    expectation.pattern = u"^b"_s;
    QVERIFY(expectation.faultOf(dns::kTypeTxt, seen).value_or(QString()).startsWith(u"No answer matches the pattern ^b."_s));
}

QTEST_GUILESS_MAIN(tst_DnsReply)

} // namespace DnsReplyTest

#include "tst_DnsReply.moc"
