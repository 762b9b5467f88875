// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/BackTestEvents.h"

#include "app/MonitoringGaps.h"
#include "app/SpanReason.h"
#include "history/tables/IncidentTable.h"

#include <QFileInfo>

#include <algorithm>
#include <limits>
#include <tuple>
#include <utility>

namespace watchkeeper {

namespace {

constexpr qint64 kOpenEnd = std::numeric_limits<qint64>::max();

using What = BackTestEvent::What;

//! The events at the start and at the end of a span. An interruption has a single event, at its start.
struct BoundaryEvents
{
    What begin;
    std::optional<What> end;
};

std::optional<BoundaryEvents> boundaryEvents(const StoredSpan &span)
{
    switch (span.kind) {
    case SpanKind::Maintenance:
        return BoundaryEvents{What::StartMaintenance, What::EndMaintenance};
    case SpanKind::Paused:
        // A pause of the whole schedule is ignored, because alerts about known states continue.
        return span.target ? std::optional(BoundaryEvents{What::Pause, What::Resume}) : std::nullopt;
    case SpanKind::Unobserved:
        break;
    }
    if (span.target)
        return BoundaryEvents{What::ConnectivityLoss, What::ConnectivityReturn};
    return BoundaryEvents{What::EngineInterruption, std::nullopt};
}

std::optional<BackTestEvent> toBackTestEvent(const IncidentEntry &entry)
{
    BackTestEvent event;
    event.what = What::Acknowledgement;
    event.at = entry.at;
    event.until = entry.until.value_or(0);
    switch (entry.event) {
    case IncidentEvent::Acknowledged:
        event.action.what = ReplayAction::What::Acknowledge;
        event.action.acknowledgement.by = entry.author;
        event.action.acknowledgement.comment = entry.text;
        event.action.acknowledgement.sticky = true; // doesn't expire, because the timeline contains its end
        return event;
    case IncidentEvent::AcknowledgementEnded:
        event.action.what = ReplayAction::What::Unacknowledge;
        return event;
    case IncidentEvent::Snoozed:
    case IncidentEvent::SnoozeEnded: // a snooze without an end time ends the current snooze
        event.action.what = ReplayAction::What::Snooze;
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
            && !all.back().affectsAllTargets && !event.affectsAllTargets && event.what != What::Acknowledgement;
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
    for (int place = 0; place < static_cast<int>(targets.size()); ++place)
        m_targetIndexes.insert(targets[place].id, place);
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
    const auto place = stored.target ? m_targetIndexes.constFind(*stored.target) : m_targetIndexes.cend();
    const bool isGone = stored.target && place == m_targetIndexes.cend();
    if (!boundary || isGone || stored.ended == stored.begun)
        return;
    BackTestEvent event;
    event.what = boundary->begin;
    event.at = std::max(stored.begun, span.from);
    event.until = stored.ended.value_or(kOpenEnd);
    event.affectsAllTargets = !stored.target;
    event.isSleep = stored.reason == span_reason::kSlept || stored.reason == span_reason::kStalled;
    if (stored.target)
        event.targets = {*place};
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
        const auto place = m_targetIndexes.constFind(target);
        if (place == m_targetIndexes.cend())
            continue;
        if (auto event = toBackTestEvent(entry)) {
            event->at = std::max(event->at, from);
            event->targets = {*place};
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
