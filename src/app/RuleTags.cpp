// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/RuleTags.h"

#include "model/filter/FilterEdit.h"

namespace watchkeeper {

QStringList rulesByTag(const QList<AlertRule> &rules, const QString &tag)
{
    QStringList names;
    for (const AlertRule &rule : rules) {
        if (mentionsTag(rule.targets, tag))
            names.append(rule.name);
    }
    return names;
}

RuleFilters renameTagInRules(QList<AlertRule> *rules, const QString &from, const QString &to)
{
    RuleFilters former;
    for (AlertRule &rule : *rules) {
        if (!mentionsTag(rule.targets, from))
            continue;
        former.insert(rule.name, rule.targets);
        rule.targets = withTagRenamed(rule.targets, from, to);
    }
    return former;
}

void undoTagRenameInRules(QList<AlertRule> *rules, const RuleFilters &former, const QString &from, const QString &to)
{
    for (AlertRule &rule : *rules) {
        const auto before = former.constFind(rule.name);
        if (before != former.cend() && rule.targets == withTagRenamed(*before, from, to))
            rule.targets = *before;
    }
}

} // namespace watchkeeper
