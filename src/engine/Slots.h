// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The limits on concurrent checks and on starts per second, taken together. Engine thread.

#include "async/KeyedLimit.h"
#include "async/RateLimiter.h"
#include "async/Semaphore.h"
#include "engine/CheckJob.h"
#include "engine/DescriptorGuard.h"
#include "engine/EngineLimits.h"

#include <functional>

namespace watchkeeper {

//! The nearest valid limits (EngineLimits has the ranges); logs what it changed.
EngineLimits clamped(EngineLimits limits);

//! \brief Takes, in this order: a place at the host, one of the kind, one of all; then passes the door, which enforces the start rate and
//! the reserve of descriptors.
//!
//! So a check that waits for its host or kind never holds one of the common places, and 60 checks of a host that hangs don't delay the
//! others. One check at a time is in the door; each queue is ordered by priority.
//!
//! Targets that don't answer hold their slots until the timeout. So all of them together get at most half of the places, of those at their
//! host and of those of their kind; those that have been silent for several checks get a quarter, and they go last. New targets share that
//! half of the places until their first result. A target that answered last time never waits for any of them.
class Slots
{
public:
    using WaitListener = std::function<void(const CheckJob &job, WaitReason reason)>;

    //! \param waits  called when a job begins to wait for another reason
    Slots(const EngineLimits &limits, DescriptorGuard guard, WaitListener waits);

    void setLimits(const EngineLimits &limits);
    const EngineLimits &limits() const { return m_limits; }
    //! The number of targets, by which EngineLimits::all is chosen if it is 0.
    void setTargetCount(qsizetype count);
    //! The effective limit on concurrent checks.
    int places() const { return m_places.limit(); }

    //! \brief Fills the job's permits. \return false if the job was cancelled, or may never start (its verdict has the reason)
    //! \param job  outlives the task
    [[nodiscard]] QCoro::Task<bool> take(CheckJob *job);
    //! Returns what the job holds; harmless when repeated.
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
    void enter(CheckJob *job);
    void applyKindLimits(const EngineLimits &former);

    EngineLimits m_limits;
    WaitListener m_waitListener;
    KeyedLimit m_hosts;
    KeyedLimit m_kinds;
    KeyedLimit m_silentHosts;
    KeyedLimit m_silentKinds;
    Semaphore m_places;
    Semaphore m_silentSlots;     //!< for those that may be silent
    Semaphore m_longSilentSlots; //!< for those that have been silent for long
    qsizetype m_targetCount = 0;
    Semaphore m_admission;
    RateLimiter m_rate;
    DescriptorGuard m_guard;
    int m_admittedCount = 0; //!< jobs that have passed the door
    Event m_freed;           //!< one of them left
    bool m_hasReportedShortage = false;
};

} // namespace watchkeeper
