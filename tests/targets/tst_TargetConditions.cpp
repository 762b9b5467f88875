// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "targets/Samples.h"
#include "targets/document/ConditionsKey.h"
#include "targets/edit/DocumentChange.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

namespace TargetConditionsTest {

using namespace watchkeeper;
using namespace Qt::StringLiterals;

//! Tests the key `conditions` of targets.json: reading, writing, merging and descriptions.
class tst_TargetConditions : public QObject
{
    Q_OBJECT

private slots:
    void readsTheExampleOfTheDesign();
    void readsBackWhatItWrote();
    void writesOneConditionPerLine();
    void namesTheProblem_data();
    void namesTheProblem();
    void conditionsRoundTrip();
    void mergesEdits();
    void schemaDescribesConditions();
    void readsPlainConditions_data();
    void readsPlainConditions();
    void writesPlainConditions();
};

namespace {

QByteArray withConditions(const QByteArray &conditions)
{
    return "{\"targets\": [\n{\"name\": \"a\", \"kind\": \"http\", \"url\": \"http://h/\",\n\"conditions\": " + conditions
        + "}\n]}";
}

} // namespace

void tst_TargetConditions::readsTheExampleOfTheDesign()
{
    const TargetsDocument document = parsed(R"({
  "$schema": "https://watchkeeper.example/schema/targets-1.json",
  "version": 1,
  "defaults": { "every": "60s", "timeout": "10s", "attempts": 3, "retryEvery": "20s" },
  "targets": [
    {
      "name": "Shop API",
      "kind": "http",
      "url": "https://shop.example/health",
      "conditions": ["[STATUS] == 200", "[BODY].status == ok", {"if": "[RESPONSE_TIME] < 300ms", "else": "degraded"}],
      "tags": ["prod", "shop"]
    }
  ]
})");
    const QList<TargetCondition> wanted{{u"[STATUS] == 200"_s, Outcome::Down},
                                        {u"[BODY].status == ok"_s, Outcome::Down},
                                        {u"[RESPONSE_TIME] < 300ms"_s, Outcome::Degraded}};
    QCOMPARE(document.targets.first().conditions, wanted);
    const QByteArray written = document.toJson();
    QVERIFY2(written.contains(R"(      "conditions": [
        "[STATUS] == 200",
        "[BODY].status == ok",
        {"if": "[RESPONSE_TIME] < 300ms", "else": "degraded"}
      ])"),
             written.constData());
    QCOMPARE(parsed(written), document);
}

void tst_TargetConditions::readsBackWhatItWrote()
{
    for (const char *conditions :
         {R"(["[BODY] == \"quoted\" \\ text"])", R"([{"if": "[STATUS] == 200"}])",
          R"([{"if": "[STATUS] == 200", "else": "down"}])",
          R"(["[BODY] contains \"ä🌊\"", {"else": "degraded", "if": "[BODY].state == ok and not [HEADER].x matches ^a|b$"}])",
          "[]"}) {
        const TargetsDocument document = parsed(withConditions(conditions));
        QCOMPARE(parsed(document.toJson()), document);
    }
    QVERIFY(!parsed(withConditions("[]")).toJson().contains("conditions"));
}

void tst_TargetConditions::writesOneConditionPerLine()
{
    const QByteArray few = parsed(withConditions(R"(["[STATUS] == 200", "[BODY].state == ok"])")).toJson();
    QVERIFY2(few.contains(R"("conditions": ["[STATUS] == 200", "[BODY].state == ok"])"), few.constData());
    const QByteArray one = parsed(withConditions(R"([{"if": "[STATUS] == 200", "else": "down"}])")).toJson();
    QVERIFY2(one.contains(R"("conditions": ["[STATUS] == 200"])"), one.constData());
}

void tst_TargetConditions::namesTheProblem_data()
{
    QTest::addColumn<QByteArray>("conditions");
    QTest::addColumn<QString>("problems");
    const auto row = [](const char *conditions, const char *problems) {
        QTest::newRow(conditions) << QByteArray(conditions) << QString::fromUtf8(problems);
    };
    row("\"[STATUS] == 200\"", "targets.json:3: a: conditions: Expected a list of conditions, such as [\"[STATUS] == 200\"].");
    row("[200]",
        "targets.json:3: a: conditions: Expected a string or an object, such as {\"if\": \"[RESPONSE_TIME] < 300ms\", "
        "\"else\": "
        "\"degraded\"}.");
    row("[{\"else\": \"degraded\"}]",
        "targets.json:3: a: conditions: Expected a string or an object, such as {\"if\": \"[RESPONSE_TIME] < 300ms\", "
        "\"else\": "
        "\"degraded\"}.");
    row("[{\"if\": \"[STATUS] == 200\", \"else\": \"unknown\"}]",
        "targets.json:3: a: conditions: else: Choose “down” or “degraded”.");
    row("[{\"if\": \"[STATUS] == 200\", \"esle\": \"degraded\"}]",
        "targets.json:3: a: conditions: esle: Unknown key. Did you mean “else”?");
    row("[\"\"]",
        "targets.json:3: a: conditions: “”, column 1: A condition is missing here. Write a comparison, such as [STATUS] == "
        "200.");
    row("[\"[STATUS] == 1\\n\"]", "targets.json:3: a: conditions: Line breaks and null characters aren't allowed here.");
    row("[\n\"[STATUS] == 200\",\n\"[STATUS]==200\",\n{\"if\": \"[STATSU] == 200\"}]",
        "targets.json:5: a: conditions: “[STATUS]==200”, column 9: Write == here, with a space on both sides.\ntargets.json:6: "
        "a: conditions: “[STATSU] == 200”, column 1: Unknown placeholder [STATSU]. Did you mean [STATUS]?");
    row("[\"[STATUS]==%2\"]",
        "targets.json:3: a: conditions: “[STATUS]==%2”, column 9: Write == here, with a space on both sides.");
    row("[\"[STATUS] == 200\",\n\"[STATUS] == 200\"]", "targets.json:4: a: conditions: “[STATUS] == 200” appears twice.");
}

void tst_TargetConditions::namesTheProblem()
{
    QFETCH(QByteArray, conditions);
    QTEST(problemsOf(withConditions(conditions)).trimmed(), "problems");
}

void tst_TargetConditions::conditionsRoundTrip()
{
    const Target target =
        parsed(withConditions(R"(["[STATUS] == 200", {"if": "[RESPONSE_TIME] < 1s", "else": "degraded"}])")).targets.first();
    const QJsonObject json = targetToJson(target, Schedule());
    QCOMPARE(QJsonDocument(json.value("conditions"_L1).toArray()).toJson(QJsonDocument::Compact),
             QByteArray(R"(["[STATUS] == 200",{"else":"degraded","if":"[RESPONSE_TIME] < 1s"}])"));
    const auto back = targetFromJson(json, {}, Schedule());
    QVERIFY(back);
    QCOMPARE(*back, target);

    QJsonObject wrong = json;
    wrong.insert(u"conditions"_s, QJsonArray{u"[STATUS]"_s, 7});
    const auto refused = targetFromJson(wrong, {}, Schedule());
    QVERIFY(!refused);
    QCOMPARE(refused.error().size(), 2);
    QCOMPARE(refused.error().first().field, u"conditions"_s);

    QJsonArray many;
    for (int i = 0; i <= kMaxConditions; ++i)
        many.append(u"[STATUS] == %1"_s.arg(i));
    QCOMPARE(readConditions(many).problems.size(), 1);
    QCOMPARE(readConditions(many).conditions.size(), kMaxConditions);
}

void tst_TargetConditions::mergesEdits()
{
    const TargetsDocument before = parsed(withConditions(R"(["[STATUS] == 200"])"));
    TargetsDocument base = before;
    base.targets.first().id = QUuid::createUuid();
    TargetsDocument theirs = base;
    theirs.targets.first().conditions.append({u"[RESPONSE_TIME] < 1s"_s, Outcome::Degraded});
    TargetsDocument ours = base;
    ours.targets.first().tags.append(u"web"_s);
    const MergedDocument merged = withChangeApplied(ours, DocumentChange::between(base, theirs), ConflictPreference::Document);
    QVERIFY(merged.conflicts.isEmpty());
    QCOMPARE(merged.document.targets.first().conditions, theirs.targets.first().conditions);
    QCOMPARE(merged.document.targets.first().tags, ours.targets.first().tags);

    ours.targets.first().conditions.clear();
    QCOMPARE(withChangeApplied(ours, DocumentChange::between(base, theirs), ConflictPreference::Document).conflicts,
             QStringList{u"a"_s});
}

void tst_TargetConditions::schemaDescribesConditions()
{
    const QJsonObject http = targetsSchema().value("$defs"_L1).toObject().value("http"_L1).toObject();
    const QJsonObject own = http.value("properties"_L1).toObject().value("conditions"_L1).toObject();
    QCOMPARE(own, conditionsSchema());
    QCOMPARE(own.value("type"_L1).toString(), u"array"_s);
    const QJsonArray entries = own.value("items"_L1).toObject().value("anyOf"_L1).toArray();
    QCOMPARE(entries.size(), 2);
    QCOMPARE(entries.at(1).toObject().value("required"_L1).toArray(), QJsonArray{u"if"_s});
}

void tst_TargetConditions::readsPlainConditions_data()
{
    QTest::addColumn<PlainCondition>("plain");
    QTest::addColumn<QByteArray>("conditions");
    QTest::addColumn<QString>("value"); // null if the field can't express the conditions
    const auto text = [](const char *conditions, const QString &value) {
        QTest::newRow(conditions) << PlainCondition::ContainsText << QByteArray(conditions) << value;
    };
    const QString empty = u""_s;
    text("[]", empty);
    text(R"x(["[STATUS] == 200", "[BODY].state == ok", "not valid ("])x", empty);
    text(R"x(["[STATUS] == 200", "[BODY] contains \"a \\\"b\\\" \\\\\""])x", u"a \"b\" \\"_s);
    text(R"x(["[BODY] contains all is well"])x", u"all is well"_s);
    text(R"x(["[BODY] not contains error"])x", {});
    text(R"x(["[BODY].name contains shop"])x", {});
    text(R"x(["[BODY] matches ^ok"])x", {});
    text(R"x(["[BODY] contains a or [BODY] contains b"])x", {});
    text(R"x(["[BODY] contains a", "[BODY] contains b"])x", {});
    text(R"x([{"if": "[BODY] contains a", "else": "degraded"}])x", {});
    const auto time = [](const char *conditions, const QString &value) {
        QTest::newRow(conditions) << PlainCondition::SlowerThan << QByteArray(conditions) << value;
    };
    time(R"x(["[STATUS] == 200"])x", empty);
    time(R"x([{"if": "[RESPONSE_TIME] < 1.5s", "else": "degraded"}])x", u"1.5s"_s);
    time(R"x(["[RESPONSE_TIME] < 2s"])x", {});
    time(R"x([{"if": "[RESPONSE_TIME] <= 2s", "else": "degraded"}])x", {});
    time(R"x([{"if": "[RESPONSE_TIME] < 3 * median(1h)", "else": "degraded"}])x", {});
    time(R"x(["[RESPONSE_TIME] < 9s", {"if": "[RESPONSE_TIME] < 2s", "else": "degraded"}])x", {});
}

void tst_TargetConditions::readsPlainConditions()
{
    QFETCH(PlainCondition, plain);
    QFETCH(QByteArray, conditions);
    QFETCH(QString, value);
    const auto found = plainConditionValue(QJsonDocument::fromJson(conditions).array(), plain);
    QCOMPARE(found.has_value(), !value.isNull());
    QCOMPARE(found.value_or(QString()), value);
}

//! Keeps all other entries as they are, even invalid ones.
void tst_TargetConditions::writesPlainConditions()
{
    const QJsonArray others{u"not valid ("_s, u"[STATUS] == 200"_s};
    QJsonValue list = withPlainCondition(others, PlainCondition::ContainsText, u"a\\\"b"_s);
    list = withPlainCondition(list, PlainCondition::SlowerThan, u"300ms"_s);
    QCOMPARE(plainConditionValue(list, PlainCondition::ContainsText), u"a\\\"b"_s);
    QCOMPARE(plainConditionValue(list, PlainCondition::SlowerThan), u"300ms"_s);
    list = withPlainCondition(list, PlainCondition::ContainsText, u"c"_s);
    QCOMPARE(list.toArray().at(2), QJsonValue(u"[BODY] contains \"c\""_s));
    list = withPlainCondition(withPlainCondition(list, PlainCondition::ContainsText, {}), PlainCondition::SlowerThan, {});
    QCOMPARE(list, QJsonValue(others));
    QVERIFY(withPlainCondition({}, PlainCondition::SlowerThan, {}).isUndefined());
}

QTEST_GUILESS_MAIN(tst_TargetConditions)

} // namespace TargetConditionsTest

#include "tst_TargetConditions.moc"
