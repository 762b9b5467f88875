// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/CliRun.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>
#include <QXmlStreamReader>

namespace CliCheckTest {

using namespace Qt::StringLiterals;
using namespace watchkeeper;

//! Tests `watchkeeper-cli check`: exit statuses, formats, order and streams.
class tst_CliCheck : public QObject
{
    Q_OBJECT

    //! Creates a targets.json with simulated targets. Returns its path.
    QString simulated(const QByteArrayList &targets) const
    {
        return writeFile(*m_folder, u"targets.json"_s, R"({"version":1,"targets":[)" + targets.join(',') + "]}");
    }
    static QByteArray target(const QByteArray &name, const QByteArray &fields)
    {
        return "{\"name\":\"" + name + "\",\"kind\":\"simulated\"," + fields + '}';
    }
    QString threeTargets() const
    {
        return simulated(
            {target("Slow", R"("latency":"400ms")"), target("Fast", R"("latency":"1ms")"),
             target("Broken", "\"latency\":\"100ms\",\"failureRate\":100,\"message\":\"It is, \\\"broken\\\"; =cmd\"")});
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<CliRun> m_cli;

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_cli = std::make_unique<CliRun>(m_folder->path());
    }

    void exitStatusDependsOnTheOutcomes_data()
    {
        QTest::addColumn<QByteArrayList>("targets");
        QTest::addColumn<int>("status");

        const QByteArray up = target("up", R"("latency":"1ms")");
        const QByteArray degraded = target("degraded", R"("latency":"1ms","degradedRate":100)");
        const QByteArray down = target("down", R"("latency":"1ms","failureRate":100)");
        const QByteArray unknown = R"({"name":"unknown","kind":"command","command":"watchkeeper-no-such-program"})";
        const QByteArray timeout = target("timeout", R"("timeout":"50ms","timeoutRate":100)");
        QTest::newRow("all up") << QByteArrayList{up} << 0;
        QTest::newRow("degraded") << QByteArrayList{up, degraded} << 1;
        QTest::newRow("down") << QByteArrayList{down, up} << 2;
        QTest::newRow("timed out") << QByteArrayList{timeout} << 2;
        QTest::newRow("unknown") << QByteArrayList{up, unknown} << 3;
        QTest::newRow("unknown outweighs degraded") << QByteArrayList{degraded, unknown} << 3;
        QTest::newRow("down outweighs unknown") << QByteArrayList{unknown, down, degraded} << 2;
    }

    void exitStatusDependsOnTheOutcomes()
    {
        QFETCH(QByteArrayList, targets);
        QFETCH(int, status);
        QCOMPARE(m_cli->run({u"check"_s, simulated(targets)}), status);
    }

    void refusesInvalidArguments_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("says");

        QTest::newRow("nothing") << QStringList{} << 64 << QByteArray("Usage: watchkeeper-cli");
        QTest::newRow("mistyped command") << QStringList{u"chek"_s} << 64 << QByteArray("Did you mean “check”?");
        QTest::newRow("unknown option") << QStringList{u"check"_s, u"--colour"_s} << 64 << QByteArray("--colour");
        QTest::newRow("mistyped format") << QStringList{u"check"_s, u"--format"_s, u"jsn"_s} << 64
                                         << QByteArray("Did you mean “json”?");
        QTest::newRow("bad duration") << QStringList{u"check"_s, u"--timeout"_s, u"5"_s} << 64 << QByteArray("--timeout");
        QTest::newRow("duration out of range")
            << QStringList{u"check"_s, u"--timeout"_s, u"2h"_s} << 64 << QByteArray("from 10ms to 1h");
        QTest::newRow("bad number") << QStringList{u"check"_s, u"--max-concurrent"_s, u"0"_s} << 64 << QByteArray("1 to 10000");
        QTest::newRow("a place-holder for a number") << QStringList{u"check"_s, u"--max-concurrent"_s, u"%2"_s} << 64
                                                     << QByteArray("“%2” isn't a whole number from 1 to");
        QTest::newRow("bad filter") << QStringList{u"check"_s, u"--only"_s, u"tag:"_s} << 64
                                    << QByteArray("“tag:” has no value.");
        QTest::newRow("filter by result") << QStringList{u"check"_s, u"--only"_s, u"is:down"_s} << 64
                                          << QByteArray("“is:down” requires results");
        QTest::newRow("filter by unknown key")
            << QStringList{u"check"_s, u"--only"_s, u"tga:prod"_s} << 64 << QByteArray("Did you mean “tag”?");
        QTest::newRow("filter by unknown kind")
            << QStringList{u"check"_s, u"--only"_s, u"kind:htp"_s} << 64 << QByteArray("Did you mean “http”?");
        QTest::newRow("missing file") << QStringList{u"check"_s, u"nowhere.json"_s} << 66
                                      << QByteArray("File nowhere.json not found.");
        QTest::newRow("a URL as file") << QStringList{u"check"_s, u"https://a.example"_s} << 66 << QByteArray("--url");
        QTest::newRow("a folder") << QStringList{u"check"_s, u"/tmp"_s} << 66 << QByteArray("is a folder");
        QTest::newRow("no profile yet") << QStringList{u"check"_s} << 66 << QByteArray("watchkeeper-cli add");
        QTest::newRow("no URL") << QStringList{u"check"_s, u"--url"_s, QString()} << 64
                                << QByteArray("--url: This can't be empty.");
        QTest::newRow("bad URL") << QStringList{u"check"_s, u"--url"_s, u"gopher://a"_s} << 64 << QByteArray("gopher://a");
    }

    void refusesInvalidArguments()
    {
        QFETCH(QStringList, arguments);
        QFETCH(int, status);
        QFETCH(QByteArray, says);
        QCOMPARE(m_cli->run(arguments), status);
        QVERIFY2(m_cli->err().contains(says), m_cli->err());
        QCOMPARE(m_cli->out(), QByteArray());
    }

    void reportsAnInvalidFile()
    {
        const QString file = simulated({R"({"name":"One","kind":"http"})"});
        QCOMPARE(m_cli->run({u"check"_s, file}), 65);
        QVERIFY2(m_cli->err().contains("targets.json:1: One: url:"), m_cli->err());
        QCOMPARE(m_cli->out(), QByteArray());
    }

    void reportsThatNothingCanBeChecked()
    {
        QCOMPARE(m_cli->run({u"check"_s, simulated({})}), 65);
        QVERIFY(m_cli->err().contains("Nothing to check"));
    }

    void printsATable()
    {
        QCOMPARE(m_cli->run({u"check"_s, threeTargets()}), 2);
        const QList<QByteArray> lines = m_cli->out().split('\n');
        QCOMPARE(lines.size(), 4); // including an empty last line
        QVERIFY2(lines.at(0).startsWith("✔ Up") && lines.at(0).contains("Fast"), lines.at(0));
        QVERIFY2(lines.at(1).startsWith("✖ Down") && lines.at(1).contains("Broken")
                     && lines.at(1).contains("It is, \"broken\""),
                 lines.at(1));
        QVERIFY2(lines.at(2).startsWith("✔ Up") && lines.at(2).contains("Slow"), lines.at(2));
        QVERIFY(!m_cli->out().contains('\x1b'));
        const QByteArray summary = m_cli->err();
        QVERIFY2(summary.contains("3 checks in ") && summary.contains("one by one") && summary.contains("×")
                     && summary.contains("2 up") && summary.contains("1 down"),
                 summary);
    }

    void printsAsciiInTheCLocale()
    {
        m_cli->setEnvironment(u"LC_ALL"_s, u"C"_s);
        QCOMPARE(m_cli->run({u"check"_s, threeTargets()}), 2);
        QVERIFY2(m_cli->out().startsWith("+ Up"), m_cli->out());
        QVERIFY(m_cli->out().contains("x Down"));
        // no warning from Qt about the locale precedes this
        QVERIFY2(m_cli->err().startsWith("3 checks in"), m_cli->err());
    }

    void printsNdjson()
    {
        QCOMPARE(m_cli->run({u"check"_s, threeTargets(), u"--format"_s, u"ndjson"_s}), 2);
        const QList<QByteArray> lines = m_cli->out().trimmed().split('\n');
        QCOMPARE(lines.size(), 3);
        QStringList names;
        for (const QByteArray &line : lines) {
            const QJsonObject result = QJsonDocument::fromJson(line).object();
            names.append(result.value(u"target"_s).toString());
            QVERIFY(line.startsWith("{\"target\":"));
            QVERIFY(QDateTime::fromString(result.value(u"at"_s).toString(), Qt::ISODateWithMs).isValid());
            QVERIFY(result.value(u"at"_s).toString().endsWith(u'Z'));
            QVERIFY(result.value(u"durationMs"_s).toDouble() > 0);
            QVERIFY(!QUuid::fromString(result.value(u"id"_s).toString()).isNull());
            QCOMPARE(result.value(u"kind"_s).toString(), u"simulated"_s);
        }
        QCOMPARE(names, QStringList({u"Fast"_s, u"Broken"_s, u"Slow"_s})); // in order of completion
        const QJsonObject broken = QJsonDocument::fromJson(lines.at(1)).object();
        QCOMPARE(broken.value(u"outcome"_s).toString(), u"down"_s);
        QCOMPARE(broken.value(u"error"_s).toObject().value(u"type"_s).toString(), u"condition"_s);
    }

    //! The printed line may be copied to a log or sent to a colleague.
    void cookiesAndTokensAreMasked()
    {
        QTcpServer server;
        QVERIFY(server.listen(QHostAddress::LocalHost));
        connect(&server, &QTcpServer::newConnection, &server, [&server] {
            QTcpSocket *const socket = server.nextPendingConnection();
            const auto answer = [socket] {
                socket->write("HTTP/1.1 200 OK\r\nServer: shop\r\nSet-Cookie: sid=canary; Path=/\r\n"
                              "X-Auth-Token: canary\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
                socket->disconnectFromHost();
            };
            connect(socket, &QTcpSocket::readyRead, socket, answer, Qt::SingleShotConnection);
        });
        const QString url = u"http://127.0.0.1:%1/"_s.arg(server.serverPort());
        m_cli->start({u"check"_s, u"--url"_s, url, u"--format"_s, u"ndjson"_s});
        const auto isOver = [this] { return m_cli->process().state() == QProcess::NotRunning; };
        QVERIFY(QTest::qWaitFor(isOver, 30'000)); // the server lives in this thread, which must not block
        QCOMPARE(m_cli->wait(), 0);
        const QJsonObject values = QJsonDocument::fromJson(m_cli->out()).object().value(u"values"_s).toObject();
        const QJsonObject headers = values.value(u"headers"_s).toObject();
        QCOMPARE(headers.value(u"server"_s).toString(), u"shop"_s);
        QCOMPARE(headers.value(u"set-cookie"_s).toString(), u"sid=***; Path=/"_s);
        QCOMPARE(headers.value(u"x-auth-token"_s).toString(), u"***"_s);
        QVERIFY2(!m_cli->out().contains("canary"), m_cli->out());
    }

    void printsJson()
    {
        QCOMPARE(m_cli->run({u"check"_s, threeTargets(), u"--format"_s, u"json"_s}), 2);
        const QJsonDocument document = QJsonDocument::fromJson(m_cli->out());
        QVERIFY2(document.isArray(), m_cli->out());
        QCOMPARE(document.array().size(), 3);
        QCOMPARE(document.array().first().toObject().value(u"target"_s).toString(), u"Fast"_s);
    }

    void printsCsv()
    {
        const QString file =
            simulated({target("=1+1", R"("latency":"1ms")"),
                       target("Broken, very", "\"latency\":\"50ms\",\"failureRate\":100,\"message\":\"say \\\"no\\\" now\"")});
        QCOMPARE(m_cli->run({u"check"_s, file, u"--format"_s, u"csv"_s}), 2);
        const QByteArray text = m_cli->out();
        QVERIFY(text.startsWith("target,id,kind,outcome,at,durationMs,summary,error.type,error.message\r\n"));
        QVERIFY(text.contains("\r\n'=1+1,"));
        QVERIFY(text.contains("\r\n\"Broken, very\","));
        QVERIFY2(text.contains("\"say \"\"no\"\" now\""), text);
        QVERIFY(text.endsWith("\r\n"));
    }

    void printsJunit()
    {
        const QString file =
            simulated({target("fine", R"("latency":"1ms")"), target("b\\u0007ad <&>", R"("latency":"9ms","failureRate":100)"),
                       target("so so", R"("latency":"1ms","degradedRate":100)"),
                       R"({"name":"unknown","kind":"command","command":"watchkeeper-no-such-program"})"});
        QCOMPARE(m_cli->run({u"check"_s, file, u"--format"_s, u"junit"_s}), 2);
        QXmlStreamReader xml(m_cli->out());
        QStringList elements;
        QString suite;
        while (!xml.atEnd()) {
            if (xml.readNext() != QXmlStreamReader::StartElement)
                continue;
            elements.append(xml.name().toString());
            if (xml.name() == u"testsuite")
                suite = u"%1 %2 %3"_s.arg(xml.attributes().value(u"tests"_s), xml.attributes().value(u"failures"_s),
                                          xml.attributes().value(u"errors"_s));
        }
        QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
        QCOMPARE(suite, u"4 2 1"_s);
        QCOMPARE(elements.count(u"testcase"_s), 4);
        QCOMPARE(elements.count(u"failure"_s), 2);
        QCOMPARE(elements.count(u"error"_s), 1);
    }

    void printsResultsImmediately()
    {
        const QString file =
            simulated({target("Never", R"("timeoutRate":100,"timeout":"1h")"), target("Fast", R"("latency":"1ms")")});
        m_cli->start({u"check"_s, file});
        QVERIFY(m_cli->waitForOut("Fast").endsWith('\n'));
        QCOMPARE(m_cli->process().state(), QProcess::Running); // the program is still running
    }

    void checksRunAtTheSameTime()
    {
        QByteArrayList targets;
        for (int i = 0; i < 40; ++i)
            targets.append(target("t" + QByteArray::number(i), R"("latency":"1500ms")"));
        QElapsedTimer clock;
        clock.start();
        QCOMPARE(m_cli->run({u"check"_s, simulated(targets)}), 0);
        QVERIFY2(clock.elapsed() < 30'000, qPrintable(QString::number(clock.elapsed()))); // one by one, they would take 60 s
    }

    void respectsMaxConcurrent()
    {
        QByteArrayList targets;
        for (int i = 0; i < 6; ++i)
            targets.append(target("t" + QByteArray::number(i), R"("latency":"100ms")"));
        QElapsedTimer clock;
        clock.start();
        QCOMPARE(m_cli->run({u"check"_s, simulated(targets), u"--max-concurrent"_s, u"1"_s}), 0);
        QVERIFY(clock.elapsed() >= 590);
    }

    void checksOnceByDefault()
    {
        const QString file = simulated(
            {R"({"name":"bad","kind":"simulated","failureRate":100,"latency":"1ms","attempts":5,"retryEvery":"1s"})"});
        QCOMPARE(m_cli->run({u"check"_s, file, u"--format"_s, u"ndjson"_s}), 2);
        QCOMPARE(m_cli->out().count('\n'), 1);
        QVERIFY(!m_cli->out().contains("\"attempt\""));
    }

    void attemptsRepeatFailedChecks()
    {
        const QString file =
            simulated({R"({"name":"bad","kind":"simulated","failureRate":100,"latency":"1ms","retryEvery":"1s"})"});
        CliRun cli(m_folder->path());
        QCOMPARE(cli.run({u"check"_s, file, u"--format"_s, u"ndjson"_s, u"--attempts"_s, u"2"_s}), 2);
        QCOMPARE(cli.out().count('\n'), 1); // only the final result of each target
        QVERIFY2(cli.out().contains("\"attempt\":2"), cli.out());
    }

    void timeoutOptionOverridesTheFile()
    {
        const QString file = simulated({target("hung", R"("timeoutRate":100,"timeout":"1h")")});
        QCOMPARE(m_cli->run({u"check"_s, file, u"--timeout"_s, u"100ms"_s, u"--format"_s, u"ndjson"_s}), 2);
        QVERIFY(m_cli->out().contains("\"type\":\"timeout\""));
    }

    void filtersTargets_data()
    {
        QTest::addColumn<QString>("expression");
        QTest::addColumn<QByteArrayList>("names");

        QTest::newRow("name") << u"shop"_s << QByteArrayList{"Shop A", "Shop B"};
        QTest::newRow("tag") << u"tag:prod"_s << QByteArrayList{"Shop A", "Db"};
        QTest::newRow("not tag") << u"-tag:prod"_s << QByteArrayList{"Shop B"};
        QTest::newRow("both") << u"tag:prod shop"_s << QByteArrayList{"Shop A"};
        QTest::newRow("quoted") << u"\"shop b\""_s << QByteArrayList{"Shop B"};
        QTest::newRow("text of a tag") << u"prod"_s << QByteArrayList{"Shop A", "Db"};
        QTest::newRow("or") << u"tag:db | name:/b$/"_s << QByteArrayList{"Shop B", "Db"};
        QTest::newRow("untagged") << u"is:untagged"_s << QByteArrayList{"Shop B"};
        QTest::newRow("kind") << u"kind:simulated -db"_s << QByteArrayList{"Shop A", "Shop B"};
    }

    void filtersTargets()
    {
        QFETCH(QString, expression);
        QFETCH(QByteArrayList, names);
        const QString file =
            simulated({target("Shop A", R"("latency":"1ms","tags":["prod"])"), target("Shop B", R"("latency":"1ms")"),
                       target("Db", R"("latency":"1ms","tags":["PROD","db"])")});
        QCOMPARE(m_cli->run({u"check"_s, file, u"--only"_s, expression, u"--format"_s, u"ndjson"_s}), 0);
        QCOMPARE(m_cli->out().count('\n'), names.size());
        for (const QByteArray &name : names)
            QVERIFY(m_cli->out().contains("\"target\":\"" + name + '"'));
    }

    void reportsAFilterWithoutMatches()
    {
        QCOMPARE(m_cli->run({u"check"_s, threeTargets(), u"--only"_s, u"brokn"_s}), 64);
        QVERIFY2(m_cli->err().contains("Did you mean “Broken”?"), m_cli->err());
    }

    void skipsPausedTargets()
    {
        const QString file = simulated({target("one", R"("latency":"1ms")"), target("two", R"("paused":true)")});
        QCOMPARE(m_cli->run({u"check"_s, file}), 0);
        QCOMPARE(m_cli->out().count('\n'), 1);
        QVERIFY(m_cli->err().contains("Skipped because paused: 1 target."));
    }

    void allPausedPrintsACompleteDocument_data()
    {
        QTest::addColumn<QString>("format");
        QTest::addColumn<QByteArray>("begin");
        QTest::addColumn<QByteArray>("end");

        QTest::newRow("json") << u"json"_s << QByteArray("[") << QByteArray("\n]\n");
        QTest::newRow("ndjson") << u"ndjson"_s << QByteArray() << QByteArray();
        QTest::newRow("csv") << u"csv"_s << QByteArray("target,id,kind,outcome,") << QByteArray(",error.message\r\n");
        QTest::newRow("junit") << u"junit"_s << QByteArray("<?xml ") << QByteArray("</testsuites>\n");
        QTest::newRow("table") << u"table"_s << QByteArray() << QByteArray();
    }

    void allPausedPrintsACompleteDocument()
    {
        QFETCH(QString, format);
        QFETCH(QByteArray, begin);
        QFETCH(QByteArray, end);
        QCOMPARE(m_cli->run({u"check"_s, simulated({target("one", R"("paused":true)")}), u"--format"_s, format}), 0);
        QVERIFY2(m_cli->out().startsWith(begin) && m_cli->out().endsWith(end), m_cli->out());
        QCOMPARE(m_cli->out().isEmpty(), begin.isEmpty());
        QCOMPARE(m_cli->err(), QByteArray("watchkeeper-cli: Skipped because paused: 1 target.\n"));
    }

    void checksTargetsOnTheCommandLine()
    {
        QCOMPARE(m_cli->run({u"check"_s, u"--command"_s, u"true"_s, u"sh -c 'exit 3'"_s, u"true"_s, u"--target"_s,
                             u"127.0.0.1:1"_s, u"--format"_s, u"ndjson"_s}),
                 2);
        QCOMPARE(m_cli->out().count('\n'), 4);
        QVERIFY(m_cli->out().contains("\"target\":\"true (2)\""));
        QVERIFY(m_cli->out().contains("\"type\":\"refused\""));
        QVERIFY(m_cli->out().contains("\"type\":\"command\""));
    }

    void acceptsPercentSignsInNames()
    {
        const QString command = u"echo 50%2"_s;
        QCOMPARE(m_cli->run({u"check"_s, u"--command"_s, command, command, u"--format"_s, u"ndjson"_s}), 0);
        QVERIFY2(m_cli->out().contains("\"target\":\"echo 50%2 (2)\""), m_cli->out());
    }

    //! The program's own environment variables aren't passed to the programs that it starts.
    void commandsHaveTheUsersEnvironment()
    {
        QCOMPARE(m_cli->run({u"check"_s, u"--command"_s, u"printenv QT_NO_THREADED_GLIB"_s, u"--format"_s, u"ndjson"_s}), 2);
        QVERIFY2(m_cli->out().contains("\"exitCode\":1"), m_cli->out());
    }

    void checksGroupsAfterTheirMembers()
    {
        const QByteArray group = R"({"name":"Both","kind":"group","members":["Slow","Fast"],"memberTags":["x"]})";
        const QString file =
            simulated({group, target("Slow", R"("latency":"300ms")"), target("Fast", R"("latency":"1ms","failureRate":100)"),
                       target("Other", R"("latency":"1ms")"), target("Off", R"("tags":["x"],"paused":true)")});
        QCOMPARE(m_cli->run({u"check"_s, file, u"--format"_s, u"ndjson"_s}), 2);
        const QByteArrayList lines = m_cli->out().trimmed().split('\n');
        QCOMPARE(lines.size(), 4);
        QVERIFY2(lines.last().contains("\"target\":\"Both\""), lines.last());
        QVERIFY2(lines.last().contains("1 of 2 up; down: Fast; paused: Off"), lines.last());
    }

    void checksMembersOfAGroup()
    {
        const QByteArray group = R"({"name":"Both","kind":"group","members":["Slow"]})";
        const QString file = simulated({group, target("Slow", R"("latency":"1ms")"), target("Other", R"("latency":"1ms")")});
        QCOMPARE(m_cli->run({u"check"_s, file, u"--only"_s, u"kind:group"_s, u"--format"_s, u"ndjson"_s}), 0);
        QCOMPARE(m_cli->out().count('\n'), 2);
        QVERIFY2(m_cli->err().contains("Also checked as group members, without affecting the exit status: 1 target."),
                 m_cli->err());
    }

    void ignoresFailedMembersOfAGroupThatIsUp()
    {
        const QByteArray group = R"({"name":"One","kind":"group","members":["Good","Bad"],"rule":"any"})";
        const QString file =
            simulated({group, target("Good", R"("latency":"1ms")"), target("Bad", R"("latency":"1ms","failureRate":100)")});
        QCOMPARE(m_cli->run({u"check"_s, file, u"--only"_s, u"name:One"_s}), 0);
        QCOMPARE(m_cli->run({u"check"_s, file, u"--only"_s, u"name:One|name:Bad"_s}), 2);
        QCOMPARE(m_cli->run({u"check"_s, file}), 2);
    }

    void checksTheSample()
    {
        const int status = m_cli->run({u"check"_s, u"--sample"_s, u"--format"_s, u"ndjson"_s});
        QCOMPARE(status, 2); // the sample includes failing targets
        QVERIFY(m_cli->out().count('\n') >= 12);
    }

    void damagedSettingsAreNamed()
    {
        QDir().mkpath(m_folder->filePath(u"p"_s));
        writeFile(*m_folder, u"p/settings.json"_s, "{");
        QCOMPARE(m_cli->run({u"--profile"_s, m_folder->filePath(u"p"_s), u"check"_s, u"--command"_s, u"true"_s}), 0);
        QVERIFY(m_cli->err().contains("settings.json.damaged-"));
    }

    void removesControlCharacters()
    {
        QCOMPARE(m_cli->run({u"check"_s, u"--command"_s, u"printf '\\033[2Jowned\\007'"_s}), 0);
        QVERIFY(!m_cli->out().contains('\x1b'));
        QVERIFY(!m_cli->out().contains('\a'));
        QVERIFY(m_cli->out().contains("owned"));
    }

    void aFullDiskIsAnInputOutputError()
    {
        m_cli->process().setStandardOutputFile(u"/dev/full"_s);
        QCOMPARE(m_cli->run({u"check"_s, threeTargets()}), 74);
        QVERIFY2(m_cli->err().contains("Standard output couldn't be written"), m_cli->err());
    }
};

QTEST_GUILESS_MAIN(tst_CliCheck)

} // namespace CliCheckTest

#include "tst_CliCheck.moc"
