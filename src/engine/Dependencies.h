// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! Which targets can't be reached because what they depend on has failed. Pure.

#include "model/Target.h"

#include <QHash>
#include <QList>

#include <optional>
#include <vector>

namespace watchkeeper {

//! How a target stands, as far as it matters to reaching others by way of it.
struct Footing
{
    bool isDown = false;   //!< its hard outcome is Down
    bool isSilent = false; //!< its last outcome, soft or hard, is Down or Unknown: nobody can say that it was reached
    bool isPaused = false; //!< nobody looks: it neither fails nor helps
    friend bool operator==(const Footing &, const Footing &) = default;
};

//! \brief Parents and children.
//!
//! - A target has failed when its hard outcome is Down, or when it is itself unreachable. Soft outcomes, Degraded, Unknown and none yet are
//!   no failure, and what is paused does not count.
//! - It is unreachable while it is silent and one of what it depends on has failed; several of which any one suffices have when all have.
//!   What answers was reached, whatever its parents say.
//! - A change costs what it changes: the children of who failed or came back, in the order of the ways to them, each once.
class Dependencies
{
public:
    //! Who depends on whom from now on; all stand well until stand() says otherwise.
    void rebuild(const QList<Target> &targets);

    //! \return whose causeOf() is another one by that; nothing for a target that nobody depends on and that depends on nobody
    QList<TargetId> stand(const TargetId &id, const Footing &footing);

    //! Why it is unreachable: the first parent on the way to it that has failed by itself. Nothing: it is not.
    std::optional<TargetId> causeOf(const TargetId &id) const;
    QList<TargetId> parentsOf(const TargetId &id) const;
    bool isParent(const TargetId &id) const;

private:
    static constexpr int kNone = -1;
    struct Node
    {
        TargetId id;
        QList<QList<int>> needs; //!< all of these; of each, any one suffices
        QList<int> children;
        int rank = kNone; //!< above that of each parent; none: in a circle
        Footing footing;
        int cause = kNone;

        bool hasFailed() const { return !footing.isPaused && (footing.isDown || cause != kNone); }
    };

    int nodeOf(const TargetId &id);
    const Node *find(const TargetId &id) const;
    void addParents(const TargetId &child, const QList<QList<TargetId>> &needs);
    void rankAll();
    int causeAt(int place) const;
    int failedOf(const QList<int> &parents) const;
    int rootAt(int place) const;

    std::vector<Node> m_nodes; //!< only of those that have parents or children
    QHash<TargetId, int> m_places;
};

} // namespace watchkeeper
