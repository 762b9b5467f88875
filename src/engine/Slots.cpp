// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/Slots.h"

#include "engine/EngineText.h"
#include "model/Logging.h"

#include <algorithm>
#include <chrono>
#include <limits>

namespace watchkeeper {

namespace {

using namespace std::chrono_literals;

constexpr int kUnlimited = std::numeric_limits<int>::max();

int clampedTo(const char *name, int value, int lowest, int highest)
{
    const int fit = std::clamp(value, lowest, highest);
    if (fit != value)
        qCWarning(lcEngine, "limit %s: %d is outside %d - %d, using %d", name, value, lowest, highest, fit);
    return fit;
}

} // namespace

EngineLimits clamped(EngineLimits limits)
{
    limits.all = clampedTo("of all checks", limits.all, 1, 10'000);
    limits.perHost = clampedTo("per host", limits.perHost, 1, 1'000);
    limits.startsPerSecond = clampedTo("of starts per second", limits.startsPerSecond, 0, kUnlimited);
    for (auto kind = limits.perKind.begin(); kind != limits.perKind.end(); ++kind)
        *kind = clampedTo(qPrintable(kind.key()), *kind, 1, 10'000);
    return limits;
}

Slots::Slots(const EngineLimits &limits, DescriptorGuard guard, Waits waits)
    : m_limits(clamped(limits))
    , m_waits(std::move(waits))
    , m_hosts(m_limits.perHost)
    , m_kinds(kUnlimited)
    , m_places(m_limits.all)
    , m_door(1)
    , m_rate(m_limits.startsPerSecond, 1s)
    , m_guard(std::move(guard))
{
    applyKindLimits(EngineLimits{});
}

void Slots::setLimits(const EngineLimits &limits)
{
    const EngineLimits former = std::exchange(m_limits, clamped(limits));
    m_hosts.setLimit(m_limits.perHost);
    applyKindLimits(former);
    m_places.setLimit(m_limits.all);
    if (m_limits.startsPerSecond != former.startsPerSecond)
        m_rate.setRate(m_limits.startsPerSecond, 1s);
}

void Slots::applyKindLimits(const EngineLimits &former)
{
    for (auto kind = former.perKind.cbegin(); kind != former.perKind.cend(); ++kind) {
        if (!m_limits.perKind.contains(kind.key()))
            m_kinds.setLimit(kind.key(), kUnlimited);
    }
    for (auto kind = m_limits.perKind.cbegin(); kind != m_limits.perKind.cend(); ++kind)
        m_kinds.setLimit(kind.key(), *kind);
}

QCoro::Task<bool> Slots::take(CheckJob *job)
{
    const bool atHost = co_await wait(job, WaitReason::Host, &m_hosts, &job->host, job->plan.host);
    if (!atHost)
        co_return false;
    const bool ofKind = co_await wait(job, WaitReason::Kind, &m_kinds, &job->kind, job->plan.target.kind);
    if (!ofKind)
        co_return false;
    const bool ofAll = co_await wait(job, WaitReason::Limit, &m_places, &job->place);
    if (!ofAll)
        co_return false;
    // Nobody in the door, no rate to keep, descriptors in plenty: the usual way, without another wait.
    const bool open = m_limits.startsPerSecond == 0 && m_door.held() == 0;
    if (open && m_guard.tryStart()) {
        enter(job);
        co_return true;
    }
    const bool passed = co_await passDoor(job);
    co_return passed;
}

template<typename Limit, typename... Key>
QCoro::Task<bool> Slots::wait(CheckJob *job, WaitReason reason, Limit *limit, Permit *permit, Key... key)
{
    m_waits(*job, reason);
    while (!job->source.isCancelled()) {
        const int priority = job->priority();
        const CancelToken token = job->waiting.token();
        Permit granted = co_await limit->acquire(key..., priority, token);
        if (granted) {
            *permit = std::move(granted);
            co_return true;
        }
        // Raised meanwhile: stand in the queue again, further ahead.
    }
    co_return false;
}

QCoro::Task<bool> Slots::passDoor(CheckJob *job)
{
    Permit door;
    const bool first = co_await wait(job, WaitReason::Rate, &m_door, &door);
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
        if (!std::exchange(m_toldShortage, true)) {
            qCCritical(lcEngine, "internal error: too many open files: %d of %d; fewer checks run at once", usage.open,
                       usage.limit);
        }
        if (m_inside == 0) { // no check holds any, so none will come back
            job->verdict = CheckError(ErrorType::Internal, text::tooManyOpenFiles(usage.open, usage.limit));
            co_return false;
        }
        m_freed.reset();
        const CancelToken token = job->source.token();
        const bool freed = co_await m_freed.wait(token);
        if (!freed)
            co_return false;
    }
    enter(job);
    co_return true;
}

void Slots::enter(CheckJob *job)
{
    job->started = true;
    ++m_inside;
}

void Slots::release(CheckJob *job)
{
    if (std::exchange(job->started, false)) {
        --m_inside;
        m_freed.set();
    }
    job->place.release();
    job->kind.release();
    job->host.release();
}

} // namespace watchkeeper
