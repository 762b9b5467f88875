// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/incident/DiagnosticsRecording.h"

#include "model/base/EnumKeys.h"
#include "model/base/ShortText.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

constexpr qsizetype kMaxLines = 64;
constexpr qsizetype kMaxRecordedValues = 64;

constexpr EnumKeys<DiagnosticProbeType, DiagnosticProbeType::Gateway> kProbeTypeKeys{
    "connection", "ipv4", "ipv6", "lastAddress", "tls", "nameServer", "ping", "path", "gateway"};
constexpr EnumKeys<ProbeOutcome, ProbeOutcome::NotObserved> kProbeOutcomeKeys{"good", "bad", "nothing", "notSeen"};

double roundedToMicroseconds(double milliseconds)
{
    return static_cast<double>(qRound64(milliseconds * 1000)) / 1000;
}

void insertText(QJsonObject *object, const QString &key, const QString &text)
{
    if (!text.isEmpty())
        object->insert(key, shortened(text, kMaxRecordedTextLength));
}

QJsonObject phasesObject(const Phases &phases)
{
    QJsonObject object;
    for (int i = 0; i < kPhaseCount; ++i) {
        if (const auto time = phases.get(static_cast<Phase>(i)))
            object.insert(phaseKey(static_cast<Phase>(i)), roundedToMicroseconds(*time));
    }
    return object;
}

Phases phasesFromJson(const QJsonObject &object)
{
    Phases phases;
    for (int i = 0; i < kPhaseCount; ++i) {
        const QJsonValue time = object.value(phaseKey(static_cast<Phase>(i)));
        if (time.isDouble())
            phases.set(static_cast<Phase>(i), time.toDouble());
    }
    return phases;
}

//! Returns `{"t": …}` for a timestamp, because JSON has no type for timestamps.
QJsonValue valueJson(const QVariant &value)
{
    if (value.typeId() == QMetaType::QDateTime)
        return QJsonObject{{u"t"_s, value.toDateTime().toMSecsSinceEpoch()}};
    if (value.typeId() == QMetaType::QString)
        return shortened(value.toString(), kMaxRecordedTextLength);
    return value.isValid() ? QJsonValue::fromVariant(value) : QJsonValue();
}

QVariant valueFromJson(const QJsonValue &json)
{
    if (json.isObject())
        return QDateTime::fromMSecsSinceEpoch(json[u"t"_s].toInteger(), Qt::UTC);
    return json.isNull() || json.isUndefined() ? QVariant() : json.toVariant();
}

//! Returns an array with name, value, unit and source. Unit and source are omitted if they have their default values.
QJsonArray observedValueToJson(const ObservedValue &value)
{
    QJsonArray one{shortened(value.name, kMaxRecordedTextLength), valueJson(value.value)};
    if (value.unit != Unit::None || value.source != ValueSource::Kind) {
        one.append(static_cast<int>(value.unit));
        one.append(static_cast<int>(value.source));
    }
    return one;
}

ObservedValue observedValueFromJson(const QJsonValue &json)
{
    ObservedValue value{json[0].toString(), valueFromJson(json[1])};
    value.unit = static_cast<Unit>(std::clamp(json[2].toInt(), 0, kUnitCount - 1));
    value.source = json[3].toInt() == static_cast<int>(ValueSource::Perfdata) ? ValueSource::Perfdata : ValueSource::Kind;
    return value;
}

QJsonObject recordedProbeToJson(const RecordedProbe &angle)
{
    QJsonObject object{{u"angle"_s, probeTypeKey(angle.angle)},
                       {u"sight"_s, probeOutcomeKey(angle.outcome)},
                       {u"durationMs"_s, roundedToMicroseconds(angle.durationMs)}};
    insertText(&object, u"where"_s, angle.where);
    insertText(&object, u"seen"_s, angle.seen);
    if (angle.errorType)
        object.insert(u"errorType"_s, errorTypeKey(*angle.errorType));
    if (const QJsonObject phases = phasesObject(angle.phases); !phases.isEmpty())
        object.insert(u"phases"_s, phases);
    QJsonArray values;
    for (const ObservedValue &value : angle.values.first(std::min(kMaxRecordedValues, angle.values.size())))
        values.append(observedValueToJson(value));
    if (!values.isEmpty())
        object.insert(u"values"_s, values);
    QJsonArray lines;
    for (const QString &line : angle.lines.first(std::min(kMaxLines, angle.lines.size())))
        lines.append(shortened(line, kMaxRecordedTextLength));
    if (!lines.isEmpty())
        object.insert(u"lines"_s, lines);
    return object;
}

std::optional<RecordedProbe> recordedProbeFromJson(const QJsonObject &object)
{
    const auto which = kProbeTypeKeys.find(object.value(u"angle"_s).toString());
    const auto outcome = kProbeOutcomeKeys.find(object.value(u"sight"_s).toString());
    if (!which || !outcome)
        return std::nullopt;
    RecordedProbe angle;
    angle.angle = *which;
    angle.outcome = *outcome;
    angle.where = object.value(u"where"_s).toString();
    angle.seen = object.value(u"seen"_s).toString();
    angle.errorType = errorTypeFromKey(object.value(u"errorType"_s).toString());
    angle.durationMs = object.value(u"durationMs"_s).toDouble();
    angle.phases = phasesFromJson(object.value(u"phases"_s).toObject());
    const QJsonArray values = object.value(u"values"_s).toArray();
    for (const auto &value : values)
        angle.values.append(observedValueFromJson(value));
    const QJsonArray lines = object.value(u"lines"_s).toArray();
    for (const auto &line : lines)
        angle.lines.append(line.toString());
    return angle;
}

QJsonArray differencesToJson(const QList<AnswerDifference> &differences)
{
    QJsonArray array;
    for (const AnswerDifference &difference : differences)
        array.append(QJsonArray{static_cast<int>(difference.part), observedValueToJson(difference.before),
                                observedValueToJson(difference.after)});
    return array;
}

QList<AnswerDifference> differencesFromJson(const QJsonArray &array)
{
    QList<AnswerDifference> differences;
    for (const auto &item : array) {
        const int part = item.toArray().at(0).toInt(-1);
        if (part >= 0 && part < kAnswerPartCount)
            differences.append({static_cast<AnswerPart>(part), observedValueFromJson(item.toArray().at(1)),
                                observedValueFromJson(item.toArray().at(2))});
    }
    return differences;
}

} // namespace

QString probeTypeKey(DiagnosticProbeType angle)
{
    return kProbeTypeKeys.key(angle);
}

QString probeOutcomeKey(ProbeOutcome outcome)
{
    return kProbeOutcomeKeys.key(outcome);
}

QVariant RecordedProbe::value(const QString &name) const
{
    const auto found =
        std::find_if(values.begin(), values.end(), [&name](const ObservedValue &value) { return value.name == name; });
    return found == values.end() ? QVariant() : found->value;
}

const RecordedProbe *DiagnosticsRecording::find(DiagnosticProbeType angle) const
{
    const auto found =
        std::find_if(angles.begin(), angles.end(), [angle](const RecordedProbe &one) { return one.angle == angle; });
    return found == angles.end() ? nullptr : &*found;
}

QByteArray recordingToJson(const DiagnosticsRecording &recording)
{
    QJsonObject object{{u"at"_s, recording.at}, {u"outcome"_s, outcomeKey(recording.outcome)}};
    insertText(&object, u"message"_s, recording.message);
    if (recording.errorType)
        object.insert(u"errorType"_s, errorTypeKey(*recording.errorType));
    if (recording.isOmitted)
        object.insert(u"leftOut"_s, true);
    if (const QJsonObject phases = phasesObject(recording.phases); !phases.isEmpty())
        object.insert(u"phases"_s, phases);
    if (recording.port > 0)
        object.insert(u"port"_s, recording.port);
    object.insert(u"delayMs"_s, roundedToMicroseconds(recording.delayMs));
    object.insert(u"tookMs"_s, roundedToMicroseconds(recording.totalDurationMs));
    QJsonArray angles;
    for (const RecordedProbe &angle : recording.angles)
        angles.append(recordedProbeToJson(angle));
    object.insert(u"angles"_s, angles);
    if (recording.lastSuccessAt != 0)
        object.insert(u"lastGoodAt"_s, recording.lastSuccessAt);
    if (!recording.differences.isEmpty())
        object.insert(u"differences"_s, differencesToJson(recording.differences));
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

std::optional<DiagnosticsRecording> recordingFromJson(const QByteArray &json)
{
    const QJsonDocument document = QJsonDocument::fromJson(json);
    const QJsonObject object = document.object();
    if (!object.value(u"at"_s).isDouble())
        return std::nullopt;
    DiagnosticsRecording recording;
    recording.at = object.value(u"at"_s).toInteger();
    recording.outcome = outcomeFromKey(object.value(u"outcome"_s).toString()).value_or(Outcome::Unknown);
    recording.message = object.value(u"message"_s).toString();
    recording.errorType = errorTypeFromKey(object.value(u"errorType"_s).toString());
    recording.isOmitted = object.value(u"leftOut"_s).toBool();
    recording.phases = phasesFromJson(object.value(u"phases"_s).toObject());
    recording.port = object.value(u"port"_s).toInt();
    recording.delayMs = object.value(u"delayMs"_s).toDouble();
    recording.totalDurationMs = object.value(u"tookMs"_s).toDouble();
    const QJsonArray angles = object.value(u"angles"_s).toArray();
    for (const auto &item : angles) {
        if (const auto angle = recordedProbeFromJson(item.toObject()))
            recording.angles.append(*angle);
    }
    recording.lastSuccessAt = object.value(u"lastGoodAt"_s).toInteger();
    recording.differences = differencesFromJson(object.value(u"differences"_s).toArray());
    return recording;
}

} // namespace watchkeeper
