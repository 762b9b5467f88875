// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! Which targets judge which others by how they stand. Pure but for the book it reads; engine thread.

#include "checks/MemberStandings.h"
#include "engine/TargetRegistry.h"

#include <QHash>
#include <QList>
#include <QStringList>

namespace watchkeeper {

//! \brief Answers checks of such targets, and tells who is to be judged anew after a change. Looked up once for each change of the
//! targets: a group by tag may have thousands of members.
class Memberships : public MemberStandings
{
public:
    //! \param book  outlives this
    explicit Memberships(const TargetRegistry *book)
        : m_book(book)
    {
    }

    //! The book is another one.
    void rebuild();

    Members membersOf(const MemberChoice &choice) const override;

    //! Those that judge others.
    const QList<TargetId> &judges() const { return m_judges; }
    bool isGroup(const TargetId &id) const { return m_membersOf.contains(id); }
    //! Whom it judges; empty for a target that looks itself.
    QList<TargetId> membersOf(const TargetId &judge) const { return m_membersOf.value(judge); }
    //! By whom it is judged.
    QList<TargetId> judgesOf(const TargetId &member) const { return m_judgesOf.value(member); }
    //! False as long as one of its members that is not paused has no outcome yet, or none of this run: whatever it said now would be news of nothing.
    bool isReady(const TargetId &judge) const;

private:
    //! What a choice comes to.
    struct Resolved
    {
        QList<TargetId> ids;
        QStringList missing;
    };
    void index() const;
    const Resolved &resolve(const MemberChoice &choice) const;
    QList<TargetId> inOrder(QList<qsizetype> positions) const;

    const TargetRegistry *m_book;
    //! Once somebody asks: also a group that is tried out and not among the targets.
    mutable bool m_isIndexed = false;
    mutable QHash<QString, qsizetype> m_byName;       //!< positions among the targets
    mutable QHash<QString, QList<qsizetype>> m_byTag; //!< folded, of those that look themselves
    mutable QHash<QStringList, Resolved> m_resolved;
    QList<TargetId> m_judges;
    QHash<TargetId, QList<TargetId>> m_membersOf;
    QHash<TargetId, QList<TargetId>> m_judgesOf;
};

} // namespace watchkeeper
