// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The verdict on a group, from the states of its members. A pure function; no clock, no Qt objects.

#include "checks/MemberStandings.h"
#include "model/Fields.h"
#include "model/Observation.h"

#include <QHash>

namespace watchkeeper {

//! How many members must be up.
enum class GroupRule : quint8 {
    All,
    Any,
    AtLeast, //!< a number of them
    Percent, //!< a share of them
    Worst    //!< the group has the state of its worst member
};

//! \brief The members by state.
//!
//! Paused ones don't count at all. A member without a confirmed outcome, or one that doesn't exist, is unknown.
class GroupTally
{
public:
    explicit GroupTally(const Members &members);

    //! Those that count.
    qsizetype size() const;
    //! Up or degraded: it works.
    qsizetype up() const { return count(Outcome::Up) + count(Outcome::Degraded); }
    qsizetype count(Outcome outcome) const { return names.value(outcome).size(); }

    QHash<Outcome, QStringList> names;
    QStringList pending; //!< among the unknown: without an outcome yet
    QStringList missing; //!< among the unknown: doesn't exist
    QStringList paused;
};

//! \brief The group's own observation.
//!
//! By number: Up if enough members are up, a degraded one counting as up; Down if there can't be enough, whatever the unknown ones are;
//! Unknown in between. Enough, but fewer than the second limit: Degraded. By the worst: Down before Unknown before Degraded.
//! \param fields  `rule`, `atLeast`, `percent`, `warnAtLeast`, `warnPercent` of the kind `group`
Observation evaluateGroup(const Fields &fields, const Members &members);

//! `all`, `any`, … in the order of GroupRule
const QStringList &groupRules();

} // namespace watchkeeper
