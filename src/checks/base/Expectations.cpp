// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/base/Expectations.h"

namespace watchkeeper {

QVariant Expectations::value(const QStringList &names) const
{
    for (const QString &name : names) {
        if (const QVariant found = value(name); found.isValid())
            return found;
    }
    return {};
}

bool Expectations::addExistence(const QString &text, const QString &name)
{
    const bool exists = value(name).isValid();
    const bool isDecided = exists || failedBy(ErrorType::Condition);
    add(text, isDecided ? passOrFail(exists) : ConditionStatus::NotReached);
    return exists;
}

void Expectations::addValue(const QString &text, const QStringList &names, Unit unit,
                            const std::function<bool(const QVariant &)> &passes, ConditionStatus failed)
{
    const QVariant actual = value(names);
    if (actual.isValid())
        add(text, passes(actual) ? ConditionStatus::Passes : failed, valueText(actual, unit));
    else
        add(text, ConditionStatus::NotReached);
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
