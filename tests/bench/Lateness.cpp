// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/Loads.h"
#include "bench/Usage.h"
#include "bench/WatchLoad.h"
#include "gui/crawl/CrawlThreads.h"

#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTimer>

#include <algorithm>
#include <cmath>
#include <vector>

using namespace Qt::StringLiterals;

namespace watchkeeper::bench {
namespace {

constexpr qint64 kEveryMs = 1000; // the minimum interval
constexpr qint64 kSlowMs = 5000;
const QString kHealthy = u"healthy "_s;

//! Collects the start times of the checks of each target from their results, so they don't depend on the schedule.
class Beginnings
{
public:
    explicit Beginnings(qint64 everyMs = kEveryMs)
        : m_every(everyMs)
    {
    }

    void add(const QList<Result> &results)
    {
        for (const Result &result : results)
            m_times[result.targetId].push_back(result.at.toMSecsSinceEpoch());
    }

    //! \brief Returns the sorted delay of each check relative to the grid of its target. The grid is aligned to the earliest
    //! start, so no check is early.
    std::vector<double> lateness() const
    {
        std::vector<double> late;
        for (const auto &times : m_times) {
            qint64 phase = m_every;
            for (const qint64 time : times)
                phase = std::min(phase, offset(time, times.front()));
            for (const qint64 time : times)
                late.push_back(static_cast<double>(offset(time, times.front()) - phase));
        }
        std::sort(late.begin(), late.end());
        return late;
    }

private:
    // Returns the distance from a start to the nearest tick of the grid that begins at the first start. Negative if the start
    // is early.
    qint64 offset(qint64 time, qint64 first) const
    {
        const qint64 ticks = std::llround(static_cast<double>(time - first) / static_cast<double>(m_every));
        return time - first - ticks * m_every;
    }

    qint64 m_every;
    QHash<TargetId, std::vector<qint64>> m_times;
};

QJsonObject percentiles(const std::vector<double> &sorted)
{
    const auto at = [&sorted](double share) {
        return sorted[static_cast<size_t>(share * static_cast<double>(sorted.size() - 1))];
    };
    return {{u"p50"_s, at(0.5)}, {u"p90"_s, at(0.9)}, {u"p99"_s, at(0.99)}, {u"max"_s, at(1)}};
}

QJsonArray simulatedTargets(int count)
{
    QJsonArray targets;
    for (int i = 0; i < count; ++i)
        targets.append(QJsonObject{{u"kind"_s, u"simulated"_s}, {u"every"_s, u"1s"_s}, {u"seed"_s, i}});
    return targets;
}

} // namespace

QJsonObject lateness(int rate, int seconds, const QString &crawled)
{
    EngineLimits limits;
    limits.all = rate;
    WatchLoad load(simulatedTargets(rate), limits);
    Beginnings beginnings;
    int checks = 0;
    bool counting = false;
    QObject::connect(&load, &WatchLoad::resultsReady, &load, [&](const QList<Result> &results) {
        if (!counting)
            return;
        beginnings.add(results);
        checks += static_cast<int>(results.size());
    });
    load.monitor().setTargets(load.targets());
    load.monitor().startSchedule();
    // The first checks of the targets are spread over the first interval.
    const QTemporaryDir folder;
    CrawlThread crawl(folder.filePath(u"crawls.sqlite"_s));
    QObject::connect(&crawl, &CrawlThread::ended, &load, [&load](const CrawlEnding &ending) {
        if (ending.state != RunState::Complete)
            qFatal("The crawl didn't end well: %s", qPrintable(ending.error));
        load.leave();
    });
    QElapsedTimer clock;
    QTimer::singleShot(2 * kEveryMs, &load, [&] {
        counting = true;
        clock.start();
        CrawlPlan plan;
        plan.starts = {crawled};
        plan.readsSitemaps = false;
        if (!crawled.isEmpty())
            crawl.start(plan, load.monitor().settings().network(), Secrets());
    });
    QTimer::singleShot(2 * kEveryMs + seconds * 1000, &load, [&load] { load.leave(); });
    const Usage usage;
    load.exec();
    const double counted = static_cast<double>(clock.nsecsElapsed()) / 1e9;
    QJsonObject json = usage.toJson(checks);
    json.insert(u"latenessMs"_s, percentiles(beginnings.lateness()));
    json.insert(u"missed"_s, std::max(0, static_cast<int>(rate * counted) - checks));
    load.shutDown();
    return json;
}

QJsonObject silence(int silent, int healthy, int seconds)
{
    QJsonArray targets;
    for (int i = 0; i < silent + healthy; ++i) {
        const bool isSilent = i < silent;
        targets.append(QJsonObject{{u"kind"_s, u"simulated"_s},
                                   {u"name"_s, (isSilent ? u"silent "_s : kHealthy) + QString::number(i)},
                                   {u"every"_s, u"5s"_s},
                                   {u"latency"_s, isSilent ? u"1h"_s : u"5ms"_s}});
    }
    WatchLoad load(targets, EngineLimits());
    Beginnings beginnings(kSlowMs);
    int checks = 0;
    int notUp = 0;
    bool counting = false;
    QObject::connect(&load, &WatchLoad::resultsReady, &load, [&](const QList<Result> &results) {
        QList<Result> ours = results;
        ours.removeIf([](const Result &result) { return !result.targetName.startsWith(kHealthy); });
        notUp += static_cast<int>(
            std::count_if(ours.begin(), ours.end(), [](const Result &result) { return result.outcome != Outcome::Up; }));
        if (!counting)
            return;
        beginnings.add(ours);
        checks += static_cast<int>(ours.size());
    });
    load.monitor().setTargets(load.targets());
    load.monitor().startSchedule();
    QTimer::singleShot(2 * kSlowMs, &load, [&counting] { counting = true; });
    QTimer::singleShot(2 * kSlowMs + seconds * 1000, &load, [&load] { load.leave(); });
    load.exec();
    QJsonObject json{{u"checks"_s, checks}, {u"notUp"_s, notUp}};
    json.insert(u"latenessMs"_s, percentiles(beginnings.lateness()));
    load.shutDown();
    return json;
}

} // namespace watchkeeper::bench
