// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/table/model/ResultHistory.h"

#include "gui/look/Appearance.h"
#include "gui/table/model/ResultColumn.h"
#include "gui/table/model/ResultTexts.h"
#include "model/base/Quantity.h"
#include "model/base/ShortText.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

namespace watchkeeper {

namespace {

constexpr quint32 kNone = 0;
constexpr qsizetype kMaxHistorySummary = 120;

//! Returns the size of a summary, including its entries in the list and in the hash.
qsizetype bytesOf(const QString &text)
{
    constexpr qsizetype kTextOverhead = 100;
    return text.size() * qsizetype(sizeof(QChar)) + kTextOverhead;
}

} // namespace

void ResultHistory::add(const TargetId &id, const Result &result, const QString &summary)
{
    append(id,
           {result.at.toMSecsSinceEpoch(), acquireText(textStart(summary, kMaxHistorySummary)),
            static_cast<float>(result.observation.durationMs), result.outcome, result.hard});
}

void ResultHistory::prependEarlier(const TargetId &id, const QList<HistoricalResult> &earlier)
{
    QList<HistoricalResult> all = earlier + of(id);
    all = all.last(std::min(all.size(), qsizetype(kHistoryLength)));
    remove(id);
    for (const HistoricalResult &result : std::as_const(all))
        append(id,
               {result.at.toMSecsSinceEpoch(), acquireText(textStart(result.summary, kMaxHistorySummary)),
                static_cast<float>(result.milliseconds), result.outcome, result.hard});
}

void ResultHistory::append(const TargetId &id, const PackedResult &packed)
{
    RingBuffer &ring = m_rings[id];
    const size_t size = ring.results.size();
    if (size < kHistoryLength) {
        if (size == ring.results.capacity()) // grows by half at a time, up to the size that most buffers reach
            ring.results.reserve(std::min<size_t>(kHistoryLength, size + size / 2 + 4));
        ring.results.push_back(packed);
        return;
    }
    PackedResult &oldest = ring.results[static_cast<size_t>(ring.next)];
    releaseText(oldest.summary);
    oldest = packed;
    ring.next = (ring.next + 1) % kHistoryLength;
}

void ResultHistory::remove(const TargetId &id)
{
    const auto ring = m_rings.constFind(id);
    if (ring == m_rings.constEnd())
        return;
    for (const PackedResult &packed : ring->results)
        releaseText(packed.summary);
    m_rings.erase(ring);
}

QList<HistoricalResult> ResultHistory::of(const TargetId &id) const
{
    QList<HistoricalResult> list;
    const auto ring = m_rings.constFind(id);
    if (ring == m_rings.constEnd())
        return list;
    const size_t size = ring->results.size();
    list.reserve(static_cast<qsizetype>(size));
    for (size_t i = 0; i < size; ++i) {
        const PackedResult &packed = ring->results[(static_cast<size_t>(ring->next) + i) % size];
        list.append({QDateTime::fromMSecsSinceEpoch(packed.at, Qt::UTC), packed.milliseconds, packed.outcome, packed.hard,
                     m_texts[packed.summary].text});
    }
    return list;
}

quint32 ResultHistory::acquireText(const QString &text)
{
    if (text.isEmpty())
        return kNone;
    if (const auto known = m_textIndexes.constFind(text); known != m_textIndexes.constEnd()) {
        ++m_texts[*known].uses;
        return *known;
    }
    if (m_textBytes + bytesOf(text) > kMaxTextBytes)
        return kNone;
    quint32 index = static_cast<quint32>(m_texts.size());
    if (m_freeIndexes.empty()) {
        m_texts.push_back({text, 1});
    } else {
        index = m_freeIndexes.back();
        m_freeIndexes.pop_back();
        m_texts[index] = {text, 1};
    }
    m_textIndexes.insert(text, index);
    m_textBytes += bytesOf(text);
    return index;
}

void ResultHistory::releaseText(quint32 index)
{
    if (index == kNone || --m_texts[index].uses > 0)
        return;
    m_textBytes -= bytesOf(m_texts[index].text);
    m_textIndexes.remove(m_texts[index].text);
    m_texts[index] = {};
    m_freeIndexes.push_back(index);
}

namespace {

constexpr qint64 kSlotMs = 30 * 60'000;

qint64 slotOf(qint64 at)
{
    return at / kSlotMs;
}

bool isUp(Outcome outcome)
{
    return outcome == Outcome::Up || outcome == Outcome::Degraded;
}

} // namespace

void DayUptime::add(const QDateTime &at, Outcome outcome, std::chrono::milliseconds validityPeriod)
{
    const qint64 now = at.toMSecsSinceEpoch();
    if (m_last && now > m_last->at) // false if the clock was set back
        addSpan(m_last->at, std::min(now, m_last->at + m_last->validityPeriod), m_last->outcome);
    if (m_firstAt == 0)
        m_firstAt = now;
    m_last = LastOutcome{now, outcome, validityPeriod.count()};
}

void DayUptime::prependEarlier(const OutcomeTimeline &earlier)
{
    const QList<OutcomeRun> &runs = earlier.runs();
    if (runs.isEmpty())
        return;
    const bool isFirst = m_firstAt == 0;
    if (isFirst)
        advanceTo(slotOf(runs.last().last));
    const qint64 end = isFirst ? runs.last().last : m_firstAt;
    const qint64 begin = (m_newestSlot - kSlotCount + 1) * kSlotMs; // the slots cover only the last 24 hours and are reused
    for (qsizetype i = 0; i < runs.size(); ++i)
        addSpan(std::max(runs[i].first, begin), std::min(earlier.endOf(i), end), runs[i].outcome);
    if (isFirst)
        m_last = LastOutcome{runs.last().last, runs.last().outcome, runs.last().gap};
    m_firstAt = std::min(runs.first().first, end);
}

void DayUptime::addSpan(qint64 from, qint64 to, Outcome outcome)
{
    if (outcome == Outcome::Unknown)
        return;
    for (qint64 begin = from; begin < to;) {
        const qint64 slot = slotOf(begin);
        const qint64 end = std::min(to, (slot + 1) * kSlotMs);
        advanceTo(slot);
        Slot &sum = m_slots[static_cast<size_t>(slot % kSlotCount)];
        const auto passed = static_cast<float>(end - begin);
        sum.observedMs += passed;
        sum.upMs += isUp(outcome) ? passed : 0;
        begin = end;
    }
}

void DayUptime::advanceTo(qint64 slot)
{
    for (qint64 number = std::max(m_newestSlot + 1, slot - kSlotCount + 1); number <= slot; ++number)
        m_slots[static_cast<size_t>(number % kSlotCount)] = Slot();
    m_newestSlot = std::max(m_newestSlot, slot);
}

std::optional<double> DayUptime::share(const QDateTime &now) const
{
    const qint64 at = now.toMSecsSinceEpoch();
    double up = 0;
    double observed = 0;
    for (qint64 number = std::max(slotOf(at), m_newestSlot) - kSlotCount + 1; number <= m_newestSlot; ++number) {
        const Slot &slot = m_slots[static_cast<size_t>(number % kSlotCount)];
        up += slot.upMs;
        observed += slot.observedMs;
    }
    if (m_last && m_last->outcome != Outcome::Unknown) {
        // The last result applies for at least 1 ms, so an uptime exists immediately after the first result.
        const auto open =
            static_cast<double>(std::clamp<qint64>(at - m_last->at, 1, std::max<qint64>(1, m_last->validityPeriod)));
        observed += open;
        up += isUp(m_last->outcome) ? open : 0;
    }
    return observed > 0 ? std::optional(up / observed) : std::nullopt;
}

double DayUptime::span(const QDateTime &now) const
{
    if (m_firstAt == 0)
        return 0;
    const qint64 at = now.toMSecsSinceEpoch();
    const qint64 oldest = (slotOf(at) - kSlotCount + 1) * kSlotMs;
    return static_cast<double>(std::max<qint64>(0, at - std::max(m_firstAt, oldest)));
}

const std::array<ResultColumn, kLongUptimeCount> &longUptimeColumns()
{
    static constexpr std::array columns{ResultColumn::Day, ResultColumn::Week, ResultColumn::Month, ResultColumn::CustomUptime};
    return columns;
}

int uptimeDays(ResultColumn column)
{
    switch (column) {
    case ResultColumn::Day:
        return 1;
    case ResultColumn::Week:
        return 7;
    case ResultColumn::Month:
        return 30;
    case ResultColumn::CustomUptime:
        return customUptimeDays();
    default:
        return 0;
    }
}

const std::optional<RunningUptime> &LongUptimes::of(ResultColumn column) const
{
    static const std::optional<RunningUptime> none;
    const size_t index = positionOf(column);
    return m_uptimes.empty() ? none : m_uptimes[index];
}

void LongUptimes::forget(ResultColumn column)
{
    if (!m_uptimes.empty())
        m_uptimes[positionOf(column)].reset();
}

void LongUptimes::set(const QList<int> &days, const QList<RunningUptime> &uptimes)
{
    m_uptimes.resize(kLongUptimeCount);
    for (const ResultColumn column : longUptimeColumns()) {
        if (const qsizetype index = days.indexOf(uptimeDays(column)); index >= 0)
            m_uptimes[positionOf(column)] = uptimes[index];
    }
}

void LongUptimes::add(qint64 at, Outcome outcome, qint64 gap)
{
    for (std::optional<RunningUptime> &uptime : m_uptimes) {
        if (uptime)
            uptime->add(at, outcome, gap);
    }
}

size_t LongUptimes::positionOf(ResultColumn column)
{
    Q_ASSERT(uptimeDays(column) > 0);
    return static_cast<size_t>(column) - static_cast<size_t>(ResultColumn::Day);
}

namespace {

class UptimePhrases
{
    Q_DECLARE_TR_FUNCTIONS(UptimeText)
};

QString uptimeDurationText(qint64 milliseconds)
{
    return humanDuration(static_cast<double>(milliseconds));
}

QString outagesText(const UptimeTotals &figures)
{
    if (figures.outages == 0)
        return UptimePhrases::tr("No outages.");
    return UptimePhrases::tr("%n outage(s), down for %1 in total.", "in a span", figures.outages)
        .arg(uptimeDurationText(figures.downMs));
}

} // namespace

QString uptimeText(const std::optional<RunningUptime> &uptime, const QDateTime &now)
{
    if (!uptime)
        return UptimePhrases::tr("Not calculated yet.");
    const UptimeTotals figures = uptime->figures(now.toMSecsSinceEpoch());
    const QString from = exactTimeText(QDateTime::fromMSecsSinceEpoch(uptime->from(), Qt::UTC));
    QStringList lines{UptimePhrases::tr("From %1 to %2.").arg(from, exactTimeText(now))};
    if (!figures.share()) {
        lines.append(UptimePhrases::tr("No data for this period."));
        return lines.join(u'\n');
    }
    lines.append(outagesText(figures));
    if (figures.excludedMs > 0)
        lines.append(UptimePhrases::tr("No data for %1. This time is excluded from the uptime.")
                         .arg(uptimeDurationText(figures.excludedMs)));
    return lines.join(u'\n');
}

} // namespace watchkeeper
