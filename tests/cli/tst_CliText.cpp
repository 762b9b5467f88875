// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/language/Language.h"
#include "app/words/Csv.h"
#include "cli/commands/AllCommands.h"
#include "cli/commands/CheckCommand.h"
#include "cli/commands/profile/AddAndListCommands.h"
#include "cli/commands/profile/IncidentsCommands.h"
#include "cli/commands/profile/MaintenanceCommands.h"
#include "cli/options/CommandLine.h"
#include "cli/options/TargetSelection.h"
#include "cli/terminal/TextColumns.h"
#include "cli/write/Listing.h"
#include "cli/write/OrderedJson.h"
#include "cli/write/ResultWriter.h"

#include <QJsonDocument>
#include <QTest>
#include <QXmlStreamReader>

#include <optional>

namespace CliTextTest {

using namespace Qt::StringLiterals;
using namespace watchkeeper;

//! Tests the pure functions: columns, eliding, wrapping, the order of keys, and parsing.
class tst_CliText : public QObject
{
    Q_OBJECT

    static Terminal terminalOf(int width)
    {
        Terminal terminal;
        terminal.isTerminal = true;
        terminal.width = width;
        return terminal;
    }
    static Result resultOf(Outcome outcome, const QString &name, const QString &summary)
    {
        Result result;
        result.targetName = name;
        result.outcome = outcome;
        result.at = QDateTime::fromMSecsSinceEpoch(1769846400123, Qt::UTC);
        result.observation.summary = summary;
        result.observation.durationMs = 84.2;
        return result;
    }

    //! Returns the message that is printed instead of running the command; nullopt if the command can run.
    static std::optional<Notice> noticeOf(const QStringList &command)
    {
        CommandLine line(allCommands());
        return line.parse(command);
    }

    //! Returns the parsed options if the line calls this command; otherwise null.
    template<class C>
    static const typename C::Options *optionsOf(const CommandLine &line)
    {
        const auto *description = dynamic_cast<const DescriptionOf<C> *>(&line.calledCommand());
        return description ? &description->options : nullptr;
    }

private slots:
    void initTestCase() { useEnglish(); }

    void countsColumns_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("columns");

        QTest::newRow("ASCII") << u"abc"_s << 3;
        QTest::newRow("umlaut") << u"größe"_s << 5;
        QTest::newRow("combining") << u"a\u0301"_s << 1;
        QTest::newRow("wide") << u"東京"_s << 4;
        QTest::newRow("outside the first plane") << u"\U0001F600"_s << 2;
    }

    void countsColumns()
    {
        QFETCH(QString, text);
        QFETCH(int, columns);
        QCOMPARE(displayWidth(text), columns);
    }

    void elidesTexts_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("width");
        QTest::addColumn<QString>("shown");

        QTest::newRow("fits") << u"abc"_s << 3 << u"abc"_s;
        QTest::newRow("prose at the end") << u"one two three"_s << 8 << u"one two…"_s;
        QTest::newRow("URL in the middle") << u"https://shop.example/health"_s << 15 << u"https:/…/health"_s;
        QTest::newRow("wide") << u"東京東京"_s << 5 << u"東京…"_s;
        QTest::newRow("no room") << u"abc"_s << 1 << u"a"_s;
    }

    void elidesTexts()
    {
        QFETCH(QString, text);
        QFETCH(int, width);
        QFETCH(QString, shown);
        QCOMPARE(elided(text, width, Terminal{}), shown);
        QVERIFY(displayWidth(elided(text, width, Terminal{})) <= width);
    }

    void wrapsTexts()
    {
        QCOMPARE(wrapped(u"one two three"_s, 7), QStringList({u"one two"_s, u"three"_s}));
        QCOMPARE(wrapped(u"abcdefgh ij"_s, 4), QStringList({u"abcd"_s, u"efgh"_s, u"ij"_s}));
        QCOMPARE(wrapped(QString(), 4), QStringList());
        QCOMPARE(wrapped(u"ab c"_s, -1), QStringList({u"a"_s, u"b"_s, u"c"_s})); // the width on a terminal of three columns
    }

    void fitsTheTableToTheTerminal()
    {
        TableWriter writer(terminalOf(60), {u"Shop"_s, u"A very long name of a target"_s});
        Result down = resultOf(Outcome::Down, u"A very long name of a target"_s, {});
        down.observation.error =
            CheckError(ErrorType::Refused, u"Connection refused by 10.0.0.5 port 443. Is the service running?"_s);
        const QStringList lines = QString::fromUtf8(writer.result(down)).split(u'\n', Qt::SkipEmptyParts);
        QVERIFY(lines.size() > 1); // the reason is wrapped, not truncated
        for (const QString &line : lines)
            QVERIFY2(displayWidth(line) <= 60, qPrintable(line));
        QVERIFY(lines.last().endsWith(u"running?"_s));
        QCOMPARE(QString::fromUtf8(writer.result(resultOf(Outcome::Up, u"Shop"_s, QString(200, u'x')))).count(u'\n'), 2);
    }

    void usesColourOnlyIfSupported()
    {
        Terminal terminal = terminalOf(80);
        QVERIFY(!TableWriter(terminal, {}).result(resultOf(Outcome::Down, u"a"_s, u"b"_s)).contains('\x1b'));
        terminal.hasColour = true;
        QVERIFY(TableWriter(terminal, {}).result(resultOf(Outcome::Down, u"a"_s, u"b"_s)).startsWith("\x1b[1;31m✖"));
    }

    void writesKeysInTheDocumentedOrder()
    {
        Result result = resultOf(Outcome::Down, u"Shop API"_s, u"503 Service Unavailable"_s);
        result.targetId = QUuid::createUuid();
        result.kind = u"http"_s;
        result.observation.phases.set(Phase::Wait, 48);
        result.observation.phases.set(Phase::Dns, 1.2);
        result.observation.phases.set(Phase::Queue, 0.1);
        result.observation.addValue(u"status"_s, 503);
        result.observation.addValue(u"size"_s, 1042);
        result.observation.error = CheckError(ErrorType::Condition, u"Not \"200\"."_s);
        const QByteArray id = result.targetId.toString(QUuid::WithoutBraces).toUtf8();
        QCOMPARE(toNdjson(result),
                 "{\"target\":\"Shop API\",\"id\":\"" + id
                     + "\",\"kind\":\"http\",\"outcome\":\"down\",\"at\":\"2026-01-31T08:00:00.123Z\",\"durationMs\":84.2,"
                     + R"("summary":"503 Service Unavailable","phases":{"queue":0.1,"dns":1.2,"wait":48},)"
                     + "\"values\":{\"status\":503,\"size\":1042},\"error\":{\"type\":\"condition\",\"message\":\"Not "
                       "\\\"200\\\".\"}}");
    }

    void printsReachabilityChanges()
    {
        const QDateTime at(QDate(2026, 1, 31), QTime(8, 0), Qt::UTC);
        TargetState up;
        up.known = true;
        up.outcome = Outcome::Up;
        TargetState down = up;
        down.outcome = Outcome::Down;
        TargetState away = down;
        away.unreachable = true;
        away.because = u"Office router"_s;
        Transition transition{QUuid::createUuid(), u"Shop"_s, up, away, resultOf(Outcome::Down, u"Shop"_s, u"No answer"_s)};
        const auto textOf = [](const QString &line) { return line.section(u"  "_s, 1).trimmed(); };
        const Terminal terminal = terminalOf(80);
        QCOMPARE(textOf(transitionLine(transition, 4, terminal)),
                 u"? Shop  Up → Unreachable  Office router is down. No answer"_s);
        const StateChange gone{transition.targetId, u"Shop"_s, at, away};
        QCOMPARE(textOf(reachabilityLine(gone, down, 4, terminal)), u"? Shop  Down → Unreachable  Office router is down."_s);
        const StateChange back{transition.targetId, u"Shop"_s, at, down};
        QCOMPARE(textOf(reachabilityLine(back, away, 4, terminal)),
                 u"✖ Shop  Unreachable → Down  The dependency has recovered, but this target hasn't."_s);

        const QByteArray id = transition.targetId.toString(QUuid::WithoutBraces).toUtf8();
        QCOMPARE(toNdjson(gone),
                 "{\"at\":\"2026-01-31T08:00:00.000Z\",\"target\":\"Shop\",\"id\":\"" + id
                     + "\",\"unreachable\":true,\"because\":\"Office router\"}");
        QVERIFY2(toNdjson(transition)
                     .contains("\"from\":\"up\",\"to\":\"down\",\"unreachable\":true,\"because\":\"Office router\",\"why\""),
                 toNdjson(transition));
        transition.after = down;
        QVERIFY(!toNdjson(transition).contains("unreachable"));
    }

    void printsMaintenance()
    {
        const QDateTime at(QDate(2026, 1, 31), QTime(8, 0), Qt::UTC);
        TargetState down;
        down.known = true;
        down.outcome = Outcome::Down;
        TargetState inWork = down;
        inWork.inMaintenance = true;
        inWork.maintenance = u"New disk"_s;
        inWork.maintenanceUntil = at.addSecs(3600);
        const TargetId id = QUuid::createUuid();
        const auto textOf = [](const QString &line) { return line.section(u"  "_s, 1).trimmed(); };
        const Terminal terminal = terminalOf(80);
        const StateChange begun{id, u"Shop"_s, at, inWork, StateAspect::Maintenance};
        QCOMPARE(textOf(maintenanceLine(begun, 4, terminal)),
                 u"? Shop  Down → Maintenance  New disk, until 2026-01-31 09:00:00 UTC"_s);
        const StateChange ended{id, u"Shop"_s, at, down, StateAspect::Maintenance};
        QCOMPARE(textOf(maintenanceLine(ended, 4, terminal)), u"✖ Shop  Maintenance → Down  Maintenance has ended."_s);
        Transition transition{id, u"Shop"_s, TargetState(), inWork, resultOf(Outcome::Down, u"Shop"_s, u"No answer"_s)};
        QCOMPARE(textOf(transitionLine(transition, 4, terminal)),
                 u"✖ Shop  Pending → Down  In maintenance (New disk): No answer"_s);

        const QByteArray head = "{\"at\":\"2026-01-31T08:00:00.000Z\",\"target\":\"Shop\",\"id\":\""
            + id.toString(QUuid::WithoutBraces).toUtf8() + "\",";
        QCOMPARE(toNdjson(begun), head + "\"maintenance\":\"New disk\",\"until\":\"2026-01-31T09:00:00.000Z\"}");
        QCOMPARE(toNdjson(ended), head + "\"maintenance\":null}");
        QVERIFY2(toNdjson(transition).contains("\"maintenance\":\"New disk\",\"until\""), toNdjson(transition));
        transition.after = down;
        QVERIFY(!toNdjson(transition).contains("maintenance"));
    }

    //! The header counts all test cases, including those that didn't run because of an interruption.
    void junitCountsTestsThatDidNotRun()
    {
        JunitWriter writer({u"one"_s, u"two"_s, u"three"_s});
        RunSummary summary;
        summary.planned = 3;
        summary.isInterrupted = true;
        const Result two = resultOf(Outcome::Up, u"two"_s, {});
        summary.add(two);
        QByteArray written = writer.result(two);
        written += writer.end(summary);
        QVERIFY2(written.contains(R"(tests="3" failures="0" errors="0" skipped="2")"), written);
        QCOMPARE(written.count("<testcase "), 3);
        QCOMPARE(written.count("<skipped/>"), 2);
        QVERIFY2(written.contains(R"(name="three")"), written);
        QXmlStreamReader reader(written);
        while (!reader.atEnd())
            reader.readNext();
        QVERIFY2(!reader.hasError(), qPrintable(reader.errorString()));
    }

    void quotesCsvCells_data()
    {
        QTest::addColumn<QString>("cell");
        QTest::addColumn<QByteArray>("written");

        QTest::newRow("plain") << u"a b"_s << QByteArray("a b");
        QTest::newRow("empty") << QString() << QByteArray();
        QTest::newRow("comma") << u"a,b"_s << QByteArray("\"a,b\"");
        QTest::newRow("quotes") << u"a\"b"_s << QByteArray("\"a\"\"b\"");
        QTest::newRow("lines") << u"a\nb"_s << QByteArray("\"a\nb\"");
        QTest::newRow("formula") << u"=1+1"_s << QByteArray("'=1+1");
        QTest::newRow("plus") << u"+1"_s << QByteArray("'+1");
        QTest::newRow("minus") << u"-1+1"_s << QByteArray("'-1+1");
        QTest::newRow("minus alone") << u"-"_s << QByteArray("'-");
        QTest::newRow("negative number") << u"-3874"_s << QByteArray("-3874");
        QTest::newRow("small negative number") << u"-3.5e-07"_s << QByteArray("-3.5e-07");
        QTest::newRow("negative number, then a line") << u"-1\n"_s << QByteArray("\"'-1\n\"");
        QTest::newRow("at") << u"@A1"_s << QByteArray("'@A1");
        QTest::newRow("full-width") << u"\uff1d1+1"_s
                                    << QByteArray("'\xef\xbc\x9d"
                                                  "1+1");
        QTest::newRow("full-width at") << u"\uff20A1"_s
                                       << QByteArray("'\xef\xbc\xa0"
                                                     "A1");
        QTest::newRow("tab") << u"\t=1"_s << QByteArray("'\t=1");
        QTest::newRow("return, quoted too") << u"\r=1"_s << QByteArray("\"'\r=1\"");
    }

    void quotesCsvCells()
    {
        QFETCH(QString, cell);
        QFETCH(QByteArray, written);
        QCOMPARE(csvRow({cell, u"z"_s}), written + ",z\r\n");
    }

    void summarizesARun()
    {
        RunSummary summary;
        summary.planned = 3;
        summary.add(resultOf(Outcome::Up, {}, {}));
        summary.add(resultOf(Outcome::Up, {}, {}));
        summary.add(resultOf(Outcome::Unknown, {}, {}));
        summary.elapsedMs = 1900;
        summary.sequentialMs = 41'000;
        QCOMPARE(summary.text(Terminal{}), u"3 checks in 1.9 s, 22× faster than one by one (41 s): 2 up · 1 unknown"_s);
        QCOMPARE(summary.worst(), Outcome::Unknown);

        RunSummary single;
        single.add(resultOf(Outcome::Up, {}, {}));
        single.elapsedMs = 84;
        single.sequentialMs = 83;
        QCOMPARE(single.text(Terminal{}), u"1 check in 84 ms: 1 up"_s);

        RunSummary watched;
        watched.add(Outcome::Down);
        watched.addUnreachable();
        watched.addUnreachable();
        QCOMPARE(watched.countsText(Terminal{}), u"1 down · 2 unreachable"_s);
        watched.addInMaintenance();
        QCOMPARE(watched.countsText(Terminal{}), u"1 down · 2 unreachable · 1 in maintenance"_s);

        RunSummary unseen;
        unseen.add(Outcome::Up);
        unseen.countAsUnknown();
        QCOMPARE(unseen.countsText(Terminal{}), u"1 up"_s);
        QCOMPARE(unseen.worst(), Outcome::Unknown);

        summary.isInterrupted = true;
        summary.planned = 12;
        QCOMPARE(summary.text(Terminal{}), u"Interrupted after 1.9 s: 3 of 12 checks done: 2 up · 1 unknown"_s);
    }

    void listsInEachFormat_data()
    {
        QTest::addColumn<Format>("format");
        QTest::addColumn<QByteArray>("empty");
        QTest::addColumn<QByteArray>("text");

        QTest::newRow("table") << Format::Table << QByteArray() << QByteArray("Name\na\nb\n");
        QTest::newRow("json") << Format::Json << QByteArray("[\n]\n") << QByteArray("[\n\"a\",\n\"b\"\n]\n");
        QTest::newRow("ndjson") << Format::Ndjson << QByteArray() << QByteArray("\"a\"\n\"b\"\n");
        QTest::newRow("csv") << Format::Csv << csvRow({u"name"_s}) << csvRow({u"name"_s}) + csvRow({u"a"_s}) + csvRow({u"b"_s});
    }

    void listsInEachFormat()
    {
        QFETCH(Format, format);
        QFETCH(QByteArray, empty);
        QFETCH(QByteArray, text);
        Listing none(format, {u"name"_s}, {u"Name"_s});
        QCOMPARE(none.begin() + none.end({}), empty);
        Listing some(format, {u"name"_s}, {u"Name"_s});
        QByteArray written = some.begin();
        for (const QString &name : {u"a"_s, u"b"_s})
            written += some.add(
                {[&] { return compactJson(name); }, [&] { return QStringList{name}; }, [&] { return QStringList{name}; }});
        QCOMPARE(written + some.end({}), text);
    }

    void parsesACommandLine()
    {
        CommandLine line(allCommands());
        const auto notice =
            line.parse({u"check"_s, u"f.json"_s, u"--url"_s, u"http://a/"_s, u"http://b/"_s, u"--only"_s, u"-tag:x"_s,
                        u"--timeout"_s, u"1m30s"_s, u"--attempts"_s, u"3"_s, u"--format"_s, u"csv"_s, u"--profile"_s, u"/p"_s});
        QVERIFY(!notice);
        const auto *options = optionsOf<CheckCommand>(line);
        QVERIFY(options);
        QCOMPARE(options->file, u"f.json"_s);
        QCOMPARE(options->urls, QStringList({u"http://a/"_s, u"http://b/"_s}));
        QCOMPARE(options->only, u"-tag:x"_s);
        QCOMPARE(options->timeout, Milliseconds(90'000));
        QCOMPARE(options->attempts, 3);
        QVERIFY(options->format == Format::Csv);
        QCOMPARE(line.profileFolder(), u"/p"_s);
    }

    void optionsTakeOnlyTheirValue_data()
    {
        QTest::addColumn<QStringList>("command");
        QTest::addColumn<QStringList>("words");

        for (const char *option : {"--set", "--tag", "--depends-on", "--alerts"})
            QTest::addRow("add %s", option)
                << QStringList{u"add"_s, QLatin1String(option), u"a=b"_s} << QStringList{u"one"_s, u"two"_s};
        for (const char *option : {"--tag", "--target", "--days", "--month-days"})
            QTest::addRow("maintenance add %s", option)
                << QStringList{u"maintenance"_s, u"add"_s, QLatin1String(option), u"1"_s} << QStringList{u"one"_s};
    }

    void optionsTakeOnlyTheirValue()
    {
        QFETCH(QStringList, command);
        QFETCH(QStringList, words);
        CommandLine line(allCommands());
        const auto notice = line.parse(command + words);
        QVERIFY2(!notice, notice ? qPrintable(notice->err) : "");
        const auto *add = optionsOf<AddCommand>(line);
        const auto *maintenance = optionsOf<MaintenanceAddCommand>(line);
        QVERIFY(add || maintenance);
        QCOMPARE(add ? add->texts + add->names : maintenance->names, words);
    }

    void acceptsATextThatLooksLikeAnOption()
    {
        CommandLine line(allCommands());
        QVERIFY(!line.parse({u"add"_s, u"--name"_s, u"d"_s, u"--"_s, u"-x foo"_s}));
        const auto *options = optionsOf<AddCommand>(line);
        QVERIFY(options);
        QCOMPARE(options->texts, QStringList(u"-x foo"_s));
        QCOMPARE(options->names, QStringList(u"d"_s));
    }

    void refusesEmptyPaths_data()
    {
        QTest::addColumn<QStringList>("command");
        QTest::addColumn<QString>("option");

        const QString none;
        QTest::newRow("--profile") << QStringList{u"--profile"_s, none, u"list"_s} << u"--profile: "_s;
        QTest::newRow("--profile=") << QStringList{u"--profile="_s, u"list"_s} << u"--profile: "_s;
        QTest::newRow("check") << QStringList{u"check"_s, none} << u"FILE: "_s;
        QTest::newRow("watch") << QStringList{u"watch"_s, none} << u"FILE: "_s;
        QTest::newRow("validate") << QStringList{u"validate"_s, none} << u"FILE: "_s;
        QTest::newRow("backup") << QStringList{u"history"_s, u"backup"_s, none} << u"FOLDER: "_s;
        QTest::newRow("restore") << QStringList{u"history"_s, u"restore"_s, none} << u"FROM: "_s;
        QTest::newRow("export") << QStringList{u"history"_s, u"export"_s, u"--output"_s, none} << u"--output: "_s;
        QTest::newRow("backtest") << QStringList{u"alerts"_s, u"backtest"_s, u"--rules"_s, none} << u"--rules: "_s;
        QTest::newRow("eval") << QStringList{u"eval"_s, u"[STATUS] == 1"_s, u"--observation"_s, none} << u"--observation: "_s;
    }

    //! For example, an unset variable results in an empty path. It must not select the default profile.
    void refusesEmptyPaths()
    {
        QFETCH(QStringList, command);
        QFETCH(QString, option);
        const auto notice = noticeOf(command);
        QVERIFY(notice);
        QCOMPARE(notice->status, 64);
        QVERIFY2(notice->err.contains(option + u"The value is empty."_s), qPrintable(notice->err));
    }

    void reportsUsageProblems_data()
    {
        QTest::addColumn<QStringList>("command");
        QTest::addColumn<QString>("problem");

        QTest::newRow("command") << QStringList{u"chekc"_s, u"--url"_s, u"http://a"_s}
                                 << u"Command “chekc” doesn't exist. Did you mean “check”?"_s;
        QTest::newRow("part of a command") << QStringList{u"incidents"_s, u"shw"_s}
                                           << u"Command “shw” doesn't exist. Did you mean “show”?"_s;
        QTest::newRow("value of an option") << QStringList{u"incidents"_s, u"--from"_s, u"7dd"_s} << u"--from: "_s;
        QTest::newRow("option") << QStringList{u"incidents"_s, u"--form"_s, u"7d"_s} << u"--form"_s;
        QTest::newRow("escapes in it") << QStringList{u"check"_s, u"--\x1b]0;x\a\x1b[31mred"_s} << u"red"_s;
        QTest::newRow("escapes in a command") << QStringList{u"\x1b[31mchekc"_s} << u"“chekc”"_s;
    }

    void reportsUsageProblems()
    {
        QFETCH(QStringList, command);
        QFETCH(QString, problem);
        const auto notice = noticeOf(command);
        QVERIFY(notice);
        QVERIFY2(notice->err.contains(problem), qPrintable(notice->err));
        QVERIFY2(!notice->err.contains(u'\x1b') && !notice->err.contains(u'\a'), qPrintable(notice->err));
    }

    //! In C, 010 would be 8, which is a different incident.
    void numbersAreDecimal()
    {
        CommandLine line(allCommands());
        QVERIFY(!line.parse({u"incidents"_s, u"show"_s, u"010"_s}));
        const auto *options = optionsOf<IncidentShowCommand>(line);
        QVERIFY(options);
        QCOMPARE(options->incident, 10);
    }

    void incidentsPassOptionsToTheirCommands_data()
    {
        QTest::addColumn<QStringList>("command");
        QTest::addColumn<bool>("isJson");

        QTest::newRow("before the name") << QStringList{u"incidents"_s, u"--format"_s, u"json"_s, u"show"_s, u"1"_s} << true;
        QTest::newRow("after the name") << QStringList{u"incidents"_s, u"show"_s, u"1"_s, u"--format"_s, u"json"_s} << true;
        QTest::newRow("both") << QStringList{u"incidents"_s, u"--format"_s, u"json"_s, u"show"_s,
                                             u"1"_s,         u"--format"_s, u"table"_s}
                              << false;
    }

    void incidentsPassOptionsToTheirCommands()
    {
        QFETCH(QStringList, command);
        QFETCH(bool, isJson);
        CommandLine line(allCommands());
        QVERIFY(!line.parse(command));
        const auto *options = optionsOf<IncidentShowCommand>(line);
        QVERIFY(options);
        QCOMPARE(options->ownFormat.value_or(options->format) == Format::Json, isJson);
    }

    void refusesInvalidFilters()
    {
        QVERIFY(!TargetFilter::parse(u"tag:"_s));
        QVERIFY(!TargetFilter::parse(u"-"_s));
        QVERIFY(!TargetFilter::parse(u"\"open"_s));
        QVERIFY(TargetFilter::parse(QString())->matches(Target()));
    }
};

QTEST_GUILESS_MAIN(tst_CliText)

} // namespace CliTextTest

#include "tst_CliText.moc"
