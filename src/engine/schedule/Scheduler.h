// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Computes when each target is due. Pure: time is an argument, and there are no timers. The caller needs one timer for all
//! targets.

#include "async/Retry.h"
#include "engine/values/Clock.h"
#include "engine/values/EngineUpdates.h"
#include "model/target/Target.h"

#include <QHash>
#include <QList>

#include <optional>
#include <set>

namespace watchkeeper {

//! A check that is due.
struct DueCheck
{
    TargetId id;
    CheckReason reason = CheckReason::Scheduled;
};

//! The pauses before a failed check of this schedule is repeated. They are never longer than its interval.
//! \param isConfirmed  whether the target has ever had a confirmed outcome. If not, the pauses are a quarter as long, but not below 5 s:
//! somebody has just added the target and waits for its first state.
RetryPolicy retryPolicyOf(const Schedule &schedule, bool isConfirmed = true);

//! \brief Keeps all targets in one set, ordered by the time at which they are due, so one timer is enough for 10,000 targets.
//!
//! The ticks of a target are the times `offset + k * every`, where the offset is a share of `every` computed from a hash of its
//! ID. Ticks therefore never drift, are spread evenly regardless of when targets were added, and return to the same times if a
//! change to the interval is reverted. First checks, retries and checks after a sleep take place between the ticks. The next
//! tick is then at least a quarter of `every` later. Several ticks missed during a sleep or a pause cause only one check.
class Scheduler
{
public:
    //! A check that is late by more than this was missed because of sleep or a pause, not merely delayed. Missed checks are
    //! spread out again.
    static constexpr std::chrono::seconds kMissedThreshold{5};
    //! The longest time over which first checks and missed checks are spread out.
    static constexpr std::chrono::seconds kMaxSpread{60};
    //! Each check adds this much to the time over which checks are spread out. A dozen targets are therefore checked within a
    //! second, and thousands within a minute.
    static constexpr std::chrono::milliseconds kSpreadPerCheck{50};
    static constexpr std::chrono::milliseconds kMinInterval{1'000};
    //! The maximum delay of a tick, see latestWakeTime().
    static constexpr std::chrono::milliseconds kMaxSlack{250};
    static constexpr std::chrono::hours kMaxInterval{365 * 24};

    //! \brief Adds a target that is first due at `first`. A known target gets the new interval, and keeps its next check if that is sooner.
    //! \param every  clamped to 1 s - 365 d
    void add(const TargetId &id, Milliseconds every, MonotonicTime first);
    void remove(const TargetId &id);

    //! Makes the target due at `at`, unless it is due sooner.
    void bringForward(const TargetId &id, MonotonicTime at);

    //! Makes the next check a retry at `at`, but at most one interval after `now`. The retry replaces any tick before it.
    void setRetry(const TargetId &id, MonotonicTime at, MonotonicTime now);
    //! Removes a retry. The target is next due at the next tick.
    void dropRetry(const TargetId &id, MonotonicTime now);
    //! \brief Records a check at `now` outside the schedule. This check replaces the due check, which may be a retry or a first
    //! check. The target is next due at the first tick that is at least a quarter of the interval later.
    void restart(const TargetId &id, MonotonicTime now);

    //! \brief The checks that are due, earliest first, at most `limit`. Each target moves to its next tick.
    QList<DueCheck> takeDue(MonotonicTime now, int limit);

    //! Handles a sleep during which the monotonic clock stopped. Each target that became due during the sleep is checked once,
    //! spread out.
    void skip(std::chrono::nanoseconds slept, MonotonicTime now);

    //! The earliest time at which a check is due.
    std::optional<MonotonicTime> nextWakeTime() const;
    //! \brief The latest time to call takeDue(). A tick can be late by a hundredth of its interval, at most by a quarter of a
    //! second. Checks can therefore begin in batches, which makes better use of the caches. First checks and retries are due
    //! without this delay.
    std::optional<MonotonicTime> latestWakeTime() const;
    std::optional<MonotonicTime> dueAt(const TargetId &id) const;

    //! The time over which to spread out `count` checks that could all run now.
    static std::chrono::nanoseconds spreadWindow(qsizetype count);
    //! The time of a target's check within the window: `now` plus the target's offset in the window, at most one interval
    //! later.
    static MonotonicTime spread(const TargetId &id, MonotonicTime now, std::chrono::nanoseconds window,
                                Milliseconds every = kMaxInterval);

private:
    struct Entry
    {
        std::chrono::nanoseconds every{};
        MonotonicTime due{};
        bool retry = false;
        bool isTick = false; //!< whether the check is due at a tick

        MonotonicTime latest() const { return isTick ? due + std::min<std::chrono::nanoseconds>(kMaxSlack, every / 100) : due; }
    };
    struct Turn
    {
        MonotonicTime due;
        TargetId id;
        friend bool operator<(const Turn &a, const Turn &b) { return a.due != b.due ? a.due < b.due : a.id < b.id; }
    };

    void move(const TargetId &id, Entry &entry, MonotonicTime due, bool isTick = false);
    void redistribute(const QList<TargetId> &missed, MonotonicTime now);

    QHash<TargetId, Entry> m_entries;
    std::set<Turn> m_turns;
    mutable std::optional<MonotonicTime> m_latestWakeTime; //!< cached result of latestWakeTime(); absent if unknown
};

} // namespace watchkeeper
