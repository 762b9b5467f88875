// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "conditions/Condition.h"
#include "conditions/SampleFacts.h"

#include <QElapsedTimer>
#include <QJsonDocument>
#include <QRandomGenerator>
#include <QTest>

#include <array>

namespace ConditionFuzzTest {

using namespace watchkeeper;
using namespace Qt::StringLiterals;

//! Tests random conditions on random replies, with fixed seeds. The evaluation must be fast, and error positions must be within
//! the condition.
class tst_ConditionFuzz : public QObject
{
    Q_OBJECT

private slots:
    void survivesRandomTexts();
    void survivesMutatedConditions();
    void survivesRandomBodies();
    void evaluatesRandomExpressions();
};

namespace {

constexpr std::array kPieces{"[STATUS]",
                             "[BODY]",
                             "[BODY].a[0].b",
                             "[HEADER].x",
                             "[VALUE].size",
                             "[CONNECTED]",
                             "[PHASE].tls",
                             "[IP]",
                             " == ",
                             " != ",
                             " < ",
                             " <= ",
                             " > ",
                             " >= ",
                             "==",
                             " = ",
                             " and ",
                             " or ",
                             " not ",
                             "not ",
                             "(",
                             ")",
                             "len(",
                             "has(",
                             "pat(",
                             "any(",
                             "matches(",
                             "contains(",
                             " contains ",
                             " matches ",
                             "median(1h)",
                             "p95([VALUE].size, 7d)",
                             "rate([PERFDATA].",
                             "forecast(7d",
                             "5MB/min",
                             " * ",
                             " - ",
                             " / ",
                             " + ",
                             "200",
                             "300ms",
                             "7d",
                             "5MB",
                             "20%",
                             "010",
                             "1e3",
                             "-1",
                             "0x",
                             "\"",
                             "'",
                             "\\",
                             "[",
                             "]",
                             "*",
                             "?",
                             ".",
                             ",",
                             " ",
                             "ok",
                             "salt and pepper",
                             "true",
                             "(a+)+$",
                             "\xC3\xA9",
                             "\xF0\x9F\x8C\x8A",
                             "[^a-",
                             "]x",
                             "&&",
                             "[A",
                             "null",
                             "\t"};

constexpr std::array kValid{"[STATUS] == 200",
                            "[BODY].state == ok and not has([BODY].error)",
                            "[HEADER].content-type contains json or [STDOUT] matches ^OK",
                            "([RESPONSE_TIME] < 3 * median(1h)) and [VALUE].size / [VALUE].total < 80%",
                            "[BODY] == pat(*[a-z]?*) and [STATUS] != any(500, 502)",
                            "len([BODY].list) >= 3 and ([PHASE].tls < 50ms or [CERTIFICATE_EXPIRATION] > 7d)"};

QString pick(QRandomGenerator &dice, const auto &texts)
{
    return QString::fromUtf8(texts[static_cast<size_t>(dice.bounded(static_cast<int>(texts.size())))]);
}

void examine(const QString &text, const Facts &facts)
{
    const auto condition = Condition::parse(text);
    const auto lies = [&text](const ConditionNote &note) {
        return note.column() >= 1 && note.length() >= 0 && note.column() - 1 + note.length() <= text.size()
            && !note.text().isEmpty();
    };
    if (!condition) {
        QVERIFY2(lies(condition.error()), qPrintable(text));
        return;
    }
    for (const ConditionNote &hint : condition->hints())
        QVERIFY2(lies(hint), qPrintable(text));
    const ConditionOutcome evaluation = condition->evaluate(facts);
    QVERIFY2(evaluation.passes == condition->passes(facts), qPrintable(text));
    QVERIFY2(evaluation.passes || !evaluation.reason.isEmpty(), qPrintable(text));
    QVERIFY2(!evaluation.shown.contains(u'\n') || text.contains(u'\n'), qPrintable(text));
    // The same condition always has the same result.
    QVERIFY2(Condition::parse(text)->evaluate(facts).shown == evaluation.shown, qPrintable(text));
}

QString randomJson(QRandomGenerator &dice, int depth)
{
    static constexpr std::array kScalars{"null",          "true", "1.5",     "-0",      "1e300",       "12345678901234567890",
                                         "\"a\\u0000b\"", "\"\"", "\"90m\"", "\"6MB\"", "\"\\ud800\"", "\"ok\"",
                                         "0.00001",       "tru",  "\"open",  "1,",      "\xFF"};
    if (depth == 0 || dice.bounded(3) == 0)
        return pick(dice, kScalars);
    const bool isList = dice.bounded(2) == 0;
    QStringList items;
    for (int i = dice.bounded(4); i > 0; --i)
        items.append(isList ? randomJson(dice, depth - 1)
                            : u"\"%1\":%2"_s.arg(QChar(u'a' + dice.bounded(3))).arg(randomJson(dice, depth - 1)));
    return isList ? u"[%1]"_s.arg(items.join(u',')) : u"{%1}"_s.arg(items.join(u','));
}

//! A random condition and its expected result.
struct Known
{
    QString text;
    bool passes;
    int strength; //!< precedence: 0 or, 1 and, 2 not or a single test
};

Known randomTree(QRandomGenerator &dice, int depth)
{
    const auto bracketed = [&dice](const Known &known, int needed) {
        const bool must = known.strength < needed;
        return must || dice.bounded(5) == 0 ? u'(' + known.text + u')' : known.text;
    };
    const int choice = depth == 0 ? 0 : dice.bounded(5);
    if (choice <= 1) {
        static const QList<Known> tests{{u"[STATUS] == 404"_s, true, 2},
                                        {u"[STATUS] > 404"_s, false, 2},
                                        {u"[CONNECTED]"_s, true, 2},
                                        {u"has([BODY].nothing)"_s, false, 2},
                                        {u"[STDOUT] contains 97%"_s, true, 2},
                                        {u"[STDOUT] matches ^OK"_s, false, 2},
                                        {u"[BODY].state == ok"_s, true, 2},
                                        {u"[BODY].state == salt or pepper"_s, false, 2},
                                        {u"[HEADER].server != \"a and [STATUS] == 1\""_s, true, 2}};
        return tests.at(dice.bounded(static_cast<int>(tests.size())));
    }
    if (choice == 2) {
        const Known inner = randomTree(dice, depth - 1);
        return {u"not "_s + bracketed(inner, 2), !inner.passes, 2};
    }
    const bool isAnd = choice == 3;
    const Known left = randomTree(dice, depth - 1);
    const Known right = randomTree(dice, depth - 1);
    const int needed = isAnd ? 1 : 0;
    return {bracketed(left, needed) + (isAnd ? u" and "_s : u" or "_s) + bracketed(right, needed),
            isAnd ? left.passes && right.passes : left.passes || right.passes, needed};
}

} // namespace

void tst_ConditionFuzz::survivesRandomTexts()
{
    QRandomGenerator dice(1);
    const Facts facts = sampleFacts();
    for (int i = 0; i < 8'000; ++i) {
        QString text;
        for (int pieces = dice.bounded(14); pieces >= 0; --pieces)
            text += pick(dice, kPieces);
        examine(text, facts);
        if (QTest::currentTestFailed())
            return;
    }
}

void tst_ConditionFuzz::survivesMutatedConditions()
{
    QRandomGenerator dice(2);
    const Facts facts = sampleFacts();
    for (int i = 0; i < 8'000; ++i) {
        QString text = pick(dice, kValid);
        for (int changes = 1 + dice.bounded(4); changes > 0; --changes) {
            const qsizetype at = dice.bounded(static_cast<int>(text.size()) + 1);
            switch (dice.bounded(3)) {
            case 0:
                text.remove(at, 1 + dice.bounded(5));
                break;
            case 1:
                text.insert(at, pick(dice, kPieces));
                break;
            default:
                text.insert(at, QChar(dice.bounded(0x20, 0x250)));
            }
        }
        examine(text, facts);
        if (QTest::currentTestFailed())
            return;
    }
}

void tst_ConditionFuzz::survivesRandomBodies()
{
    QRandomGenerator dice(3);
    QList<Condition> conditions;
    for (const char *text : {"[BODY].a == ok", "[BODY].a[0].b > 5", "len([BODY]) == 3", "has([BODY].b) == true",
                             "[BODY].a != null", "[BODY] contains a", "[BODY] matches (a|b)+$", "[BODY] == pat(*a*b*)",
                             "[BODY].a", "[BODY][0] < 1MB", "len([BODY].a) > 1", "[BODY].a == [a b]"})
        conditions.append(*Condition::parse(QString::fromUtf8(text)));
    for (int i = 0; i < 4'000; ++i) {
        Facts facts;
        facts.body = FactText::complete(randomJson(dice, 4).toUtf8());
        for (const Condition &condition : conditions) {
            const ConditionOutcome evaluation = condition.evaluate(facts);
            QVERIFY(evaluation.passes == condition.passes(facts));
            QVERIFY(evaluation.passes || !evaluation.reason.isEmpty());
        }
    }
}

void tst_ConditionFuzz::evaluatesRandomExpressions()
{
    QRandomGenerator dice(4);
    const Facts facts = sampleFacts();
    for (int i = 0; i < 3'000; ++i) {
        const Known known = randomTree(dice, 4);
        const auto condition = Condition::parse(known.text);
        QVERIFY2(condition, qPrintable(known.text));
        QVERIFY2(condition->passes(facts) == known.passes, qPrintable(known.text));
    }
}

QTEST_GUILESS_MAIN(tst_ConditionFuzz)

} // namespace ConditionFuzzTest

#include "tst_ConditionFuzz.moc"
