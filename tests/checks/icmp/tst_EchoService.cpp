// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/helpers/FakeIcmp.h"
#include "support/EventLoop.h"

#include <QSet>
#include <QTest>

#include <cerrno>

namespace EchoServiceTest {

using namespace watchkeeper;
using namespace watchkeeper::test;
using namespace Qt::StringLiterals;

namespace {

const QHostAddress kTarget(u"192.0.2.1"_s);
const QHostAddress kRouter(u"192.0.2.254"_s);

EchoRequest request(const QHostAddress &target = kTarget)
{
    EchoRequest echo;
    echo.target = target;
    return echo;
}

using Change = std::function<void(IcmpEvent *)>;

} // namespace

class tst_EchoService : public QObject
{
    Q_OBJECT

private slots:
    void reportsAnswers();
    void acceptsTruncatedAnswers_data();
    void acceptsTruncatedAnswers();
    void reportsErrors();
    void ignoresUnrelatedAnswers_data();
    void ignoresUnrelatedAnswers();
    void answersOnce();
    void forgetsCancelledEchoes();
    void ticketsAreNotReused();
    void usesAllSequenceNumbers();
    void failsToSend();
    void reportsMissingPermission();
    void opensOncePermitted();
    void sendsTheRequestedPacket();
    void checksumsStayConstant();
};

void tst_EchoService::reportsAnswers()
{
    EchoService echoes(fakeNetwork([](FakeIcmpSocket *network, const IcmpEcho &echo, int) {
        network->deliver(network->answerTo(echo, 80));
        return 0;
    }));
    QCOMPARE(echoes.socketMethod(IpVersion::V4), std::optional(IcmpSocket::Method::Datagram));
    for (const QString &target : {u"192.0.2.1"_s, u"2001:db8::1"_s, u"fe80::1%lo"_s}) {
        std::optional<EchoResult> end;
        QVERIFY(echoes.send(request(QHostAddress(target)), [&end](const EchoResult &reported) { end = reported; }));
        QTRY_VERIFY(end);
        QCOMPARE(end->icmpError, IcmpError::None);
        QVERIFY2(end->rttMs >= 80 && end->rttMs < 85, qPrintable(QString::number(end->rttMs)));
        QCOMPARE(end->hopLimit, 60);
    }
    QCOMPARE(echoes.pendingCount(), 0);
}

void tst_EchoService::acceptsTruncatedAnswers_data()
{
    QTest::addColumn<int>("bytes");
    QTest::addColumn<bool>("isQuoteTruncated");
    QTest::newRow("whole") << 1'000 << false;
    QTest::newRow("cut to 64 bytes") << 64 << true;
    QTest::newRow("cut to 8 bytes") << 8 << true;
}

void tst_EchoService::acceptsTruncatedAnswers()
{
    QFETCH(int, bytes);
    EchoService echoes(fakeNetwork([bytes](FakeIcmpSocket *network, const IcmpEcho &echo, int) {
        IcmpEvent event = network->answerTo(echo, 1);
        event.message.payload.truncate(bytes);
        network->deliver(event);
        return 0;
    }));
    EchoRequest echo = request();
    echo.size = 1'000;
    std::optional<EchoResult> end;
    QVERIFY(echoes.send(echo, [&end](const EchoResult &reported) { end = reported; }));
    QTRY_VERIFY(end);
    QCOMPARE(end->icmpError, IcmpError::None);
    QTEST(end->isQuoteTruncated, "isQuoteTruncated");
}

void tst_EchoService::reportsErrors()
{
    EchoService echoes(fakeNetwork([](FakeIcmpSocket *network, const IcmpEcho &echo, int) {
        network->deliver(network->errorFor(echo, IcmpError::TimeExceeded, kRouter));
        return 0;
    }));
    std::optional<EchoResult> end;
    QVERIFY(echoes.send(request(), [&end](const EchoResult &reported) { end = reported; }));
    QTRY_VERIFY(end);
    QCOMPARE(end->icmpError, IcmpError::TimeExceeded);
    QCOMPARE(end->from, kRouter);
}

void tst_EchoService::ignoresUnrelatedAnswers_data()
{
    QTest::addColumn<Change>("change");
    QTest::newRow("of somebody else") << Change([](IcmpEvent *event) { event->from = kRouter; });
    QTest::newRow("of another sequence") << Change([](IcmpEvent *event) { event->message.sequence ^= 1; });
    QTest::newRow("without what was sent") << Change([](IcmpEvent *event) { event->message.payload.clear(); });
    QTest::newRow("cut to 7 bytes") << Change([](IcmpEvent *event) { event->message.payload.truncate(7); });
    QTest::newRow("cut short and damaged") << Change([](IcmpEvent *event) {
        event->message.payload.truncate(20);
        event->message.payload[12] ^= 1;
    });
    QTest::newRow("with other random bytes") << Change([](IcmpEvent *event) { event->message.payload[3] ^= 1; });
    QTest::newRow("damaged on the way") << Change([](IcmpEvent *event) { event->message.payload[40] ^= 1; });
    QTest::newRow("longer than what was sent") << Change([](IcmpEvent *event) { event->message.payload += 'x'; });
    QTest::newRow("trouble of another target") << Change([](IcmpEvent *event) {
        event->message.icmpError = IcmpError::HostUnreachable;
        event->message.target = kRouter;
    });
    QTest::newRow("trouble of no target") << Change(
        [](IcmpEvent *event) { event->message.icmpError = IcmpError::HostUnreachable; });
}

void tst_EchoService::ignoresUnrelatedAnswers()
{
    QFETCH(Change, change);
    EchoService echoes(fakeNetwork([&change](FakeIcmpSocket *network, const IcmpEcho &echo, int) {
        IcmpEvent event = network->answerTo(echo, 1);
        change(&event);
        network->deliver(event);
        return 0;
    }));
    bool isTold = false;
    QVERIFY(echoes.send(request(), [&isTold](const EchoResult &) { isTold = true; }));
    processPendingEvents();
    QVERIFY(!isTold);
    QCOMPARE(echoes.pendingCount(), 1);
}

void tst_EchoService::answersOnce()
{
    EchoService echoes(fakeNetwork([](FakeIcmpSocket *network, const IcmpEcho &echo, int) {
        network->deliver(network->answerTo(echo, 1));
        network->deliver(network->answerTo(echo, 2));
        return 0;
    }));
    int reported = 0;
    QVERIFY(echoes.send(request(), [&reported](const EchoResult &) { ++reported; }));
    QTRY_COMPARE(reported, 1);
    processPendingEvents();
    QCOMPARE(reported, 1);
}

void tst_EchoService::forgetsCancelledEchoes()
{
    EchoService echoes(fakeNetwork([](FakeIcmpSocket *network, const IcmpEcho &echo, int) {
        network->deliver(network->answerTo(echo, 1));
        return 0;
    }));
    bool isTold = false;
    const auto ticket = echoes.send(request(), [&isTold](const EchoResult &) { isTold = true; });
    QVERIFY(ticket);
    echoes.forget(*ticket);
    processPendingEvents();
    QVERIFY(!isTold);
}

//! Forgetting an answered echo doesn't affect a later echo with the same sequence number.
void tst_EchoService::ticketsAreNotReused()
{
    QList<IcmpEcho> sent;
    FakeIcmpSocket *socket = nullptr;
    EchoService echoes(fakeNetwork([&](FakeIcmpSocket *network, const IcmpEcho &echo, int) {
        socket = network;
        sent.append(echo);
        return 0;
    }));
    const auto nobody = [](const EchoResult &) {};
    const auto first = echoes.send(request(), nobody);
    emit socket->received(socket->answerTo(sent.constLast(), 1));
    QCOMPARE(echoes.pendingCount(), 0);
    for (int i = 1; i < 65'536; ++i)
        echoes.forget(*echoes.send(request(), nobody));
    bool isTold = false;
    QVERIFY(echoes.send(request(), [&isTold](const EchoResult &) { isTold = true; }));
    QCOMPARE(sent.constLast().sequence, sent.constFirst().sequence);
    echoes.forget(*first);
    emit socket->received(socket->answerTo(sent.constFirst(), 1)); // a late answer to the former echo
    QVERIFY(!isTold);
    emit socket->received(socket->answerTo(sent.constLast(), 1));
    QVERIFY(isTold);
}

void tst_EchoService::usesAllSequenceNumbers()
{
    QSet<quint16> sequences;
    EchoService echoes(fakeNetwork([&sequences](FakeIcmpSocket *, const IcmpEcho &echo, int) {
        sequences.insert(echo.sequence);
        return 0;
    }));
    const auto nobody = [](const EchoResult &) {};
    std::optional<EchoService::EchoId> last;
    for (int i = 0; i < 65'536; ++i) {
        last = echoes.send(request(), nobody);
        QVERIFY(last);
    }
    QCOMPARE(sequences.size(), 65'536);
    QVERIFY(!echoes.send(request(), nobody));
    QCOMPARE(echoes.error(), ENOBUFS);
    QVERIFY(echoes.send(request(QHostAddress(u"2001:db8::1"_s)), nobody)); // the other IP version has its own limit
    echoes.forget(*last);
    QVERIFY(echoes.send(request(), nobody));
}

void tst_EchoService::failsToSend()
{
    EchoService echoes(fakeNetwork([](FakeIcmpSocket *, const IcmpEcho &, int) { return ENETUNREACH; }));
    QVERIFY(!echoes.send(request(), [](const EchoResult &) {}));
    QCOMPARE(echoes.error(), ENETUNREACH);
    QCOMPARE(echoes.pendingCount(), 0);
}

void tst_EchoService::reportsMissingPermission()
{
    EchoService echoes(noNetwork());
    QVERIFY(!echoes.socketMethod(IpVersion::V4));
    QVERIFY(!echoes.send(request(), [](const EchoResult &) {}));
    QCOMPARE(echoes.error(), EACCES);
}

//! If an administrator grants the permission later, the next check uses it.
void tst_EchoService::opensOncePermitted()
{
    bool isAllowed = false;
    const IcmpOpener open = fakeNetwork([](FakeIcmpSocket *, const IcmpEcho &, int) { return 0; }, IcmpSocket::Method::Raw);
    EchoService echoes([&](IpVersion version) { return isAllowed ? open(version) : nullptr; });
    QVERIFY(!echoes.socketMethod(IpVersion::V6));
    isAllowed = true;
    QCOMPARE(echoes.socketMethod(IpVersion::V6), std::optional(IcmpSocket::Method::Raw));
}

void tst_EchoService::sendsTheRequestedPacket()
{
    QList<IcmpEcho> sent;
    EchoService echoes(fakeNetwork([&sent](FakeIcmpSocket *, const IcmpEcho &echo, int) {
        sent.append(echo);
        return 0;
    }));
    EchoRequest echo = request();
    echo.size = 1'000;
    echo.hopLimit = 3;
    echo.mayFragment = false;
    QVERIFY(echoes.send(echo, [](const EchoResult &) {}));
    QVERIFY(echoes.send(echo, [](const EchoResult &) {}));
    QCOMPARE(sent.constFirst().target, kTarget);
    QCOMPARE(sent.constFirst().payload.size(), 1'000);
    QCOMPARE(sent.constFirst().hopLimit, 3);
    QCOMPARE(sent.constFirst().mayFragment, false);
    QVERIFY(sent.constFirst().sequence != sent.constLast().sequence);
    QVERIFY(sent.constFirst().payload != sent.constLast().payload);
}

void tst_EchoService::checksumsStayConstant()
{
    QSet<QByteArray> flows; // combinations of type, code and checksum, by which some routers balance their load
    EchoService echoes(fakeNetwork([&flows](FakeIcmpSocket *, const IcmpEcho &echo, int) {
        flows.insert(icmpEchoRequest(IpVersion::V4, 0x1234, echo.sequence, echo.payload).first(4));
        return 0;
    }));
    EchoRequest echo = request();
    echo.isSteady = true;
    for (int i = 0; i < 2'000; ++i)
        echoes.forget(*echoes.send(echo, [](const EchoResult &) {}));
    QCOMPARE(flows.size(), 1);
}

QTEST_GUILESS_MAIN(tst_EchoService)

} // namespace EchoServiceTest

#include "tst_EchoService.moc"
