// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/CliRun.h"
#include "cli/commands/RecordCommand.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QScopeGuard>
#include <QSemaphore>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryFile>
#include <QTest>
#include <QThreadPool>

#include <csignal>

#include <sys/stat.h>

namespace CliRecordTest {

using namespace Qt::StringLiterals;
using namespace watchkeeper;

//! Tests `record`, which turns a session into a dialogue file that `validate` accepts.
class tst_CliRecord : public QObject
{
    Q_OBJECT

private slots:
    void writesADraft();
    void draftWorks();
    void doesNotOverwriteAFile();
    void keepsAFileCreatedMeanwhile();
    void waitForFuture();
    void endsAsAnnounced_data();
    void endsAsAnnounced();
    void canBeInterrupted();
    void canBeInterruptedWhileWritingHangs();
    void refusesInvalidArguments_data();
    void refusesInvalidArguments();
};

namespace {

//! Answers each line with the line in capitals, or always with the same text.
class Shouter : public QTcpServer
{
public:
    explicit Shouter(const QByteArray &always = {})
    {
        if (!listen(QHostAddress::LocalHost))
            qFatal("no free port");
        connect(this, &QTcpServer::newConnection, this, [this, always] {
            QTcpSocket *const socket = nextPendingConnection();
            connect(socket, &QTcpSocket::readyRead, socket, [socket, always] {
                const QByteArray said = socket->readAll().toUpper();
                socket->write(always.isEmpty() ? said : always);
            });
        });
    }
    QString address() const { return u"127.0.0.1:%1"_s.arg(serverPort()); }
};

//! Returns the port on which the program listens, taken from its output.
quint16 portOf(CliRun *cli)
{
    static const QRegularExpression port(u"127\\.0\\.0\\.1 port (\\d+)"_s);
    return port.match(QString::fromUtf8(cli->waitForErr("Ctrl-C."))).captured(1).toUShort();
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

//! Sets a permissive umask. The recorded conversation must still be private.
void setOpenMask(CliRun *cli)
{
    cli->process().setChildProcessModifier([] { ::umask(0); });
}

bool isPrivate(const QString &path)
{
    const QFile::Permissions others =
        QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;
    return !(QFileInfo(path).permissions() & others);
}

} // namespace

void tst_CliRecord::writesADraft()
{
    const QTemporaryDir folder;
    const Shouter server;
    CliRun cli(folder.path());
    cli.setEnvironment(u"SHOUTED"_s, u"Sesame"_s);
    cli.start({u"record"_s, server.address(), u"--key"_s, u"shouter"_s, u"--secret-env"_s, u"SHOUTED"_s});
    const quint16 port = portOf(&cli);
    QVERIFY(port != 0);
    QTcpSocket client;
    client.connectToHost(QHostAddress(QHostAddress::LocalHost), port);
    client.write("open Sesame\r\n");
    QTRY_COMPARE_WITH_TIMEOUT(client.bytesAvailable(), 13, 30'000);
    QCOMPARE(client.readAll(), QByteArray("OPEN SESAME\r\n"));
    client.disconnectFromHost();
    QCOMPARE(cli.wait(), 0);
    const QByteArray draft = cli.out();
    QVERIFY2(draft.contains(R"("send": ["open ", "${password}", "\r\n"])"), draft);
    QVERIFY2(draft.contains(R"({ "starts": "OPEN" })"), draft);

    CliRun validate(folder.path());
    QCOMPARE(validate.run({u"validate"_s, writeFile(folder, u"shouter.json"_s, draft)}), 0);
}

//! A target that uses the recorded draft is up, or down if the server answers differently.
void tst_CliRecord::draftWorks()
{
    const QTemporaryDir folder;
    QVERIFY(QDir(folder.path()).mkdir(u"dialogues"_s));
    const QStringList profile{u"--profile"_s, folder.path()};
    const QString file = folder.filePath(u"dialogues/shouter.json"_s);
    const Shouter server;
    const QStringList call{u"record"_s, server.address(), u"--key"_s, u"shouter"_s, u"--output"_s, file};
    CliRun cli(folder.path());
    setOpenMask(&cli);
    cli.start(profile + call);
    QTcpSocket client;
    client.connectToHost(QHostAddress(QHostAddress::LocalHost), portOf(&cli));
    client.write("open\r\n");
    QTRY_COMPARE_WITH_TIMEOUT(client.bytesAvailable(), 6, 30'000);
    QCOMPARE(client.readAll(), QByteArray("OPEN\r\n"));
    client.disconnectFromHost();
    QCOMPARE(cli.wait(), 0);
    QCOMPARE(cli.out(), QByteArray());
    QVERIFY(isPrivate(file));
    QVERIFY2(cli.err().contains("dialogues, the check type “shouter” is available"), cli.err());

    const Shouter whisperer("shh\n");
    const auto check = [&](const Shouter &of) {
        const QString targets = uR"({"version":1,"targets":[{"name":"a","kind":"shouter","host":"127.0.0.1","port":%1}]})"_s;
        CliRun run(folder.path());
        run.start(profile + QStringList{u"check"_s, writeFile(folder, u"t.json"_s, targets.arg(of.serverPort()).toUtf8())});
        const bool isOver = QTest::qWaitFor([&run] { return run.process().state() == QProcess::NotRunning; }, 20'000);
        return isOver ? run.process().exitCode() : -1; // the server lives in this thread, which must not block
    };
    QCOMPARE(check(server), 0);
    QCOMPARE(check(whisperer), 2);

    CliRun taken(folder.path());
    QCOMPARE(taken.run(profile + call), 64);
    QVERIFY2(taken.err().contains("The check type “shouter” already exists"), taken.err());

    const QString other = writeFile(folder, u"other.json"_s, contentOf(file).replace("\"shouter\"", "\"screamer\""));
    CliRun elsewhere(folder.path());
    QCOMPARE(elsewhere.run(profile + call.first(call.size() - 1) + QStringList{other, u"--overwrite"_s}), 64);
    QVERIFY2(elsewhere.err().contains("The check type “shouter” already exists"), elsewhere.err());

    CliRun renewed(folder.path());
    renewed.start(profile + call + QStringList{u"--overwrite"_s});
    QTcpSocket again;
    again.connectToHost(QHostAddress(QHostAddress::LocalHost), portOf(&renewed));
    again.write("close\r\n");
    QTRY_COMPARE_WITH_TIMEOUT(again.bytesAvailable(), 7, 30'000);
    QCOMPARE(again.readAll(), QByteArray("CLOSE\r\n"));
    again.disconnectFromHost();
    QCOMPARE(renewed.wait(), 0);
    QVERIFY2(contentOf(file).contains(R"("send": "close\r\n")"), contentOf(file));
}

void tst_CliRecord::doesNotOverwriteAFile()
{
    const QTemporaryDir folder;
    const Shouter server;
    const QString file = writeFile(folder, u"there.json"_s, "mine");
    const QStringList call{u"record"_s, server.address(), u"--output"_s, file};
    CliRun refused(folder.path());
    QCOMPARE(refused.run(call), 74);
    QVERIFY2(refused.err().contains("already exists"), refused.err());
    QCOMPARE(contentOf(file), QByteArray("mine"));

    CliRun allowed(folder.path());
    setOpenMask(&allowed);
    allowed.start(call + QStringList{u"--overwrite"_s});
    QTcpSocket client;
    client.connectToHost(QHostAddress(QHostAddress::LocalHost), portOf(&allowed));
    client.write("a\n");
    QTRY_COMPARE_WITH_TIMEOUT(client.bytesAvailable(), 2, 30'000);
    QCOMPARE(client.readAll(), QByteArray("A\n"));
    client.disconnectFromHost();
    QCOMPARE(allowed.wait(), 0);
    QVERIFY(contentOf(file).contains("\"dialogue\": 1"));
    QVERIFY(isPrivate(file));
}

//! A file created by another program during the recording isn't overwritten, and the draft isn't lost.
void tst_CliRecord::keepsAFileCreatedMeanwhile()
{
    const QTemporaryDir folder;
    const Shouter server;
    const QString file = folder.filePath(u"late.json"_s);
    CliRun cli(folder.path());
    cli.start({u"record"_s, server.address(), u"--output"_s, file});
    QTcpSocket client;
    client.connectToHost(QHostAddress(QHostAddress::LocalHost), portOf(&cli));
    writeFile(folder, u"late.json"_s, "mine");
    client.write("a\n");
    QTRY_COMPARE_WITH_TIMEOUT(client.bytesAvailable(), 2, 30'000);
    QCOMPARE(client.readAll(), QByteArray("A\n"));
    client.disconnectFromHost();
    QCOMPARE(cli.wait(), 74);
    QCOMPARE(contentOf(file), QByteArray("mine"));
    QVERIFY2(cli.out().contains("\"dialogue\": 1"), cli.out());
}

void tst_CliRecord::waitForFuture()
{
    const QTemporaryDir folder;
    const Shouter server;
    CliRun cli(folder.path());
    QCOMPARE(cli.run({u"record"_s, server.address(), u"--for"_s, u"1ms"_s}), 65);
    QVERIFY2(cli.err().contains("The recording time limit was reached. Use"), cli.err());
}

void tst_CliRecord::endsAsAnnounced_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<QByteArray>("says");
    QTest::newRow("tcp") << QStringList{}
                         << QByteArray(". The recording stops when one side disconnects, after 10m, or on Ctrl-C.");
    QTest::newRow("udp, where nobody hangs up")
        << QStringList{u"--over"_s, u"udp"_s} << QByteArray(", UDP. The recording stops after 10m, or on Ctrl-C.");
    QTest::newRow("udp, for a time of one's own")
        << QStringList{u"--over"_s, u"udp"_s, u"--for"_s, u"90s"_s} << QByteArray(", UDP. The recording stops after 90s,");
}

void tst_CliRecord::endsAsAnnounced()
{
    QFETCH(QStringList, options);
    QFETCH(QByteArray, says);
    const QTemporaryDir folder;
    CliRun cli(folder.path());
    cli.start(QStringList{u"record"_s, u"127.0.0.1:9"_s} + options);
    QVERIFY(portOf(&cli) != 0);
    QVERIFY2(cli.err().contains(says), cli.err());
    QVERIFY(cli.signalAndWait(SIGTERM) >= 0);
    QCOMPARE(cli.process().exitCode(), 143);
}

//! Ctrl-C ends a recording just like closing the connection does.
void tst_CliRecord::canBeInterrupted()
{
    const QTemporaryDir folder;
    const Shouter server;
    CliRun cli(folder.path());
    cli.start({u"record"_s, server.address()});
    QTcpSocket client;
    client.connectToHost(QHostAddress(QHostAddress::LocalHost), portOf(&cli));
    client.write("a\n");
    QTRY_COMPARE_WITH_TIMEOUT(client.bytesAvailable(), 2, 30'000);
    QCOMPARE(client.readAll(), QByteArray("A\n"));
    QVERIFY(cli.signalAndWait(SIGINT) >= 0);
    QCOMPARE(cli.process().exitCode(), 0);
    QCOMPARE(cli.out().count("\"dialogue\": 1"), 1);

    CliRun nothing(folder.path());
    nothing.start({u"record"_s, server.address()});
    QVERIFY(portOf(&nothing) != 0);
    QVERIFY(nothing.signalAndWait(SIGINT) >= 0);
    QCOMPARE(nothing.process().exitCode(), 130);
    QVERIFY2(nothing.err().contains("No data was exchanged"), nothing.err());
}

//! If a network drive doesn't respond, Ctrl-C still makes the program exit, and the draft is printed.
void tst_CliRecord::canBeInterruptedWhileWritingHangs()
{
    const QTemporaryDir folder;
    const Shouter server;
    QTemporaryFile out;
    QTemporaryFile err;
    QVERIFY(out.open() && err.open());
    Console console{.out = Output(out.handle()), .err = Output(err.handle())};
    RecordCommand::Options options;
    options.server = server.address();
    options.output = folder.filePath(u"draft.json"_s);
    RecordCommand record(options, Profile(), &console);
    QSemaphore isBack;
    QThreadPool *const pool = QThreadPool::globalInstance();
    const int threads = pool->maxThreadCount();
    pool->setMaxThreadCount(1);
    pool->start([&isBack] { isBack.acquire(); }); // blocks all writing of files
    const auto continueWork = qScopeGuard([&] {
        isBack.release();
        pool->setMaxThreadCount(threads);
        QVERIFY(QTest::qWaitFor([&record] { return !record.isStuck(); })); // the pending job still uses `record`
    });
    QSignalSpy finished(&record, &RecordCommand::finished);
    record.start();
    static const QRegularExpression port(u"127\\.0\\.0\\.1 port (\\d+)"_s);
    const QString said = QString::fromUtf8(contentOf(err.fileName()));
    QTcpSocket client;
    client.connectToHost(QHostAddress(QHostAddress::LocalHost), port.match(said).captured(1).toUShort());
    client.write("a\n");
    QTRY_COMPARE_WITH_TIMEOUT(client.bytesAvailable(), 2, 30'000);
    client.disconnectFromHost();
    QTRY_VERIFY_WITH_TIMEOUT(record.isStuck(), 30'000);
    QCOMPARE(contentOf(out.fileName()), QByteArray());

    record.stop(130);
    QCOMPARE(finished, QList<QVariantList>{{130}});
    QVERIFY(record.isStuck());
    record.stop(130); // a second request, as if nobody read the output
    QCOMPARE(contentOf(out.fileName()).count("\"dialogue\": 1"), 1);
    QCOMPARE(contentOf(err.fileName()).count("is still being written"), 1);
}

void tst_CliRecord::refusesInvalidArguments_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("says");
    QTest::newRow("no port") << QStringList{u"localhost"_s} << QByteArray("isn't in the form HOST:PORT");
    QTest::newRow("no host") << QStringList{u":25"_s} << QByteArray("isn't in the form HOST:PORT");
    QTest::newRow("an address") << QStringList{u"localhost:25/x"_s} << QByteArray("isn't in the form HOST:PORT");
    QTest::newRow("another transport") << QStringList{u"localhost:25"_s, u"--over"_s, u"sctp"_s} << QByteArray("sctp");
    QTest::newRow("no key") << QStringList{u"localhost:25"_s, u"--key"_s, u"My kind"_s}
                            << QByteArray("A key can contain only a-z");
    QTest::newRow("a kind of the program") << QStringList{u"localhost:25"_s, u"--key"_s, u"redis"_s}
                                           << QByteArray("The check type “redis” already exists");
    QTest::newRow("a kind of the program, to overwrite")
        << QStringList{u"localhost:25"_s, u"--key"_s, u"redis"_s, u"--output"_s, u"redis.json"_s, u"--overwrite"_s}
        << QByteArray("The check type “redis” already exists");
    QTest::newRow("no such variable") << QStringList{u"localhost:25"_s, u"--secret-env"_s, u"WATCHKEEPER_NONE"_s}
                                      << QByteArray("Environment variable WATCHKEEPER_NONE is empty");
    QTest::newRow("a certificate for nobody")
        << QStringList{u"localhost:25"_s, u"--ca-file"_s, u"nope.pem"_s} << QByteArray("--ca-file requires --over tls.");
    QTest::newRow("over nothing") << QStringList{u"localhost:25"_s, u"--overwrite"_s} << QByteArray("--output");
    QTest::newRow("no port to listen at") << QStringList{u"localhost:25"_s, u"--listen"_s, u"70000"_s} << QByteArray("70000");
}

void tst_CliRecord::refusesInvalidArguments()
{
    QFETCH(QStringList, arguments);
    QFETCH(QByteArray, says);
    const QTemporaryDir folder;
    CliRun cli(folder.path());
    QCOMPARE(cli.run(QStringList{u"record"_s} + arguments), 64);
    QVERIFY2(cli.err().contains(says), cli.err());
}

QTEST_GUILESS_MAIN(tst_CliRecord)

} // namespace CliRecordTest

#include "tst_CliRecord.moc"
