// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/schedule/TargetRegistry.h"

#include "model/target/Target.h"

#include <QSet>

#include <algorithm>
#include <iterator>

namespace watchkeeper {

TargetRegistry::TargetRegistry(KindLookup findKind)
    : m_kindLookup(std::move(findKind))
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
        if (const auto earlier = m_storedStates.constFind(target.id); earlier != m_storedStates.cend()) {
            entry.state = restoredState(*earlier, target);
            m_storedStates.erase(earlier);
            changes.restored.append(target.id);
        }
        if (!target.paused)
            changes.checkSoon.append(target.id);
    }
    for (const TargetId &id : std::as_const(former)) {
        if (kept.contains(id))
            continue;
        const auto entry = m_entries.find(id);
        const TargetState &state = entry->second.state;
        if (state.known) // kept in case the removal is undone
            m_storedStates.insert(id, {id, 0, stateDefinition(*entry->second.plan.target), state});
        m_entries.erase(entry);
        changes.removed.append(id);
    }
    m_memberships.rebuild();
    return changes;
}

QList<TargetId> TargetRegistry::restoreStates(const QList<StoredState> &states)
{
    QList<TargetId> restored;
    for (const StoredState &stored : states) {
        Entry *const entry = find(stored.target);
        if (!entry) {
            m_storedStates.insert(stored.target, stored);
        } else if (!entry->hasResult) {
            entry->state = restoredState(stored, *entry->plan.target);
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
    plan.kind = m_kindLookup(target.kind);
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

namespace {

bool evaluatesOtherTargets(const TargetRegistry::Entry &entry)
{
    return entry.plan.kind && entry.plan.kind->members;
}

//! A cache key for names and tags. Names never contain a line break, so the separator is unambiguous.
QStringList choiceKey(const MemberSelection &choice)
{
    return choice.names + QStringList{QStringLiteral("\n")} + choice.tags;
}

} // namespace

void Memberships::rebuild()
{
    m_isIndexed = false;
    m_resolved.clear();
    m_groupTargets.clear();
    m_membersOf.clear();
    m_groupsByMember.clear();
    const QList<TargetId> &all = m_registry->all();
    std::copy_if(all.begin(), all.end(), std::back_inserter(m_groupTargets),
                 [this](const TargetId &id) { return evaluatesOtherTargets(*m_registry->find(id)); });
    if (m_groupTargets.isEmpty())
        return; // most profiles have no groups
    for (const TargetId &group : std::as_const(m_groupTargets)) {
        const CheckPlan &plan = m_registry->find(group)->plan;
        const QList<TargetId> members = resolve(plan.kind->members(plan.target->fields)).ids;
        m_membersOf.insert(group, members);
        for (const TargetId &member : members)
            m_groupsByMember[member].append(group);
    }
}

void Memberships::index() const
{
    m_byName.clear();
    m_byTag.clear();
    m_isIndexed = true;
    const QList<TargetId> &all = m_registry->all();
    for (qsizetype position = 0; position < all.size(); ++position) {
        const TargetRegistry::Entry &entry = *m_registry->find(all[position]);
        m_byName.insert(entry.plan.target->name, position);
        if (evaluatesOtherTargets(entry))
            continue;
        for (const QString &tag : entry.plan.target->tags)
            m_byTag[foldedTag(tag)].append(position);
    }
}

const Memberships::ResolvedMembers &Memberships::resolve(const MemberSelection &choice) const
{
    const QStringList key = choiceKey(choice);
    const auto known = m_resolved.constFind(key);
    if (known != m_resolved.cend())
        return *known;
    if (!m_isIndexed)
        index();
    ResolvedMembers resolved;
    QList<qsizetype> positions;
    for (const QString &name : choice.names) {
        const auto found = m_byName.constFind(name);
        if (found != m_byName.cend())
            positions.append(*found);
        else
            resolved.missing.append(name);
    }
    for (const QString &tag : choice.tags)
        positions += m_byTag.value(foldedTag(tag));
    resolved.ids = inOrder(std::move(positions));
    return *m_resolved.insert(key, resolved);
}

//! The IDs at these positions, sorted by position and without duplicates.
QList<TargetId> Memberships::inOrder(QList<qsizetype> positions) const
{
    std::sort(positions.begin(), positions.end());
    positions.resize(std::unique(positions.begin(), positions.end()) - positions.begin());
    QList<TargetId> ids;
    ids.reserve(positions.size());
    for (const qsizetype position : std::as_const(positions))
        ids.append(m_registry->all().at(position));
    return ids;
}

Members Memberships::membersOf(const MemberSelection &choice) const
{
    const ResolvedMembers &resolved = resolve(choice);
    Members members;
    members.missing = resolved.missing;
    for (const TargetId &id : resolved.ids) {
        const TargetRegistry::Entry &entry = *m_registry->find(id);
        members.found.append(MemberState{entry.plan.target->name, entry.state.hardOutcome, entry.plan.target->paused});
    }
    return members;
}

bool Memberships::isReady(const TargetId &group) const
{
    const QList<TargetId> members = membersOf(group);
    return std::all_of(members.begin(), members.end(), [this](const TargetId &id) {
        const TargetRegistry::Entry *const entry = m_registry->find(id);
        return !entry || entry->plan.target->paused || (entry->hasResult && entry->state.hardOutcome);
    });
}

} // namespace watchkeeper
