// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Decides which rules apply to which targets, and updates this when rules or targets change.
#include "alerts/rules/AlertRouter.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

//! Whether the rules are equal except for their names.
bool isRenamed(const AlertRule &from, AlertRule to)
{
    to.name = from.name;
    return to == from;
}

//! For each rule of `former`, the index in `rules` of the rule with the same name, or of an equal rule with a new name. -1 if the rule was
//! removed.
std::vector<int> findRuleSuccessors(const QList<AlertRule> &former, const QList<AlertRule> &rules)
{
    const auto find = [&rules](const auto &isIt) {
        const auto found = std::find_if(rules.begin(), rules.end(), isIt);
        return found == rules.end() ? -1 : static_cast<int>(found - rules.begin());
    };
    QStringList known;
    for (const AlertRule &rule : former)
        known.append(rule.name);
    std::vector<int> successors;
    for (const AlertRule &rule : former) {
        int place = find([&rule](const AlertRule &each) { return each.name == rule.name; });
        if (place < 0)
            place = find([&](const AlertRule &each) { return !known.contains(each.name) && isRenamed(rule, each); });
        if (place >= 0)
            known.append(rules[place].name);
        successors.push_back(place);
    }
    return successors;
}

} // namespace

void AlertRouter::setRules(const QList<AlertRule> &rules, qint64 now)
{
    const QList<AlertRule> former = std::exchange(m_rules, rules);
    std::vector<PendingRuleAlerts> waiting = std::exchange(m_pendingAlerts, std::vector<PendingRuleAlerts>(m_rules.size()));
    const std::vector<int> successors = findRuleSuccessors(former, rules);
    for (size_t was = 0; was < successors.size(); ++was) {
        const QString &name = former[static_cast<qsizetype>(was)].name;
        m_changed.insert("rule/"_L1 + name);
        if (successors[was] < 0)
            continue;
        m_pendingAlerts[static_cast<size_t>(successors[was])] = std::move(waiting[was]);
        renameRule(name, m_rules[successors[was]].name);
    }
    for (int rule = 0; rule < static_cast<int>(m_rules.size()); ++rule) {
        PendingRuleAlerts &each = m_pendingAlerts[static_cast<size_t>(rule)];
        if (each.digestAt > now) // the end of the quiet hours may have changed
            each.digestAt = digestDeadline(rule, now);
        markRuleChanged(rule);
    }
    for (Entry &entry : m_entries) {
        remapCases(&entry, successors);
        markChanged(entry);
    }
    rebuildCases(now);
}

//! Renames the rule wherever its name is used. The targets file also contains the name, and is updated only a moment later.
void AlertRouter::renameRule(const QString &from, const QString &to)
{
    if (from == to)
        return;
    for (Entry &entry : m_entries)
        std::replace(entry.target.rules.begin(), entry.target.rules.end(), from, to);
    if (m_connectivity.alerted.contains(from))
        m_connectivity.alerted.insert(to, m_connectivity.alerted.take(from));
    if (m_connectivity.digests.contains(from))
        m_connectivity.digests.insert(to, m_connectivity.digests.take(from));
    m_changed.insert(u"link"_s);
}

//! \param successors  the new index of each former rule, or -1 if it was removed
void AlertRouter::remapCases(Entry *entry, const std::vector<int> &successors)
{
    for (Case &each : entry->cases)
        each.rule = successors[static_cast<size_t>(each.rule)];
    std::erase_if(entry->cases, [](const Case &each) { return each.rule < 0; });
}

QList<AlertDecision> AlertRouter::setTargets(const QList<AlertTarget> &targets, qint64 now)
{
    std::vector<Entry> former = std::exchange(m_entries, {});
    const QHash<TargetId, int> places = std::exchange(m_indexes, {});
    m_entries.reserve(static_cast<size_t>(targets.size()));
    QSet<QString> gone;
    for (const Entry &entry : former)
        gone.insert("target/"_L1 + entry.target.id.toString(QUuid::WithoutBraces));
    for (const AlertTarget &target : targets) {
        Entry entry;
        if (const auto place = places.constFind(target.id); place != places.cend())
            entry = std::move(former[static_cast<size_t>(*place)]);
        entry.target = target;
        m_indexes.insert(target.id, static_cast<int>(m_entries.size()));
        m_entries.push_back(std::move(entry));
    }
    m_changed += gone;
    for (const Entry &entry : former) {
        if (!m_indexes.contains(entry.target.id))
            alertRemovedTarget(entry, now);
    }
    linkParents();
    rebuildCases(now);
    return takeReadyAlerts(now);
}

void AlertRouter::linkParents()
{
    for (Entry &entry : m_entries) {
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

//! Updates which rules apply to which targets, keeping the alerts of existing rules.
void AlertRouter::rebuildCases(qint64 now)
{
    m_due.clear();
    for (Entry &entry : m_entries) {
        const std::vector<Case> former = std::exchange(entry.cases, {});
        const FilterSearchTexts texts = searchTexts(entry.target);
        for (int rule = 0; rule < static_cast<int>(m_rules.size()); ++rule) {
            if (!appliesTo(m_rules[rule], entry.target, texts, now))
                continue;
            Case each;
            each.rule = rule;
            const auto was = std::find_if(former.begin(), former.end(), [rule](const Case &one) { return one.rule == rule; });
            if (was != former.end())
                each.alerted = was->alerted;
            entry.cases.push_back(each);
        }
        if (entry.seen.outcome) {
            for (Case &each : entry.cases)
                schedule(&entry, &each, now);
        }
    }
}

} // namespace watchkeeper
