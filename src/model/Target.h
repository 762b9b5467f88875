// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file A monitored target. A plain value; `targets` reads and writes its JSON.

#include "model/Alternatives.h"
#include "model/Duration.h"
#include "model/Fields.h"
#include "model/Objective.h"
#include "model/TargetCondition.h"

#include <QList>
#include <QMetaType>
#include <QString>
#include <QStringList>
#include <QUuid>

#include <memory>
#include <optional>

namespace watchkeeper {

using TargetId = QUuid;

//! The limits of a Schedule.
namespace limits {
inline constexpr Milliseconds kMinCheckInterval{1'000};
inline constexpr Milliseconds kMaxCheckInterval = std::chrono::days(365);
inline constexpr Milliseconds kMinTimeout{10};
inline constexpr Milliseconds kMaxTimeout = std::chrono::hours(1);
inline constexpr int kMaxAttempts = 100;
inline constexpr int kMaxSuccesses = 100;
inline constexpr double kMinObjective = 1; //!< [%]
} // namespace limits

//! How to detect flapping: by the weighted sum of the last twenty changes. See engine/Flapping.h.
enum class FlapRule : quint8 {
    Icinga, //!< each result counts, including soft ones
    Nagios, //!< hard results and soft recoveries count
    Off
};

//! \brief When and how often to check. Each value comes from the file's `defaults` unless the target sets it.
struct Schedule
{
    Milliseconds every{60'000};      //!< from the start of one check to the start of the next, 1 s - 365 d
    Milliseconds timeout{10'000};    //!< one deadline for the whole check once it has its slot, 10 ms - 1 h
    int attempts = 3;                //!< consecutive bad outcomes that make the state hard, 1 - 100
    int successes = 1;               //!< consecutive good outcomes that end a hard bad state, 1 - 100
    Milliseconds retryEvery{20'000}; //!< wait before the next check while soft; doubles each time, never above `every`
    FlapRule flapping = FlapRule::Icinga;
    double flappingHigh = 30; //!< [%] flapping begins above it, 0 - 100
    double flappingLow = 25;  //!< [%] and ends below it; <= flappingHigh

    friend bool operator==(const Schedule &, const Schedule &) = default;
};

//! \brief A monitored target: name, kind, the kind's fields, schedule, conditions, tags, dependencies.
class Target
{
public:
    Target() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    TargetId id;
    QString name;
    QString kind;
    Fields fields;
    Schedule schedule;
    //! Keys of the schedule that are written in the file although they equal the defaults: they stay when the defaults change.
    QStringList pinned;
    QList<TargetCondition> conditions; //!< all must pass; none: only the kind decides
    QStringList tags;
    Alternatives dependsOn; //!< names or ids of targets needed to reach this one
    QStringList alerts;     //!< names of alert rules for it, besides those whose filter matches it
    bool paused = false;
    std::optional<Objective> objective; //!< uptime objective; none: not set

    friend bool operator==(const Target &, const Target &) = default;
};

//! \brief A target that those who keep it share.
using SharedTarget = std::shared_ptr<const Target>;
//! Shares the list, so that ten thousand targets are in memory once. It keeps all of the list alive: who gets a new list must take all
//! targets from it, the unchanged ones too.
inline SharedTarget sharedTarget(const std::shared_ptr<const QList<Target>> &list, qsizetype i)
{
    return {list, &list->at(i)};
}

} // namespace watchkeeper

Q_DECLARE_METATYPE(watchkeeper::Target)
