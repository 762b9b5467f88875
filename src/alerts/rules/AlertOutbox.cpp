// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/rules/AlertOutbox.h"

#include <algorithm>

namespace watchkeeper {

namespace {

constexpr int kConcurrencyLimit = 8; //!< per channel, so a hanging service doesn't block other channels

} // namespace

void AlertLanes::Channel::add(quint64 number, qint64 at)
{
    waiting.insert({at, number});
    if (at <= evaluatedAt)
        due.insert(number);
}

void AlertLanes::Channel::remove(quint64 number, qint64 at)
{
    waiting.erase({at, number});
    due.erase(number);
}

//! Adds entries to `due` that have become due since the last update. If the clock was set back, removes entries that are no
//! longer due.
void AlertLanes::Channel::updateDue(qint64 now)
{
    constexpr quint64 kLastNumber = std::numeric_limits<quint64>::max();
    const auto from = waiting.upper_bound({std::min(now, evaluatedAt), kLastNumber});
    const auto to = waiting.upper_bound({std::max(now, evaluatedAt), kLastNumber});
    for (auto each = from; each != to; ++each) {
        if (now > evaluatedAt)
            due.insert(each->second);
        else
            due.erase(each->second);
    }
    evaluatedAt = now;
}

bool AlertLanes::Channel::isFull() const
{
    return deliveriesInProgress >= kConcurrencyLimit;
}

void AlertLanes::enter(quint64 number, const QString &channel, const QList<TargetId> &targets, qint64 due)
{
    QueuedAlert alert;
    alert.channel = channel;
    alert.due = due;
    // A null ID represents the connectivity of this computer.
    const QList<TargetId> all = targets.isEmpty() ? QList<TargetId>{TargetId()} : targets;
    for (const TargetId &target : all) {
        Numbers &lane = m_lanes[Lane(channel, target)];
        if (!lane.insert(number).second)
            continue;
        alert.targets.append(target);
        alert.blockingQueues += lane.size() > 1 ? 1 : 0;
    }
    if (alert.blockingQueues == 0)
        m_channels[channel].add(number, due);
    m_alerts.insert(number, alert);
}

void AlertLanes::leave(quint64 number)
{
    const QueuedAlert alert = m_alerts.take(number);
    Channel &channel = m_channels[alert.channel];
    if (alert.isBeingDelivered)
        --channel.deliveriesInProgress;
    else
        channel.remove(number, alert.due);
    for (const TargetId &target : alert.targets)
        leaveLane(number, Lane(alert.channel, target));
    if (channel.deliveriesInProgress == 0 && channel.waiting.empty()) // if `waiting` is empty, the channel has no other entries
        m_channels.erase(alert.channel);
}

void AlertLanes::leaveLane(quint64 number, const Lane &lane)
{
    const auto queue = m_lanes.find(lane);
    const bool wasFirst = *queue->begin() == number;
    queue->erase(number);
    if (queue->empty())
        m_lanes.remove(lane);
    else if (wasFirst)
        moveUp(*queue->begin());
}

void AlertLanes::moveUp(quint64 number)
{
    QueuedAlert &alert = m_alerts[number];
    if (--alert.blockingQueues == 0)
        m_channels[alert.channel].add(number, alert.due);
}

void AlertLanes::begin(quint64 number)
{
    QueuedAlert &alert = m_alerts[number];
    alert.isBeingDelivered = true;
    Channel &channel = m_channels[alert.channel];
    channel.remove(number, alert.due);
    ++channel.deliveriesInProgress;
}

void AlertLanes::wait(quint64 number, qint64 due)
{
    QueuedAlert &alert = m_alerts[number];
    Channel &channel = m_channels[alert.channel];
    if (std::exchange(alert.isBeingDelivered, false))
        --channel.deliveriesInProgress;
    else
        channel.remove(number, alert.due);
    alert.due = due;
    if (alert.blockingQueues == 0)
        channel.add(number, due);
}

std::optional<quint64> AlertLanes::next(qint64 now, const std::function<bool(quint64 number)> &isOver)
{
    std::optional<quint64> first;
    for (auto &[name, channel] : m_channels) {
        if (channel.isFull())
            continue;
        channel.updateDue(now);
        const auto found = std::find_if_not(channel.due.begin(), channel.due.end(), isOver);
        if (found != channel.due.end())
            first = std::min(first.value_or(*found), *found);
    }
    return first;
}

std::optional<qint64> AlertLanes::nextDueTime() const
{
    std::optional<qint64> next;
    for (const auto &[name, channel] : m_channels) {
        if (channel.isFull() || channel.waiting.empty())
            continue;
        const qint64 due = channel.waiting.begin()->first;
        next = std::min(next.value_or(due), due);
    }
    return next;
}

namespace {

bool isSuperseded(const OutboxEntry &earlier, const Alert &recovery)
{
    const AlertKind kind = earlier.alert.kind;
    const bool isOfIt = earlier.alert.problem == recovery.problem && earlier.alert.rule == recovery.rule;
    return isOfIt && !earlier.isBeingDelivered && (kind == AlertKind::Problem || kind == AlertKind::Reminder);
}

} // namespace

AlertOutbox::AlertOutbox(OutboxRetryPolicy policy)
    : m_policy(policy)
{
}

void AlertOutbox::add(const OutboxEntry &entry)
{
    const quint64 number = m_next++;
    m_entries.emplace(number, entry);
    m_numbers.insert(std::pair(entry.alert.id, entry.channel), number);
    m_entriesByProblem[std::pair(entry.channel, entry.alert.problem)].insert(number);
    m_lanes.enter(number, entry.channel, entry.targets, entry.due);
    m_idle.insert({expiry(entry), number});
}

OutboxEntry AlertOutbox::take(quint64 number)
{
    const auto place = m_entries.find(number);
    OutboxEntry entry = std::move(place->second);
    m_entries.erase(place);
    m_numbers.remove(std::pair(entry.alert.id, entry.channel));
    const auto others = m_entriesByProblem.find(std::pair(entry.channel, entry.alert.problem));
    others->erase(number);
    if (others->empty())
        m_entriesByProblem.remove(std::pair(entry.channel, entry.alert.problem));
    m_lanes.leave(number);
    m_idle.erase({expiry(entry), number});
    return entry;
}

QList<OutboxEntry> AlertOutbox::takeSuperseded(const Alert &recovery, const QString &channel)
{
    QList<OutboxEntry> superseded;
    const Numbers numbers =
        m_entriesByProblem.value(std::pair(channel, recovery.problem)); // a copy, because take() modifies the original
    for (const quint64 number : numbers) {
        if (isSuperseded(m_entries.at(number), recovery))
            superseded.append(take(number));
    }
    return superseded;
}

QList<OutboxEntry> AlertOutbox::put(const Alert &alert, const QString &channel, const QList<TargetId> &targets, qint64 now)
{
    if (m_numbers.contains(std::pair(alert.id, channel)))
        return {};
    QList<OutboxEntry> superseded;
    if (alert.kind == AlertKind::Recovery)
        superseded = takeSuperseded(alert, channel);
    OutboxEntry entry;
    entry.alert = alert;
    entry.channel = channel;
    entry.targets = targets;
    entry.made = now;
    entry.due = now;
    add(entry);
    return superseded;
}

void AlertOutbox::restore(const OutboxEntry &entry)
{
    if (m_numbers.contains(std::pair(entry.alert.id, entry.channel)))
        return;
    OutboxEntry retried = entry;
    retried.isBeingDelivered = false;
    add(retried);
}

void AlertOutbox::handleClockSetBack(qint64 now, qint64 by)
{
    m_idle.clear();
    for (auto &[number, entry] : m_entries) {
        entry.made = std::min(entry.made, now);
        if (entry.isBeingDelivered)
            continue;
        if (entry.due > now)
            entry.due = std::max(entry.due - by, now);
        m_idle.insert({expiry(entry), number});
        m_lanes.wait(number, entry.due);
    }
}

void AlertOutbox::retryNow(qint64 now)
{
    for (auto &[number, entry] : m_entries) {
        if (entry.isBeingDelivered || entry.failures == 0 || entry.isPauseRequested || entry.due <= now)
            continue;
        entry.failures = 0;
        entry.due = now;
        m_lanes.wait(number, now);
    }
}

std::optional<OutboxEntry> AlertOutbox::takeNext(qint64 now)
{
    const auto isOver = [this, now](quint64 number) { return expiry(m_entries.at(number)) <= now; };
    const auto number = m_lanes.next(now, isOver);
    if (!number)
        return {};
    OutboxEntry &entry = m_entries.at(*number);
    entry.isBeingDelivered = true;
    m_lanes.begin(*number);
    m_idle.erase({expiry(entry), *number});
    return entry;
}

std::optional<OutboxEntry> AlertOutbox::finishAttempt(const QUuid &alert, const QString &channel, OutboxResult result,
                                                      qint64 now, qint64 after, double random)
{
    const auto number = m_numbers.constFind(std::pair(alert, channel));
    if (number == m_numbers.cend())
        return {};
    if (result != OutboxResult::RetryLater) {
        take(*number);
        return {};
    }
    OutboxEntry &entry = m_entries.at(*number);
    entry.isBeingDelivered = false;
    ++entry.failures;
    const qint64 pause = m_policy.retry.delay(entry.failures, random).count();
    entry.isPauseRequested = after > pause;
    entry.due = now + std::max(pause, after);
    m_lanes.wait(*number, entry.due);
    m_idle.insert({expiry(entry), *number});
    return entry;
}

QList<OutboxEntry> AlertOutbox::takeExpired(qint64 now)
{
    Numbers over; // sorted by number, so the alerts are returned in the order in which they were added
    for (auto each = m_idle.begin(); each != m_idle.end() && each->first <= now; ++each)
        over.insert(each->second);
    QList<OutboxEntry> expired;
    for (const quint64 number : over)
        expired.append(take(number));
    return expired;
}

std::optional<qint64> AlertOutbox::nextDueTime() const
{
    const std::optional<qint64> due = m_lanes.nextDueTime();
    if (m_idle.empty())
        return due;
    const qint64 expired = m_idle.begin()->first;
    return std::min(due.value_or(expired), expired);
}

QList<OutboxEntry> AlertOutbox::entries() const
{
    QList<OutboxEntry> all;
    for (const auto &[number, entry] : m_entries)
        all.append(entry);
    return all;
}

} // namespace watchkeeper
