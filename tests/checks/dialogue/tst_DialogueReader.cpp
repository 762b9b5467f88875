// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/dialogue/file/DialogueReader.h"
#include "checks/dialogue/run/DialogueScope.h"
#include "model/target/Target.h"

#include <QDir>
#include <QFile>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTest>

namespace DialogueReaderTest {

using namespace watchkeeper;
using namespace Qt::StringLiterals;

class tst_DialogueReader : public QObject
{
    Q_OBJECT

private slots:
    void reportsFaults_data();
    void reportsFaults();
    void reportsAllProblemsAtOnce();
    void reportsLineAndPlace();
    void refusesInvalidJson();
    void refusesLargeFiles();
    void refusesDeepNesting();
    void addsCommonFields_data();
    void addsCommonFields();
    void readsDefaults();
    void recognisesStepsThatSendSecrets_data();
    void recognisesStepsThatSendSecrets();
    void secretsDependOnTheSentBytes_data();
    void secretsDependOnTheSentBytes();
    void numbersCanBeValues();
    void readsTheExamplesInTheDocs();
    void recognisesDialogueFiles_data();
    void recognisesDialogueFiles();
    void survivesRandomChanges();
};

namespace {

//! Returns a complete file with one substring replaced.
QByteArray fileWith(const QByteArray &part, const QByteArray &replacement)
{
    QByteArray json = R"({
  "dialogue": 1,
  "key": "test",
  "title": "Test",
  "help": "A test.",
  "transports": [{ "over": "tcp", "port": 7 }, { "over": "tls", "port": 8 }],
  "fields": [
    { "name": "user", "type": "text", "label": "User", "help": "Who." },
    { "name": "password", "type": "secret", "label": "Password", "help": "What." }
  ],
  "steps": [
    { "send": "hello ${user}" },
    { "read": "line", "capture": { "name": { "regex": "^(\\w+)$" } }, "judge": [{ "if": { "has": "name" }, "then": "up" }] }
  ],
  "values": [{ "name": "name", "text": "${name}", "help": "Its name." }]
})";
    if (!part.isEmpty() && !json.contains(part))
        qFatal("%s is not there", part.constData());
    return part.isEmpty() ? json : json.replace(part, replacement);
}

QStringList problems(const QByteArray &json)
{
    const auto dialogue = readDialogue(json);
    QStringList found;
    if (!dialogue) {
        for (const JsonProblem &problem : dialogue.error())
            found.append(problem.place + u": "_s + problem.text);
    }
    return found;
}

QByteArray oneStep(const QByteArray &step)
{
    return fileWith(R"({ "send": "hello ${user}" })", step);
}

} // namespace

void tst_DialogueReader::reportsFaults_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("problem");

    const auto row = [](const char *name, const QByteArray &json, const QString &problem) {
        QTest::newRow(name) << json << problem;
    };
    row("nothing wrong", fileWith("", ""), QString());
    row("no version", fileWith(R"("dialogue": 1)", R"("dialogue": 2)"),
        u"dialogue: Specify the format version: \"dialogue\": 1."_s);
    row("unknown key", fileWith(R"("help": "A test.")", R"("help": "A test.", "stepps": [])"),
        u"stepps: Unknown key. Did you mean “steps”?"_s);
    row("a key twice", fileWith(R"("help": "A test.")", R"("help": "A test.", "help": "B")"),
        u"help: This key appears twice."_s);
    row("other names", fileWith(R"("help": "A test.")", R"("help": "A test.", "words": ["a", 5])"), u"words[1]: "_s);
    row("no title", fileWith(R"("title": "Test")", R"("title": "")"), u"title: This field is required."_s);
    row("bad key", fileWith(R"("key": "test")", R"("key": "Test it")"), u"key: A key can contain only a-z, 0-9 and hyphens"_s);
    row("no transport", fileWith(R"({ "over": "tcp", "port": 7 }, { "over": "tls", "port": 8 })", ""),
        u"transports: At least one transport is required."_s);
    row("unknown transport", fileWith(R"("over": "tcp")", R"("over": "sctp")"),
        u"transports[0].over: “sctp” isn't valid. Choose one of: tcp"_s);
    row("a transport twice", fileWith(R"("over": "tls")", R"("over": "tcp")"),
        u"transports[1]: This transport is listed twice."_s);
    row("no port", fileWith(R"("over": "tcp", "port": 7)", R"("over": "tcp")"),
        u"transports[0]: The default “port” is missing."_s);
    row("bad port", fileWith(R"("port": 7)", R"("port": 70000)"),
        u"transports[0].port: Expected a whole number from 1 to 65535"_s);
    row("starttls without its step", fileWith(R"("over": "tls")", R"("over": "starttls")"),
        u"transports: The transport “starttls” and a step “startTls” require each other"_s);
    row("its step without starttls", oneStep(R"({ "startTls": true })"),
        u"transports: The transport “starttls” and a step “startTls” require each other"_s);
    row("type of a field", fileWith(R"("type": "text")", R"("type": "map")"),
        u"fields[0].type: Unknown field type “map”. Available types: text"_s);
    row("a field that all have", fileWith(R"("name": "password")", R"("name": "port")"),
        u"fields[1].name: “port” is reserved: every dialogue has a field of that name."_s);
    row("a field twice", fileWith(R"("name": "password")", R"("name": "user")"), u"fields[1].name: “user” already exists."_s);
    row("default of a field", fileWith(R"("help": "Who.")", R"("help": "Who.", "default": 7)"),
        u"fields[0].default: This must be a string in quotes."_s);
    row("a choice without choices", fileWith(R"("type": "text")", R"("type": "choice")"),
        u"fields[0]: A choice requires “choices”."_s);
    row("needs of what is no field", fileWith(R"("help": "A test.")", R"("help": "A test.", "needs": { "usr": "password" })"),
        u"needs.usr: Unknown key. Did you mean “user”?"_s);
    row("needs what is no field", fileWith(R"("help": "A test.")", R"("help": "A test.", "needs": { "user": "pasword" })"),
        u"needs.user: “pasword” doesn't exist here. Did you mean “password”?"_s);
    row("needs that are none", fileWith(R"("help": "A test.")", R"("help": "A test.", "needs": ["user"])"),
        u"needs: Expected an object in { }."_s);
    row("needs a number", fileWith(R"("help": "A test.")", R"("help": "A test.", "needs": { "user": 1 })"),
        u"needs.user: This must be a string in quotes."_s);
    row("steps that are none", fileWith(R"("steps": [)", R"("steps": 7, "goodbye": [)"),
        u"steps: Use a list of steps in [ ]."_s);
    row("a step without a verb", oneStep(R"({ "note": "?" })"), u"steps[0]: A step requires one of these keys"_s);
    row("unknown key of a step", oneStep(R"({ "send": "x", "wait": 1 })"), u"steps[0].wait: Unknown key."_s);
    row("unknown value", oneStep(R"({ "send": "${usr}" })"),
        u"steps[0].send: “usr” doesn't exist here. Did you mean “user”?"_s);
    row("hex", oneStep(R"({ "send": { "hex": "0g" } })"),
        u"steps[0].send.hex: “0g” isn't a series of hexadecimal digit pairs"_s);
    row("half a byte", oneStep(R"({ "send": { "hex": "0 ${user}" } })"),
        u"steps[0].send.hex: “0 ” isn't a series of hexadecimal digit pairs"_s);
    row("number form", oneStep(R"({ "send": { "number": "1", "as": "u17" } })"),
        u"steps[0].send.as: “u17” isn't a valid number format."_s);
    row("no form of a template", oneStep(R"({ "send": { "hexx": "00" } })"),
        u"steps[0].send: One of these keys is required: hex"_s);
    row("unknown function", oneStep(R"({ "send": { "call": "md6", "with": ["x"] } })"),
        u"steps[0].send.call: Function “md6” doesn't exist. Available: md5"_s);
    row("arguments of a function", oneStep(R"({ "send": { "call": "xor", "with": ["x"] } })"),
        u"steps[0].send: Wrong number of arguments. Expected: xor(bytes, with)"_s);
    row("much random", oneStep(R"({ "send": { "random": 100000 } })"),
        u"steps[0].send.random: Expected a whole number from 1 to 1024"_s);
    row("unknown read", oneStep(R"({ "read": "all" })"), u"steps[0].read: “all” isn't valid. Choose one of: some"_s);
    row("regular expression", oneStep(R"({ "read": { "match": "(" } })"),
        u"steps[0].read.match: This isn't a valid regular expression: missing closing parenthesis."_s);
    row("regular expression with a bracket too many", oneStep(R"({ "read": { "match": "a)(b" } })"),
        u"steps[0].read.match: This isn't a valid regular expression: unmatched closing parenthesis."_s);
    row("group", oneStep(R"({ "set": { "x": { "regex": "a", "group": 1 } } })"),
        u"steps[0].set.x: The regular expression has no group 1."_s);
    row("within without ifSilent", oneStep(R"({ "read": "line", "within": "1s" })"),
        u"steps[0].within: “within” requires “ifSilent”"_s);
    row("duration", oneStep(R"({ "read": "line", "within": "soon", "ifSilent": { "then": "up" } })"), u"steps[0].within: "_s);
    row("name of a value", oneStep(R"({ "set": { "a-b": "x" } })"),
        u"steps[0].set.a-b: A name can contain only letters and digits"_s);
    row("name of a field for a value", oneStep(R"({ "set": { "user": "x" } })"),
        u"steps[0].set.user: “user” already exists."_s);
    row("name of what is always there", oneStep(R"({ "set": { "reply": "x" } })"),
        u"steps[0].set.reply: “reply” already exists."_s);
    row("given is no field", oneStep(R"({ "send": "x", "if": { "given": "name" } })"),
        u"steps[0].if.given: “name” doesn't exist here."_s);
    row("over is no transport", oneStep(R"({ "send": "x", "if": { "over": "udp" } })"),
        u"steps[0].if.over: “udp” doesn't exist here. Available: tcp, tls."_s);
    row("a condition without a test", oneStep(R"({ "send": "x", "if": { "of": "${user}" } })"),
        u"steps[0].if: One of these keys is required: all"_s);
    row("ranges", oneStep(R"({ "send": "x", "if": { "size": "9-1" } })"), u"steps[0].if.size: Use numbers and ranges"_s);
    row("verdict", oneStep(R"({ "judge": [{ "then": "ok" }] })"),
        u"steps[0].judge[0].then: “ok” isn't valid. Choose one of: up"_s);
    row("no sentence", oneStep(R"({ "judge": [{ "then": "down" }] })"), u"steps[0].judge[0]: A message is required"_s);
    row("a loop without an end", oneStep(R"({ "loop": [{ "read": "line" }] })"), u"steps[0]: A loop requires “until”"_s);
    row("loops in loops",
        oneStep(R"({ "loop": [{ "loop": [{ "loop": [{ "send": "x" }], "until": [] }], "until": [] }], "until": [] })"),
        u"steps[0].loop[0].loop[0]: Loops can be nested at most 2 levels deep."_s);
    row("an empty list", oneStep(R"({ "loop": [], "until": [] })"), u"steps[0].loop: This list is empty."_s);
    row("a value of both sorts", fileWith(R"("text": "${name}")", R"("text": "${name}", "number": "1")"),
        u"values[0]: Use either “text” or “number”."_s);
    row("a default of no field", fileWith(R"("help": "A test.")", R"("help": "A test.", "defaults": { "user": "x" })"),
        u"defaults.user: Unknown key."_s);
    row("a default of another type", fileWith(R"("help": "A test.")", R"("help": "A test.", "defaults": { "verifyTls": 1 })"),
        u"defaults.verifyTls: Expected true or false"_s);
    row("too many bytes", fileWith(R"("help": "A test.")", R"("help": "A test.", "mostBytes": "5MiB")"), u"mostBytes: "_s);
    row("a number for a text", fileWith(R"("title": "Test")", R"("title": 7)"), u"title: This must be a string in quotes."_s);
}

void tst_DialogueReader::reportsFaults()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, problem);
    const QStringList found = problems(json);
    if (problem.isEmpty()) {
        QCOMPARE(found, QStringList());
        return;
    }
    QCOMPARE(found.size(), 1);
    QVERIFY2(found.first().startsWith(problem), qPrintable(found.first()));
}

void tst_DialogueReader::reportsAllProblemsAtOnce()
{
    const QStringList found =
        problems(R"({ "dialogue": 1, "key": "X", "steps": [{ "send": { "hex": "z" } }, { "read": 7 }], "color": 1 })");
    QCOMPARE(found.size(), 7); // problems of: color, key, title, help, transports, hex, read
}

void tst_DialogueReader::reportsLineAndPlace()
{
    const auto dialogue = readDialogue(fileWith(R"("regex": "^(\\w+)$")", R"(
       "regex": "(")"));
    QVERIFY(!dialogue);
    QCOMPARE(dialogue.error().size(), 1);
    QCOMPARE(dialogue.error().first().line, 14);
    QCOMPARE(dialogue.error().first().place, u"steps[1].capture.name.regex"_s);
}

void tst_DialogueReader::refusesInvalidJson()
{
    const auto dialogue = readDialogue("{\n  \"dialogue\": 1,,\n}");
    QVERIFY(!dialogue);
    QCOMPARE(dialogue.error().first().line, 2);
    QVERIFY(dialogue.error().first().text.startsWith(u"This isn't valid JSON"_s));
}

void tst_DialogueReader::refusesLargeFiles()
{
    QVERIFY(problems(fileWith("", "") + QByteArray(256 * 1024, ' ')).first().contains(u"larger than 256 KiB"_s));
}

void tst_DialogueReader::refusesDeepNesting()
{
    const QByteArray deep = QByteArray("[").repeated(60) + "\"x\"" + QByteArray("]").repeated(60);
    QVERIFY(problems(oneStep("{ \"send\": " + deep + " }")).first().contains(u"Brackets are nested too deeply"_s));
}

void tst_DialogueReader::addsCommonFields_data()
{
    QTest::addColumn<QByteArray>("transports");
    QTest::addColumn<QStringList>("names");

    const QStringList own{u"user"_s, u"password"_s};
    QTest::newRow("tcp") << QByteArray(R"([{ "over": "tcp", "port": 7 }])")
                         << QStringList{u"host"_s, u"port"_s, u"user"_s, u"password"_s, u"authIsDown"_s, u"ipFamily"_s};
    QTest::newRow("tls") << QByteArray(R"([{ "over": "tls", "port": 7 }])")
                         << QStringList{u"host"_s,      u"port"_s,   u"user"_s,       u"password"_s,   u"certificateDays"_s,
                                        u"verifyTls"_s, u"caFile"_s, u"serverName"_s, u"authIsDown"_s, u"ipFamily"_s};
    QTest::newRow("unix") << QByteArray(R"([{ "over": "unix", "path": "/run/x" }])")
                          << QStringList{u"path"_s, u"user"_s, u"password"_s, u"authIsDown"_s};
    QTest::newRow("udp and unix") << QByteArray(R"([{ "over": "udp", "port": 7 }, { "over": "unix", "path": "/run/x" }])")
                                  << QStringList{u"host"_s, u"port"_s,     u"path"_s,       u"transport"_s,
                                                 u"user"_s, u"password"_s, u"authIsDown"_s, u"ipFamily"_s};
}

void tst_DialogueReader::addsCommonFields()
{
    QFETCH(QByteArray, transports);
    QFETCH(QStringList, names);
    const auto dialogue = readDialogue(fileWith(R"([{ "over": "tcp", "port": 7 }, { "over": "tls", "port": 8 }])", transports));
    QVERIFY2(dialogue.hasValue(), dialogue ? "" : qPrintable(dialogue.error().first().text));
    QCOMPARE(namesOf(dialogue->allFields), names);
    // Each default is valid for its own field.
    QJsonObject object{{u"host"_s, u"localhost"_s}};
    if (!names.contains(u"host"_s))
        object = {};
    QVERIFY(Fields::fromJson(dialogue->allFields, object).hasValue());
}

void tst_DialogueReader::readsDefaults()
{
    const auto dialogue = readDialogue(
        fileWith(R"("help": "A test.")", R"("help": "A test.", "defaults": { "verifyTls": false, "authIsDown": true })"));
    QVERIFY(dialogue.hasValue());
    const auto fields = Fields::fromJson(dialogue->allFields, {{u"host"_s, u"localhost"_s}});
    QVERIFY(!fields->flag(u"verifyTls"_s));
    QVERIFY(fields->flag(u"authIsDown"_s));
}

void tst_DialogueReader::recognisesStepsThatSendSecrets_data()
{
    QTest::addColumn<QByteArray>("step");
    QTest::addColumn<bool>("isShown");

    QTest::newRow("no secret") << QByteArray(R"({ "send": "${user}" })") << false;
    QTest::newRow("as it is") << QByteArray(R"({ "send": "PASS ${password}" })") << true;
    QTest::newRow("in hex") << QByteArray(R"({ "send": { "hex": "00 ${password}" } })") << true;
    QTest::newRow("in base64") << QByteArray(R"({ "send": { "call": "base64", "with": ["${password}"] } })") << true;
    QTest::newRow("hashed") << QByteArray(R"({ "send": { "call": "md5", "with": ["${password}"] } })") << false;
    QTest::newRow("hashed, then in hex") << QByteArray(
        R"({ "send": { "call": "hex", "with": [{ "call": "md5", "with": ["${password}"] }] } })")
                                         << false;
    QTest::newRow("hashed beside itself") << QByteArray(
        R"({ "send": [{ "call": "md5", "with": ["${password}"] }, "${password}"] })")
                                          << true;
    QTest::newRow("by way of a value") << QByteArray(R"({ "set": { "x": "${password}" } }, { "send": "${x}" })") << true;
    QTest::newRow("by way of a part of it")
        << QByteArray(R"({ "set": { "x": { "of": "${password}", "at": 1 } } }, { "send": "${x}" })") << true;
    QTest::newRow("by way of a hashed value")
        << QByteArray(R"({ "set": { "x": { "call": "sha1", "with": ["${password}"] } } }, { "send": "${x}" })") << false;
    QTest::newRow("in one of two cases") << QByteArray(
        R"({ "send": { "if": { "given": "user" }, "then": "x", "else": "${password}" } })")
                                         << true;
    QTest::newRow("only as a condition") << QByteArray(R"({ "send": { "if": { "given": "password" }, "then": "x" } })")
                                         << false;
    QTest::newRow("in a loop") << QByteArray(R"({ "loop": [{ "send": "${password}" }], "until": [] })") << true;
    QTest::newRow("in its second round") << QByteArray(
        R"({ "loop": [{ "if": { "has": "x" }, "send": "${x}" }, { "set": { "x": "${password}" } }], "until": [] })")
                                         << true;
}

void tst_DialogueReader::recognisesStepsThatSendSecrets()
{
    QFETCH(QByteArray, step);
    QFETCH(bool, isShown);
    const auto dialogue = readDialogue(oneStep(step));
    QVERIFY2(dialogue.hasValue(), dialogue ? "" : qPrintable(dialogue.error().first().text));
    QCOMPARE(dialogue->sendsSecrets, isShown);
    QCOMPARE(namesOf(dialogue->allFields).contains(u"plainSecrets"_s), isShown);
}

void tst_DialogueReader::secretsDependOnTheSentBytes_data()
{
    QTest::addColumn<QByteArray>("send");
    QTest::addColumn<QString>("user");
    QTest::addColumn<QString>("password");
    QTest::addColumn<bool>("isShown");
    const QByteArray choice(R"({ "if": { "given": "user" }, "then": "${user}", "else": ["a", "${password}"] })");
    QTest::newRow("the branch with it") << choice << QString() << u"Sesame"_s << true;
    QTest::newRow("the other branch") << choice << u"me"_s << u"Sesame"_s << false;
    QTest::newRow("an empty one") << choice << QString() << QString() << false;
    QTest::newRow("a choice within a hash")
        << QByteArray(R"({ "call": "sha1", "with": [)" + choice + "] }") << QString() << u"Sesame"_s << false;
    QTest::newRow("coded") << QByteArray(R"({ "call": "base64", "with": ["${password}"] })") << QString() << u"Sesame"_s
                           << true;
    QTest::newRow("no secret") << QByteArray(R"("${user}")") << u"me"_s << u"Sesame"_s << false;
}

//! Whether a step reveals a secret depends on the bytes that it sends.
void tst_DialogueReader::secretsDependOnTheSentBytes()
{
    QFETCH(QByteArray, send);
    QFETCH(QString, user);
    QFETCH(QString, password);
    QFETCH(bool, isShown);
    const auto dialogue = readDialogue(oneStep(R"({ "send": )" + send + " }"));
    QVERIFY2(dialogue.hasValue(), dialogue ? "" : qPrintable(dialogue.error().first().text));
    const auto fields =
        Fields::fromJson(dialogue->allFields, {{u"host"_s, u"h"_s}, {u"user"_s, user}, {u"password"_s, password}});
    QVERIFY(fields.hasValue());
    DialogueScope scope(&*dialogue, *fields, DialogueTransport::Over::Tcp);
    const DialogueTemplate &sent = dialogue->steps.first().send;
    QCOMPARE(scope.revealsSecret(sent), isShown);

    DialogueExtraction from;
    from.source = sent;
    DialogueTemplate value;
    value.type = DialogueTemplate::Type::Variable;
    value.name = u"x"_s;
    scope.set(u"x"_s, *scope.extract(from), from);
    QCOMPARE(scope.revealsSecret(value), isShown);
    scope.set(u"x"_s, "y", DialogueExtraction()); // a value taken from a reply
    QVERIFY(!scope.revealsSecret(value));
}

//! Outside a message, an object with the key “number” is a value.
void tst_DialogueReader::numbersCanBeValues()
{
    const auto dialogue = readDialogue(oneStep(R"({ "set": { "x": { "number": "258", "as": "u16" } } }, { "send": "${x}" })"));
    QVERIFY2(dialogue.hasValue(), dialogue ? "" : qPrintable(dialogue.error().first().text));
    const auto fields = Fields::fromJson(dialogue->allFields, {{u"host"_s, u"h"_s}});
    QVERIFY(fields.hasValue());
    const DialogueScope scope(&*dialogue, *fields, DialogueTransport::Over::Tcp);
    QCOMPARE(scope.extract(dialogue->steps.first().captures.first().second), std::optional(QByteArray("\1\2")));
}

void tst_DialogueReader::readsTheExamplesInTheDocs()
{
    QFile file(QStringLiteral(DIALOGUE_DOCS));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QString docs = QString::fromUtf8(file.readAll());
    static const QRegularExpression block(u"```json\\n(.*?)```"_s, QRegularExpression::DotMatchesEverythingOption);
    const auto match = block.match(docs);
    QVERIFY(match.hasMatch());
    QCOMPARE(problems(match.captured(1).toUtf8()), QStringList());
}

void tst_DialogueReader::recognisesDialogueFiles_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<bool>("isOne");
    QTest::newRow("one") << fileWith("", "") << true;
    QTest::newRow("one with a fault") << fileWith(R"("key": "test",)", R"("key": "test",,)") << true;
    QTest::newRow("targets") << QByteArray(R"({ "version": 1, "targets": [] })") << false;
    QTest::newRow("targets with a fault") << QByteArray(R"({ "version": 1,, "targets": [{"name": "dialogue"}] })") << false;
}

void tst_DialogueReader::recognisesDialogueFiles()
{
    QFETCH(QByteArray, json);
    QFETCH(bool, isOne);
    QCOMPARE(looksLikeDialogue(json), isOne);
}

//! Built-in files with bytes changed, removed and duplicated: the result is either a list of problems or a dialogue.
void tst_DialogueReader::survivesRandomChanges()
{
    QRandomGenerator random(4711);
    QList<QByteArray> seeds{fileWith("", "")};
    const QDir folder(QStringLiteral(DIALOGUE_FILES));
    for (const QString &name : folder.entryList({u"*.json"_s}).mid(0, 8)) {
        QFile file(folder.filePath(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        seeds.append(file.readAll());
    }
    const QList<QByteArray> parts{"\"", "{", "}", "[]", "null", "-1", "1e300", "\"${", "\"$${\"", "\"of\":", "\"at\":{},", ","};
    for (int i = 0; i < 1500; ++i) {
        QByteArray json = seeds[random.bounded(seeds.size())];
        for (int changes = 1 + random.bounded(3); changes > 0; --changes) {
            const qsizetype at = random.bounded(json.size());
            if (random.bounded(2) == 0)
                json.insert(at, parts[random.bounded(parts.size())]);
            else
                json.remove(at, 1 + random.bounded(12));
        }
        const auto dialogue = readDialogue(json);
        QVERIFY(dialogue || (!dialogue.error().isEmpty() && dialogue.error().size() <= 100));
    }
}

QTEST_GUILESS_MAIN(tst_DialogueReader)

} // namespace DialogueReaderTest

#include "tst_DialogueReader.moc"
