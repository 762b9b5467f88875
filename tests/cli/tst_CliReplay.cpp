// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/CliRun.h"
#include "cli/commands/ReplayCommand.h"
#include "cli/input/ReplayLine.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <utility>

#include <fcntl.h>
#include <poll.h>
#include <sys/stat.h>
#include <unistd.h>

namespace CliReplayTest {

using namespace Qt::StringLiterals;
using namespace watchkeeper;

namespace {

const QByteArray kHeader = R"({"targets":[{"name":"Router","kind":"tcp","host":"127.0.0.1","port":1},)"
                           R"({"name":"Shop","kind":"tcp","host":"127.0.0.1","port":2,"dependsOn":["Router"]},)"
                           R"({"name":"Search","kind":"tcp","host":"127.0.0.1","port":3,"attempts":1,"flapping":"off"}],)"
                           R"("alerts":[{"name":"R","channels":["x"],"repeatEvery":"10m"}],"start":"2026-01-31T08:00:00Z"})"
                           "\n";

QByteArray resultLine(int minute, const char *target, const char *outcome)
{
    return QStringLiteral("{\"at\":\"2026-01-31T%1:%2:00Z\",\"target\":\"%3\",\"outcome\":\"%4\"}\n")
        .arg(8 + minute / 60, 2, 10, QLatin1Char('0'))
        .arg(minute % 60, 2, 10, QLatin1Char('0'))
        .arg(QLatin1String(target), QLatin1String(outcome))
        .toUtf8();
}

//! Returns the lines in a short form: `08:03 Shop up>down hard 3` for a change, `08:03 problem Shop [reason]` for an alert.
QStringList condensed(const QByteArray &lines)
{
    QStringList all;
    for (const QByteArray &line : lines.split('\n')) {
        if (line.isEmpty())
            continue;
        const QJsonObject json = QJsonDocument::fromJson(line).object();
        QStringList words{json.value(u"at"_s).toString().mid(11, 5)};
        const QString target = json.value(u"target"_s).toString();
        if (json.contains(u"alert"_s)) {
            words += {json.value(u"kind"_s).toString(), target};
            if (!json.value(u"suppressedBy"_s).isNull())
                words.append(u'[' + json.value(u"suppressedBy"_s).toString() + u']');
        } else {
            words += {target, json.value(u"from"_s).toString() + u'>' + json.value(u"to"_s).toString(),
                      json.value(u"type"_s).toString(), QString::number(json.value(u"attempt"_s).toInt())};
            if (json.value(u"flapping"_s).toBool())
                words.append(u"flapping"_s);
            if (!json.value(u"reachable"_s).toBool())
                words.append(u"unreachable"_s);
        }
        all.append(words.join(u' '));
    }
    return all;
}

QString replayText(const QByteArray &lines)
{
    Replay replay;
    if (!replay.feed(kHeader + lines) || !replay.finish())
        return u"line %1: %2"_s.arg(replay.lineNumber()).arg(replay.problems().join(u'\n'));
    return condensed(replay.takeOutput()).join(u'\n');
}

} // namespace

//! Tests `replay`, which prints the state changes and alerts of a recorded history.
class tst_CliReplay : public QObject
{
    Q_OBJECT

private slots:
    void printsChangesAndAlerts_data();
    void printsChangesAndAlerts();
    void matchesTheDocumentation();
    void splittingTheInputMakesNoDifference();
    void scannerAgreesWithTheParser_data();
    void scannerAgreesWithTheParser();
    void skippingSteadyResultsChangesNothing();
    void refuses_data();
    void refuses();
    void appliesMaintenanceOfTheHeader();
    void aGroupNeedsNoAttempts();
    void refusesHeaders_data();
    void refusesHeaders();
    void replaysAFile();
    void readsStandardInput();
    void waitsForASlowReader();
    void refusesAnEndlessLine();
};

void tst_CliReplay::printsChangesAndAlerts_data()
{
    QTest::addColumn<QByteArray>("lines");
    QTest::addColumn<QString>("reported");

    QTest::newRow("soft, then hard, then well")
        << resultLine(0, "Router", "up") + resultLine(1, "Router", "down") + resultLine(2, "Router", "down")
            + resultLine(3, "Router", "down") + resultLine(4, "Router", "up")
        << u"08:00 Router pending>up hard 1\n08:01 Router up>down soft 1\n08:02 Router down>down soft 2\n"
           "08:03 Router up>down hard 3\n08:03 problem Router\n08:04 Router down>up hard 1\n08:04 recovery Router"_s;
    QTest::newRow("a soft spell is no alert")
        << resultLine(0, "Router", "up") + resultLine(1, "Router", "down") + resultLine(2, "Router", "up")
        << u"08:00 Router pending>up hard 1\n08:01 Router up>down soft 1\n"
           "08:02 Router down>up hard 1"_s;
    QTest::newRow("reminders come between the lines, but not after the last")
        << resultLine(0, "Search", "down") + resultLine(25, "Router", "up")
        << u"08:00 Search pending>down hard 1\n08:00 problem Search\n08:10 reminder Search\n08:20 reminder Search\n"
           "08:25 Router pending>up hard 1"_s;
    QTest::newRow("due with the last line")
        << resultLine(0, "Search", "down") + resultLine(10, "Search", "down")
        << u"08:00 Search pending>down hard 1\n08:00 problem Search\n08:10 reminder Search"_s;
    QTest::newRow("acknowledged") << resultLine(0, "Search", "down")
            + R"({"at":"2026-01-31T08:05:00Z","ack":"Search","by":"Ann"})"
              "\n"
            + resultLine(30, "Search", "up")
                                  << u"08:00 Search pending>down hard 1\n08:00 problem Search\n"
                                     "08:30 Search down>up hard 1\n08:30 recovery Search"_s;
    QTest::newRow("maintenance by hand")
        << R"({"at":"2026-01-31T08:00:00Z","maintenance":"Search","for":"30m"})"
           "\n"
            + resultLine(5, "Search", "down") + resultLine(40, "Router", "up")
        << u"08:05 Search pending>down hard 1\n08:05 problem Search [maintenance]\n08:30 problem Search\n"
           "08:40 Router pending>up hard 1\n08:40 reminder Search"_s;
    QTest::newRow("as history query prints it") << QByteArray(
        R"({"target":"Search","id":"x","kind":"tcp","outcome":"down","at":"2026-01-31T08:00:00.500Z","durationMs":1})"
        "\n") << u"08:00 Search pending>down hard 1\n08:00 problem Search"_s;
    QTest::newRow("behind its parent")
        << resultLine(0, "Router", "up") + resultLine(0, "Shop", "up") + resultLine(1, "Shop", "down")
            + resultLine(1, "Router", "down") + resultLine(2, "Shop", "down") + resultLine(2, "Router", "down")
            + resultLine(3, "Shop", "down") + resultLine(3, "Router", "down") + resultLine(4, "Router", "up")
            + resultLine(4, "Shop", "up")
        << u"08:00 Router pending>up hard 1\n08:00 Shop pending>up hard 1\n08:01 Shop up>down soft 1\n08:01 Router up>down "
           u"soft 1\n"
           "08:02 Shop down>down soft 2\n08:02 Router down>down soft 2\n08:03 Shop up>down hard 3\n08:03 problem Shop "
           "[parent-check]\n"
           "08:03 Router up>down hard 3\n08:03 Shop down>down hard 3 unreachable\n08:03 problem Router\n"
           "08:04 Router down>up hard 1\n08:04 Shop down>down hard 3\n08:04 recovery Router\n"
           "08:04 Shop down>up hard 1\n08:04 recovery Shop [not-sent]"_s;
    QByteArray changes;
    for (int minute = 0; minute < 12; ++minute)
        changes += resultLine(minute, "Router", minute % 2 == 0 ? "up" : "down");
    QTest::newRow("flapping")
        << changes
        << u"08:00 Router pending>up hard 1\n08:01 Router up>down soft 1\n08:02 Router down>up hard 1\n"
           "08:03 Router up>down soft 1\n08:04 Router down>up hard 1\n08:05 Router up>down soft 1\n"
           "08:06 Router down>up hard 1 flapping\n08:06 flapping-start Router\n08:07 Router up>down soft 1 flapping\n"
           "08:08 Router down>up hard 1 flapping\n08:09 Router up>down soft 1 flapping\n"
           "08:10 Router down>up hard 1 flapping\n08:11 Router up>down soft 1 flapping"_s;
}

void tst_CliReplay::printsChangesAndAlerts()
{
    QFETCH(QByteArray, lines);
    QFETCH(QString, reported);
    QCOMPARE(replayText(lines), reported);
}

void tst_CliReplay::matchesTheDocumentation()
{
    Replay replay;
    QVERIFY(replay.feed(kHeader + resultLine(0, "Search", "down")) && replay.finish());
    QCOMPARE(
        replay.takeOutput(),
        QByteArray(R"({"at":"2026-01-31T08:00:00.000Z","target":"Search","from":"pending","to":"down","type":"hard",)"
                   R"("attempt":1,"flapping":false,"reachable":true})"
                   "\n"
                   R"({"at":"2026-01-31T08:00:00.000Z","alert":"R","target":"Search","kind":"problem","suppressedBy":null,)"
                   R"("channels":["x"],"title":"Search: Down"})"
                   "\n"));
}

void tst_CliReplay::splittingTheInputMakesNoDifference()
{
    QByteArray all = kHeader;
    for (int minute = 0; minute < 50; ++minute)
        all += resultLine(minute, "Search", minute / 7 % 2 == 0 ? "up" : "down");
    all.chop(1); // without a trailing newline
    Replay whole;
    QVERIFY(whole.feed(all) && whole.finish());
    const QByteArray reported = whole.takeOutput();
    for (const qsizetype length : {1, 7, 64, 1'000}) {
        Replay replay;
        for (qsizetype at = 0; at < all.size(); at += length)
            QVERIFY(replay.feed(QByteArrayView(all).sliced(at).first(qMin(length, all.size() - at))));
        QVERIFY(replay.finish());
        QCOMPARE(replay.takeOutput(), reported);
    }
}

void tst_CliReplay::scannerAgreesWithTheParser_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<bool>("isScanned"); // false: only the parser reads the line, and may refuse it

    const auto row = [](const QByteArray &line, bool isScanned) { QTest::newRow(line.constData()) << line << isScanned; };
    row(R"({"at":"2026-01-31T08:00:00Z","target":"a","outcome":"up"})", true);
    row(R"({ "outcome" : "degraded", "target" : "ä b", "at" : "2026-12-31T23:59:59.999Z" } )", true);
    row(R"({"at":"2024-02-29T00:00:00Z","target":"a","outcome":"unknown"})", true);
    row(R"({"at":"2100-02-28T00:00:00Z","target":"a","outcome":"down"})", true);
    row(R"({"at":"2023-02-29T00:00:00Z","target":"a","outcome":"up"})", false);
    row(R"({"at":"2026-04-31T00:00:00Z","target":"a","outcome":"up"})", false);
    row(R"({"at":"2026-01-31T08:00:00+01:00","target":"a","outcome":"up"})", false);
    row(R"({"at":"2026-01-31T08:00:00Z","target":"a\u0041","outcome":"up"})", false);
    row(R"({"at":"2026-01-31T08:00:00Z","target":"a","outcome":"up","more":1})", false);
    row(R"({"at":"2026-01-31T08:00:00Z","target":"a","outcome":"better"})", false);
    row(R"({"at":"2026-01-31T08:00:00Z","target":"a","target":"b"})", false);
    row(R"({"at":"2026-01-31T08:00:00Z","target":"a","outcome":"up"} x)", false);
    row(R"({"at":"2026-01-31T08:00:00Z","target":"a","outcome":"up")", false);
    row("", false);
}

void tst_CliReplay::scannerAgreesWithTheParser()
{
    QFETCH(QByteArray, line);
    QFETCH(bool, isScanned);
    const auto scanned = scanReplayLine(line);
    QCOMPARE(scanned.has_value(), isScanned);
    if (!scanned)
        return;
    const auto read = readReplayLine(line);
    QVERIFY(read);
    QCOMPARE(scanned->at, read->at);
    QCOMPARE(scanned->target, read->target);
    QCOMPARE(scanned->outcome, read->outcome);
}

//! Steady results aren't evaluated one by one. The test compares a history that contains many of them with one that contains
//! few.
void tst_CliReplay::skippingSteadyResultsChangesNothing()
{
    QByteArray dense;
    QByteArray sparse; // each run of equal results is just long enough for flapping and attempts
    for (int minute = 0; minute < 600; ++minute) {
        const bool isDown = minute % 150 > 100;
        const QByteArray line = resultLine(minute, "Router", isDown ? "down" : "up");
        dense += line;
        if (minute % 150 <= 40 || minute % 150 >= 98)
            sparse += line;
    }
    const QString reported = replayText(dense);
    QCOMPARE(reported, replayText(sparse));
    QCOMPARE(reported.count(u"problem"_s), 4);
}

void tst_CliReplay::refuses_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QString>("problem");

    const auto row = [](const char *name, const char *line, const QString &problem) {
        QTest::newRow(name) << QByteArray(line) << u"line 3: "_s + problem;
    };
    row("no JSON", "nothing", QString());
    row("no time", R"({"target":"Shop","outcome":"up"})", u"“at” requires a time such as \"2026-01-31T08:00:00Z\"."_s);
    row("no such day", R"({"at":"2026-02-30T08:00:00Z","target":"Shop","outcome":"up"})", u"“at” requires a time"_s);
    row("back in time", R"({"at":"2026-01-31T07:00:00Z","target":"Shop","outcome":"up"})",
        u"The time on this line is earlier than the time on the previous line."_s);
    row("outcome", R"({"at":"2026-01-31T09:00:00Z","target":"Shop","outcome":"fine"})",
        u"“outcome” must be up, degraded, down or unknown."_s);
    row("target", R"({"at":"2026-01-31T09:00:00Z","target":"Shpo","outcome":"up"})",
        u"Target “Shpo” isn't in the first line. Did you mean “Shop”?"_s);
    row("nothing said", R"({"at":"2026-01-31T09:00:00Z"})", u"This line has neither a result"_s);
    row("ack of nothing", R"({"at":"2026-01-31T09:00:00Z","ack":"Shop"})", u"Shop had no problem at that time."_s);
    row("unack of nothing", R"({"at":"2026-01-31T09:00:00Z","unack":"Shop"})", u"Shop wasn't acknowledged at that time."_s);
    row("ack key", R"({"at":"2026-01-31T09:00:00Z","ack":"Shop","form":"1h"})", u"form: Unknown key."_s);
    row("snooze without a time", R"({"at":"2026-01-31T09:00:00Z","snooze":"Shop"})", u"“snooze” requires “for”"_s);
    row("maintenance for what", R"({"at":"2026-01-31T09:00:00Z","maintenance":"Shop","for":"long"})", QString());
}

void tst_CliReplay::refuses()
{
    QFETCH(QByteArray, line);
    QFETCH(QString, problem);
    const QString reported = replayText(resultLine(0, "Shop", "up") + line + '\n');
    QVERIFY2(reported.startsWith(problem) && reported.size() > 10, qPrintable(reported));
}

//! Maintenance follows its calendar, in the time of the recorded history.
void tst_CliReplay::appliesMaintenanceOfTheHeader()
{
    QByteArray header = kHeader;
    header.replace(R"("start")",
                   R"("maintenance":[{"name":"Disk","when":"daily","at":"08:10","for":"20m","zone":"UTC",)"
                   R"("targets":["Search"]}],"start")");
    Replay replay;
    QVERIFY(replay.feed(header));
    QVERIFY(replay.feed(resultLine(9, "Search", "up") + resultLine(10, "Search", "down") + resultLine(31, "Router", "up")));
    QVERIFY(replay.finish());
    QCOMPARE(condensed(replay.takeOutput()).join(u'\n'),
             u"08:09 Search pending>up hard 1\n08:10 Search up>down hard 1\n08:10 problem Search [maintenance]\n"
             "08:30 problem Search\n08:31 Router pending>up hard 1"_s);
}

//! A group needs no attempts, because the outcomes of its members are already confirmed.
void tst_CliReplay::aGroupNeedsNoAttempts()
{
    QByteArray header = kHeader;
    header.replace(R"("name":"Search","kind":"tcp","host":"127.0.0.1","port":3,"attempts":1)",
                   R"("name":"Search","kind":"group","members":["Router","Shop"],"attempts":3)");
    Replay replay;
    QVERIFY(replay.feed(header + resultLine(0, "Search", "up") + resultLine(1, "Search", "down")) && replay.finish());
    QCOMPARE(condensed(replay.takeOutput()).join(u'\n'),
             u"08:00 Search pending>up hard 1\n08:01 Search up>down hard 1\n08:01 problem Search"_s);
}

void tst_CliReplay::refusesHeaders_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<QStringList>("problems"); // start of each error message

    QTest::newRow("nothing") << QByteArray() << QStringList{u"The first line is missing"_s};
    QTest::newRow("no start") << QByteArray(R"({"targets":[]})") << QStringList{u"“start” requires a time"_s};
    QTest::newRow("maintenance") << QByteArray(
        R"({"targets":[],"maintenance":[{"name":"m","when":"daily","at":"8","for":"1h","zone":"UTC","all":true}],"alerts":[],"start":"2026-01-31T08:00:00Z"})")
                                 << QStringList{u"maintenance “m”: at: "_s};
    QTest::newRow("all at once") << QByteArray(
        R"({"targets":[{"name":"a","kind":"tpc"}],"alerts":[{"name":"r","delay":1},{"name":"r"}],"strat":1})")
                                 << QStringList{u"strat: Unknown key. Did you mean “start”?"_s, u"a: kind: "_s, u"r: delay: "_s,
                                                u"r: name: Another rule already has this name."_s,
                                                u"“start” requires a time"_s};
}

void tst_CliReplay::refusesHeaders()
{
    QFETCH(QByteArray, header);
    QFETCH(QStringList, problems);
    Replay replay;
    QVERIFY(!replay.feed(header) || !replay.finish());
    QCOMPARE(replay.lineNumber(), 1);
    QCOMPARE(replay.problems().size(), problems.size());
    for (qsizetype i = 0; i < problems.size(); ++i)
        QVERIFY2(replay.problems()[i].startsWith(problems[i]), qPrintable(replay.problems()[i]));
}

void tst_CliReplay::replaysAFile()
{
    const QTemporaryDir folder;
    const QString file = writeFile(folder, u"past%2.ndjson"_s, kHeader + resultLine(0, "Search", "down") + "nonsense\n");
    CliRun cli(folder.path());
    QCOMPARE(cli.run({u"replay"_s, file}), 65);
    QCOMPARE(condensed(cli.out()).join(u'\n'), u"08:00 Search pending>down hard 1\n08:00 problem Search"_s);
    QVERIFY2(cli.err().contains("past%2.ndjson:3: "), cli.err().constData());
    CliRun missing(folder.path());
    QCOMPARE(missing.run({u"replay"_s, folder.filePath(u"nothing"_s)}), 66);
    CliRun aFolder(folder.path());
    QCOMPARE(aFolder.run({u"replay"_s, folder.path()}), 66);
    QVERIFY2(aFolder.err().contains("is a folder, not a recorded history"), aFolder.err().constData());
}

void tst_CliReplay::readsStandardInput()
{
    const QTemporaryDir folder;
    CliRun cli(folder.path());
    cli.process().setStandardInputFile(writeFile(folder, u"past.ndjson"_s, kHeader + resultLine(0, "Search", "down")));
    QCOMPARE(cli.run({u"replay"_s, u"-"_s}), 0);
    QCOMPARE(condensed(cli.out()).size(), 2);
}

namespace {

//! Sends a history in pieces, as through a pipe.
class SlowInput
{
public:
    SlowInput(const QString &path, const QByteArray &content)
        : m_content(content)
    {
        const QByteArray name = QFile::encodeName(path);
        if (::mkfifo(name.constData(), 0600) == 0)
            m_writer = ::open(name.constData(), O_RDWR | O_NONBLOCK | O_CLOEXEC);
    }
    ~SlowInput() { end(); }
    Q_DISABLE_COPY_MOVE(SlowInput)

    int writer() const { return m_writer; } //!< -1 after everything was sent
    qsizetype given() const { return m_given; }
    //! Writes as much as the pipe accepts. \return whether everything was sent
    bool give()
    {
        while (m_given < m_content.size()) {
            const auto rest = static_cast<size_t>(m_content.size() - m_given);
            const auto written = ::write(m_writer, m_content.constData() + m_given, rest);
            if (written <= 0)
                return false;
            m_given += written;
        }
        end();
        return true;
    }

private:
    void end()
    {
        if (m_writer >= 0)
            ::close(std::exchange(m_writer, -1));
    }

    QByteArray m_content;
    qsizetype m_given = 0;
    int m_writer = -1;
};

//! Sends the history and returns the complete output of the program.
QByteArray readToTheEnd(int reader, SlowInput *past)
{
    QByteArray all;
    QByteArray piece(64 * 1024, '\0');
    while (true) {
        past->give();
        pollfd waits[]{{reader, POLLIN, 0}, {past->writer(), POLLOUT, 0}};
        if (::poll(waits, 2, 20'000) <= 0)
            return all;
        if (waits[0].revents == 0)
            continue;
        const auto count = ::read(reader, piece.data(), static_cast<size_t>(piece.size()));
        if (count <= 0)
            return all;
        all.append(piece.constData(), count);
    }
}

} // namespace

//! If the program didn't wait, it would keep gigabytes of history and output in memory.
void tst_CliReplay::waitsForASlowReader()
{
    constexpr int kLines = 60'000;
    constexpr qsizetype kTaken = 2 * 1024 * 1024; // the most that the program may read ahead, about half of the content
    QByteArray content = kHeader;
    for (int i = 0; i < kLines; ++i)
        content += resultLine(0, "Search", i % 2 == 0 ? "up" : "down");
    const QTemporaryDir folder;
    SlowInput past(folder.filePath(u"past"_s), content);
    int ends[2];
    QCOMPARE(::pipe(ends), 0);
    CliRun cli(folder.path());
    cli.process().setStandardInputFile(folder.filePath(u"past"_s));
    cli.process().setChildProcessModifier([out = ends[1]] { ::dup2(out, 1); });
    cli.start({u"replay"_s, u"-"_s});
    const auto isFull = [&past, out = ends[1]] {
        past.give();
        pollfd state{out, POLLOUT, 0};
        return ::poll(&state, 1, 0) == 0; // the pipe is full, because nobody reads the output
    };
    QTRY_VERIFY_WITH_TIMEOUT(isFull(), 30'000);
    ::close(ends[1]);
    QVERIFY(!QTest::qWaitFor([&past] { return past.give(); }, 500));
    QVERIFY2(past.given() < kTaken, qPrintable(QString::number(past.given())));
    const QByteArray reported = readToTheEnd(ends[0], &past);
    ::close(ends[0]);
    QCOMPARE(cli.wait(), 0);
    QCOMPARE(reported.count("\"type\":\"hard\""), kLines);
    QVERIFY(reported.endsWith("}\n"));
}

void tst_CliReplay::refusesAnEndlessLine()
{
    Replay replay;
    const QByteArray piece(8 * 1024 * 1024, ' ');
    int pieces = 0;
    while (pieces < 20 && replay.feed(piece))
        ++pieces;
    QCOMPARE(pieces, 8);
    QVERIFY2(replay.problems().value(0).startsWith(u"This line is longer than"_s), qPrintable(replay.problems().value(0)));
}

QTEST_GUILESS_MAIN(tst_CliReplay)

} // namespace CliReplayTest

#include "tst_CliReplay.moc"
