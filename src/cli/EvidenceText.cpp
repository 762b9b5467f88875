// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/EvidenceText.h"

#include "app/DisplayText.h"
#include "app/WhatChanged.h"
#include "cli/CliText.h"
#include "cli/TableText.h"
#include "cli/TextColumns.h"
#include "model/ByteSize.h"
#include "model/Duration.h"

#include <QDateTime>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

constexpr qsizetype kMostShown = 4'000; // [bytes] of a body or an output

QString timeText(const QDateTime &time)
{
    return time.toLocalTime().toString(u"yyyy-MM-dd HH:mm:ss t"_s);
}

QString timeText(qint64 at)
{
    return timeText(QDateTime::fromMSecsSinceEpoch(at, Qt::UTC));
}

//! `certificateIssuer` as people write it: `Certificate issuer`.
QString spelledOut(const QString &name)
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

QString labelOf(const AnswerDifference &difference, const Target &target)
{
    const QString name = difference.name();
    const bool isCommand = target.kind == "command"_L1;
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
    const bool isOwnName = (difference.before.value.isValid() ? difference.before : difference.after).source
        == ValueSource::Perfdata; // of a disk, say
    return isOwnName ? displayLine(name) : spelledOut(name);
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

QString valueText(const ObservedValue &value)
{
    switch (value.value.typeId()) {
    case QMetaType::UnknownType:
        return u"–"_s;
    case QMetaType::QDateTime:
        return timeText(value.value.toDateTime());
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

//! All times are one part.
QString labelsOf(const QList<AnswerDifference> &parts, const Target &target)
{
    QStringList labels;
    for (const AnswerDifference &part : parts)
        labels.append(part.part == AnswerPart::Time ? CliText::tr("times") : labelOf(part, target));
    labels.removeDuplicates();
    return labels.join(u", "_s);
}

QString lines(const QString &paragraph, const Terminal &terminal)
{
    return terminal.width > 0 ? wrapped(paragraph, terminal.width).join(u'\n') : paragraph;
}

QString comparison(const Target &target, const FailurePair &pair, const Terminal &terminal)
{
    if (!pair.good)
        return CliText::tr("There is no earlier good answer to compare it with.");
    const WhatChanged changed(*pair.good, *pair.failed);
    TableText table({CliText::tr("What changed"), timeText(pair.good->at), timeText(pair.failed->at)});
    for (const AnswerDifference &difference : changed.differences)
        table.addRow({labelOf(difference, target), valueText(difference.before), valueText(difference.after)});
    QStringList parts;
    if (!changed.differences.isEmpty())
        parts.append(table.text(terminal).trimmed());
    if (!changed.missing.isEmpty())
        parts.append(lines(CliText::tr("No longer seen: %1.").arg(labelsOf(changed.missing, target)), terminal));
    if (!changed.same.isEmpty())
        parts.append(
            lines(CliText::tr("Everything else is the same, or nearly: %1.").arg(labelsOf(changed.same, target)), terminal));
    return parts.join(u"\n\n"_s);
}

QString shown(const QByteArray &bytes, bool isCut)
{
    const QString text = displayText(QString::fromUtf8(bytes.left(kMostShown))).trimmed();
    return isCut || bytes.size() > kMostShown ? text + u"\n…"_s : text;
}

} // namespace

QString evidenceText(const Target &target, const FailurePair &pair, const Terminal &terminal)
{
    const QString name = displayLine(target.name);
    if (!pair.failed)
        return CliText::tr("%1: there is no evidence of a failure.").arg(name) + u'\n';
    const StoredEvidence &failed = *pair.failed;
    QStringList parts{
        outcomeMark(failed.outcome, terminal) + u' '
        + CliText::tr("%1: %2 on %3", "target, state, time").arg(name, outcomeWord(failed.outcome), timeText(failed.at))};
    const auto &reason = failed.seen.error ? failed.seen.error : failed.seen.warning;
    parts.first() += u'\n' + lines(displayLine(reason ? reason->message() : failed.seen.summary), terminal);
    parts.append(comparison(target, pair, terminal));
    parts.append(shown(failed.evidence->head, false));
    parts.append(shown(failed.evidence->body, failed.evidence->isBodyCut));
    parts.append(shown(failed.evidence->errors, failed.evidence->areErrorsCut));
    parts.append(displayText(failed.seen.text).trimmed());
    parts.removeAll(QString());
    return parts.join(u"\n\n"_s) + u'\n';
}

} // namespace watchkeeper
