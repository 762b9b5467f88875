// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! What is watched. A plain value; the JSON of it is the business of `targets`.

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

#include <optional>

namespace watchkeeper {

using TargetId = QUuid;

//! What a Schedule may say.
namespace limits {
inline constexpr Milliseconds kShortestEvery{1'000};
inline constexpr Milliseconds kLongestEvery = std::chrono::days(365);
inline constexpr Milliseconds kShortestTimeout{10};
inline constexpr Milliseconds kLongestTimeout = std::chrono::hours(1);
inline constexpr int kMostAttempts = 100;
inline constexpr int kMostSuccesses = 100;
inline constexpr double kLeastObjective = 1; //!< [%]
} // namespace limits

//! How often a target must change to be flapping: the weights of its last twenty changes. See engine/Flapping.h.
enum class FlapRule : quint8 {
    Icinga, //!< each result counts, soft ones too
    Nagios, //!< hard results count, and soft recoveries
    Off
};

//! \brief When and how often to look; each is the file's `defaults` unless the target says otherwise.
struct Schedule
{
    Milliseconds every{60'000};      //!< from the start of one check to the start of the next, 1 s - 365 d
    Milliseconds timeout{10'000};    //!< one deadline over all of a check once it has its slot, 10 ms - 1 h
    int attempts = 3;                //!< bad outcomes in a row that make it hard, 1 - 100
    int successes = 1;               //!< good ones in a row that end what was hard, 1 - 100
    Milliseconds retryEvery{20'000}; //!< wait before the next look while soft; doubles from there, never above `every`
    FlapRule flapping = FlapRule::Icinga;
    double flappingHigh = 30; //!< [%] flapping begins above it, 0 - 100
    double flappingLow = 25;  //!< [%] and ends below it; <= flappingHigh

    friend bool operator==(const Schedule &, const Schedule &) = default;
};

//! \brief What is watched: a name, a kind, the kind's fields, a schedule, conditions, tags, dependencies.
class Target
{
public:
    Target() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    TargetId id;
    QString name;
    QString kind;
    Fields fields;
    Schedule schedule;
    //! Keys of the schedule that stand in the file although they say what the defaults say: they stay there when those change.
    QStringList pinned;
    QList<TargetCondition> conditions; //!< all must hold; none: the kind alone judges
    QStringList tags;
    Alternatives dependsOn; //!< names or ids of targets without which this one can't be reached
    QStringList alerts;     //!< names of alert rules that are for it, besides those whose filter takes it
    bool paused = false;
    std::optional<Objective> objective; //!< of its uptime; none: nobody has set one

    friend bool operator==(const Target &, const Target &) = default;
};

} // namespace watchkeeper

Q_DECLARE_METATYPE(watchkeeper::Target)
