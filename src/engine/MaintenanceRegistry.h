// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Finds the targets that are in maintenance, by the calendars of all entries. Pure: time is an argument.

#include "engine/MaintenanceScope.h"
#include "model/MaintenanceCalendar.h"

#include <QHash>

#include <optional>

namespace watchkeeper {

//! \brief Tracks maintenance. Call look() before each check is evaluated and at least every second. A call costs one comparison, unless
//! something has changed.
//!
//! Only the wall clock matters. Even after the clock was set, or after the computer slept, the result is the maintenance at the given time.
class MaintenanceRegistry
{
public:
    using FindKind = std::function<const Kind *(const QString &key)>;

    //! Replaces the targets and the entries. The next look() reports again what is in effect.
    void replace(const QList<Maintenance> &entries, const QList<Target> &targets, const FindKind &findKind);

    //! \param now  [ms] since 1970, UTC
    //! \return whether the maintenance in effect may have changed since the previous call; always false before the first replace()
    bool look(qint64 now);
    //! The time at which look() will find the next change, as of its last call. nullopt if there is none unless the clock is set.
    std::optional<qint64> nextChange() const { return m_change; }

    //! The maintenance in effect, in the order of the entries.
    const QList<MaintenanceInEffect> &inEffect() const { return m_inEffect; }
    //! The maintenance of a target. If there are several, the one that ends last; null if there is none.
    const MaintenanceInEffect *of(const TargetId &id) const;

private:
    struct Entry
    {
        MaintenanceInEffect scope; //!< its times are set while the maintenance is in effect
        MaintenanceCalendar calendar;
    };

    QList<Entry> m_entries;
    QList<MaintenanceInEffect> m_inEffect;
    QHash<TargetId, qsizetype> m_byTarget; //!< indexes into m_inEffect
    std::optional<qsizetype> m_forAll;     //!< likewise
    bool m_isFilled = false;
    std::optional<qint64> m_evaluatedAt; //!< time of the last evaluation; nullopt to force the next one
    std::optional<qint64> m_change;      //!< time at which the next maintenance begins or ends; nullopt if never
};

} // namespace watchkeeper
