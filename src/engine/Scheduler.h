// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file When each target is due. Pure: time is an argument and nothing waits here; one timer of the shell serves all targets.

#include "async/RetryPolicy.h"
#include "engine/Clock.h"
#include "engine/EngineUpdates.h"
#include "model/Target.h"

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

//! The pauses before a failed check of this schedule is repeated: never longer than its interval.
RetryPolicy retryPolicyOf(const Schedule &schedule);

//! \brief The order in which targets become due, kept in one ordered set: 10,000 targets cost one timer.
//!
//! Rhythm: a target's ticks are the times `offset + k * every`, where the offset is a share of `every` computed from a hash of its id. So
//! ticks never drift, are spread evenly whatever was added when, and return to the same times after a change is reverted. First checks,
//! retries and checks after a sleep come between the ticks; the next tick follows them at least a quarter of `every` later. Ticks missed
//! altogether (sleep, pause) become one check.
class Scheduler
{
public:
    //! A check later than this was missed by sleep or pause, not delayed: it is spread out again.
    static constexpr std::chrono::seconds kMissedThreshold{5};
    //! The longest time over which first and missed checks are spread.
    static constexpr std::chrono::seconds kMaxSpread{60};
    //! The time that each of them adds to the spread: a dozen targets are all checked within a second, thousands take a minute.
    static constexpr std::chrono::milliseconds kSpreadPerCheck{50};
    static constexpr std::chrono::milliseconds kMinInterval{1'000};
    //! The most that a tick may be late, see latestWakeTime().
    static constexpr std::chrono::milliseconds kMaxSlack{250};
    static constexpr std::chrono::hours kMaxInterval{365 * 24};

    //! \brief Adds a target, first due at `first`. A known one gets a new interval and keeps its next check if that is sooner.
    //! \param every  clamped to 1 s - 365 d
    void add(const TargetId &id, Milliseconds every, MonotonicTime first);
    void remove(const TargetId &id);

    //! Due at `at`, unless it is due sooner anyway.
    void bringForward(const TargetId &id, MonotonicTime at);

    //! The next check is a retry at `at` (at most one interval after `now`), in place of the ticks before it.
    void setRetry(const TargetId &id, MonotonicTime at, MonotonicTime now);
    //! Removes a retry: next due at the next tick.
    void dropRetry(const TargetId &id, MonotonicTime now);
    //! \brief A check at `now` was made outside the schedule and replaces whatever was due, retry or first check: next due at the first
    //! tick that is at least a quarter of the interval later.
    void restart(const TargetId &id, MonotonicTime now);

    //! \brief What is due, earliest first, at most `limit`; each moves to its next tick.
    QList<DueCheck> takeDue(MonotonicTime now, int limit);

    //! The computer slept while the monotonic clock stood still: everything that became due meanwhile becomes one check each, spread out.
    void skip(std::chrono::nanoseconds slept, MonotonicTime now);

    //! The earliest time at which something is due.
    std::optional<MonotonicTime> nextWakeTime() const;
    //! \brief The latest time to call takeDue(). A tick may be late by a hundredth of its interval, a quarter of a second at most: so
    //! checks begin in batches, and each but the first finds warm caches. First checks and retries may not be late.
    std::optional<MonotonicTime> latestWakeTime() const;
    std::optional<MonotonicTime> dueAt(const TargetId &id) const;

    //! The time over which `count` checks that could all run now are spread.
    static std::chrono::nanoseconds spreadWindow(qsizetype count);
    //! The place of a target in a window: `now` plus its share of it (and never beyond one interval).
    static MonotonicTime spread(const TargetId &id, MonotonicTime now, std::chrono::nanoseconds window,
                                Milliseconds every = kMaxInterval);

private:
    struct Entry
    {
        std::chrono::nanoseconds every{};
        MonotonicTime due{};
        bool retry = false;
        bool isTick = false; //!< due at a tick, not between ticks

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
    mutable std::optional<MonotonicTime> m_by; //!< latestWakeTime(), which looks through all of a batch; null: not known
};

} // namespace watchkeeper
