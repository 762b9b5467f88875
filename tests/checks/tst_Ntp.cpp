// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/helpers/CheckBench.h"

#include "checks/ntp/NtpExchange.h"
#include "support/EventLoop.h"

#include <QNetworkDatagram>
#include <QRandomGenerator>
#include <QTest>
#include <QThread>
#include <QUdpSocket>
#include <QtEndian>

#include <functional>

namespace NtpTest {

using namespace watchkeeper;
using namespace watchkeeper::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

// Recorded with chrony 4.3. The timestamp of the request was ee000000'12345678.
constexpr char kReply[] = "240500e600000000000000007f7f0101eeaa615c13eac676ee00000012345678eeaa615d6c03c2f1eeaa615d6c06fd62";

NtpTime seconds(double value)
{
    return ntpTimeAfter(0, value * 1'000);
}

//! Returns the correct answer of a server whose clock is ahead of ours by this many milliseconds.
QByteArray answerTo(const QByteArray &question, double aheadMs = 0)
{
    QByteArray reply(48, '\0');
    reply[0] = 0x24;
    reply[1] = 2;
    reply[3] = -20;
    reply.replace(12, 4, QByteArray::fromHex("c0000201"));
    reply.replace(24, 8, question.mid(40, 8));
    const NtpTime now = ntpTimeAfter(ntpNow(), aheadMs);
    qToBigEndian(now, reply.data() + 32);
    qToBigEndian(now, reply.data() + 40);
    return reply;
}

using Answer = std::function<QByteArrayList(const QByteArray &question)>;

//! \brief A time server on loopback. The test chooses every byte of its answers.
class Server
{
public:
    explicit Server(Answer answer, bool isElsewhere = false)
        : m_answer(std::move(answer))
    {
        m_socket.bind(QHostAddress::LocalHost);
        m_other.bind(QHostAddress::LocalHost);
        QObject::connect(&m_socket, &QUdpSocket::readyRead, &m_socket, [this, isElsewhere] {
            while (m_socket.hasPendingDatagrams()) {
                const QNetworkDatagram question = m_socket.receiveDatagram();
                m_questions.append(question.data());
                for (const QByteArray &reply : m_answer(question.data()))
                    (isElsewhere ? m_other : m_socket)
                        .writeDatagram(reply, question.senderAddress(), static_cast<quint16>(question.senderPort()));
                QThread::msleep(static_cast<unsigned long>(m_busyFor.count()));
            }
        });
    }
    int port() const { return m_socket.localPort(); }
    //! Blocks the event loop for this long after each answer.
    void staysBusy(std::chrono::milliseconds duration) { m_busyFor = duration; }
    const QByteArrayList &questions() const { return m_questions; }

private:
    Answer m_answer;
    QUdpSocket m_socket;
    QUdpSocket m_other;
    QByteArrayList m_questions;
    std::chrono::milliseconds m_busyFor{0};
};

Answer changed(const std::function<void(QByteArray *)> &change)
{
    return [change](const QByteArray &question) -> QByteArrayList {
        QByteArray reply = answerTo(question);
        change(&reply);
        return {reply};
    };
}

Answer byte(int at, char value)
{
    return changed([at, value](QByteArray *reply) { (*reply)[at] = value; });
}

//! Returns the reply with this timestamp at the given offset in the packet.
Answer timeAt(qsizetype at, NtpTime time)
{
    return changed([at, time](QByteArray *reply) { qToBigEndian(time, reply->data() + at); });
}

//! Returns the reply with this root delay and root dispersion, in seconds.
Answer distance(quint16 delay, quint16 dispersion)
{
    return changed([delay, dispersion](QByteArray *reply) {
        qToBigEndian(delay, reply->data() + 4);
        qToBigEndian(dispersion, reply->data() + 8);
    });
}

Answer kiss(const QByteArray &code)
{
    return changed([code](QByteArray *reply) {
        (*reply)[1] = 0;
        reply->replace(12, 4, code);
    });
}

Answer ahead(double milliseconds)
{
    return [milliseconds](const QByteArray &question) -> QByteArrayList { return {answerTo(question, milliseconds)}; };
}

QJsonObject target(int port, QJsonObject more = {})
{
    more.insert(u"host"_s, u"127.0.0.1"_s);
    more.insert(u"port"_s, port);
    return more;
}

} // namespace

class tst_Ntp : public QObject
{
    Q_OBJECT

private slots:
    void readsARecordedAnswer();
    void sendsTheRecordedRequest();
    void computes_data();
    void computes();
    void namesReferences_data();
    void namesReferences();
    void refusesShortPackets();
    void survivesRandomBytes();
    void validates_data();
    void validates();
    void evaluates_data();
    void evaluates();
    void leavesOutTheOffsetWithoutTime();
    void comparesTimes();
    void evaluatesTheOffset_data();
    void evaluatesTheOffset();
    void rejectsInvalidAnswers_data();
    void rejectsInvalidAnswers();
    void findsTheRightAnswerAmongWrongOnes();
    void isSilent();
    void busyEventLoopAddsNoDelay();
    void repeatsTheQuery();
    void triesTheNextAddress();
    void reportsRefusal();
    void cancels();
    void describesItself();
};

void tst_Ntp::readsARecordedAnswer()
{
    const auto packet = parseNtpPacket(QByteArray::fromHex(kReply));
    QVERIFY(packet);
    QCOMPARE(packet->leap, NtpLeap::None);
    QCOMPARE(packet->version, 4);
    QCOMPARE(packet->mode, 4);
    QCOMPARE(packet->stratum, 5);
    QCOMPARE(packet->precision, -26);
    QCOMPARE(packet->rootDelay, 0.0);
    QCOMPARE(packet->referenceText(), u"127.127.1.1"_s);
    QCOMPARE(packet->updated, 0xeeaa'615c'13ea'c676ULL);
    QCOMPARE(packet->originate, 0xee00'0000'1234'5678ULL);
    QCOMPARE(packet->transmit, 0xeeaa'615d'6c06'fd62ULL);
    QCOMPARE(packet->kissCode(), QString());
}

void tst_Ntp::sendsTheRecordedRequest()
{
    QByteArray recorded(48, '\0');
    recorded[0] = 0x23;
    recorded.replace(40, 8, QByteArray::fromHex("ee00000012345678"));
    QCOMPARE(ntpRequest(0xee00'0000'1234'5678ULL), recorded);
}

void tst_Ntp::computes_data()
{
    QTest::addColumn<NtpTime>("sent");
    QTest::addColumn<NtpTime>("received");
    QTest::addColumn<NtpTime>("transmitted");
    QTest::addColumn<NtpTime>("arrived");
    QTest::addColumn<double>("offset");
    QTest::addColumn<double>("delay");
    QTest::newRow("same time") << seconds(100) << seconds(100) << seconds(100) << seconds(100) << 0.0 << 0.0;
    QTest::newRow("way of 20 ms") << seconds(100) << seconds(100.01) << seconds(100.01) << seconds(100.02) << 0.0 << 20.0;
    QTest::newRow("busy server") << seconds(100) << seconds(100.01) << seconds(100.51) << seconds(100.52) << 0.0 << 20.0;
    QTest::newRow("ahead") << seconds(100) << seconds(105.01) << seconds(105.01) << seconds(100.02) << 5'000.0 << 20.0;
    QTest::newRow("behind") << seconds(100) << seconds(95.01) << seconds(95.01) << seconds(100.02) << -5'000.0 << 20.0;
    QTest::newRow("all of it on the way back")
        << seconds(100) << seconds(100) << seconds(100) << seconds(100.02) << -10.0 << 20.0;
    QTest::newRow("across the turn of the era")
        << NtpTime(0) - seconds(1) << seconds(1) << seconds(1) << NtpTime(0) - seconds(1) << 2'000.0 << 0.0;
}

void tst_Ntp::computes()
{
    QFETCH(NtpTime, sent);
    QFETCH(NtpTime, received);
    QFETCH(NtpTime, transmitted);
    QFETCH(NtpTime, arrived);
    QFETCH(double, offset);
    QFETCH(double, delay);
    NtpPacket packet;
    packet.receive = received;
    packet.transmit = transmitted;
    const NtpMeasurement reading = ntpMeasurement(packet, sent, arrived);
    QVERIFY2(qAbs(reading.offset - offset) < 0.001, qPrintable(QString::number(reading.offset)));
    QVERIFY2(qAbs(reading.delay - delay) < 0.001, qPrintable(QString::number(reading.delay)));
}

void tst_Ntp::namesReferences_data()
{
    QTest::addColumn<int>("stratum");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("text");
    QTest::newRow("clock") << 1 << QByteArray("GPS\0", 4) << u"GPS"_s;
    QTest::newRow("clock with an odd name") << 1 << QByteArray("\x1bPS\0", 4) << u"1b505300"_s;
    QTest::newRow("server") << 2 << QByteArray::fromHex("c0000201") << u"192.0.2.1"_s;
    QTest::newRow("kiss") << 0 << QByteArray("RATE") << u"RATE"_s;
    QTest::newRow("none") << 0 << QByteArray(4, '\0') << u"00000000"_s;
}

void tst_Ntp::namesReferences()
{
    QFETCH(int, stratum);
    QFETCH(QByteArray, bytes);
    QFETCH(QString, text);
    NtpPacket packet;
    packet.stratum = stratum;
    packet.reference = bytes;
    QCOMPARE(packet.referenceText(), text);
}

void tst_Ntp::refusesShortPackets()
{
    const QByteArray whole = QByteArray::fromHex(kReply);
    for (qsizetype size = 0; size < whole.size(); ++size)
        QVERIFY(!parseNtpPacket(whole.first(size)));
    QVERIFY(parseNtpPacket(whole + "a message authentication code"));
}

void tst_Ntp::survivesRandomBytes()
{
    QRandomGenerator random(20'260'131);
    for (int round = 0; round < 20'000; ++round) {
        QByteArray bytes(random.bounded(80), Qt::Uninitialized);
        for (char &one : bytes)
            one = static_cast<char>(random.bounded(256));
        const auto packet = parseNtpPacket(bytes);
        QCOMPARE(packet.has_value(), bytes.size() >= 48);
        if (!packet)
            continue;
        const NtpMeasurement reading = ntpMeasurement(*packet, ntpNow(), ntpNow());
        QVERIFY(std::isfinite(reading.offset) && std::isfinite(reading.delay));
        QVERIFY(packet->referenceText().size() <= 15);
    }
}

void tst_Ntp::validates_data()
{
    QTest::addColumn<QJsonObject>("more");
    QTest::addColumn<QString>("problem");
    QTest::newRow("right") << QJsonObject() << QString();
    QTest::newRow("only the worse one") << QJsonObject{{u"maxOffset"_s, u"50ms"_s}} << QString();
    QTest::newRow("upside down") << QJsonObject{{u"warnOffset"_s, u"2s"_s}}
                                 << u"warnOffset: The offset for degraded must be less than the offset for down."_s;
    QTest::newRow("no synchronised stratum")
        << QJsonObject{{u"maxStratum"_s, 16}} << u"maxStratum: 16 is outside the range 1 to 15."_s;
}

void tst_Ntp::validates()
{
    QFETCH(QJsonObject, more);
    QFETCH(QString, problem);
    QCOMPARE(CheckBench::problems(u"ntp"_s, target(123, more)).join(u'\n'), problem);
}

void tst_Ntp::evaluates_data()
{
    QTest::addColumn<Answer>("answer");
    QTest::addColumn<QString>("error");
    QTest::addColumn<QString>("message");
    const auto row = [](const char *name, const Answer &answer, const QString &error, const QString &message) {
        QTest::newRow(name) << answer << error << message;
    };
    row("right", ahead(0), {}, {});
    row("of version 3", byte(0, 0x1c), {}, {});
    row("before a leap second", byte(0, 0x64), {}, {});
    const QString unsynchronised = u"The server's own clock isn't synchronised. Can it reach its own time servers?"_s;
    row("leap says unsynchronised", byte(0, char(0xe4)), u"condition"_s, unsynchronised);
    row("stratum says unsynchronised", byte(1, 16), u"condition"_s, unsynchronised);
    row("stratum 200", byte(1, char(200)), u"condition"_s, unsynchronised);
    row("without time", changed([](QByteArray *reply) { reply->replace(40, 8, QByteArray(8, '\0')); }), u"protocol"_s,
        u"The server's reply contains no time."_s);
    row("root distance of 15 s", distance(10, 10), {}, {});
    const QString inaccurate =
        u"The server's time may be off by up to %1. NTP clients reject servers with an error of 16 s or more. The server may have lost contact with its upstream time servers."_s;
    row("root dispersion of 16 s", distance(0, 16), u"condition"_s, inaccurate.arg(u"16 s"_s));
    row("root distance of 20 s", distance(20, 10), u"condition"_s, inaccurate.arg(u"20 s"_s));
    const NtpTime later = ntpTimeAfter(ntpNow(), 60'000);
    row("updated before", timeAt(16, ntpTimeAfter(ntpNow(), -60'000)), {}, {});
    row("updated later", timeAt(16, later), u"protocol"_s,
        u"The server's reply is invalid: it was sent before the last update of the server's clock. Was the server's clock just set back?"_s);
    row("sent before the query", timeAt(32, later), u"protocol"_s,
        u"The server's reply is invalid: by its own clock, it was sent before the query arrived. Was the server's clock just set back?"_s);
    row("denies", kiss("DENY"), u"permission"_s,
        u"The server refused to provide the time to this computer (DENY). Ask its operator for access, or use another server."_s);
    row("queried too often", kiss("RATE"), {},
        u"The server reports that it is being queried too often (RATE) and returned no time. Check the server less often."_s);
    row("starting", kiss("INIT"), u"condition"_s,
        u"The server returned the code INIT instead of a time. It may have just started."_s);
}

void tst_Ntp::evaluates()
{
    QFETCH(Answer, answer);
    QFETCH(QString, error);
    QFETCH(QString, message);
    const Server server(answer);
    CheckServices services;
    CheckBench bench(&services);
    const Observation seen = bench.run(u"ntp"_s, target(server.port()));
    QCOMPARE(errorKey(seen), error);
    QCOMPARE(messageOf(seen), message);
    QCOMPARE(seen.value(u"ip"_s).toString(), u"127.0.0.1"_s);
    QVERIFY(seen.phases.get(Phase::Dns) && seen.phases.get(Phase::Wait));
    QCOMPARE(server.questions().size(), 1);
}

void tst_Ntp::leavesOutTheOffsetWithoutTime()
{
    const Server server(timeAt(40, 0));
    CheckServices services;
    CheckBench bench(&services);
    const Observation seen = bench.run(u"ntp"_s, target(server.port()));
    QCOMPARE(seen.summary, u"stratum 2"_s);
    QVERIFY(!seen.value(u"offset"_s).isValid() && !seen.value(u"delay"_s).isValid());
    QCOMPARE(seen.value(u"stratum"_s).toInt(), 2);
}

void tst_Ntp::comparesTimes()
{
    QVERIFY(isLater(seconds(101), seconds(100)));
    QVERIFY(!isLater(seconds(100), seconds(100)) && !isLater(seconds(100), seconds(101)));
    QVERIFY(isLater(seconds(1), NtpTime(0) - seconds(1))); // across the start of a new NTP era
}

void tst_Ntp::evaluatesTheOffset_data()
{
    QTest::addColumn<double>("aheadMs");
    QTest::addColumn<QJsonObject>("more");
    QTest::addColumn<QString>("outcome");
    QTest::addColumn<QString>("words");
    QTest::newRow("in time") << 20.0 << QJsonObject() << u"up"_s << QString();
    QTest::newRow("ahead") << 500.0 << QJsonObject() << u"degraded"_s << u"ahead of this computer's. The limit is 100 ms"_s;
    QTest::newRow("behind") << -500.0 << QJsonObject() << u"degraded"_s << u"behind this computer's. The limit is 100 ms"_s;
    QTest::newRow("far ahead") << 3'600'000.0 << QJsonObject() << u"down"_s
                               << u"1 h ahead of this computer's. The limit is 1 s"_s;
    QTest::newRow("far behind") << -60'000.0 << QJsonObject() << u"down"_s << u"behind this computer's. The limit is 1 s"_s;
    QTest::newRow("far behind, and allowed")
        << -60'000.0 << QJsonObject{{u"warnOffset"_s, u"2m"_s}, {u"maxOffset"_s, u"1h"_s}} << u"up"_s << QString();
    QTest::newRow("stratum") << 0.0 << QJsonObject{{u"maxStratum"_s, 1}} << u"down"_s
                             << u"The server is at stratum 2. The limit is 1."_s;
}

void tst_Ntp::evaluatesTheOffset()
{
    QFETCH(double, aheadMs);
    QFETCH(QJsonObject, more);
    QFETCH(QString, outcome);
    QFETCH(QString, words);
    const Server server(ahead(aheadMs));
    CheckServices services;
    CheckBench bench(&services);
    const Observation seen = bench.run(u"ntp"_s, target(server.port(), more));
    QCOMPARE(outcomeKey(outcomeOf(seen)), outcome);
    QVERIFY2(messageOf(seen).contains(words), qPrintable(messageOf(seen)));
    const double error = seen.value(u"offset"_s).toDouble() - aheadMs;
    QVERIFY2(qAbs(error) <= seen.value(u"delay"_s).toDouble() / 2 + 0.01, qPrintable(QString::number(error)));
    QCOMPARE(seen.value(u"stratum"_s).toInt(), 2);
    QCOMPARE(seen.value(u"leap"_s).toString(), u"none"_s);
    QCOMPARE(seen.value(u"reference"_s).toString(), u"192.0.2.1"_s);
    QVERIFY(seen.summary.endsWith(u", stratum 2"_s));
}

void tst_Ntp::rejectsInvalidAnswers_data()
{
    QTest::addColumn<Answer>("answer");
    QTest::newRow("time of another question") << changed([](QByteArray *reply) { (*reply)[24] = char(~reply->at(24)); });
    QTest::newRow("a question") << byte(0, 0x23);
    QTest::newRow("a broadcast") << byte(0, 0x25);
    QTest::newRow("short") << changed([](QByteArray *reply) { reply->chop(1); });
    QTest::newRow("a flood of it") << Answer([](const QByteArray &) { return QByteArrayList(100, QByteArray("x")); });
}

void tst_Ntp::rejectsInvalidAnswers()
{
    QFETCH(Answer, answer);
    const Server server(answer);
    CheckServices services;
    CheckBench bench(&services);
    const Observation seen = bench.run(u"ntp"_s, target(server.port()));
    QCOMPARE(errorKey(seen), u"protocol"_s);
    QCOMPARE(
        messageOf(seen),
        u"The packet from 127.0.0.1 port %1 isn't a reply to the query. Is a time server running there?"_s.arg(server.port()));
    QVERIFY2(bench.elapsed() < 10'000, qPrintable(QString::number(bench.elapsed())));
}

void tst_Ntp::findsTheRightAnswerAmongWrongOnes()
{
    const Server server([](const QByteArray &question) -> QByteArrayList {
        QByteArray wrong = answerTo(question, 7'200'000);
        wrong[31] = static_cast<char>(~wrong.at(31));
        return {"x", wrong, answerTo(question), answerTo(question, 7'200'000)};
    });
    CheckServices services;
    CheckBench bench(&services);
    const Observation seen = bench.run(u"ntp"_s, target(server.port()));
    QCOMPARE(messageOf(seen), QString());
    QVERIFY(qAbs(seen.value(u"offset"_s).toDouble()) < 100);
}

void tst_Ntp::isSilent()
{
    const Server silent([](const QByteArray &) { return QByteArrayList(); });
    const Server elsewhere(ahead(0), true);
    CheckServices services;
    CheckBench bench(&services);
    for (const int port : {silent.port(), elsewhere.port()}) {
        const Observation seen = bench.run(u"ntp"_s, target(port), 600ms); // one query is repeated after a second
        QCOMPARE(errorKey(seen), u"timeout"_s);
        QCOMPARE(messageOf(seen), u"No answer within 600 ms: no reply from 127.0.0.1 port %1 (queries sent: 1)."_s.arg(port));
    }
}

//! The answer has arrived, but is read only when the event loop is free.
void tst_Ntp::busyEventLoopAddsNoDelay()
{
    Server server(ahead(0));
    server.staysBusy(400ms);
    CheckServices services;
    CheckBench bench(&services);
    const Observation seen = bench.run(u"ntp"_s, target(server.port()));
    QCOMPARE(messageOf(seen), QString());
    const double delay = seen.value(u"delay"_s).toDouble();
    QVERIFY2(delay < 200, qPrintable(QString::number(delay)));
}

void tst_Ntp::repeatsTheQuery()
{
    int lost = 1;
    const Server server([&lost](const QByteArray &question) -> QByteArrayList {
        return lost-- > 0 ? QByteArrayList() : QByteArrayList{answerTo(question)};
    });
    CheckServices services;
    CheckBench bench(&services);
    const Observation seen = bench.run(u"ntp"_s, target(server.port()));
    QCOMPARE(messageOf(seen), QString());
    QCOMPARE(server.questions().size(), 2);
    QVERIFY(server.questions().first() != server.questions().last());
}

//! One address refuses the query, the other one answers.
void tst_Ntp::triesTheNextAddress()
{
    const Server server(ahead(0));
    NtpExchange exchange({QHostAddress(u"127.0.0.2"_s), QHostAddress(QHostAddress::LocalHost)},
                         static_cast<quint16>(server.port()));
    bool isDone = false;
    exchange.start([&isDone] { isDone = true; });
    QTRY_VERIFY(isDone);
    QCOMPARE(exchange.end(), NtpExchange::End::Answered);
    QCOMPARE(exchange.peer().toString(), u"127.0.0.1"_s);
    QCOMPARE(exchange.sentCount(), 2);
}

void tst_Ntp::reportsRefusal()
{
    QUdpSocket taken; // a socket connected to itself occupies the port, but accepts no packets from others
    QVERIFY(taken.bind(QHostAddress::LocalHost));
    const int port = taken.localPort();
    taken.connectToHost(QHostAddress::LocalHost, static_cast<quint16>(port));
    CheckServices services;
    CheckBench bench(&services);
    const Observation seen = bench.run(u"ntp"_s, target(port));
    QCOMPARE(errorKey(seen), u"refused"_s);
    QCOMPARE(
        messageOf(seen),
        u"127.0.0.1 is reachable, but nothing is listening on its UDP port %1. Is a time server running there, and does it accept queries from other hosts?"_s
            .arg(port));
    QVERIFY2(bench.elapsed() < 5'000, qPrintable(QString::number(bench.elapsed())));
}

void tst_Ntp::cancels()
{
    const Server silent([](const QByteArray &) { return QByteArrayList(); });
    CheckServices services;
    CancelSource source;
    auto task = CheckBench::check(&services, u"ntp"_s, target(silent.port()), 20s, source.token());
    QTRY_COMPARE(silent.questions().size(), 1);
    source.cancel();
    QCOMPARE(errorKey(QCoro::waitFor(task)), u"cancelled"_s);
    processPendingEvents();
}

void tst_Ntp::describesItself()
{
    const Kind *kind = findKind(u"ntp"_s);
    QVERIFY(kind);
    QCOMPARE(kind->address(CheckBench::fields(u"ntp"_s, {{u"host"_s, u"Time.example"_s}})), u"Time.example"_s);
    QCOMPARE(kind->address(CheckBench::fields(u"ntp"_s, {{u"host"_s, u"::1"_s}, {u"port"_s, 1123}})), u"[::1]:1123"_s);
    QCOMPARE(kind->host(CheckBench::fields(u"ntp"_s, {{u"host"_s, u"Time.example"_s}})), u"time.example"_s);
}

QTEST_GUILESS_MAIN(tst_Ntp)

} // namespace NtpTest

#include "tst_Ntp.moc"
