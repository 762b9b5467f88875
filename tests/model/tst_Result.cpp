// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/target/Result.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>
#include <QTimeZone>

namespace ResultTest {

using namespace watchkeeper;
using namespace Qt::StringLiterals;

class tst_Result : public QObject
{
    Q_OBJECT

private slots:
    void matchesTheDocumentedJson();
    void omitsMissingValues();
    void timesAreUtc();
    void writesAttemptAndWarning();
    void valuesWithOneNameHaveDifferentKeys();
    void unitsHaveKeys();
    void writesConditionsAndTheirVerdicts();
};

namespace {

Result sample()
{
    Result result;
    result.targetId = QUuid(u"{0b9c9f3e-26bd-4f3a-9d53-3f1a1c0f8a11}"_s);
    result.targetName = u"Shop API"_s;
    result.kind = u"http"_s;
    result.at = QDateTime(QDate(2026, 1, 31), QTime(8, 0, 0, 123), Qt::UTC);
    result.outcome = Outcome::Down;
    result.observation.summary = u"503 Service Unavailable"_s;
    result.observation.durationMs = 84.2000001;
    result.observation.phases.set(Phase::Queue, 0.1);
    result.observation.phases.set(Phase::Wait, 48.0);
    result.observation.addValue(u"status"_s, 503);
    result.observation.addValue(u"size"_s, 1042LL);
    result.observation.error = CheckError(ErrorType::Condition, u"Wanted 200."_s, u"raw"_s);
    return result;
}

} // namespace

void tst_Result::matchesTheDocumentedJson()
{
    const QByteArray wanted =
        R"({"target":"Shop API","id":"0b9c9f3e-26bd-4f3a-9d53-3f1a1c0f8a11","kind":"http","outcome":"down",
        "at":"2026-01-31T08:00:00.123Z","durationMs":84.2,"summary":"503 Service Unavailable",
        "phases":{"queue":0.1,"wait":48.0},"values":{"status":503,"size":1042},
        "error":{"type":"condition","message":"Wanted 200."}})";
    QCOMPARE(toJson(sample()), QJsonDocument::fromJson(wanted).object());
}

void tst_Result::omitsMissingValues()
{
    Result result;
    result.at = QDateTime(QDate(2026, 1, 31), QTime(8, 0), Qt::UTC);
    QCOMPARE(toJson(result).keys().join(u' '), u"at durationMs kind outcome summary target"_s);
}

void tst_Result::timesAreUtc()
{
    Result result = sample();
    const QDateTime local(QDate(2026, 1, 31), QTime(9, 0, 0, 5), Qt::OffsetFromUTC, 3600);
    result.at = local;
    result.observation.values = {{u"expires"_s, local}};
    const QJsonObject json = toJson(result);
    QCOMPARE(json.value(u"at"_s).toString(), u"2026-01-31T08:00:00.005Z"_s);
    QCOMPARE(json.value(u"values"_s).toObject().value(u"expires"_s).toString(), u"2026-01-31T08:00:00.005Z"_s);
}

void tst_Result::writesAttemptAndWarning()
{
    Result result = sample();
    QVERIFY(!toJson(result).contains(u"attempt"_s));
    QVERIFY(!toJson(result).contains(u"warning"_s));
    result.attempt = 2;
    result.observation.warning = CheckError(ErrorType::Tls, u"The certificate ends soon."_s);
    QCOMPARE(toJson(result).value(u"attempt"_s).toInt(), 2);
    QCOMPARE(toJson(result).value(u"warning"_s).toObject().value(u"type"_s).toString(), u"tls"_s);
}

void tst_Result::valuesWithOneNameHaveDifferentKeys()
{
    const auto keys = [](const QStringList &names) {
        QList<ObservedValue> values;
        for (const QString &name : names)
            values.append({name, 1});
        return valueKeys(values);
    };
    QCOMPARE(keys({}), QStringList());
    QCOMPARE(keys({u"a"_s, u"b"_s}), (QStringList{u"a"_s, u"b"_s}));
    QCOMPARE(keys({u"a"_s, u"b"_s, u"a"_s, u"a"_s}), (QStringList{u"a"_s, u"b"_s, u"a (2)"_s, u"a (3)"_s}));
    QCOMPARE(keys({u"a (2)"_s, u"a"_s, u"a"_s}), (QStringList{u"a (2)"_s, u"a"_s, u"a (3)"_s}));
    QCOMPARE(keys({u"a%1"_s, u"a%1"_s, u"a%2"_s, u"a%2"_s}), (QStringList{u"a%1"_s, u"a%1 (2)"_s, u"a%2"_s, u"a%2 (2)"_s}));

    Result result = sample();
    result.observation.values = {{u"exitCode"_s, 1}, {u"exitCode"_s, 7, Unit::None, ValueSource::Perfdata}};
    QCOMPARE(toJson(result).value(u"values"_s).toObject(), (QJsonObject{{u"exitCode"_s, 1}, {u"exitCode (2)"_s, 7}}));
    QCOMPARE(result.observation.value(u"exitCode"_s), QVariant(1));
}

void tst_Result::unitsHaveKeys()
{
    QStringList keys;
    for (int i = 0; i < kUnitCount; ++i)
        keys.append(unitKey(static_cast<Unit>(i)));
    QCOMPARE(keys.join(u' '),
             u" seconds milliseconds percent counter bytes bits degrees-celsius fahrenheit kelvin grams liters packets lumens "
             "decibel-milliwatts amperes volts watts ohms ampere-seconds watt-hours"_s);
    QCOMPARE(unitSymbol(Unit::Celsius), u"°C"_s);
    QCOMPARE(unitSymbol(Unit::WattHour), u"Wh"_s);
}

void tst_Result::writesConditionsAndTheirVerdicts()
{
    Result result = sample();
    ConditionResult fails;
    fails.condition = u"[STATUS] == 200"_s;
    fails.passes = false;
    fails.shown = u"[STATUS] (503) == 200"_s;
    ConditionResult undetermined;
    undetermined.condition = undetermined.shown = u"[BODY].load < 5"_s;
    undetermined.reason = u"[BODY].load wasn't found."_s;
    undetermined.otherwise = Outcome::Degraded;
    result.conditions = {fails, undetermined};
    const QByteArray wanted = R"([{"condition":"[STATUS] == 200","holds":false,"shown":"[STATUS] (503) == 200"},
        {"condition":"[BODY].load < 5","holds":null,"shown":"[BODY].load < 5","error":"[BODY].load wasn't found.",
         "else":"degraded"}])";
    QCOMPARE(toJson(result).value(u"conditions"_s).toArray(), QJsonDocument::fromJson(wanted).array());
    QVERIFY(!toJson(sample()).contains(u"conditions"_s));
}

QTEST_GUILESS_MAIN(tst_Result)

} // namespace ResultTest

#include "tst_Result.moc"
