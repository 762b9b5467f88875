// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/rules/AlertLanes.h"

#include <algorithm>

namespace watchkeeper {

namespace {

constexpr int kConcurrencyLimit = 8; //!< per channel, so that one hanging service doesn't block the others

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
void AlertLanes::Channel::lookAt(qint64 now)
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
    Place place;
    place.channel = channel;
    place.due = due;
    // A null ID represents the connectivity of this computer.
    const QList<TargetId> all = targets.isEmpty() ? QList<TargetId>{TargetId()} : targets;
    for (const TargetId &target : all) {
        Numbers &lane = m_lanes[Lane(channel, target)];
        if (!lane.insert(number).second)
            continue;
        place.targets.append(target);
        place.behind += lane.size() > 1 ? 1 : 0;
    }
    if (place.behind == 0)
        m_channels[channel].add(number, due);
    m_places.insert(number, place);
}

void AlertLanes::leave(quint64 number)
{
    const Place place = m_places.take(number);
    Channel &channel = m_channels[place.channel];
    if (place.isUnderWay)
        --channel.underWay;
    else
        channel.remove(number, place.due);
    for (const TargetId &target : place.targets)
        leaveLane(number, Lane(place.channel, target));
    if (channel.underWay == 0
        && channel.waiting.empty()) // `waiting` contains the first of the remaining entries, if there are any
        m_channels.erase(place.channel);
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
    Place &place = m_places[number];
    if (--place.behind == 0)
        m_channels[place.channel].add(number, place.due);
}

void AlertLanes::begin(quint64 number)
{
    Place &place = m_places[number];
    place.isUnderWay = true;
    Channel &channel = m_channels[place.channel];
    channel.remove(number, place.due);
    ++channel.underWay;
}

void AlertLanes::wait(quint64 number, qint64 due)
{
    Place &place = m_places[number];
    Channel &channel = m_channels[place.channel];
    if (std::exchange(place.isUnderWay, false))
        --channel.underWay;
    else
        channel.remove(number, place.due);
    place.due = due;
    if (place.behind == 0)
        channel.add(number, due);
}

std::optional<quint64> AlertLanes::next(qint64 now, const std::function<bool(quint64 number)> &isOver)
{
    std::optional<quint64> first;
    for (auto &[name, channel] : m_channels) {
        if (channel.isFull())
            continue;
        channel.lookAt(now);
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
