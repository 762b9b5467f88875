// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/rules/AlertOutbox.h"

#include <QSet>

#include <algorithm>

namespace watchkeeper {

namespace {

constexpr int kMostAtOnce = 8; //!< for each channel: a service that hangs ties up no more

//! Walks from the oldest on: which targets has a channel still to hear of?
class Lanes
{
public:
    explicit Lanes(const std::map<quint64, OutboxEntry> &entries)
    {
        for (const auto &[number, entry] : entries)
            m_underWay[entry.channel] += entry.isUnderWay ? 1 : 0;
    }

    bool isFull(const OutboxEntry &entry) const { return m_underWay.value(entry.channel) >= kMostAtOnce; }
    //! \return whether nothing before it tells the same channel of one of its targets
    bool enter(const OutboxEntry &entry)
    {
        QSet<TargetId> &busy = m_busy[entry.channel];
        const QList<TargetId> targets =
            entry.targets.isEmpty() ? QList<TargetId>{TargetId()} : entry.targets; // null: the own link
        const bool isFree =
            std::none_of(targets.begin(), targets.end(), [&busy](const TargetId &id) { return busy.contains(id); });
        for (const TargetId &id : targets)
            busy.insert(id);
        return isFree;
    }

private:
    QHash<QString, QSet<TargetId>> m_busy;
    QHash<QString, int> m_underWay;
};

bool isFolded(const OutboxEntry &earlier, const Alert &recovery)
{
    const AlertKind kind = earlier.alert.kind;
    const bool isOfIt = earlier.alert.problem == recovery.problem && earlier.alert.rule == recovery.rule;
    return isOfIt && !earlier.isUnderWay && (kind == AlertKind::Problem || kind == AlertKind::Reminder);
}

} // namespace

AlertOutbox::AlertOutbox(OutboxPatience patience)
    : m_patience(patience)
{
}

void AlertOutbox::add(const OutboxEntry &entry)
{
    const quint64 number = m_next++;
    m_entries.emplace(number, entry);
    m_numbers.insert(std::pair(entry.alert.id, entry.channel), number);
    m_ofProblem[std::pair(entry.channel, entry.alert.problem)].insert(number);
}

OutboxEntry AlertOutbox::take(quint64 number)
{
    const auto place = m_entries.find(number);
    OutboxEntry entry = std::move(place->second);
    m_entries.erase(place);
    m_numbers.remove(std::pair(entry.alert.id, entry.channel));
    const auto others = m_ofProblem.find(std::pair(entry.channel, entry.alert.problem));
    others->erase(number);
    if (others->empty())
        m_ofProblem.erase(others);
    return entry;
}

QList<OutboxEntry> AlertOutbox::takeFolded(const Alert &recovery, const QString &channel)
{
    QList<OutboxEntry> folded;
    const Numbers numbers = m_ofProblem.value(std::pair(channel, recovery.problem)); // a copy, since take() changes it
    for (const quint64 number : numbers) {
        if (isFolded(m_entries.at(number), recovery))
            folded.append(take(number));
    }
    return folded;
}

QList<OutboxEntry> AlertOutbox::put(const Alert &alert, const QString &channel, const QList<TargetId> &targets, qint64 now)
{
    if (m_numbers.contains(std::pair(alert.id, channel)))
        return {};
    QList<OutboxEntry> folded;
    if (alert.kind == AlertKind::Recovery)
        folded = takeFolded(alert, channel);
    OutboxEntry entry;
    entry.alert = alert;
    entry.channel = channel;
    entry.targets = targets;
    entry.made = now;
    entry.due = now;
    add(entry);
    return folded;
}

void AlertOutbox::restore(const OutboxEntry &entry)
{
    if (m_numbers.contains(std::pair(entry.alert.id, entry.channel)))
        return;
    OutboxEntry again = entry;
    again.isUnderWay = false;
    add(again);
}

std::optional<OutboxEntry> AlertOutbox::takeNext(qint64 now)
{
    Lanes lanes(m_entries);
    for (auto &[number, entry] : m_entries) {
        const bool isFree = lanes.enter(entry);
        if (!isFree || lanes.isFull(entry) || entry.isUnderWay || entry.due > now || expiry(entry) <= now)
            continue;
        entry.isUnderWay = true;
        return entry;
    }
    return {};
}

std::optional<OutboxEntry> AlertOutbox::end(const QUuid &alert, const QString &channel, OutboxRound round, qint64 now,
                                            qint64 after, double random)
{
    const auto number = m_numbers.constFind(std::pair(alert, channel));
    if (number == m_numbers.cend())
        return {};
    if (round != OutboxRound::Again) {
        take(*number);
        return {};
    }
    OutboxEntry &entry = m_entries.at(*number);
    entry.isUnderWay = false;
    ++entry.failures;
    entry.due = now + std::max(qint64(m_patience.retry.delay(entry.failures, random).count()), after);
    return entry;
}

QList<OutboxEntry> AlertOutbox::takeExpired(qint64 now)
{
    QList<quint64> over;
    for (const auto &[number, entry] : m_entries) {
        if (!entry.isUnderWay && expiry(entry) <= now)
            over.append(number);
    }
    QList<OutboxEntry> expired;
    for (const quint64 number : over)
        expired.append(take(number));
    return expired;
}

std::optional<qint64> AlertOutbox::nextDue() const
{
    std::optional<qint64> next;
    Lanes lanes(m_entries);
    for (const auto &[number, entry] : m_entries) {
        const bool isFree = lanes.enter(entry);
        if (entry.isUnderWay)
            continue;
        const qint64 at = isFree && !lanes.isFull(entry) ? std::min(entry.due, expiry(entry)) : expiry(entry);
        next = std::min(next.value_or(at), at);
    }
    return next;
}

QList<OutboxEntry> AlertOutbox::entries() const
{
    QList<OutboxEntry> all;
    for (const auto &[number, entry] : m_entries)
        all.append(entry);
    return all;
}

} // namespace watchkeeper
