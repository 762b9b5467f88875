// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/router/RouterTargets.h"

#include <algorithm>
#include <utility>

namespace watchkeeper {

RoutedCase *RoutedTarget::findCase(int rule)
{
    const auto found = std::find_if(cases.begin(), cases.end(), [rule](const RoutedCase &each) { return each.rule == rule; });
    return found == cases.end() ? nullptr : &*found;
}

const RoutedTarget *RouterTargets::find(const TargetId &id) const
{
    const auto place = m_indexes.constFind(id);
    return place == m_indexes.cend() ? nullptr : &m_entries[static_cast<size_t>(*place)];
}

std::vector<RoutedTarget> RouterTargets::replace(const QList<AlertTarget> &targets)
{
    std::vector<RoutedTarget> previous = std::exchange(m_entries, {});
    const QHash<TargetId, int> places = std::exchange(m_indexes, {});
    m_entries.reserve(static_cast<size_t>(targets.size()));
    for (const AlertTarget &target : targets) {
        RoutedTarget entry;
        if (const auto place = places.constFind(target.id); place != places.cend())
            entry = std::move(previous[static_cast<size_t>(*place)]);
        entry.target = target;
        m_indexes.insert(target.id, static_cast<int>(m_entries.size()));
        m_entries.push_back(std::move(entry));
    }
    linkParents();
    std::erase_if(previous, [this](const RoutedTarget &entry) { return m_indexes.contains(entry.target.id); });
    for (RoutedTarget &entry : previous) { // their indexes are no longer valid
        entry.parents.clear();
        entry.children.clear();
    }
    return previous;
}

void RouterTargets::linkParents()
{
    for (RoutedTarget &entry : m_entries) {
        entry.parents.clear();
        entry.children.clear();
    }
    for (size_t child = 0; child < m_entries.size(); ++child) {
        for (const TargetId &id : std::as_const(m_entries[child].target.parents)) {
            const auto parent = m_indexes.constFind(id);
            if (parent == m_indexes.cend())
                continue;
            m_entries[child].parents.push_back(*parent);
            m_entries[static_cast<size_t>(*parent)].children.push_back(static_cast<int>(child));
        }
    }
}

void RouterTargets::remapRules(const std::vector<int> &successors)
{
    for (RoutedTarget &entry : m_entries) {
        for (RoutedCase &each : entry.cases)
            each.rule = successors[static_cast<size_t>(each.rule)];
        std::erase_if(entry.cases, [](const RoutedCase &each) { return each.rule < 0; });
    }
}

void RouterTargets::assignRules(const std::vector<RoutedRule> &rules, qint64 now)
{
    m_due.clear();
    for (RoutedTarget &entry : m_entries) {
        RoutedTarget previous;
        previous.cases = std::exchange(entry.cases, {});
        const FilterSearchTexts texts = searchTexts(entry.target);
        for (int rule = 0; rule < static_cast<int>(rules.size()); ++rule) {
            if (!appliesTo(rules[static_cast<size_t>(rule)].rule, entry.target, texts, now))
                continue;
            const RoutedCase *const was = previous.findCase(rule);
            entry.cases.push_back({rule, was ? was->alerted : AlertCase()});
        }
        if (entry.seen.outcome) {
            for (RoutedCase &each : entry.cases)
                schedule(&entry, &each, now);
        }
    }
}

qint64 RouterTargets::parentDeadline(const RoutedTarget &entry) const
{
    qint64 maxWaitMs = 0;
    for (const int place : entry.parents) {
        const RoutedTarget &parent = m_entries[static_cast<size_t>(place)];
        if (parent.isFailureSuspected || parent.evaluatedAt < entry.seen.problemSince)
            maxWaitMs = std::max(maxWaitMs, parent.target.maxWaitMs);
    }
    return maxWaitMs == 0 ? 0 : entry.seen.at + maxWaitMs;
}

void RouterTargets::schedule(RoutedTarget *entry, RoutedCase *each, qint64 due)
{
    const int place = static_cast<int>(entry - m_entries.data());
    const int index = static_cast<int>(each - entry->cases.data());
    if (each->due != 0)
        m_due.erase({each->due, place, index});
    each->due = due;
    if (due != 0)
        m_due.insert({due, place, index});
}

std::optional<qint64> RouterTargets::nextDueTime() const
{
    return m_due.empty() ? std::nullopt : std::optional(std::get<0>(*m_due.begin()));
}

std::pair<RoutedTarget *, RoutedCase *> RouterTargets::firstDue()
{
    const auto [due, place, index] = *m_due.begin();
    RoutedTarget &entry = at(place);
    return {&entry, &entry.cases[static_cast<size_t>(index)]};
}

} // namespace watchkeeper
