// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/CliRun.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#ifdef Q_OS_UNIX
#include <csignal>
#include <fcntl.h>
#include <sys/ioctl.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>
#endif

namespace CliEvalTest {

using namespace Qt::StringLiterals;
using namespace watchkeeper;

//! Tests `eval`, which evaluates conditions with a stored result.
class tst_CliEval : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<CliRun> m_cli;

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_cli = std::make_unique<CliRun>(m_folder->path());
    }

    void evaluates_data();
    void evaluates();
    void usesHistory();
    void acceptsHandWrittenHistory();
    void refusesInvalidHistory();
    void printsOneLinePerCondition();
    void readsStandardInput();
    void readsStandardInputOnce();
    void readsInputInPieces();
    void endsWhileWaitingForInput();
    void readsTheOutputOfCheck();
    void refuses_data();
    void refuses();
    void suggestsCorrections();
};

void tst_CliEval::evaluates_data()
{
    QTest::addColumn<QByteArray>("observation");
    QTest::addColumn<QString>("condition");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("line");
    const auto row = [](const char *name, const char *observation, const char *condition, int status, const char *rest) {
        const QByteArray written = QByteArray(condition).replace('\\', "\\\\").replace('"', "\\\"");
        QTest::newRow(name) << QByteArray(observation) << QString::fromUtf8(condition) << status
                            << "{\"condition\":\"" + written + "\"," + QByteArray(rest) + "}\n";
    };
    const char *const all = R"({"status":200,"responseTimeMs":12,"body":"{\"state\":\"ok\",\"list\":[\"a\",\"b\"]}",)"
                            R"("headers":{"Server":"nginx","Set-Cookie":["a=1","b=2"]},"ip":"127.0.0.1","connected":true,)"
                            R"("dnsRcode":"NOERROR","certificateExpiresInMs":864000000,"domainExpiresInMs":-1000,"exitCode":2,)"
                            R"("stdout":"out\n","stderr":"err\n","packetLoss":12.5,"jitterMs":3,"phases":{"tls":42.5},)"
                            R"("values":{"x":1,"rate":{"value":0.5,"unit":"seconds"},"word":"green","off":null}})";
    row("status", all, "[STATUS] == 200", 0, R"("holds":true,"shown":"[STATUS] == 200","error":null)");
    row("fails", all, "[STATUS] == 404", 2, R"("holds":false,"shown":"[STATUS] (200) == 404","error":null)");
    row("list", all, "[BODY].list == [a b]", 0, R"("holds":true,"shown":"[BODY].list == [a b]","error":null)");
    row("list, with a comma", all, "[BODY].list == [a,b]", 2,
        R"("holds":false,"shown":"[BODY].list ([a b]) == [a,b]","error":null)");
    row("cannot tell", all, "[VALUE].y > 1", 65,
        R"("holds":null,"shown":"[VALUE].y (INVALID) > 1","error":"The check returned no value named “y”.")");
    row("cannot read", all, "[STATUS]==200", 65,
        R"("holds":null,"shown":"[STATUS]==200","error":"Column 9: Write == here, with a space on both sides.")");
    row("past", all, "[RESPONSE_TIME] > 3 * median(1h)", 0,
        R"-("holds":null,"shown":"[RESPONSE_TIME] > 3 * median(1h)",)-"
        R"-("error":"median(1h) can't be evaluated here: the history isn't available.","skipped":true)-");
    for (const char *condition : {"[RESPONSE_TIME] < 13ms", "[IP] == 127.0.0.1", "[CONNECTED]", "[DNS_RCODE] == NOERROR",
                                  "[CERTIFICATE_EXPIRATION] == 864000000", "[DOMAIN_EXPIRATION] < 0", "[EXIT_CODE] == 2",
                                  "[STDOUT] == out", "[STDERR] == err", "[PACKET_LOSS] > 12%", "[JITTER] == 3ms",
                                  "[PHASE].tls > 42ms", "[VALUE].x == 1", "[VALUE].rate == 500ms", "[PERFDATA].rate < 600ms",
                                  "[VALUE].word == green", "[HEADER].set-cookie == a=1, b=2", "[HEADER].SERVER matches ^n"})
        row(condition, all, condition, 0,
            (R"("holds":true,"shown":")" + QByteArray(condition) + R"(","error":null)").constData());
    const char *const result =
        R"({"target":"Shop","kind":"http","outcome":"down","at":"2026-01-31T08:00:00.123Z","durationMs":84.2,)"
        R"("phases":{"dns":1.2},"values":{"status":503,"ip":"10.0.0.1","headers":{"server":"nginx"},)"
        R"("certificateEnds":"2026-02-10T08:00:00.123Z"},"error":{"type":"condition","message":"m"}})";
    row("a result", result, "[STATUS] == 200", 2, R"("holds":false,"shown":"[STATUS] (503) == 200","error":null)");
    for (const char *condition : {"[RESPONSE_TIME] > 83ms", "[CERTIFICATE_EXPIRATION] == 864000000", "[CONNECTED] == true",
                                  "[HEADER].server == nginx", "[PHASE].dns == 1.2ms", "[IP] == pat(10.*)"})
        row((QByteArray("a result: ") + condition).constData(), result, condition, 0,
            (R"("holds":true,"shown":")" + QByteArray(condition) + R"(","error":null)").constData());
    // Strings stay as the check returned them, including strings that are valid dates.
    for (const char *text : {"2026-01-31", "2026-01-31T08:00:00+01:00", "20260131"})
        row((QByteArray("a result: ") + text).constData(),
            (R"({"outcome":"up","durationMs":1,"values":{"day":")" + QByteArray(text) + R"("}})").constData(),
            ("[VALUE].day == " + QByteArray(text)).constData(), 0,
            (R"("holds":true,"shown":"[VALUE].day == )" + QByteArray(text) + R"(","error":null)").constData());
    row("a result has no body", result, "[BODY] contains x", 65,
        R"("holds":null,"shown":"[BODY] (INVALID) contains x","error":"The check received no body.")");
    row("refused", R"({"outcome":"down","durationMs":1,"error":{"type":"refused","message":""}})", "[CONNECTED] == false", 0,
        R"("holds":true,"shown":"[CONNECTED] == false","error":null)");
}

void tst_CliEval::evaluates()
{
    QFETCH(QByteArray, observation);
    QFETCH(QString, condition);
    QFETCH(int, status);
    const QString file = writeFile(*m_folder, u"seen.json"_s, observation);
    QCOMPARE(m_cli->run({u"eval"_s, condition, u"--observation"_s, file}), status);
    QTEST(m_cli->out(), "line");
    QCOMPARE(m_cli->err(), QByteArray());
}

//! The history consists of results in the output format of `check` and `history query`, in any order. One of them is the result
//! being evaluated.
void tst_CliEval::usesHistory()
{
    QByteArray lines;
    for (int minute = 59; minute >= 0; --minute)
        lines += R"({"at":"2026-03-01T11:)" + QByteArray::number(minute).rightJustified(2, '0')
            + R"(:00.000Z","durationMs":40,"values":{"used":)" + QByteArray::number(minute) + "}}\n";
    const QByteArray last = R"({"at":"2026-03-01T12:00:00.000Z","durationMs":84,"values":{"used":60}})";
    lines += last + '\n'
        + R"({"at":"2026-03-01T12:01:00.000Z","durationMs":9999,"values":{"used":0}})"; // later results aren't history
    const QString past = writeFile(*m_folder, u"past.ndjson"_s, lines);
    const QString seen = writeFile(*m_folder, u"seen.json"_s, last);
    const auto run = [&](const QString &condition) {
        CliRun cli(m_folder->path());
        const int status = cli.run({u"eval"_s, condition, u"--observation"_s, seen, u"--past"_s, past});
        return std::pair(status, cli.out());
    };
    const auto [held, text] = run(u"[RESPONSE_TIME] <= 3 * median(1h)"_s);
    QCOMPARE(held, 0);
    QVERIFY2(text.contains(R"x("shown":"[RESPONSE_TIME] (84) <= 3 * median(1h) (120ms)")x"), text);
    QVERIFY2(text.contains(R"("note":"Median of [RESPONSE_TIME] over the last 1 h: 40ms, from 60 result)"), text);
    QCOMPARE(run(u"[RESPONSE_TIME] <= 2 * median(1h)"_s).first, 2);
    QCOMPARE(run(u"rate([VALUE].used, 30m) < 59/h"_s).first, 2);
    QCOMPARE(run(u"rate([VALUE].used, 30m) < 61/h"_s).first, 0);
    const auto [late, forecast] = run(u"forecast([VALUE].used, 1h) < 100"_s);
    QCOMPARE(late, 2);
    QVERIFY2(forecast.contains("Expected to reach 100 in 40 min."), forecast);
    QVERIFY(run(u"[RESPONSE_TIME] < median(1d)"_s).second.contains(R"("skipped":true)"));
}

//! The results use the keys of an observation.
void tst_CliEval::acceptsHandWrittenHistory()
{
    QByteArrayList results;
    for (int minute = 10; minute < 60; ++minute)
        results.append(R"({"at":"2026-03-01T11:)" + QByteArray::number(minute)
                       + R"(:00Z","responseTimeMs":40,"packetLoss":12.5,"jitterMs":3})");
    const QString past = writeFile(*m_folder, u"past.json"_s, '[' + results.join(',') + ']');
    const QString seen = writeFile(*m_folder, u"seen.json"_s,
                                   R"({"at":"2026-03-01T12:00:00Z","responseTimeMs":84,"packetLoss":1,"jitterMs":1})");
    QCOMPARE(m_cli->run({u"eval"_s, u"[RESPONSE_TIME] <= 3 * median(1h)"_s, u"[PACKET_LOSS] < max(1h)"_s,
                         u"[JITTER] > max(1h)"_s, u"--observation"_s, seen, u"--past"_s, past}),
             2);
    const QByteArray out = m_cli->out();
    QVERIFY2(out.contains("[RESPONSE_TIME] (84) <= 3 * median(1h) (120ms)"), out);
    QVERIFY2(out.contains("[PACKET_LOSS] (1%) < max(1h) (12.5%)"), out);
    QVERIFY2(out.contains("[JITTER] (1ms) > max(1h) (3ms)"), out);
}

void tst_CliEval::refusesInvalidHistory()
{
    const QString noJson = writeFile(*m_folder, u"past.txt"_s, "{\"at\":\"2026-03-01T12:00:00Z\"}\nhello\n");
    QCOMPARE(m_cli->run({u"eval"_s, u"median(1h) < 1s"_s, u"--past"_s, noJson}), 65);
    QVERIFY2(m_cli->err().contains("Line 2 of the history isn't a valid result in JSON format."), m_cli->err());
    const QString noTime = writeFile(*m_folder, u"past.json"_s, "[{\"durationMs\":1}]");
    CliRun cli(m_folder->path());
    QCOMPARE(cli.run({u"eval"_s, u"median(1h) < 1s"_s, u"--past"_s, noTime}), 65);
    QVERIFY2(cli.err().contains("has no time"), cli.err());
}

void tst_CliEval::printsOneLinePerCondition()
{
    const auto statusOf = [this](const QStringList &conditions) {
        CliRun cli(m_folder->path());
        const int status = cli.run(QStringList{u"eval"_s} + conditions);
        return std::pair(status, cli.out().count('\n'));
    };
    QCOMPARE(statusOf({u"1 < 2"_s, u"1 == 1"_s}), std::pair(0, qsizetype(2)));
    QCOMPARE(statusOf({u"1 < 2"_s, u"2 < 1"_s, u"1 == 1"_s}), std::pair(2, qsizetype(3)));
    QCOMPARE(statusOf({u"[STATUS] == 200"_s, u"1 < 2"_s}), std::pair(65, qsizetype(2)));
    QCOMPARE(statusOf({u"2 < 1"_s, u"[STATUS] == 200"_s}), std::pair(65, qsizetype(2)));
    QCOMPARE(statusOf({}), std::pair(64, qsizetype(0)));
}

void tst_CliEval::readsStandardInput()
{
    m_cli->process().setStandardInputFile(writeFile(*m_folder, u"input"_s, "{\"status\":200}\n"));
    QCOMPARE(m_cli->run({u"eval"_s, u"[STATUS] == 200"_s, u"--observation"_s, u"-"_s}), 0);
    QVERIFY(m_cli->out().contains("\"holds\":true"));
}

//! If two options read standard input, the second one would find no data and treat it as an empty history.
void tst_CliEval::readsStandardInputOnce()
{
    m_cli->process().setStandardInputFile(writeFile(*m_folder, u"input"_s, R"({"at":"2026-03-01T12:00:00Z","durationMs":1})"));
    QCOMPARE(m_cli->run({u"eval"_s, u"median(1h) < 1s"_s, u"--observation"_s, u"-"_s, u"--past"_s, u"-"_s}), 64);
    QVERIFY2(m_cli->err().contains("Only one of --observation and --past"), m_cli->err());
}

#ifdef Q_OS_UNIX
namespace {

//! A named pipe through which the program reads its input in pieces.
class Pipe
{
public:
    explicit Pipe(const QString &path)
    {
        const QByteArray name = QFile::encodeName(path);
        if (mkfifo(name.constData(), 0600) == 0)
            m_writer = open(name.constData(), O_RDWR | O_CLOEXEC);
    }
    ~Pipe() { end(); }
    Q_DISABLE_COPY_MOVE(Pipe)

    bool put(const QByteArray &bytes)
    {
        return write(m_writer, bytes.constData(), static_cast<size_t>(bytes.size())) == bytes.size();
    }
    bool isTaken() const
    {
        int unread = 1;
        return ioctl(m_writer, FIONREAD, &unread) == 0 && unread == 0;
    }
    void end()
    {
        if (m_writer >= 0)
            close(std::exchange(m_writer, -1));
    }

private:
    int m_writer = -1;
};

} // namespace
#endif

void tst_CliEval::readsInputInPieces()
{
#ifdef Q_OS_UNIX
    Pipe pipe(m_folder->filePath(u"pipe"_s));
    m_cli->process().setStandardInputFile(m_folder->filePath(u"pipe"_s));
    m_cli->start({u"eval"_s, u"[STATUS] == 200"_s, u"--observation"_s, u"-"_s});
    QVERIFY(pipe.put("{\"status\":"));
    QTRY_VERIFY_WITH_TIMEOUT(pipe.isTaken(), 20'000);
    QVERIFY(pipe.put("200}"));
    pipe.end();
    QCOMPARE(m_cli->wait(), 0);
#else
    QSKIP("there are no named pipes on this platform");
#endif
}

void tst_CliEval::endsWhileWaitingForInput()
{
#ifdef Q_OS_UNIX
    Pipe pipe(m_folder->filePath(u"pipe"_s));
    m_cli->process().setStandardInputFile(m_folder->filePath(u"pipe"_s));
    m_cli->start({u"eval"_s, u"1 < 2"_s, u"--observation"_s, u"-"_s});
    QVERIFY(pipe.put("{"));
    QTRY_VERIFY_WITH_TIMEOUT(pipe.isTaken(), 20'000);
    QCOMPARE(m_cli->process().state(), QProcess::Running);
    const qint64 elapsed = m_cli->signalAndWait(SIGINT);
    QVERIFY2(elapsed >= 0 && elapsed < 5'000, qPrintable(QString::number(elapsed)));
#else
    QSKIP("signals are not sent on this platform");
#endif
}

void tst_CliEval::readsTheOutputOfCheck()
{
    CliRun check(m_folder->path());
    QCOMPARE(check.run({u"check"_s, u"--command"_s, u"echo fine"_s, u"--format"_s, u"ndjson"_s}), 0);
    const QString file = writeFile(*m_folder, u"seen.json"_s, check.out());
    QCOMPARE(m_cli->run({u"eval"_s, u"[EXIT_CODE] == 0"_s, u"[VALUE].outputBytes == 5B"_s, u"[RESPONSE_TIME] < 30s"_s,
                         u"--observation"_s, file}),
             0);
}

void tst_CliEval::refuses_data()
{
    QTest::addColumn<QByteArray>("observation");
    QTest::addColumn<QByteArray>("says");
    const auto row = [](const char *observation, const char *says) {
        QTest::newRow(observation) << QByteArray(observation) << QByteArray(says);
    };
    row("", "The observation isn't valid JSON: ");
    row("{\"status\":", "The observation isn't valid JSON: ");
    row("[1]", "An observation must be an object, such as {\"status\": 200, …}.");
    row("{}\n{}", "Expected one observation, found several. Use only one, such as the last line of a results file.");
    row("{\"status\":\"200\"}", "In the observation, “status” isn't a number.");
    row("{\"status\":1e300}", "In the observation, “status” isn't a whole number.");
    row("{\"status\":200.7}", "In the observation, “status” isn't a whole number.");
    row("{\"body\":{\"a\":1}}", "In the observation, “body” isn't a string.");
    row("{\"connected\":1}", "In the observation, “connected” isn't true or false.");
    row("{\"headers\":[]}", "In the observation, “headers” isn't an object.");
    row("{\"values\":7}", "In the observation, “values” isn't an object.");
}

void tst_CliEval::refuses()
{
    QFETCH(QByteArray, observation);
    QFETCH(QByteArray, says);
    const QString file = writeFile(*m_folder, u"seen.json"_s, observation);
    QCOMPARE(m_cli->run({u"eval"_s, u"1 < 2"_s, u"--observation"_s, file}), 65);
    QCOMPARE(m_cli->out(), QByteArray());
    QVERIFY2(m_cli->err().startsWith("watchkeeper-cli: " + says), m_cli->err().constData());

    CliRun missing(m_folder->path());
    QCOMPARE(missing.run({u"eval"_s, u"1 < 2"_s, u"--observation"_s, u"nowhere.json"_s}), 66);
    QCOMPARE(missing.err(), QByteArray("watchkeeper-cli: File nowhere.json not found.\n"));
    CliRun folder(m_folder->path());
    QCOMPARE(folder.run({u"eval"_s, u"1 < 2"_s, u"--observation"_s, m_folder->path()}), 66);
}

void tst_CliEval::suggestsCorrections()
{
    const QString file = writeFile(*m_folder, u"seen.json"_s, R"({"body":"{\"state\":\"ok\"}"})");
    QCOMPARE(m_cli->run({u"eval"_s, u"[BODY].state == \"ok\""_s, u"--observation"_s, file}), 2);
    QVERIFY2(m_cli->err().contains("Column 17: The quotes are part of the comparison"), m_cli->err().constData());
}

QTEST_GUILESS_MAIN(tst_CliEval)

} // namespace CliEvalTest

#include "tst_CliEval.moc"
