// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "conditions/Condition.h"
#include "conditions/SampleFacts.h"

#include <QFile>
#include <QRegularExpression>
#include <QTest>

namespace ConditionTest {

using namespace watchkeeper;
using namespace Qt::StringLiterals;

//! Tests our extensions to the Gatus condition language, also in combination with Gatus conditions.
class tst_Condition : public QObject
{
    Q_OBJECT

private slots:
    void evaluates_data();
    void evaluates();
    void showsActualValues_data();
    void showsActualValues();
    void reportsWhyItCannotBeEvaluated_data();
    void reportsWhyItCannotBeEvaluated();
    void givesHints_data();
    void givesHints();
    void collectsPlaceholders();
    void evaluatesTruncatedTexts_data();
    void evaluatesTruncatedTexts();
    void referenceIsCorrect();
};

namespace {

Condition parsed(const QString &text)
{
    const auto condition = Condition::parse(text);
    if (!condition)
        qFatal("%s: column %d: %s", qPrintable(text), condition.error().column(), qPrintable(condition.error().text()));
    return *condition;
}

} // namespace

void tst_Condition::evaluates_data()
{
    QTest::addColumn<bool>("expected");
    const auto yes = [](const char *condition) { QTest::newRow(condition) << true; };
    const auto no = [](const char *condition) { QTest::newRow(condition) << false; };
    // Placeholders
    yes("[HEADER].server == nginx/1.22");
    yes("[header].SERVER == \"nginx/1.22\"");
    yes("[HEADER].set-cookie == a=1, b=2");
    no("[HEADER].x-none == 1");
    yes("[HEADER].x-none != 1");
    yes("has([HEADER].x-none) == false");
    yes("[EXIT_CODE] == 2");
    yes("[EXIT_CODE] != 0");
    yes("[STDOUT] contains CRITICAL");
    yes("len([STDERR]) == 0");
    yes("[STDERR] == ");
    yes("[PERFDATA].rta < 20ms");
    yes("[PERFDATA].rta == 12.5ms");
    yes("[PERFDATA].rta == 0.0125");
    yes("[PERFDATA].rta > 0.012");
    yes("[PERFDATA].rta * 2 < 5");
    yes("[PERFDATA].rta / 2 < 1");
    yes("[PERFDATA].rta < 2 + 3");
    yes("[PERFDATA].rta + 1s == 1012.5ms");
    yes("[PERFDATA].rta + 1 == 1012.5ms");
    yes("1 + [PERFDATA].rta > 1012ms");
    yes("1 + [PERFDATA].rta < 1013ms");
    yes("[PERFDATA].rta + [PERFDATA].rta < 1");
    yes("[VALUE].size / [VALUE].total < 80%");
    no("[VALUE].size / [VALUE].total < 70%");
    yes("[VALUE].size / [VALUE].total == 75%");
    yes("1 - [VALUE].size / [VALUE].total > 20%");
    yes("[RESPONSE_TIME] / [PHASE].tls > 150%");
    yes("[VALUE].size / [VALUE].total * 100 > 70%");
    yes("100 * [VALUE].size / [VALUE].total > 70%");
    yes("[PERFDATA].used space > 90%");
    yes("[PERFDATA].\"used space\" > 90");
    yes("has([PERFDATA].size) == false");
    yes("[PACKET_LOSS] < 20%");
    yes("[PACKET_LOSS] < 12.6");
    no("[PACKET_LOSS] < 12.5%");
    yes("[JITTER] <= 3.25ms");
    yes("[VALUE].size > 5MB");
    no("[VALUE].size > 6MB");
    yes("[VALUE].size < 6MiB");
    yes("[VALUE].word == green");
    yes("[VALUE].ready == true");
    yes("[PHASE].tls < 50ms");
    yes("[PHASE].TLS > 42");
    yes("[PHASE].dns == 500us");
    yes("[CERTIFICATE_EXPIRATION] > 7d");
    no("[CERTIFICATE_EXPIRATION] > 14d");
    yes("[CERTIFICATE_EXPIRATION] <= 10d");
    yes("[BODY].text > 1h");
    yes("[BODY].size > 5MB");
    yes("[BODY][\"a.b\"].c == dotted");
    yes("has([BODY]['a.b']) == true");
    // Numbers: Gatus drops fractions; parentheses keep them.
    no("[BODY].load < 1.6");
    yes("([BODY].load < 1.6)");
    yes("([BODY].load == 1.50)");
    no("[BODY].load == 1.50");
    yes("([RESPONSE_TIME] > 84ms)");
    no("[RESPONSE_TIME] > 84ms");
    yes("([RESPONSE_TIME] == 84.25ms)");
    // Combined with `and`, `or` and `not`
    yes("[STATUS] == 404 and [BODY].state == ok");
    no("[STATUS] == 200 and [BODY].state == ok");
    yes("[STATUS] == 200 or [BODY].state == ok");
    yes("[STATUS] == 404 or [STATUS] == 200 and [STATUS] == 500");
    no("([STATUS] == 404 or [STATUS] == 200) and [STATUS] == 500");
    yes("not [STATUS] == 200");
    no("not [STATUS] == 200 and [STATUS] == 200");
    yes("not ([STATUS] == 200 and [STATUS] == 404)");
    yes("not not [STATUS] == 404");
    yes("[CONNECTED]");
    yes("[CONNECTED] and has([BODY].state)");
    no("not [CONNECTED]");
    yes("[BODY].flag");
    yes("[BODY].flag and not has([BODY].error)");
    yes("([STATUS] == 404)and([STATUS] != 200)");
    yes("  ( [STATUS] == 404 )  ");
    // The words `and`, `or` and `not` within a string.
    no("[BODY].state == salt and pepper");
    yes("[BODY].state != salt and pepper and [STATUS] == 404");
    yes("[BODY].state != ok or so");
    no("not found == [BODY].state");
    no("(x) == [BODY].state");
    yes("[VALUE].word == \"green\" and [STATUS] == 404");
    yes("[BODY].state != \"ok and [STATUS] == 200\" and [STATUS] == 404");
    yes("[BODY].state == ok and [STATUS] == any(404, 410) and [STDOUT] == pat(*97% and*)"
        " or [STATUS] == 404");
    // Strings that end with a backslash
    yes(R"([VALUE].folder == "D:\\")");
    yes(R"([VALUE].folder contains "D:\\" and [STATUS] == 404)");
    yes(R"([VALUE].folder matches "^D:\\" and [STATUS] == 404)");
    yes(R"([VALUE].folder contains 'C:\\' or [STATUS] == 404 or [STDOUT] contains 'y')");
    yes(R"(([VALUE].word != "D:\\"))");
    // `contains` and `matches`
    yes("[BODY] contains \"state\"");
    yes("[BODY] contains state");
    yes("[STDOUT] contains CRITICAL - 97% used");
    no("[STDOUT] contains \"OK and [STATUS] == 404\"");
    no("[STDOUT] contains OK and [STATUS] == 404");
    yes("[STDOUT] not contains OK and [STATUS] == 404");
    yes("[STDOUT] == contains(CRITICAL)");
    yes("[STDOUT] != contains(\"DISK OK\")");
    yes("[STDOUT] contains(CRITICAL)");
    yes("[STDOUT] contains 'DISK '");
    yes("[HEADER].content-type contains charset=utf-8");
    yes("[STDOUT] matches ^DISK (OK|CRITICAL)");
    yes("[STDOUT] matches \\b9\\d% used");
    yes("[STDOUT] matches(^DISK\\s+CRITICAL)");
    yes("[STDOUT] matches(\"^DISK \\w+ - \")");
    yes("[STDOUT] == matches((?i)disk critical)");
    yes("[STDOUT] != matches(^OK)");
    yes("[STDOUT] not matches ^OK and [EXIT_CODE] == 2");
    yes("([STDOUT] matches ^(DISK|LOAD) and [EXIT_CODE] == 2)");
    yes("[STATUS] matches ^4..$");
    yes("matches(^4) == [STATUS]");
    yes("[HEADER].x-none not contains a");
    // Arithmetic
    yes("[VALUE].size < 80% * [VALUE].total");
    yes("[VALUE].total - [VALUE].size == 2000000");
    no("[VALUE].total - [VALUE].size != 2MB");
    yes("[VALUE].total - [VALUE].size <= 2MB");
    yes("[VALUE].word != 3 * 4");
    yes("[VALUE].size < [VALUE].total * 80%");
    yes("[PACKET_LOSS] * 2 == 25%");
    yes("[VALUE].size / [VALUE].total > 0.7");
    no("[VALUE].size / [VALUE].total > 0.75");
    yes("[RESPONSE_TIME] < [PHASE].tls * 2 - [PHASE].dns");
    yes("[RESPONSE_TIME] < 80ms + 4.5ms");
    no("[BODY].n > 10 - 2 * 1.25");
    yes("[BODY].n >= 9 - 8 / 4");
}

void tst_Condition::evaluates()
{
    QFETCH(bool, expected);
    const QString text = QString::fromUtf8(QTest::currentDataTag());
    const ConditionOutcome evaluation = parsed(text).evaluate(sampleFacts());
    QVERIFY2(evaluation.passes.has_value(), qPrintable(evaluation.reason));
    QCOMPARE(*evaluation.passes, expected);
    QCOMPARE(evaluation.shown == text, expected);
}

void tst_Condition::showsActualValues_data()
{
    QTest::addColumn<QString>("shown");
    const auto row = [](const char *condition, const char *shown) { QTest::newRow(condition) << QString::fromUtf8(shown); };
    row("[PACKET_LOSS] < 12%", "[PACKET_LOSS] (12.5%) < 12%");
    row("[PHASE].tls   <   10ms", "[PHASE].tls (42.5ms) < 10ms");
    row("[VALUE].size < 5MB", "[VALUE].size (6000000) < 5MB");
    row("[PERFDATA].rta < 10ms", "[PERFDATA].rta (12.5ms) < 10ms");
    row("[PERFDATA].rta == 5", "[PERFDATA].rta (0.0125) == 5");
    row("([RESPONSE_TIME] < 84ms)", "([RESPONSE_TIME] (84.25) < 84ms)");
    row("[CERTIFICATE_EXPIRATION] > 30d", "[CERTIFICATE_EXPIRATION] (240h) > 30d");
    row("[STATUS] == 200 and [BODY].state == ok", "[STATUS] (404) == 200 and [BODY].state == ok");
    row("[STATUS] == 200 or [BODY].state == ko", "[STATUS] (404) == 200 or [BODY].state (ok) == ko");
    row("not [STATUS] == 404", "not [STATUS] (404) == 404");
    row("not ([STATUS] == 404 or [STATUS] == 1)", "not ([STATUS] (404) == 404 or [STATUS] == 1)");
    row("not [CONNECTED]", "not [CONNECTED] (true)");
    row("[STDOUT] contains OK", "[STDOUT] (DISK CRITICAL - 97% used second line) contains OK");
    row("[STDOUT] == pat(OK*)", "[STDOUT] (DISK CRITICAL - 97% used ...(truncated)) == pat(OK*)");
    row("[HEADER].server not contains nginx", "[HEADER].server (nginx/1.22) not contains nginx");
    row("[HEADER].x-none == 1", "[HEADER].x-none (INVALID) == 1");
    row("[HEADER].set-cookie contains Secure", "[HEADER].set-cookie (a=***) contains Secure");
    row("[HEADER].x-auth-token == y", "[HEADER].x-auth-token (***) == y");
    row("[STDERR] == x", "[STDERR] () == x");
    row("[BODY].list == [1 2]", "[BODY].list ([1 2 3]) == [1 2]");
    row("[BODY].n > 2 * 4", "[BODY].n (7) > 2 * 4 (8)");
}

void tst_Condition::showsActualValues()
{
    const ConditionOutcome evaluation = parsed(QString::fromUtf8(QTest::currentDataTag())).evaluate(sampleFacts());
    QTEST(evaluation.shown, "shown");
    QCOMPARE(evaluation.passes, false);
}

void tst_Condition::reportsWhyItCannotBeEvaluated_data()
{
    QTest::addColumn<QString>("reason");
    const auto row = [](const char *condition, const char *reason) { QTest::newRow(condition) << QString::fromUtf8(reason); };
    row("[DOMAIN_EXPIRATION] > 30d", "The check couldn't determine when the domain registration expires.");
    row("[DOMAIN_EXPIRATION] > 30d and [STATUS] == 404", "The check couldn't determine when the domain registration expires.");
    row("[DOMAIN_EXPIRATION] > 30d or [STATUS] == 200", "The check couldn't determine when the domain registration expires.");
    row("not [DOMAIN_EXPIRATION] > 30d", "The check couldn't determine when the domain registration expires.");
    row("[VALUE].none == 1", "The check returned no value named “none”.");
    row("[VALUE].none != 1", "The check returned no value named “none”.");
    row("[PERFDATA].size < 1", "The performance data contains no “size”.");
    row("[PHASE].send < 1s", "The check didn't measure the phase “send”.");
    row("[BODY].none > 1", "[BODY].none wasn't found.");
    row("[BODY].missing < 5", "[BODY].missing wasn't found.");
    row("[BODY].word > 5", "[BODY].word is “maybe”, not a number.");
    row("[BODY].word", "[BODY].word is “maybe”, not true or false.");
    row("[BODY].missing", "[BODY].missing wasn't found.");
    row("[HEADER].server < 5", "[HEADER].server is “nginx/1.22”, not a number.");
    row("[HEADER].x-none < 5", "[HEADER].x-none wasn't found.");
    row("[BODY].size < 5s", "The units don't match: [BODY].size can't be compared with the other side.");
    row("([BODY].size < [RESPONSE_TIME])", "The units don't match: [BODY].size can't be compared with the other side.");
    row("[BODY].n / [BODY].empty > 1", "[BODY].empty is “”, not a number.");
    row("[BODY].n / len([STDERR]) > 1", "[BODY].n / len([STDERR]) divides by zero.");
    row("[RESPONSE_TIME] > 3 * median(1h)", "median(1h) can't be evaluated here: the history isn't available.");
    row("not [HEADER].x-none", "[HEADER].x-none wasn't found.");
}

void tst_Condition::reportsWhyItCannotBeEvaluated()
{
    QFETCH(QString, reason);
    const ConditionOutcome evaluation = parsed(QString::fromUtf8(QTest::currentDataTag())).evaluate(sampleFacts());
    QCOMPARE(evaluation.reason, reason);
    QVERIFY(!evaluation.passes.has_value());
}

void tst_Condition::givesHints_data()
{
    QTest::addColumn<int>("column");
    QTest::addColumn<QString>("begins");
    const auto row = [](const char *condition, int column, const char *begins) {
        QTest::newRow(condition) << column << QString::fromUtf8(begins);
    };
    row("[BODY].state == \"ok\"", 17, "The quotes are part of the comparison");
    row("[BODY].load < 1.5", 15, "Fractions are dropped");
    row("[STATUS] == 200 == 1", 17, "This is ignored");
    row("[BODY].a[-1] == z", 9, "This isn't a valid JSON path. Use");
    row("[BODY] == pat([a)", 15, "This pattern has an unclosed character class");
    row("[CERTIFICATE_EXPIRATION] > 14", 28, "Without a unit, this is in milliseconds");
    row("([BODY].state == \"ok\")", 0, "");
    row("[HEADER].server == \"ok\"", 0, "");
    row("([BODY].load < 1.5)", 0, "");
    row("[RESPONSE_TIME] < 1.5s", 0, "");
}

void tst_Condition::givesHints()
{
    QFETCH(int, column);
    QFETCH(QString, begins);
    const QList<ConditionNote> hints = parsed(QString::fromUtf8(QTest::currentDataTag())).hints();
    QCOMPARE(hints.isEmpty(), column == 0);
    if (column == 0)
        return;
    QCOMPARE(hints.first().column(), column);
    QVERIFY2(hints.first().text().startsWith(begins), qPrintable(hints.first().text()));
}

void tst_Condition::collectsPlaceholders()
{
    const PlaceholderSet none = parsed(u"1 < 2"_s).placeholders();
    const PlaceholderSet set =
        parsed(u"not (len([BODY].a) > 2 * [VALUE].b or has([HEADER].c)) and [STATUS] == 200"_s).placeholders();
    for (const PlaceholderInfo &info : placeholders()) {
        const bool isUsed = info.placeholder == Placeholder::Body || info.placeholder == Placeholder::Value
            || info.placeholder == Placeholder::Header || info.placeholder == Placeholder::Status;
        QCOMPARE(set.contains(info.placeholder), isUsed);
        QVERIFY(!none.contains(info.placeholder));
    }
}

void tst_Condition::evaluatesTruncatedTexts_data()
{
    QTest::addColumn<QString>("result");
    const auto row = [](const char *condition, const char *result) { QTest::newRow(condition) << QString::fromUtf8(result); };
    row("[BODY] contains begin", "true");
    row("[BODY] contains nothing", "unknown");
    row("[BODY] not contains nothing", "unknown");
    row("[BODY] == begin", "unknown");
    row("[BODY] == pat(begin*)", "unknown");
    row("[BODY] matches begin", "unknown");
    row("[BODY].state == ok", "unknown");
    row("has([BODY].state) == true", "unknown");
    row("has([BODY]) == true", "true");
    row("len([BODY]) == 1000", "true");
    row("len([STDOUT]) == 2000", "true");
}

void tst_Condition::evaluatesTruncatedTexts()
{
    QFETCH(QString, result);
    Facts facts;
    facts.body = FactText{"begin", 1000, true};
    facts.standardOutput = FactText{"begin", 2000, true};
    const ConditionOutcome evaluation = parsed(QString::fromUtf8(QTest::currentDataTag())).evaluate(facts);
    QCOMPARE(!evaluation.passes ? u"unknown"_s : *evaluation.passes ? u"true"_s : u"false"_s, result);
    QCOMPARE(evaluation.reason.isEmpty(), evaluation.passes.has_value());
}

//! Verifies docs/conditions.md: every placeholder is documented, the documented conditions are valid, and the documented errors are
//! correct.
void tst_Condition::referenceIsCorrect()
{
    QFile file(QStringLiteral(CONDITION_DOCS));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QString docs = QString::fromUtf8(file.readAll());
    for (const PlaceholderInfo &info : placeholders())
        QVERIFY2(docs.contains(u"`["_s + info.name + u']'), qPrintable(info.name));

    static const QRegularExpression block(u"```conditions\\n(.*?)```"_s, QRegularExpression::DotMatchesEverythingOption);
    int count = 0;
    for (auto blocks = block.globalMatch(docs); blocks.hasNext();) {
        for (const QString &line : blocks.next().captured(1).split(u'\n', Qt::SkipEmptyParts)) {
            const auto condition = Condition::parse(line);
            QVERIFY2(condition, qPrintable(line));
            QVERIFY2(condition->hints().isEmpty(), qPrintable(line));
            ++count;
        }
    }
    QVERIFY(count >= 24);

    static const QRegularExpression row(u"^\\| `(.*)` \\| (Column (\\d+): .*) \\|$"_s, QRegularExpression::MultilineOption);
    count = 0;
    for (auto rows = row.globalMatch(docs); rows.hasNext(); ++count) {
        const auto match = rows.next();
        const auto condition = Condition::parse(match.captured(1));
        QVERIFY2(!condition, qPrintable(match.captured(1)));
        QCOMPARE(u"Column %1: %2"_s.arg(condition.error().column()).arg(condition.error().text()), match.captured(2));
    }
    QVERIFY(count >= 4);
}

QTEST_GUILESS_MAIN(tst_Condition)

} // namespace ConditionTest

#include "tst_Condition.moc"
