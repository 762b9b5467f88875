// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Which groups have which members. Pure except for the book it reads; engine thread.

#include "checks/MemberStandings.h"
#include "engine/TargetRegistry.h"

#include <QHash>
#include <QList>
#include <QStringList>

namespace watchkeeper {

//! \brief Gives groups the states of their members, and finds the groups to evaluate again after a change. Members are resolved once for
//! each change of the targets: a group by tag may have thousands.
class Memberships : public MemberStandings
{
public:
    //! \param book  outlives this
    explicit Memberships(const TargetRegistry *book)
        : m_book(book)
    {
    }

    //! The book has changed.
    void rebuild();

    Members membersOf(const MemberSelection &choice) const override;

    //! The groups.
    const QList<TargetId> &judges() const { return m_groupTargets; }
    bool isGroup(const TargetId &id) const { return m_membersOf.contains(id); }
    //! Its members; empty for a target that isn't a group.
    QList<TargetId> membersOf(const TargetId &judge) const { return m_membersOf.value(judge); }
    //! The groups that it is a member of.
    QList<TargetId> groupsContaining(const TargetId &member) const { return m_groupsByMember.value(member); }
    //! False as long as one of its members that isn't paused has no outcome yet, or none of this run: any outcome of the group would be
    //! reported as a change without being one.
    bool isReady(const TargetId &judge) const;

private:
    //! The members that a choice resolves to.
    struct ResolvedMembers
    {
        QList<TargetId> ids;
        QStringList missing;
    };
    void index() const;
    const ResolvedMembers &resolve(const MemberSelection &choice) const;
    QList<TargetId> inOrder(QList<qsizetype> positions) const;

    const TargetRegistry *m_book;
    //! Built at the first request, which may be for a group that is being tried out and isn't among the targets.
    mutable bool m_isIndexed = false;
    mutable QHash<QString, qsizetype> m_byName;       //!< indexes into the targets
    mutable QHash<QString, QList<qsizetype>> m_byTag; //!< tags are case-folded; groups are left out
    mutable QHash<QStringList, ResolvedMembers> m_resolved;
    QList<TargetId> m_groupTargets;
    QHash<TargetId, QList<TargetId>> m_membersOf;
    QHash<TargetId, QList<TargetId>> m_groupsByMember;
};

} // namespace watchkeeper
