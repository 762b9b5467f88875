// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! Who is in maintenance at this moment, by the calendars of all entries. Pure: time comes in as an argument.

#include "engine/MaintenanceScope.h"
#include "model/MaintenanceCalendar.h"

#include <QHash>

#include <optional>

namespace watchkeeper {

//! \brief Look at it before each check is judged and at least every second; that costs a comparison, unless something has changed.
//!
//! It goes by the wall clock alone: whether that was set, or the computer slept, it tells what holds at the time it is given.
class MaintenanceRegistry
{
public:
    using FindKind = std::function<const Kind *(const QString &key)>;

    //! The targets or the entries are other ones; what is in effect is told anew by the next look().
    void replace(const QList<Maintenance> &entries, const QList<Target> &targets, const FindKind &findKind);

    //! \param now  [ms] since 1970, UTC
    //! \return whether something else may be in effect than at the look before; not before the first replace()
    bool look(qint64 now);
    //! When look() will have news, as far as the last one knew; nothing: never, unless the clock is set.
    std::optional<qint64> nextChange() const { return m_change; }

    //! In the order of the entries.
    const QList<MaintenanceInEffect> &inEffect() const { return m_inEffect; }
    //! Of several the one that ends last; null: it is in none.
    const MaintenanceInEffect *of(const TargetId &id) const;

private:
    struct Entry
    {
        MaintenanceInEffect scope; //!< its times are set when it is in effect
        MaintenanceCalendar calendar;
    };

    QList<Entry> m_entries;
    QList<MaintenanceInEffect> m_inEffect;
    QHash<TargetId, qsizetype> m_byTarget; //!< places in m_inEffect
    std::optional<qsizetype> m_forAll;     //!< likewise
    bool m_isFilled = false;
    std::optional<qint64> m_looked; //!< none: look in any case
    std::optional<qint64> m_change; //!< when something begins or ends; none: never
};

} // namespace watchkeeper
