// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! The targets the engine watches, with how to check each and how each stands. Pure; no clock.

#include "engine/CheckJob.h"
#include "history/values/StoredStanding.h"

#include <QHash>
#include <QList>

#include <functional>
#include <optional>

namespace watchkeeper {

//! What a new list of targets means for the work in hand.
struct TargetChanges
{
    QList<TargetId> removed;
    QList<TargetId> redefined; //!< another kind or other fields: what its running check says is about something else
    QList<Target> former;      //!< those with another kind or other fields, as they were
    QList<TargetId> paused;    //!< was watched, is not any more
    QList<TargetId> recalled;  //!< new, and it is known how they stood in an earlier run
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
        QDateTime observedAt; //!< UTC; when the last check that saw something of it began
    };

    explicit TargetRegistry(FindKind findKind);

    //! Those known already keep their standing. Of two with one id the last counts.
    TargetChanges replace(const QList<Target> &targets);

    //! \brief How targets stood in an earlier run: taken up by those that have no result yet, and by others when they are added.
    //! \return who stands so now
    QList<TargetId> recall(const QList<StoredStanding> &standings);

    //! Null when it is not known. Valid until the next replace().
    Entry *find(const TargetId &id);
    const Entry *find(const TargetId &id) const;
    bool contains(const TargetId &id) const { return m_entries.contains(id); }
    qsizetype size() const { return m_entries.size(); }
    const QList<TargetId> &all() const { return m_order; }
    //! Those that are not paused.
    QList<TargetId> active() const;
    //! How to check a target, also one that is not in the book.
    CheckPlan planFor(const Target &target) const;
    const FindKind &findKind() const { return m_findKind; }

private:
    void update(Entry *entry, const Target &target, TargetChanges *changes) const;

    FindKind m_findKind;
    QHash<TargetId, Entry> m_entries;
    QHash<TargetId, StoredStanding> m_earlier; //!< of those that are no targets, yet
    QList<TargetId> m_order;
};

} // namespace watchkeeper
