// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/Memberships.h"

#include "model/target/Target.h"

#include <algorithm>
#include <iterator>

namespace watchkeeper {

namespace {

bool evaluatesOtherTargets(const TargetRegistry::Entry &entry)
{
    return entry.plan.kind && entry.plan.kind->members;
}

//! A cache key of names and tags. Names never contain a line break, so the separator is unambiguous.
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
        members.found.append(MemberStanding{entry.plan.target->name, entry.standing.hardOutcome, entry.plan.target->paused});
    }
    return members;
}

bool Memberships::isReady(const TargetId &group) const
{
    const QList<TargetId> members = membersOf(group);
    return std::all_of(members.begin(), members.end(), [this](const TargetId &id) {
        const TargetRegistry::Entry *const entry = m_registry->find(id);
        return !entry || entry->plan.target->paused || (entry->hasResult && entry->standing.hardOutcome);
    });
}

} // namespace watchkeeper
