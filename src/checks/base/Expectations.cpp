// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/base/Expectations.h"

namespace watchkeeper {

void Expectations::addValue(const QString &text, const QStringList &names, Unit unit,
                            const std::function<bool(const QVariant &)> &passes, ConditionStatus failed)
{
    EvaluatedCondition condition{text, {}, ConditionStatus::NotReached};
    for (const QString &name : names) {
        const QVariant actual = value(name);
        if (!actual.isValid())
            continue;
        condition.actual = valueText(actual, unit);
        condition.status = passes(actual) ? ConditionStatus::Passes : failed;
        break;
    }
    add(std::move(condition));
}

void Expectations::addMinimum(std::optional<double> least, const QString &text, const QStringList &names, Unit unit,
                              ConditionStatus failed)
{
    if (least)
        addValue(
            text.arg(numberText(*least, unit)), names, unit,
            [least](const QVariant &actual) { return actual.toDouble() >= *least; }, failed);
}

void Expectations::addMaximum(std::optional<double> most, const QString &text, const QStringList &names, Unit unit,
                              ConditionStatus failed)
{
    if (most)
        addValue(
            text.arg(numberText(*most, unit)), names, unit,
            [most](const QVariant &actual) { return actual.toDouble() <= *most; }, failed);
}

ConditionStatus passOrFail(bool passes)
{
    return passes ? ConditionStatus::Passes : ConditionStatus::Fails;
}

} // namespace watchkeeper
