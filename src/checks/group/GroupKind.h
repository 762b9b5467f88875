// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The `group` check type: evaluates other targets together.

#include "checks/base/Kind.h"
#include "model/check/Observation.h"
#include "model/field/Fields.h"

#include <QHash>

namespace watchkeeper {

// Computes the verdict on a group from the states of its members. A pure function that doesn't read the clock or use QObjects.

//! The rule for how many members must be up.
enum class GroupRule : quint8 {
    All,
    Any,
    AtLeast, //!< a minimum number of members
    Percent, //!< a minimum percentage of members
    Worst    //!< the group has the state of its worst member
};

//! \brief The members by state.
//!
//! Paused members aren't counted. A member that doesn't exist or has no confirmed outcome is unknown.
class GroupTally
{
public:
    explicit GroupTally(const Members &members);

    //! The number of members, excluding paused ones.
    qsizetype size() const;
    //! The number of members that are up or degraded.
    qsizetype up() const { return count(Outcome::Up) + count(Outcome::Degraded); }
    qsizetype count(Outcome outcome) const { return names.value(outcome).size(); }

    QHash<Outcome, QStringList> names;
    QStringList pending; //!< unknown members without an outcome yet
    QStringList missing; //!< unknown members that don't exist
    QStringList paused;
};

//! \brief Returns the observation of the group itself.
//!
//! For rules with a number, degraded members count as up. The group is up if enough members are up, or degraded if their number
//! is below the warning limit. It is down if too few members would be up even with all unknown members up. Otherwise it is
//! unknown. The rule for the worst state uses the order down, unknown, degraded.
//! \param fields  `rule`, `atLeast`, `percent`, `warnAtLeast`, `warnPercent` of the kind `group`
Observation evaluateGroup(const Fields &fields, const Members &members);

//! The names of the rules, `all`, `any`, …, in the order of GroupRule.
const QStringList &groupRules();

} // namespace watchkeeper
