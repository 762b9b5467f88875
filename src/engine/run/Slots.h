// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The limits on concurrent checks and on starts per second, applied together. Engine thread.

#include "async/RateLimiter.h"
#include "async/Semaphore.h"
#include "engine/run/DescriptorGuard.h"
#include "engine/schedule/CheckJob.h"
#include "engine/values/EngineLimits.h"

#include <functional>

namespace watchkeeper {

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
    int total() const { return m_totalSlots.limit(); }

    //! \brief Acquires the permits of the job. \return false if the job was cancelled, or can never start (see
    //! CheckJob::stopError for the reason)
    //! \param job  must outlive the task
    [[nodiscard]] QCoro::Task<bool> acquire(CheckJob *job);
    //! Returns the permits of the job. Only the first call has an effect.
    void release(CheckJob *job);

private:
    template<typename Limit, typename... Key>
    QCoro::Task<bool> wait(CheckJob *job, WaitReason reason, Limit *limit, Permit *permit, Key... key);
    template<typename Limit, typename... Key>
    QCoro::Task<bool> waitForSilentLimit(CheckJob *job, WaitReason reason, Limit *limit, Permit *permit, Key... key);
    QCoro::Task<bool> waitForSilentSlots(CheckJob *job);
    void applySlotLimit();
    QCoro::Task<bool> waitForAdmission(CheckJob *job);
    QCoro::Task<bool> takeDescriptors(CheckJob *job);
    void admit(CheckJob *job);
    void applyKindLimits(const EngineLimits &former);

    EngineLimits m_limits;
    WaitListener m_waitListener;
    KeyedLimit m_hosts;
    KeyedLimit m_kinds;
    KeyedLimit m_silentHosts;
    KeyedLimit m_silentKinds;
    Semaphore m_totalSlots;
    Semaphore m_silentSlots;     //!< slots for targets that might not answer
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
