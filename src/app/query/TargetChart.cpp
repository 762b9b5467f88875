// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/query/TargetChart.h"

#include "app/query/Uptimes.h"
#include "app/words/IncidentText.h"
#include "app/words/SpanReason.h"
#include "history/tables/IncidentTable.h"
#include "history/tables/NoteTable.h"
#include "history/values/Rollup.h"
#include "history/values/SeriesSummary.h"
#include "history/values/StoredResult.h"
#include "history/values/TimeSpan.h"
#include "model/base/Logging.h"

#include <QFileInfo>
#include <QMap>

#include <algorithm>
#include <chrono>

namespace watchkeeper {

namespace {

constexpr qint64 kBucketMargin = 120'000; //!< [ms] longer than nearly every check; a thirtieth of the shortest bucket

//! Returns the span of all buckets that the request overlaps.
TimeSpan wholeBuckets(const ChartRequest &request, qint64 width)
{
    return {bucketStart(request.from, width), bucketStart(request.to - 1, width) + width};
}

ChartBucket makeBucket(qint64 from, qint64 width, const SeriesSummary &summary)
{
    ChartBucket bucket;
    bucket.from = from;
    bucket.to = from + width;
    bucket.count = static_cast<int>(summary.count());
    bucket.min = *summary.min();
    bucket.max = *summary.max();
    bucket.mean = std::clamp(*summary.mean(), bucket.min, bucket.max);
    bucket.p50 = *summary.quantile(0.5);
    bucket.p95 = *summary.quantile(0.95);
    bucket.p99 = *summary.quantile(0.99);
    return bucket;
}

struct RolledBucket
{
    qint64 width = 0; //!< [ms]
    Rollup rollup;
};

//! \brief Collects a target's hourly rollups into buckets.
class RollupCollector
{
public:
    //! \param reader  see StoredResultReader::withFileList(); otherwise reading is slow
    RollupCollector(const StoredResultReader &reader, const TargetId &target, std::chrono::milliseconds gap, qint64 width)
        : m_reader(reader)
        , m_target(target)
        , m_validityPeriod(gap)
        , m_bucketWidth(width)
    {
    }

    //! \param begin  [ms] the state at this time is included even if it began before `span`
    void read(const TimeSpan &span, qint64 begin);
    void addTo(ChartData *data) const;
    const QList<FileFault> &faults() const { return m_faults; }

private:
    void add(const StoredRollup &kept);
    void addRows(const QList<StoredResult> &rows);

    const StoredResultReader &m_reader;
    TargetId m_target;
    std::chrono::milliseconds m_validityPeriod;
    qint64 m_bucketWidth;
    QMap<qint64, RolledBucket> m_buckets; //!< buckets by their start time
    OutcomeTimeline m_timeline;
    QList<FileFault> m_faults;
};

void RollupCollector::read(const TimeSpan &span, qint64 begin)
{
    const RolledUpResults rolledUpResults = m_reader.rolledUpResults(
        m_target, span.from, span.to, m_bucketWidth >= kMillisecondsPerDay ? RollupGrain::Day : RollupGrain::Hour);
    m_faults = rolledUpResults.faults;
    for (const StoredRollup &kept : rolledUpResults.rollups)
        add(kept);
    addRows(rolledUpResults.rest);
    if (!m_timeline.runs().isEmpty() && m_timeline.runs().first().first <= begin)
        return;
    if (const auto previous = readValidResultAt(m_reader, m_target, begin))
        m_timeline.merge(OutcomeTimeline({*previous}, m_validityPeriod));
}

//! Results are stored by the hour in which they arrived, so the first results of an hour may have begun in the previous hour.
//! If a rollup extends further beyond its bucket, because of late results or a clock change, its results are read and assigned
//! to their buckets.
void RollupCollector::add(const StoredRollup &kept)
{
    const qint64 width = kept.isDaily ? std::max(m_bucketWidth, kMillisecondsPerDay) : m_bucketWidth;
    const qint64 bucket = bucketStart(kept.first + (kept.last - kept.first) / 2, width);
    const TimeSpan within = intersection({kept.first, kept.last + 1}, {bucket - kBucketMargin, bucket + width + kBucketMargin});
    const auto rollup = Rollup::unpacked(kept.content);
    if (!rollup || (within.length() <= kept.last - kept.first && !kept.isDaily))
        return addRows(m_reader.read(m_target, kept.first, kept.last + 1).results);
    RolledBucket &place = m_buckets[bucket];
    place.width = width;
    place.rollup.merge(*rollup);
    m_timeline.merge(rollup->timeline());
}

void RollupCollector::addRows(const QList<StoredResult> &rows)
{
    m_timeline.merge(OutcomeTimeline(rows, m_validityPeriod));
    for (auto begin = rows.begin(); begin != rows.end();) {
        const qint64 bucket = bucketStart(begin->at, m_bucketWidth);
        const auto end = std::find_if(begin, rows.end(),
                                      [&](const StoredResult &row) { return bucketStart(row.at, m_bucketWidth) != bucket; });
        RolledBucket &place = m_buckets[bucket];
        place.width = std::max(place.width, m_bucketWidth);
        place.rollup.merge(Rollup(QList<StoredResult>(begin, end), m_validityPeriod));
        begin = end;
    }
}

void addSummary(ChartData *data, const TargetId &target, const SeriesSummary &numbers)
{
    data->spread.merge(numbers);
    if (numbers.count() > 0)
        data->summaries[target] = numbers;
}

void RollupCollector::addTo(ChartData *data) const
{
    for (const QString &key : std::as_const(data->request.series)) {
        ChartSeries series{m_target, key, Unit::None, {}};
        for (auto bucket = m_buckets.cbegin(); bucket != m_buckets.cend(); ++bucket) {
            const auto summary = bucket->rollup.series().constFind(key);
            if (summary == bucket->rollup.series().constEnd() || summary->count() == 0)
                continue;
            series.unit = summary->unit;
            series.buckets.append(makeBucket(bucket.key(), bucket->width, *summary));
        }
        if (!series.buckets.isEmpty())
            data->series.append(series);
    }
    SeriesSummary numbers;
    for (const RolledBucket &bucket : m_buckets)
        numbers.merge(bucket.rollup.series().value(data->request.spread));
    addSummary(data, m_target, numbers);
    const TimeSpan whole{data->request.from, data->request.to};
    const QList<OutcomeRun> &runs = m_timeline.runs();
    for (qsizetype i = 0; i < runs.size(); ++i) {
        const TimeSpan shown = intersection({runs[i].first, m_timeline.endOf(i)}, whole);
        if (!shown.isEmpty())
            data->ribbon.append({m_target, shown.from, shown.to, runs[i].outcome});
    }
}

//! Reads the results of the span, and the last earlier result that is still valid at `begin`.
StoredResults readRows(const StoredResultReader &reader, const TargetId &target, const TimeSpan &span, qint64 begin)
{
    StoredResults kept = reader.read(target, span.from, span.to);
    if (!kept.results.isEmpty() && kept.results.first().at <= begin)
        return kept;
    if (const auto previous = readValidResultAt(reader, target, begin))
        kept.results.prepend(*previous);
    return kept;
}

void addToHistogram(ChartData *data, const TargetId &target, const QList<StoredResult> &results)
{
    const QString &key = data->request.spread;
    if (key.isEmpty())
        return;
    SeriesSummary numbers;
    numbers.unit = seriesUnit(results, key);
    for (const StoredResult &result : results) {
        const auto number = seriesNumber(result, key);
        if (number && result.at >= data->request.from && result.at < data->request.to)
            numbers.add(*number);
    }
    addSummary(data, target, numbers);
}

ChartMark::Kind markKindOf(SpanKind kind)
{
    switch (kind) {
    case SpanKind::Paused:
        return ChartMark::Kind::Paused;
    case SpanKind::Maintenance:
        return ChartMark::Kind::Maintenance;
    case SpanKind::Unobserved:
        break;
    }
    return ChartMark::Kind::Unobserved;
}

//! Returns the spans in which no target was checked. Starts at the first check or the first known reason.
QList<ChartMark> unobservedMarks(const ChartData &data, qint64 now, const QList<StoredSpan> &reasons)
{
    QList<TimeSpan> seen;
    for (const OutcomeSpan &span : data.ribbon)
        seen.append({span.from, span.to});
    seen = mergedSpans(seen);
    const qint64 end = std::min(data.request.to, now);
    const qint64 firstSeen = seen.isEmpty() ? end : seen.first().from;
    const qint64 firstReason = reasons.isEmpty() ? end : reasons.first().begun;
    const TimeSpan whole{std::max(data.request.from, std::min(firstSeen, firstReason)), end};
    QList<ChartMark> marks;
    const qint64 minLength =
        2 * (data.request.to - data.request.from) / data.request.pixels; // shorter spans would not be visible
    const auto mark = [&](ChartMark::Kind kind, const TimeSpan &span, const QString &text) {
        if (span.length() >= minLength)
            marks.append({kind, span.from, span.to, text});
    };
    for (const TimeSpan &gap : gapsBetweenSpans(seen, whole)) {
        qint64 from = gap.from;
        for (const StoredSpan &reason : reasons) {
            const TimeSpan part = intersection({reason.begun, reason.ended.value_or(end)}, {from, gap.to});
            if (part.isEmpty())
                continue;
            mark(ChartMark::Kind::Unobserved, {from, part.from}, QString());
            mark(markKindOf(reason.kind), part, spanReasonText(reason.reason));
            from = part.to;
        }
        mark(ChartMark::Kind::Unobserved, {from, gap.to}, QString());
    }
    return marks;
}

//! Removes monitoring gaps from the outcomes of each target.
QList<OutcomeSpan> withoutGaps(const QList<OutcomeSpan> &ribbon, const MonitoringGaps &unmonitored)
{
    QList<OutcomeSpan> left;
    QList<TimeSpan> times;
    for (qsizetype i = 0; i < ribbon.size(); ++i) {
        const OutcomeSpan &span = ribbon[i];
        if (i == 0 || ribbon[i - 1].target != span.target)
            times = unmonitored.times(span.target);
        for (const TimeSpan &part : gapsBetweenSpans(times, {span.from, span.to}))
            left.append({span.target, part.from, part.to, span.outcome});
    }
    return left;
}

} // namespace

TargetChart readChart(const StoredResultReader &reader, const QHash<TargetId, std::chrono::milliseconds> &gaps,
                      const ChartRequest &request, qint64 now, const std::function<bool()> &shouldStop,
                      const MonitoringGaps &unmonitored)
{
    TargetChart chart;
    chart.data.request = request;
    const qint64 width = bucketWidth(request.to - request.from, request.pixels);
    const StoredResultReader listed = reader.withFileList();
    for (const TargetId &target : request.targets) {
        if (shouldStop())
            return chart;
        const auto gap = gaps.value(target, validityPeriod(Schedule()));
        TimeSpan span = wholeBuckets(request, width);
        span.from = std::min(span.from, request.from - gap.count()); // includes the state at the beginning of the span
        if (width >= kMillisecondsPerHour) {
            RollupCollector rolledUpResults(listed, target, gap, width);
            rolledUpResults.read(span, request.from);
            rolledUpResults.addTo(&chart.data);
            chart.faults += rolledUpResults.faults();
        } else {
            const StoredResults kept = readRows(listed, target, span, request.from);
            addResultsToChart(&chart.data, target, kept.results, gap.count());
            addToHistogram(&chart.data, target, kept.results);
            chart.faults += kept.faults;
        }
    }
    chart.data.ribbon = withoutGaps(chart.data.ribbon, unmonitored);
    chart.data.marks = unobservedMarks(chart.data, now, unmonitored.spansFor(request.targets));
    return chart;
}

namespace {

constexpr std::chrono::milliseconds kMarksTimeout{100};
constexpr int kMaxMarks = 500; // per target; more would make the chart unreadable

} // namespace

QList<Note> chartNotes(const QString &database, const ChartRequest &request)
{
    if (!QFileInfo::exists(database))
        return {};
    HistoryDatabase reader(database, HistoryDatabase::Access::Read);
    reader.setLockTimeout(kMarksTimeout);
    const auto notes = NoteTable(&reader).between(request.from, request.to, kMaxMarks, request.targets);
    if (!notes)
        qCWarning(lcHistory, "The notes of a chart couldn't be read: %s", qUtf8Printable(notes.error().sentence()));
    return notes ? *notes : QList<Note>();
}

QList<ChartMark> incidentMarks(const QString &database, const ChartRequest &request, qint64 now)
{
    if (!QFileInfo::exists(database))
        return {};
    HistoryDatabase reader(database, HistoryDatabase::Access::Read);
    reader.setLockTimeout(kMarksTimeout);
    QList<ChartMark> marks;
    HistoryFault fault = reader.open();
    for (const TargetId &target : request.targets) {
        if (fault)
            break;
        const auto found = IncidentTable(&reader).between(request.from, request.to, kMaxMarks, target);
        if (!found)
            fault = found.error();
        else
            std::transform(found->begin(), found->end(), std::back_inserter(marks), [now](const Incident &incident) {
                const qint64 end = incident.closed.value_or(std::max(now, incident.began + 1));
                return ChartMark{ChartMark::Kind::Incident, incident.began, end, causeText(incident), incident.worst};
            });
    }
    if (fault)
        qCWarning(lcHistory, "The incidents of a chart couldn't be read: %s", qUtf8Printable(fault->sentence()));
    return marks;
}

} // namespace watchkeeper
