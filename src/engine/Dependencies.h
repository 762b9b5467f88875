// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Which targets can't be reached because their dependencies have failed. Pure.

#include "model/Target.h"

#include <QHash>
#include <QList>

#include <optional>
#include <vector>

namespace watchkeeper {

//! The state of a target, as far as it matters for targets that depend on it.
struct DependencyStatus
{
    bool isDown = false;   //!< its confirmed outcome is Down
    bool isSilent = false; //!< its last outcome, soft or confirmed, is Down or Unknown: it isn't known to be reachable
    bool isPaused = false; //!< not checked: it counts neither as failed nor as reachable
    friend bool operator==(const DependencyStatus &, const DependencyStatus &) = default;
};

//! \brief Parents and children.
//!
//! - A target has failed if its confirmed outcome is Down, or if it is itself unreachable. Soft outcomes, Degraded, Unknown and no outcome
//!   aren't failures, and paused targets don't count.
//! - A target is unreachable while it is silent and one of its dependencies has failed; a group of alternatives has failed if all of them
//!   have. A target that answers is reachable, whatever the state of its parents.
//! - The cost of a change depends on its effect: it visits the children of the target that failed or recovered, in dependency order, each
//!   once.
class Dependencies
{
public:
    //! Sets the dependencies; all targets count as up until stand() says otherwise.
    void rebuild(const QList<Target> &targets);

    //! \return the targets whose causeOf() has changed; empty for a target without parents and children
    QList<TargetId> stand(const TargetId &id, const DependencyStatus &footing);

    //! Why it is unreachable: the first parent on the route that failed on its own. Nothing: it is reachable.
    std::optional<TargetId> causeOf(const TargetId &id) const;
    QList<TargetId> parentsOf(const TargetId &id) const;
    bool isParent(const TargetId &id) const;

private:
    static constexpr int kNone = -1;
    struct Node
    {
        TargetId id;
        QList<QList<int>> needs; //!< all are required; of each, any one suffices
        QList<int> children;
        int rank = kNone; //!< higher than that of each parent; none: in a cycle
        DependencyStatus footing;
        int cause = kNone;

        bool hasFailed() const { return !footing.isPaused && (footing.isDown || cause != kNone); }
    };

    int nodeOf(const TargetId &id);
    const Node *find(const TargetId &id) const;
    void addParents(const TargetId &child, const QList<QList<TargetId>> &needs);
    void assignRanks();
    int causeAt(int place) const;
    int findFailedParent(const QList<int> &parents) const;
    int rootAt(int place) const;

    std::vector<Node> m_nodes; //!< only targets that have parents or children
    QHash<TargetId, int> m_places;
};

} // namespace watchkeeper
