// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/backtest/BackTestHistory.h"

#include "app/query/MonitoringGaps.h"
#include "app/query/RecentHistory.h"
#include "app/words/SpanReason.h"
#include "engine/evaluate/StateTracker.h"
#include "history/LastResultsReader.h"
#include "history/tables/IncidentTable.h"

#include <QFileInfo>
#include <QtConcurrentMap>

#include <algorithm>
#include <chrono>
#include <iterator>
#include <limits>
#include <tuple>
#include <utility>

using namespace std::chrono_literals;

namespace watchkeeper {

namespace {

constexpr qsizetype kResultsPerTarget = LastResultsReader::kMaxRetained;
static_assert(kResultsPerTarget > kFlapWindow);

TargetState stateOf(const StoredTransition &change)
{
    TargetState state;
    state.known = true;
    state.outcome = change.after;
    state.attempt = change.attempt;
    state.since = utcDateTime(change.since);
    state.hardOutcome = change.after;
    state.hardAttempt = change.attempt;
    state.hardSince = state.since;
    return state;
}

//! Returns the confirmed outcome at the time of the first result, which is the result's own outcome if the result is hard.
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
    TargetState &state = seed.state;
    state.hardAttempt = first.hard ? first.attempt : 1;
    state.hardSince = utcDateTime(first.at);
    if (isKnown)
        state = stateOf(*last);
    state.known = true;
    state.hardOutcome = confirmed;
    state.hard = first.hard;
    state.attempt = first.attempt;
    state.since = first.hard ? state.hardSince : utcDateTime(first.at);
    state.outcome = first.outcome;
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
        seed.state = stateOf(*last);
        seed.changed = last->at;
        seed.summary = last->summary;
        seed.message = last->message;
        return seed;
    }
    seed = seedFromFirst(results.first(), last);
    seed.state = withFlapping(seed.state, target.schedule);
    for (auto stored = results.begin() + 1; stored != results.end(); ++stored) {
        const TrackedResult tracked = track(seed.state, restoredResult(*stored, target), rules);
        seed.state = withFlapping(tracked.state, target.schedule);
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
                                const QList<int> &wanted, qint64 from, const std::function<bool()> &shouldStop)
{
    const LastResultsReader reader(folder, from - 1);
    const QHash<TargetId, StoredTransition> changes = lastChangesBefore(database, from);
    QHash<int, QList<int>> places;
    for (const int index : wanted)
        places[groupOf(targets[index].id)].append(index);
    const auto readGroup = [&](int group) {
        BackTestStart start;
        if (shouldStop())
            return start;
        QHash<TargetId, qint64> since;
        for (const int index : places.value(group)) {
            const Schedule &schedule = targets[index].schedule;
            since.insert(targets[index].id,
                         from - std::max<qint64>(kMillisecondsPerDay, kResultsPerTarget * validityPeriod(schedule).count()));
        }
        const auto kept = reader.read(group, since, kResultsPerTarget);
        start.faults = kept.faults;
        for (const int index : places.value(group)) {
            const Target &target = targets[index];
            const auto change = changes.constFind(target.id);
            const auto last = change == changes.cend() ? std::nullopt : std::optional(*change);
            if (auto seed = seedOf(target, stateRulesOf(target), kept.targets.value(target.id), last)) {
                seed->target = index;
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

namespace {

constexpr double kResultsPerRead = 500'000;
constexpr qint64 kMinSliceLength = std::chrono::milliseconds(5min).count();
constexpr qint64 kMaxSliceLength = std::chrono::milliseconds(24h).count();

//! Returns the length of a slice. Rounds down to full hours if possible, because each file contains one hour.
qint64 sliceLengthFor(const QList<Target> &targets, const QList<int> &wanted)
{
    double aMs = 0;
    for (const int index : wanted)
        aMs += 1.0 / static_cast<double>(targets[index].schedule.every.count());
    const double maxLength = aMs > 0 ? kResultsPerRead / aMs : static_cast<double>(kMaxSliceLength);
    const auto length =
        static_cast<qint64>(std::clamp(maxLength, static_cast<double>(kMinSliceLength), static_cast<double>(kMaxSliceLength)));
    return length > kMillisecondsPerHour ? length / kMillisecondsPerHour * kMillisecondsPerHour : length;
}

void appendPart(BackTestSlice &&part, BackTestSlice *whole)
{
    const int texts = static_cast<int>(whole->texts.size());
    for (SliceResult &result : part.results) {
        if (result.text != SliceResult::kNoText)
            result.text += texts;
    }
    whole->results.insert(whole->results.end(), part.results.begin(), part.results.end());
    std::move(part.texts.begin(), part.texts.end(), std::back_inserter(whole->texts));
    whole->faults += part.faults;
}

} // namespace

BackTestSlices::BackTestSlices(const QString &folder, const QList<Target> &targets, const QList<int> &wanted)
    : m_reader(StoredResultReader(folder).withFileList())
    , m_runs(static_cast<size_t>(targets.size()))
    , m_length(sliceLengthFor(targets, wanted))
{
    for (const int index : wanted) {
        const Target &target = targets[index];
        m_targetIndexes[groupOf(target.id)].insert(target.id, index);
        m_runs[static_cast<size_t>(index)].alertingLength = std::max(target.schedule.attempts, target.schedule.successes);
    }
}

BackTestSlice BackTestSlices::read(const TimeSpan &span, const std::function<bool()> &shouldStop)
{
    const StoredResultReader reader = m_reader.until(shouldStop);
    const QList<int> groups = m_targetIndexes.keys();
    QList<BackTestSlice> parts = QtConcurrent::blockingMapped<QList<BackTestSlice>>(
        groups, [this, reader, span](int group) { return readGroup(reader, group, span); });
    BackTestSlice whole;
    for (BackTestSlice &part : parts)
        appendPart(std::move(part), &whole);
    std::sort(whole.results.begin(), whole.results.end(),
              [](const SliceResult &a, const SliceResult &b) { return std::tie(a.at, a.target) < std::tie(b.at, b.target); });
    return whole;
}

//! Thread-safe, because each target's run is written only by the thread of its group.
BackTestSlice BackTestSlices::readGroup(StoredResultReader reader, int group, TimeSpan span)
{
    BackTestSlice slice;
    const QHash<TargetId, int> places = m_targetIndexes.value(group);
    const auto kept = reader.readGroup(group, span.from, span.to);
    slice.faults = kept.faults;
    for (auto results = kept.targets.cbegin(); results != kept.targets.cend(); ++results) {
        if (const auto index = places.constFind(results.key()); index != places.cend())
            addResults(*index, *results, &slice);
    }
    return slice;
}

void BackTestSlices::addResults(int target, const QList<StoredResult> &results, BackTestSlice *slice)
{
    Run &run = m_runs[static_cast<size_t>(target)];
    for (const StoredResult &stored : results) {
        const bool isSame = run.length > 0 && run.outcome == stored.outcome;
        run.length = isSame ? std::min(run.length, run.alertingLength) + 1 : 1;
        run.outcome = stored.outcome;
        SliceResult result{stored.at, target, SliceResult::kNoText, stored.outcome};
        if (run.length <= run.alertingLength) {
            result.text = static_cast<int>(slice->texts.size());
            slice->texts.push_back({stored.summary, stored.errorMessage});
        }
        slice->results.push_back(result);
    }
}

namespace {

constexpr qint64 kOpenEnd = std::numeric_limits<qint64>::max();

using Type = BackTestEvent::Type;

//! The events at the start and at the end of a span. An interruption has a single event, at its start.
struct BoundaryEvents
{
    Type begin;
    std::optional<Type> end;
};

std::optional<BoundaryEvents> boundaryEvents(const StoredSpan &span)
{
    switch (span.kind) {
    case SpanKind::Maintenance:
        return BoundaryEvents{Type::StartMaintenance, Type::EndMaintenance};
    case SpanKind::Paused:
        // A pause of the entire schedule is ignored, because alerts about known states continue.
        return span.target ? std::optional(BoundaryEvents{Type::Pause, Type::Resume}) : std::nullopt;
    case SpanKind::Unobserved:
        break;
    }
    if (span.target)
        return BoundaryEvents{Type::ConnectivityLoss, Type::ConnectivityReturn};
    return BoundaryEvents{Type::EngineInterruption, std::nullopt};
}

std::optional<BackTestEvent> toBackTestEvent(const IncidentEntry &entry)
{
    BackTestEvent event;
    event.what = Type::Acknowledgement;
    event.at = entry.at;
    event.until = entry.until.value_or(0);
    switch (entry.event) {
    case IncidentEvent::Acknowledged:
        event.action.what = ReplayAction::Type::Acknowledge;
        event.action.acknowledgement.by = entry.author;
        event.action.acknowledgement.comment = entry.text;
        event.action.acknowledgement.sticky = true; // doesn't expire, because the timeline contains its end
        return event;
    case IncidentEvent::AcknowledgementEnded:
        event.action.what = ReplayAction::Type::Unacknowledge;
        return event;
    case IncidentEvent::Snoozed:
    case IncidentEvent::SnoozeEnded: // a snooze without an end time ends the current snooze
        event.action.what = ReplayAction::Type::Snooze;
        return event;
    default:
        return std::nullopt;
    }
}

//! Combines targets that are paused or cut off at the same time into one event, because there may be thousands of them.
std::vector<BackTestEvent> mergedEvents(std::vector<BackTestEvent> events)
{
    std::vector<BackTestEvent> all;
    for (BackTestEvent &event : events) {
        const bool isSame = !all.empty() && all.back().at == event.at && all.back().what == event.what
            && !all.back().affectsAllTargets && !event.affectsAllTargets && event.what != Type::Acknowledgement;
        if (isSame)
            all.back().targets += event.targets;
        else
            all.push_back(std::move(event));
    }
    return all;
}

} // namespace

BackTestEvents::BackTestEvents(QString database, const QList<Target> &targets, qint64 now)
    : m_database(std::move(database))
    , m_now(now)
{
    for (int index = 0; index < static_cast<int>(targets.size()); ++index)
        m_targetIndexes.insert(targets[index].id, index);
}

Expected<std::vector<BackTestEvent>, HistoryError> BackTestEvents::read(const TimeSpan &span)
{
    std::vector<BackTestEvent> events;
    if (!QFileInfo::exists(m_database))
        return events;
    const bool isFirst = std::exchange(m_isFirst, false);
    if (isFirst) {
        if (const HistoryFault fault = readAcknowledgements(span.from))
            return Unexpected(*fault);
    }
    const auto spans = MonitoringGaps::read(m_database, span, m_now);
    if (!spans)
        return Unexpected(spans.error());
    const QList<StoredSpan> all = spans->all();
    for (const StoredSpan &stored : all)
        addSpanEvents(stored, span, isFirst, &events);
    takeAcknowledgements(span.to, &events);
    std::stable_sort(events.begin(), events.end(), [](const BackTestEvent &a, const BackTestEvent &b) {
        return std::tie(a.at, a.what) < std::tie(b.at, b.what);
    });
    return mergedEvents(std::move(events));
}

void BackTestEvents::addSpanEvents(const StoredSpan &stored, const TimeSpan &span, bool isFirst,
                                   std::vector<BackTestEvent> *events) const
{
    const auto boundary = boundaryEvents(stored);
    const auto index = stored.target ? m_targetIndexes.constFind(*stored.target) : m_targetIndexes.cend();
    const bool isTargetRemoved = stored.target && index == m_targetIndexes.cend();
    if (!boundary || isTargetRemoved || stored.ended == stored.begun)
        return;
    BackTestEvent event;
    event.what = boundary->begin;
    event.at = std::max(stored.begun, span.from);
    event.until = stored.ended.value_or(kOpenEnd);
    event.affectsAllTargets = !stored.target;
    event.isSleep = stored.reason == span_reason::kSlept || stored.reason == span_reason::kStalled;
    if (stored.target)
        event.targets = {*index};
    if (stored.begun >= span.from || isFirst)
        events->push_back(event);
    event.at = event.until;
    event.what = boundary->end.value_or(event.what);
    if (boundary->end && event.at <= span.to)
        events->push_back(event);
}

//! Reads acknowledgements of problems that were open at `from` or later, including earlier acknowledgements that still apply.
HistoryFault BackTestEvents::readAcknowledgements(qint64 from)
{
    HistoryDatabase reader(m_database, HistoryDatabase::Access::Read);
    if (const HistoryFault fault = reader.open())
        return fault;
    const auto entries = IncidentTable(&reader).entriesOf(
        {IncidentEvent::Acknowledged, IncidentEvent::AcknowledgementEnded, IncidentEvent::Snoozed, IncidentEvent::SnoozeEnded},
        from);
    if (!entries)
        return entries.error();
    for (const auto &[target, entry] : *entries) {
        const auto index = m_targetIndexes.constFind(target);
        if (index == m_targetIndexes.cend())
            continue;
        if (auto event = toBackTestEvent(entry)) {
            event->at = std::max(event->at, from);
            event->targets = {*index};
            m_acknowledgements.push_back(*event);
        }
    }
    return {};
}

void BackTestEvents::takeAcknowledgements(qint64 to, std::vector<BackTestEvent> *events)
{
    const auto later = std::find_if(m_acknowledgements.begin(), m_acknowledgements.end(),
                                    [to](const BackTestEvent &event) { return event.at >= to; });
    events->insert(events->end(), m_acknowledgements.begin(), later);
    m_acknowledgements.erase(m_acknowledgements.begin(), later);
}

} // namespace watchkeeper
