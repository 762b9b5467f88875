// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/StoredWindows.h"

#include "history/codec/TargetResult.h"

#include <algorithm>

namespace watchkeeper {

namespace {

constexpr qsizetype kFew = 3; // up to this many targets of a group are read individually, to avoid unpacking the others

qint64 longestSpan(const QList<WindowQuery> &questions)
{
    qint64 longest = 0;
    for (const WindowQuery &question : questions)
        longest = std::max<qint64>(longest, question.span.count());
    return longest;
}

//! The span that covers all requests of a group.
struct Reach
{
    qint64 from = 0;
    qint64 to = 0;
};

Reach reachFor(const QList<HistoryRequest> &wanted)
{
    Reach reach{wanted.first().before, wanted.first().before};
    for (const HistoryRequest &one : wanted) {
        reach.from = std::min(reach.from, one.before - longestSpan(one.questions));
        reach.to = std::max(reach.to, one.before);
    }
    return reach;
}

//! Drops results that were read only because another question about the same target has a longer span. Otherwise the engine would have to
//! remove them one by one at each check.
void advanceWindows(TargetHistory *past, const HistoryRequest &wanted)
{
    past->answers(wanted.questions, Observation(), wanted.before); // called only to move the windows to that time
}

void add(TargetHistory *past, const QList<StoredResult> &results, qint64 before)
{
    for (const StoredResult &result : results) {
        if (result.at < before)
            past->add(result);
    }
}

} // namespace

StoredWindowReader::StoredWindowReader(const QString &folder, const QList<HistoryRequest> &wanted,
                                       std::function<bool()> isPointless)
    : m_reader(StoredResultReader(folder).listed().until(std::move(isPointless)))
{
    for (const HistoryRequest &one : wanted) {
        HistoryRequest small = one;
        HistoryRequest large = one;
        small.questions.removeIf([](const WindowQuery &question) { return question.span > kMaxResultSpan; });
        large.questions.removeIf([](const WindowQuery &question) { return question.span <= kMaxResultSpan; });
        if (!small.questions.isEmpty())
            m_shortWindows[groupOf(one.target)].append(small);
        if (!large.questions.isEmpty())
            m_longWindows[groupOf(one.target)].append(large);
    }
}

QList<StoredWindow> StoredWindowReader::read(int group) const
{
    QList<StoredWindow> pasts;
    if (const QList<HistoryRequest> wanted = m_shortWindows.value(group); !wanted.isEmpty()) {
        const Reach reach = reachFor(wanted);
        const bool areMany = wanted.size() > kFew;
        const auto all = areMany ? m_reader.readGroup(group, reach.from, reach.to) : StoredGroup<QList<StoredResult>>();
        for (const HistoryRequest &one : wanted) {
            const Reach own = reachFor({one});
            pasts.append(
                byResult(one, areMany ? all.targets.value(one.target) : m_reader.read(one.target, own.from, own.to).results));
        }
    }
    if (const QList<HistoryRequest> wanted = m_longWindows.value(group); !wanted.isEmpty()) {
        const Reach reach = reachFor(wanted);
        const bool areMany = wanted.size() > kFew;
        const auto all = areMany ? m_reader.rolledUpGroup(group, reach.from, reach.to) : StoredGroup<RolledResults>();
        for (const HistoryRequest &one : wanted) {
            const Reach own = reachFor({one});
            pasts.append(
                byHour(one, areMany ? all.targets.value(one.target) : m_reader.rolledUpResults(one.target, own.from, own.to)));
        }
    }
    return pasts;
}

StoredWindow StoredWindowReader::byResult(const HistoryRequest &wanted, const QList<StoredResult> &results) const
{
    StoredWindow earlier;
    earlier.target = wanted.target;
    earlier.past = TargetHistory(wanted.questions);
    add(&earlier.past, results, wanted.before);
    advanceWindows(&earlier.past, wanted);
    return earlier;
}

StoredWindow StoredWindowReader::byHour(const HistoryRequest &wanted, const RolledResults &rolledUpResults) const
{
    StoredWindow earlier;
    earlier.target = wanted.target;
    earlier.past = TargetHistory(wanted.questions);
    const qint64 from = reachFor({wanted}).from;
    for (const StoredRollup &kept : rolledUpResults.rollups) {
        if (kept.last < from)
            continue; // belongs only to other targets of the group
        const auto rollup = Rollup::unpacked(kept.content);
        if (rollup && kept.last < wanted.before)
            earlier.past.add(kept.first, kept.last, *rollup);
        else // the rollup is unreadable or reaches beyond the requested time
            add(&earlier.past, m_reader.read(wanted.target, kept.first, std::min(kept.last, wanted.before - 1) + 1).results,
                wanted.before);
    }
    add(&earlier.past, rolledUpResults.rest, wanted.before);
    advanceWindows(&earlier.past, wanted);
    return earlier;
}

QList<WindowValue> windowValuesFromHistory(const QString &folder, const TargetId &target, const QList<WindowQuery> &questions,
                                           const Observation &seen, qint64 at)
{
    HistoryRequest wanted;
    wanted.target = target;
    wanted.questions = questions;
    wanted.before = at;
    TargetHistory past(questions);
    const StoredWindowReader reader(folder, {wanted});
    for (const StoredWindow &earlier : reader.read(groupOf(target)))
        past.mergeEarlier(earlier.past);
    return past.answers(questions, seen, at);
}

} // namespace watchkeeper
