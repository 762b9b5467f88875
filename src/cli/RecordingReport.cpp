// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/RecordingReport.h"

#include "app/query/RecordingText.h"
#include "app/words/DisplayText.h"
#include "cli/CliText.h"
#include "cli/DifferenceText.h"
#include "cli/Moment.h"
#include "cli/TableText.h"
#include "cli/TextColumns.h"
#include "model/base/Quantity.h"

#include <QDateTime>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

QString findingMark(ProbeOutcome probeFinding, const Terminal &terminal)
{
    switch (probeFinding) {
    case ProbeOutcome::Success:
        return outcomeMark(Outcome::Up, terminal);
    case ProbeOutcome::Failure:
        return outcomeMark(Outcome::Down, terminal);
    case ProbeOutcome::NotApplicable:
    case ProbeOutcome::NotObserved:
        break;
    }
    return outcomeMark(Outcome::Unknown, terminal);
}

QString anglesTable(const DiagnosticsRecording &recording, const Terminal &terminal)
{
    TableText table({CliText::tr("From"), CliText::tr("Time"), CliText::tr("Result")});
    for (const RecordedAngle &angle : recording.angles)
        table.addRow({findingMark(angle.outcome, terminal) + u' ' + angleLabel(angle),
                      angle.durationMs > 0 ? humanDuration(angle.durationMs) : u"–"_s,
                      angle.seen.isEmpty() ? probeOutcomeText(angle.outcome) : displayLine(angle.seen)});
    return table.text(terminal).trimmed();
}

//! Lines for the certificate chain and the route.
QStringList angleLines(const DiagnosticsRecording &recording)
{
    QStringList parts;
    for (const RecordedAngle &angle : recording.angles) {
        QStringList shown{angleLabel(angle) + u':'};
        for (const QString &line : angle.lines)
            shown.append("  "_L1 + displayText(line));
        if (shown.size() > 1)
            parts.append(shown.join(u'\n'));
    }
    return parts;
}

QString differencesTable(const Target &target, const QList<AnswerDifference> &differences,
                         const DiagnosticsRecording &recording, const Terminal &terminal)
{
    TableText table({CliText::tr("What changed"), timestampText(recording.lastSuccessAt), timestampText(recording.at)});
    for (const AnswerDifference &difference : differences)
        table.addRow(
            {differenceLabel(difference, target), differenceValue(difference.before), differenceValue(difference.after)});
    return differences.isEmpty() ? QString() : table.text(terminal).trimmed();
}

QString partKey(AnswerPart part)
{
    static const QStringList keys{u"result"_s, u"value"_s, u"header"_s, u"line"_s, u"errorLine"_s, u"time"_s};
    return keys.value(static_cast<int>(part));
}

QJsonValue valueJson(const QVariant &value)
{
    if (value.typeId() == QMetaType::QDateTime)
        return value.toDateTime().toUTC().toString(Qt::ISODateWithMs);
    return value.isValid() ? QJsonValue::fromVariant(value) : QJsonValue();
}

QString recordingTimeText(qint64 at)
{
    return QDateTime::fromMSecsSinceEpoch(at, Qt::UTC).toString(Qt::ISODateWithMs);
}

double toMicroseconds(double milliseconds)
{
    return static_cast<double>(qRound64(milliseconds * 1000)) / 1000;
}

QJsonObject angleToJson(const RecordedAngle &angle)
{
    QJsonObject object{{u"angle"_s, angleKey(angle.angle)},
                       {u"sight"_s, probeOutcomeKey(angle.outcome)},
                       {u"durationMs"_s, toMicroseconds(angle.durationMs)},
                       {u"seen"_s, angle.seen}};
    if (!angle.where.isEmpty())
        object.insert(u"where"_s, angle.where);
    if (angle.errorType)
        object.insert(u"errorType"_s, errorTypeKey(*angle.errorType));
    QJsonObject values;
    for (const ObservedValue &value : angle.values)
        values.insert(value.name, valueJson(value.value));
    if (!values.isEmpty())
        object.insert(u"values"_s, values);
    if (!angle.lines.isEmpty())
        object.insert(u"lines"_s, QJsonArray::fromStringList(angle.lines));
    return object;
}

} // namespace

QString recordingReport(const Target &target, const FailurePair &pair, const Terminal &terminal)
{
    const DiagnosticsRecording &recording = *pair.recording;
    const QString conclusion = recordingConclusion(recording);
    QString head = CliText::tr("Failure diagnostics at %1").arg(timestampText(recording.at));
    if (!conclusion.isEmpty())
        head += u'\n' + wrapParagraph(displayLine(conclusion), terminal);
    if (!pair.failed || recording.at > pair.failed->at) // the diagnostics are for a later failure than the reported one
        head += u'\n' + wrapParagraph(displayLine(recording.message), terminal);
    if (recording.isOmitted || conclusion.isEmpty())
        head += u'\n' + wrapParagraph(recordingLine(recording, timestampText(recording.at)), terminal);
    QStringList parts{head};
    if (!recording.angles.isEmpty())
        parts.append(anglesTable(recording, terminal));
    parts += angleLines(recording);
    parts.append(differencesTable(target, additionalDifferences(pair), recording, terminal));
    parts.removeAll(QString());
    return parts.join(u"\n\n"_s);
}

QJsonValue recordingValue(const std::optional<DiagnosticsRecording> &recording)
{
    if (!recording)
        return {};
    QJsonArray angles;
    for (const RecordedAngle &angle : recording->angles)
        angles.append(angleToJson(angle));
    QJsonObject object{{u"at"_s, recordingTimeText(recording->at)},
                       {u"outcome"_s, outcomeKey(recording->outcome)},
                       {u"message"_s, recording->message},
                       {u"conclusion"_s, recordingConclusion(*recording)},
                       {u"leftOut"_s, recording->isOmitted},
                       {u"delayMs"_s, toMicroseconds(recording->delayMs)},
                       {u"tookMs"_s, toMicroseconds(recording->totalDurationMs)},
                       {u"angles"_s, angles},
                       {u"differences"_s, differencesJson(recording->differences)}};
    if (recording->errorType)
        object.insert(u"errorType"_s, errorTypeKey(*recording->errorType));
    if (recording->lastSuccessAt != 0)
        object.insert(u"lastGoodAt"_s, recordingTimeText(recording->lastSuccessAt));
    return object;
}

QJsonArray differencesJson(const QList<AnswerDifference> &differences)
{
    QJsonArray array;
    for (const AnswerDifference &difference : differences) {
        array.append(QJsonObject{{u"part"_s, partKey(difference.part)},
                                 {u"name"_s, difference.name()},
                                 {u"before"_s, valueJson(difference.before.value)},
                                 {u"after"_s, valueJson(difference.after.value)}});
    }
    return array;
}

} // namespace watchkeeper
