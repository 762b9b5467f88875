// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "targets/Samples.h"
#include "targets/edit/DocumentEdits.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QTest>

namespace TargetsDocumentTest {

using namespace watchkeeper;
using namespace Qt::StringLiterals;

class tst_TargetsDocument : public QObject
{
    Q_OBJECT

private slots:
    void readsTheExampleOfTheManual();
    void writesTheSameDocument();
    void keepsRedundantSettings();
    void writesOneFieldPerLine();
    void keepsTheOrder();
    void toleratesByteOrderMarkAndLineEnds();
    void assignsIds();
    void doesNotDeriveAnIdInUse();
    void namesTheProblem_data();
    void namesTheProblem();
    void namesTheFileOfAProblem();
    void reportsAllProblemsAtOnceInOrder();
    void refusesHostileFiles_data();
    void refusesHostileFiles();
    void readsBackWhatItWrote();
    void survivesTruncationAndBitFlips();
    void tenThousandTargets();
    void writesOneTargetAsJson();
};

namespace {

const QByteArray kSample = R"({
  "$schema": "https://watchkeeper.example/schema/targets-1.json",
  "version": 1,
  "defaults": { "every": "90s", "timeout": "10s", "attempts": 3, "retryEvery": "20s" },
  "targets": [
    {
      "id": "0b9c9f3e-26bd-4f3a-9d53-3f1a1c0f8a11",
      "name": "Shop API",
      "kind": "http",
      "url": "https://shop.example/health",
      "headers": { "X-B": "1", "X-A": "2" },
      "tags": ["prod", "shop"],
      "alerts": ["on-call", "Mail"]
    },
    { "name": "Disk", "kind": "command", "command": "df -h /", "every": "5m" },
    { "name": "Backups", "kind": "command", "command": "ls /backup | tail -1", "shell": true, "every": "1h", "paused": true }
  ]
}
)";

//! Returns a complete file with one target that has these members.
QByteArray withTarget(const QByteArray &members)
{
    return "{\"targets\": [\n{" + members + "}\n]}";
}

} // namespace

void tst_TargetsDocument::readsTheExampleOfTheManual()
{
    const TargetsDocument document = parsed(kSample);
    QCOMPARE(document.defaults.every, Milliseconds(90'000));
    QCOMPARE(namesOf(document), QStringList({u"Shop API"_s, u"Disk"_s, u"Backups"_s}));
    const Target &shop = document.targets[0];
    QCOMPARE(shop.id, QUuid(u"0b9c9f3e-26bd-4f3a-9d53-3f1a1c0f8a11"_s));
    QCOMPARE(shop.kind, u"http"_s);
    QCOMPARE(shop.fields.url(u"url"_s), QUrl(u"https://shop.example/health"_s));
    QCOMPARE(shop.fields.map(u"headers"_s).first().first, u"X-B"_s);
    QCOMPARE(shop.schedule, document.defaults);
    QCOMPARE(shop.tags, QStringList({u"prod"_s, u"shop"_s}));
    QCOMPARE(shop.alerts, QStringList({u"on-call"_s, u"Mail"_s}));
    QVERIFY(!shop.paused);
    QCOMPARE(document.targets[1].schedule.every, Milliseconds(300'000));
    QCOMPARE(document.targets[1].schedule.timeout, Milliseconds(10'000));
    QVERIFY(document.targets[2].fields.flag(u"shell"_s));
    QVERIFY(document.targets[2].paused);
}

void tst_TargetsDocument::writesTheSameDocument()
{
    const TargetsDocument document = parsed(kSample);
    QCOMPARE(parsed(document.toJson()), document);
    QCOMPARE(parsed(document.toJson()).toJson(), document.toJson());
    QCOMPARE(TargetsDocument().toJson().endsWith("  \"targets\": []\n}\n"), true);
    QCOMPARE(parsed(TargetsDocument().toJson()), TargetsDocument());
}

//! A custom schema and a schedule that explicitly equals the default are kept, because the user wrote them on purpose.
void tst_TargetsDocument::keepsRedundantSettings()
{
    const QByteArray written = R"({"$schema": "../mine.json", "defaults": {"every": "60s"}, "targets": [
        {"name": "A", "kind": "command", "command": "df", "every": "60s", "attempts": 3},
        {"name": "B", "kind": "command", "command": "df"}]})";
    const TargetsDocument document = parsed(written);
    QCOMPARE(document.targets[0].pinned, QStringList({u"every"_s, u"attempts"_s}));
    const QByteArray json = document.toJson();
    QVERIFY2(json.contains("\"$schema\": \"../mine.json\""), json);
    QCOMPARE(parsed(json), document);
    QVERIFY(targetToJson(document.targets[0], document.defaults).contains(u"every"_s));
    QVERIFY(!targetToJson(document.targets[1], document.defaults).contains(u"every"_s));
    Schedule slower = document.defaults;
    slower.every = Milliseconds(300'000);
    const TargetsDocument changed = withDefaults(document, slower);
    QCOMPARE(changed.targets[0].schedule.every, Milliseconds(60'000));
    QCOMPARE(changed.targets[1].schedule.every, Milliseconds(300'000));
    QCOMPARE(withMoved(document, {document.targets[1].id}, 0).schema, u"../mine.json"_s);
    QVERIFY(TargetsDocument().toJson().contains("\"$schema\": \"https://"));
}

void tst_TargetsDocument::writesOneFieldPerLine()
{
    TargetsDocument document = parsed(kSample);
    document.targets.resize(2);
    document.targets[1].id = QUuid(u"1b9c9f3e-26bd-4f3a-9d53-3f1a1c0f8a11"_s);
    QCOMPARE(QString::fromUtf8(document.toJson()), QString::fromUtf8(R"({
  "$schema": "https://watchkeeper.example/schema/targets-1.json",
  "version": 1,
  "defaults": {
    "every": "90s",
    "timeout": "10s",
    "attempts": 3,
    "successes": 1,
    "retryEvery": "20s",
    "flapping": "icinga",
    "flappingHigh": 30,
    "flappingLow": 25
  },
  "targets": [
    {
      "id": "0b9c9f3e-26bd-4f3a-9d53-3f1a1c0f8a11",
      "name": "Shop API",
      "kind": "http",
      "url": "https://shop.example/health",
      "headers": {
        "X-B": "1",
        "X-A": "2"
      },
      "tags": ["prod", "shop"],
      "alerts": ["on-call", "Mail"]
    },
    {
      "id": "1b9c9f3e-26bd-4f3a-9d53-3f1a1c0f8a11",
      "name": "Disk",
      "kind": "command",
      "command": "df -h /",
      "every": "5m"
    }
  ]
}
)"));
}

void tst_TargetsDocument::keepsTheOrder()
{
    TargetsDocument document;
    for (const char *name : {"zebra", "ant", "mouse", "bee"})
        document.targets.append(webTarget(QString::fromLatin1(name)));
    document.targets[0].tags = QStringList(20, u"a long tag"_s);
    for (int i = 0; i < 20; ++i)
        document.targets[0].tags[i] += QString::number(20 - i);
    const TargetsDocument again = parsed(document.toJson());
    QCOMPARE(namesOf(again), namesOf(document));
    QCOMPARE(again.targets[0].tags, document.targets[0].tags);
    QVERIFY(document.toJson().contains("\n        \"a long tag20\",\n"));
}

void tst_TargetsDocument::toleratesByteOrderMarkAndLineEnds()
{
    QByteArray windows = kSample;
    windows.replace("\n", "\r\n").prepend("\xEF\xBB\xBF");
    QCOMPARE(namesOf(parsed(windows)), namesOf(parsed(kSample)));
    // Lines and columns are counted as in an editor.
    QCOMPARE(problemsOf("\xEF\xBB\xBF{\r\n\"targets\": [],\r\n\"ü\": x}"),
             u"targets.json:3: This isn't valid JSON: a value is missing, or a string isn't in quotes (column 6)."_s);
    QVERIFY(problemsOf("\xEF\xBB\xBF[x").contains(u"(column 2)"_s));
}

void tst_TargetsDocument::assignsIds()
{
    const TargetsDocument document = parsed(kSample);
    QVERIFY(!document.targets[1].id.isNull());
    QVERIFY(document.targets[1].id != document.targets[2].id);
    QCOMPARE(document.targets[1].id, parsed(kSample).targets[1].id); // derived from the name, so always the same
    QCOMPARE(parsed(document.toJson()).targets[1].id, document.targets[1].id);
}

//! A target was saved with an ID derived from its name, and then renamed. Another target now has the former name.
void tst_TargetsDocument::doesNotDeriveAnIdInUse()
{
    const auto one = [](const QByteArray &members) {
        return QByteArray(R"({"kind":"simulated","latency":"1ms",)") + members + '}';
    };
    const QByteArray head = R"({"version":1,"targets":[)";
    const TargetId ofName = parsed(head + one(R"("name":"A")") + "]}").targets[0].id;
    const QByteArray renamed = one(R"("name":"B","id":")" + ofName.toByteArray(QUuid::WithoutBraces) + '"');
    const TargetsDocument document = parsed(head + one(R"("name":"A")") + ',' + renamed + "]}");
    QCOMPARE(document.targets[1].id, ofName);
    QVERIFY(!document.targets[0].id.isNull());
    QVERIFY(document.targets[0].id != ofName);
}

void tst_TargetsDocument::namesTheProblem_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("problem");
    const auto whole = [](const char *name, const char *json, const char *problem) {
        QTest::newRow(name) << QByteArray(json) << QString::fromUtf8(problem);
    };
    const auto target = [](const char *name, const char *members, const char *problem) {
        QTest::newRow(name) << withTarget(members) << QString::fromUtf8(problem);
    };
    whole("empty", "", "targets.json: The file is empty.");
    whole("blank", " \n\t\r\n", "targets.json: The file is empty.");
    whole("only a mark", "\xEF\xBB\xBF", "targets.json: The file is empty.");
    whole("comma missing", "{\n  \"version\": 1\n  \"targets\": []\n}",
          "targets.json:3: This isn't valid JSON: a comma or the closing } of an object is missing (column 3).");
    whole("cut", "{\"targets\": [",
          "targets.json:1: This isn't valid JSON: a comma or the closing ] of a list is missing (column 14).");
    whole("comment", "{\n// hello\n}",
          "targets.json:2: This isn't valid JSON: a comma or the closing } of an object is missing (column 1).");
    whole("colon missing", "{\"a\" 1}", "targets.json:1: This isn't valid JSON: the colon after a key is missing (column 6).");
    whole("comma at the end", "{\"targets\": [1,]}",
          "targets.json:1: This isn't valid JSON: a key or a value is missing after a comma or a colon (column 16).");
    whole("comma missing in a list", "{\"targets\": [1 2]}",
          "targets.json:1: This isn't valid JSON: a comma is missing (column 16).");
    whole("no digits", "{\"a\": -}", "targets.json:1: This isn't valid JSON: a number isn't valid (column 8).");
    whole("single quotes", "{'a': 1}",
          "targets.json:1: This isn't valid JSON: a comma or the closing } of an object is missing (column 2).");
    whole("open quote", "{\"a\": \"x}",
          "targets.json:1: This isn't valid JSON: the closing quote of a string is missing (column 10).");
    whole("bad escape", "{\"a\": \"\\u12\"}", "targets.json:1: This isn't valid JSON: a backslash must be written twice");
    whole("lines inside a text", "{\"$schema\": \"a\nb\",\n\"x\": 1, \"targets\": []}", "targets.json:3: x: Unknown key.");
    whole("list", "[]", "targets.json:1: The file must begin with { and end with }.");
    whole("rest", "{\"targets\": []} x", "targets.json:1: This isn't valid JSON: unexpected text after the end (column 17).");
    whole("no targets", "{}", "targets.json:1: targets: This field is required.");
    whole("targets no list", "{\n\"targets\": {}}",
          "targets.json:2: targets: Expected a list of targets, such as [{\"name\": …}, …].");
    whole("target no object", "{\"targets\": [\n5]}",
          "targets.json:2: target 1: Expected an object, such as {\"name\": …, \"kind\": …}.");
    whole("newer", "{\"version\": 2, \"other\": 1}",
          "targets.json:1: version: This file has version 2 and was written by a newer version of Watchkeeper. Your "
          "version of Watchkeeper supports only file version 1. Update Watchkeeper. The file was left unchanged.");
    whole("version 0", "{\"version\": 0, \"targets\": []}", "targets.json:1: version: The version must be 1.");
    whole("version as text", "{\"version\": \"1\", \"targets\": []}", "targets.json:1: version: The version must be 1.");
    whole("unknown key", "{\"targets\": [],\n\"target\": []}", "targets.json:2: target: Unknown key. Did you mean “targets”?");
    whole("schema", "{\"$schema\": 1, \"targets\": []}", "targets.json:1: $schema: This must be a string in quotes.");
    whole("double key", "{\"targets\": [],\n\"targets\": []}",
          "targets.json:2: targets: “targets” appears twice, first on line 1.");
    whole("double key, the second one longer", "{\"targets\": [],\n\"targets\": [{\"name\": \"A\", \"kind\": \"simulated\"}]}",
          "targets.json:2: targets: “targets” appears twice, first on line 1.");
    whole("double maintenance, the second one longer",
          "{\"targets\": [{\"name\": \"A\", \"kind\": \"simulated\"}], \"maintenance\": [],\n\"maintenance\": "
          "[{\"name\": \"M\", \"when\": \"daily\", \"at\": \"02:00\", \"for\": \"1h\", \"zone\": \"UTC\", \"all\": true}]}",
          "targets.json:2: maintenance: “maintenance” appears twice, first on line 1.");
    whole("defaults no object", "{\"defaults\": 1, \"targets\": []}",
          "targets.json:1: defaults: Expected an object, such as {\"every\": \"60s\"}.");
    whole("default unknown", "{\"targets\": [], \"defaults\": {\n\"evry\": \"5s\"}}",
          "targets.json:2: defaults: evry: Unknown key. Did you mean “every”?");
    whole("default out of range", "{\"targets\": [], \"defaults\": {\"every\": \"10ms\"}}",
          "targets.json:1: defaults: every: 10ms is outside the range 1s to 365d.");
    whole("default ends of flapping",
          "{\"targets\": [{\"name\": \"A\", \"kind\": \"simulated\"}], \"defaults\": {\n\"flappingHigh\": 10}}",
          "targets.json:2: defaults: flappingHigh: The threshold for the start of flapping can't be lower than the threshold "
          "for its end (25 %).");
    whole("default twice", "{\"targets\": [], \"defaults\": {\"every\": \"10s\", \"every\": \"20s\"}}",
          "targets.json:1: defaults: every: “every” appears twice, first on line 1.");

    target("no name", R"("kind": "command", "command": "a")", "targets.json:2: target 1: name: This field is required.");
    target("empty name", R"("name": "", "kind": "command", "command": "a")",
           "targets.json:2: target 1: name: This can't be empty.");
    target("blank name", R"("name": " ", "kind": "command", "command": "a")",
           "targets.json:2:  : name: A name can't begin or end with a space.");
    target("name with a line break", R"("name": "a\nb", "kind": "command", "command": "a")",
           "targets.json:2: target 1: name: Line breaks and null characters aren't allowed here.");
    target("name as number", R"("name": 5, "kind": "command", "command": "a")",
           "targets.json:2: target 1: name: This must be a string in quotes.");
    target("no kind", R"("name": "A", "command": "a")", "targets.json:2: A: kind: This field is required.");
    target("kind as number", R"("name": "A", "kind": 5)", "targets.json:2: A: kind: This must be a string in quotes.");
    target("unknown kind, nearly", R"("name": "A", "kind": "htp")",
           "targets.json:2: A: kind: Unknown kind “htp”. Did you mean “http”?");
    target("unknown kind", R"("name": "A", "kind": "gopher")",
           "targets.json:2: A: kind: Unknown kind “gopher”. Available kinds: http, ");
    target("bad id", R"("id": "5", "name": "A", "kind": "command", "command": "a")",
           "targets.json:2: A: id: This isn't a valid UUID. Leave the ID out to have a new one assigned.");
    target("null id", R"("id": "00000000-0000-0000-0000-000000000000", "name": "A", "kind": "command", "command": "a")",
           "targets.json:2: A: id: This isn't a valid UUID.");
    target("kind's field missing", R"("name": "A", "kind": "http")", "targets.json:2: A: url: This field is required.");
    target("kind's field wrong", "\"name\": \"A\", \"kind\": \"http\",\n\"url\": \"x\"",
           "targets.json:3: A: url: This web address is incomplete.");
    target("key of another kind", R"("name": "A", "kind": "command", "command": "a", "url": "https://x.example")",
           "targets.json:2: A: url: Unknown key. Allowed keys: command, ");
    target("shared key, nearly", R"("name": "A", "kind": "command", "command": "a", "timout": "5s")",
           "targets.json:2: A: timout: Unknown key. Did you mean “timeout”?");
#ifdef Q_OS_UNIX // single quotes mean nothing to Windows
    target("rule over several fields", R"("name": "A", "kind": "command", "command": "a 'b")", "targets.json:2: A: command: ");
#endif
    target("every too short", R"("name": "A", "kind": "command", "command": "a", "every": "999ms")",
           "targets.json:2: A: every: 999ms is outside the range 1s to 365d.");
    target("every as number", R"("name": "A", "kind": "command", "command": "a", "every": 60)",
           "targets.json:2: A: every: Expected a duration with a unit, in quotes, such as \"30s\".");
    target("every from the environment", R"("name": "A", "kind": "command", "command": "a", "every": "${env:X}")",
           "targets.json:2: A: every: Placeholders aren't allowed here.");
    target("no such rule of flapping", R"("name": "A", "kind": "command", "command": "a", "flapping": "zabbix")",
           "targets.json:2: A: flapping: “zabbix” isn't valid. Choose one of: icinga, nagios, off.");
    target("flapping from the environment", R"("name": "A", "kind": "command", "command": "a", "flapping": "${env:X}")",
           "targets.json:2: A: flapping: Placeholders aren't allowed here.");
    target("flapping above all", R"("name": "A", "kind": "command", "command": "a", "flappingHigh": 101)",
           "targets.json:2: A: flappingHigh: 101 is outside the range 0 to 100.");
    target("flapping ends above its begin",
           "\"name\": \"A\", \"kind\": \"command\", \"command\": \"a\",\n\"flappingLow\": 30.5",
           "targets.json:3: A: flappingLow: The threshold for the end of flapping can't be higher than "
           "the threshold for its start (30 %).");
    target("flapping begins below its end", "\"name\": \"A\", \"kind\": \"command\", \"command\": \"a\",\n\"flappingHigh\": 24",
           "targets.json:3: A: flappingHigh: The threshold for the start of flapping can't be lower than the threshold "
           "for its end (25 %).");
    target("half an attempt", R"("name": "A", "kind": "command", "command": "a", "attempts": 2.5)",
           "targets.json:2: A: attempts: 2.5 isn't a whole number.");
    target("no attempt", R"("name": "A", "kind": "command", "command": "a", "attempts": 0)",
           "targets.json:2: A: attempts: 0 is outside the range 1 to 100.");
    target("endless attempts", R"("name": "A", "kind": "command", "command": "a", "attempts": 1e400)", "targets.json:2: ");
    target("timeout too long", R"("name": "A", "kind": "command", "command": "a", "timeout": "61m")",
           "targets.json:2: A: timeout: 61m is outside the range 10ms to 1h.");
    target("tags as text", R"("name": "A", "kind": "command", "command": "a", "tags": "x")",
           "targets.json:2: A: tags: Expected a list of strings");
    target("empty tag", R"("name": "A", "kind": "command", "command": "a", "tags": [" "])",
           "targets.json:2: A: tags: A tag can't be empty.");
    target("alerts as text", R"("name": "A", "kind": "command", "command": "a", "alerts": "x")",
           "targets.json:2: A: alerts: Expected a list of strings");
    target("alert rule without a name", R"("name": "A", "kind": "command", "command": "a", "alerts": [""])",
           "targets.json:2: A: alerts: The name of an alert rule can't be empty.");
    target("alert rule twice", R"("name": "A", "kind": "command", "command": "a", "alerts": ["x","x"])",
           "targets.json:2: A: alerts: The alert rule “x” appears twice.");
    target("tag twice", R"("name": "A", "kind": "command", "command": "a", "tags": ["x","x"])",
           "targets.json:2: A: tags: The tag “x” appears twice.");
    target("paused as text", R"("name": "A", "kind": "command", "command": "a", "paused": "yes")",
           "targets.json:2: A: paused: Expected true or false, without quotes.");
    target("key twice", "\"name\": \"A\", \"kind\": \"command\", \"command\": \"a\",\n\"command\": \"b\"",
           "targets.json:3: A: command: “command” appears twice, first on line 2.");
    target("key twice, once escaped", "\"name\": \"A\", \"kind\": \"command\", \"command\": \"a\",\n\"comm\\u0061nd\": \"b\"",
           "targets.json:3: A: command: “command” appears twice, first on line 2.");
    target("key of a map twice", R"("name": "A", "kind": "http", "url": "https://x.example", "headers": {"X": "1", "X": "2"})",
           "targets.json:2: A: headers: “X” appears twice, first on line 2.");
    target("place-holder for a key, twice",
           R"("name": "A", "kind": "http", "url": "https://x.example", "headers": {"%2": "1", "%2": "2"})",
           "targets.json:2: A: headers: “%2” appears twice, first on line 2.");
}

void tst_TargetsDocument::namesTheProblem()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, problem);
    const QString problems = problemsOf(json);
    QVERIFY2(problems.startsWith(problem), qPrintable(problems));
    QVERIFY2(!problems.contains(u'\n'), qPrintable(problems));
}

void tst_TargetsDocument::namesTheFileOfAProblem()
{
    QCOMPARE(Problem(u"x%2Fy.json"_s, 12, u"A"_s, {}, u"No."_s).toString(), u"x%2Fy.json:12: A: No."_s);
    QCOMPARE(Problem(u"x%2Fy.json"_s, 0, {}, u"url"_s, u"No."_s).toString(), u"x%2Fy.json: url: No."_s);
}

void tst_TargetsDocument::reportsAllProblemsAtOnceInOrder()
{
    const QString problems = problemsOf(R"({
  "colour": "red",
  "defaults": { "attempts": 0 },
  "targets": [
    { "name": "A", "kind": "http", "url": "x", "timout": "5s",
      "every": "1ms" },
    { "name": "A", "kind": "tcp", "host": "a", "port": 0 },
    { "id": "0b9c9f3e-26bd-4f3a-9d53-3f1a1c0f8a11", "name": "B", "kind": "command", "command": "a" },
    { "id": "0b9c9f3e-26bd-4f3a-9d53-3f1a1c0f8a11", "name": "C", "kind": "command", "command": "a" }
  ]
})");
    const QStringList lines = problems.split(u'\n');
    QCOMPARE(lines.size(), 8);
    const QStringList wanted{u"targets.json:2: colour: Unknown key."_s,
                             u"targets.json:3: defaults: attempts: 0 is outside"_s,
                             u"targets.json:5: A: "_s,
                             u"targets.json:5: A: "_s,
                             u"targets.json:6: A: every: 1ms is outside"_s,
                             u"targets.json:7: A: name: The target on line 5 already has this name."_s,
                             u"targets.json:7: A: port: 0 isn't a valid port."_s,
                             u"targets.json:9: C: id: “B” already has this ID."_s};
    for (qsizetype i = 0; i < wanted.size(); ++i)
        QVERIFY2(lines[i].startsWith(wanted[i]), qPrintable(lines[i]));
}

void tst_TargetsDocument::refusesHostileFiles_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("problem");
    QTest::newRow("100,000 brackets") << QByteArray(100'000, '[')
                                      << u"targets.json:1: This isn't valid JSON: brackets are nested too deeply"_s;
    QTest::newRow("nested values") << "{\"targets\": " + QByteArray(2000, '[') + QByteArray(2000, ']') + "}"
                                   << u"targets.json:1: "_s;
    QTest::newRow("null characters") << QByteArray(4096, '\0')
                                     << u"targets.json:1: The file is damaged: it contains null characters"_s;
    QTest::newRow("null characters at the end") << kSample + QByteArray(10, '\0') << u"targets.json:19: The file is damaged"_s;
    QTest::newRow("Latin-1") << QByteArray("{\n\"targets\": [],\n\"x\": \"\xE4\"}")
                             << u"targets.json:3: The text isn't UTF-8."_s;
    QTest::newRow("UTF-16") << QByteArray("\xFF\xFE{\0", 4) << u"targets.json:1: The text isn't UTF-8. Save it as UTF-8"_s;
    QTest::newRow("UTF-16, the other way") << QByteArray("\xFE\xFF\0{", 4) << u"targets.json:1: The text isn't UTF-8."_s;
    for (const char *value : {"null", "1", "\"x\"", "\xEF\xBB\xBFtrue\n"})
        QTest::newRow(value) << QByteArray(value) << u"targets.json:1: The file must begin with { and end with }."_s;
    QTest::newRow("overlong") << QByteArray("{\"targets\": [], \"\xC0\xAF\": 1}") << u"targets.json:1: The text isn't UTF-8."_s;
    QTest::newRow("100 MB") << QByteArray(100'000'000, ' ')
                            << u"targets.json: The file is larger than 64 MiB. Is it the right one?"_s;
    QTest::newRow("60 MB of blanks") << QByteArray(60'000'000, ' ') << u"targets.json: The file is empty."_s;
}

void tst_TargetsDocument::refusesHostileFiles()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, problem);
    QVERIFY2(problemsOf(json).startsWith(problem), qPrintable(problemsOf(json)));
}

void tst_TargetsDocument::readsBackWhatItWrote()
{
    QRandomGenerator random(20260131);
    for (int round = 0; round < 200; ++round) {
        const TargetsDocument document = randomDocument(random, random.bounded(20));
        const QByteArray json = document.toJson();
        const auto again = TargetsDocument::parse(json, u"targets.json"_s);
        QVERIFY2(again.hasValue(), again ? "" : qPrintable(again.error().first().toString()));
        QVERIFY2(*again == document, json.constData());
        QCOMPARE(again->toJson(), json);
    }
}

void tst_TargetsDocument::survivesTruncationAndBitFlips()
{
    const quint32 seed = 20260131;
    qInfo("seed %u", seed);
    QRandomGenerator random(seed);
    const QByteArray json = randomDocument(random, 6).toJson();
    for (qsizetype length = 0; length < json.size() - 2; ++length)
        QVERIFY2(!TargetsDocument::parse(json.first(length), u"x"_s), qPrintable(QString::number(length)));
    int accepted = 0;
    for (int round = 0; round < 5'000; ++round) {
        QByteArray damaged = json;
        for (int flips = random.bounded(3); flips >= 0; --flips)
            damaged[random.bounded(damaged.size())] = static_cast<char>(random.bounded(256));
        const auto document = TargetsDocument::parse(damaged, u"x"_s);
        if (!document)
            continue;
        ++accepted;
        const auto again = TargetsDocument::parse(document->toJson(), u"x"_s);
        QVERIFY2(again && *again == *document, damaged.constData());
    }
    QVERIFY(accepted > 100); // enough flips must leave valid JSON, otherwise the test would be too weak
}

void tst_TargetsDocument::tenThousandTargets()
{
    QRandomGenerator random(20260131);
    const TargetsDocument document = randomDocument(random, 10'000);
    QElapsedTimer clock;
    clock.start();
    const QByteArray json = document.toJson();
    const qint64 writing = clock.restart();
    const auto again = TargetsDocument::parse(json, u"targets.json"_s);
    qInfo("10,000 targets, %lld bytes: written in %lld ms, read in %lld ms", static_cast<qint64>(json.size()), writing,
          clock.elapsed());
    QVERIFY(again);
    QVERIFY(*again == document);
}

void tst_TargetsDocument::writesOneTargetAsJson()
{
    const TargetsDocument document = parsed(kSample);
    const QJsonObject disk = targetToJson(document.targets[1], document.defaults);
    QCOMPARE(disk.keys().join(u' '), u"command every id kind name"_s);
    QCOMPARE(disk.value("every"_L1).toString(), u"5m"_s);
    const QJsonObject backups = targetToJson(document.targets[2], document.defaults);
    QCOMPARE(backups.value("paused"_L1).toBool(), true);
    const QJsonObject shop = targetToJson(document.targets[0], Schedule());
    QCOMPARE(shop.value("every"_L1).toString(), u"90s"_s);
    QCOMPARE(shop.value("tags"_L1).toArray().size(), 2);
    QCOMPARE(shop.value("alerts"_L1).toArray().size(), 2);
    const auto again = targetFromJson(shop, {}, Schedule());
    QVERIFY(again);
    QCOMPARE(again->alerts, document.targets[0].alerts);
    QJsonObject twice = shop;
    twice.insert(u"alerts"_s, QJsonArray{u"x"_s, u"x"_s});
    const auto refused = targetFromJson(twice, {}, Schedule());
    QVERIFY(!refused);
    QCOMPARE(refused.error().first().field, u"alerts"_s);
}

QTEST_GUILESS_MAIN(tst_TargetsDocument)

} // namespace TargetsDocumentTest

#include "tst_TargetsDocument.moc"
