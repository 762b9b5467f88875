// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/table/PastResults.h"

#include <algorithm>

namespace watchkeeper {

namespace {

constexpr quint32 kNone = 0;
constexpr qsizetype kLongestPastSummary = 120;

//! Including its place in the list and in the hash.
qsizetype bytesOf(const QString &text)
{
    constexpr qsizetype kAround = 100;
    return text.size() * qsizetype(sizeof(QChar)) + kAround;
}

} // namespace

void PastResults::add(const TargetId &id, const Result &result, const QString &summary)
{
    append(id,
           {result.at.toMSecsSinceEpoch(), take(summary.left(kLongestPastSummary)),
            static_cast<float>(result.observation.durationMs), result.outcome, result.hard});
}

void PastResults::precede(const TargetId &id, const QList<PastResult> &earlier)
{
    QList<PastResult> all = earlier + of(id);
    all = all.last(std::min(all.size(), qsizetype(kPastLength)));
    remove(id);
    for (const PastResult &result : std::as_const(all))
        append(id,
               {result.at.toMSecsSinceEpoch(), take(result.summary.left(kLongestPastSummary)),
                static_cast<float>(result.milliseconds), result.outcome, result.hard});
}

void PastResults::append(const TargetId &id, const Packed &packed)
{
    Ring &ring = m_rings[id];
    const size_t size = ring.results.size();
    if (size < kPastLength) {
        if (size == ring.results.capacity()) // grows by half, never beyond the maximum: most rings get full in the end
            ring.results.reserve(std::min<size_t>(kPastLength, size + size / 2 + 4));
        ring.results.push_back(packed);
        return;
    }
    Packed &oldest = ring.results[static_cast<size_t>(ring.next)];
    release(oldest.summary);
    oldest = packed;
    ring.next = (ring.next + 1) % kPastLength;
}

void PastResults::remove(const TargetId &id)
{
    const auto ring = m_rings.constFind(id);
    if (ring == m_rings.constEnd())
        return;
    for (const Packed &packed : ring->results)
        release(packed.summary);
    m_rings.erase(ring);
}

QList<PastResult> PastResults::of(const TargetId &id) const
{
    QList<PastResult> list;
    const auto ring = m_rings.constFind(id);
    if (ring == m_rings.constEnd())
        return list;
    const size_t size = ring->results.size();
    list.reserve(static_cast<qsizetype>(size));
    for (size_t i = 0; i < size; ++i) {
        const Packed &packed = ring->results[(static_cast<size_t>(ring->next) + i) % size];
        list.append({QDateTime::fromMSecsSinceEpoch(packed.at, Qt::UTC), packed.milliseconds, packed.outcome, packed.hard,
                     m_texts[packed.summary].text});
    }
    return list;
}

quint32 PastResults::take(const QString &text)
{
    if (text.isEmpty())
        return kNone;
    if (const auto known = m_places.constFind(text); known != m_places.constEnd()) {
        ++m_texts[*known].uses;
        return *known;
    }
    if (m_textBytes + bytesOf(text) > kMostTextBytes)
        return kNone;
    quint32 place = static_cast<quint32>(m_texts.size());
    if (m_free.empty()) {
        m_texts.push_back({text, 1});
    } else {
        place = m_free.back();
        m_free.pop_back();
        m_texts[place] = {text, 1};
    }
    m_places.insert(text, place);
    m_textBytes += bytesOf(text);
    return place;
}

void PastResults::release(quint32 place)
{
    if (place == kNone || --m_texts[place].uses > 0)
        return;
    m_textBytes -= bytesOf(m_texts[place].text);
    m_places.remove(m_texts[place].text);
    m_texts[place] = {};
    m_free.push_back(place);
}

} // namespace watchkeeper
