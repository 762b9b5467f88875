// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Finds the targets that can't be reached because their dependencies have failed. Pure.

#include "model/target/Target.h"

#include <QHash>
#include <QList>

#include <optional>
#include <vector>

namespace watchkeeper {

//! The part of a target's state that its dependent targets use.
struct DependencyStatus
{
    bool isDown = false;   //!< its confirmed outcome is Down
    bool isSilent = false; //!< its last outcome, soft or confirmed, is Down or Unknown, so it may be unreachable
    bool isPaused = false; //!< it isn't checked, so it is considered neither failed nor reachable
    friend bool operator==(const DependencyStatus &, const DependencyStatus &) = default;
};

//! \brief The dependencies between parents and children.
//!
//! - A target has failed if its confirmed outcome is Down, or if it is unreachable. Soft outcomes, Degraded, Unknown and a missing
//!   outcome aren't failures. Paused targets are ignored.
//! - A target is unreachable while it is silent and one of its dependencies has failed. A dependency with alternatives has failed
//!   if all alternatives have failed. A target that answers is reachable, whatever the state of its parents.
//! - When a target fails or recovers, each affected child is visited once, in dependency order. Other targets aren't visited.
class Dependencies
{
public:
    //! Sets the dependencies. Until setStatus() is called, all targets are considered up.
    void rebuild(const QList<Target> &targets);

    //! \return the targets whose causeOf() has changed; empty for a target without parents or children
    QList<TargetId> setStatus(const TargetId &id, const DependencyStatus &status);

    //! Why the target is unreachable: the first parent on the route that has itself failed and isn't merely unreachable.
    //! nullopt if the target is reachable.
    std::optional<TargetId> causeOf(const TargetId &id) const;
    QList<TargetId> parentsOf(const TargetId &id) const;
    bool isParent(const TargetId &id) const;

private:
    static constexpr int kNone = -1;
    struct Node
    {
        TargetId id;
        QList<QList<int>> needs; //!< the target needs at least one target of each list
        QList<int> children;
        int rank = kNone; //!< greater than the rank of each parent; kNone for members of a cycle
        DependencyStatus status;
        int cause = kNone;

        bool hasFailed() const { return !status.isPaused && (status.isDown || cause != kNone); }
    };

    int nodeOf(const TargetId &id);
    const Node *find(const TargetId &id) const;
    void addParents(const TargetId &child, const QList<QList<TargetId>> &needs);
    void assignRanks();
    int causeAt(int index) const;
    int findFailedParent(const QList<int> &parents) const;
    int rootAt(int index) const;

    std::vector<Node> m_nodes; //!< only targets that have parents or children
    QHash<TargetId, int> m_places;
};

} // namespace watchkeeper
