// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file A monitored target. A plain value; the JSON is read and written in `targets`.

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

//! How changes are counted to detect flapping, which uses the weighted sum of the last twenty changes. See engine/Flapping.h.
enum class FlapRule : quint8 {
    Icinga, //!< all results count, including soft ones
    Nagios, //!< only hard results and soft recoveries count
    Off
};

//! \brief When a target is checked. Values not set by the target come from the file's `defaults`.
struct Schedule
{
    Milliseconds every{60'000};      //!< interval from the start of one check to the start of the next, 1 s - 365 d
    Milliseconds timeout{10'000};    //!< deadline for the entire check, without the time in the queue, 10 ms - 1 h
    int attempts = 3;                //!< consecutive failures that confirm a problem, 1 - 100
    int successes = 1;               //!< consecutive successes that confirm a recovery, 1 - 100
    Milliseconds retryEvery{20'000}; //!< retry interval while the state is soft; doubles each time, up to `every`
    FlapRule flapping = FlapRule::Icinga;
    double flappingHigh = 30; //!< [%] flapping begins above this value, 0 - 100
    double flappingLow = 25;  //!< [%] flapping ends below this value; <= flappingHigh

    friend bool operator==(const Schedule &, const Schedule &) = default;
};

//! \brief A monitored target with its kind, fields, schedule, conditions, tags and dependencies.
class Target
{
public:
    Target() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    TargetId id;
    QString name;
    QString kind;
    Fields fields;
    Schedule schedule;
    //! The schedule keys that the file contains although their values equal the defaults. These values stay when the defaults change.
    QStringList pinned;
    QList<TargetCondition> conditions; //!< all must pass; if empty, only the kind decides
    QStringList tags;
    Alternatives dependsOn; //!< names or ids of the parents needed to reach this target
    QStringList alerts;     //!< names of alert rules used in addition to those whose filter matches
    bool paused = false;
    std::optional<Objective> objective; //!< uptime objective, if set

    friend bool operator==(const Target &, const Target &) = default;
};

//! \brief A target with shared ownership.
using SharedTarget = std::shared_ptr<const Target>;
//! Returns a target that shares ownership of its list, so that ten thousand targets are in memory only once. It keeps the entire list
//! alive. When a new list arrives, replace all pointers, including those to unchanged targets.
inline SharedTarget sharedTarget(const std::shared_ptr<const QList<Target>> &list, qsizetype i)
{
    return {list, &list->at(i)};
}

} // namespace watchkeeper

Q_DECLARE_METATYPE(watchkeeper::Target)
