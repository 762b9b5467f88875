// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "conditions/Condition.h"
#include "conditions/SampleFacts.h"

#include <QTest>

namespace PastConditionsTest {

using namespace watchkeeper;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

//! Tests conditions that use the target's own history.
class tst_PastConditions : public QObject
{
    Q_OBJECT

private slots:
    void findsWindowQueries_data();
    void findsWindowQueries();
    void reportsMistakes_data();
    void reportsMistakes();
    void evaluates_data();
    void evaluates();
    void showsHistoryInTheReason_data();
    void showsHistoryInTheReason();
    void isSkippedWithoutEnoughHistory_data();
    void isSkippedWithoutEnoughHistory();
    void requiresEnoughHistory();
    void stringsDoNotReferToHistory();
    void parsesRates_data();
    void parsesRates();
};

namespace {

Condition parsed(const QString &text)
{
    const auto condition = Condition::parse(text);
    if (!condition)
        qFatal("%s: %s", qPrintable(text), qPrintable(condition.error().text()));
    return *condition;
}

QString shortText(const WindowQuery &query)
{
    const QString series =
        placeholderInfo(query.series.placeholder).name + (query.series.name.isEmpty() ? QString() : u'.' + query.series.name);
    const QString function =
        QStringList{u"min"_s, u"max"_s, u"mean"_s, u"p"_s + QString::number(query.quantile * 100), u"rate"_s, u"forecast"_s}.at(
            static_cast<int>(query.function));
    const QString ahead = query.ahead.count() ? u" +"_s + formatDuration(query.ahead) : QString();
    return function + u' ' + series + u' ' + formatDuration(query.span) + ahead;
}

//! Returns facts with sufficient history. The answer to each query is `value`, by default 40, which means 40 ms, 40 % and so
//! on.
Facts withHistory(const Condition &condition, double value = 40, double perSecond = 0)
{
    Facts facts = sampleFacts();
    for (const WindowQuery &query : condition.windowQueries()) {
        WindowValue fact{query};
        fact.value = value;
        fact.perSecond = perSecond;
        fact.count = 58;
        fact.reach = query.span;
        const PlaceholderType type = placeholderInfo(query.series.placeholder).type;
        fact.dimension = type == PlaceholderType::Time ? Dimension::Time
            : type == PlaceholderType::Percent         ? Dimension::Percent
                                                       : Dimension::None;
        if (query.series.name == "size"_L1)
            fact.dimension = Dimension::Size;
        facts.windowValues.append(fact);
    }
    return facts;
}

} // namespace

void tst_PastConditions::findsWindowQueries_data()
{
    QTest::addColumn<QString>("questions");
    const auto row = [](const char *condition, const char *queries) { QTest::newRow(condition) << QString::fromUtf8(queries); };
    row("[STATUS] == 200", "");
    row("[RESPONSE_TIME] <= 3 * median(1h)", "p50 RESPONSE_TIME 1h");
    row("[RESPONSE_TIME] <= p95(7d) + 50ms", "p95 RESPONSE_TIME 7d");
    row("[response_time] - median(1h) < 20ms", "p50 RESPONSE_TIME 1h");
    row("p99.9(400d) >= [PHASE].TLS", "p99.9 PHASE.tls 400d");
    row("[PACKET_LOSS] < 2 * mean(1d)", "mean PACKET_LOSS 1d");
    row("[JITTER] <= max(1m)", "max JITTER 1m");
    row("[JITTER] >= min(90s)", "min JITTER 90s");
    row("[VALUE].size == average(1d)", "mean VALUE.size 1d");
    row("[VALUE].Some name < median(1h)", "p50 VALUE.Some name 1h");
    row("p1([PERFDATA].load1, 1h) < 4", "p1 PERFDATA.load1 1h");
    row("[STATUS] < median([VALUE].\"a, b\", 1h)", "p50 VALUE.a, b 1h");
    row("median(1h) < 300ms", "p50 RESPONSE_TIME 1h");
    row("median(1h) < 300ms and [STATUS] == 200", "p50 RESPONSE_TIME 1h");
    row("[STATUS] == 200 and not median(1h) > 300ms", "p50 RESPONSE_TIME 1h");
    row("[VALUE].used > 95 or forecast(7d) > 100", "forecast VALUE.used 7d +7d");
    row("forecast([VALUE].used, 7d, 1d) < 95%", "forecast VALUE.used 1d +7d");
    row("rate([VALUE].sent, 5m) < 5MB/min", "rate VALUE.sent 5m");
    row("[RESPONSE_TIME] < median(1h) and [RESPONSE_TIME] < p95(7d) or [JITTER] < median(1h)",
        "p50 RESPONSE_TIME 1h, p95 RESPONSE_TIME 7d, p50 JITTER 1h");
    row("[RESPONSE_TIME] < median(1h) + median(1h)", "p50 RESPONSE_TIME 1h");
}

void tst_PastConditions::findsWindowQueries()
{
    QStringList queries;
    const Condition condition = parsed(QString::fromUtf8(QTest::currentDataTag()));
    for (const WindowQuery &query : condition.windowQueries())
        queries.append(shortText(query));
    QTEST(queries.join(u", "_s), "questions");
}

void tst_PastConditions::reportsMistakes_data()
{
    QTest::addColumn<int>("column");
    QTest::addColumn<int>("length");
    QTest::addColumn<QString>("begins");
    const auto row = [](const char *condition, int column, int length, const char *begins) {
        QTest::newRow(condition) << column << length << QString::fromUtf8(begins);
    };
    row("[RESPONSE_TIME] < median(soon)", 26, 4, "“soon” isn't a valid duration.");
    row("[RESPONSE_TIME] < median(59s)", 26, 3, "Use a duration from 1m to 400d.");
    row("[RESPONSE_TIME] < median(401d)", 26, 4, "Use a duration from 1m to 400d.");
    row("[RESPONSE_TIME] < median()", 26, 0, "“” isn't a valid duration.");
    row("[RESPONSE_TIME] < median(1h, 2h)", 26, 6,
        "Specify the value and the period here, such as median([RESPONSE_TIME], 1h).");
    row("[RESPONSE_TIME] < median([JITTER])", 26, 8, "Specify the value and the period here");
    row("forecast([VALUE].x, 7d, 1d, 1h) < 5", 10, 21, "Specify the value and the period here, such as forecast");
    row("[RESPONSE_TIME] < median(1h", 25, 1, "This bracket isn't closed.");
    row("[RESPONSE_TIME] < 3 * median([JITTR], 1h)", 30, 7, "Unknown placeholder.");
    row("[RESPONSE_TIME] < median([STATUS], 1h)", 26, 8, "No history is kept for [STATUS]");
    row("[STATUS] < median(1h)", 1, 8, "No history is kept for [STATUS]");
    row("[BODY].load < 2 * median(1h)", 1, 11, "No history is kept for [BODY]");
    row("[VALUE].a / [VALUE].b < median(1h)", 25, 10, "This is ambiguous. Specify the value");
    row("[VALUE].a < 1 and [VALUE].b < 2 and median(1h) < 3", 37, 10, "This is ambiguous. Specify the value");
    row("forecast(7d) < 95", 1, 12, "Specify the value");
    row("[STATUS] == 200 and rate(5m) < 95", 21, 8, "Specify the value");
    row("median(1h) < 5MB", 14, 3, "The units of the two sides don't match.");
    row("median([PACKET_LOSS], 1h) < 5s", 29, 2, "The units of the two sides don't match.");
    row("[VALUE].sent < 5MB/min", 16, 7, "This is a rate of change. Compare it with rate().");
    row("[VALUE].sent < 5 + 5/s", 20, 3, "This is a rate of change. Compare it with rate().");
    row("median(1h)", 11, 0, "A comparison is missing here");
}

void tst_PastConditions::reportsMistakes()
{
    QFETCH(QString, begins);
    const auto condition = Condition::parse(QString::fromUtf8(QTest::currentDataTag()));
    QVERIFY(!condition);
    QVERIFY2(condition.error().text().startsWith(begins), qPrintable(condition.error().text()));
    QTEST(condition.error().column(), "column");
    QTEST(condition.error().length(), "length");
}

//! The observation has a response time of 84.25 ms, a jitter of 3.25 ms, and a loss of 12.5 %. Each value from history is 40.
void tst_PastConditions::evaluates_data()
{
    QTest::addColumn<bool>("holds");
    QTest::addColumn<QString>("shown");
    const auto row = [](const char *condition, bool holds, const char *shown) {
        QTest::newRow(condition) << holds << QString::fromUtf8(shown);
    };
    row("[RESPONSE_TIME] <= 3 * median(1h)", true, "[RESPONSE_TIME] (84.25) <= 3 * median(1h) (120ms)");
    row("[RESPONSE_TIME] <= 2 * median(1h)", false, "[RESPONSE_TIME] (84.25) <= 2 * median(1h) (80ms)");
    row("[RESPONSE_TIME] > 3 * median(1h)", false, "[RESPONSE_TIME] (84.25) > 3 * median(1h) (120ms)");
    row("[RESPONSE_TIME] < 250% * p95(7d)", true, "[RESPONSE_TIME] (84.25) < 250% * p95(7d) (100ms)");
    row("[RESPONSE_TIME] - median(1h) < 20", false, "[RESPONSE_TIME] - median(1h) (44.3ms) < 20");
    row("[PACKET_LOSS] < max(1h)", true, "[PACKET_LOSS] (12.5%) < max(1h) (40%)");
    row("max(1h) < 20ms", false, "max(1h) (40ms) < 20ms");
    row("[VALUE].size < 3 * mean(1h)", false, "[VALUE].size (6000000) < 3 * mean(1h) (120B)");
    row("rate([VALUE].size, 5m) < 20/s", false, "rate([VALUE].size, 5m) (40B/s) < 20/s");
    row("rate([VALUE].size, 5m) < 3kB/min", true, "rate([VALUE].size, 5m) (40B/s) < 3kB/min");
    row("forecast([VALUE].size, 7d) < 1kB", true, "forecast([VALUE].size, 7d) (40B) < 1kB");
    row("[JITTER] < median(1h) and [RESPONSE_TIME] < median(1h)", false,
        "[JITTER] < median(1h) and [RESPONSE_TIME] (84.25) < median(1h) (40ms)");
}

void tst_PastConditions::evaluates()
{
    const Condition condition = parsed(QString::fromUtf8(QTest::currentDataTag()));
    const Facts facts = withHistory(condition);
    const ConditionOutcome evaluation = condition.evaluate(facts);
    QVERIFY(evaluation.passes.has_value());
    QTEST(*evaluation.passes, "holds");
    QVERIFY(condition.passes(facts) == evaluation.passes);
    QTEST(evaluation.shown, "shown");
    QVERIFY(!evaluation.isSkipped);
}

void tst_PastConditions::showsHistoryInTheReason_data()
{
    QTest::addColumn<double>("perSecond");
    QTest::addColumn<QString>("text");
    const auto row = [](const char *condition, double perSecond, const char *text) {
        QTest::newRow(condition) << perSecond << QString::fromUtf8(text);
    };
    row("[RESPONSE_TIME] > 3 * median(1h)", 0, "Median of [RESPONSE_TIME] over the last 1 h: 40ms, from 58 result(s).");
    row("[RESPONSE_TIME] < 3 * p99.5(2d)", 0, "p99.5 of [RESPONSE_TIME] over the last 2 d: 40ms, from 58 result(s).");
    row("[JITTER] < min(1h) + max(1h)", 0,
        "Minimum of [JITTER] over the last 1 h: 40ms, from 58 result(s). Maximum of [JITTER] over the last 1 h: 40ms, from 58 "
        "result(s).");
    row("rate([VALUE].size, 5m) < 100", 0, "Change of [VALUE].size over the last 5 min: 40B/s, from 58 result(s).");
    row("forecast([PACKET_LOSS], 7d, 1d) < 30%", 1.0 / 8640,
        "Forecast of [PACKET_LOSS] in 7 d: 40%, by linear regression over the last 1 d, from 58 result(s). Expected to reach "
        "30% in 6 d.");
    row("forecast([PACKET_LOSS], 7d) > 30", -1.0 / 8640,
        "Forecast of [PACKET_LOSS] in 7 d: 40%, by linear regression over the last 7 d, from 58 result(s).");
}

void tst_PastConditions::showsHistoryInTheReason()
{
    QFETCH(double, perSecond);
    const Condition condition = parsed(QString::fromUtf8(QTest::currentDataTag()));
    QTEST(condition.evaluate(withHistory(condition, 40, perSecond)).reason, "text");
}

void tst_PastConditions::isSkippedWithoutEnoughHistory_data()
{
    QTest::addColumn<QString>("came");
    const auto row = [](const char *condition, const char *came) { QTest::newRow(condition) << QString::fromUtf8(came); };
    row("[RESPONSE_TIME] < 3 * median(1h)", "skipped");
    row("not [RESPONSE_TIME] < 3 * median(1h)", "skipped");
    row("median(1h) == [RESPONSE_TIME]", "skipped");
    row("[STATUS] == 404 and [RESPONSE_TIME] < median(1h)", "skipped");
    row("[STATUS] == 200 and [RESPONSE_TIME] < median(1h)", "fails");
    row("[STATUS] == 404 or [RESPONSE_TIME] < median(1h)", "holds");
    row("[STATUS] == 200 or [RESPONSE_TIME] < median(1h)", "skipped");
    // These values will still be missing when the history has been read.
    row("[VALUE].none < median(1h)", "unknown");
    row("median(1h) > [VALUE].none", "unknown");
    row("[DOMAIN_EXPIRATION] > 30d and [RESPONSE_TIME] < median(1h)", "unknown");
}

void tst_PastConditions::isSkippedWithoutEnoughHistory()
{
    const Condition condition = parsed(QString::fromUtf8(QTest::currentDataTag()));
    const ConditionOutcome evaluation = condition.evaluate(sampleFacts());
    const QString came = evaluation.isSkipped ? u"skipped"_s
        : !evaluation.passes                  ? u"unknown"_s
        : *evaluation.passes                  ? u"holds"_s
                                              : u"fails"_s;
    QTEST(came, "came");
    QCOMPARE(evaluation.reason.isEmpty(), evaluation.passes.has_value());
    if (evaluation.isSkipped)
        QCOMPARE(evaluation.reason, u"median(1h) can't be evaluated here: the history isn't available."_s);
}

//! Five results that cover at least a quarter of the span are sufficient history. A change needs only two results.
void tst_PastConditions::requiresEnoughHistory()
{
    const auto reasonWith = [](const QString &text, qint64 count, Milliseconds reach, bool isBackfilling = false) {
        const Condition condition = parsed(text);
        Facts facts = withHistory(condition);
        facts.windowValues.first().count = count;
        facts.windowValues.first().reach = reach;
        facts.windowValues.first().isBackfilling = isBackfilling;
        const ConditionOutcome evaluation = condition.evaluate(facts);
        return evaluation.isSkipped ? evaluation.reason : u"told"_s;
    };
    const QString median = u"[RESPONSE_TIME] < median(1h)"_s;
    QCOMPARE(reasonWith(median, 5, 15min), u"told"_s);
    QCOMPARE(reasonWith(median, 5, 15min, true), u"told"_s);
    QCOMPARE(reasonWith(median, 4, 15min),
             u"median(1h) can't be evaluated yet: 4 result(s) with a number in the last 1 h, but at least 5 are required."_s);
    QCOMPARE(reasonWith(median, 5, 14min),
             u"median(1h) can't be evaluated yet: results go back only 14 min, but at least 15 min is required."_s);
    QCOMPARE(reasonWith(median, 0, 0min, true), u"median(1h) can't be evaluated yet: the history is still being read."_s);
    const QString rate = u"rate([VALUE].size, 8m) < 5"_s;
    QCOMPARE(reasonWith(rate, 2, 2min), u"told"_s);
    QVERIFY(reasonWith(rate, 1, 2min).contains("yet: 1 result(s) with a number"_L1));
}

//! In a string, words followed by a parenthesis don't refer to history.
void tst_PastConditions::stringsDoNotReferToHistory()
{
    Facts facts = sampleFacts();
    facts.body = FactText::complete("admin(1h) and format(7d)");
    QCOMPARE(parsed(u"[BODY] == admin(1h) and format(7d)"_s).passes(facts), true);
    QCOMPARE(parsed(u"[BODY] contains format(7d)"_s).passes(facts), true);
    for (const char *text : {"[BODY] == p0(1h)", "[BODY] == p100(1h)", "[BODY] == p9x(1h)", "[BODY] == p99.95(1h)"})
        QVERIFY2(parsed(QString::fromUtf8(text)).windowQueries().isEmpty(), text);
}

void tst_PastConditions::parsesRates_data()
{
    QTest::addColumn<double>("perSecond");
    QTest::addColumn<QString>("text");
    QTest::newRow("120/min") << 2.0 << u"2/s"_s;
    QTest::newRow("120/m") << 2.0 << u"2/s"_s;
    QTest::newRow("30 /min") << 0.5 << u"30/min"_s;
    QTest::newRow("36kB/h") << 10.0 << u"10B/s"_s;
    QTest::newRow("-8.64%/d") << -0.0001 << u"-8.64%/d"_s;
    QTest::newRow("0/d") << 0.0 << u"0/s"_s;
    QTest::newRow("0.5/d") << 0.5 / 86'400 << u"0.5/d"_s;
}

void tst_PastConditions::parsesRates()
{
    QFETCH(double, perSecond);
    const auto amount = parseRate(QTest::currentDataTag());
    QVERIFY(amount.has_value());
    QVERIFY(qAbs(amount->value - perSecond) < 1e-12);
    QTEST(QString::fromUtf8(rateText(*amount)), "text");
    QVERIFY(!parseRate("5"));
    QVERIFY(!parseRate("5/week"));
    QVERIFY(!parseRate("/s"));
    QVERIFY(!parseAmount(QTest::currentDataTag()));
}

QTEST_GUILESS_MAIN(tst_PastConditions)

} // namespace PastConditionsTest

#include "tst_PastConditions.moc"
