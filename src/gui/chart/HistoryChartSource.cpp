// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/chart/HistoryChartSource.h"

#include "app/query/TargetChart.h"
#include "history/values/StoredResult.h"

#include <QDateTime>

using namespace std::chrono_literals;

namespace watchkeeper {

namespace {

constexpr auto kChartStorageDelay = 1500ms; // the storage thread writes once a second

//! Returns only the first fault. A chart of one hour rarely has more than one.
QString firstFaultText(const QList<FileFault> &faults)
{
    return faults.isEmpty() ? QString() : faults.first().text();
}

} // namespace

HistoryChartSource::HistoryChartSource(QString folder, QString database, QObject *parent)
    : ChartSource(parent)
    , m_folder(std::move(folder))
    , m_database(std::move(database))
{
    m_pool.setMaxThreadCount(1);
    m_extensionTimer.setSingleShot(true);
    m_extensionTimer.setInterval(kChartStorageDelay);
    connect(&m_extensionTimer, &QTimer::timeout, this,
            [this] { emit historyExtended(std::exchange(m_extendedTargets, {}).values()); });
}

HistoryChartSource::~HistoryChartSource()
{
    for (const AbandonFlag &pointless : std::as_const(m_pendingRequests))
        *pointless = true;
    // Blocks on purpose, because the job uses this object. The job stops at the next target, and each target takes about 50 ms.
    m_pool.waitForDone();
}

void HistoryChartSource::setTargets(const QList<Target> &targets)
{
    m_gaps.clear();
    for (const Target &target : targets)
        m_gaps.insert(target.id, longestGap(target.schedule));
}

void HistoryChartSource::addResults(const QList<Result> &results)
{
    for (const Result &result : results)
        m_extendedTargets.insert(result.targetId);
    if (!m_extensionTimer.isActive())
        m_extensionTimer.start();
}

void HistoryChartSource::ask(quint64 number, const ChartRequest &request)
{
    const auto pointless = std::make_shared<std::atomic<bool>>(false);
    m_pendingRequests.insert(number, pointless);
    read(number, request, pointless);
}

void HistoryChartSource::forget(quint64 number)
{
    if (const AbandonFlag pointless = m_pendingRequests.take(number))
        *pointless = true;
}

void HistoryChartSource::read(quint64 number, const ChartRequest &request, const AbandonFlag &pointless)
{
    const auto job = [this, number, request, pointless, gaps = m_gaps] {
        const auto isPointless = [&pointless] { return pointless->load(); };
        TargetChart chart;
        if (!isPointless()) {
            const qint64 now = QDateTime::currentMSecsSinceEpoch();
            const auto unmonitored = MonitoringGaps::readOrEmpty(m_database, {request.from, request.to}, now);
            chart = readChart(StoredResultReader(m_folder), gaps, request, now, isPointless, unmonitored);
            chart.data.marks = incidentMarks(m_database, request, now) + chart.data.marks;
        }
        // This object still exists when the call runs: the destructor waits for the pool and drops calls that are still queued.
        QMetaObject::invokeMethod(this, [this, number, chart] {
            if (!m_pendingRequests.remove(number))
                return;
            const QString fault = firstFaultText(chart.faults);
            if (chart.data.series.isEmpty() && chart.data.ribbon.isEmpty() && !fault.isEmpty())
                emit failed(number, fault);
            else
                emit answered(number, chart.data);
        });
    };
    m_pool.start(job);
}

} // namespace watchkeeper

#include "moc_HistoryChartSource.cpp"
