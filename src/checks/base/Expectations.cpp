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

void Expectations::addMinimum(std::optional<double> minimum, const QString &text, const QStringList &names, Unit unit,
                              ConditionStatus failed)
{
    if (minimum)
        addValue(
            text.arg(numberText(*minimum, unit)), names, unit,
            [minimum](const QVariant &actual) { return actual.toDouble() >= *minimum; }, failed);
}

void Expectations::addMaximum(std::optional<double> maximum, const QString &text, const QStringList &names, Unit unit,
                              ConditionStatus failed)
{
    if (maximum)
        addValue(
            text.arg(numberText(*maximum, unit)), names, unit,
            [maximum](const QVariant &actual) { return actual.toDouble() <= *maximum; }, failed);
}

ConditionStatus passOrFail(bool passes)
{
    return passes ? ConditionStatus::Passes : ConditionStatus::Fails;
}

} // namespace watchkeeper
