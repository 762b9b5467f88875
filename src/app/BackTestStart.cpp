// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/BackTestStart.h"

#include "app/RecentHistory.h"
#include "app/ReplayCore.h"
#include "engine/evaluate/Flapping.h"
#include "history/LastResultsReader.h"
#include "history/values/StoredResult.h"
#include "history/values/TimeSpan.h"

#include <QtConcurrentMap>

#include <algorithm>

namespace watchkeeper {

namespace {

constexpr qsizetype kResults = LastResultsReader::kMaxRetained;
static_assert(kResults > kFlapWindow);

Standing standingOf(const StoredTransition &change)
{
    Standing standing;
    standing.known = true;
    standing.outcome = change.after;
    standing.attempt = change.attempt;
    standing.since = utcDateTime(change.since);
    standing.hardOutcome = change.after;
    standing.hardAttempt = change.attempt;
    standing.hardSince = standing.since;
    return standing;
}

//! The confirmed outcome at the time of the first result. If that result is hard, this is its own outcome.
Outcome confirmedOutcomeAt(const StoredResult &first, const std::optional<StoredTransition> &last)
{
    if (first.hard)
        return first.outcome;
    if (last && last->at <= first.at)
        return last->after;
    return first.outcome == Outcome::Up ? Outcome::Down : Outcome::Up;
}

BackTestSeed seedFromFirst(const StoredResult &first, const std::optional<StoredTransition> &last)
{
    const Outcome confirmed = confirmedOutcomeAt(first, last);
    const bool isKnown = last && last->at <= first.at && last->after == confirmed;
    BackTestSeed seed;
    Standing &standing = seed.standing;
    standing.hardAttempt = first.hard ? first.attempt : 1;
    standing.hardSince = utcDateTime(first.at);
    if (isKnown)
        standing = standingOf(*last);
    standing.known = true;
    standing.hardOutcome = confirmed;
    standing.hard = first.hard;
    standing.attempt = first.attempt;
    standing.since = first.hard ? standing.hardSince : utcDateTime(first.at);
    standing.outcome = first.outcome;
    seed.changed = isKnown ? last->at : first.at;
    seed.summary = isKnown ? last->summary : first.summary;
    seed.message = isKnown ? last->message : first.errorMessage;
    return seed;
}

} // namespace

std::optional<BackTestSeed> seedOf(const Target &target, const StateRules &rules, const QList<StoredResult> &results,
                                   const std::optional<StoredTransition> &last)
{
    if (results.isEmpty() && !last)
        return std::nullopt;
    BackTestSeed seed;
    if (results.isEmpty()) {
        seed.standing = standingOf(*last);
        seed.changed = last->at;
        seed.summary = last->summary;
        seed.message = last->message;
        return seed;
    }
    seed = seedFromFirst(results.first(), last);
    seed.standing = withFlapping(seed.standing, target.schedule);
    for (auto stored = results.begin() + 1; stored != results.end(); ++stored) {
        const TrackedResult tracked = track(seed.standing, restoredResult(*stored, target), rules);
        seed.standing = withFlapping(tracked.standing, target.schedule);
        if (!tracked.transition)
            continue;
        seed.changed = stored->at;
        seed.summary = stored->summary;
        seed.message = stored->errorMessage;
    }
    for (const StoredResult &stored : results)
        seed.checks.append({stored.at, stored.outcome});
    return seed;
}

BackTestStart readBackTestStart(const QString &folder, const QString &database, const QList<Target> &targets,
                                const QList<int> &wanted, qint64 from, const std::function<bool()> &isPointless)
{
    const LastResultsReader reader(folder, from - 1);
    const QHash<TargetId, StoredTransition> changes = lastChangesBefore(database, from);
    QHash<int, QList<int>> places;
    for (const int place : wanted)
        places[groupOf(targets[place].id)].append(place);
    const auto readGroup = [&](int group) {
        BackTestStart start;
        if (isPointless())
            return start;
        QHash<TargetId, qint64> since;
        for (const int place : places.value(group)) {
            const Schedule &schedule = targets[place].schedule;
            since.insert(targets[place].id,
                         from - std::max<qint64>(kMillisecondsPerDay, kResults * longestGap(schedule).count()));
        }
        const auto kept = reader.read(group, since, kResults);
        start.faults = kept.faults;
        for (const int place : places.value(group)) {
            const Target &target = targets[place];
            const auto change = changes.constFind(target.id);
            const auto last = change == changes.cend() ? std::nullopt : std::optional(*change);
            if (auto seed = seedOf(target, stateRulesOf(target), kept.targets.value(target.id), last)) {
                seed->target = place;
                start.seeds.append(*seed);
            }
        }
        return start;
    };
    const QList<BackTestStart> parts = QtConcurrent::blockingMapped<QList<BackTestStart>>(places.keys(), readGroup);
    BackTestStart whole;
    for (const BackTestStart &part : parts) {
        whole.seeds += part.seeds;
        whole.faults += part.faults;
    }
    std::sort(whole.seeds.begin(), whole.seeds.end(), [](const auto &a, const auto &b) { return a.target < b.target; });
    return whole;
}

} // namespace watchkeeper
