// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/json/JsonQuery.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QTest>

namespace JsonQueryTest {

using namespace Qt::StringLiterals;
using namespace watchkeeper;

class tst_JsonQuery : public QObject
{
    Q_OBJECT

private slots:
    void finds_data();
    void finds();
    void reportsMissingValues_data();
    void reportsMissingValues();
    void refuses_data();
    void refuses();
    void keepsLargeIntegers();
    void limitsLists();
    void survivesInvalidInput();
};

namespace {

QJsonValue json(const QByteArray &text)
{
    const QJsonDocument document = QJsonDocument::fromJson('[' + text + ']');
    if (document.isNull())
        qFatal("%s", text.constData());
    return document.array().at(0);
}

QByteArray text(const QJsonValue &value)
{
    const QByteArray list = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return list.sliced(1, list.size() - 2);
}

constexpr auto kSample = R"({
    "state": "ok", "load": 0.5, "none": null, "yes": true, "empty": [], "ratio": "0.25",
    "a b": {"c\"d": 1, "'": 2}, "größe": 3, "x-y": 4,
    "nodes": [{"name": "a", "load": 1, "tags": ["x", "y"]}, {"name": "b", "load": 3, "tags": []}, {"name": "c"}],
    "numbers": [4, 1, 2.5], "grid": [[1, 2], [3]]
})";

} // namespace

void tst_JsonQuery::finds_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QByteArray>("found");
    const auto row = [](const char *path, const char *found) {
        QTest::newRow(path) << QString::fromUtf8(path) << QByteArray(found);
    };
    row("$.state", "\"ok\"");
    row("$.load", "0.5");
    row("$.none", "null");
    row("$.yes", "true");
    row("$.größe", "3");
    row("$.x-y", "4");
    row("$[\"state\"]", "\"ok\"");
    row("$['state']", "\"ok\"");
    row(R"($["a b"]["c\"d"])", "1");
    row(R"($['a b']['\''])", "2");
    row("$.nodes[0].name", "\"a\"");
    row("$.nodes[-1].name", "\"c\"");
    row("$.nodes[-3].name", "\"a\"");
    row("$.grid[0][1]", "2");
    row("$.nodes[1]", R"({"load":3,"name":"b","tags":[]})");
    row("$.nodes[*].name", R"(["a","b","c"])");
    row("$.nodes[*].load", "[1,3]");
    row("$.nodes[*].tags[*]", R"(["x","y"])");
    row("$.nodes[*].tags[0]", R"(["x"])");
    row("$.grid[*][*]", "[1,2,3]");
    row("$.grid.*", "[[1,2],[3]]");
    row("$['a b'].*", "[2,1]"); // members ordered by name
    row("$.empty[*]", "[]");
    row("$.missing[*]", "[]");
    row("$.nodes.length()", "3");
    row("$.empty.length()", "0");
    row("$.state.length()", "2");
    row("$.größe", "3");
    row("$.nodes[0].length()", "3");
    row("$.nodes[*].load.length()", "2");
    row("$.empty[*].length()", "0");
    row("$.numbers.sum()", "7.5");
    row("$.numbers.min()", "1");
    row("$.numbers.max()", "4");
    row("$.numbers.avg()", "2.5");
    row("$.nodes[*].load.sum()", "4");
    row("$.nodes[*].load.avg()", "2");
    row("$.load.sum()", "0.5");
    row("$.ratio.number()", "0.25");
    row("$.load.number()", "0.5");
}

void tst_JsonQuery::finds()
{
    QFETCH(QString, path);
    QFETCH(QByteArray, found);
    const auto query = JsonQuery::parse(path);
    QVERIFY2(query, query ? "" : qPrintable(query.error().text));
    const auto value = query->evaluate(json(kSample));
    QVERIFY(value);
    QCOMPARE(text(*value), found);
    QCOMPARE(query->text(), path);
}

void tst_JsonQuery::reportsMissingValues_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<bool>("notNumbers");
    const auto row = [](const char *path, bool notNumbers) { QTest::newRow(path) << QString::fromUtf8(path) << notNumbers; };
    row("$.missing", false);
    row("$.State", false);
    row("$.state.length", false); // a member named “length”, which a string doesn't have
    row("$.nodes[3]", false);
    row("$.nodes[-4]", false);
    row("$.nodes[9223372036854775807]", false);
    row("$.nodes[-9223372036854775808]", false);
    row("$.nodes.name", false);
    row("$.state[0]", false);
    row("$[0]", false);
    row("$.missing.length()", false);
    row("$.load.length()", false);
    row("$.missing.sum()", false);
    row("$.missing.number()", false);
    row("$.state.sum()", true);
    row("$.state.number()", true);
    row("$.yes.number()", true);
    row("$.empty.sum()", true);
    row("$.empty[*].avg()", true);
    row("$.nodes[*].name.max()", true);
}

void tst_JsonQuery::reportsMissingValues()
{
    QFETCH(QString, path);
    QFETCH(bool, notNumbers);
    const auto query = JsonQuery::parse(path);
    QVERIFY(query);
    const auto value = query->evaluate(json(kSample));
    QVERIFY(!value);
    QCOMPARE(value.error() == JsonQuery::QueryFailure::NotNumbers, notNumbers);
}

void tst_JsonQuery::refuses_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<int>("position");
    const auto row = [](const char *path, int position) { QTest::newRow(path) << QString::fromUtf8(path) << position; };
    row("", 0);
    row("state", 0);
    row(".state", 0);
    row("$state", 1);
    row("$.", 2);
    row("$..state", 2);
    row("$.a b", 3);
    row("$.a.", 4);
    row("$[", 2);
    row("$[]", 2);
    row("$[a]", 2);
    row("$[0", 3);
    row("$[1:2]", 3);
    row("$[?(@.a)]", 2);
    row("$[-]", 2);
    row("$[99999999999999999999]", 2);
    row("$[\"a]", 5);
    row("$[\"a\"", 5);
    row("$[\"a\",\"b\"]", 5);
    row("$.a.size()", 4);
    row("$.a.length(1)", 11);
    row("$.a.length", -1); // valid: a member
    row("$.a.length().b", 12);
    row("$.a.length().sum()", 12);
}

void tst_JsonQuery::refuses()
{
    QFETCH(QString, path);
    QFETCH(int, position);
    const auto query = JsonQuery::parse(path);
    QCOMPARE(query.hasValue(), position < 0);
    if (query)
        return;
    QCOMPARE(query.error().position, position);
    QVERIFY2(query.error().text.endsWith(u'.') && query.error().text.size() > 10, qPrintable(query.error().text));
    QVERIFY(!JsonQuery::parse(u"$"_s + QString(u".a"_s).repeated(JsonQuery::kStepLimit + 1)));
}

void tst_JsonQuery::keepsLargeIntegers()
{
    const auto query = JsonQuery::parse(u"$.id"_s);
    const auto value = query->evaluate(json(R"({"id": 9007199254740993})"));
    QCOMPARE(value->toVariant().toLongLong(), 9007199254740993);
}

void tst_JsonQuery::limitsLists()
{
    QJsonArray inner;
    for (int i = 0; i < 300; ++i)
        inner.append(i);
    QJsonArray outer;
    for (int i = 0; i < 300; ++i)
        outer.append(inner);
    const auto query = JsonQuery::parse(u"$[*][*].length()"_s);
    QCOMPARE(query->evaluate(outer)->toInteger(), 90'000);
    // If there are too many nodes, the query fails instead of returning only some of them. The limit also applies to
    // intermediate results.
    for (int i = 0; i < 100; ++i)
        outer.append(inner);
    QVERIFY(query->evaluate(outer).error() == JsonQuery::QueryFailure::TooMany);
    QVERIFY(JsonQuery::parse(u"$[*][*].name"_s)->evaluate(outer).error() == JsonQuery::QueryFailure::TooMany);
}

//! Random combinations of path syntax: either rejected with a position inside the string, or accepted and safe to evaluate.
void tst_JsonQuery::survivesInvalidInput()
{
    const QStringList parts{u"$"_s,     u"."_s, u"["_s, u"]"_s, u"*"_s,      u"\""_s,    u"'"_s,    u"\\"_s,
                            u"-"_s,     u"0"_s, u"1"_s, u"a"_s, u"name"_s,   u"nodes"_s, u"load"_s, u"length()"_s,
                            u"sum()"_s, u"("_s, u")"_s, u" "_s, u"\u00e9"_s, u"[*]"_s,   u".*"_s};
    const QJsonValue root = json(kSample);
    QRandomGenerator dice(9535);
    int read = 0;
    for (int round = 0; round < 50'000; ++round) {
        QString path = dice.bounded(4) > 0 ? u"$"_s : QString();
        for (int left = dice.bounded(8); left > 0; --left)
            path += parts.at(dice.bounded(int(parts.size())));
        const auto query = JsonQuery::parse(path);
        if (!query) {
            QVERIFY(query.error().position >= 0 && query.error().position <= path.size());
            continue;
        }
        ++read;
        const auto value = query->evaluate(root);
        QVERIFY(!value || !value->isUndefined());
    }
    QVERIFY2(read > 1'000, qPrintable(QString::number(read)));
}

QTEST_GUILESS_MAIN(tst_JsonQuery)

} // namespace JsonQueryTest

#include "tst_JsonQuery.moc"
