// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Resolves the members of groups. Pure, except that it reads the target registry. Engine thread.

#include "checks/base/Kind.h"
#include "engine/TargetRegistry.h"

#include <QHash>
#include <QList>
#include <QStringList>

namespace watchkeeper {

//! \brief Provides groups with the states of their members, and finds the groups that must be evaluated again after a change.
//! Members are resolved only when the targets change, because a group by tag may have thousands of members.
class Memberships : public MemberStandings
{
public:
    //! \param registry  the target registry, which must outlive this object
    explicit Memberships(const TargetRegistry *registry)
        : m_registry(registry)
    {
    }

    //! Call this after each change of the registry.
    void rebuild();

    Members membersOf(const MemberSelection &choice) const override;

    //! The IDs of all groups.
    const QList<TargetId> &groups() const { return m_groupTargets; }
    bool isGroup(const TargetId &id) const { return m_membersOf.contains(id); }
    //! The members of a group; empty for any other target.
    QList<TargetId> membersOf(const TargetId &group) const { return m_membersOf.value(group); }
    //! The groups that the target is a member of.
    QList<TargetId> groupsContaining(const TargetId &member) const { return m_groupsByMember.value(member); }
    //! Whether all active members of the group have an outcome from this run. Until then, the outcome of the group would be
    //! incomplete, and could be reported as a change although nothing has changed.
    bool isReady(const TargetId &group) const;

private:
    //! The members that a selection resolves to.
    struct ResolvedMembers
    {
        QList<TargetId> ids;
        QStringList missing;
    };
    void index() const;
    const ResolvedMembers &resolve(const MemberSelection &choice) const;
    QList<TargetId> inOrder(QList<qsizetype> positions) const;

    const TargetRegistry *m_registry;
    //! Built when first needed, which can also be for a group that is only being tried out.
    mutable bool m_isIndexed = false;
    mutable QHash<QString, qsizetype> m_byName;       //!< indexes into the list of targets
    mutable QHash<QString, QList<qsizetype>> m_byTag; //!< indexes by case-folded tag, without groups
    mutable QHash<QStringList, ResolvedMembers> m_resolved;
    QList<TargetId> m_groupTargets;
    QHash<TargetId, QList<TargetId>> m_membersOf;
    QHash<TargetId, QList<TargetId>> m_groupsByMember;
};

} // namespace watchkeeper
