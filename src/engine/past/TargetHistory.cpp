// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/past/TargetHistory.h"

#include "conditions/facts/ObservedFacts.h"
#include "history/values/SeriesSummary.h"

#include <QSet>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

using Numbers = std::variant<SlidingSummary, SlidingChange, SlidingLine>;

//! The index of the alternative in Numbers that this function uses.
size_t numbersIndexFor(HistoryFunction function)
{
    return function == HistoryFunction::Rate ? 1 : function == HistoryFunction::Forecast ? 2 : 0;
}

Numbers emptyNumbers(const WindowQuery &query)
{
    switch (query.function) {
    case HistoryFunction::Rate:
        return SlidingChange(query.span);
    case HistoryFunction::Forecast:
        return SlidingLine(query.span);
    default:
        return SlidingSummary(query.span);
    }
}

//! The name of the observed value in a series; empty for durations of the check.
QString seriesValueName(const HistorySeries &series)
{
    switch (series.placeholder) {
    case Placeholder::PacketLoss:
        return u"packetLoss"_s;
    case Placeholder::Jitter:
        return u"jitter"_s;
    default:
        return series.name;
    }
}

QString historySeriesKey(const HistorySeries &series)
{
    if (series.placeholder == Placeholder::ResponseTime)
        return durationSeries();
    return series.placeholder == Placeholder::Phase ? phaseSeries(series.phase) : valueSeries(seriesValueName(series));
}

Unit unitOf(const StoredResult &result, const HistorySeries &series)
{
    if (series.placeholder == Placeholder::ResponseTime || series.placeholder == Placeholder::Phase)
        return Unit::Millisecond;
    const QString name = seriesValueName(series);
    const auto value =
        std::find_if(result.values.begin(), result.values.end(), [&name](const StoredValue &one) { return one.name == name; });
    return value == result.values.end() ? Unit::None : value->unit;
}

} // namespace

std::optional<SeriesNumber> seriesNumber(const Observation &observation, const HistorySeries &series)
{
    if (series.placeholder == Placeholder::ResponseTime) {
        const bool hasTime = isAnswered(observation.error ? std::optional(observation.error->type()) : std::nullopt);
        return hasTime ? std::optional(SeriesNumber{observation.durationMs, Unit::Millisecond}) : std::nullopt;
    }
    if (series.placeholder == Placeholder::Phase) {
        const std::optional<double> time = observation.phases.get(series.phase);
        return time ? std::optional(SeriesNumber{*time, Unit::Millisecond}) : std::nullopt;
    }
    const QString name = seriesValueName(series);
    const bool isPerfdata = series.placeholder == Placeholder::Perfdata;
    for (const ObservedValue &value : observation.values) {
        if (value.name != name || (isPerfdata && value.source != ValueSource::Perfdata))
            continue;
        const std::optional<double> number = storedNumber(value.value);
        return number ? std::optional(SeriesNumber{*number, value.unit}) : std::nullopt;
    }
    return std::nullopt;
}

MetricWindow::MetricWindow(const WindowQuery &query)
    : m_series(query.series)
    , m_key(historySeriesKey(query.series))
    , m_span(query.span)
    , m_numbers(emptyNumbers(query))
{
}

bool MetricWindow::canAnswer(const WindowQuery &query) const
{
    return query.series == m_series && query.span == m_span && numbersIndexFor(query.function) == m_numbers.index();
}

bool MetricWindow::isSame(const MetricWindow &other) const
{
    return m_series == other.m_series && m_span == other.m_span && m_numbers.index() == other.m_numbers.index();
}

void MetricWindow::updateEarliest(qint64 at)
{
    m_earliest = std::min(m_earliest.value_or(at), at);
}

void MetricWindow::add(qint64 at, SeriesNumber number)
{
    m_unit = number.unit;
    updateEarliest(at);
    if (auto *const summary = std::get_if<SlidingSummary>(&m_numbers))
        summary->add(at, number.value, number.unit);
    else if (auto *const change = std::get_if<SlidingChange>(&m_numbers))
        change->add(at, number.value);
    else
        std::get<SlidingLine>(m_numbers).add(at, number.value);
}

void MetricWindow::add(const StoredResult &result)
{
    if (const auto number = watchkeeper::seriesNumber(result, m_key))
        add(result.at, SeriesNumber{*number, unitOf(result, m_series)});
}

//! Adds a rollup of the span from `first` to `last`. For lines and changes, all its numbers are treated as if measured in the
//! middle of that span. A counter is treated as if it grew from its minimum to its maximum.
void MetricWindow::add(qint64 first, qint64 last, const Rollup &rollup)
{
    const auto known = rollup.series().constFind(m_key);
    if (known == rollup.series().constEnd() || known->count() == 0)
        return;
    m_unit = known->unit;
    updateEarliest(first);
    const qint64 middle = first + (last - first) / 2;
    if (auto *const summary = std::get_if<SlidingSummary>(&m_numbers)) {
        summary->add(middle, *known);
    } else if (auto *const line = std::get_if<SlidingLine>(&m_numbers)) {
        line->add(middle, *known->mean(), known->count());
    } else {
        ValueChange change;
        if (m_unit == Unit::Counter)
            change.add(first, *known->min(), last, *known->max(), *known->max() - *known->min(), known->count());
        else
            change.add(middle, *known->mean(), middle, *known->mean(), 0, known->count());
        std::get<SlidingChange>(m_numbers).add(middle, change);
    }
}

void MetricWindow::merge(const MetricWindow &other)
{
    if (m_unit == Unit::None)
        m_unit = other.m_unit;
    if (other.m_earliest)
        updateEarliest(*other.m_earliest);
    std::visit(
        [&other](auto &mine) {
            if (const auto *theirs = std::get_if<std::decay_t<decltype(mine)>>(&other.m_numbers))
                mine.merge(*theirs);
        },
        m_numbers);
}

MetricWindow::Reading MetricWindow::summaryReading(const WindowQuery &query, qint64 now)
{
    auto &window = std::get<SlidingSummary>(m_numbers);
    const SeriesSummary &all = window.summary(now);
    Reading reading;
    reading.count = all.count();
    reading.firstAt = window.firstAt();
    if (query.function == HistoryFunction::Mean)
        reading.value = all.mean();
    else
        reading.value = query.function == HistoryFunction::Min ? all.min()
            : query.function == HistoryFunction::Max           ? all.max()
                                                               : all.quantile(query.quantile);
    return reading;
}

MetricWindow::Reading MetricWindow::changeReading(qint64 now, const std::optional<SeriesNumber> &present)
{
    ValueChange all = std::get<SlidingChange>(m_numbers).change(now);
    if (present)
        all.add(now, present->value);
    Reading reading;
    reading.count = all.count();
    reading.value = all.perSecond(m_unit == Unit::Counter);
    reading.perSecond = reading.value.value_or(0);
    if (all.count() > 0)
        reading.firstAt = all.firstAt();
    return reading;
}

MetricWindow::Reading MetricWindow::regressionReading(const WindowQuery &query, qint64 now,
                                                      const std::optional<SeriesNumber> &present)
{
    auto &window = std::get<SlidingLine>(m_numbers);
    LineFit all = window.fit(now);
    Reading reading;
    reading.firstAt = window.firstAt();
    if (present)
        all.add(now, present->value);
    reading.count = all.count();
    reading.value = all.valueAt(now + query.ahead.count());
    reading.perSecond = all.perSecond();
    return reading;
}

WindowValue MetricWindow::answer(const WindowQuery &query, qint64 now, const std::optional<SeriesNumber> &present)
{
    if (present)
        m_unit = present->unit;
    const Reading reading = query.function == HistoryFunction::Rate ? changeReading(now, present)
        : query.function == HistoryFunction::Forecast               ? regressionReading(query, now, present)
                                                                    : summaryReading(query, now);
    const UnitScale unit = unitScale(m_unit);
    WindowValue fact{query};
    fact.dimension = unit.dimension;
    fact.unit = unit.factor;
    fact.count = static_cast<qint64>(reading.count);
    fact.perSecond = reading.perSecond * unit.factor;
    if (reading.value)
        fact.value = *reading.value * unit.factor;
    if (reading.firstAt) { // firstAt may be the start of a time step, which can be earlier than the first number
        const qint64 first = std::max(*reading.firstAt, m_earliest.value_or(*reading.firstAt));
        fact.reach = Milliseconds(std::clamp<qint64>(now - first, 0, m_span.count()));
    }
    return fact;
}

TargetHistory::TargetHistory(const QList<WindowQuery> &queries)
{
    setQueries(queries);
}

TargetHistory::Entry *TargetHistory::findWindow(const WindowQuery &query)
{
    const auto entry =
        std::find_if(m_windows.begin(), m_windows.end(), [&query](const Entry &one) { return one.window.canAnswer(query); });
    return entry == m_windows.end() ? nullptr : &*entry;
}

QList<WindowQuery> TargetHistory::setQueries(const QList<WindowQuery> &queries)
{
    std::erase_if(m_windows, [&queries](const Entry &entry) {
        return std::none_of(queries.begin(), queries.end(),
                            [&entry](const WindowQuery &query) { return entry.window.canAnswer(query); });
    });
    QList<WindowQuery> added;
    for (const WindowQuery &query : queries) {
        if (findWindow(query))
            continue;
        m_windows.push_back(Entry{MetricWindow(query)});
        added.append(query);
    }
    m_windows.shrink_to_fit();
    return added;
}

void TargetHistory::add(const Result &result)
{
    const qint64 at = result.at.toMSecsSinceEpoch();
    for (Entry &entry : m_windows) {
        if (const auto number = seriesNumber(result.observation, entry.window.series()))
            entry.window.add(at, *number);
    }
}

void TargetHistory::add(const StoredResult &result)
{
    for (Entry &entry : m_windows)
        entry.window.add(result);
}

void TargetHistory::add(qint64 first, qint64 last, const Rollup &rollup)
{
    for (Entry &entry : m_windows)
        entry.window.add(first, last, rollup);
}

void TargetHistory::mergeEarlier(const TargetHistory &earlier)
{
    for (const Entry &other : earlier.m_windows) {
        for (Entry &entry : m_windows) {
            if (entry.isBackfilling && entry.window.isSame(other.window)) {
                entry.window.merge(other.window);
                entry.isBackfilling = false;
            }
        }
    }
}

bool TargetHistory::isBackfilling() const
{
    return std::any_of(m_windows.begin(), m_windows.end(), [](const Entry &entry) { return entry.isBackfilling; });
}

QList<WindowValue> TargetHistory::answers(const QList<WindowQuery> &queries, const Observation &observation, qint64 at)
{
    QList<WindowValue> facts;
    for (const WindowQuery &query : queries) {
        Entry *const entry = findWindow(query);
        if (!entry)
            continue;
        facts.append(entry->window.answer(query, at, seriesNumber(observation, query.series)));
        facts.last().isBackfilling = entry->isBackfilling;
    }
    return facts;
}

HistoryRequest MetricWindows::setQueries(const TargetId &target, const QList<WindowQuery> &queries, qint64 now)
{
    HistoryRequest request;
    request.target = target;
    request.before = now;
    if (queries.isEmpty())
        m_metricHistories.remove(target);
    else
        request.queries = m_metricHistories[target].history.setQueries(queries);
    return request;
}

void MetricWindows::retainOnly(const QList<TargetId> &targets)
{
    if (m_metricHistories.isEmpty())
        return;
    const QSet<TargetId> kept(targets.begin(), targets.end());
    m_metricHistories.removeIf([&kept](const auto &entry) { return !kept.contains(entry.key()); });
}

bool MetricWindows::deferUntilHistoryIsRead(const TargetId &target)
{
    const auto entry = m_metricHistories.find(target);
    return entry != m_metricHistories.end() && entry->history.isBackfilling() && !std::exchange(entry->isAwaited, true);
}

bool MetricWindows::mergeEarlier(const StoredWindow &earlier)
{
    const auto entry = m_metricHistories.find(earlier.target);
    if (entry == m_metricHistories.end())
        return false;
    entry->history.mergeEarlier(earlier.history);
    return !entry->history.isBackfilling() && std::exchange(entry->isAwaited, false);
}

void MetricWindows::add(const Result &result)
{
    const auto entry = m_metricHistories.find(result.targetId);
    if (entry != m_metricHistories.end())
        entry->history.add(result);
}

QList<WindowValue> MetricWindows::answers(const TargetId &target, const QList<WindowQuery> &queries,
                                          const Observation &observation, qint64 at)
{
    const auto entry = m_metricHistories.find(target);
    return entry == m_metricHistories.end() ? QList<WindowValue>() : entry->history.answers(queries, observation, at);
}

} // namespace watchkeeper
