// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Which targets are in maintenance now, by the calendars of all entries. Pure: time is an argument.

#include "engine/MaintenanceScope.h"
#include "model/MaintenanceCalendar.h"

#include <QHash>

#include <optional>

namespace watchkeeper {

//! \brief Call look() before each check is evaluated and at least every second; that costs a comparison, unless something has changed.
//!
//! It uses the wall clock alone: if that was set, or the computer slept, it returns what applies at the time it is given.
class MaintenanceRegistry
{
public:
    using FindKind = std::function<const Kind *(const QString &key)>;

    //! The targets or the entries have changed; what is in effect is reported again by the next look().
    void replace(const QList<Maintenance> &entries, const QList<Target> &targets, const FindKind &findKind);

    //! \param now  [ms] since 1970, UTC
    //! \return whether something else may be in effect than at the previous call; not before the first replace()
    bool look(qint64 now);
    //! When look() will next find a change, as of its last call; no value: never, unless the clock is set.
    std::optional<qint64> nextChange() const { return m_change; }

    //! In the order of the entries.
    const QList<MaintenanceInEffect> &inEffect() const { return m_inEffect; }
    //! The one that ends last, if there are several; null: the target isn't in maintenance.
    const MaintenanceInEffect *of(const TargetId &id) const;

private:
    struct Entry
    {
        MaintenanceInEffect scope; //!< its times are set when it is in effect
        MaintenanceCalendar calendar;
    };

    QList<Entry> m_entries;
    QList<MaintenanceInEffect> m_inEffect;
    QHash<TargetId, qsizetype> m_byTarget; //!< indexes into m_inEffect
    std::optional<qsizetype> m_forAll;     //!< likewise
    bool m_isFilled = false;
    std::optional<qint64> m_evaluatedAt; //!< no value: evaluate in any case
    std::optional<qint64> m_change;      //!< when something begins or ends; no value: never
};

} // namespace watchkeeper
