// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/write/OrderedJson.h"

#include "app/monitor/ConnectivitySelection.h"
#include "app/recording/EvidenceMask.h"
#include "checks/base/SafeText.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>

#include <cmath>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

using Nested = QHash<QString, QByteArray>;

//! \param nested  already serialised values by key
QByteArray join(const QJsonObject &object, const QStringList &keys, const Nested &nested = {})
{
    QStringList order;
    for (const QString &key : keys) {
        if (object.contains(key))
            order.append(key);
    }
    for (const QString &key : object.keys()) {
        if (!keys.contains(key))
            order.append(key);
    }
    QByteArray text("{");
    for (const QString &key : std::as_const(order)) {
        if (text.size() > 1)
            text += ',';
        const auto written = nested.constFind(key);
        text += compactJson(key) + ':' + (written == nested.constEnd() ? compactJson(object.value(key)) : *written);
    }
    return text + '}';
}

QStringList phaseKeys()
{
    QStringList keys;
    for (int i = 0; i < kPhaseCount; ++i)
        keys.append(phaseKey(static_cast<Phase>(i)));
    return keys;
}

QByteArray conditionsText(const QJsonArray &conditions)
{
    static const QStringList keys{u"condition"_s, u"holds"_s, u"shown"_s, u"error"_s, u"skipped"_s, u"else"_s};
    QByteArray text("[");
    for (const QJsonValue &condition : conditions)
        text += (text.size() > 1 ? "," : "") + join(condition.toObject(), keys);
    return text + ']';
}

QString stateKey(const TargetState &state)
{
    return state.known ? outcomeKey(state.outcome) : u"pending"_s;
}

QStringList changeKeys()
{
    return {u"at"_s,      u"target"_s,   u"id"_s,      u"kind"_s,        u"from"_s,  u"to"_s,  u"unreachable"_s,
            u"because"_s, u"flapping"_s, u"percent"_s, u"maintenance"_s, u"until"_s, u"why"_s, u"result"_s};
}

QJsonObject changeObject(const QDateTime &at, const QString &name, const TargetId &id)
{
    return {
        {u"at"_s, at.toUTC().toString(Qt::ISODateWithMs)}, {u"target"_s, name}, {u"id"_s, id.toString(QUuid::WithoutBraces)}};
}

void addReachability(QJsonObject *object, const TargetState &state)
{
    object->insert(u"unreachable"_s, state.unreachable);
    if (state.unreachable)
        object->insert(u"because"_s, state.because);
}

//! Adds the maintenance if the target is in maintenance or if the maintenance has just ended.
void addMaintenance(QJsonObject *object, const TargetState &state, bool isChanged)
{
    if (!state.inMaintenance && !isChanged)
        return;
    object->insert(u"maintenance"_s, state.inMaintenance ? QJsonValue(state.maintenance) : QJsonValue());
    if (state.inMaintenance)
        object->insert(u"until"_s, state.maintenanceUntil.toString(Qt::ISODateWithMs));
}

} // namespace

QJsonValue numberOrNull(std::optional<double> number)
{
    return number ? QJsonValue(*number) : QJsonValue();
}

QByteArray jsonArray(const QByteArrayList &items, int indent)
{
    const QByteArray start = '\n' + QByteArray(indent, ' ');
    return '[' + (items.isEmpty() ? QByteArray() : start + items.join(',' + start)) + "\n]";
}

QByteArray orderedJson(const QJsonObject &object, const QStringList &keys)
{
    return join(object, keys);
}

QByteArray toNdjson(const Result &result)
{
    static const QStringList keys{u"target"_s,     u"id"_s,      u"kind"_s,    u"outcome"_s, u"at"_s,
                                  u"durationMs"_s, u"attempt"_s, u"summary"_s, u"phases"_s,  u"values"_s,
                                  u"conditions"_s, u"error"_s,   u"warning"_s};
    static const QStringList errorKeys{u"type"_s, u"message"_s};
    QJsonObject object = toJson(result);
    const QVariantMap headers = displayHeaders(withMaskedHeaders(result.observation.evidence));
    if (!headers.isEmpty()) {
        QJsonObject values = object.value(u"values"_s).toObject();
        values.insert(u"headers"_s, QJsonObject::fromVariantMap(headers));
        object.insert(u"values"_s, values);
    }
    Nested nested;
    const auto order = [&](const QString &key, const QStringList &nestedKeys) {
        if (object.contains(key))
            nested.insert(key, join(object.value(key).toObject(), nestedKeys));
    };
    order(u"phases"_s, phaseKeys());
    order(u"values"_s, valueKeys(result.observation.values));
    if (object.contains(u"conditions"_s))
        nested.insert(u"conditions"_s, conditionsText(object.value(u"conditions"_s).toArray()));
    order(u"error"_s, errorKeys);
    order(u"warning"_s, errorKeys);
    return join(object, keys, nested);
}

QByteArray toNdjson(const Transition &transition)
{
    const Result &result = transition.result;
    const Observation &observation = result.observation;
    QJsonObject object = changeObject(result.at, transition.targetName, transition.targetId);
    object.insert(u"kind"_s, result.kind);
    object.insert(u"from"_s, stateKey(transition.before));
    object.insert(u"to"_s, stateKey(transition.after));
    object.insert(u"why"_s,
                  observation.error         ? observation.error->message()
                      : observation.warning ? observation.warning->message()
                                            : observation.summary);
    object.insert(u"result"_s, QJsonValue());
    if (transition.after.unreachable)
        addReachability(&object, transition.after);
    if (transition.after.flapping)
        object.insert(u"flapping"_s, true);
    addMaintenance(&object, transition.after, false);
    return join(object, changeKeys(), {{u"result"_s, toNdjson(result)}});
}

QByteArray toNdjson(const ConnectivityChange &change)
{
    static const QStringList keys{u"at"_s, u"link"_s, u"offlineSince"_s, u"connected"_s, u"silent"_s, u"why"_s};
    QJsonObject object{{u"at"_s, change.at.toUTC().toString(Qt::ISODateWithMs)},
                       {u"link"_s, change.isOnline ? u"online"_s : u"offline"_s},
                       {u"why"_s, connectivityText(change)}};
    if (change.isOnline) {
        object.insert(u"offlineSince"_s, change.lostAt.toUTC().toString(Qt::ISODateWithMs));
    } else {
        object.insert(u"connected"_s, change.isConnected);
        object.insert(u"silent"_s, QJsonArray::fromStringList(change.silent));
    }
    return join(object, keys);
}

QByteArray toNdjson(const StateChange &change)
{
    QJsonObject object = changeObject(change.at, change.targetName, change.targetId);
    if (change.part == StateAspect::Maintenance)
        addMaintenance(&object, change.state, true);
    else
        addReachability(&object, change.state);
    return join(object, changeKeys());
}

QByteArray flappingToNdjson(const StateChange &change, double percent)
{
    QJsonObject object = changeObject(change.at, change.targetName, change.targetId);
    object.insert(u"flapping"_s, change.state.flapping);
    object.insert(u"percent"_s, std::round(percent * 100) / 100);
    return join(object, changeKeys());
}

} // namespace watchkeeper
