// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/alerting/RuleReferences.h"

#include "app/words/DisplayText.h"
#include "model/base/NearestWord.h"
#include "model/filter/FilterEdit.h"

#include <QCoreApplication>

namespace watchkeeper {

namespace {

class MissingRulesText
{
    Q_DECLARE_TR_FUNCTIONS(MissingRules)
};

QString withHint(const QString &sentence, const QString &rule, const QStringList &rules)
{
    const QString near = nearestWord(rule, rules);
    return near.isEmpty() ? sentence : sentence + u' ' + MissingRulesText::tr("Did you mean “%1”?").arg(near);
}

} // namespace

QStringList ruleNames(const QList<AlertRule> &rules)
{
    QStringList names;
    for (const AlertRule &rule : rules)
        names.append(rule.name);
    return names;
}

QList<RuleReference> ruleReferences(const QList<Target> &targets)
{
    QList<RuleReference> references;
    for (const Target &target : targets) {
        for (const QString &rule : target.alerts)
            references.append({target.name, rule});
    }
    return references;
}

QList<RuleReference> missingRules(const QList<RuleReference> &references, const QStringList &rules)
{
    QList<RuleReference> missing;
    for (const RuleReference &one : references) {
        if (!rules.contains(one.rule))
            missing.append(one);
    }
    return missing;
}

QString missingRuleText(const QString &rule, const QStringList &rules)
{
    return withHint(
        MissingRulesText::tr("Alert rule “%1” doesn't exist in alerts.json, so it sends no alerts.").arg(displayLine(rule)),
        rule, rules);
}

QString missingRuleText(const RuleReference &missing, const QStringList &rules)
{
    return withHint(
        MissingRulesText::tr(
            "Target “%1” uses the alert rule “%2”, but this rule doesn't exist in alerts.json, so it sends no alerts.")
            .arg(displayLine(missing.target), displayLine(missing.rule)),
        missing.rule, rules);
}

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
    RuleFilters previous;
    for (AlertRule &rule : *rules) {
        if (!mentionsTag(rule.targets, from))
            continue;
        previous.insert(rule.name, rule.targets);
        rule.targets = withTagRenamed(rule.targets, from, to);
    }
    return previous;
}

void undoTagRenameInRules(QList<AlertRule> *rules, const RuleFilters &previous, const QString &from, const QString &to)
{
    for (AlertRule &rule : *rules) {
        const auto before = previous.constFind(rule.name);
        if (before != previous.cend() && rule.targets == withTagRenamed(*before, from, to))
            rule.targets = *before;
    }
}

} // namespace watchkeeper
