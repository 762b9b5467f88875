// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Determines which targets are in maintenance, from the calendars and scopes of all entries. Pure: time is an argument.

#include "model/target/Maintenance.h"

#include <QHash>

#include <functional>
#include <optional>

namespace watchkeeper {

// Finds the targets of a maintenance entry. Pure.

class Kind;

//! \brief The targets of a maintenance entry, in the order of `targets`: targets listed by name, with one of
//! its tags, or matching its filter, or all targets.
//! \param findKind  returns null for an unknown kind; the filter then has neither host nor address
QList<TargetId> targetsOf(const Maintenance &entry, const QList<Target> &targets,
                          const std::function<const Kind *(const QString &key)> &findKind);

//! \brief Tracks maintenance. Call update() before each check is evaluated and at least every second. If nothing has changed, a
//! call costs only a comparison.
//!
//! The result depends only on the given wall clock time. It is therefore also correct after the clock was set or the computer
//! slept.
class MaintenanceRegistry
{
public:
    using KindLookup = std::function<const Kind *(const QString &key)>;

    //! Replaces the targets and the entries. The next update() then returns true.
    void replace(const QList<Maintenance> &entries, const QList<Target> &targets, const KindLookup &findKind);

    //! \param now  [ms] since 1970, UTC
    //! \return whether the maintenance in effect may have changed since the previous call; always false before the first replace()
    bool update(qint64 now);
    //! The time of the next change after the last update(). nullopt if there is none.
    std::optional<qint64> nextChange() const { return m_nextChange; }

    //! The maintenance in effect, in the order of the entries.
    const QList<MaintenanceInEffect> &inEffect() const { return m_inEffect; }
    //! The maintenance in effect for a target. If there are several entries, returns the one that ends last. Null if there is
    //! none.
    const MaintenanceInEffect *maintenanceOf(const TargetId &id) const;

private:
    struct Entry
    {
        MaintenanceInEffect scope; //!< without times, which are in the copy in m_inEffect
        MaintenanceCalendar calendar;
    };

    QList<Entry> m_entries;
    QList<MaintenanceInEffect> m_inEffect;
    QHash<TargetId, qsizetype> m_byTarget; //!< maps each target to an index in m_inEffect
    std::optional<qsizetype> m_forAll;     //!< index into m_inEffect: the entry for all targets that ends last
    bool m_isFilled = false;
    std::optional<qint64> m_evaluatedAt; //!< time of the last evaluation; nullopt to force the next one
    std::optional<qint64> m_nextChange;  //!< time at which maintenance next begins or ends; nullopt if never
};

} // namespace watchkeeper
