// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The slots limit and count the checks that wait and run, and keep some file descriptors in reserve, so that files can be saved
//! and alerts sent even if checks use all others. Engine thread.

#include "async/RateLimiter.h"
#include "async/Semaphore.h"
#include "async/WaitQueue.h"
#include "engine/schedule/CheckJob.h"
#include "engine/values/EngineLimits.h"
#include "engine/values/EngineUpdates.h"

#include <QCoroTask>

#include <functional>
#include <optional>

namespace watchkeeper {

//! \brief Decides whether another check can start. Counting is expensive, because it lists all descriptors. Descriptors are
//! therefore counted again only when the number of starts allowed by the last count is used up.
class DescriptorGuard
{
public:
    //! The number of descriptors that one check may need at the same time. A command needs three pipes with two ends each, and
    //! further descriptors for its supervision.
    static constexpr int kDescriptorsPerCheck = 8;

    struct Usage
    {
        int open = 0;
        int limit = 0;
    };
    using CountFunction = std::function<std::optional<Usage>()>; //!< returns nullopt if there is no limit

    //! Counts the descriptors of this process.
    DescriptorGuard();
    explicit DescriptorGuard(CountFunction count);

    //! Returns whether a check can start. If so, counts the check as started.
    bool tryStart();
    //! The number of checks that could run at the same time if nothing else used descriptors.
    int maxChecks() const;
    //! The usage at the last count, for messages.
    const Usage &usage() const { return m_usage; }

private:
    bool recount();

    CountFunction m_count;
    Usage m_usage;
    int m_allowance = 0;
};

//! Returns the nearest valid limits (for the ranges, see EngineLimits), and logs which values were changed.
EngineLimits clampedLimits(EngineLimits limits);

//! \brief Acquires a slot of the host, then a slot of the kind, then one of the total. Finally, the check is admitted, which
//! enforces the start rate and the reserve of descriptors.
//!
//! Because of this order, a check that waits for its host or kind doesn't occupy one of the total slots. So 60 checks of a host
//! that doesn't respond don't delay checks of other hosts. Only one check at a time waits for admission. Each queue is ordered
//! by priority.
//!
//! Targets that don't answer occupy their slots until the timeout. Together, they therefore get at most half of the total
//! slots, of their host's slots and of their kind's slots. Targets that have been silent for several checks get at most a
//! quarter of the total slots, and are queued last. New targets also use that half until their first result. A target that
//! answered its last check never waits for silent targets.
class Slots
{
public:
    using WaitListener = std::function<void(const CheckJob &job, WaitReason reason)>;

    //! \param waits  called when the reason for the wait of a job changes
    Slots(const EngineLimits &limits, DescriptorGuard guard, WaitListener waits);

    void setLimits(const EngineLimits &limits);
    const EngineLimits &limits() const { return m_limits; }
    //! Sets the number of targets, from which the limit is computed if EngineLimits::all is 0.
    void setTargetCount(qsizetype count);
    //! The effective limit on concurrent checks.
    int total() const { return m_slots.total.limit(); }

    //! \brief Acquires the permits of the job. \return false if the job was cancelled, or can never start (see
    //! CheckJob::stopError for the reason)
    //! \param job  must outlive the task
    [[nodiscard]] QCoro::Task<bool> acquire(CheckJob *job);
    //! Gives back the permits of the job. Only the first call has an effect.
    void release(CheckJob *job);

private:
    //! The limits of which a check needs one permit each.
    struct SlotLimits
    {
        KeyedLimit hosts;
        KeyedLimit kinds;
        Semaphore total;
    };

    template<typename Limit, typename... Key>
    QCoro::Task<bool> wait(CheckJob *job, WaitReason reason, Limit *limit, Permit *permit, Key... key);
    template<typename Limit, typename... Key>
    QCoro::Task<bool> waitForSilentLimit(CheckJob *job, WaitReason reason, Limit *limit, Permit *permit, Key... key);
    QCoro::Task<bool> waitForSilentSlots(CheckJob *job);
    void applySlotLimit();
    QCoro::Task<bool> waitForAdmission(CheckJob *job);
    QCoro::Task<bool> takeDescriptors(CheckJob *job);
    void admit(CheckJob *job);
    void applyKindLimits(const EngineLimits &previous);

    EngineLimits m_limits;
    WaitListener m_waitListener;
    SlotLimits m_slots;
    SlotLimits m_silentSlots;    //!< slots for targets that might not answer
    Semaphore m_longSilentSlots; //!< slots for targets that have been silent for several checks
    qsizetype m_targetCount = 0;
    Semaphore m_admission;
    RateLimiter m_rate;
    DescriptorGuard m_guard;
    int m_admittedCount = 0; //!< number of admitted jobs that haven't ended
    Event m_slotFreed;       //!< set when an admitted job ends
    bool m_hasReportedShortage = false;
};

} // namespace watchkeeper
