// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/run/Slots.h"

#include "async/OpenFiles.h"
#include "engine/values/EngineText.h"
#include "model/base/Logging.h"

#include <algorithm>
#include <chrono>
#include <limits>

#ifdef Q_OS_UNIX
#include <dirent.h>
#include <sys/resource.h>
#endif

namespace watchkeeper {

namespace {

#ifdef Q_OS_UNIX

std::optional<int> openDescriptors()
{
#ifdef Q_OS_LINUX
    const char *const folder = "/proc/self/fd";
#else
    const char *const folder = "/dev/fd";
#endif
    DIR *const entries = opendir(folder);
    if (entries == nullptr)
        return std::nullopt;
    int count = -3; // not counting ".", ".." and the descriptor used for listing
    while (readdir(entries) != nullptr)
        ++count;
    closedir(entries);
    return count;
}

std::optional<DescriptorGuard::Usage> currentDescriptorUsage()
{
    rlimit limits{};
    if (getrlimit(RLIMIT_NOFILE, &limits) != 0)
        return std::nullopt;
    const std::optional<int> limit = descriptorCount(limits.rlim_cur);
    if (!limit)
        return std::nullopt;
    // Listing the descriptors needs a descriptor itself. If that fails, all descriptors are in use.
    return DescriptorGuard::Usage{openDescriptors().value_or(*limit), *limit};
}

#else

std::optional<DescriptorGuard::Usage> currentDescriptorUsage()
{
    return std::nullopt;
}

#endif

} // namespace

DescriptorGuard::DescriptorGuard()
    : DescriptorGuard(currentDescriptorUsage)
{
}

DescriptorGuard::DescriptorGuard(CountFunction count)
    : m_count(std::move(count))
{
}

bool DescriptorGuard::tryStart()
{
    if (m_allowance < kDescriptorsPerCheck && !recount())
        return false;
    m_allowance -= kDescriptorsPerCheck;
    return true;
}

int DescriptorGuard::maxChecks() const
{
    const std::optional<Usage> usage = m_count();
    return usage ? usage->limit / kDescriptorsPerCheck : std::numeric_limits<int>::max();
}

bool DescriptorGuard::recount()
{
    const std::optional<Usage> usage = m_count();
    if (!usage) {
        m_allowance = std::numeric_limits<int>::max();
        return true;
    }
    m_usage = *usage;
    m_allowance = usage->limit - descriptorReserve(static_cast<quint64>(usage->limit)) - usage->open;
    return m_allowance >= kDescriptorsPerCheck;
}

namespace {

using namespace std::chrono_literals;

constexpr int kUnlimited = std::numeric_limits<int>::max();
// Without a limit set by the user, there are two slots per target, within these bounds. Silent targets may use half of the
// slots, which is enough if all targets are silent. The upper bound exists because a running check needs a descriptor and a few
// kilobytes.
constexpr qsizetype kMinSlots = 100;
constexpr qsizetype kMaxSlots = 2'000;
constexpr int kLongSilenceThreshold = 3; // checks in a row without an answer

int halfOf(int limit)
{
    return limit == kUnlimited ? kUnlimited : std::max(1, limit / 2);
}

//! The priority of a check. Targets that might not answer have a lower priority than all others, regardless of the reason for
//! the check.
int slotPriority(const CheckJob &job)
{
    return job.mayBeSilent() ? static_cast<int>(CheckReason::Scheduled) + 1 : job.priority();
}

//! The priority among targets that might not answer: new targets first, followed by those with the shortest silence.
int silentHostPriority(const CheckJob &job)
{
    return std::min(job.plan.consecutiveSilences.value_or(0), 2 * kLongSilenceThreshold);
}

int clampLimit(const char *name, int value, int lowest, int highest)
{
    const int fit = std::clamp(value, lowest, highest);
    if (fit != value)
        qCWarning(lcEngine, "limit %s: %d is outside %d - %d, using %d", name, value, lowest, highest, fit);
    return fit;
}

} // namespace

EngineLimits clampedLimits(EngineLimits limits)
{
    limits.all = clampLimit("of all checks", limits.all, 0, 10'000);
    limits.perHost = clampLimit("per host", limits.perHost, 1, 1'000);
    limits.startsPerSecond = clampLimit("of starts per second", limits.startsPerSecond, 0, kUnlimited);
    for (auto kind = limits.perKind.begin(); kind != limits.perKind.end(); ++kind)
        *kind = clampLimit(qPrintable(kind.key()), *kind, 1, 10'000);
    return limits;
}

Slots::Slots(const EngineLimits &limits, DescriptorGuard guard, WaitListener waits)
    : m_limits(clampedLimits(limits))
    , m_waitListener(std::move(waits))
    , m_slots{KeyedLimit(m_limits.perHost), KeyedLimit(kUnlimited), Semaphore(1)}
    , m_silentSlots{KeyedLimit(halfOf(m_limits.perHost)), KeyedLimit(kUnlimited), Semaphore(1)}
    , m_longSilentSlots(1)
    , m_admission(1)
    , m_rate(m_limits.startsPerSecond, 1s)
    , m_guard(std::move(guard))
{
    applyKindLimits(EngineLimits{});
    applySlotLimit();
}

void Slots::setTargetCount(qsizetype count)
{
    m_targetCount = count;
    applySlotLimit();
}

void Slots::applySlotLimit()
{
    const auto needed = static_cast<int>(std::clamp(2 * m_targetCount, kMinSlots, kMaxSlots));
    const int total = m_limits.all > 0 ? m_limits.all : std::max(1, std::min(needed, m_guard.maxChecks() / 2));
    m_slots.total.setLimit(total);
    m_silentSlots.total.setLimit(halfOf(total));
    m_longSilentSlots.setLimit(halfOf(halfOf(total)));
}

void Slots::setLimits(const EngineLimits &limits)
{
    const EngineLimits previous = std::exchange(m_limits, clampedLimits(limits));
    m_slots.hosts.setLimit(m_limits.perHost);
    m_silentSlots.hosts.setLimit(halfOf(m_limits.perHost));
    applyKindLimits(previous);
    applySlotLimit();
    if (m_limits.startsPerSecond != previous.startsPerSecond)
        m_rate.setRate(m_limits.startsPerSecond, 1s);
}

void Slots::applyKindLimits(const EngineLimits &previous)
{
    for (auto kind = previous.perKind.cbegin(); kind != previous.perKind.cend(); ++kind) {
        if (m_limits.perKind.contains(kind.key()))
            continue;
        m_slots.kinds.setLimit(kind.key(), kUnlimited);
        m_silentSlots.kinds.setLimit(kind.key(), kUnlimited);
    }
    for (auto kind = m_limits.perKind.cbegin(); kind != m_limits.perKind.cend(); ++kind) {
        m_slots.kinds.setLimit(kind.key(), *kind);
        m_silentSlots.kinds.setLimit(kind.key(), halfOf(*kind));
    }
}

QCoro::Task<bool> Slots::acquire(CheckJob *job)
{
    if (job->mayBeSilent()) {
        const bool mayGo = co_await waitForSilentSlots(job);
        if (!mayGo)
            co_return false;
    }
    const bool atHost = co_await wait(job, WaitReason::Host, &m_slots.hosts, &job->slot.host, job->plan.host);
    if (!atHost)
        co_return false;
    const bool ofKind = co_await wait(job, WaitReason::Kind, &m_slots.kinds, &job->slot.kind, job->plan.target->kind);
    if (!ofKind)
        co_return false;
    const bool ofAll = co_await wait(job, WaitReason::Limit, &m_slots.total, &job->slot.total);
    if (!ofAll)
        co_return false;
    // Usually, no further wait is needed: there is no rate limit, no other check is being admitted, and there are enough
    // descriptors.
    const bool open = m_limits.startsPerSecond == 0 && m_admission.permitsInUse() == 0;
    if (open && m_guard.tryStart()) {
        admit(job);
        co_return true;
    }
    const bool passed = co_await waitForAdmission(job);
    co_return passed;
}

QCoro::Task<bool> Slots::waitForSilentSlots(CheckJob *job)
{
    if (job->plan.consecutiveSilences) {
        const bool atHost =
            co_await waitForSilentLimit(job, WaitReason::Host, &m_silentSlots.hosts, &job->silentSlot.host, job->plan.host);
        if (!atHost)
            co_return false;
        const bool ofKind = co_await waitForSilentLimit(job, WaitReason::Kind, &m_silentSlots.kinds, &job->silentSlot.kind,
                                                        job->plan.target->kind);
        if (!ofKind)
            co_return false;
    }
    Semaphore *const silentSlots =
        job->plan.consecutiveSilences.value_or(0) > kLongSilenceThreshold ? &m_longSilentSlots : &m_silentSlots.total;
    const bool ofAll = co_await waitForSilentLimit(job, WaitReason::Limit, silentSlots, &job->silentSlot.total);
    co_return ofAll;
}

//! Waits for a permit for targets that might not answer. Returns true without a permit if the user requests the check during
//! the wait.
template<typename Limit, typename... Key>
QCoro::Task<bool> Slots::waitForSilentLimit(CheckJob *job, WaitReason reason, Limit *limit, Permit *permit, Key... key)
{
    m_waitListener(*job, reason);
    while (!job->source.isCancelled() && job->mayBeSilent()) {
        const CancelToken token = job->waiting.token();
        Permit granted = co_await limit->acquire(key..., silentHostPriority(*job), token);
        if (granted) {
            *permit = std::move(granted);
            co_return true;
        }
    }
    co_return !job->source.isCancelled();
}

template<typename Limit, typename... Key>
QCoro::Task<bool> Slots::wait(CheckJob *job, WaitReason reason, Limit *limit, Permit *permit, Key... key)
{
    m_waitListener(*job, reason);
    while (!job->source.isCancelled()) {
        const int priority = slotPriority(*job);
        const CancelToken token = job->waiting.token();
        Permit granted = co_await limit->acquire(key..., priority, token);
        if (granted) {
            *permit = std::move(granted);
            co_return true;
        }
        // The priority was raised, so the check queues again with the new priority.
    }
    co_return false;
}

QCoro::Task<bool> Slots::waitForAdmission(CheckJob *job)
{
    Permit door;
    const bool first = co_await wait(job, WaitReason::Rate, &m_admission, &door);
    if (!first)
        co_return false;
    const CancelToken token = job->source.token();
    const bool inTime = co_await m_rate.acquire(token);
    if (!inTime)
        co_return false;
    const bool enough = co_await takeDescriptors(job);
    co_return enough;
}

QCoro::Task<bool> Slots::takeDescriptors(CheckJob *job)
{
    while (!m_guard.tryStart()) {
        const DescriptorGuard::Usage usage = m_guard.usage();
        if (!std::exchange(m_hasReportedShortage, true)) {
            qCCritical(lcEngine, "internal error: too many open files: %d of %d. Fewer checks run at the same time", usage.open,
                       usage.limit);
        }
        if (m_admittedCount == 0) { // no running check can release descriptors
            job->stopError = CheckError(ErrorType::Internal, text::tooManyOpenFiles(usage.open, usage.limit));
            co_return false;
        }
        m_slotFreed.reset();
        const CancelToken token = job->source.token();
        const bool freed = co_await m_slotFreed.wait(token);
        if (!freed)
            co_return false;
    }
    admit(job);
    co_return true;
}

void Slots::admit(CheckJob *job)
{
    job->isAdmitted = true;
    ++m_admittedCount;
}

void Slots::release(CheckJob *job)
{
    if (std::exchange(job->isAdmitted, false)) {
        --m_admittedCount;
        m_slotFreed.set();
    }
    job->slot.release();
    job->silentSlot.release();
}

} // namespace watchkeeper
