// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/Registry.h"
#include "engine/evaluate/ConditionEvaluator.h"
#include "engine/schedule/TargetRegistry.h"

#include <QJsonArray>
#include <QTest>

namespace ConditionEvaluatorTest {

using namespace watchkeeper;
using namespace Qt::StringLiterals;

//! Tests how conditions change results.
class tst_ConditionEvaluator : public QObject
{
    Q_OBJECT

private slots:
    void evaluates_data();
    void evaluates();
    void evaluatesConditionsOnHistory();
    void leavesACancelledCheckUnchanged();
    void reportsEachCondition();
    void joinsWarnings();
    void cutsLongLists();
    void reportsAnInvalidCondition();
    void statusConditionsReplaceTheAcceptedStatuses_data();
    void statusConditionsReplaceTheAcceptedStatuses();
    void plansOnce();
    void recognisesSlowConditions_data();
    void recognisesSlowConditions();
};

namespace {

//! Parses conditions such as `[STATUS] == 200`, separated by semicolons. A leading `~` means degraded instead of down.
QList<TargetCondition> conditionsFrom(const QString &lines)
{
    QList<TargetCondition> conditions;
    for (const QString &line : lines.split(u';', Qt::SkipEmptyParts)) {
        const bool degraded = line.startsWith(u'~');
        conditions.append({degraded ? line.sliced(1) : line, degraded ? Outcome::Degraded : Outcome::Down});
    }
    return conditions;
}

//! Returns the observation of a page that responded with 404 in 84 ms.
Observation page()
{
    Observation seen;
    seen.durationMs = 84;
    seen.summary = u"404 Not Found"_s;
    seen.addValue(u"status"_s, 404);
    EvidenceData data;
    data.head = "HTTP/1.1 404 Not Found\nServer: nginx\n";
    data.body = R"({"state":"ok"})";
    data.bodySize = data.body.size();
    seen.evidence = Evidence(data);
    return seen;
}

Observation failed(ErrorType type)
{
    Observation seen;
    seen.error = CheckError(type, u"It went wrong."_s, u"raw"_s);
    return seen;
}

Result evaluated(const Observation &seen, const QList<TargetCondition> &conditions)
{
    Result result;
    result.at = QDateTime(QDate(2026, 1, 31), QTime(8, 0), Qt::UTC);
    result.outcome = outcomeOf(seen);
    result.observation = seen;
    ConditionEvaluator::of(conditions)->evaluate(&result);
    return result;
}

} // namespace

void tst_ConditionEvaluator::evaluates_data()
{
    QTest::addColumn<QString>("conditions");
    QTest::addColumn<Observation>("seen");
    QTest::addColumn<QString>("outcome");
    QTest::addColumn<QString>("type");
    QTest::addColumn<QString>("message");
    const auto row = [](const char *name, const char *conditions, const Observation &seen, const char *outcome,
                        const char *type = "", const char *message = "") {
        QTest::newRow(name) << QString::fromUtf8(conditions) << seen << QString::fromUtf8(outcome) << QString::fromUtf8(type)
                            << QString::fromUtf8(message);
    };
    row("all hold", "[STATUS] == 404;[BODY].state == ok;[HEADER].server == nginx", page(), "up");
    row("one fails", "[STATUS] == 200;[BODY].state == ok", page(), "down", "condition",
        "Condition failed: [STATUS] (404) == 200.");
    row("two fail", "[STATUS] == 200;[BODY].state == ko", page(), "down", "condition",
        "Condition failed: [STATUS] (404) == 200. Condition failed: [BODY].state (ok) == ko.");
    row("degraded", "~[RESPONSE_TIME] < 50ms;[STATUS] == 404", page(), "degraded", "condition",
        "Condition failed: [RESPONSE_TIME] (84) < 50ms.");
    row("down before degraded", "~[RESPONSE_TIME] < 50ms;[STATUS] == 200", page(), "down", "condition",
        "Condition failed: [STATUS] (404) == 200.");
    row("unknown", "[BODY].load > 5", page(), "unknown", "condition",
        "[BODY].load > 5 can't be evaluated. [BODY].load wasn't found.");
    row("unknown where it would degrade", "~[BODY].load > 5", page(), "unknown", "condition",
        "[BODY].load > 5 can't be evaluated. [BODY].load wasn't found.");
    row("down before unknown", "[BODY].load > 5;[STATUS] == 200", page(), "down", "condition",
        "Condition failed: [STATUS] (404) == 200.");
    row("unknown before degraded", "~[STATUS] == 200;[BODY].load > 5", page(), "unknown", "condition",
        "[BODY].load > 5 can't be evaluated. [BODY].load wasn't found.");
    row("too little past", "[RESPONSE_TIME] < 3 * median(1h)", page(), "up");
    row("too little past, and another fails", "[RESPONSE_TIME] < 3 * median(1h);[STATUS] == 200", page(), "down", "condition",
        "Condition failed: [STATUS] (404) == 200.");
    row("too little past, and another is unknown", "[RESPONSE_TIME] < 3 * median(1h);[BODY].load > 5", page(), "unknown",
        "condition", "[BODY].load > 5 can't be evaluated. [BODY].load wasn't found.");
    Observation html = page();
    EvidenceData data = *html.evidence.operator->();
    data.body = "<html>";
    html.evidence = Evidence(data);
    row("no JSON", "[BODY].state == ok", html, "down", "condition",
        "Condition failed: [BODY].state (INVALID) == ok. The body isn't valid JSON.");
    // The error reported by the kind is kept.
    row("refused", "[STATUS] == 200", failed(ErrorType::Refused), "down", "refused", "It went wrong.");
    row("timeout, degraded", "~[RESPONSE_TIME] < 1ms", failed(ErrorType::Timeout), "down", "timeout", "It went wrong.");
    row("program missing", "[EXIT_CODE] == 0", failed(ErrorType::NotFound), "unknown", "notfound", "It went wrong.");
    row("own verdict", "[STATUS] == 404", failed(ErrorType::Condition), "down", "condition", "It went wrong.");
    // A condition on [CONNECTED] replaces that error.
    row("refused is what is wanted", "[CONNECTED] == false", failed(ErrorType::Refused), "up");
    row("refused is not wanted", "[CONNECTED] == true", failed(ErrorType::Refused), "down", "condition",
        "Condition failed: [CONNECTED] (false) == true. It went wrong.");
    row("refused degrades", "~[CONNECTED]", failed(ErrorType::Refused), "degraded", "condition",
        "Condition failed: [CONNECTED] (false). It went wrong.");
    row("refused, and the rest can't be evaluated", "not [CONNECTED];[STATUS] == 200", failed(ErrorType::Refused), "unknown",
        "condition", "[STATUS] == 200 can't be evaluated. The check returned no status. It went wrong.");
    for (const ErrorType type : {ErrorType::Timeout, ErrorType::Dns, ErrorType::Tls, ErrorType::Network})
        row(qPrintable(u"taken over: "_s + errorTypeKey(type)), "[CONNECTED] == false", failed(type), "up");
    for (const ErrorType type : {ErrorType::Protocol, ErrorType::Condition, ErrorType::Command})
        row(qPrintable(u"not taken over: "_s + errorTypeKey(type)), "[CONNECTED] == false", failed(type), "down",
            qPrintable(errorTypeKey(type)), "It went wrong.");
    for (const ErrorType type : {ErrorType::NotFound, ErrorType::Permission, ErrorType::Internal})
        row(qPrintable(u"not taken over: "_s + errorTypeKey(type)), "[CONNECTED] == false", failed(type), "unknown",
            qPrintable(errorTypeKey(type)), "It went wrong.");
    Observation unsure = failed(ErrorType::Timeout);
    unsure.isInconclusive = true;
    row("what is inconclusive is taken over, too", "[CONNECTED] == false", unsure, "up");
    Observation command = failed(ErrorType::Timeout);
    command.addValue(u"outputBytes"_s, 0);
    row("what never connects is not taken over", "[CONNECTED] == false", command, "down", "timeout", "It went wrong.");
    row("an answer is a connection", "[CONNECTED] == true;[STATUS] == 404", page(), "up");
}

void tst_ConditionEvaluator::evaluates()
{
    QFETCH(QString, conditions);
    QFETCH(Observation, seen);
    QFETCH(QString, message);
    const Result result = evaluated(seen, conditionsFrom(conditions));
    QTEST(outcomeKey(result.outcome), "outcome");
    const auto &reason = result.observation.error ? result.observation.error : result.observation.warning;
    QTEST(reason ? errorTypeKey(reason->type()) : QString(), "type");
    QCOMPARE(reason ? reason->message() : QString(), message);
    QCOMPARE(result.conditions.size(), conditionsFrom(conditions).size());
    QCOMPARE(result.observation.warning.has_value(), result.outcome == Outcome::Degraded);
}

void tst_ConditionEvaluator::evaluatesConditionsOnHistory()
{
    const auto evaluator =
        ConditionEvaluator::of(conditionsFrom(u"[RESPONSE_TIME] <= 2 * median(1h);[RESPONSE_TIME] < median(1h)"_s));
    QCOMPARE(evaluator->windowQueries().size(), 1);
    WindowValue past{evaluator->windowQueries().first()};
    past.value = 40;
    past.dimension = Dimension::Time;
    past.count = 58;
    past.reach = past.query.span;
    Result result;
    result.observation = page();
    evaluator->evaluate(&result, {past});
    QCOMPARE(result.outcome, Outcome::Down);
    QVERIFY2(result.observation.error->message().startsWith("Condition failed: [RESPONSE_TIME] (84) <= 2 * median(1h) (80ms). "
                                                            "Median of [RESPONSE_TIME] over the last 1 h: 40ms, from 58"_L1),
             qPrintable(result.observation.error->message()));
    Result early;
    early.observation = page();
    evaluator->evaluate(&early);
    QCOMPARE(early.outcome, Outcome::Up);
    QVERIFY(early.conditions.first().isSkipped);
    QVERIFY(!early.conditions.first().passes);
    QVERIFY(!early.conditions.first().reason.isEmpty());
}

void tst_ConditionEvaluator::leavesACancelledCheckUnchanged()
{
    const Result result = evaluated(failed(ErrorType::Cancelled), conditionsFrom(u"[CONNECTED] == false"_s));
    QCOMPARE(result.outcome, Outcome::Unknown);
    QVERIFY(result.conditions.isEmpty());
    QVERIFY(!ConditionEvaluator::of({}));
}

void tst_ConditionEvaluator::reportsEachCondition()
{
    const Result result = evaluated(page(), conditionsFrom(u"[STATUS] == 200;~[BODY].state == ok;[VALUE].x < 1"_s));
    const ConditionResult &fails = result.conditions.at(0);
    QCOMPARE(fails.condition, u"[STATUS] == 200"_s);
    QCOMPARE(fails.passes, false);
    QCOMPARE(fails.shown, u"[STATUS] (404) == 200"_s);
    QCOMPARE(fails.otherwise, Outcome::Down);
    const ConditionResult &holds = result.conditions.at(1);
    QCOMPARE(holds.passes, true);
    QCOMPARE(holds.shown, holds.condition);
    QCOMPARE(holds.otherwise, Outcome::Degraded);
    const ConditionResult &undetermined = result.conditions.at(2);
    QVERIFY(!undetermined.passes);
    QCOMPARE(undetermined.reason, u"The check returned no value named “x”."_s);
    QCOMPARE(result.observation.summary, u"404 Not Found"_s);
}

void tst_ConditionEvaluator::joinsWarnings()
{
    Observation seen = page();
    seen.warning = CheckError(ErrorType::Tls, u"The certificate ends soon."_s);
    const Result result = evaluated(seen, conditionsFrom(u"~[STATUS] == 200"_s));
    QCOMPARE(result.outcome, Outcome::Degraded);
    QCOMPARE(result.observation.warning->type(), ErrorType::Tls);
    QCOMPARE(result.observation.warning->message(), u"The certificate ends soon. Condition failed: [STATUS] (404) == 200."_s);
}

void tst_ConditionEvaluator::cutsLongLists()
{
    QList<TargetCondition> conditions;
    for (int i = 0; i < 12; ++i)
        conditions.append({u"[STATUS] == %1"_s.arg(i)});
    const Result result = evaluated(page(), conditions);
    QVERIFY2(result.observation.error->message().endsWith(u"== 4. More conditions with this outcome: 7."_s),
             qPrintable(result.observation.error->message()));
    QCOMPARE(result.conditions.size(), 12);
}

void tst_ConditionEvaluator::reportsAnInvalidCondition()
{
    const Result result = evaluated(page(), {{u"[STATUS]==200"_s}});
    QCOMPARE(result.outcome, Outcome::Unknown);
    QCOMPARE(result.observation.error->message(),
             u"[STATUS]==200 can't be evaluated. Write == here, with a space on both sides."_s);
}

void tst_ConditionEvaluator::statusConditionsReplaceTheAcceptedStatuses_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QJsonObject>("fields");
    QTest::addColumn<QString>("conditions");
    QTest::addColumn<QString>("accepted");
    const QJsonObject page{{u"url"_s, u"http://h/"_s}};
    const QJsonObject pickyPage{{u"url"_s, u"http://h/"_s}, {u"accept"_s, u"200"_s}};
    const QJsonObject command{{u"command"_s, u"df"_s}};
    const QJsonObject pickyCommand{{u"command"_s, u"df"_s}, {u"accept"_s, u"3"_s}};
    QTest::newRow("status") << u"http"_s << page << u"[STATUS] == 404"_s << u"100-599"_s;
    QTest::newRow("status within more") << u"http"_s << page << u"[BODY].a == 1;not ([STATUS] == 404 or has([BODY].b))"_s
                                        << u"100-599"_s;
    QTest::newRow("something else") << u"http"_s << page << u"[RESPONSE_TIME] < 1s"_s << u"200-299"_s;
    QTest::newRow("status is written") << u"http"_s << pickyPage << u"[STATUS] == 404"_s << u"200"_s;
    QTest::newRow("exit code") << u"command"_s << command << u"[EXIT_CODE] == 3"_s << u"0-255"_s;
    QTest::newRow("exit code is written") << u"command"_s << pickyCommand << u"[EXIT_CODE] < 3"_s << u"3"_s;
    QTest::newRow("status of a command") << u"command"_s << command << u"[STATUS] == 3"_s << u"0"_s;
}

void tst_ConditionEvaluator::statusConditionsReplaceTheAcceptedStatuses()
{
    QFETCH(QString, kind);
    QFETCH(QJsonObject, fields);
    QFETCH(QString, conditions);
    TargetRegistry book(findKind);
    Target target;
    target.kind = kind;
    target.fields = *Fields::fromJson(findKind(kind)->fields, fields);
    target.conditions = conditionsFrom(conditions);
    const CheckPlan plan = book.planFor(target);
    QTEST(plan.fields().numberSet(u"accept"_s).toString(), "accepted");
    QCOMPARE(*plan.target, target); // the target itself isn't changed
    QVERIFY(findKind(kind)->validate(plan.fields()).isEmpty());
}

void tst_ConditionEvaluator::plansOnce()
{
    TargetRegistry book(findKind);
    Target target;
    target.id = QUuid::createUuid();
    target.kind = u"simulated"_s;
    target.fields = *Fields::fromJson(findKind(u"simulated"_s)->fields, {});
    book.replace({target});
    QVERIFY(!book.find(target.id)->plan.conditionEvaluator);
    target.conditions = conditionsFrom(u"[RESPONSE_TIME] < 1s"_s);
    const TargetChanges changes = book.replace({target});
    QCOMPARE(changes.redefined, QList<TargetId>{target.id});
    QCOMPARE(changes.checkSoon, QList<TargetId>{target.id});
    const auto evaluator = book.find(target.id)->plan.conditionEvaluator;
    QVERIFY(evaluator);
    QVERIFY(book.replace({target}).redefined.isEmpty());
    QCOMPARE(book.find(target.id)->plan.conditionEvaluator, evaluator);
}

//! Conditions that might block the engine thread for too long.
void tst_ConditionEvaluator::recognisesSlowConditions_data()
{
    QTest::addColumn<QString>("conditions");
    QTest::addColumn<bool>("onShortText");
    QTest::addColumn<bool>("onLongBody");
    QTest::newRow("number") << u"[STATUS] == 404"_s << false << false;
    QTest::newRow("body") << u"[STATUS] == 404;[BODY] contains ok"_s << false << true;
    QTest::newRow("expression") << u"[HEADER].server matches (a+)+$"_s << true << true;
    QTest::newRow("expression among others") << u"[STATUS] == 200 or not [VALUE].state matches (a+)+$"_s << true << true;
    QTest::newRow("pattern") << u"[HEADER].server == pat(*a*a*a)"_s << true << true;
}

void tst_ConditionEvaluator::recognisesSlowConditions()
{
    QFETCH(QString, conditions);
    const auto evaluator = ConditionEvaluator::of(conditionsFrom(conditions));
    QTEST(evaluator->mayBeSlow(page()), "onShortText");
    Observation seen = page();
    EvidenceData data;
    data.body = QByteArray(10'000, 'a');
    seen.evidence = Evidence(data);
    QTEST(evaluator->mayBeSlow(seen), "onLongBody");
}

QTEST_GUILESS_MAIN(tst_ConditionEvaluator)

} // namespace ConditionEvaluatorTest

#include "tst_ConditionEvaluator.moc"
