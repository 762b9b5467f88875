// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/icmp/IcmpPacket.h"

#include <QRandomGenerator>
#include <QTest>

namespace IcmpPacketTest {

using namespace watchkeeper;
using namespace Qt::StringLiterals;

namespace {

QByteArray bytes(const char *hex)
{
    return QByteArray::fromHex(hex);
}

// An echo request with ID 0x1234 and sequence number 7 as routers quote it: its IP header and the next 8 bytes.
const char kQuotedV4[] = "4500001c000040000101000cc0000201cb007105" // 192.0.2.1 -> 203.0.113.5
                         "0800e5c412340007";
const char kQuotedV6[] = "6000000000083a0120010db800000000000000000000000120010db8000000000000000000000005"
                         "8000000012340007";

} // namespace

class tst_IcmpPacket : public QObject
{
    Q_OBJECT

private slots:
    void computesChecksums_data();
    void computesChecksums();
    void makesRequests();
    void reads_data();
    void reads();
    void refuses_data();
    void refuses();
    void mapsErrors_data();
    void mapsErrors();
    void survivesRandomBytes();
};

void tst_IcmpPacket::computesChecksums_data()
{
    QTest::addColumn<QByteArray>("data");
    QTest::addColumn<int>("sum");
    QTest::newRow("nothing") << QByteArray() << 0xFFFF;
    QTest::newRow("example of RFC 1071") << bytes("0001f203f4f5f6f7") << 0x220d;
    QTest::newRow("odd length") << bytes("0001f203f4f5f6f701") << 0x210d;
    QTest::newRow("carry over carry") << bytes("ffffffff0001") << 0xfffe;
    QTest::newRow("one that holds its own") << bytes("0001f203f4f5f6f7220d") << 0;
}

void tst_IcmpPacket::computesChecksums()
{
    QFETCH(QByteArray, data);
    QFETCH(int, sum);
    QCOMPARE(int(internetChecksum(data)), sum);
}

void tst_IcmpPacket::makesRequests()
{
    const QByteArray v4 = icmpEchoRequest(IpVersion::V4, 0x1234, 7, "ab");
    QCOMPARE(v4.toHex(),
             QByteArray("0800846212340007"
                        "6162"));
    QCOMPARE(internetChecksum(v4), quint16(0));
    QCOMPARE(icmpEchoRequest(IpVersion::V6, 0x1234, 7, "ab").toHex(),
             QByteArray("8000000012340007"
                        "6162"));
}

void tst_IcmpPacket::reads_data()
{
    QTest::addColumn<IpVersion>("version");
    QTest::addColumn<QByteArray>("message");
    QTest::addColumn<IcmpError>("icmpError");
    QTest::addColumn<QByteArray>("payload");
    QTest::addColumn<QString>("target");
    QTest::newRow("reply") << IpVersion::V4 << bytes("00008c62123400076162") << IcmpError::None << QByteArray("ab")
                           << QString();
    QTest::newRow("reply, IPv6") << IpVersion::V6 << bytes("81000000123400076162") << IcmpError::None << QByteArray("ab")
                                 << QString();
    QTest::newRow("time exceeded") << IpVersion::V4 << bytes("0b00000000000000") + bytes(kQuotedV4) << IcmpError::TimeExceeded
                                   << QByteArray() << u"203.0.113.5"_s;
    QTest::newRow("time exceeded, IPv6") << IpVersion::V6 << bytes("0300000000000000") + bytes(kQuotedV6)
                                         << IcmpError::TimeExceeded << QByteArray() << u"2001:db8::5"_s;
    QTest::newRow("host unreachable") << IpVersion::V4 << bytes("0301000000000000") + bytes(kQuotedV4)
                                      << IcmpError::HostUnreachable << QByteArray() << u"203.0.113.5"_s;
    QTest::newRow("too big, IPv6") << IpVersion::V6 << bytes("0200000000000500") + bytes(kQuotedV6) << IcmpError::TooBig
                                   << QByteArray() << u"2001:db8::5"_s;
    QByteArray withOptions = bytes(kQuotedV4);
    withOptions[0] = 0x46;
    withOptions.insert(20, bytes("01010101"));
    QTest::newRow("quote with options") << IpVersion::V4 << bytes("0b00000000000000") + withOptions << IcmpError::TimeExceeded
                                        << QByteArray() << u"203.0.113.5"_s;
}

void tst_IcmpPacket::reads()
{
    QFETCH(IpVersion, version);
    QFETCH(QByteArray, message);
    QFETCH(IcmpError, icmpError);
    QFETCH(QByteArray, payload);
    QFETCH(QString, target);
    const auto read = parseIcmpMessage(version, message);
    QVERIFY(read);
    QCOMPARE(read->icmpError, icmpError);
    QCOMPARE(read->id, quint16(0x1234));
    QCOMPARE(read->sequence, quint16(7));
    QCOMPARE(read->payload, payload);
    QCOMPARE(read->target.toString(), target);
}

void tst_IcmpPacket::refuses_data()
{
    QTest::addColumn<IpVersion>("version");
    QTest::addColumn<QByteArray>("message");
    QTest::newRow("nothing") << IpVersion::V4 << QByteArray();
    QTest::newRow("short reply") << IpVersion::V4 << bytes("00000000123400");
    QTest::newRow("request") << IpVersion::V4 << bytes("0800000012340007");
    QTest::newRow("router advertisement") << IpVersion::V6 << bytes("8600000012340007");
    QTest::newRow("IPv6 reply as IPv4") << IpVersion::V4 << bytes("8100000012340007");
    QTest::newRow("quote missing") << IpVersion::V4 << bytes("0b00000000000000");
    QTest::newRow("quote cut off") << IpVersion::V4 << bytes("0b00000000000000") + bytes(kQuotedV4).chopped(1);
    QTest::newRow("IPv6 quote cut off") << IpVersion::V6 << bytes("0300000000000000") + bytes(kQuotedV6).chopped(1);
    QTest::newRow("header longer than the quote")
        << IpVersion::V4 << bytes("0b00000000000000") + bytes(kQuotedV4).replace(0, 1, bytes("4f"));
    QTest::newRow("header shorter than one can be")
        << IpVersion::V4 << bytes("0b00000000000000") + bytes(kQuotedV4).replace(0, 1, bytes("44"));
    QTest::newRow("quote of UDP") << IpVersion::V4 << bytes("0b00000000000000") + bytes(kQuotedV4).replace(9, 1, bytes("11"));
    QTest::newRow("quote of an echo reply")
        << IpVersion::V4 << bytes("0b00000000000000") + bytes(kQuotedV4).replace(20, 1, bytes("00"));
}

void tst_IcmpPacket::refuses()
{
    QFETCH(IpVersion, version);
    QFETCH(QByteArray, message);
    QVERIFY(!parseIcmpMessage(version, message));
}

void tst_IcmpPacket::mapsErrors_data()
{
    QTest::addColumn<IpVersion>("version");
    QTest::addColumn<int>("type");
    QTest::addColumn<int>("code");
    QTest::addColumn<IcmpError>("icmpError");
    const auto row = [](const char *name, IpVersion version, int type, int code, IcmpError icmpError) {
        QTest::newRow(name) << version << type << code << icmpError;
    };
    row("network", IpVersion::V4, 3, 0, IcmpError::NetUnreachable);
    row("host", IpVersion::V4, 3, 1, IcmpError::HostUnreachable);
    row("protocol", IpVersion::V4, 3, 2, IcmpError::ProtocolUnreachable);
    row("port", IpVersion::V4, 3, 3, IcmpError::PortUnreachable);
    row("fragmentation needed", IpVersion::V4, 3, 4, IcmpError::TooBig);
    row("source route failed", IpVersion::V4, 3, 5, IcmpError::OtherUnreachable);
    row("by administration", IpVersion::V4, 3, 13, IcmpError::Prohibited);
    row("time", IpVersion::V4, 11, 0, IcmpError::TimeExceeded);
    row("no route, IPv6", IpVersion::V6, 1, 0, IcmpError::NetUnreachable);
    row("by administration, IPv6", IpVersion::V6, 1, 1, IcmpError::Prohibited);
    row("address, IPv6", IpVersion::V6, 1, 3, IcmpError::HostUnreachable);
    row("port, IPv6", IpVersion::V6, 1, 4, IcmpError::PortUnreachable);
    row("too big, IPv6", IpVersion::V6, 2, 0, IcmpError::TooBig);
    row("hop limit, IPv6", IpVersion::V6, 3, 0, IcmpError::TimeExceeded);
}

void tst_IcmpPacket::mapsErrors()
{
    QFETCH(IpVersion, version);
    QFETCH(int, type);
    QFETCH(int, code);
    QFETCH(IcmpError, icmpError);
    QCOMPARE(icmpErrorFromCode(version, static_cast<quint8>(type), static_cast<quint8>(code)), std::optional(icmpError));
}

void tst_IcmpPacket::survivesRandomBytes()
{
    QRandomGenerator random(20'260'131);
    for (int round = 0; round < 60'000; ++round) {
        const bool isV4 = round % 2 == 0;
        QByteArray message = bytes(isV4 ? "0b00000000000000" : "0300000000000000") + bytes(isV4 ? kQuotedV4 : kQuotedV6);
        const int changes = random.bounded(0, 5);
        for (int i = 0; i < changes; ++i)
            message[random.bounded(message.size())] = static_cast<char>(random.bounded(256));
        message.truncate(random.bounded(message.size() + 1));
        const auto read = parseIcmpMessage(isV4 ? IpVersion::V4 : IpVersion::V6, message);
        QVERIFY(!read || read->payload.size() < message.size());
    }
}

QTEST_GUILESS_MAIN(tst_IcmpPacket)

} // namespace IcmpPacketTest

#include "tst_IcmpPacket.moc"
