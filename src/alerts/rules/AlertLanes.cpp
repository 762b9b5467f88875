// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/rules/AlertLanes.h"

#include <algorithm>

namespace watchkeeper {

namespace {

constexpr int kConcurrencyLimit = 8; //!< applies to each channel, so a hanging service doesn't block other channels

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

//! Adds entries to `due` that have become due since the last update. Removes those that are no longer due because the clock was set back.
void AlertLanes::Channel::updateDue(qint64 now)
{
    constexpr quint64 kLast = std::numeric_limits<quint64>::max();
    const auto from = waiting.upper_bound({std::min(now, evaluatedAt), kLast});
    const auto to = waiting.upper_bound({std::max(now, evaluatedAt), kLast});
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
    return underWay >= kConcurrencyLimit;
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
    if (alert.isUnderWay)
        --channel.underWay;
    else
        channel.remove(number, alert.due);
    for (const TargetId &target : alert.targets)
        leaveLane(number, Lane(alert.channel, target));
    if (channel.underWay == 0 && channel.waiting.empty()) // `waiting` is empty only if the channel has no other entries
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
    alert.isUnderWay = true;
    Channel &channel = m_channels[alert.channel];
    channel.remove(number, alert.due);
    ++channel.underWay;
}

void AlertLanes::wait(quint64 number, qint64 due)
{
    QueuedAlert &alert = m_alerts[number];
    Channel &channel = m_channels[alert.channel];
    if (std::exchange(alert.isUnderWay, false))
        --channel.underWay;
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

std::optional<qint64> AlertLanes::nextDue() const
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

} // namespace watchkeeper
