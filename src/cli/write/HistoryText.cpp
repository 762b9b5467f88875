// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/write/HistoryText.h"

#include "app/query/RecordingText.h"
#include "app/words/DisplayText.h"
#include "checks/Registry.h"
#include "cli/CliText.h"
#include "cli/options/Moment.h"
#include "cli/terminal/TextColumns.h"
#include "cli/write/Listing.h"
#include "cli/write/OrderedJson.h"
#include "cli/write/ResultWriter.h"
#include "model/base/Quantity.h"
#include "model/incident/DiagnosticsRecording.h"
#include "model/target/Target.h"

#include <QDateTime>
#include <QHash>
#include <QJsonArray>
#include <QStringDecoder>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

QString previousOutcomeKey(const StoredTransition &change)
{
    return change.before ? outcomeKey(*change.before) : u"pending"_s;
}

QString reasonFor(const StoredTransition &change)
{
    return change.message.isEmpty() ? change.summary : change.message;
}

QStringList csvCellsOf(const StoredTransition &change, const Target &target)
{
    return {exportedTime(change.at),
            displayText(target.name),
            target.id.toString(QUuid::WithoutBraces),
            target.kind,
            previousOutcomeKey(change),
            outcomeKey(change.after),
            displayText(reasonFor(change))};
}

QByteArray tableLine(const StoredTransition &change, const Target &target, int nameWidth, const Terminal &terminal)
{
    return changeLine({QDateTime::fromMSecsSinceEpoch(change.at), target.name, outcomeOrPending(change.before),
                       outcomeLabel(change.after), change.after, displayLine(reasonFor(change))},
                      nameWidth, terminal)
        .toUtf8();
}

} // namespace

QByteArray changeJson(const StoredTransition &change, const Target &target)
{
    static const QStringList keys{u"at"_s, u"target"_s, u"id"_s,      u"kind"_s, u"from"_s,
                                  u"to"_s, u"since"_s,  u"attempt"_s, u"why"_s};
    return orderedJson(QJsonObject{{u"at"_s, exportedTime(change.at)},
                                   {u"target"_s, target.name},
                                   {u"id"_s, target.id.toString(QUuid::WithoutBraces)},
                                   {u"kind"_s, target.kind},
                                   {u"from"_s, previousOutcomeKey(change)},
                                   {u"to"_s, outcomeKey(change.after)},
                                   {u"since"_s, exportedTime(change.since)},
                                   {u"attempt"_s, change.attempt},
                                   {u"why"_s, reasonFor(change)}},
                       keys);
}

QByteArray changesText(const QList<StoredTransition> &changes, const QList<Target> &targets, Format format,
                       const Terminal &terminal)
{
    QHash<TargetId, const Target *> wanted;
    for (const Target &target : targets)
        wanted.insert(target.id, &target);
    const int nameWidth = nameColumnWidth(namesOf(targets), terminal);
    Listing listing(format, {u"at"_s, u"target"_s, u"id"_s, u"kind"_s, u"from"_s, u"to"_s, u"why"_s});
    QByteArray text = listing.begin();
    for (const StoredTransition &change : changes) {
        const Target *target = wanted.value(change.target);
        if (target && format == Format::Table)
            text += tableLine(change, *target, nameWidth, terminal);
        else if (target)
            text += listing.add({[&] { return changeJson(change, *target); }, [&] { return csvCellsOf(change, *target); }, {}});
    }
    return text + listing.end(terminal);
}

namespace {

//! \param target  determines the wording, because commands have an output where other check types have a body
QString differenceLabel(const AnswerDifference &difference, const Target &target);
//! Returns the value in a form that is safe to print, or `–` if there is no value.
QString differenceValue(const ObservedValue &value);

//! \brief Formats the failure diagnostics for the terminal: the conclusion, the diagnostic probes, the route, the certificate
//! chain, and additional differences.
//! \pre the pair has a recording
QString recordingReport(const Target &target, const FailurePair &pair, const Terminal &terminal);

//! Returns `{"at":…,"error":{…},"conclusion":…,"angles":[…],"differences":[…]}` with times in UTC; null if there is no
//! recording.
QJsonValue recordingValue(const std::optional<DiagnosticsRecording> &recording);
//! Returns one object for each difference, with the keys part, name, before and after.
QJsonArray differencesJson(const QList<AnswerDifference> &differences);

constexpr qsizetype kMaxShown = 4'000; // [bytes] maximum size of a displayed body or output

//! Joins the labels of the differences. All durations share one label.
QString collectLabels(const QList<AnswerDifference> &parts, const Target &target)
{
    QStringList labels;
    for (const AnswerDifference &part : parts)
        labels.append(part.part == AnswerPart::Time ? CliText::tr("timings") : differenceLabel(part, target));
    labels.removeDuplicates();
    return labels.join(u", "_s);
}

QString comparisonWithSuccess(const Target &target, const FailurePair &pair, const Terminal &terminal)
{
    if (!pair.good)
        return CliText::tr("No earlier successful result to compare with.");
    const WhatChanged changed(*pair.good, *pair.failed);
    TableText table({CliText::tr("What changed"), timestampText(pair.good->at), timestampText(pair.failed->at)});
    for (const AnswerDifference &difference : changed.differences)
        table.addRow(
            {differenceLabel(difference, target), differenceValue(difference.before), differenceValue(difference.after)});
    QStringList parts;
    if (!changed.differences.isEmpty())
        parts.append(table.text(terminal).trimmed());
    if (!changed.missing.isEmpty())
        parts.append(
            wrapParagraph(CliText::tr("No longer present: %1.").arg(collectLabels(changed.missing, target)), terminal));
    if (!changed.same.isEmpty())
        parts.append(wrapParagraph(CliText::tr("Unchanged or nearly unchanged: %1.").arg(collectLabels(changed.same, target)),
                                   terminal));
    return parts.join(u"\n\n"_s);
}

QString displayedBody(const QByteArray &bytes, bool isTruncated)
{
    const QString text = displayText(QString::fromUtf8(bytes.left(kMaxShown))).trimmed();
    return isTruncated || bytes.size() > kMaxShown ? text + u"\n…"_s : text;
}

QString displayedRequest(const EvidenceData &evidence)
{
    const EvidenceData sent = evidence.requestParts();
    QStringList parts{displayedBody(evidence.redirects.join(u'\n').toUtf8(), false), displayedBody(sent.head, false),
                      displayedBody(sent.body, sent.isBodyTruncated)};
    parts.removeAll(QString());
    return parts.isEmpty() ? QString() : CliText::tr("Request:") + u'\n' + parts.join(u'\n');
}

} // namespace

QString evidenceText(const Target &target, const FailurePair &pair, const Terminal &terminal)
{
    const QString name = displayLine(target.name);
    const QString elsewhere = pair.recording ? recordingReport(target, pair, terminal) : QString();
    if (!pair.failed && pair.recording)
        return CliText::tr("%1: no stored evidence of a confirmed failure.").arg(name) + u"\n\n"_s + elsewhere + u'\n';
    if (!pair.failed)
        return CliText::tr("%1: no stored evidence of a failure.").arg(name) + u'\n';
    const StoredEvidence &failed = *pair.failed;
    QStringList parts{
        outcomeMark(failed.outcome, terminal) + u' '
        + CliText::tr("%1: %2 on %3", "target, state, time").arg(name, outcomeLabel(failed.outcome), timestampText(failed.at))};
    const auto &reason = failed.seen.error ? failed.seen.error : failed.seen.warning;
    parts.first() += u'\n' + wrapParagraph(displayLine(reason ? reason->message() : failed.seen.summary), terminal);
    parts.append(comparisonWithSuccess(target, pair, terminal));
    parts.append(elsewhere);
    parts.append(displayedRequest(*failed.evidence.operator->()));
    parts.append(displayedBody(failed.evidence->head, false));
    parts.append(displayedBody(failed.evidence->body, failed.evidence->isBodyTruncated));
    parts.append(displayedBody(failed.evidence->errors, failed.evidence->areErrorsTruncated));
    parts.append(displayText(failed.seen.text).trimmed());
    parts.removeAll(QString());
    return parts.join(u"\n\n"_s) + u'\n';
}

namespace {

//! Inserts the bytes as `name` if they are text. Otherwise, inserts them as `nameBase64` in base64.
void insertBytes(QJsonObject *object, const QString &name, const QByteArray &bytes)
{
    if (bytes.isEmpty())
        return;
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString text = decoder(bytes);
    if (decoder.hasError())
        object->insert(name + u"Base64"_s, QString::fromLatin1(bytes.toBase64()));
    else
        object->insert(name, text);
}

QJsonObject tlsJson(const TlsEvidence &tls)
{
    QJsonArray chain;
    for (const QByteArray &certificate : tls.chain)
        chain.append(QString::fromLatin1(certificate.toBase64()));
    return {{u"protocol"_s, tls.protocol},
            {u"cipher"_s, tls.cipher},
            {u"peerName"_s, tls.peerName},
            {u"problems"_s, QJsonArray::fromStringList(tls.problems)},
            {u"chainBase64"_s, chain}};
}

QJsonObject evidenceObject(const Evidence &evidence)
{
    QJsonObject object;
    if (!evidence->redirects.isEmpty())
        object.insert(u"redirects"_s, QJsonArray::fromStringList(evidence->redirects));
    insertBytes(&object, u"request"_s, evidence->request);
    if (evidence->requestOmitted > 0)
        object.insert(u"requestOmitted"_s, evidence->requestOmitted);
    insertBytes(&object, u"head"_s, evidence->head);
    insertBytes(&object, u"body"_s, evidence->body);
    insertBytes(&object, u"errors"_s, evidence->errors);
    if (evidence->bodySize > 0)
        object.insert(u"bodySize"_s, evidence->bodySize);
    if (evidence->isBodyTruncated)
        object.insert(u"bodyCut"_s, true);
    if (evidence->areErrorsTruncated)
        object.insert(u"errorsCut"_s, true);
    if (!evidence->tls.chain.isEmpty())
        object.insert(u"tls"_s, tlsJson(evidence->tls));
    return object;
}

QJsonValue answerJson(const std::optional<StoredEvidence> &answer, const Target &target)
{
    if (!answer)
        return {};
    Result result;
    result.targetId = target.id;
    result.targetName = target.name;
    result.kind = target.kind;
    result.at = QDateTime::fromMSecsSinceEpoch(answer->at, Qt::UTC);
    result.outcome = answer->outcome;
    result.observation = answer->seen;
    QJsonObject object = toJson(result);
    if (!answer->seen.text.isEmpty())
        object.insert(u"text"_s, answer->seen.text);
    object.insert(u"evidence"_s, evidenceObject(answer->evidence));
    return object;
}

} // namespace

QByteArray evidenceJson(const Target &target, const FailurePair &pair)
{
    static const QStringList keys{u"target"_s,      u"id"_s,      u"failure"_s, u"before"_s,
                                  u"differences"_s, u"missing"_s, u"same"_s,    u"recording"_s};
    const WhatChanged changed = pair.failed && pair.good ? WhatChanged(*pair.good, *pair.failed) : WhatChanged();
    return orderedJson(QJsonObject{{u"target"_s, target.name},
                                   {u"id"_s, target.id.toString(QUuid::WithoutBraces)},
                                   {u"failure"_s, answerJson(pair.failed, target)},
                                   {u"before"_s, answerJson(pair.good, target)},
                                   {u"differences"_s, differencesJson(changed.differences)},
                                   {u"missing"_s, differencesJson(changed.missing)},
                                   {u"same"_s, differencesJson(changed.same)},
                                   {u"recording"_s, recordingValue(pair.recording)}},
                       keys);
}

namespace {

//! Returns the name in readable form, such as `Certificate issuer` for `certificateIssuer`.
QString humanReadableName(const QString &name)
{
    if (name == "ip"_L1)
        return CliText::tr("IP address");
    QString label;
    for (const QChar c : name) {
        if (c.isUpper())
            label += u' ';
        label += label.isEmpty() ? c.toUpper() : c.toLower();
    }
    return displayLine(label);
}

QString numberText(const ObservedValue &value)
{
    const double number = value.value.toDouble();
    if (value.unit == Unit::Millisecond)
        return humanDuration(number);
    if (value.unit == Unit::Second)
        return humanDuration(number * 1000);
    if (value.unit == Unit::Byte || value.name.startsWith("size"_L1))
        return humanByteSize(value.value.toLongLong());
    const QString symbol = unitSymbol(value.unit);
    const QString digits = QString::number(number, 'g', 6);
    return symbol.isEmpty() ? digits : digits + u' ' + symbol;
}

QString differenceLabel(const AnswerDifference &difference, const Target &target)
{
    const QString name = difference.name();
    const bool isCommand = runsCommand(target.kind);
    switch (difference.part) {
    case AnswerPart::Header:
        return displayLine(name);
    case AnswerPart::Line:
        if (name.isEmpty())
            return isCommand ? CliText::tr("Output") : CliText::tr("Body");
        return (isCommand ? CliText::tr("Output, line %1") : CliText::tr("Body, line %1")).arg(name);
    case AnswerPart::Error:
        return name.isEmpty() ? CliText::tr("Error output") : CliText::tr("Error output, line %1").arg(name);
    case AnswerPart::Time:
        return name == "duration"_L1 ? CliText::tr("Time") : CliText::tr("Time, %1", "a phase of a check").arg(name);
    case AnswerPart::Result:
    case AnswerPart::Value:
        break;
    }
    const bool isPerfdataName = (difference.before.value.isValid() ? difference.before : difference.after).source
        == ValueSource::Perfdata; // the name was chosen by the command, such as the name of a disk
    return isPerfdataName ? displayLine(name) : humanReadableName(name);
}

QString differenceValue(const ObservedValue &value)
{
    switch (value.value.typeId()) {
    case QMetaType::UnknownType:
        return u"–"_s;
    case QMetaType::QDateTime:
        return timestampText(value.value.toDateTime());
    case QMetaType::Bool:
        return value.value.toBool() ? CliText::tr("yes") : CliText::tr("no");
    case QMetaType::Int:
    case QMetaType::UInt:
    case QMetaType::LongLong:
    case QMetaType::ULongLong:
    case QMetaType::Double:
        return numberText(value);
    default:
        return displayLine(value.value.toString());
    }
}

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

QString probesTable(const DiagnosticsRecording &recording, const Terminal &terminal)
{
    TableText table({CliText::tr("From"), CliText::tr("Time"), CliText::tr("Result")});
    for (const RecordedProbe &angle : recording.angles)
        table.addRow({findingMark(angle.outcome, terminal) + u' ' + probeTypeLabel(angle),
                      angle.durationMs > 0 ? humanDuration(angle.durationMs) : u"–"_s,
                      angle.seen.isEmpty() ? probeOutcomeText(angle.outcome) : displayLine(angle.seen)});
    return table.text(terminal).trimmed();
}

//! Returns lines for the certificate chain and the route.
QStringList probeLines(const DiagnosticsRecording &recording)
{
    QStringList parts;
    for (const RecordedProbe &angle : recording.angles) {
        QStringList shown{probeTypeLabel(angle) + u':'};
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

QJsonObject recordedProbeToJson(const RecordedProbe &angle)
{
    QJsonObject object{{u"angle"_s, probeTypeKey(angle.angle)},
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

//! \brief Formats the failure diagnostics for the terminal: the conclusion, the diagnostic probes, the route, the certificate
//! chain, and additional differences.
//! \pre the pair has a recording
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
        parts.append(probesTable(recording, terminal));
    parts += probeLines(recording);
    parts.append(differencesTable(target, additionalDifferences(pair), recording, terminal));
    parts.removeAll(QString());
    return parts.join(u"\n\n"_s);
}

QJsonValue recordingValue(const std::optional<DiagnosticsRecording> &recording)
{
    if (!recording)
        return {};
    QJsonArray angles;
    for (const RecordedProbe &angle : recording->angles)
        angles.append(recordedProbeToJson(angle));
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

} // namespace

} // namespace watchkeeper
