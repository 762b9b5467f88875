// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/alerting/AlertTargets.h"

#include "app/words/DisplayText.h"
#include "checks/Registry.h"
#include "model/target/Target.h"
#include "targets/document/MaskedTarget.h"

#include <algorithm>

namespace watchkeeper {

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
