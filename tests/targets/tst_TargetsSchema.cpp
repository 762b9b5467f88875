// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/Registry.h"
#include "checks/dialogue/file/DialogueReader.h"
#include "targets/Samples.h"
#include "targets/document/TargetKeys.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <QTest>

#include <algorithm>

namespace TargetsSchemaTest {

using namespace watchkeeper;
using namespace Qt::StringLiterals;

//! Tests that the schema matches the tables. Complete files were checked with python3-jsonschema (see the commit).
class tst_TargetsSchema : public QObject
{
    Q_OBJECT

private slots:
    void describesTheWholeFile();
    void describesEveryFieldOfEveryKind();
    void everyReferenceExists();
    void parentsAreTextsOrListsOfThem();
    void listsHaveUniqueItems();
    void flappingHasThreeRules();
    void defaultsFitTheirPatterns();
    void patternsMatchValidTexts_data();
    void patternsMatchValidTexts();
    void dialoguesCannotUseReservedNames_data();
    void dialoguesCannotUseReservedNames();
};

namespace {

QJsonObject at(QJsonObject object, const QStringList &path)
{
    for (const QString &key : path)
        object = object.value(key).toObject();
    return object;
}

QJsonObject fieldOf(const QString &kind, const QString &field)
{
    static const QJsonObject schema = targetsSchema(); // expensive to create
    return at(schema, {u"$defs"_s, kind, u"properties"_s, field});
}

bool matches(const QJsonObject &schema, const QString &text)
{
    return QRegularExpression(schema.value("pattern"_L1).toString()).match(text).hasMatch();
}

} // namespace

void tst_TargetsSchema::describesTheWholeFile()
{
    const QJsonObject schema = targetsSchema();
    QCOMPARE(schema.value("$schema"_L1).toString(), u"https://json-schema.org/draft/2020-12/schema"_s);
    QVERIFY(parsed(R"({"targets": []})").toJson().contains(schema.value("$id"_L1).toString().toUtf8()));
    QCOMPARE(at(schema, {u"properties"_s}).keys().join(u' '), u"$schema defaults maintenance targets version"_s);
    QCOMPARE(schema.value("additionalProperties"_L1), QJsonValue(false));
    QCOMPARE(at(schema, {u"properties"_s, u"defaults"_s, u"properties"_s}).keys().join(u' '),
             u"attempts every flapping flappingHigh flappingLow retryEvery successes timeout"_s);
}

void tst_TargetsSchema::describesEveryFieldOfEveryKind()
{
    QVERIFY(!kinds().isEmpty());
    const QStringList shared{u"alerts"_s,
                             u"attempts"_s,
                             u"conditions"_s,
                             u"dependsOn"_s,
                             u"every"_s,
                             u"flapping"_s,
                             u"flappingHigh"_s,
                             u"flappingLow"_s,
                             u"id"_s,
                             u"kind"_s,
                             u"name"_s,
                             u"objective"_s,
                             u"objectiveDegraded"_s,
                             u"objectiveOver"_s,
                             u"paused"_s,
                             u"retryEvery"_s,
                             u"successes"_s,
                             u"tags"_s,
                             u"timeout"_s};
    const QJsonObject schema = targetsSchema();
    for (const Kind *kind : kinds()) {
        const QJsonObject own = at(schema, {u"$defs"_s, kind->key});
        QStringList keys = shared;
        QJsonArray required{u"name"_s, u"kind"_s};
        for (const Field &field : kind->fields) {
            QVERIFY2(!keys.contains(field.name), qPrintable(field.name));
            keys.append(field.name);
            if (field.required)
                required.append(field.name);
            const QJsonObject property = at(own, {u"properties"_s, field.name});
            QCOMPARE(property.value("title"_L1).toString(), field.label);
            QVERIFY2(!field.help.isEmpty(), qPrintable(field.name));
            QCOMPARE(property.value("description"_L1).toString(), field.help);
            QVERIFY2(property.contains("type"_L1) || property.contains("anyOf"_L1), qPrintable(field.name));
            if (!field.choices.isEmpty())
                QCOMPARE(at(property.value("anyOf"_L1).toArray().at(0).toObject(), {}).value("enum"_L1).toArray(),
                         QJsonArray::fromStringList(field.choices));
        }
        keys.sort();
        QCOMPARE(at(own, {u"properties"_s}).keys(), keys);
        QCOMPARE(own.value("required"_L1).toArray(), required);
        QCOMPARE(own.value("additionalProperties"_L1), QJsonValue(false));
    }
}

void tst_TargetsSchema::everyReferenceExists()
{
    const QJsonObject schema = targetsSchema();
    const QJsonObject items = at(schema, {u"properties"_s, u"targets"_s, u"items"_s});
    const QJsonArray rules = items.value("allOf"_L1).toArray();
    QCOMPARE(rules.size(), kinds().size());
    QCOMPARE(at(items, {u"properties"_s, u"kind"_s}).value("enum"_L1).toArray().size(), kinds().size());
    for (const QJsonValue &rule : rules) {
        const QString reference = at(rule.toObject(), {u"then"_s}).value("$ref"_L1).toString();
        const QString kind = at(rule.toObject(), {u"if"_s, u"properties"_s, u"kind"_s}).value("const"_L1).toString();
        QCOMPARE(reference, u"#/$defs/"_s + kind);
        QVERIFY(!at(schema, {u"$defs"_s, kind}).isEmpty());
    }
}

void tst_TargetsSchema::parentsAreTextsOrListsOfThem()
{
    const QJsonObject property = fieldOf(u"simulated"_s, u"dependsOn"_s);
    QCOMPARE(property.value("type"_L1).toString(), u"array"_s);
    const QJsonArray either = at(property, {u"items"_s}).value("anyOf"_L1).toArray();
    QCOMPARE(either.size(), 2);
    QCOMPARE(either.at(0).toObject().value("type"_L1).toString(), u"string"_s);
    QVERIFY(matches(either.at(0).toObject(), u"Office router"_s));
    QVERIFY(!matches(either.at(0).toObject(), u" "_s));
    QCOMPARE(either.at(1).toObject().value("items"_L1).toObject(), either.at(0).toObject());
    QCOMPARE(either.at(1).toObject().value("minItems"_L1).toInt(), 1);
}

void tst_TargetsSchema::listsHaveUniqueItems()
{
    for (const QString &key : {u"tags"_s, u"alerts"_s}) {
        const QJsonObject property = fieldOf(u"simulated"_s, key);
        QCOMPARE(property.value("type"_L1).toString(), u"array"_s);
        QCOMPARE(property.value("uniqueItems"_L1), QJsonValue(true));
    }
}

void tst_TargetsSchema::flappingHasThreeRules()
{
    const QJsonObject rule = fieldOf(u"simulated"_s, u"flapping"_s);
    QCOMPARE(rule.value("enum"_L1).toArray(), (QJsonArray{u"icinga"_s, u"nagios"_s, u"off"_s}));
    QVERIFY(!rule.contains("anyOf"_L1)); // placeholders aren't filled in this field
    QCOMPARE(rule.value("default"_L1).toString(), u"icinga"_s);
    const QJsonObject low = fieldOf(u"simulated"_s, u"flappingLow"_s);
    QCOMPARE(low.value("type"_L1).toString(), u"number"_s);
    QCOMPARE(low.value("minimum"_L1).toDouble(), 0.0);
    QCOMPARE(low.value("maximum"_L1).toDouble(), 100.0);
}

void tst_TargetsSchema::defaultsFitTheirPatterns()
{
    for (const Kind *kind : kinds()) {
        for (const Field &field : kind->fields) {
            const QJsonObject property = fieldOf(kind->key, field.name);
            if (field.defaultValue.isString() && property.contains("pattern"_L1))
                QVERIFY2(matches(property, field.defaultValue.toString()), qPrintable(kind->key + u'.' + field.name));
        }
    }
}

void tst_TargetsSchema::patternsMatchValidTexts_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("fits");
    const auto row = [](const char *kind, const char *field, const char *text, bool fits) {
        QTest::addRow("%s %s", field, text)
            << QString::fromLatin1(kind) << QString::fromLatin1(field) << QString::fromUtf8(text) << fits;
    };
    row("http", "every", "60s", true);
    row("http", "every", "1h30m", true);
    row("http", "every", "1.5s", true);
    row("http", "every", "", false);
    row("http", "every", "60", false);
    row("http", "every", "1m1h", false);
    row("http", "every", "${env:X}", false);
    row("http", "url", "https://example.org/", true);
    row("http", "url", "${env:SHOP}", true);
    row("http", "url", "ftp://example.org/", false);
    row("http", "url", "", false);
    row("http", "accept", "200-299, 401", true);
    row("http", "accept", "2xx", false);
    row("tcp", "host", "::1", true);
    row("tcp", "host", "example.org", true);
    row("tcp", "host", "-x", false);
    row("tcp", "host", "http://x", false);
    row("tcp", "maxReply", "64KiB", true);
    row("tcp", "maxReply", "64K", false);
    row("tcp", "id", "0b9c9f3e-26bd-4f3a-9d53-3f1a1c0f8a11", true);
    row("tcp", "id", "5", false);
    row("command", "command", "df -h", true);
    row("command", "command", "df\nx", false);
}

void tst_TargetsSchema::patternsMatchValidTexts()
{
    QFETCH(QString, kind);
    QFETCH(QString, field);
    QFETCH(QString, text);
    QTEST(matches(fieldOf(kind, field), text), "fits");
}

void tst_TargetsSchema::dialoguesCannotUseReservedNames_data()
{
    QTest::addColumn<QString>("name");
    for (const Field &field : scheduleTable() + commonTable() + objectiveTable())
        QTest::newRow(qPrintable(field.name)) << field.name;
}

//! A key that every target has can't also be a field of a kind. User-defined kinds come from files.
void tst_TargetsSchema::dialoguesCannotUseReservedNames()
{
    QFETCH(QString, name);
    const QByteArray json =
        R"({"dialogue": 1, "key": "own", "title": "Own", "help": "Own.", "transports": [{"over": "tcp", "port": 7}],
        "fields": [{"name": ")"
        + name.toUtf8() + R"(", "type": "text", "label": "Own", "help": "Own."}],
        "steps": [{"send": "x"}, {"read": "line", "judge": [{"then": "up"}]}]})";
    const auto dialogue = readDialogue(json);
    QVERIFY(!dialogue);
    const auto isAboutTheName = [](const JsonProblem &problem) { return problem.text.contains(u"every dialogue has"_s); };
    QVERIFY(std::any_of(dialogue.error().begin(), dialogue.error().end(), isAboutTheName));
}

QTEST_GUILESS_MAIN(tst_TargetsSchema)

} // namespace TargetsSchemaTest

#include "tst_TargetsSchema.moc"
