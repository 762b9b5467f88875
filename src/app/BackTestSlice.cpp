// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/BackTestSlice.h"

#include "history/values/TimeSpan.h"

#include <QtConcurrentMap>

#include <algorithm>
#include <chrono>
#include <iterator>
#include <tuple>

using namespace std::chrono_literals;

namespace watchkeeper {

namespace {

constexpr double kResultsPerRead = 500'000;
constexpr qint64 kMinSliceLength = std::chrono::milliseconds(5min).count();
constexpr qint64 kMaxSliceLength = std::chrono::milliseconds(24h).count();

//! Rounds down to full hours if possible, because each file contains one hour.
qint64 sliceLengthFor(const QList<Target> &targets, const QList<int> &wanted)
{
    double aMs = 0;
    for (const int place : wanted)
        aMs += 1.0 / static_cast<double>(targets[place].schedule.every.count());
    const double most = aMs > 0 ? kResultsPerRead / aMs : static_cast<double>(kMaxSliceLength);
    const auto length =
        static_cast<qint64>(std::clamp(most, static_cast<double>(kMinSliceLength), static_cast<double>(kMaxSliceLength)));
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
    for (const int place : wanted) {
        const Target &target = targets[place];
        m_targetIndexes[groupOf(target.id)].insert(target.id, place);
        m_runs[static_cast<size_t>(place)].alertingLength = std::max(target.schedule.attempts, target.schedule.successes);
    }
}

BackTestSlice BackTestSlices::read(const TimeSpan &span, const std::function<bool()> &isPointless)
{
    const StoredResultReader reader = m_reader.until(isPointless);
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

//! Thread-safe, because the run of each target is only written by the thread of its group.
BackTestSlice BackTestSlices::readGroup(StoredResultReader reader, int group, TimeSpan span)
{
    BackTestSlice slice;
    const QHash<TargetId, int> places = m_targetIndexes.value(group);
    const auto kept = reader.readGroup(group, span.from, span.to);
    slice.faults = kept.faults;
    for (auto results = kept.targets.cbegin(); results != kept.targets.cend(); ++results) {
        if (const auto place = places.constFind(results.key()); place != places.cend())
            addResults(*place, *results, &slice);
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

} // namespace watchkeeper
