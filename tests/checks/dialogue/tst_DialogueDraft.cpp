// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/base/CheckServices.h"
#include "checks/dialogue/file/DialogueReader.h"
#include "checks/dialogue/record/DialogueRecorder.h"
#include "checks/dialogue/run/DialogueScope.h"
#include "checks/dialogue/run/DialogueSession.h"
#include "checks/helpers/CheckBench.h"
#include "checks/helpers/DialogueRows.h"
#include "checks/helpers/ScriptedServer.h"

#include <QFile>
#include <QJsonDocument>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>
#include <QUdpSocket>

#include <algorithm>

namespace DialogueDraftTest {

using namespace watchkeeper;
using namespace Qt::StringLiterals;

//! Tests the conversion of recorded sessions into dialogues.
class tst_DialogueDraft : public QObject
{
    Q_OBJECT

private slots:
    void guesses_data();
    void guesses();
    void keepsBytesForTheNextStep_data();
    void keepsBytesForTheNextStep();
    void recognisesLengthPrefixes();
    void omitsTheSecret_data();
    void omitsTheSecret();
    void omitsARepeatedSecret_data();
    void omitsARepeatedSecret();
    void recognisesStartTls();
    void recognisesStartTlsWithinATurn_data();
    void recognisesStartTlsWithinATurn();
    void rejectsUnreadableRecordings();
    void convertsTheLargestRecording();
    void randomConversationsGiveValidDrafts();
    void recordedSessionsGiveWorkingDrafts_data();
    void recordedSessionsGiveWorkingDrafts();
    void listensToTcp_data();
    void listensToTcp();
    void recordsTheAnswerAfterTheClientHangsUp();
    void waitForFuture();
    void refusesTooMuchData();
    void listensToUdp();
    void reportsAnUnreachableServer();
};

namespace {

constexpr Milliseconds kLimit = std::chrono::minutes(1);

Recording conversation(const QList<QByteArray> &said) // alternating texts, starting with the client
{
    Recording recording;
    recording.host = u"h"_s;
    recording.port = 7;
    for (qsizetype i = 0; i < said.size(); ++i)
        recording.add(i % 2 != 0, said[i]);
    return recording;
}

Recording makeRecording(const QList<ScriptedLine> &script, DialogueTransport::Over over)
{
    Recording recording;
    recording.host = u"127.0.0.1"_s;
    recording.port = 7;
    recording.over = over;
    for (const ScriptedLine &line : script)
        recording.add(line.isServer, line.bytes);
    return recording;
}

quint16 portOf(const QJsonObject &address)
{
    return static_cast<quint16>(address.value(u"port"_s).toInt());
}

QCoro::Task<Observation> check(CheckServices *services, const Dialogue *dialogue, Fields fields)
{
    const Deadline deadline(std::chrono::seconds(10), CancelToken());
    CheckContext context(deadline.token(), std::chrono::seconds(10), services);
    const Observation seen = co_await runDialogue(dialogue, DialogueOverrides(), std::move(fields), &context);
    co_return seen;
}

} // namespace

void tst_DialogueDraft::guesses_data()
{
    QTest::addColumn<QByteArray>("reply");
    QTest::addColumn<bool>("closes");
    QTest::addColumn<QString>("read");

    const auto hex = [](const char *digits) { return QByteArray::fromHex(digits); };
    QTest::newRow("line") << QByteArray("+PONG\r\n") << false << uR"("read": "line")"_s;
    QTest::newRow("numbered lines") << QByteArray("250-a\r\n250 b\r\n") << false
                                    << uR"("read": { "match": "^\\d{3}(?: [^\\n]*)?\\r?\\n" })"_s;
    QTest::newRow("lines between numbered ones") << QByteArray("211-Features:\r\n SIZE\r\n211 End\r\n") << false
                                                 << uR"("read": { "match": "^\\d{3}(?: [^\\n]*)?\\r?\\n" })"_s;
    QTest::newRow("head of HTTP") << QByteArray("HTTP/1.1 101 Go\r\nUpgrade: x\r\n\r\n") << false
                                  << uR"("read": { "until": "\r\n\r\n" })"_s;
    QTest::newRow("up to a dot") << QByteArray("+OK\r\na\r\n.\r\n") << false << uR"("read": { "until": "\r\n.\r\n" })"_s;
    QTest::newRow("up to a word") << QByteArray("STAT a 1\r\nSTAT b 2\r\nEND\r\n") << false
                                  << uR"("read": { "match": "^END[^\\n]*\\n" })"_s;
    QTest::newRow("a text without an end") << QByteArray("imok") << false << uR"("read": "some")"_s;
    QTest::newRow("a text that ends by closing") << QByteArray("imok") << true << uR"("read": "end")"_s;
    QTest::newRow("u32") << hex("00000004aabbccdd") << false << uR"("read": { "length": "u32", "at": 0, "adds": 0 })"_s;
    QTest::newRow("u32 that counts itself")
        << hex("5200000008aabbccdd") << false << uR"("read": { "length": "u32", "at": 1, "adds": -4 })"_s;
    QTest::newRow("mysql") << hex("040000010a352e00") << false << uR"("read": { "length": "u24le", "at": 0, "adds": 1 })"_s;
    QTest::newRow("ber") << hex("300c02010161070a010004000400") << false
                         << uR"("read": { "length": "ber", "at": 1, "adds": 0 })"_s;
    QTest::newRow("tpkt") << hex("030000130ed000001234000201080001000000") << false
                          << uR"("read": { "length": "u16", "at": 2, "adds": -4 })"_s;
    QTest::newRow("a first word that looks like a value")
        << QByteArray("${x} fine\r\n") << false << uR"("judge": [{ "if": { "starts": "$${x}" }, "then": "up" }])"_s;
    QTest::newRow("a host behind a code") << QByteArray("220-mail.example\r\n220 hi\r\n") << false
                                          << uR"({ "starts": "220" })"_s;
    QTest::newRow("a number that changes") << QByteArray(":42\r\n") << false << uR"({ "starts": ":" })"_s;
    QTest::newRow("lines until it closes") << QByteArray("a\nb\n") << true << uR"("read": "end")"_s;
    QTest::newRow("a last line that is among the others") << QByteArray("a 1\na 2\n") << false << uR"("read": "some")"_s;
    QTest::newRow("a last line without a word") << QByteArray("a\n b\n") << false << uR"("read": "some")"_s;
    QTest::newRow("two bytes") << hex("0500") << false << uR"("read": { "bytes": 2 })"_s;
}

void tst_DialogueDraft::guesses()
{
    QFETCH(QByteArray, reply);
    QFETCH(bool, closes);
    QFETCH(QString, read);
    Recording recording = conversation({"x", reply});
    recording.isClosedByServer = closes;
    const QByteArray draft = dialogueDraft(recording, u"draft"_s, QString());
    QVERIFY2(draft.contains(read.toUtf8()), draft);
    QVERIFY2(readDialogue(draft).hasValue(), draft);
}

void tst_DialogueDraft::keepsBytesForTheNextStep_data()
{
    QTest::addColumn<QByteArray>("reply");
    QTest::addColumn<QString>("read");
    QTest::newRow("lines that look alike") << QByteArray("a 1\na 2\n") << uR"("read": { "bytes": 8 })"_s;
    QTest::newRow("a long binary one") << QByteArray(70, '\0') << uR"("read": { "bytes": 70 })"_s;
}

//! Bytes after the end of a message belong to the next step.
void tst_DialogueDraft::keepsBytesForTheNextStep()
{
    QFETCH(QByteArray, reply);
    QFETCH(QString, read);
    const QByteArray draft = dialogueDraft(conversation({"x", reply, "y", "z\n"}), u"draft"_s, QString());
    QVERIFY2(draft.contains(read.toUtf8()), draft);
    QVERIFY2(readDialogue(draft).hasValue(), draft);
}

void tst_DialogueDraft::recognisesLengthPrefixes()
{
    const QByteArray draft =
        dialogueDraft(conversation({"get a\n", "$5\r\nab\ncd\r\n", "stats\n", "OK 4\r\na\nb\n"}), u"d"_s, {});
    QVERIFY2(draft.contains(R"("read": { "bytes": "${size}", "adds": 2 })"), draft);
    QVERIFY2(draft.contains(R"("read": { "bytes": "${size}", "adds": 0 })"), draft);
    QVERIFY2(draft.contains(R"({ "starts": "$" })"), draft);
    QVERIFY2(readDialogue(draft).hasValue(), draft);
}

void tst_DialogueDraft::omitsTheSecret_data()
{
    QTest::addColumn<QByteArray>("said");
    QTest::addColumn<QString>("secret");
    QTest::addColumn<QByteArray>("send");
    QTest::newRow("in a text") << QByteArray("LOGIN me pa$$ ${x}\r\n") << u"pa$$"_s
                               << QByteArray(R"("send": ["LOGIN me ", "${password}", " $${x}\r\n"])");
    QTest::newRow("behind a dollar") << QByteArray("$Sesame") << u"Sesame"_s << QByteArray(R"("send": ["$", "${password}"])");
    QTest::newRow("like a value") << QByteArray("a${b}\n") << u"${b}"_s << QByteArray(R"("send": ["a", "${password}", "\n"])");
    QTest::newRow("in bytes") << QByteArray("\0\1Sesame\0", 9) << u"Sesame"_s
                              << QByteArray(R"("send": [{ "hex": "0001" }, "${password}", { "hex": "00" }])");
    QTest::newRow("AUTH LOGIN") << QByteArray("U2VzYW1l\r\n") << u"Sesame"_s
                                << QByteArray(R"("send": [{ "call": "base64", "with": ["${password}"] }, "\r\n"])");
    QTest::newRow("AUTH PLAIN")
        << QByteArray("AUTH PLAIN AG1lAFNlc2FtZQ==\r\n") << u"Sesame"_s
        << QByteArray(
               R"("send": ["AUTH PLAIN ", { "call": "base64", "with": [[{ "hex": "006d6500" }, "${password}"]] }, "\r\n"])");
}

//! The draft doesn't contain the secret, but a target that uses the draft still sends it.
void tst_DialogueDraft::omitsTheSecret()
{
    QFETCH(QByteArray, said);
    QFETCH(QString, secret);
    QFETCH(QByteArray, send);
    const Recording recording = conversation({said, "OK\r\n"});
    const QByteArray draft = dialogueDraft(recording, u"draft"_s, secret);
    QVERIFY2(draft.contains(send), draft);
    const auto dialogue = readDialogue(draft);
    QVERIFY2(dialogue.hasValue(), draft);
    QVERIFY(dialogue->sendsSecrets);
    const auto fields = Fields::fromJson(dialogue->allFields, {{u"host"_s, u"h"_s}, {u"password"_s, secret}});
    QVERIFY(fields.hasValue());
    const DialogueScope scope(&*dialogue, *fields, DialogueTransport::Over::Tcp);
    QCOMPARE(scope.expand(dialogue->steps.first().send), std::optional(said));
    // No field is created for a secret that wasn't sent.
    QVERIFY(!dialogueDraft(recording, u"draft"_s, u"other"_s).contains("password"));
}

//! The draft doesn't contain a secret that the server repeats in its reply, either.
void tst_DialogueDraft::omitsARepeatedSecret_data()
{
    QTest::addColumn<QByteArray>("secret");
    QTest::addColumn<QByteArray>("reply");
    const QByteArray dull("Xyzzy");
    QTest::newRow("word") << dull << QByteArray("Xyzzy\n");
    QTest::newRow("later in the word") << dull << QByteArray("you:Xyzzy!\n");
    QTest::newRow("last of the lines") << dull << QByteArray("a 1\nb 2\nXyzzy 3\n");
    QTest::newRow("quote") << QByteArray("Xy\"zzy") << QByteArray("Xy\"zzy\n");
    QTest::newRow("backslash") << QByteArray("Xy\\zzy") << QByteArray("Xy\\zzy\n");
    QTest::newRow("like a value") << QByteArray("${Xyzzy}") << QByteArray("${Xyzzy}\n");
    QTest::newRow("blank") << QByteArray("zzy Xy") << QByteArray("zzy Xy\n");
    QTest::newRow("long") << QByteArray("Xyzzy").repeated(20) << QByteArray("Xyzzy").repeated(20) + '\n';
    QTest::newRow("in bytes") << dull << QByteArray("\0\0\0\5Xyzzy", 9);
}

void tst_DialogueDraft::omitsARepeatedSecret()
{
    QFETCH(QByteArray, secret);
    QFETCH(QByteArray, reply);
    const QByteArray draft =
        dialogueDraft(conversation({"echo " + secret + '\n', reply}), u"draft"_s, QString::fromUtf8(secret));
    QVERIFY2(!draft.contains("zzy"), draft);
    QVERIFY2(!draft.contains("\"hex\": \"58"), draft); // the first letter of the secret
    QVERIFY2(readDialogue(draft).hasValue(), draft);
}

void tst_DialogueDraft::recognisesStartTls()
{
    const QByteArray draft = dialogueDraft(
        conversation({"STARTTLS\r\n", "220 go\r\n", QByteArray::fromHex("160301007b01"), "secret"}), u"draft"_s, QString());
    const auto dialogue = readDialogue(draft);
    QVERIFY2(dialogue.hasValue(), draft);
    QCOMPARE(dialogue->transports.first().over, DialogueTransport::Over::StartTls);
    QCOMPARE(dialogue->steps.size(), 3);
    QCOMPARE(dialogue->steps.last().type, DialogueStep::Type::StartTls);
}

void tst_DialogueDraft::recognisesStartTlsWithinATurn_data()
{
    QTest::addColumn<QByteArray>("said");
    QTest::addColumn<int>("begin"); // position where TLS begins; -1: no TLS
    const QByteArray hello = QByteArray::fromHex("1603010006010000020303");
    QTest::newRow("whole") << hello << 0;
    QTest::newRow("more behind it") << QByteArray(hello + "more") << 0;
    QTest::newRow("behind another such byte") << QByteArray("\x16" + hello) << 1;
    QTest::newRow("cut off") << hello.chopped(1) << -1;
    QTest::newRow("of another version") << QByteArray::fromHex("1603050006010000020303") << -1;
    QTest::newRow("another message") << QByteArray::fromHex("1603010006020000020303") << -1;
    QTest::newRow("too long a message") << QByteArray::fromHex("1603010006010100020303") << -1;
    QTest::newRow("a beginning alone") << hello.first(6) << -1;
}

//! A MySQL client asks for TLS and starts it without waiting for an answer.
void tst_DialogueDraft::recognisesStartTlsWithinATurn()
{
    QFETCH(QByteArray, said);
    QFETCH(int, begin);
    const QByteArray request = QByteArray::fromHex("20000001018a080000000001210000000000000000000000000000000000000000000000");
    Recording recording = conversation({});
    recording.add(true, QByteArray::fromHex("040000000a352e00"));
    recording.add(false, request + said);
    const QByteArray draft = dialogueDraft(recording, u"draft"_s, QString());
    const auto dialogue = readDialogue(draft);
    QVERIFY2(dialogue.hasValue(), draft);
    const auto over = begin < 0 ? DialogueTransport::Over::Tcp : DialogueTransport::Over::StartTls;
    QCOMPARE(dialogue->transports.first().over, over);
    QCOMPARE(dialogue->steps.last().type, begin < 0 ? DialogueStep::Type::Send : DialogueStep::Type::StartTls);
    const auto fields = Fields::fromJson(dialogue->allFields, {{u"host"_s, u"h"_s}});
    QVERIFY(fields.hasValue());
    const DialogueScope scope(&*dialogue, *fields, over);
    const auto sent = std::find_if(dialogue->steps.begin(), dialogue->steps.end(),
                                   [](const DialogueStep &step) { return step.type == DialogueStep::Type::Send; });
    QVERIFY(sent != dialogue->steps.end());
    const QByteArray before = request + (begin < 0 ? said : said.first(begin));
    QCOMPARE(scope.expand(sent->send), std::optional(before));
}

void tst_DialogueDraft::rejectsUnreadableRecordings()
{
    Recording recording = conversation({QByteArray::fromHex("160301007b01")});
    QVERIFY(recording.isUnreadable());
    recording.over = DialogueTransport::Over::Udp;
    QVERIFY(!recording.isUnreadable());
    QVERIFY(!conversation({"hello"}).isUnreadable());
}

//! The largest allowed recording can be converted into a dialogue.
void tst_DialogueDraft::convertsTheLargestRecording()
{
    Recording recording;
    recording.host = u"h"_s;
    recording.port = 7;
    const qsizetype size = Recording::kMaxSentBytes / (Recording::kMaxTurns / 2);
    for (int i = 0; recording.turns.size() < Recording::kMaxTurns; ++i) {
        QVERIFY(recording.add(false, QByteArray(size, '\xff')));
        QVERIFY(recording.add(true, "$3\r\na\nc\r\n"));
    }
    QVERIFY(!recording.add(false, "x")); // exceeds the maximum number of turns
    QVERIFY(!recording.add(true, QByteArray(Recording::kMaxReceivedBytes, 'x')));
    QVERIFY(recording.add(true, QByteArray(Recording::kMaxReceivedBytes / 2, 'x')));
    QCOMPARE(recording.turns.size(), Recording::kMaxTurns);
    const QByteArray draft = dialogueDraft(recording, u"draft"_s, QString());
    const auto dialogue = readDialogue(draft);
    QVERIFY2(dialogue.hasValue(), dialogue ? "" : qPrintable(dialogue.error().first().text));
    QVERIFY(dialogue->byteLimit > recording.received);
}

//! For random conversations, the draft is valid.
void tst_DialogueDraft::randomConversationsGiveValidDrafts()
{
    QRandomGenerator random(20'261'120);
    const QByteArray alphabet("ab1 0$:{}\\\"\r\n\t-.\0\x16\x03\xc3\xbc", 21);
    for (int round = 0; round < 2000; ++round) {
        Recording recording = conversation({});
        for (quint32 turns = random.bounded(1, 6); turns > 0; --turns) {
            QByteArray bytes;
            for (quint32 size = random.bounded(1, 40); size > 0; --size)
                bytes += alphabet[random.bounded(quint32(alphabet.size()))];
            recording.add(random.bounded(2) != 0, bytes);
        }
        recording.isClosedByServer = random.bounded(2) != 0;
        const QByteArray draft = dialogueDraft(recording, u"draft"_s, u"ab"_s);
        const auto dialogue = readDialogue(draft);
        QVERIFY2(dialogue.hasValue(), draft);
    }
}

void tst_DialogueDraft::recordedSessionsGiveWorkingDrafts_data()
{
    QTest::addColumn<QString>("over");
    QTest::addColumn<QString>("vector");
    QFile file(QStringLiteral(DIALOGUE_VECTORS));
    QVERIFY(file.open(QIODevice::ReadOnly));
    for (const QJsonValue &entry : QJsonDocument::fromJson(file.readAll()).array()) {
        const QString vector = entry["kind"_L1].toString();
        QTest::newRow(qPrintable(vector)) << entry["transport"_L1].toString() << vector;
    }
}

//! Recordings of real servers are replayed as a session. The draft is valid, sends the same lines, and reports the same server as
//! up.
void tst_DialogueDraft::recordedSessionsGiveWorkingDrafts()
{
    QFETCH(QString, over);
    QFETCH(QString, vector);
    const QList<ScriptedLine> script = recordedScript(vector);
    const DialogueTransport::Over transport = over == u"udp"_s ? DialogueTransport::Over::Udp : DialogueTransport::Over::Tcp;
    const QByteArray draft = dialogueDraft(makeRecording(script, transport), u"draft"_s, QString());
    const auto dialogue = readDialogue(draft);
    QVERIFY2(dialogue.hasValue(), draft);

    ScriptedServer::Options options;
    options.over = over == u"udp"_s ? over : u"tcp"_s;
    ScriptedServer server(script, options);
    QVERIFY(server.listen());
    QJsonObject object;
    server.addAddress(&object);
    CheckServices services;
    const Observation seen = QCoro::waitFor(check(&services, &*dialogue, *Fields::fromJson(dialogue->allFields, object)));
    server.settle();
    QCOMPARE(server.mismatch(), QString());
    QVERIFY2(outcomeOf(seen) == Outcome::Up, (messageOf(seen).toUtf8() + '\n' + draft).constData());
}

void tst_DialogueDraft::listensToTcp_data()
{
    QTest::addColumn<QString>("over");
    QTest::newRow("tcp") << u"tcp"_s;
    QTest::newRow("tls") << u"tls"_s;
}

void tst_DialogueDraft::listensToTcp()
{
    QFETCH(QString, over);
    ScriptedServer::Options options;
    options.over = over;
    ScriptedServer server(recordedScript(u"smtp"_s), options);
    QVERIFY(server.listen());
    QJsonObject address;
    server.addAddress(&address);
    const auto transport = over == "tls"_L1 ? DialogueTransport::Over::Tls : DialogueTransport::Over::Tcp;
    DialogueRecorder recorder(address.value(u"host"_s).toString(), portOf(address), transport,
                              address.value(u"caFile"_s).toString());
    QSignalSpy finished(&recorder, &DialogueRecorder::finished);
    QSignalSpy failed(&recorder, &DialogueRecorder::failed);
    QCOMPARE(recorder.listen(0, kLimit), QString());

    QTcpSocket client;
    client.connectToHost(QHostAddress(QHostAddress::LocalHost), recorder.listeningPort());
    QTRY_VERIFY2(client.bytesAvailable() == 35, failed.isEmpty() ? "" : qPrintable(failed[0][0].toString())); // the greeting
    client.readAll();
    client.write("EHLO watchkeeper.invalid\r\n");
    QTRY_VERIFY(client.bytesAvailable() > 100);
    client.readAll();
    client.write("QUIT\r\n");
    QTRY_VERIFY(client.bytesAvailable() > 0);
    client.disconnectFromHost();
    QTRY_COMPARE(finished.size(), 1);
    QCOMPARE(server.mismatch(), QString());
    QCOMPARE(recorder.recording().turns.size(), 5);
    QCOMPARE(recorder.recording().turns[3].bytes, QByteArray("QUIT\r\n"));
    QVERIFY(readDialogue(dialogueDraft(recorder.recording(), u"draft"_s, QString())).hasValue());
}

//! The client closes the connection before the answer arrives, as with a pipe into netcat. The answer is still recorded.
void tst_DialogueDraft::recordsTheAnswerAfterTheClientHangsUp()
{
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost));
    DialogueRecorder recorder(u"127.0.0.1"_s, server.serverPort(), DialogueTransport::Over::Tcp, QString());
    QSignalSpy finished(&recorder, &DialogueRecorder::finished);
    QCOMPARE(recorder.listen(0, kLimit), QString());
    QTcpSocket client;
    client.connectToHost(QHostAddress(QHostAddress::LocalHost), recorder.listeningPort());
    client.write("PING\n");
    client.disconnectFromHost();
    QTRY_COMPARE(client.state(), QAbstractSocket::UnconnectedState);
    QTRY_VERIFY(server.hasPendingConnections());
    const std::unique_ptr<QTcpSocket> peer(server.nextPendingConnection());
    QTRY_COMPARE(peer->bytesAvailable(), 5);
    QCOMPARE(peer->readAll(), QByteArray("PING\n"));
    peer->write("PONG\n");
    peer->disconnectFromHost();
    QTRY_COMPARE(finished.size(), 1);
    QCOMPARE(recorder.recording().turns.size(), 2);
    QCOMPARE(recorder.recording().turns[1].bytes, QByteArray("PONG\n"));
}

void tst_DialogueDraft::waitForFuture()
{
    DialogueRecorder recorder(u"127.0.0.1"_s, 9, DialogueTransport::Over::Tcp, QString());
    QSignalSpy finished(&recorder, &DialogueRecorder::finished);
    QCOMPARE(recorder.listen(0, Milliseconds(1)), QString());
    QTRY_COMPARE(finished.size(), 1);
    QCOMPARE(finished[0][0].value<DialogueRecorder::End>(), DialogueRecorder::End::TimeLimitReached);
}

void tst_DialogueDraft::refusesTooMuchData()
{
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost));
    DialogueRecorder recorder(u"127.0.0.1"_s, server.serverPort(), DialogueTransport::Over::Tcp, QString());
    QSignalSpy finished(&recorder, &DialogueRecorder::finished);
    QCOMPARE(recorder.listen(0, kLimit), QString());
    QTcpSocket client;
    client.connectToHost(QHostAddress(QHostAddress::LocalHost), recorder.listeningPort());
    client.write(QByteArray(Recording::kMaxSentBytes + 1, 'x'));
    QTRY_COMPARE(finished.size(), 1);
    QCOMPARE(finished[0][0].value<DialogueRecorder::End>(), DialogueRecorder::End::Full);
    QVERIFY(recorder.recording().sent <= Recording::kMaxSentBytes);
}

void tst_DialogueDraft::listensToUdp()
{
    ScriptedServer::Options options;
    options.over = u"udp"_s;
    ScriptedServer server(recordedScript(u"stun"_s), options);
    QVERIFY(server.listen());
    QJsonObject address;
    server.addAddress(&address);
    DialogueRecorder recorder(u"127.0.0.1"_s, portOf(address), DialogueTransport::Over::Udp, QString());
    QCOMPARE(recorder.listen(0, kLimit), QString());
    QUdpSocket client;
    client.connectToHost(QHostAddress(QHostAddress::LocalHost), recorder.listeningPort());
    client.write(recordedScript(u"stun"_s).first().bytes);
    QTRY_COMPARE(recorder.recording().turns.size(), 2);
    QTRY_VERIFY(client.hasPendingDatagrams());
    const QByteArray draft = dialogueDraft(recorder.recording(), u"draft"_s, QString());
    QVERIFY2(draft.contains("The answer repeats bytes"), draft);
}

void tst_DialogueDraft::reportsAnUnreachableServer()
{
    QTcpServer closed;
    QVERIFY(closed.listen(QHostAddress::LocalHost));
    const quint16 port = closed.serverPort();
    closed.close();
    DialogueRecorder recorder(u"127.0.0.1"_s, port, DialogueTransport::Over::Tcp, QString());
    QSignalSpy failed(&recorder, &DialogueRecorder::failed);
    QCOMPARE(recorder.listen(0, kLimit), QString());
    QTcpSocket client;
    client.connectToHost(QHostAddress(QHostAddress::LocalHost), recorder.listeningPort());
    QTRY_COMPARE(failed.size(), 1);
    QVERIFY(failed.first().first().toString().startsWith(u"Connection refused"_s));
}

QTEST_GUILESS_MAIN(tst_DialogueDraft)

} // namespace DialogueDraftTest

#include "tst_DialogueDraft.moc"
