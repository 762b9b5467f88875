// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/values/OutcomeTimeline.h"

#include <algorithm>
#include <array>
#include <tuple>

namespace watchkeeper {

namespace {

constexpr quint64 kMaxPoints = 100'000;                // maximum number of results when overlapping runs are split
constexpr qint64 kMaxTime = 253'402'300'800'000;       // the year 10000
constexpr qint64 kMaxGap = 1000LL * 86'400 * 366 * 10; // ten years
constexpr quint64 kMaxResults = 1ULL << 40;

bool isBefore(const OutcomeRun &a, const OutcomeRun &b)
{
    return std::tie(a.first, a.last, a.outcome, a.gap) < std::tie(b.first, b.last, b.outcome, b.gap);
}

//! Appends the run as a limited number of evenly spaced results.
void appendPoints(const OutcomeRun &run, quint64 maxPoints, QList<OutcomeRun> *points)
{
    const quint64 count = std::clamp<quint64>(run.results, run.last > run.first ? 2 : 1, maxPoints);
    const auto steps = static_cast<double>(std::max<quint64>(1, count - 1));
    const qint64 spacing = static_cast<qint64>(static_cast<double>(run.last - run.first) / steps) + 1;
    quint64 reported = 0;
    for (quint64 i = 0; i < count; ++i) {
        const auto part = static_cast<double>(i) / steps;
        const qint64 at = run.first + static_cast<qint64>(part * static_cast<double>(run.last - run.first));
        const quint64 results = (i + 1) * (run.results / count) + std::min(i + 1, run.results % count) - reported;
        points->append({at, at, std::max(run.gap, spacing), results, run.outcome});
        reported += results;
    }
    points->last().gap = run.gap;
}

//! Resolves runs that overlap. Runs with different outcomes are split into results.
QList<OutcomeRun> splitOverlappingRuns(const QList<OutcomeRun> &group)
{
    const auto agrees = [&](const OutcomeRun &run) { return run.outcome == group.first().outcome; };
    if (std::all_of(group.begin(), group.end(), agrees))
        return group;
    QList<OutcomeRun> points;
    const quint64 maxPoints = std::max<quint64>(2, kMaxPoints / static_cast<quint64>(group.size()));
    for (const OutcomeRun &run : group)
        appendPoints(run, maxPoints, &points);
    std::sort(points.begin(), points.end(), isBefore);
    return points;
}

//! \return  the index after the last run in the group of overlapping runs that begins with run `i`
qsizetype overlapGroupEnd(const QList<OutcomeRun> &runs, qsizetype i)
{
    qint64 last = runs[i].last;
    for (++i; i < runs.size() && runs[i].first <= last; ++i)
        last = std::max(last, runs[i].last);
    return i;
}

} // namespace

OutcomeTimeline::OutcomeTimeline(const QList<StoredResult> &results, std::chrono::milliseconds validityPeriod)
{
    QList<OutcomeRun> runs;
    runs.reserve(results.size());
    for (const StoredResult &result : results) {
        const qint64 gap = std::clamp<qint64>(validityOf(result, validityPeriod), 0, kMaxGap);
        const qint64 at = std::clamp<qint64>(result.at, 0, kMaxTime);
        runs.append({at, at, gap, 1, result.outcome});
    }
    join(runs);
}

//! Appends runs that neither overlap nor precede the existing runs.
void OutcomeTimeline::join(QList<OutcomeRun> runs)
{
    std::sort(runs.begin(), runs.end(), isBefore);
    for (qsizetype i = 0; i < runs.size();) {
        const qsizetype end = overlapGroupEnd(runs, i);
        if (end == i + 1) {
            append(runs[i]);
        } else {
            const QList<OutcomeRun> group = splitOverlappingRuns(runs.mid(i, end - i));
            for (const OutcomeRun &run : group)
                append(run);
        }
        i = end;
    }
    if (m_runs.size() > kMaxRuns)
        m_runs.remove(0, m_runs.size() - kMaxRuns);
}

//! If two results have exactly the same time, the later one in the list is used, which has the worse outcome.
void OutcomeTimeline::append(const OutcomeRun &run)
{
    if (m_runs.isEmpty() || m_runs.last().outcome != run.outcome || run.first > m_runs.last().last + m_runs.last().gap) {
        m_runs.append(run);
        return;
    }
    OutcomeRun &open = m_runs.last();
    if (run.last > open.last || (run.last == open.last && run.gap > open.gap)) {
        open.last = run.last;
        open.gap = run.gap;
    }
    open.results += run.results;
}

void OutcomeTimeline::merge(const OutcomeTimeline &other)
{
    if (other.m_runs.isEmpty())
        return;
    const qint64 begin = other.m_runs.first().first;
    const auto later =
        std::partition_point(m_runs.cbegin(), m_runs.cend(), [begin](const OutcomeRun &run) { return run.last < begin; });
    const qsizetype before = later - m_runs.cbegin();
    const QList<OutcomeRun> runs = m_runs.mid(before) + other.m_runs;
    m_runs.resize(before);
    join(runs);
}

qint64 OutcomeTimeline::endOf(qsizetype i) const
{
    const qint64 end = m_runs[i].last + m_runs[i].gap;
    return i + 1 < m_runs.size() ? std::min(end, m_runs[i + 1].first) : end;
}

OutcomeTimeline OutcomeTimeline::since(qint64 time) const
{
    const auto first =
        std::partition_point(m_runs.cbegin(), m_runs.cend(), [time](const OutcomeRun &run) { return run.last < time; });
    if (first == m_runs.cbegin())
        return *this;
    OutcomeTimeline later;
    later.m_runs = m_runs.mid(first - m_runs.cbegin());
    return later;
}

OutcomeTimeline OutcomeTimeline::without(const QList<TimeSpan> &times) const
{
    OutcomeTimeline rest;
    for (qsizetype i = 0; i < m_runs.size(); ++i) {
        const OutcomeRun &run = m_runs[i];
        const TimeSpan whole{run.first, endOf(i)};
        for (const TimeSpan &part : gapsBetweenSpans(times, whole)) {
            const qint64 last = std::clamp(run.last, part.from, part.to);
            rest.m_runs.append(part == whole ? run : OutcomeRun{part.from, last, part.to - last, run.results, run.outcome});
        }
    }
    return rest;
}

void OutcomeTimeline::pack(BitPacker *bits) const
{
    const qsizetype size = std::min(m_runs.size(), kMaxPackedRuns);
    bits->smallNumber(static_cast<quint64>(size));
    qint64 before = 0;
    for (qsizetype i = m_runs.size() - size; i < m_runs.size(); ++i) {
        const OutcomeRun &run = m_runs[i];
        bits->number(static_cast<quint64>(run.first - before));
        bits->number(static_cast<quint64>(run.last - run.first));
        bits->number(static_cast<quint64>(run.gap));
        bits->number(run.results);
        bits->bits(static_cast<quint64>(run.outcome), 2);
        before = run.last;
    }
}

OutcomeTimeline OutcomeTimeline::unpack(BitUnpacker *bits)
{
    OutcomeTimeline timeline;
    const quint64 size = bits->count(30);
    if (size > kMaxPackedRuns)
        bits->fail();
    qint64 before = 0;
    for (quint64 i = 0; i < size && bits->isValid(); ++i) {
        const quint64 first = bits->number();
        const quint64 length = bits->number();
        const quint64 gap = bits->number();
        const quint64 results = bits->number();
        const auto outcome = static_cast<Outcome>(bits->bits(2));
        if (first > kMaxTime || length > kMaxTime || gap > kMaxGap || results == 0 || results > kMaxResults) {
            bits->fail();
            break;
        }
        const qint64 begin = before + static_cast<qint64>(first);
        before = begin + static_cast<qint64>(length);
        if (before > kMaxTime)
            bits->fail();
        timeline.m_runs.append({begin, before, static_cast<qint64>(gap), results, outcome});
    }
    return bits->isValid() ? timeline : OutcomeTimeline();
}

void TimelineSum::add(const OutcomeTimeline &part)
{
    OutcomeTimeline merged = part;
    while (!m_parts.isEmpty() && m_parts.last().runs().size() <= 2 * merged.runs().size()) {
        OutcomeTimeline earlier = m_parts.takeLast();
        earlier.merge(merged);
        merged = earlier;
    }
    m_parts.append(merged);
}

OutcomeTimeline TimelineSum::total() const
{
    OutcomeTimeline all;
    for (qsizetype i = m_parts.size() - 1; i >= 0; --i)
        all.merge(m_parts[i]);
    return all;
}

namespace {

constexpr std::array<const char *, kSpanKindCount> kSpanKindKeys{"unobserved", "paused", "maintenance"};

MonitoringState stateOf(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Up:
        return MonitoringState::Up;
    case Outcome::Degraded:
        return MonitoringState::Degraded;
    case Outcome::Down:
        return MonitoringState::Down;
    case Outcome::Unknown:
        break;
    }
    return MonitoringState::Unknown;
}

MonitoringState stateOf(SpanKind kind)
{
    switch (kind) {
    case SpanKind::Paused:
        return MonitoringState::Paused;
    case SpanKind::Maintenance:
        return MonitoringState::Maintenance;
    case SpanKind::Unobserved:
        break;
    }
    return MonitoringState::Unobserved;
}

void append(const StateSpan &span, QList<StateSpan> *spans)
{
    if (span.time.isEmpty())
        return;
    if (!spans->isEmpty() && spans->last().state == span.state)
        spans->last().time.to = span.time.to;
    else
        spans->append(span);
}

//! Returns `states` with the state during `times` replaced by `over`.
QList<StateSpan> withOverlay(const QList<StateSpan> &states, MonitoringState over, const QList<TimeSpan> &times)
{
    QList<StateSpan> result;
    auto next = times.cbegin();
    for (const StateSpan &span : states) {
        qint64 from = span.time.from;
        while (next != times.cend() && next->to <= from)
            ++next;
        for (auto covered = next; covered != times.cend() && covered->from < span.time.to; ++covered) {
            append({span.state, {from, covered->from}}, &result);
            append({over, intersection(*covered, {from, span.time.to})}, &result);
            from = std::max(from, std::min(covered->to, span.time.to));
        }
        append({span.state, {from, span.time.to}}, &result);
    }
    return result;
}

QList<StateSpan> withOverlay(QList<StateSpan> states, const QList<MonitoringSpan> &spans, MaintenanceAccounting maintenance)
{
    for (const SpanKind kind : {SpanKind::Unobserved, SpanKind::Paused, SpanKind::Maintenance}) {
        if (!isExcluded(kind, maintenance))
            continue;
        QList<TimeSpan> times;
        for (const MonitoringSpan &span : spans) {
            if (span.kind == kind)
                times.append(span.time);
        }
        states = withOverlay(states, stateOf(kind), mergedSpans(times));
    }
    return states;
}

} // namespace

QString spanKindKey(SpanKind kind)
{
    return QString::fromLatin1(kSpanKindKeys[static_cast<size_t>(kind)]);
}

bool isExcluded(SpanKind kind, MaintenanceAccounting maintenance)
{
    return kind != SpanKind::Maintenance || maintenance == MaintenanceAccounting::Omitted;
}

QList<StateSpan> statesDuring(const TimeSpan &whole, const OutcomeTimeline &timeline, const QList<MonitoringSpan> &spans,
                              MaintenanceAccounting maintenance)
{
    QList<StateSpan> states;
    qint64 from = whole.from;
    for (qsizetype i = 0; i < timeline.runs().size(); ++i) {
        const OutcomeRun &run = timeline.runs()[i];
        append({MonitoringState::Unobserved, intersection(whole, {from, run.first})}, &states);
        append({stateOf(run.outcome), intersection(whole, {run.first, timeline.endOf(i)})}, &states);
        from = std::max(from, timeline.endOf(i));
    }
    append({MonitoringState::Unobserved, {from, whole.to}}, &states);
    return withOverlay(states, spans, maintenance);
}

} // namespace watchkeeper
