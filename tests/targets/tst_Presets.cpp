// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/Registry.h"
#include "targets/edit/DocumentEdits.h"
#include "targets/pasted/PastedText.h"
#include "targets/service/Preset.h"
#include "targets/service/Service.h"
#include "targets/service/TargetGuess.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

namespace PresetsTest {

using namespace Qt::StringLiterals;
using namespace watchkeeper;

//! Tests presets: their files, and the targets created from them.
class tst_Presets : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void builtInPresetsAreValid();
    void everyPresetIsDocumented();
    void reads();
    void refuses_data();
    void refuses();
    void survivesDamagedFiles();
    void readsTheFolderOfTheUser();
    void acceptsAddresses_data();
    void acceptsAddresses();
    void refusesInvalidAddresses_data();
    void refusesInvalidAddresses();
    void becomesATarget();
    void recognisesLines_data();
    void recognisesLines();
    void quickAddRecognisesPresets();
    void isFoundByWords_data();
    void isFoundByWords();
    void appliesSettings_data();
    void appliesSettings();
    void refusesInvalidSettings_data();
    void refusesInvalidSettings();
    void keepsTheOrderOfMaps();

private:
    QTemporaryDir m_programs;
};

namespace {

const QByteArray kFile = R"({
  "preset": 1,
  "key": "ours",
  "title": "Ours",
  "help": "A service of ours.",
  "kind": "json",
  "scheme": "http",
  "port": 8000,
  "path": "/health?deep=1",
  "words": ["mine"],
  "credentials": "A token.",
  "note": "from our wiki",
  "fields": {
    "values": {"z": "$.z", "a": "$.a"},
    "accept": "200"
  },
  "conditions": [
    "[VALUE].z == ok",
    {"if": "[VALUE].a < 5", "else": "degraded"}
  ]
})";

Preset ours()
{
    const auto preset = readPreset(kFile);
    if (!preset)
        qFatal("%s", qPrintable(preset.error().first().text));
    return *preset;
}

//! Returns a preset that requests /health over http on port 8000.
Preset plain()
{
    Preset preset = ours();
    preset.path = u"/health"_s;
    return preset;
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s cannot be read", qPrintable(path));
    return file.readAll();
}

} // namespace

//! `git` is the only service name that is also an installed program in this test.
void tst_Presets::initTestCase()
{
    QFile git(m_programs.filePath(u"git"_s));
    QVERIFY(git.open(QIODevice::WriteOnly) && git.setPermissions(QFile::ReadOwner | QFile::ExeOwner));
    QVERIFY(qputenv("PATH", QFile::encodeName(m_programs.path())));
}

void tst_Presets::builtInPresetsAreValid()
{
    const QStringList files = QDir(QStringLiteral(PRESET_FILES)).entryList({u"*.json"_s}, QDir::Files, QDir::Name);
    QVERIFY(files.size() >= 40);
    QStringList keys;
    QStringList titles;
    for (const Preset &preset : presets()) {
        keys.append(preset.key + u".json"_s);
        titles.append(preset.title);
        QVERIFY2(!findKind(preset.key), qPrintable(preset.key)); // `kinds NAME` would be ambiguous
        QVERIFY2(preset.help.endsWith(u'.'), qPrintable(preset.key));
    }
    QCOMPARE(keys, files); // each file is valid and named after its key
    QCOMPARE(titles.removeDuplicates(), 0);
}

void tst_Presets::everyPresetIsDocumented()
{
    const QString docs = QString::fromUtf8(contentOf(QStringLiteral(PRESET_DOCS)));
    static const QRegularExpression row(u"^\\| `([a-z0-9-]+)` \\| `([^`]+)` \\| (.*) \\| .*\\]\\(https://[^)]+\\).* \\|$"_s,
                                        QRegularExpression::MultilineOption);
    QHash<QString, QString> asked;
    for (auto rows = row.globalMatch(docs); rows.hasNext();) {
        const auto match = rows.next();
        asked.insert(match.captured(1), match.captured(2));
    }
    for (const Preset &preset : presets())
        QCOMPARE(asked.take(preset.key), u"%1 %2"_s.arg(QString::number(preset.port), preset.path));
    QCOMPARE(asked.keys(), QStringList());
    static const QRegularExpression sample(u"```json\\n(.*?)```"_s, QRegularExpression::DotMatchesEverythingOption);
    const auto example = readPreset(sample.match(docs).captured(1).toUtf8());
    QVERIFY2(example.hasValue(), example ? "" : qPrintable(example.error().first().text));
}

void tst_Presets::reads()
{
    const Preset preset = ours();
    QCOMPARE(preset.key, u"ours"_s);
    QCOMPARE(preset.port, 8000);
    QCOMPARE(preset.words, QStringList{u"mine"_s});
    QCOMPARE(preset.mapOrder.value(u"values"_s), QStringList({u"z"_s, u"a"_s}));
    QCOMPARE(preset.conditions.size(), 2);
    QCOMPARE(preset.conditions.at(1).otherwise, Outcome::Degraded);
    QVERIFY(looksLikePreset(kFile));
    QVERIFY(!looksLikePreset(R"({"version": 1, "targets": []})"));
    QVERIFY(looksLikePreset("{\"preset\": 1,"));
}

void tst_Presets::refuses_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<QString>("says");
    const auto row = [](const char *name, const char *from, const char *to, const char *says) {
        QTest::newRow(name) << QByteArray(from) << QByteArray(to) << QString::fromUtf8(says);
    };
    row("no JSON", "\"key\": ", "\"key\" ", "f.json:3: ");
    row("no version", "\"preset\": 1", "\"preset\": 2", "f.json:2: preset: Set the format version");
    row("unknown key", "\"help\"", "\"helps\"", "f.json:5: helps: ");
    row("no help", "\"help\"", "\"note\"", "help: This field is required");
    row("a key twice", "\"note\"", "\"title\"", "title: This key appears twice.");
    row("title of two lines", "\"Ours\"", "\"Ou\\nrs\"", "f.json:4: title: ");
    row("title of a blank", "\"Ours\"", "\" \"", "f.json:4: title: ");
    row("bad key", "\"ours\"", "\"Our s\"", "f.json:3: key: A key can contain only");
    row("kind without address", "\"json\"", "\"tcp\"", "f.json:6: kind: Choose “http” or “json”.");
    row("scheme", "\"scheme\": \"http\"", "\"scheme\": \"ftp\"", "f.json:7: scheme: Choose “http” or “https”.");
    row("port", "8000", "80000", "f.json:8: port: Expected a whole number from 1 to 65535");
    row("port as text", "8000", "\"8000\"", "f.json:8: port: ");
    row("no port", "\"port\"", "\"note\"", "port: This field is required");
    row("path", "/health?", "health?", "f.json:9: path: A path must begin with /");
    row("path that is none", "/health?", "/he alth?", "f.json:9: path: ");
    row("words", "[\"mine\"]", "[1]", "f.json:10: words[0]: This must be a string");
    row("field of another kind", "\"accept\": \"200\"", "\"command\": \"df\"", "f.json:15: fields.command: ");
    row("bad field", "\"accept\": \"200\"", "\"accept\": \"all\"", "f.json:15: fields.accept: ");
    row("bad value", "\"$.a\"", "\"$[\"", "f.json:14: fields.values: ");
    row("address", "\"accept\": \"200\"", "\"url\": \"http://h/\"",
        "f.json:15: fields.url: Remove this key. The address is built from");
    row("condition", "[VALUE].z == ok", "[VALUES].z == ok", "f.json:18: conditions[0]: ");
    row("condition's end", "\"degraded\"", "\"unknown\"", "f.json:19: conditions[1]: ");
    row("fields", "\"fields\": {", "\"fields\": 1, \"$schema\": {", "fields: Expected an object");
}

void tst_Presets::refuses()
{
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    QFETCH(QString, says);
    QCOMPARE(kFile.count(from), qsizetype(1));
    const auto preset = readPreset(QByteArray(kFile).replace(from, to));
    QVERIFY(!preset.hasValue());
    QStringList lines;
    for (const JsonProblem &problem : preset.error())
        lines.append(Problem(u"f.json"_s, problem).toString());
    QVERIFY2(lines.join(u'\n').contains(says), qPrintable(lines.join(u'\n')));
}

void tst_Presets::survivesDamagedFiles()
{
    QRandomGenerator random(20261120);
    for (int round = 0; round < 3000; ++round) {
        QByteArray bytes = kFile;
        for (int change = random.bounded(1, 4); change > 0; --change) {
            const qsizetype at = random.bounded(bytes.size());
            if (random.bounded(3) == 0)
                bytes.remove(at, random.bounded(1, 20));
            else
                bytes[at] = random.bounded(4) == 0 ? char(random.bounded(256)) : "{}[]\",:0"[random.bounded(8)];
        }
        if (const auto preset = readPreset(bytes)) {
            QVERIFY(preset->port > 0 && preset->path.startsWith(u'/') && !preset->key.isEmpty());
            QVERIFY(makePresetTarget(*preset, u"h.example"_s, Schedule()).hasValue());
        } else {
            QVERIFY(!preset.error().isEmpty());
        }
    }
    QVERIFY(!readPreset(QByteArray(65 * 1024, ' ')).hasValue());
}

void tst_Presets::readsTheFolderOfTheUser()
{
    const QTemporaryDir folder;
    const auto write = [&folder](const QString &name, const QByteArray &text) {
        QFile file(folder.filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
    };
    write(u"a.json"_s, kFile);
    write(u"b.json"_s, kFile);
    write(u"c.json"_s, QByteArray(kFile).replace("\"ours\"", "\"grafana\""));
    write(u"d.json"_s, QByteArray(kFile).replace("\"port\": 8000", "\"port\": 0"));
    write(u"e.txt"_s, "not checked");
    const PresetFolder found = readPresetFolder(folder.path(), {u"grafana"_s});
    QCOMPARE(found.elements.size(), 1);
    QCOMPARE(found.problems.size(), 3);
    const auto problem = [&found](int index) {
        return Problem(found.problems.at(index).file, found.problems.at(index).problem).toString();
    };
    QVERIFY(problem(0).contains(u"b.json: key: The preset or kind “ours” already exists."_s));
    QVERIFY(problem(1).contains(u"c.json: key: The preset or kind “grafana” already exists."_s));
    QVERIFY(problem(2).contains(u"d.json:8: port: "_s));
    QVERIFY(readPresetFolder(folder.filePath(u"none"_s), {}).elements.isEmpty());
}

void tst_Presets::acceptsAddresses_data()
{
    QTest::addColumn<QString>("place");
    QTest::addColumn<QString>("address");
    const auto row = [](const char *place, const char *address) {
        QTest::newRow(place) << QString::fromUtf8(place) << QString::fromUtf8(address);
    };
    row("h.example", "http://h.example:8000/health");
    row(" h ", "http://h:8000/health");
    row("h.example:9000", "http://h.example:9000/health");
    row("h.example:443", "https://h.example/health");
    row("h.example:8443", "https://h.example:8443/health");
    row("h.example:80", "http://h.example/health");
    row("::1", "http://[::1]:8000/health");
    row("[::1]", "http://[::1]:8000/health");
    row("[::1]:9000", "http://[::1]:9000/health");
    row("10.0.0.5", "http://10.0.0.5:8000/health");
    row("http://h.example", "http://h.example/health");
    row("HTTPS://h.example/", "https://h.example/health");
    row("https://h.example:8000", "https://h.example:8000/health");
    row("https://h.example:443", "https://h.example/health");
    row("https://ann:pw@h.example", "https://ann:pw@h.example/health");
    row("https://h.example/monitor", "https://h.example/monitor/health");
    row("https://h.example/monitor/", "https://h.example/monitor/health");
    row("h.example/monitor", "http://h.example:8000/monitor/health");
    row("https://h.example/monitor/health", "https://h.example/monitor/health");
    row("https://h.example/health?x=1", "https://h.example/health?x=1");
    row("https://h.example/#top", "https://h.example/health");
    row("${env:HOST}", "http://${env:HOST}:8000/health");
    row("https://${env:HOST}:9000", "https://${env:HOST}:9000/health");
}

void tst_Presets::acceptsAddresses()
{
    QFETCH(QString, place);
    const auto address = presetAddress(plain(), place);
    QVERIFY2(address.hasValue(), address ? "" : qPrintable(address.error()));
    QTEST(*address, "address");
    QVERIFY(makePresetTarget(plain(), place, Schedule()).hasValue());

    const auto withQuery = presetAddress(ours(), u"https://h.example/health"_s);
    QCOMPARE(*withQuery, u"https://h.example/health?deep=1"_s);
}

void tst_Presets::refusesInvalidAddresses_data()
{
    QTest::addColumn<QString>("place");
    QTest::addColumn<QString>("says");
    QTest::newRow("nothing") << QString() << u"Enter the server"_s;
    QTest::newRow("no host") << u"https:///x"_s << u"Enter the server"_s;
    QTest::newRow("port") << u"h.example:99999"_s << u"“99999” isn't a valid port"_s;
    QTest::newRow("scheme") << u"ftp://h.example"_s << u"http and https, not ftp"_s;
    QTest::newRow("name") << u"h_ _x"_s << QString();
    QTest::newRow("query") << u"https://h.example/monitor?x=1"_s << u"Leave out “?” and everything after it, because"_s;
}

void tst_Presets::refusesInvalidAddresses()
{
    QFETCH(QString, place);
    QFETCH(QString, says);
    const auto address = presetAddress(plain(), place);
    QVERIFY(!address.hasValue());
    QVERIFY2(!address.error().isEmpty() && address.error().contains(says), qPrintable(address.error()));
    QVERIFY(!makePresetTarget(plain(), place, Schedule()).hasValue());
}

void tst_Presets::becomesATarget()
{
    Schedule schedule;
    schedule.attempts = 7;
    const auto target = makePresetTarget(ours(), u"h.example:9000"_s, schedule);
    QVERIFY(target.hasValue());
    QCOMPARE(target->name, u"Ours h.example:9000"_s);
    QCOMPARE(target->kind, u"json"_s);
    QCOMPARE(target->schedule, schedule);
    QCOMPARE(target->conditions, ours().conditions);
    QCOMPARE(target->fields.written().value(u"accept"_s).toString(), u"200"_s);
    QCOMPARE(target->fields.map(u"values"_s).first().first, u"z"_s);
    QVERIFY(credentialsHint(ours(), *target).endsWith(u"A token."_s));
    const auto shows = withSettings(*target, {u"bearerToken=${env:TOKEN}"_s}, schedule);
    QVERIFY(shows.hasValue());
    QCOMPARE(credentialsHint(ours(), *shows), QString());
    QCOMPARE(credentialsHint(ours(), *makePresetTarget(ours(), u"http://ann:pw@h.example"_s, schedule)), QString());
}

void tst_Presets::recognisesLines_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("address");
    const auto row = [](const char *line, const char *kind, const char *address) {
        QTest::newRow(line) << QString::fromUtf8(line) << QString::fromUtf8(kind) << QString::fromUtf8(address);
    };
    row("elasticsearch es.example:9200", "json", "http://es.example:9200/_cluster/health");
    row("Elasticsearch es.example", "json", "http://es.example:9200/_cluster/health");
    row("elk localhost", "json", "http://localhost:9200/_cluster/health");
    row("grafana https://g.example/monitor", "json", "https://g.example/monitor/api/health");
    row("loki 10.0.0.5", "http", "http://10.0.0.5:3100/ready");
    row("loki [::1]:3100", "http", "http://[::1]:3100/ready");
    row("elasticsearch --version", "command", "elasticsearch --version");
    row("elasticsearch", "command", "elasticsearch");
    row("nosuchpreset h.example:80", "command", "nosuchpreset h.example:80");
    row("elasticsearch a.example b.example", "command", "elasticsearch a.example b.example");
    row("servarr h.example:80", "command", "servarr h.example:80"); // this word occurs in several presets
    row("git clone.example", "command", "git clone.example");
}

void tst_Presets::recognisesLines()
{
    QFETCH(QString, line);
    QFETCH(QString, kind);
    const auto target = guessTarget(line, Schedule());
    QVERIFY2(target.hasValue(), target ? "" : qPrintable(target.error()));
    QCOMPARE(target->kind, kind);
    QTEST(target->fields.written().value(kind == u"command"_s ? u"command"_s : u"url"_s).toString(), "address");
}

void tst_Presets::quickAddRecognisesPresets()
{
    const QList<RecognisedTarget> found =
        recognise(u"rabbitmq mq.example:15672 every 30s tag:prod name:\"Queue\""_s, TargetsContext(Schedule(), {}));
    QCOMPARE(found.size(), 1);
    QVERIFY2(found.first().isTarget(), qPrintable(found.first().problem));
    QCOMPARE(found.first().target.name, u"Queue"_s);
    QCOMPARE(found.first().target.tags, QStringList{u"prod"_s});
    QCOMPARE(found.first().target.schedule.every, Milliseconds(30'000));
    QCOMPARE(found.first().target.conditions.size(), findPreset(u"rabbitmq"_s)->conditions.size());
    QCOMPARE(found.first().remarks.size(), 1);
    QVERIFY(found.first().remarks.first().contains(u"monitoring"_s));
}

void tst_Presets::isFoundByWords_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("keys");
    QTest::newRow("key") << u"elasticsearch"_s << QStringList{u"elasticsearch"_s};
    QTest::newRow("other name") << u"BitWarden"_s << QStringList{u"vaultwarden"_s};
    QTest::newRow("several words") << u"home api"_s << QStringList{u"home-assistant-api"_s};
    QTest::newRow("of the help") << u"unsealed"_s << QStringList{u"vault"_s};
    QTest::newRow("nothing") << u"qqqq"_s << QStringList{};
}

void tst_Presets::isFoundByWords()
{
    QFETCH(QString, text);
    QStringList found;
    for (const Preset &preset : presets()) {
        if (Service(&preset).matches(text))
            found.append(preset.key);
    }
    QTEST(found, "keys");
}

void tst_Presets::appliesSettings_data()
{
    QTest::addColumn<QStringList>("settings");
    QTest::addColumn<QString>("field");
    QTest::addColumn<QJsonValue>("value");
    const auto row = [](const char *name, const QStringList &settings, const QString &field, const QJsonValue &value) {
        QTest::newRow(name) << settings << field << value;
    };
    row("text", {u"accept=200,204"_s}, u"accept"_s, u"200,204"_s);
    row("number", {u"certificateDays=30"_s}, u"certificateDays"_s, 30);
    row("switch", {u"verifyTls=false"_s}, u"verifyTls"_s, false);
    row("address", {u"url=https://x.example/a=b"_s}, u"url"_s, u"https://x.example/a=b"_s);
    row("map", {u"headers={\"A\":\"1\"}"_s}, u"headers"_s, QJsonObject{{u"A"_s, u"1"_s}});
    row("entry of a map", {u"headers.X-Token=abc"_s}, u"headers"_s, QJsonObject{{u"X-Token"_s, u"abc"_s}});
    row("two entries", {u"headers.A=1"_s, u"headers.B=2"_s}, u"headers"_s, QJsonObject{{u"A"_s, u"1"_s}, {u"B"_s, u"2"_s}});
    row("the last counts", {u"accept=200"_s, u"accept=204"_s}, u"accept"_s, u"204"_s);
    row("taken away", {u"accept="_s}, u"accept"_s, QJsonValue(QJsonValue::Undefined));
    row("entry taken away", {u"values.z="_s}, u"values"_s, QJsonObject{{u"a"_s, u"$.a"_s}});
}

void tst_Presets::appliesSettings()
{
    QFETCH(QStringList, settings);
    QFETCH(QString, field);
    const auto target = makePresetTarget(ours(), u"h.example"_s, Schedule());
    const auto changed = withSettings(*target, settings, Schedule());
    QVERIFY2(changed.hasValue(), changed ? "" : qPrintable(changed.error()));
    QTEST(changed->fields.written().value(field), "value");
    QCOMPARE(changed->id, target->id);
    QCOMPARE(changed->name, target->name);
    QCOMPARE(changed->conditions, target->conditions);
}

void tst_Presets::refusesInvalidSettings_data()
{
    QTest::addColumn<QString>("setting");
    QTest::addColumn<QString>("says");
    QTest::newRow("no value") << u"accept"_s << u"isn't in the form FIELD=VALUE"_s;
    QTest::newRow("no field") << u"=1"_s << u"isn't in the form FIELD=VALUE"_s;
    QTest::newRow("mistyped") << u"acept=200"_s << u"Did you mean “accept”?"_s;
    QTest::newRow("unknown") << u"qqqqqqqqqqqqqqq=1"_s << u"Available: url, "_s;
    QTest::newRow("entry of no map") << u"accept.x=1"_s << u"don't have a field “accept.x”"_s;
    QTest::newRow("wrong number") << u"certificateDays=soon"_s << u"certificateDays: "_s;
    QTest::newRow("wrong switch") << u"verifyTls=perhaps"_s << u"verifyTls: "_s;
    QTest::newRow("wrong set") << u"accept=all"_s << u"accept: "_s;
    QTest::newRow("wrong map") << u"headers=[1]"_s << u"headers: "_s;
    QTest::newRow("what is required") << u"url="_s << u"url: "_s;
}

void tst_Presets::refusesInvalidSettings()
{
    QFETCH(QString, setting);
    QFETCH(QString, says);
    const auto target = makePresetTarget(ours(), u"h.example"_s, Schedule());
    const auto changed = withSettings(*target, {setting}, Schedule());
    QVERIFY(!changed.hasValue());
    QVERIFY2(changed.error().contains(says), qPrintable(changed.error()));
}

void tst_Presets::keepsTheOrderOfMaps()
{
    const auto target = makePresetTarget(ours(), u"h.example"_s, Schedule());
    const auto changed = withSettings(*target, {u"values.m=$.m"_s}, Schedule());
    QVERIFY(changed.hasValue());
    QStringList names;
    for (const auto &pair : changed->fields.map(u"values"_s))
        names.append(pair.first);
    QCOMPARE(names, QStringList({u"z"_s, u"a"_s, u"m"_s}));
}

QTEST_GUILESS_MAIN(tst_Presets)

} // namespace PresetsTest

#include "tst_Presets.moc"
