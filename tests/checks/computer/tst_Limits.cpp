// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/computer/kind/Limits.h"

#include <QJsonObject>
#include <QTest>

namespace LimitsTest {

using namespace watchkeeper;
using namespace Qt::StringLiterals;

namespace {

LimitMeasure numberMeasure(LimitSide worse)
{
    LimitMeasure measure(u"Things", worse, FieldType::Number);
    measure.unit = u"pcs";
    measure.maximum = 1000;
    return measure;
}

Fields fieldsOf(const LimitMeasure &measure, const QJsonObject &object)
{
    const auto fields = Fields::fromJson(limitFields(measure, u"Things"_s, u"Their number."_s), object);
    if (!fields)
        qFatal("%s", qPrintable(fields.error().first().text));
    return *fields;
}

} // namespace

//! Tests the two limits of a measure: their fields, order, verdict and messages.
class tst_Limits : public QObject
{
    Q_OBJECT

private slots:
    void createsTheFieldsOfAMeasure();
    void limitsMustBeInOrder_data();
    void limitsMustBeInOrder();
    void limitsDetermineTheVerdict_data();
    void limitsDetermineTheVerdict();
    void endOfTheRangeDisablesTheLimit();
    void reportsAllProblems();
    void formatsValues();
};

void tst_Limits::createsTheFieldsOfAMeasure()
{
    const QList<Field> open = limitFields(numberMeasure(LimitSide::Below), u"Things"_s, u"Their number."_s);
    QCOMPARE(open.size(), 2);
    QCOMPARE(open[0].name, u"warnThings"_s);
    QCOMPARE(open[0].label, u"Things: degraded below"_s);
    QCOMPARE(open[0].help, u"Their number. Below this value, the target is degraded. Leave empty for no limit."_s);
    QCOMPARE(open[1].name, u"criticalThings"_s);
    QCOMPARE(open[1].label, u"Things: down below"_s);
    QCOMPARE(open[1].unit, u"pcs"_s);
    QCOMPARE(open[1].maximum, 1000.0);
    // A missing field has its default value. To disable a limit, enter a number that is never exceeded.
    const QList<Field> set = limitFields(percentMeasure(u"UsedPercent"), u"Used"_s, u"Share."_s, 90, 97);
    QCOMPARE(set[0].help, u"Share. Above this value, the target is degraded. Enter 100 for no limit."_s);
    QCOMPARE(set[1].help, u"Share. Above this value, the target is down. Enter 100 for no limit."_s);
    QCOMPARE(set[1].defaultValue, QJsonValue(97));
    const QList<Field> least = limitFields(percentMeasure(u"ChargePercent", LimitSide::Below), u"Charge"_s, u"Share."_s, 15, 5);
    QCOMPARE(least[0].help, u"Share. Below this value, the target is degraded. Enter 0 for no limit."_s);
    LimitMeasure waiting(u"Time", LimitSide::Above, FieldType::Duration);
    waiting.maximum = 3'600'000;
    QCOMPARE(limitFields(waiting, u"Time"_s, u"Mean."_s, u"2s"_s)[0].help,
             u"Mean. Above this value, the target is degraded. Enter 1h for no limit."_s);
    LimitMeasure own = numberMeasure(LimitSide::Above);
    own.hasDeviceLimits = true;
    QCOMPARE(limitFields(own, u"Things"_s, u"Their number."_s)[0].help,
             u"Their number. Above this value, the target is degraded. Enter 1000 for no limit."_s);
}

void tst_Limits::limitsMustBeInOrder_data()
{
    QTest::addColumn<bool>("isAbove");
    QTest::addColumn<QJsonObject>("object");
    QTest::addColumn<QString>("problem");
    QTest::newRow("nothing") << true << QJsonObject() << QString();
    QTest::newRow("one") << true << QJsonObject{{u"warnThings"_s, 5}} << QString();
    QTest::newRow("in order") << true << QJsonObject{{u"warnThings"_s, 5}, {u"criticalThings"_s, 6}} << QString();
    QTest::newRow("equal") << true << QJsonObject{{u"warnThings"_s, 5}, {u"criticalThings"_s, 5}} << QString();
    QTest::newRow("turned round") << true << QJsonObject{{u"warnThings"_s, 7}, {u"criticalThings"_s, 6}}
                                  << u"warnThings: The limit 7 pcs for degraded must not be above the limit 6 pcs for down."_s;
    QTest::newRow("no warning") << true << QJsonObject{{u"warnThings"_s, 1000}, {u"criticalThings"_s, 6}} << QString();
    QTest::newRow("below, no warning") << false << QJsonObject{{u"warnThings"_s, 0}, {u"criticalThings"_s, 6}} << QString();
    QTest::newRow("below, in order") << false << QJsonObject{{u"warnThings"_s, 7}, {u"criticalThings"_s, 6}} << QString();
    QTest::newRow("below, turned round")
        << false << QJsonObject{{u"warnThings"_s, 5}, {u"criticalThings"_s, 6}}
        << u"warnThings: The limit 5 pcs for degraded must not be below the limit 6 pcs for down."_s;
}

void tst_Limits::limitsMustBeInOrder()
{
    QFETCH(bool, isAbove);
    QFETCH(QJsonObject, object);
    const LimitMeasure measure = numberMeasure(isAbove ? LimitSide::Above : LimitSide::Below);
    const QList<FieldProblem> problems = limitProblems(fieldsOf(measure, object), {measure});
    QTEST(problems.isEmpty() ? QString() : problems.first().field + u": "_s + problems.first().text, "problem");
    // If the other limit has its default value, the problem is reported for the limit that was set explicitly.
    const QList<Field> table = limitFields(percentMeasure(u"UsedPercent"), u"Used"_s, u"Share."_s, 90, 97);
    const auto fields = Fields::fromJson(table, {{u"criticalUsedPercent"_s, 80}});
    const auto found = limitProblems(*fields, {percentMeasure(u"UsedPercent")});
    QCOMPARE(found.first().field, u"criticalUsedPercent"_s);
    const auto off = Fields::fromJson(table, {{u"warnUsedPercent"_s, 100}}); // no limit, as documented in the field's help
    QVERIFY(limitProblems(*off, {percentMeasure(u"UsedPercent")}).isEmpty());
}

void tst_Limits::limitsDetermineTheVerdict_data()
{
    QTest::addColumn<bool>("isAbove");
    QTest::addColumn<double>("value");
    QTest::addColumn<Outcome>("outcome");
    QTest::addColumn<QString>("message");
    QTest::newRow("fine") << true << 4.0 << Outcome::Up << QString();
    QTest::newRow("just the limit") << true << 5.0 << Outcome::Up << QString();
    QTest::newRow("degraded") << true << 5.1 << Outcome::Degraded
                              << u"There are some. The target is degraded above 5 pcs. Mend it."_s;
    QTest::newRow("down") << true << 9.0 << Outcome::Down << u"There are some. The target is down above 8 pcs. Mend it."_s;
    QTest::newRow("below: fine") << false << 9.0 << Outcome::Up << QString();
    QTest::newRow("below: degraded") << false << 7.9 << Outcome::Degraded
                                     << u"There are some. The target is degraded below 8 pcs. Mend it."_s;
    QTest::newRow("below: down") << false << 4.0 << Outcome::Down
                                 << u"There are some. The target is down below 5 pcs. Mend it."_s;
}

void tst_Limits::limitsDetermineTheVerdict()
{
    QFETCH(bool, isAbove);
    QFETCH(double, value);
    const LimitMeasure measure = numberMeasure(isAbove ? LimitSide::Above : LimitSide::Below);
    const QJsonObject object = isAbove ? QJsonObject{{u"warnThings"_s, 5}, {u"criticalThings"_s, 8}}
                                       : QJsonObject{{u"warnThings"_s, 8}, {u"criticalThings"_s, 5}};
    LimitVerdict verdict(fieldsOf(measure, object));
    verdict.evaluate(measure, value, u"There are some"_s, u"Mend it."_s);
    Observation observation;
    verdict.applyToObservation(&observation);
    QTEST(outcomeOf(observation), "outcome");
    const std::optional<CheckError> said = observation.error ? observation.error : observation.warning;
    QTEST(said ? said->message() : QString(), "message");
    QVERIFY(!said || said->type() == ErrorType::Condition);
}

//! The limit is disabled as described in the field's help.
void tst_Limits::endOfTheRangeDisablesTheLimit()
{
    const LimitMeasure measure = numberMeasure(LimitSide::Above); // its range ends at 1000
    LimitVerdict verdict(fieldsOf(measure, {{u"warnThings"_s, 999}, {u"criticalThings"_s, 1000}}));
    verdict.evaluate(measure, 5000, u"There are some"_s, {});
    Observation observation;
    verdict.applyToObservation(&observation);
    QCOMPARE(outcomeOf(observation), Outcome::Degraded);
}

void tst_Limits::reportsAllProblems()
{
    LimitVerdict verdict{Fields()};
    verdict.addDown(u"A is down."_s);
    verdict.addDegraded(u"B is slow."_s);
    verdict.addDown(u"C is down."_s);
    Observation observation;
    verdict.applyToObservation(&observation);
    QCOMPARE(observation.error->message(), u"A is down. C is down."_s);
    QCOMPARE(observation.warning->message(), u"B is slow."_s);
    QCOMPARE(outcomeOf(observation), Outcome::Down);
}

void tst_Limits::formatsValues()
{
    QCOMPARE(roundedPercentText(0), u"0 %"_s);
    QCOMPARE(roundedPercentText(0.123), u"0.12 %"_s);
    QCOMPARE(roundedPercentText(9.95), u"9.95 %"_s);
    QCOMPARE(roundedPercentText(71.4), u"71 %"_s);
    QCOMPARE(roundedPercentText(100), u"100 %"_s);
    QCOMPARE(byteRateText(0), u"0 B/s"_s);
    QCOMPARE(byteRateText(1.5 * 1024 * 1024), u"1.5 MiB/s"_s);
    QCOMPARE(roundedToHundredths(1.23456), 1.23);
}

QTEST_GUILESS_MAIN(tst_Limits)

} // namespace LimitsTest

#include "tst_Limits.moc"
