// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/rules/AlertOutbox.h"

#include <QHash>
#include <QSet>

#include <algorithm>

namespace watchkeeper {

namespace {

constexpr int kMostAtOnce = 8; //!< for each channel: a service that hangs ties up no more

//! Walks from the oldest on: which targets has a channel still to hear of?
class Lanes
{
public:
    explicit Lanes(const QList<OutboxEntry> &entries)
    {
        for (const OutboxEntry &entry : entries)
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

qsizetype AlertOutbox::find(const QUuid &alert, const QString &channel) const
{
    for (qsizetype place = 0; place < m_entries.size(); ++place) {
        if (m_entries[place].alert.id == alert && m_entries[place].channel == channel)
            return place;
    }
    return -1;
}

QList<OutboxEntry> AlertOutbox::put(const Alert &alert, const QString &channel, const QList<TargetId> &targets, qint64 now)
{
    if (find(alert.id, channel) >= 0)
        return {};
    QList<OutboxEntry> folded;
    if (alert.kind == AlertKind::Recovery) {
        const auto goes = [&](const OutboxEntry &entry) { return entry.channel == channel && isFolded(entry, alert); };
        std::copy_if(m_entries.begin(), m_entries.end(), std::back_inserter(folded), goes);
        m_entries.removeIf(goes);
    }
    OutboxEntry entry;
    entry.alert = alert;
    entry.channel = channel;
    entry.targets = targets;
    entry.made = now;
    entry.due = now;
    m_entries.append(entry);
    return folded;
}

void AlertOutbox::restore(const OutboxEntry &entry)
{
    if (find(entry.alert.id, entry.channel) >= 0)
        return;
    m_entries.append(entry);
    m_entries.last().isUnderWay = false;
}

std::optional<OutboxEntry> AlertOutbox::takeNext(qint64 now)
{
    Lanes lanes(m_entries);
    for (OutboxEntry &entry : m_entries) {
        const bool isFree = lanes.enter(entry);
        if (!isFree || lanes.isFull(entry) || entry.isUnderWay || entry.due > now || expiry(entry) <= now)
            continue;
        entry.isUnderWay = true;
        return entry;
    }
    return {};
}

void AlertOutbox::end(const QUuid &alert, const QString &channel, OutboxRound round, qint64 now, qint64 after, double random)
{
    const qsizetype place = find(alert, channel);
    if (place < 0)
        return;
    if (round != OutboxRound::Again) {
        m_entries.removeAt(place);
        return;
    }
    OutboxEntry &entry = m_entries[place];
    entry.isUnderWay = false;
    ++entry.failures;
    entry.due = now + std::max(qint64(m_patience.retry.delay(entry.failures, random).count()), after);
}

QList<OutboxEntry> AlertOutbox::takeExpired(qint64 now)
{
    QList<OutboxEntry> expired;
    const auto isOver = [&](const OutboxEntry &entry) { return !entry.isUnderWay && expiry(entry) <= now; };
    std::copy_if(m_entries.begin(), m_entries.end(), std::back_inserter(expired), isOver);
    m_entries.removeIf(isOver);
    return expired;
}

std::optional<qint64> AlertOutbox::nextDue() const
{
    std::optional<qint64> next;
    Lanes lanes(m_entries);
    for (const OutboxEntry &entry : m_entries) {
        const bool isFree = lanes.enter(entry);
        if (entry.isUnderWay)
            continue;
        const qint64 at = isFree && !lanes.isFull(entry) ? std::min(entry.due, expiry(entry)) : expiry(entry);
        next = std::min(next.value_or(at), at);
    }
    return next;
}

} // namespace watchkeeper
