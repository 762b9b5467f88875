// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! How other targets stand: what a check needs that judges them instead of looking itself. The engine knows.

#include "model/Outcome.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace watchkeeper {

//! \brief Which targets are meant: those of these names, and those with one of these tags.
//!
//! Tags mean targets that look themselves, never such as judge others: these are meant by name alone. So a tag that somebody gives
//! away later makes no target its own judge.
class MemberChoice
{
public:
    MemberChoice(QStringList byName, QStringList byTag)
        : names(std::move(byName))
        , tags(std::move(byTag))
    {
    }
    QStringList names;
    QStringList tags;
};

//! One of them, and how it stands.
struct MemberStanding
{
    QString name;
    std::optional<Outcome> outcome; //!< the last one that was confirmed by as many attempts as it has; absent: none yet
    bool isPaused = false;
};

//! All of them, each once, in the order of the targets.
class Members
{
public:
    Members() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    QList<MemberStanding> found;
    QStringList missing; //!< names that no target has
};

//! Engine thread.
class MemberStandings
{
public:
    virtual ~MemberStandings() = default;
    virtual Members membersOf(const MemberChoice &choice) const = 0;
};

} // namespace watchkeeper
