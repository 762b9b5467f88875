// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file A monitored target, with its conditions, tags and uptime objective. A plain value; the JSON is read and written in
//! `targets`.

#include "model/base/Quantity.h"
#include "model/check/Outcome.h"
#include "model/field/Fields.h"

#include <QHash>
#include <QList>
#include <QMetaType>
#include <QSet>
#include <QString>
#include <QStringList>
#include <QUuid>

#include <memory>
#include <optional>

namespace watchkeeper {

//! \brief An objective such as 99.9 % over 30 days. Also defines whether degraded time counts against it.
struct Objective
{
    double percent = 99.9;                     //!< > 0, at most 100
    Milliseconds over = std::chrono::days(30); //!< rolling period that ends now; > 0
    bool degradedIsDown = false;
    friend bool operator==(const Objective &, const Objective &) = default;
};

// The conditions of a target, and their results. Plain values. The language of conditions is implemented in `conditions`.

//! \brief One entry of a target's `conditions`.
struct TargetCondition
{
    QString text;                      //!< such as `[STATUS] == 200`
    Outcome otherwise = Outcome::Down; //!< the outcome if the condition fails, Down or Degraded

    friend bool operator==(const TargetCondition &, const TargetCondition &) = default;
};

//! \brief The result of evaluating one condition.
//!
//! Has a constructor, because g++ 12 destroys aggregates twice if they pass through a co_await expression.
class ConditionResult
{
public:
    ConditionResult() { } // NOLINT(modernize-use-equals-default): not an aggregate, see above

    QString condition;          //!< as written in the target
    QString reported;           //!< the condition with the target's secrets replaced by `***`; empty if it contains no secrets
    std::optional<bool> passes; //!< absent if the condition couldn't be evaluated
    QString shown;              //!< the condition with the observed values if it fails, such as `[STATUS] (404) == 200`
    QString reason;             //!< error messages of the evaluation or parser, or notes about the history used; can be empty
    bool isSkipped = false;     //!< not evaluated, because the history is still too short; neither passed nor failed
    Outcome otherwise = Outcome::Down; //!< see TargetCondition::otherwise
};

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

//! The results that are used to detect flapping. Flapping is a weighted sum of the last twenty changes, see
//! engine/evaluate/StateTracker.h.
enum class FlapRule : quint8 {
    Icinga, //!< all results count, including soft ones
    Nagios, //!< only results with a hard state count
    Off
};

//! \brief When a target is checked, and when a problem is confirmed. Values that the target doesn't set come from `defaults` in the
//! file.
struct Schedule
{
    Milliseconds every{60'000};      //!< interval from the start of one check to the start of the next, 1 s - 365 d
    Milliseconds timeout{10'000};    //!< time limit for the entire check, not including the time in the queue, 10 ms - 1 h
    int attempts = 3;                //!< consecutive failures that confirm a problem, 1 - 100
    int successes = 1;               //!< consecutive successes that confirm a recovery, 1 - 100
    Milliseconds retryEvery{20'000}; //!< retry interval while a problem isn't confirmed; doubles each time, up to `every`
    FlapRule flapping = FlapRule::Icinga;
    double flappingHigh = 30; //!< [%] flapping begins above this value (Nagios: also at it), 0 - 100
    double flappingLow = 25;  //!< [%] flapping ends at this value or below; <= flappingHigh

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
    //! The schedule keys that are written in the file although their values equal the defaults. These values stay unchanged
    //! when the defaults change.
    QStringList pinned;
    QList<TargetCondition> conditions; //!< all must pass; if empty, only the kind decides
    QStringList tags;
    Alternatives dependsOn; //!< names or IDs of the targets through which this target is reached
    QStringList alerts;     //!< names of alert rules that apply in addition to those whose filter matches
    bool paused = false;
    std::optional<Objective> objective; //!< uptime objective, if set

    friend bool operator==(const Target &, const Target &) = default;
};

//! \brief A target with shared ownership.
using SharedTarget = std::shared_ptr<const Target>;
//! Returns a pointer that shares ownership of the list, so that ten thousand targets are in memory only once. The pointer keeps
//! the entire list alive. When a new list arrives, replace all pointers, including those to unchanged targets, to release the
//! old list.
inline SharedTarget sharedTarget(const std::shared_ptr<const QList<Target>> &list, qsizetype i)
{
    return {list, &list->at(i)};
}

// Compares and edits tags, ignoring case. Pure functions.

//! Returns the canonical spelling of a tag, used as a lookup key.
QString foldedTag(const QString &tag);

bool hasTag(const QStringList &tags, const QString &tag);

//! \brief Replaces `from` with `to`. If the list contained both, only `to` remains.
//! \return whether the list changed
bool renameTag(QStringList &tags, const QString &from, const QString &to);

//! Removes the tag, ignoring case.
void removeTag(QStringList &tags, const QString &tag);

// Resolves references to other targets by name or ID. Pure.

//! \brief Finds targets by name or ID. A matching name takes precedence over an ID.
class TargetReferences
{
public:
    void add(const Target &target)
    {
        m_byName.insert(target.name, target.id);
        m_ids.insert(target.id);
    }
    //! Returns the ID of the target with this name or ID; null if there is none.
    TargetId find(const QString &reference) const
    {
        if (const auto named = m_byName.constFind(reference); named != m_byName.cend())
            return *named;
        const TargetId id(reference);
        return m_ids.contains(id) ? id : TargetId();
    }

private:
    QHash<QString, TargetId> m_byName;
    QSet<TargetId> m_ids;
};

//! \brief Finds targets by ID. Shares the list passed to the constructor, because ten thousand targets take several megabytes.
//! A value; not thread-safe.
class TargetsById
{
public:
    TargetsById() = default;
    explicit TargetsById(const QList<Target> &targets);

    bool isEmpty() const { return m_targets.isEmpty(); }
    const QList<Target> &all() const { return m_targets; }
    bool contains(const TargetId &id) const { return m_places.contains(id); }
    //! \return the target, owned by this object, or null
    const Target *find(const TargetId &id) const;
    QSet<TargetId> ids() const { return {m_places.keyBegin(), m_places.keyEnd()}; }

private:
    QList<Target> m_targets;
    QHash<TargetId, qsizetype> m_places;
};

//! Returns the names of the targets, in the order of the list.
inline QStringList namesOf(const QList<Target> &targets)
{
    QStringList names;
    for (const Target &target : targets)
        names.append(target.name);
    return names;
}

} // namespace watchkeeper

Q_DECLARE_METATYPE(watchkeeper::Target)
