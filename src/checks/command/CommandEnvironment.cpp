// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/command/CommandEnvironment.h"

#include <algorithm>

namespace watchkeeper {

using namespace Qt::StringLiterals;

UserVariables UserVariables::of(const QProcessEnvironment &environment)
{
    return {environment.value(u"PATH"_s), environment.value(u"LC_ALL"_s)};
}

void EnvironmentChanges::set(const QString &name, const QString &value)
{
    m_changes.append({name, value});
}

void EnvironmentChanges::remove(const QString &name)
{
    m_changes.append({name, std::nullopt});
}

QString EnvironmentChanges::value(QLatin1StringView name, const QString &otherwise) const
{
    const auto isIt = [name](const auto &change) { return change.first == name; };
    const auto last = std::find_if(m_changes.crbegin(), m_changes.crend(), isIt);
    return last == m_changes.crend() ? otherwise : last->second.value_or(QString());
}

QProcessEnvironment EnvironmentChanges::appliedTo(QProcessEnvironment environment) const
{
    for (const auto &[name, value] : m_changes) {
        if (value)
            environment.insert(name, *value);
        else
            environment.remove(name);
    }
    return environment;
}

} // namespace watchkeeper
