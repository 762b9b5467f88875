// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/BackTest.h"

#include "app/BackTestPlayer.h"
#include "history/LastResultsReader.h"

#include <algorithm>

namespace watchkeeper {

//! The player and its sources.
struct BackTest::Parts
{
    explicit Parts(const BackTestQuery &question)
        : wanted(requiredTargets(question))
        , slices(question.folder, question.targets, wanted)
        , events(question.database, question.targets, question.now)
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
    bool hasNoEvents = false; //!< reading failed, and later events would be useless because starts may be missing
    std::optional<BackTestPlayer> player;
};

BackTest::BackTest(BackTestQuery question)
    : m_question(std::move(question))
{
}

BackTest::~BackTest() = default;

BackTestChunk BackTest::next()
{
    BackTestChunk part;
    if (m_parts)
        continueWork(&part);
    else
        begin(&part);
    const double done = static_cast<double>(m_next - m_question.span.from);
    part.isLast = m_next >= m_question.span.to;
    part.done = part.isLast ? 1 : done / static_cast<double>(m_question.span.length());
    return part;
}

void BackTest::begin(BackTestChunk *part)
{
    const auto stored = storedSpan(m_question.folder, m_question.now);
    m_question.span = stored ? common(m_question.span, {stored->from, m_question.now}) : TimeSpan();
    m_next = m_question.span.from;
    m_parts = std::make_unique<Parts>(m_question);
    if (m_question.span.isEmpty())
        return;
    const qint64 from = m_question.span.from;
    const BackTestStart start = readBackTestStart(m_question.folder, m_question.database, m_question.targets, m_parts->wanted,
                                                  from, [this] { return m_isCancelled.load(); });
    note(start.faults, part);
    const qint64 begin = BackTestPlayer::startOf(m_question.span, start.seeds);
    const auto events = m_parts->readEvents({begin, from});
    if (!events)
        note(events.error().sentence(), part);
    m_parts->hasNoEvents = !events;
    m_parts->player.emplace(m_question, m_parts->wanted, start.seeds, begin);
    m_parts->player->playSeeds(start.seeds, events ? *events : BackTestPlayer::Events());
}

void BackTest::continueWork(BackTestChunk *part)
{
    const auto isPointless = [this] { return m_isCancelled.load(); };
    const qint64 length = m_parts->slices.length();
    const TimeSpan span{m_next, std::min((m_next / length + 1) * length, m_question.span.to)};
    const BackTestSlice slice = m_parts->slices.read(span, isPointless);
    note(slice.faults, part);
    const auto events = m_parts->readEvents(span);
    if (!events)
        note(events.error().sentence(), part);
    m_parts->hasNoEvents = m_parts->hasNoEvents || !events;
    part->alerts = m_parts->player->play(slice, events ? *events : BackTestPlayer::Events(), span.to, isPointless);
    m_next = span.to;
}

void BackTest::note(const QString &fault, BackTestChunk *part)
{
    if (m_faults.contains(fault))
        return;
    m_faults.insert(fault);
    part->faults.append(fault);
}

void BackTest::note(const QList<FileFault> &faults, BackTestChunk *part)
{
    for (const FileFault &fault : faults)
        note(fault.text(), part);
}

} // namespace watchkeeper
