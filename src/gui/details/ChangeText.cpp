// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/details/ChangeText.h"

#include "app/words/DisplayText.h"
#include "gui/details/FactText.h"
#include "gui/look/PhaseLabel.h"
#include "model/base/Quantity.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

constexpr qsizetype kMaxHeaders = 3; // maximum number of header fields listed by name

class ChangePhrases
{
    Q_DECLARE_TR_FUNCTIONS(ChangeText)
};

const ObservedValue &observedValueOf(const AnswerDifference &difference)
{
    return difference.before.value.isValid() ? difference.before : difference.after;
}

QString timeLabel(const QString &name)
{
    for (int i = 0; i < kPhaseCount; ++i) {
        if (phaseKey(static_cast<Phase>(i)) == name)
            return ChangePhrases::tr("Time: %1", "a phase of a check").arg(phaseLabel(static_cast<Phase>(i)));
    }
    return ChangePhrases::tr("Time", "that a check took");
}

QString lineLabel(const QString &number, bool isCommand)
{
    if (number.isEmpty())
        return isCommand ? ChangePhrases::tr("Output") : ChangePhrases::tr("Body");
    return isCommand ? ChangePhrases::tr("Output, line %1").arg(number) : ChangePhrases::tr("Body, line %1").arg(number);
}

QString changeLabel(const AnswerDifference &difference, const Target &target)
{
    const QString name = difference.name();
    switch (difference.part) {
    case AnswerPart::Result:
        return ChangePhrases::tr("Result");
    case AnswerPart::Header:
        return displayLine(name);
    case AnswerPart::Line:
        return lineLabel(name, target.kind == "command"_L1);
    case AnswerPart::Error:
        return name.isEmpty() ? ChangePhrases::tr("Error output") : ChangePhrases::tr("Error output, line %1").arg(name);
    case AnswerPart::Time:
        return timeLabel(name);
    case AnswerPart::Value:
        break;
    }
    return factOf(observedValueOf(difference)).label;
}

QString answerPartText(AnswerPart part, const ObservedValue &value)
{
    if (!value.value.isValid())
        return u"–"_s;
    if (part == AnswerPart::Value)
        return factOf(value).value;
    if (part == AnswerPart::Time)
        return humanDuration(value.value.toDouble());
    return displayLine(value.value.toString());
}

//! Joins the names of the parts that differ. Gives only the number of header fields if there are many,
//! and combines all times into one part.
QString collectLabels(const QList<AnswerDifference> &parts, const Target &target)
{
    const auto headers =
        std::count_if(parts.begin(), parts.end(), [](const AnswerDifference &part) { return part.part == AnswerPart::Header; });
    QStringList labels;
    for (const AnswerDifference &part : parts) {
        const bool isOfMany = part.part == AnswerPart::Header && headers > kMaxHeaders;
        QString label = changeLabel(part, target);
        if (isOfMany)
            label = ChangePhrases::tr("%n header field(s)", nullptr, static_cast<int>(headers));
        else if (part.part == AnswerPart::Time)
            label = ChangePhrases::tr("times");
        if (!labels.contains(label))
            labels.append(label);
    }
    return labels.join(u", "_s);
}

} // namespace

QList<ChangeLine> changeLines(const QList<AnswerDifference> &differences, const Target &target)
{
    QList<ChangeLine> lines;
    for (const AnswerDifference &difference : differences)
        lines.append({changeLabel(difference, target), answerPartText(difference.part, difference.before),
                      answerPartText(difference.part, difference.after)});
    return lines;
}

QString missingText(const QList<AnswerDifference> &missing, const Target &target)
{
    return missing.isEmpty() ? QString() : ChangePhrases::tr("No longer present: %1.").arg(collectLabels(missing, target));
}

QString sameText(const QList<AnswerDifference> &same, const Target &target)
{
    return same.isEmpty() ? QString()
                          : ChangePhrases::tr("Unchanged or nearly unchanged: %1.").arg(collectLabels(same, target));
}

} // namespace watchkeeper
