// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/table/model/ResultHistory.h"

#include "model/base/ShortText.h"

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

} // namespace watchkeeper
