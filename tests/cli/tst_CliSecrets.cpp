// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/CliRun.h"
#include "support/http/HttpFaultRoutes.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QTcpSocket>
#include <QTest>
#include <QUuid>

#include <csignal>
#include <memory>

namespace CliSecretsTest {

using namespace Qt::StringLiterals;
using namespace watchkeeper;
using namespace watchkeeper::test;

//! Tests that a token echoed by a server and a tool doesn't appear anywhere except where the user set it, in the program's
//! environment.
class tst_CliSecrets : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void masksAlerts();
    void masksOutput();
    void masksLaterOutput_data();
    void masksLaterOutput();
    void masksFiles();
    void masksWhatAServerRepeats_data();
    void masksWhatAServerRepeats();
    void masksWhatAProxyRepeats_data();
    void masksWhatAProxyRepeats();

private:
    QString profile() const { return m_folder.filePath(u"p"_s); }
    QByteArray receivedAlerts() const { return content(m_folder.filePath(u"told"_s)); }
    static QByteArray content(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    //! Returns true if the text contains the token or the start of a truncated token.
    bool containsToken(const QByteArray &text) const { return text.contains(m_token.first(12)); }

    QTemporaryDir m_folder;
    const QByteArray m_token = "canary" + QUuid::createUuid().toByteArray(QUuid::WithoutBraces);
    QByteArray m_out;
    QByteArray m_err;
};

//! Monitors a shop that answers correctly only once, and a tool that never logs in. Ends when an alert command has received
//! both alerts.
void tst_CliSecrets::initTestCase()
{
    HttpFaults server;
    server.serve("shop", [this, &server](QTcpSocket *socket, const FaultRequest &request) {
        const bool isFirst = server.requests().size() == 1;
        QVERIFY(request.head.contains(m_token));
        // The displayed excerpt ends in the middle of the token.
        const QByteArray body = isFirst ? "ok" : QByteArray(120, '!') + " bad key " + m_token;
        reply(socket, "200 OK", body, "X-Echo: " + m_token + "\r\n");
    });
    QVERIFY(QDir().mkpath(profile()));
    writeFile(
        m_folder, u"p/targets.json"_s,
        R"({"version":1,"defaults":{"every":"1s","attempts":1,"flapping":"off"},"targets":[)"
        R"({"name":"Shop","kind":"http","headers":{"X-Api-Key":"${env:CANARY_TOKEN}"},"conditions":["[BODY] == ok"],"url":")"
            + server.url(u"/shop"_s).toUtf8()
            + R"("},{"name":"Tool","kind":"command","shell":true,)"
              R"("command":"echo login with ${env:CANARY_TOKEN} refused; exit 2"}]})");
    writeFile(m_folder, u"p/alerts.json"_s,
              R"({"version":1,"channels":[{"name":"env","provider":"command","command":"sh","arguments":["-c",)"
              R"("{ env; cat; echo; echo END; } >> )"
                  + m_folder.filePath(u"told"_s).toUtf8() + R"("]}],"rules":[{"name":"All","channels":["env"]}]})");
    const QString settings = writeFile(m_folder, u"p/settings.json"_s, R"({"logToFile":true,"logLevel":"debug"})");
    QVERIFY(QFile::setPermissions(settings, QFile::ReadOwner | QFile::WriteOwner));

    CliRun run(m_folder.path());
    run.setEnvironment(u"CANARY_TOKEN"_s, QString::fromLatin1(m_token));
    run.start({u"--profile"_s, profile(), u"watch"_s, u"--format"_s, u"ndjson"_s});
    const auto haveArrived = [this] {
        const QByteArray reported = receivedAlerts();
        return reported.contains("WATCHKEEPER_TARGET=Shop\n") && reported.contains("WATCHKEEPER_TARGET=Tool\n")
            && reported.count("\nEND\n") >= 2; // otherwise the command may be killed while it writes the second alert
    };
    QVERIFY2(QTest::qWaitFor(haveArrived, 60'000), run.out() + run.err());
    QVERIFY(run.signalAndWait(SIGINT) >= 0);
    m_out = run.out();
    m_err = run.err();
}

void tst_CliSecrets::masksAlerts()
{
    QVERIFY2(!containsToken(receivedAlerts()), receivedAlerts());
    QVERIFY2(receivedAlerts().contains("WATCHKEEPER_SUMMARY=login with *** refused\n"), receivedAlerts());
}

void tst_CliSecrets::masksOutput()
{
    QVERIFY2(!containsToken(m_out) && !containsToken(m_err), m_out + m_err);
    QVERIFY2(m_out.contains(R"("summary":"login with *** refused")"), m_out);
    QVERIFY2(m_out.contains(R"("x-echo":"***")"), m_out);
    QVERIFY2(m_out.contains("! bad key ***...(truncated)) == ok"), m_out);
}

void tst_CliSecrets::masksLaterOutput_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("incidents") << QStringList{u"incidents"_s};
    QTest::newRow("incidents, as JSON") << QStringList{u"incidents"_s, u"--format"_s, u"json"_s};
    QTest::newRow("results") << QStringList{u"history"_s, u"query"_s, u"Tool"_s, u"--format"_s, u"ndjson"_s};
    QTest::newRow("changes") << QStringList{u"history"_s, u"changes"_s, u"--format"_s, u"ndjson"_s};
    QTest::newRow("evidence") << QStringList{u"history"_s, u"evidence"_s};
    QTest::newRow("evidence, as JSON") << QStringList{u"history"_s, u"evidence"_s, u"--format"_s, u"json"_s};
    QTest::newRow("export") << QStringList{u"history"_s, u"export"_s, u"--format"_s, u"json"_s};
    QTest::newRow("export, as CSV") << QStringList{u"history"_s, u"export"_s, u"--format"_s, u"csv"_s};
    QTest::newRow("report") << QStringList{u"history"_s, u"report"_s, u"--from"_s, u"1h"_s, u"--output"_s, u"report.html"_s};
}

void tst_CliSecrets::masksLaterOutput()
{
    QFETCH(QStringList, arguments);
    CliRun run(m_folder.path());
    run.process().setWorkingDirectory(m_folder.path());
    QCOMPARE(run.run(QStringList{u"--profile"_s, profile()} + arguments), 0);
    const QByteArray shown = run.out() + run.err() + content(m_folder.filePath(u"report.html"_s));
    QVERIFY2(!containsToken(shown), shown);
    QVERIFY2(shown.contains("***"), shown); // without masking, this output would contain the token
}

//! Covers all files created so far, including the report.
void tst_CliSecrets::masksFiles()
{
    int files = 0;
    for (QDirIterator it(m_folder.path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories); it.hasNext(); ++files) {
        const QString path = it.next();
        QVERIFY2(!containsToken(content(path)), qPrintable(path));
    }
    QVERIFY(files > 5);
    for (const char *name : {"p/history.sqlite", "p/watchkeeper.log", "report.html"})
        QVERIFY2(QFile::exists(m_folder.filePath(QString::fromLatin1(name))), name);
}

void tst_CliSecrets::masksWhatAServerRepeats_data()
{
    QTest::addColumn<QStringList>("arguments");
    for (const QString &format : {u"table"_s, u"json"_s, u"ndjson"_s, u"csv"_s, u"junit"_s})
        QTest::newRow(qPrintable(format)) << QStringList{u"--format"_s, format};
}

//! The server echoes its requests, and the tool prints its environment. All kinds of secrets are tested in all output formats.
void tst_CliSecrets::masksWhatAServerRepeats()
{
    QFETCH(QStringList, arguments);
    HttpFaults server;
    server.serve("echo", [](QTcpSocket *socket, const FaultRequest &request) {
        QByteArray body = request.head + request.body;
        for (const QByteArray &line : request.head.split('\n')) {
            if (line.startsWith("Authorization: Basic "))
                body += "You are " + QByteArray::fromBase64(line.trimmed().sliced(21));
        }
        reply(socket, "500 No", body, "X-Echo: " + request.path + "\r\n");
    });
    const QByteArray url = server.url(u"/echo"_s).toUtf8();
    writeFile(m_folder, u"secret.txt"_s, "file" + m_token);
    const auto canary = [this](const char *name) { return name + m_token; };
    const QByteArray head = R"({"kind":"http","url":")" + url;
    const QByteArrayList targets{
        head + R"(","name":"bearer","bearerToken":")" + canary("a") + "\"}",
        head + R"(","name":"key","headers":{"X-Api-Key":")" + canary("b") + R"(","Cookie":"sid=)" + canary("c") + "\"}}",
        head + R"(","name":"form","form":{"user":"me","password":")" + canary("d") + "\"}}",
        head + R"(","name":"basic","username":"me","password":")" + canary("e") + "\"}",
        head + R"(?api_key=)" + canary("f") + R"(","name":"query"})",
        head + R"(","name":"env","body":"x","headers":{"X-Token":"${env:CANARY_TOKEN}"}})",
        head + R"(","name":"file","headers":{"X-Plain":"${file:)" + m_folder.filePath(u"secret.txt"_s).toUtf8() + "}\"}}",
        head + R"(","name":"json","method":"POST","body":"{\"login\":{\"password\":\")" + canary("g") + R"(\"}}"})",
        R"({"kind":"command","name":"tool","shell":true,"command":"env; cat; exit 1","environment":{"PLAIN":"${env:CANARY_TOKEN}"},)"
        R"("input":"${env:CANARY_TOKEN}"})"};
    const QString file =
        writeFile(m_folder, u"echo.json"_s, R"({"version":1,"defaults":{"attempts":1},"targets":[)" + targets.join(",") + "]}");
    CliRun run(m_folder.path());
    run.setEnvironment(u"CANARY_TOKEN"_s, QString::fromLatin1(m_token));
    run.start(QStringList{u"check"_s, file} + arguments);
    QVERIFY(QTest::qWaitFor([&run] { return run.process().state() == QProcess::NotRunning; }, 60'000));
    QCOMPARE(run.process().exitCode(), 2);
    const QByteArray shown = run.out() + run.err();
    QCOMPARE(server.requests().size(), 8);
    QVERIFY2(!containsToken(shown), shown);
}

void tst_CliSecrets::masksWhatAProxyRepeats_data()
{
    QTest::addColumn<QByteArray>("settings");
    QTest::addColumn<QString>("variable");
    QTest::newRow("manual") << QByteArray(
        R"("proxy":"manual","proxyAddress":"http://%1","proxyUser":"me","proxyPassword":"%2")")
                            << QString();
    QTest::newRow("placeholder") << QByteArray(
        R"("proxy":"manual","proxyAddress":"http://%1","proxyUser":"me","proxyPassword":"${env:CANARY_TOKEN}")")
                                 << QString();
    QTest::newRow("system") << QByteArray(R"("proxy":"system")") << u"http://me:%2@%1"_s;
}

//! Masks the proxy's credentials, which are in the settings and not in a target.
void tst_CliSecrets::masksWhatAProxyRepeats()
{
    QFETCH(QByteArray, settings);
    QFETCH(QString, variable);
    int asked = 0;
    HttpFaults proxy;
    // The request to a proxy contains the full URL. The test server drops its first letter.
    proxy.serve("ttp:", [&asked](QTcpSocket *socket, const FaultRequest &request) {
        QByteArray echo;
        for (const QByteArray &line : request.head.split('\n')) {
            if (line.startsWith("Proxy-Authorization: Basic "))
                echo =
                    "X-Sent: " + line.trimmed() + "\r\nX-Means: " + QByteArray::fromBase64(line.trimmed().sliced(27)) + "\r\n";
        }
        ++asked;
        reply(socket, "500 No", request.head, echo);
    });
    const auto filled = [this, &proxy](QString text) {
        return text.replace(u"%1"_s, u"127.0.0.1:%1"_s.arg(proxy.port())).replace(u"%2"_s, QString::fromLatin1(m_token));
    };
    QVERIFY(QDir().mkpath(m_folder.filePath(u"proxy"_s)));
    const QString path =
        writeFile(m_folder, u"proxy/settings.json"_s, '{' + filled(QString::fromLatin1(settings)).toLatin1() + '}');
    QVERIFY(QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner));
    CliRun run(m_folder.path());
    run.setEnvironment(u"CANARY_TOKEN"_s, QString::fromLatin1(m_token));
    if (!variable.isEmpty())
        run.setEnvironment(u"http_proxy"_s, filled(variable));
    run.start({u"--profile"_s, m_folder.filePath(u"proxy"_s), u"check"_s, u"--url"_s, u"http://shop.example/echo"_s,
               u"--attempts"_s, u"1"_s, u"--format"_s, u"json"_s});
    QVERIFY(QTest::qWaitFor([&run] { return run.process().state() == QProcess::NotRunning; }, 60'000));
    const QByteArray shown = run.out() + run.err();
    QCOMPARE(asked, 1);
    QVERIFY2(shown.contains(R"("x-means":"me:***")") && shown.contains(R"("x-sent":"Proxy-Authorization: Basic ***")"), shown);
    QVERIFY2(!containsToken(shown), shown);
}

QTEST_GUILESS_MAIN(tst_CliSecrets)

} // namespace CliSecretsTest

#include "tst_CliSecrets.moc"
