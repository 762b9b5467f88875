// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/window/MomentLookup.h"

#include "app/query/MonitoringGaps.h"
#include "app/query/SnapshotReader.h"
#include "gui/table/ResultRow.h"

#include <QDateTime>
#include <QElapsedTimer>
#include <QtConcurrentMap>

#include <algorithm>
#include <chrono>
#include <functional>
#include <numeric>

using namespace std::chrono_literals;

namespace watchkeeper {

namespace {

constexpr int kMaxLookupThreads = 4;
constexpr auto kReportInterval = 250ms;

QList<int> allGroups()
{
    QList<int> groups(SnapshotReader::kGroups);
    std::iota(groups.begin(), groups.end(), 0);
    return groups;
}

//! Reads all groups, but skips the remaining ones once `isPointless` returns true.
QList<RecentHistory> readAll(const SnapshotReader &reader, qsizetype most, QThreadPool *pool,
                             const std::function<bool()> &isPointless)
{
    const auto read = [&](int group) { return isPointless() ? QList<RecentHistory>() : reader.read(group, most); };
    QList<RecentHistory> all;
    const auto groups = QtConcurrent::blockingMapped<QList<QList<RecentHistory>>>(pool, allGroups(), read);
    for (const QList<RecentHistory> &group : groups)
        all += group;
    return all;
}

//! Returns the targets that were paused individually or by pausing the entire schedule.
QSet<TargetId> targetsPausedAt(const QString &database, const QList<Target> &targets, qint64 at)
{
    const MonitoringGaps spans = MonitoringGaps::readOrEmpty(database, {at, at + 1}, QDateTime::currentMSecsSinceEpoch());
    QSet<TargetId> paused;
    for (const Target &target : targets) {
        const QList<MonitoringSpan> own = spans.of(target.id, at + 1);
        const auto isPause = [](const MonitoringSpan &span) { return span.kind == SpanKind::Paused; };
        if (std::any_of(own.begin(), own.end(), isPause))
            paused.insert(target.id);
    }
    return paused;
}

} // namespace

MomentLookup::MomentLookup(const Profile &profile, QObject *parent)
    : QObject(parent)
    , m_profile(profile)
{
    m_pool.setMaxThreadCount(1);
    m_groupPool.setMaxThreadCount(std::clamp(QThread::idealThreadCount(), 1, kMaxLookupThreads));
}

MomentLookup::~MomentLookup()
{
    m_isEnding = true;
    ++m_latestNumber;
    // Blocks on purpose, because the jobs use this object. They stop at the next of 64 groups of targets, four of which are read
    // concurrently.
    m_pool.waitForDone();
}

void MomentLookup::lookUp(const Query &query)
{
    const quint64 number = ++m_latestNumber;
    m_pool.start([this, number, query] {
        if (!isSuperseded(number))
            read(number, query);
    });
}

void MomentLookup::discardAll()
{
    m_lastDiscarded = m_latestNumber++;
}

//! The destructor waits for the pool and drops calls that are still queued.
template<typename NotifyFunction>
void MomentLookup::notify(quint64 number, NotifyFunction callback)
{
    QMetaObject::invokeMethod(this, [this, number, callback] {
        if (number > m_lastDiscarded)
            callback();
    });
}

void MomentLookup::read(quint64 number, const Query &query)
{
    const qint64 at = query.at;
    const SnapshotReader reader(m_profile.resultsFolder(), m_profile.historyFile(), query.targets, at);
    const QList<RecentHistory> first = readAll(reader, 1, &m_groupPool, [this] { return m_isEnding.load(); });
    const QSet<TargetId> paused = targetsPausedAt(m_profile.historyFile(), query.targets, at);
    notify(number, [this, at, first, paused] { emit found(at, first, paused); });
    if (isSuperseded(number))
        return;
    const QList<RecentHistory> more =
        readAll(reader, kTrendLength, &m_groupPool, [this, number] { return isSuperseded(number); });
    if (isSuperseded(number))
        return;
    notify(number, [this, at, more] { emit partialResultsFound(at, more); });
    // Reading the last day is many times faster than reading a month.
    if (query.days.contains(1))
        count(number, query, {1});
    QList<int> others = query.days;
    others.removeAll(1);
    if (!others.isEmpty())
        count(number, query, others);
}

//! Combines several groups in one report, because each report repaints the table.
void MomentLookup::count(quint64 number, const Query &query, const QList<int> &days)
{
    const auto isPointless = [this, number] { return isSuperseded(number); };
    const UptimesReader reader(m_profile.resultsFolder(), m_profile.historyFile(), query.targets, days, query.at,
                               query.maintenance);
    QElapsedTimer sinceTold;
    sinceTold.start();
    QList<TargetUptimes> waiting;
    for (int group = 0; group < UptimesReader::kGroups; ++group) {
        waiting += reader.read(group, isPointless);
        if (isPointless())
            return;
        const bool isLast = group + 1 == UptimesReader::kGroups;
        if (waiting.isEmpty() || (!isLast && !sinceTold.hasExpired(std::chrono::milliseconds(kReportInterval).count())))
            continue;
        notify(number, [this, at = query.at, days, part = std::exchange(waiting, {})] { emit uptimesCounted(at, days, part); });
        sinceTold.restart();
    }
}

} // namespace watchkeeper

#include "moc_MomentLookup.cpp"
