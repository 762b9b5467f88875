// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/OwnLink.h"

#include <algorithm>

namespace watchkeeper {

namespace {

constexpr int kGoodLooks = 2; // in a row: a link that comes and goes is not back yet

} // namespace

void OwnLink::setReferences(const QStringList &references)
{
    m_references = references;
    m_answered.removeIf([this](const auto &known) { return !m_references.contains(known.first); });
    if (!isWatched()) {
        m_isOffline = false;
        m_wanted.reset();
    }
}

void OwnLink::wantLook(MonotonicTime now)
{
    if (isWatched())
        m_wanted = std::max(now, m_wanted.value_or(now));
}

std::optional<MonotonicTime> OwnLink::lookAt() const
{
    if (m_isLooking || !isWatched())
        return std::nullopt;
    if (m_isOffline)
        return *m_began + (m_goodLooks > 0 ? kPause : kOfflinePause);
    if (!m_wanted)
        return std::nullopt;
    return m_began ? std::max(*m_wanted, *m_began + kPause) : *m_wanted;
}

void OwnLink::lookBegan(MonotonicTime now)
{
    m_isLooking = true;
    m_began = now;
    if (m_wanted && *m_wanted <= now)
        m_wanted.reset();
}

void OwnLink::lookEnded(const QList<LinkSight> &sights, MonotonicTime now)
{
    m_isLooking = false;
    if (!isWatched())
        return;
    const bool lost = isLost(sights);
    for (const LinkSight &sight : sights) {
        if (sight.sight == ReferenceSight::Answered)
            m_answered.insert({sight.reference, sight.asked});
    }
    if (!m_answered.isEmpty())
        m_isContradicted = false;
    if (lost) {
        m_isOffline = true;
        m_goodLooks = 0;
    } else if (!m_isOffline || ++m_goodLooks >= kGoodLooks) {
        m_trusted = m_began;
        comeBack(now);
    }
}

void OwnLink::comeBack(MonotonicTime now)
{
    if (std::exchange(m_isOffline, false))
        m_backAt = now;
    m_goodLooks = 0;
}

void OwnLink::contradict(MonotonicTime now)
{
    m_answered.clear();
    m_isContradicted = true;
    m_trusted = now;
    comeBack(now);
}

bool OwnLink::isWitness(const LinkSight &sight) const
{
    switch (sight.sight) {
    case ReferenceSight::Answered:
    case ReferenceSight::Cut:
        return true;
    case ReferenceSight::Unreachable:
        return !m_isContradicted;
    case ReferenceSight::Silent:
        return m_answered.contains({sight.reference, sight.asked});
    case ReferenceSight::Absent:
        return std::any_of(m_answered.begin(), m_answered.end(),
                           [&sight](const auto &known) { return known.first == sight.reference; });
    }
    Q_UNREACHABLE();
}

bool OwnLink::isLost(const QList<LinkSight> &sights) const
{
    const auto answered = [](const LinkSight &sight) { return sight.sight == ReferenceSight::Answered; };
    return std::none_of(sights.begin(), sights.end(), answered)
        && std::any_of(sights.begin(), sights.end(), [this](const LinkSight &sight) { return isWitness(sight); });
}

OwnLink::Belief OwnLink::belief(MonotonicTime began, MonotonicTime ended) const
{
    if (!isWatched())
        return Belief::Yes;
    if (m_isOffline || (m_backAt && began < *m_backAt))
        return Belief::No;
    return m_trusted && *m_trusted >= ended ? Belief::Yes : Belief::Later;
}

} // namespace watchkeeper
