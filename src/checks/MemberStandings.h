// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The states of other targets, for checks that evaluate these states instead of checking something themselves. The engine provides
//! them.

#include "model/check/Outcome.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace watchkeeper {

//! \brief Selects targets that have one of these names or tags.
//!
//! Tags select only targets that check something themselves, never groups, which are selected only by name. So adding a tag later can't
//! make a target its own member.
class MemberSelection
{
public:
    MemberSelection(QStringList byName, QStringList byTag)
        : names(std::move(byName))
        , tags(std::move(byTag))
    {
    }
    QStringList names;
    QStringList tags;
};

//! A member and its state.
struct MemberStanding
{
    QString name;
    std::optional<Outcome> outcome; //!< the last confirmed outcome; nullopt if there is none yet
    bool isPaused = false;
};

//! All members without duplicates, in the order of the targets.
class Members
{
public:
    Members() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    QList<MemberStanding> found;
    QStringList missing; //!< names that don't match any target
};

//! Provides the states of members. Use in the engine thread.
class MemberStandings
{
public:
    virtual ~MemberStandings() = default;
    virtual Members membersOf(const MemberSelection &choice) const = 0;
};

} // namespace watchkeeper
