// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/evaluate/MaintenanceRegistry.h"

#include "checks/base/Kind.h"
#include "model/filter/Filter.h"
#include "model/target/Target.h"

#include <algorithm>

namespace watchkeeper {

namespace {

QSet<TargetId> explicitTargets(const Maintenance &entry, const QList<Target> &targets)
{
    QSet<TargetId> ids;
    if (entry.targets.isEmpty())
        return ids;
    TargetReferences references;
    for (const Target &target : targets)
        references.add(target);
    for (const QString &reference : entry.targets)
        ids.insert(references.find(reference));
    return ids;
}

bool hasMatchingTag(const Target &target, const Maintenance &entry)
{
    return std::any_of(target.tags.begin(), target.tags.end(),
                       [&entry](const QString &tag) { return entry.tags.contains(tag, Qt::CaseInsensitive); });
}

bool matches(const Filter &filter, const Target &target, const Kind *kind)
{
    const QString address = kind && kind->address ? kind->address(target.fields) : QString();
    const QString host = kind && kind->host ? kind->host(target.fields) : QString();
    const FilterSearchTexts texts(target, address, host);
    // the time isn't used, because the parser has already rejected conditions on ages
    return filter.matches({texts, target.paused, false, nullptr, {}}, 0);
}

} // namespace

QList<TargetId> targetsOf(const Maintenance &entry, const QList<Target> &targets,
                          const std::function<const Kind *(const QString &key)> &findKind)
{
    const auto filter = Filter::parse(entry.filter);
    const bool filters = filter && !filter->isEmpty();
    const QSet<TargetId> named = explicitTargets(entry, targets);
    QList<TargetId> ids;
    for (const Target &target : targets) {
        if (entry.forAll || named.contains(target.id) || hasMatchingTag(target, entry)
            || (filters && matches(*filter, target, findKind(target.kind))))
            ids.append(target.id);
    }
    return ids;
}

void MaintenanceRegistry::replace(const QList<Maintenance> &entries, const QList<Target> &targets, const KindLookup &findKind)
{
    m_entries.clear();
    for (const Maintenance &entry : entries) {
        MaintenanceInEffect scope;
        scope.name = entry.name;
        scope.forAll = entry.forAll;
        if (!entry.forAll)
            scope.targets = targetsOf(entry, targets, findKind);
        m_entries.append({scope, MaintenanceCalendar(entry)});
    }
    m_evaluatedAt.reset();
    m_isFilled = true;
}

bool MaintenanceRegistry::update(qint64 now)
{
    const bool isSame = m_evaluatedAt && now >= *m_evaluatedAt && (!m_nextChange || now < *m_nextChange);
    m_evaluatedAt = now;
    if (isSame || !m_isFilled)
        return false;
    m_inEffect.clear();
    m_byTarget.clear();
    m_forAll.reset();
    m_nextChange.reset();
    const auto endsLater = [this](qsizetype index, qsizetype than) { return m_inEffect[index].until > m_inEffect[than].until; };
    for (const Entry &entry : std::as_const(m_entries)) {
        if (const auto change = entry.calendar.nextChange(now))
            m_nextChange = std::min(*change, m_nextChange.value_or(*change));
        const auto time = entry.calendar.at(now);
        if (!time)
            continue;
        const qsizetype index = m_inEffect.size();
        m_inEffect.append(entry.scope);
        m_inEffect.last().begun = time->begin;
        m_inEffect.last().until = time->end;
        if (entry.scope.forAll && (!m_forAll || endsLater(index, *m_forAll)))
            m_forAll = index;
        for (const TargetId &id : entry.scope.targets) {
            const auto known = m_byTarget.constFind(id);
            if (known == m_byTarget.cend() || endsLater(index, *known))
                m_byTarget.insert(id, index);
        }
    }
    return true;
}

const MaintenanceInEffect *MaintenanceRegistry::maintenanceOf(const TargetId &id) const
{
    const auto own = m_byTarget.constFind(id);
    const MaintenanceInEffect *const forOne = own == m_byTarget.cend() ? nullptr : &m_inEffect.at(*own);
    const MaintenanceInEffect *const forAll = m_forAll ? &m_inEffect.at(*m_forAll) : nullptr;
    if (forOne && forAll)
        return forAll->until > forOne->until ? forAll : forOne;
    return forOne ? forOne : forAll;
}

} // namespace watchkeeper
