// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/TargetRegistry.h"

#include <QSet>

namespace watchkeeper {

TargetRegistry::TargetRegistry(FindKind findKind)
    : m_findKind(std::move(findKind))
{
}

TargetChanges TargetRegistry::replace(const QList<Target> &targets)
{
    TargetChanges changes;
    QSet<TargetId> kept;
    QList<TargetId> former = std::exchange(m_order, {});
    const auto list = std::make_shared<const QList<Target>>(targets);
    for (qsizetype i = 0; i < targets.size(); ++i) {
        const Target &target = targets.at(i);
        const SharedTarget shared = sharedTarget(list, i);
        if (!kept.contains(target.id))
            m_order.append(target.id);
        kept.insert(target.id);
        const auto known = m_entries.find(target.id);
        if (known != m_entries.end()) {
            update(&known->second, shared, &changes);
            continue;
        }
        Entry &entry = m_entries[target.id];
        entry.plan = planFor(shared);
        if (const auto earlier = m_storedStandings.constFind(target.id); earlier != m_storedStandings.cend()) {
            entry.standing = restoredStanding(*earlier, target);
            m_storedStandings.erase(earlier);
            changes.restored.append(target.id);
        }
        if (!target.paused)
            changes.checkSoon.append(target.id);
    }
    for (const TargetId &id : std::as_const(former)) {
        if (kept.contains(id))
            continue;
        m_entries.erase(id);
        changes.removed.append(id);
    }
    return changes;
}

QList<TargetId> TargetRegistry::restoreStates(const QList<StoredStanding> &standings)
{
    QList<TargetId> restored;
    for (const StoredStanding &stored : standings) {
        Entry *const entry = find(stored.target);
        if (!entry) {
            m_storedStandings.insert(stored.target, stored);
        } else if (!entry->hasResult) {
            entry->standing = restoredStanding(stored, *entry->plan.target);
            restored.append(stored.target);
        }
    }
    return restored;
}

void TargetRegistry::update(Entry *entry, const SharedTarget &shared, TargetChanges *changes) const
{
    const SharedTarget previous = std::exchange(entry->plan.target, shared);
    const Target &former = *previous;
    const Target &target = *shared;
    if (former == target)
        return;
    entry->plan = planFor(shared);
    const bool checksSomethingElse = former.kind != target.kind || former.fields != target.fields;
    const bool redefined = checksSomethingElse || former.conditions != target.conditions;
    const bool rescheduled = former.schedule != target.schedule;
    const bool resumed = former.paused && !target.paused;
    if (checksSomethingElse)
        changes->formerTargets.append(former);
    if (redefined)
        changes->redefined.append(target.id);
    if (target.paused && !former.paused)
        changes->paused.append(target.id);
    if (!target.paused && (redefined || rescheduled || resumed))
        changes->checkSoon.append(target.id);
}

CheckPlan TargetRegistry::planFor(const SharedTarget &shared) const
{
    const Target &target = *shared;
    CheckPlan plan;
    plan.target = shared;
    plan.kind = m_findKind(target.kind);
    if (plan.kind && plan.kind->host)
        plan.host = plan.kind->host(target.fields);
    plan.conditionEvaluator = ConditionEvaluator::of(target.conditions);
    if (plan.kind && plan.conditionEvaluator)
        plan.relaxedFields = relaxedFieldsFor(*plan.kind, target.fields, plan.conditionEvaluator->placeholders());
    if (plan.kind && plan.kind->prepare && !plan.fields().needsExpansion())
        plan.preparation = plan.kind->prepare(plan.fields());
    return plan;
}

TargetRegistry::Entry *TargetRegistry::find(const TargetId &id)
{
    const auto entry = m_entries.find(id);
    return entry == m_entries.end() ? nullptr : &entry->second;
}

const TargetRegistry::Entry *TargetRegistry::find(const TargetId &id) const
{
    const auto entry = m_entries.find(id);
    return entry == m_entries.end() ? nullptr : &entry->second;
}

QList<TargetId> TargetRegistry::active() const
{
    QList<TargetId> ids;
    for (const TargetId &id : m_order) {
        if (!find(id)->plan.target->paused)
            ids.append(id);
    }
    return ids;
}

} // namespace watchkeeper
