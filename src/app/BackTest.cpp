// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/BackTest.h"

#include "app/BackTestPlayer.h"
#include "history/LastResultsReader.h"

#include <algorithm>

namespace watchkeeper {

//! The player and the readers that supply its data.
struct BackTest::Parts
{
    explicit Parts(const BackTestQuery &query)
        : wanted(requiredTargets(query))
        , slices(query.folder, query.targets, wanted)
        , events(query.database, query.targets, query.now)
    {
    }

    Expected<BackTestPlayer::Events, HistoryError> readEvents(const TimeSpan &span)
    {
        if (hasNoEvents)
            return BackTestPlayer::Events();
        return events.read(span);
    }

    QList<int> wanted;
    BackTestSlices slices;
    BackTestEvents events;
    bool hasNoEvents = false; //!< reading failed once; later events are ignored, because their starts may be missing
    std::optional<BackTestPlayer> player;
};

BackTest::BackTest(BackTestQuery query)
    : m_query(std::move(query))
{
}

BackTest::~BackTest() = default;

BackTestChunk BackTest::next()
{
    BackTestChunk part;
    if (m_parts)
        playNextPart(&part);
    else
        playStart(&part);
    const double done = static_cast<double>(m_next - m_query.span.from);
    part.isLast = m_next >= m_query.span.to;
    part.done = part.isLast ? 1 : done / static_cast<double>(m_query.span.length());
    return part;
}

void BackTest::playStart(BackTestChunk *part)
{
    const auto stored = storedSpan(m_query.folder, m_query.now);
    m_query.span = stored ? intersection(m_query.span, {stored->from, m_query.now}) : TimeSpan();
    m_next = m_query.span.from;
    m_parts = std::make_unique<Parts>(m_query);
    if (m_query.span.isEmpty())
        return;
    const qint64 from = m_query.span.from;
    const BackTestStart start = readBackTestStart(m_query.folder, m_query.database, m_query.targets, m_parts->wanted, from,
                                                  [this] { return m_isCancelled.load(); });
    reportFault(start.faults, part);
    const qint64 begin = BackTestPlayer::startOf(m_query.span, start.seeds);
    const auto events = m_parts->readEvents({begin, from});
    if (!events)
        reportFault(events.error().sentence(), part);
    m_parts->hasNoEvents = !events;
    m_parts->player.emplace(m_query, m_parts->wanted, start.seeds, begin);
    m_parts->player->playSeeds(start.seeds, events ? *events : BackTestPlayer::Events());
}

void BackTest::playNextPart(BackTestChunk *part)
{
    const auto isPointless = [this] { return m_isCancelled.load(); };
    const qint64 length = m_parts->slices.length();
    const TimeSpan span{m_next, std::min((m_next / length + 1) * length, m_query.span.to)};
    const BackTestSlice slice = m_parts->slices.read(span, isPointless);
    reportFault(slice.faults, part);
    const auto events = m_parts->readEvents(span);
    if (!events)
        reportFault(events.error().sentence(), part);
    m_parts->hasNoEvents = m_parts->hasNoEvents || !events;
    part->alerts = m_parts->player->play(slice, events ? *events : BackTestPlayer::Events(), span.to, isPointless);
    m_next = span.to;
}

void BackTest::reportFault(const QString &fault, BackTestChunk *part)
{
    if (m_faults.contains(fault))
        return;
    m_faults.insert(fault);
    part->faults.append(fault);
}

void BackTest::reportFault(const QList<FileFault> &faults, BackTestChunk *part)
{
    for (const FileFault &fault : faults)
        reportFault(fault.text(), part);
}

} // namespace watchkeeper
