// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/history/HistoryLoad.h"

#include "app/query/TargetChart.h"
#include "history/StoredResultReader.h"
#include "history/files/Retention.h"
#include "history/values/Rollup.h"
#include "history/values/SeriesSummary.h"

#include <QElapsedTimer>
#include <QFile>

#include <algorithm>
#include <ctime>

using namespace Qt::StringLiterals;

namespace watchkeeper::bench {

namespace {

constexpr qint64 kBegin = 1'795'222'800'000;
constexpr qint64 kMinute = 60'000;
constexpr qint64 kHour = 60 * kMinute;
constexpr qint64 kDay = 24 * kHour;
constexpr qint64 kYear = 365 * kDay;

double threadSeconds()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return double(time.tv_sec) + double(time.tv_nsec) / 1e9;
}

//! Adds the elapsed time and the CPU time of its lifetime to a cost.
class MeasurementProgress
{
public:
    explicit MeasurementProgress(HistoryCost *cost)
        : m_cost(cost)
        , m_cpu(threadSeconds())
    {
        m_clock.start();
    }
    ~MeasurementProgress()
    {
        m_cost->cpu += threadSeconds() - m_cpu;
        m_cost->wall += double(m_clock.nsecsElapsed()) / 1e9;
    }
    Q_DISABLE_COPY_MOVE(MeasurementProgress)

private:
    HistoryCost *m_cost;
    double m_cpu;
    QElapsedTimer m_clock;
};

//! Returns the number of bytes that this process has written to disk, in full pages.
qint64 writtenBytes()
{
    QFile file(u"/proc/self/io"_s);
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : file.readAll().split('\n')) {
        if (line.startsWith("write_bytes: "))
            return line.mid(13).toLongLong();
    }
    return 0;
}

StoredResultWriterOptions optionsOf(const HistoryAmount &amount)
{
    StoredResultWriterOptions options;
    options.syncInterval = amount.syncInterval * 1000LL;
    options.rollup = [gap = Milliseconds(2'000LL * amount.every)](const TargetId &, const QList<StoredResult> &rows) {
        return Rollup(rows, gap).packed(); // like the real program
    };
    options.mergeRollups = &Rollup::merged;
    return options;
}

QJsonObject percentiles(std::vector<double> times)
{
    std::sort(times.begin(), times.end());
    const auto at = [&times](double share) { return times[static_cast<size_t>(share * double(times.size() - 1))]; };
    return {{u"p50Ms"_s, at(0.5)}, {u"p99Ms"_s, at(0.99)}};
}

} // namespace

HistoryLoad::HistoryLoad(const HistoryAmount &amount)
    : m_amount(amount)
    , m_folder(amount.folder.isEmpty() ? m_temporary.filePath(u"history"_s) : amount.folder)
    , m_writer(m_folder, optionsOf(amount))
    , m_ids(amount.ids)
{
    if (m_amount.begin == 0)
        m_amount.begin = kBegin;
    for (int i = 0; i < amount.targets; ++i) {
        const qint64 phase = amount.every * 1000LL * i / amount.targets;
        m_pages.emplace_back(static_cast<unsigned>(i), m_amount.begin + phase, amount.every * 1000LL);
        if (m_ids.size() <= i)
            m_ids.append(QUuid::createUuid());
    }
}

qint64 HistoryLoad::end() const
{
    return m_amount.begin + qint64(m_amount.rows) * m_amount.every * 1000;
}

void HistoryLoad::writeBatch(const QList<TargetResult> &batch, qint64 now)
{
    {
        const MeasurementProgress measured(&m_append);
        for (const TargetResult &row : batch)
            m_writer.append(row.target, row.result);
        if (const auto fault = m_writer.write(now))
            qFatal("%s", qPrintable(fault->text()));
    }
    compact(now, false);
}

//! Performs as many compaction steps as fit before the next batch, or all remaining steps.
void HistoryLoad::compact(qint64 now, bool all)
{
    constexpr qint64 kStepEvery = 50; // [ms] like the real program
    const MeasurementProgress measured(&m_pack);
    const qint64 batchTime = qint64(m_amount.every) * 1000 * m_amount.batch / m_amount.targets;
    qint64 steps = std::max<qint64>(1, batchTime / kStepEvery);
    for (int idle = 0; idle < 3 && (all || steps > 0); now += all ? 1000 : kStepEvery, --steps) {
        QElapsedTimer clock;
        clock.start();
        const auto more = m_writer.compact(now);
        m_longestStep = std::max(m_longestStep, double(clock.nsecsElapsed()) / 1e6);
        if (!more)
            qFatal("%s", qPrintable(more.error().text()));
        idle = *more ? 0 : idle + 1;
    }
}

void HistoryLoad::writeAll()
{
    QList<TargetResult> batch;
    for (int row = 0; row < m_amount.rows; ++row) {
        for (int target = 0; target < m_amount.targets; ++target) {
            batch.append({m_ids[target], m_pages[static_cast<size_t>(target)].next()});
            if (batch.size() < m_amount.batch)
                continue;
            writeBatch(batch, batch.last().result.at);
            batch.clear();
        }
    }
    if (!batch.isEmpty())
        writeBatch(batch, batch.last().result.at);
}

QJsonObject HistoryLoad::timeOf(const Read &read, qint64 first, qint64 last) const
{
    std::mt19937 random(1);
    std::vector<double> times;
    qint64 found = 0;
    for (int i = 0; i < m_amount.reads; ++i) {
        const TargetId id = m_ids[std::uniform_int_distribution<qsizetype>(0, m_ids.size() - 1)(random)];
        const qint64 from = std::uniform_int_distribution<qint64>(first, std::max(first, last))(random);
        QElapsedTimer clock;
        clock.start();
        found += read(id, from);
        times.push_back(double(clock.nsecsElapsed()) / 1e6);
    }
    QJsonObject figures = percentiles(times);
    figures[u"found"_s] = double(found) / m_amount.reads;
    return figures;
}

QJsonObject HistoryLoad::measureReads(qint64 span, qint64 begin, qint64 end) const
{
    const auto read = [&](const TargetId &target, qint64 from) {
        return StoredResultReader(m_folder).read(target, from, from + span).results.size();
    };
    return timeOf(read, begin, end - span);
}

QJsonObject HistoryLoad::reads() const
{
    return {{u"minute"_s, measureReads(kMinute, m_amount.begin, end())},
            {u"hour"_s, measureReads(kHour, m_amount.begin, end())},
            {u"day"_s, measureReads(kDay, m_amount.begin, end())}};
}

//! Reads the data that the window shows for a target: check times, phase times and outcomes.
QJsonObject HistoryLoad::measureChart(qint64 span) const
{
    constexpr int kPixels = 1'000;
    ChartRequest request;
    request.series = {durationSeries()};
    for (int i = 0; i < kPhaseCount; ++i)
        request.series.append(phaseSeries(static_cast<Phase>(i)));
    request.pixels = kPixels;
    const auto read = [&](const TargetId &target, qint64 from) {
        request.targets = {target};
        request.from = from;
        request.to = from + span;
        const Milliseconds gap(2'000LL * m_amount.every);
        const auto chart = readChart(StoredResultReader(m_folder), {{target, gap}}, request, end(), [] { return false; });
        return chart.data.series.value(0).buckets.size();
    };
    return timeOf(read, m_amount.begin, end() - span);
}

QJsonObject HistoryLoad::charts() const
{
    QJsonObject charts;
    const QList<std::pair<QString, qint64>> spans{{u"minute"_s, kMinute}, {u"hour"_s, kHour},      {u"day"_s, kDay},
                                                  {u"week"_s, 7 * kDay},  {u"month"_s, 30 * kDay}, {u"year"_s, kYear}};
    for (const auto &[name, span] : spans) {
        if (span <= end() - m_amount.begin)
            charts[name] = measureChart(span);
    }
    return charts;
}

QJsonObject HistoryLoad::run()
{
    const qint64 writtenBefore = writtenBytes();
    writeAll();
    const QJsonObject tailReads = measureReads(kMinute, end() - 10 * kMinute, end());
    compact(end() + 2 * kHour, true);
    const double results = double(m_amount.targets) * m_amount.rows;
    const auto bytes = storedResultBytes(m_writer.folder());
    if (!bytes)
        qFatal("%s", qPrintable(bytes.error().text()));
    const auto kept = double(*bytes);
    return {{u"results"_s, results},
            {u"bytesAResult"_s, kept / results},
            {u"cpuMicrosecondsAResult"_s, (m_append.cpu + m_pack.cpu) * 1e6 / results},
            {u"cpuMicrosecondsAppending"_s, m_append.cpu * 1e6 / results},
            {u"cpuMicrosecondsPacking"_s, m_pack.cpu * 1e6 / results},
            {u"appendedASecond"_s, results / m_append.wall},
            {u"appendedAndPackedASecond"_s, results / (m_append.wall + m_pack.wall)},
            {u"longestPackingStepMs"_s, m_longestStep},
            {u"writtenPerByteKept"_s, double(writtenBytes() - writtenBefore) / kept},
            {u"reading"_s, reads()},
            {u"readingMinutesOfTail"_s, tailReads},
            {u"charts"_s, charts()}};
}

} // namespace watchkeeper::bench
