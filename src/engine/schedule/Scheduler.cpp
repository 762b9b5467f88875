// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/schedule/Scheduler.h"

#include <algorithm>

namespace watchkeeper {

namespace {

using std::chrono::nanoseconds;

//! The finalizer of SplitMix64 (Steele, Lea, Flood 2014). Each bit of the ID affects about half of the bits of the result.
quint64 mixBits(quint64 x)
{
    x += 0x9e3779b97f4a7c15ULL;
    x = (x ^ (x >> 30)) * 0xbf58476d1ce4e5b9ULL;
    x = (x ^ (x >> 27)) * 0x94d049bb133111ebULL;
    return x ^ (x >> 31);
}

//! A number in [0, 1) that is the same in every run. Doesn't use qHash(), whose values can change with the version of Qt.
double phaseOffset(const TargetId &id)
{
    const quint64 high = (quint64(id.data1) << 32) | (quint64(id.data2) << 16) | id.data3;
    quint64 low = 0;
    for (const uchar byte : id.data4)
        low = (low << 8) | byte;
    return static_cast<double>(mixBits(high ^ mixBits(low)) >> 11) * 0x1.0p-53;
}

nanoseconds phaseOffset(const TargetId &id, nanoseconds whole)
{
    return nanoseconds(static_cast<qint64>(phaseOffset(id) * static_cast<double>(whole.count())));
}

nanoseconds clampedInterval(Milliseconds every)
{
    return std::clamp<Milliseconds>(every, Scheduler::kMinInterval, Scheduler::kMaxInterval);
}

MonotonicTime nextTickAfter(const TargetId &id, nanoseconds every, MonotonicTime time)
{
    const nanoseconds sinceOffset = time - phaseOffset(id, every);
    qint64 passed = sinceOffset / every;
    if (sinceOffset.count() < 0 && passed * every != sinceOffset)
        --passed; // rounds down; C++ rounds towards zero, but ticks before the first one have negative numbers
    return phaseOffset(id, every) + (passed + 1) * every;
}

} // namespace

RetryPolicy retryPolicyOf(const Schedule &schedule, bool isConfirmed)
{
    constexpr Milliseconds kShortestFirstPause{5'000};
    RetryPolicy policy;
    policy.attempts = schedule.attempts;
    policy.first = std::min(schedule.retryEvery, schedule.every);
    if (!isConfirmed)
        policy.first = std::min(policy.first, std::max(schedule.retryEvery / 4, kShortestFirstPause));
    policy.ceiling = schedule.every;
    return policy;
}

void Scheduler::add(const TargetId &id, Milliseconds every, MonotonicTime first)
{
    const auto known = m_entries.find(id);
    if (known != m_entries.end()) {
        known->every = clampedInterval(every);
        m_latestWakeTime.reset();
        bringForward(id, first);
        return;
    }
    m_entries.insert(id, Entry{clampedInterval(every), first, false});
    m_turns.insert(Turn{first, id});
    if (m_latestWakeTime && first < *m_latestWakeTime)
        m_latestWakeTime = first;
}

void Scheduler::remove(const TargetId &id)
{
    const auto entry = m_entries.constFind(id);
    if (entry == m_entries.cend())
        return;
    m_turns.erase(Turn{entry->due, id});
    if (m_latestWakeTime == entry->latest())
        m_latestWakeTime.reset();
    m_entries.erase(entry);
}

void Scheduler::bringForward(const TargetId &id, MonotonicTime at)
{
    const auto entry = m_entries.find(id);
    if (entry != m_entries.end() && at < entry->due)
        move(id, *entry, at);
}

void Scheduler::setRetry(const TargetId &id, MonotonicTime at, MonotonicTime now)
{
    const auto entry = m_entries.find(id);
    if (entry == m_entries.end())
        return;
    entry->retry = true;
    move(id, *entry, std::min(at, now + entry->every));
}

void Scheduler::dropRetry(const TargetId &id, MonotonicTime now)
{
    const auto entry = m_entries.find(id);
    if (entry == m_entries.end() || !entry->retry)
        return;
    entry->retry = false;
    move(id, *entry, nextTickAfter(id, entry->every, now), true);
}

void Scheduler::restart(const TargetId &id, MonotonicTime now)
{
    const auto entry = m_entries.find(id);
    if (entry == m_entries.end())
        return;
    entry->retry = false;
    move(id, *entry, nextTickAfter(id, entry->every, now + entry->every / 4), true);
}

QList<DueCheck> Scheduler::takeDue(MonotonicTime now, int limit)
{
    QList<TargetId> missed;
    for (auto turn = m_turns.cbegin(); turn != m_turns.cend() && now - turn->due > kMissedThreshold; ++turn)
        missed.append(turn->id);
    if (!missed.isEmpty())
        redistribute(missed, now);

    QList<DueCheck> due;
    while (!m_turns.empty() && m_turns.cbegin()->due <= now && due.size() < limit) {
        const TargetId id = m_turns.cbegin()->id;
        Entry &entry = m_entries[id];
        due.append(DueCheck{id, entry.retry ? CheckReason::Retry : CheckReason::Scheduled});
        entry.retry = false;
        // After a check between ticks, the next tick is at least a quarter of the interval later.
        const MonotonicTime after = std::max(now, entry.due + entry.every / 4);
        move(id, entry, nextTickAfter(id, entry.every, after), true);
    }
    return due;
}

void Scheduler::skip(nanoseconds slept, MonotonicTime now)
{
    QList<TargetId> missed;
    for (auto turn = m_turns.cbegin(); turn != m_turns.cend() && turn->due - slept <= now; ++turn)
        missed.append(turn->id);
    redistribute(missed, now);
}

void Scheduler::redistribute(const QList<TargetId> &missed, MonotonicTime now)
{
    const nanoseconds window = spreadWindow(missed.size());
    for (const TargetId &id : missed) {
        Entry &entry = m_entries[id];
        move(id, entry, now + phaseOffset(id, std::min(window, entry.every)));
    }
}

std::optional<MonotonicTime> Scheduler::nextWakeTime() const
{
    if (m_turns.empty())
        return std::nullopt;
    return m_turns.cbegin()->due;
}

std::optional<MonotonicTime> Scheduler::latestWakeTime() const
{
    if (m_latestWakeTime)
        return m_latestWakeTime;
    for (auto turn = m_turns.cbegin(); turn != m_turns.cend() && (!m_latestWakeTime || turn->due < *m_latestWakeTime); ++turn) {
        const MonotonicTime latest = m_entries.constFind(turn->id)->latest();
        m_latestWakeTime = std::min(m_latestWakeTime.value_or(latest), latest);
    }
    return m_latestWakeTime;
}

std::optional<MonotonicTime> Scheduler::dueAt(const TargetId &id) const
{
    const auto entry = m_entries.constFind(id);
    if (entry == m_entries.cend())
        return std::nullopt;
    return entry->due;
}

nanoseconds Scheduler::spreadWindow(qsizetype count)
{
    return std::min<nanoseconds>(kMaxSpread, kSpreadPerCheck * count);
}

MonotonicTime Scheduler::spread(const TargetId &id, MonotonicTime now, nanoseconds window, Milliseconds every)
{
    return now + phaseOffset(id, std::min(window, clampedInterval(every)));
}

void Scheduler::move(const TargetId &id, Entry &entry, MonotonicTime due, bool isTick)
{
    auto node = m_turns.extract(Turn{entry.due, id}); // reuses the node, which avoids an allocation for each check
    const bool wasFirst = m_latestWakeTime == entry.latest();
    entry.due = due;
    entry.isTick = isTick;
    if (wasFirst)
        m_latestWakeTime.reset();
    else if (m_latestWakeTime)
        m_latestWakeTime = std::min(*m_latestWakeTime, entry.latest());
    node.value().due = due;
    m_turns.insert(std::move(node));
}

} // namespace watchkeeper
