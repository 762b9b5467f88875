// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/providers/AlertState.h"

using namespace Qt::StringLiterals;

namespace watchkeeper {

QStringList alertStates(const Alert &alert)
{
    const QString kind = alertKindKey(alert.kind);
    const QString outcome = outcomeKey(alert.after);
    return {kind + u':' + outcome, kind, outcome, u"*"_s};
}

bool isAlertState(const QString &word)
{
    if (word == "*"_L1)
        return true;
    const QStringList parts = word.split(u':');
    if (parts.size() == 2)
        return alertKindFromKey(parts[0]) && outcomeFromKey(parts[1]);
    return parts.size() == 1 && (alertKindFromKey(word) || outcomeFromKey(word));
}

QJsonValue valueForState(const QJsonObject &table, const Alert &alert)
{
    for (const QString &state : alertStates(alert)) {
        if (const auto found = table.constFind(state); found != table.constEnd())
            return *found;
    }
    return QJsonValue(QJsonValue::Undefined);
}

} // namespace watchkeeper
