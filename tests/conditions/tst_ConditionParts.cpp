// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "conditions/evaluation/Evaluation.h"
#include "conditions/facts/Amount.h"
#include "conditions/syntax/ConditionTree.h"
#include "model/json/JsonQuery.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QTest>

namespace ConditionPartsTest {

using namespace watchkeeper;
using namespace Qt::StringLiterals;

//! Tests the parts of conditions: numbers, JSON paths and globs.
class tst_ConditionParts : public QObject
{
    Q_OBJECT

private slots:
    void parsesIntegers_data();
    void parsesIntegers();
    void parsesAmounts_data();
    void parsesAmounts();
    void formatsNumbers_data();
    void formatsNumbers();
    void formatsAmounts_data();
    void formatsAmounts();
    void evaluatesPaths_data();
    void evaluatesPaths();
    void formatsValues_data();
    void formatsValues();
    void matchesGlobs_data();
    void matchesGlobs();
    void globsMatchLikeASimpleMatcher();
};

void tst_ConditionParts::parsesIntegers_data()
{
    QTest::addColumn<std::optional<qint64>>("value");
    const auto row = [](const char *text, std::optional<qint64> value) { QTest::newRow(text) << value; };
    row("0", 0);
    row("-0", 0);
    row("+5", 5);
    row("200", 200);
    row("0xC8", 200);
    row("0XFf", 255);
    row("0b101", 5);
    row("0o17", 15);
    row("017", 15);
    row("-010", -8);
    row("1_000", 1'000);
    row("0x_ff", 255);
    row("0_7", 7);
    row("9223372036854775807", std::numeric_limits<qint64>::max());
    row("-9223372036854775808", std::numeric_limits<qint64>::min());
    row("9223372036854775808", {});
    row("-9223372036854775809", {});
    row("99999999999999999999999999", {});
    row("08", {});
    row("0x", {});
    row("0b2", {});
    row("_1", {});
    row("1_", {});
    row("1__0", {});
    row("", {});
    row("-", {});
    row("--1", {});
    row(" 1", {});
    row("1.0", {});
    row("1e3", {});
}

void tst_ConditionParts::parsesIntegers()
{
    QFETCH(std::optional<qint64>, value);
    const QByteArray text = QTest::currentDataTag();
    QVERIFY(parseInteger(text) == value);
}

void tst_ConditionParts::parsesAmounts_data()
{
    QTest::addColumn<double>("value");
    QTest::addColumn<int>("dimension");
    QTest::addColumn<bool>("isOurs");
    const auto row = [](const char *text, double value, Dimension dimension = Dimension::None, bool isExtension = false) {
        QTest::newRow(text) << value << static_cast<int>(dimension) << isExtension;
    };
    const auto none = [&row](const char *text) { row(text, qQNaN()); };
    row("200", 200);
    row("010", 8);
    row("200.9", 200.9);
    row("-1.5", -1.5);
    row(".5", 0.5);
    row("5.", 5);
    row("1e3", 1'000);
    row("300ms", 300, Dimension::Time);
    row("1.5s", 1'500, Dimension::Time);
    row("4.35s", 4'350, Dimension::Time);
    row("1h30m", 5'400'000, Dimension::Time);
    row("-2m", -120'000, Dimension::Time);
    row("2us", 0.002, Dimension::Time);
    row("2\xC2\xB5s", 0.002, Dimension::Time);
    row("2\xCE\xBCs", 0.002, Dimension::Time);
    row("0s", 0, Dimension::Time);
    row("7d", 604'800'000, Dimension::Time, true);
    row("1d12h", 129'600'000, Dimension::Time, true);
    row("300 ms", 300, Dimension::Time, true);
    row("5MB", 5'000'000, Dimension::Size, true);
    row("1.5KiB", 1'536, Dimension::Size, true);
    row("2 GB", 2e9, Dimension::Size, true);
    row("10B", 10, Dimension::Size, true);
    row("3TiB", 3.0 * (1LL << 40), Dimension::Size, true);
    row("20%", 20, Dimension::Percent, true);
    row("0.5 %", 0.5, Dimension::Percent, true);
    for (const char *text : {"",     "fast",  "inf", "nan", "-inf", "1e400",  "5mb", "5M",         "1,5",   "s",    "ms",
                             "1h30", "1.2.3", "1 2", "%",   "MB",   "1s1s x", "- 5", "400000000h", "0x1p4", "\xFF", "1s\xFF"})
        none(text);
}

void tst_ConditionParts::parsesAmounts()
{
    QFETCH(double, value);
    const auto amount = parseAmount(QByteArray(QTest::currentDataTag()));
    QCOMPARE(amount.has_value(), !qIsNaN(value));
    if (!amount)
        return;
    QCOMPARE(amount->value, value);
    QTEST(static_cast<int>(amount->dimension), "dimension");
    QTEST(amount->isExtension, "isOurs");
}

void tst_ConditionParts::formatsNumbers_data()
{
    QTest::addColumn<double>("number");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("gatus");
    const auto row = [](double number, const char *text, const char *gatus) {
        QTest::newRow(text) << number << QByteArray(text) << QByteArray(gatus);
    };
    row(0, "0", "0");
    row(1, "1", "1");
    row(1.5, "1.5", "1.5");
    row(0.1, "0.1", "0.1");
    row(-7, "-7", "-7");
    row(999'999, "999999", "999999");
    row(1'000'000, "1000000", "1e+06");
    row(1'234'567, "1234567", "1.234567e+06");
    row(1'234'567.5, "1234567.5", "1.2345675e+06");
    row(0.0001, "0.0001", "0.0001");
    row(0.00001, "1e-05", "1e-05");
    row(1e22, "1e+22", "1e+22");
}

void tst_ConditionParts::formatsNumbers()
{
    QFETCH(double, number);
    QTEST(numberText(number), "text");
    QTEST(gatusNumberText(number), "gatus");
}

void tst_ConditionParts::formatsAmounts_data()
{
    QTest::addColumn<double>("value");
    QTest::addColumn<int>("dimension");
    const auto row = [](const char *text, double value, Dimension dimension) {
        QTest::newRow(text) << value << static_cast<int>(dimension);
    };
    row("0ms", 0, Dimension::Time);
    row("84.25ms", 84.25, Dimension::Time);
    row("1.5s", 1'500, Dimension::Time);
    row("1m30s", 90'000, Dimension::Time);
    row("10m", 600'000, Dimension::Time);
    row("336h", 1'209'600'000, Dimension::Time);
    row("-239h59m", -863'940'000, Dimension::Time);
    row("25%", 25, Dimension::Percent);
    row("0.333%", 1.0 / 3, Dimension::Percent);
    row("5MB", 5e6, Dimension::Size);
    row("999B", 999, Dimension::Size);
    row("1.234kB", 1'234, Dimension::Size);
    row("5000TB", 5e15, Dimension::Size);
    row("17", 17, Dimension::None);
    row("1e+300", 1e300, Dimension::None);
}

void tst_ConditionParts::formatsAmounts()
{
    QFETCH(double, value);
    QFETCH(int, dimension);
    QCOMPARE(amountText({value, static_cast<Dimension>(dimension)}), QByteArray(QTest::currentDataTag()));
}

void tst_ConditionParts::evaluatesPaths_data()
{
    QTest::addColumn<QString>("found"); // ! and a position: invalid path; -: no match
    const auto row = [](const char *path, const char *found) { QTest::newRow(path) << QString::fromUtf8(found); };
    row(".a", "1");
    row(".b.c", "two");
    row(".b.list[1]", "y");
    row(".b.list[1].x", "-");
    row(".b.list", "[x y]");
    row(".b.list.x", "-");
    row(".b[0]", "-");
    row(".a.b", "-");
    row(".A", "-");
    row(".list[0][1]", "deep");
    row(".list[7]", "-");
    row(".list[999999999]", "-");
    row("[\"key.with [dots]\"]", "quoted");
    row("['key.with [dots]']", "quoted");
    row(".with space", "spaced");
    row("", "{}");
    row(".", "!0");
    row("..a", "!0");
    row(".a.", "!2");
    row(".a[", "!2");
    row(".a[]", "!2");
    row(".a[x]", "!2");
    row(".a[-1]", "!2");
    row(".a[1", "!2");
    row(".a[9999999999]", "!2");
    row(".a]", "!2");
    row("a", "!0");
    row("[\"open", "!0");
}

void tst_ConditionParts::evaluatesPaths()
{
    QFETCH(QString, found);
    const QJsonObject root = QJsonDocument::fromJson(R"({"a":1,"b":{"c":"two","list":["x","y"]},"list":[["","deep"]],)"
                                                     R"("key.with [dots]":"quoted","with space":"spaced"})")
                                 .object();
    const auto path = JsonQuery::parse(QString::fromUtf8(QTest::currentDataTag()), JsonQuery::Dialect::Gatus);
    if (!path) {
        QCOMPARE(u"!%1"_s.arg(path.error().position), found);
        return;
    }
    const QJsonValue value = path->find(root);
    if (found == "{}"_L1) // the whole document
        QVERIFY(value == root);
    else
        QCOMPARE(value.isUndefined() ? u"-"_s : QString::fromUtf8(jsonValueText(value)), found);
}

void tst_ConditionParts::formatsValues_data()
{
    QTest::addColumn<QByteArray>("text");
    const auto row = [](const char *json, const char *text) { QTest::newRow(json) << QByteArray(text); };
    row("\"text\"", "text");
    row("true", "true");
    row("1.0", "1");
    row("9007199254740993", "9007199254740993");
    row("1e300", "1e+300");
    row("null", "");
    row("{ \"b\" : 1, \"a\" : [ 2 ] }", "{\"a\":[2],\"b\":1}");
    row("[]", "[]");
    row("[\"a\", 1.5, true, null, [2], {\"b\": {\"c\": 3}, \"a\": 1}]", "[a 1.5 true <nil> [2] map[a:1 b:map[c:3]]]");
}

void tst_ConditionParts::formatsValues()
{
    const QByteArray json = '[' + QByteArray(QTest::currentDataTag()) + ']';
    QTEST(jsonValueText(QJsonDocument::fromJson(json).array().at(0)), "text");
}

void tst_ConditionParts::matchesGlobs_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("matches");
    const auto row = [](const char *name, const char *text, bool matches) {
        QTest::newRow(name) << QByteArray(text) << matches;
    };
    row("abc", "abc", true);
    row("abc ", "abc", false);
    row("", "", true);
    row("*", "", true);
    row("**", "anything", true);
    row("a*c", "abbbc", true);
    row("a*c ", "abbbd", false);
    row("*a*b*", "xxaxxbxx", true);
    row("a?c", "abc", true);
    row("a?c with two bytes", "", false);
    row("?", "\xC3\xA9", true);
    row("??", "\xC3\xA9", false);
    row("?x", "\xFFx", true);
    row("[a-c]x", "bx", true);
    row("[^a-c]x", "bx", false);
    row("[^a-c]y", "dy", true);
    row("[\xC3\xA0-\xC3\xBC]", "\xC3\xA9", true);
    row("[\\]]", "]", true);
    row("[\\^a]", "^", true);
    row("\\*", "*", true);
    row("\\*x", "ax", false);
    row("/api/*", "/api/v1/x", true);
    row("a/b", "ab", true);
    row("[a", "a", false);
    row("[]a]", "]", false);
    row("[a-]", "a", false);
    row("[-a]", "a", false);
    row("a\\", "a", false);
    row("*[", "anything", false);
    row("*.3", "10.1.2.3", true);
    row("*\xC3\xA9", "caf\xC3\xA9", true);
}

void tst_ConditionParts::matchesGlobs()
{
    QFETCH(QByteArray, text);
    QFETCH(bool, matches);
    const QByteArray pattern = QByteArray(QTest::currentDataTag());
    QCOMPARE(Glob(pattern).match(text), matches ? Glob::Match::Yes : Glob::Match::No);
}

namespace {

//! A simple implementation that may be slow.
bool simplyMatches(const char *pattern, const char *text)
{
    if (*pattern == '\0')
        return *text == '\0';
    if (*pattern == '*')
        return simplyMatches(pattern + 1, text) || (*text != '\0' && simplyMatches(pattern, text + 1));
    return *text != '\0' && (*pattern == '?' || *pattern == *text) && simplyMatches(pattern + 1, text + 1);
}

} // namespace

void tst_ConditionParts::globsMatchLikeASimpleMatcher()
{
    QRandomGenerator dice(5);
    int matching = 0;
    for (int i = 0; i < 20'000; ++i) {
        QByteArray pattern;
        QByteArray text;
        for (int n = dice.bounded(8); n > 0; --n)
            pattern += "ab?*"[dice.bounded(4)];
        for (int n = dice.bounded(10); n > 0; --n)
            text += "ab"[dice.bounded(2)];
        const bool expected = simplyMatches(pattern.constData(), text.constData());
        matching += expected ? 1 : 0;
        QVERIFY2(Glob(pattern).match(text) == (expected ? Glob::Match::Yes : Glob::Match::No),
                 (pattern + " on " + text).constData());
    }
    QVERIFY(matching > 1'000);
}

QTEST_GUILESS_MAIN(tst_ConditionParts)

} // namespace ConditionPartsTest

#include "tst_ConditionParts.moc"
