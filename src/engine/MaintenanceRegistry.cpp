// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/MaintenanceRegistry.h"

#include <algorithm>

namespace watchkeeper {

void MaintenanceRegistry::replace(const QList<Maintenance> &entries, const QList<Target> &targets, const FindKind &findKind)
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
    const auto endsLater = [this](qsizetype place, qsizetype than) { return m_inEffect[place].until > m_inEffect[than].until; };
    for (const Entry &entry : std::as_const(m_entries)) {
        if (const auto change = entry.calendar.nextChange(now))
            m_nextChange = std::min(*change, m_nextChange.value_or(*change));
        const auto time = entry.calendar.at(now);
        if (!time)
            continue;
        const qsizetype place = m_inEffect.size();
        m_inEffect.append(entry.scope);
        m_inEffect.last().begun = time->begin;
        m_inEffect.last().until = time->end;
        if (entry.scope.forAll && (!m_forAll || endsLater(place, *m_forAll)))
            m_forAll = place;
        for (const TargetId &id : entry.scope.targets) {
            const auto known = m_byTarget.constFind(id);
            if (known == m_byTarget.cend() || endsLater(place, *known))
                m_byTarget.insert(id, place);
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
