// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/alerting/RuleReferences.h"

#include "app/words/DisplayText.h"
#include "checks/Registry.h"
#include "model/base/NearestWord.h"
#include "model/filter/FilterEdit.h"
#include "model/target/Target.h"
#include "targets/document/MaskedTarget.h"

#include <QCoreApplication>

#include <algorithm>

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

namespace {

constexpr Milliseconds kMaxCheckWait = std::chrono::minutes(10);

//! Returns the time within which a due check should have ended: the interval plus all attempts, at most kMaxCheckWait.
Milliseconds maxWaitTime(const Schedule &schedule)
{
    return std::min(kMaxCheckWait, schedule.every + schedule.timeout + schedule.attempts * schedule.retryEvery);
}

AlertTarget toAlertTarget(const Target &target)
{
    const Kind *kind = findKind(target.kind);
    AlertTarget alert;
    alert.id = target.id;
    alert.name = target.name;
    alert.kind = target.kind;
    alert.address = unmaskedLine(maskedAddress(target));
    alert.tags = target.tags;
    alert.rules = target.alerts;
    alert.paused = target.paused;
    alert.host = kind && kind->host ? kind->host(target.fields) : QString();
    alert.maxWaitMs = maxWaitTime(target.schedule).count();
    return alert;
}

} // namespace

QList<AlertTarget> alertTargets(const QList<Target> &targets)
{
    TargetReferences references;
    QHash<TargetId, bool> paused;
    for (const Target &target : targets) {
        references.add(target);
        paused.insert(target.id, target.paused);
    }
    QList<AlertTarget> alerts;
    alerts.reserve(targets.size());
    for (const Target &target : targets) {
        AlertTarget alert = toAlertTarget(target);
        for (const QStringList &names : target.dependsOn) {
            for (const QString &name : names) {
                const TargetId id = references.find(name);
                if (!id.isNull() && !paused.value(id) && !alert.parents.contains(id))
                    alert.parents.append(id);
            }
        }
        alerts.append(alert);
    }
    return alerts;
}

QStringList renamedRules(const QStringList &rules, const QHash<QString, QString> &names)
{
    QStringList renamed;
    for (const QString &rule : rules)
        renamed.append(names.value(rule, rule));
    renamed.removeDuplicates(); // the new name of a rule may be the former name of a removed one
    return renamed;
}

} // namespace watchkeeper
