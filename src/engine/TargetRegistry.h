// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The targets that the engine monitors, with how to check each, and their states. Pure; no clock.

#include "engine/CheckJob.h"
#include "history/values/StoredStanding.h"

#include <QHash>
#include <QList>

#include <functional>
#include <optional>
#include <unordered_map>

namespace watchkeeper {

//! The effects of a new list of targets on running work.
struct TargetChanges
{
    QList<TargetId> removed;
    QList<TargetId> redefined; //!< another kind or other fields: what its running check reports is about something else
    QList<Target> former;      //!< those with another kind or other fields, before the change
    QList<TargetId> paused;    //!< was monitored, is not any more
    QList<TargetId> recalled;  //!< new, with a known state from an earlier run
    QList<TargetId> checkSoon; //!< new, redefined, rescheduled or resumed, and not paused
};

//! \brief Targets by id, in the order in which they were given.
class TargetRegistry
{
public:
    using FindKind = std::function<const Kind *(const QString &key)>;

    struct Entry
    {
        CheckPlan plan;
        Standing standing;
        bool isSeen = false;  //!< it has a result of this run
        QDateTime observedAt; //!< UTC; when the last check with an observation of it began
    };

    explicit TargetRegistry(FindKind findKind);

    //! Targets already known keep their state. Of two with one id the last counts.
    TargetChanges replace(const QList<Target> &targets);

    //! \brief Sets the states of an earlier run: used for targets without a result yet, and for others when they are added.
    //! \return the targets that have such a state now
    QList<TargetId> recall(const QList<StoredStanding> &standings);

    //! Null if the target isn't known. Valid until the next replace().
    Entry *find(const TargetId &id);
    const Entry *find(const TargetId &id) const;
    bool contains(const TargetId &id) const { return m_entries.contains(id); }
    qsizetype size() const { return std::ssize(m_entries); }
    const QList<TargetId> &all() const { return m_order; }
    //! Those that are not paused.
    QList<TargetId> active() const;
    //! How to check a target, even one that isn't in the book.
    CheckPlan planFor(const Target &target) const { return planFor(std::make_shared<const Target>(target)); }
    CheckPlan planFor(const SharedTarget &shared) const;
    const FindKind &findKind() const { return m_findKind; }

private:
    void update(Entry *entry, const SharedTarget &shared, TargetChanges *changes) const;

    FindKind m_findKind;
    struct Hash
    {
        size_t operator()(const TargetId &id) const { return qHash(id); }
    };
    std::unordered_map<TargetId, Entry, Hash> m_entries; //!< a QHash takes half as much again, for entries of this size
    QHash<TargetId, StoredStanding> m_earlier;           //!< of ids that aren't targets yet
    QList<TargetId> m_order;
};

} // namespace watchkeeper
