// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The targets of the router: which rules apply to them, which alerts were sent for them, and when they are due.

#include "alerts/rules/AlertCase.h"

#include <QHash>

#include <optional>
#include <set>
#include <tuple>
#include <vector>

namespace watchkeeper {

//! A rule with its pending alerts.
struct RoutedRule
{
    AlertRule rule;
    PendingRuleAlerts pending;
    bool isGroupComplete = false; //!< whether the rule's group is being sent
    bool isDigestDue = false;     //!< whether the rule's digest is being sent
};

//! The alerts of one rule for one target.
struct RoutedCase
{
    int rule = 0; //!< index of the rule
    AlertCase alerted;
    qint64 due = 0; //!< time of the next evaluation; 0 if none is scheduled
};

struct RoutedTarget
{
    AlertTarget target;
    TargetAlertState seen;
    std::vector<RoutedCase> cases; //!< one for each rule that applies to the target
    std::vector<int> parents;      //!< indexes of targets, like `children`
    std::vector<int> children;
    qint64 evaluatedAt = 0;
    bool isFailureSuspected = false; //!< whether the last check indicated a possible failure

    //! Returns the case for the rule, or null if the rule doesn't apply to the target.
    RoutedCase *findCase(int rule);
};

//! \brief The targets in the order of the list. Pointers to them and their cases are valid until targets or rules are replaced.
class RouterTargets
{
public:
    std::vector<RoutedTarget> &all() { return m_entries; }
    const std::vector<RoutedTarget> &all() const { return m_entries; }
    RoutedTarget &at(int place) { return m_entries[static_cast<size_t>(place)]; }
    //! Returns null if the target is unknown.
    RoutedTarget *find(const TargetId &id) { return const_cast<RoutedTarget *>(std::as_const(*this).find(id)); }
    const RoutedTarget *find(const TargetId &id) const;

    //! Replaces the targets. Known ones keep their state and their alerts. Call assignRules() afterwards.
    //! \return the removed targets, without their parents and children
    std::vector<RoutedTarget> replace(const QList<AlertTarget> &targets);
    //! \brief Adapts the cases to changed rules. Call assignRules() afterwards.
    //! \param successors  the new index of each former rule, or -1 if it was removed
    void remapRules(const std::vector<int> &successors);
    //! Updates which rules apply to which targets, keeping the alerts of existing rules.
    void assignRules(const std::vector<RoutedRule> &rules, qint64 now);

    //! Returns the time until which the target's alerts wait for checks of its parents, or 0 if they don't wait.
    qint64 parentDeadline(const RoutedTarget &entry) const;

    //! \param due  0 to cancel
    void schedule(RoutedTarget *entry, RoutedCase *each, qint64 due);
    //! Returns the earliest scheduled time, or nullopt if there is none.
    std::optional<qint64> nextDueTime() const;
    //! Returns the target and the case that are scheduled first. Call it only if nextDueTime() returns a time.
    std::pair<RoutedTarget *, RoutedCase *> firstDue();

private:
    void linkParents();

    std::vector<RoutedTarget> m_entries;
    QHash<TargetId, int> m_indexes;
    std::set<std::tuple<qint64, int, int>> m_due; //!< due time, entry index, case index
};

} // namespace watchkeeper
