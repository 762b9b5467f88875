// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/evaluate/Dependencies.h"

#include "model/target/Target.h"

#include <algorithm>
#include <set>

namespace watchkeeper {

namespace {

//! The IDs of the listed targets. The list contains names and IDs; unknown names are omitted.
QList<QList<TargetId>> resolved(const Alternatives &dependsOn, const TargetReferences &references)
{
    QList<QList<TargetId>> needs;
    for (const QStringList &names : dependsOn) {
        QList<TargetId> ids;
        for (const QString &name : names) {
            if (const TargetId id = references.find(name); !id.isNull())
                ids.append(id);
        }
        if (!ids.isEmpty())
            needs.append(ids);
    }
    return needs;
}

} // namespace

void Dependencies::rebuild(const QList<Target> &targets)
{
    m_nodes.clear();
    m_places.clear();
    const auto hasParents = [](const Target &target) { return !target.dependsOn.isEmpty(); };
    if (std::none_of(targets.begin(), targets.end(), hasParents))
        return; // most profiles have no dependencies
    TargetReferences references;
    for (const Target &target : targets)
        references.add(target);
    for (const Target &target : targets) {
        if (hasParents(target))
            addParents(target.id, resolved(target.dependsOn, references));
    }
    assignRanks();
}

int Dependencies::nodeOf(const TargetId &id)
{
    const auto known = m_places.constFind(id);
    if (known != m_places.cend())
        return *known;
    const int index = static_cast<int>(m_nodes.size());
    m_nodes.emplace_back().id = id;
    m_places.insert(id, index);
    return index;
}

const Dependencies::Node *Dependencies::find(const TargetId &id) const
{
    const auto index = m_places.constFind(id);
    return index == m_places.cend() ? nullptr : &m_nodes[static_cast<size_t>(*index)];
}

void Dependencies::addParents(const TargetId &child, const QList<QList<TargetId>> &needs)
{
    const int index = nodeOf(child);
    for (const QList<TargetId> &ids : needs) {
        QList<int> parents;
        for (const TargetId &id : ids) {
            const int parent = nodeOf(id);
            QList<int> &children = m_nodes[static_cast<size_t>(parent)].children;
            if (children.isEmpty() || children.last() != index) // a parent can be listed twice
                children.append(index);
            parents.append(parent);
        }
        m_nodes[static_cast<size_t>(index)].needs.append(parents);
    }
}

//! Ranks the targets, starting with those without parents (A. B. Kahn, 1962). Files with cycles are rejected. If there is still
//! a cycle, its members are treated as independent.
void Dependencies::assignRanks()
{
    std::vector<int> open(m_nodes.size());
    for (const Node &node : m_nodes) {
        for (const int child : node.children)
            ++open[static_cast<size_t>(child)];
    }
    QList<int> ready;
    for (size_t index = 0; index < m_nodes.size(); ++index) {
        if (open[index] == 0)
            ready.append(static_cast<int>(index));
    }
    for (int rank = 0; rank < ready.size(); ++rank) {
        Node &node = m_nodes[static_cast<size_t>(ready[rank])];
        node.rank = rank;
        for (const int child : node.children) {
            if (--open[static_cast<size_t>(child)] == 0)
                ready.append(child);
        }
    }
    for (Node &node : m_nodes) {
        if (node.rank == kNone)
            node.needs.clear();
    }
}

QList<TargetId> Dependencies::setStatus(const TargetId &id, const DependencyStatus &status)
{
    const int start = m_places.value(id, kNone);
    if (start == kNone || m_nodes[static_cast<size_t>(start)].status == status)
        return {};
    QList<TargetId> changed;
    std::set<std::pair<int, int>> open{{m_nodes[static_cast<size_t>(start)].rank, start}};
    while (!open.empty()) {
        const int index = open.extract(open.begin()).value().second;
        Node &node = m_nodes[static_cast<size_t>(index)];
        const auto outlook = [&node, index, this] { return node.hasFailed() ? rootAt(index) : kNone; };
        const int previous = outlook();
        if (index == start)
            node.status = status;
        if (const int cause = causeAt(index); std::exchange(node.cause, cause) != cause)
            changed.append(node.id);
        if (outlook() == previous)
            continue;
        for (const int child : std::as_const(node.children))
            open.insert({m_nodes[static_cast<size_t>(child)].rank, child});
    }
    return changed;
}

int Dependencies::causeAt(int index) const
{
    const Node &node = m_nodes[static_cast<size_t>(index)];
    if (!node.status.isSilent)
        return kNone;
    for (const QList<int> &parents : node.needs) {
        if (const int failed = findFailedParent(parents); failed != kNone)
            return rootAt(failed);
    }
    return kNone;
}

//! The first failed parent of these alternatives. kNone if at least one parent hasn't failed, or if all of them are paused.
int Dependencies::findFailedParent(const QList<int> &parents) const
{
    int first = kNone;
    for (const int parent : parents) {
        const Node &node = m_nodes[static_cast<size_t>(parent)];
        if (node.status.isPaused)
            continue;
        if (!node.hasFailed())
            return kNone;
        if (first == kNone)
            first = parent;
    }
    return first;
}

//! The target whose failure is the root cause, because a message must not name an unreachable server as the cause.
int Dependencies::rootAt(int index) const
{
    const Node &node = m_nodes[static_cast<size_t>(index)];
    return node.cause == kNone ? index : node.cause;
}

std::optional<TargetId> Dependencies::causeOf(const TargetId &id) const
{
    const Node *const node = find(id);
    if (!node || node->cause == kNone)
        return std::nullopt;
    return m_nodes[static_cast<size_t>(node->cause)].id;
}

QList<TargetId> Dependencies::parentsOf(const TargetId &id) const
{
    QList<TargetId> ids;
    const Node *const node = find(id);
    if (!node)
        return ids;
    for (const QList<int> &parents : node->needs) {
        for (const int parent : parents)
            ids.append(m_nodes[static_cast<size_t>(parent)].id);
    }
    return ids;
}

bool Dependencies::isParent(const TargetId &id) const
{
    const Node *const node = find(id);
    return node && !node->children.isEmpty();
}

} // namespace watchkeeper
