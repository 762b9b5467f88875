// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/DifferenceText.h"

#include "app/words/DisplayText.h"
#include "cli/CliText.h"
#include "cli/Moment.h"
#include "model/base/Quantity.h"

#include <QDateTime>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

//! The name in readable form, such as `Certificate issuer` for `certificateIssuer`.
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

} // namespace

QString differenceLabel(const AnswerDifference &difference, const Target &target)
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
        == ValueSource::Perfdata; // a name chosen by the command, such as that of a disk
    return isOwnName ? displayLine(name) : humanReadableName(name);
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

} // namespace watchkeeper
