// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The targets that the engine monitors, the plans of their checks, their states, and the members of groups. Without a clock.

#include "checks/base/Kind.h"
#include "engine/schedule/CheckJob.h"
#include "history/values/StoredResult.h"

#include <QHash>
#include <QList>
#include <QStringList>

#include <functional>
#include <optional>
#include <unordered_map>

namespace watchkeeper {

class TargetRegistry;

// Resolves the members of groups. Pure, except that it reads the target registry. Engine thread.

//! \brief Provides groups with the states of their members, and finds the groups that must be evaluated again after a change.
//! Members are resolved only when the targets change, because a group by tag may have thousands of members.
class Memberships : public MemberStates
{
public:
    //! \param registry  owns this object
    explicit Memberships(const TargetRegistry *registry)
        : m_registry(registry)
    {
    }

    //! The registry calls this after each change to its targets.
    void rebuild();

    Members membersOf(const MemberSelection &choice) const override;

    //! The IDs of all groups.
    const QList<TargetId> &groups() const { return m_groupTargets; }
    bool isGroup(const TargetId &id) const { return m_membersOf.contains(id); }
    //! The members of a group; empty for any other target.
    QList<TargetId> membersOf(const TargetId &group) const { return m_membersOf.value(group); }
    //! The groups that the target is a member of.
    QList<TargetId> groupsContaining(const TargetId &member) const { return m_groupsByMember.value(member); }
    //! Whether all active members of the group have an outcome in this run. Before that, the outcome of the group would be
    //! incomplete, and could be reported as a change although nothing has changed.
    bool isReady(const TargetId &group) const;

private:
    //! The resolved members of a selection.
    struct ResolvedMembers
    {
        QList<TargetId> ids;
        QStringList missing;
    };
    void index() const;
    const ResolvedMembers &resolve(const MemberSelection &choice) const;
    QList<TargetId> inOrder(QList<qsizetype> positions) const;

    const TargetRegistry *m_registry;
    //! Built when first needed, possibly for a group that is only a test run.
    mutable bool m_isIndexed = false;
    mutable QHash<QString, qsizetype> m_byName;       //!< maps each name to an index in the list of targets
    mutable QHash<QString, QList<qsizetype>> m_byTag; //!< maps each case-folded tag to indexes of targets, without groups
    mutable QHash<QStringList, ResolvedMembers> m_resolved;
    QList<TargetId> m_groupTargets;
    QHash<TargetId, QList<TargetId>> m_membersOf;
    QHash<TargetId, QList<TargetId>> m_groupsByMember;
};

// The targets that the engine monitors, the plans of their checks, and their states. Pure, without a clock.

//! The effects of a new list of targets on running checks.
struct TargetChanges
{
    QList<TargetId> removed;
    QList<TargetId> redefined;   //!< targets with another kind or other fields; their running checks are outdated
    QList<Target> formerTargets; //!< the redefined targets before the change
    QList<TargetId> paused;      //!< targets that were monitored and are now paused
    QList<TargetId> restored;    //!< new targets with a restored state, from an earlier run or from before their removal
    QList<TargetId> checkSoon;   //!< active targets that are new, redefined, rescheduled or resumed
};

//! \brief The targets by ID, in the order of the given list.
class TargetRegistry
{
public:
    using KindLookup = std::function<const Kind *(const QString &key)>;

    struct Entry
    {
        CheckPlan plan;
        TargetState state;
        bool hasResult = false; //!< whether the target has a result in this run
        QDateTime observedAt;   //!< UTC; start of the last check that observed the target
    };

    explicit TargetRegistry(KindLookup findKind);
    Q_DISABLE_COPY_MOVE(TargetRegistry)

    //! Replaces the targets. Known targets keep their state, also if they were removed and return. Of two targets with the same ID,
    //! the last one is used.
    TargetChanges replace(const QList<Target> &targets);

    //! \brief Restores the states from an earlier run, for targets that have no result yet and for targets that are added
    //! later.
    //! \return the targets whose state was restored
    QList<TargetId> restoreStates(const QList<StoredState> &states);

    //! The entry of a target, or null if unknown. Valid until the next replace().
    Entry *find(const TargetId &id);
    const Entry *find(const TargetId &id) const;
    bool contains(const TargetId &id) const { return m_entries.contains(id); }
    qsizetype size() const { return std::ssize(m_entries); }
    const QList<TargetId> &all() const { return m_order; }
    //! The targets that aren't paused.
    QList<TargetId> active() const;
    const Memberships &memberships() const { return m_memberships; }
    //! The plan for checking this target. The target doesn't have to be in the registry.
    CheckPlan planFor(const Target &target) const { return planFor(std::make_shared<const Target>(target)); }
    CheckPlan planFor(const SharedTarget &shared) const;
    const KindLookup &findKind() const { return m_kindLookup; }

private:
    void update(Entry *entry, const SharedTarget &shared, TargetChanges *changes) const;

    KindLookup m_kindLookup;
    struct Hash
    {
        size_t operator()(const TargetId &id) const { return qHash(id); }
    };
    std::unordered_map<TargetId, Entry, Hash> m_entries; //!< a QHash would need 1.5 times the memory for entries of this size
    QHash<TargetId, StoredState> m_storedStates;         //!< states of targets that haven't been added yet, or were removed
    QList<TargetId> m_order;
    Memberships m_memberships{this};
};

} // namespace watchkeeper
