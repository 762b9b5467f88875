// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/target/Result.h"

#include <QJsonArray>

#include <cmath>

namespace watchkeeper {

namespace {

//! Returns the duration, rounded to microseconds. More digits would only make the output longer.
double roundedDuration(double milliseconds)
{
    return std::round(milliseconds * 1000) / 1000;
}

QString utcText(const QDateTime &time)
{
    return time.toUTC().toString(Qt::ISODateWithMs);
}

QJsonValue valueToJson(const QVariant &value)
{
    if (value.typeId() == QMetaType::QDateTime)
        return utcText(value.toDateTime());
    return QJsonValue::fromVariant(value);
}

QJsonObject valuesToJson(const QList<ObservedValue> &values)
{
    QJsonObject object;
    const QStringList keys = valueKeys(values);
    for (qsizetype i = 0; i < values.size(); ++i)
        object.insert(keys.at(i), valueToJson(values.at(i).value));
    return object;
}

QJsonObject errorToJson(const CheckError &error)
{
    return {{QStringLiteral("type"), errorTypeKey(error.type())}, {QStringLiteral("message"), error.message()}};
}

QJsonObject phasesToJson(const Phases &phases)
{
    QJsonObject object;
    for (int i = 0; i < kPhaseCount; ++i) {
        const auto phase = static_cast<Phase>(i);
        if (const auto time = phases.get(phase))
            object.insert(phaseKey(phase), roundedDuration(*time));
    }
    return object;
}

QJsonObject conditionToJson(const ConditionResult &condition)
{
    QJsonObject object{{QStringLiteral("condition"), condition.reported.isEmpty() ? condition.condition : condition.reported},
                       {QStringLiteral("holds"), condition.passes ? QJsonValue(*condition.passes) : QJsonValue()},
                       {QStringLiteral("shown"), condition.shown}};
    if (!condition.passes)
        object.insert(QStringLiteral("error"), condition.reason);
    if (condition.isSkipped)
        object.insert(QStringLiteral("skipped"), true);
    if (condition.otherwise != Outcome::Down)
        object.insert(QStringLiteral("else"), outcomeKey(condition.otherwise));
    return object;
}

} // namespace

QJsonObject toJson(const Result &result)
{
    const Observation &observation = result.observation;
    QJsonObject object{{QStringLiteral("target"), result.targetName},
                       {QStringLiteral("kind"), result.kind},
                       {QStringLiteral("outcome"), outcomeKey(result.outcome)},
                       {QStringLiteral("at"), utcText(result.at)},
                       {QStringLiteral("durationMs"), roundedDuration(observation.durationMs)},
                       {QStringLiteral("summary"), observation.summary}};
    if (!result.targetId.isNull())
        object.insert(QStringLiteral("id"), result.targetId.toString(QUuid::WithoutBraces));
    if (result.attempt > 1)
        object.insert(QStringLiteral("attempt"), result.attempt);
    if (const QJsonObject phases = phasesToJson(observation.phases); !phases.isEmpty())
        object.insert(QStringLiteral("phases"), phases);
    if (const QJsonObject values = valuesToJson(observation.values); !values.isEmpty())
        object.insert(QStringLiteral("values"), values);
    QJsonArray conditions;
    for (const ConditionResult &condition : result.conditions)
        conditions.append(conditionToJson(condition));
    if (!conditions.isEmpty())
        object.insert(QStringLiteral("conditions"), conditions);
    if (observation.error)
        object.insert(QStringLiteral("error"), errorToJson(*observation.error));
    if (observation.warning)
        object.insert(QStringLiteral("warning"), errorToJson(*observation.warning));
    return object;
}

} // namespace watchkeeper
