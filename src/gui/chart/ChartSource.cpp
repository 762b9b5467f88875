// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/chart/ChartSource.h"

#include "app/query/TargetChart.h"
#include "history/values/StoredResult.h"

#include <QDateTime>

#include <utility>

using namespace std::chrono_literals;

namespace watchkeeper {

namespace {

//! Returns the next number of a sequence shared by all charts, because several charts can share a source.
quint64 nextNumber()
{
    static quint64 number = 0;
    return ++number;
}

} // namespace

ChartQuery::ChartQuery(QObject *parent)
    : QObject(parent)
{
    m_delay.setSingleShot(true);
    m_delay.setInterval(30ms);
    connect(&m_delay, &QTimer::timeout, this, &ChartQuery::sendRequests);
}

void ChartQuery::setSource(ChartSource *source)
{
    discardRequests();
    if (m_source)
        m_source->disconnect(this);
    m_source = source;
    if (!source)
        return;
    connect(source, &ChartSource::answered, this, &ChartQuery::handleResponse);
    connect(source, &ChartSource::failed, this, &ChartQuery::handleFailure);
}

void ChartQuery::requestSoon(const ChartRequest &request, qint64 earlier)
{
    m_currentRequest = request;
    m_earlierOffset = earlier;
    // further requests don't restart the delay, so the chart is updated while the user drags
    if (!m_delay.isActive())
        m_delay.start();
}

void ChartQuery::cancel()
{
    m_delay.stop();
    discardRequests();
}

void ChartQuery::discardRequests()
{
    for (const quint64 number : std::exchange(m_pendingNumbers, {})) {
        if (m_source)
            m_source->forget(number);
    }
}

void ChartQuery::sendRequests()
{
    discardRequests();
    m_earlierData = {};
    if (!m_source)
        return;
    const quint64 first = nextNumber();
    m_pendingNumbers.append(first);
    m_earlierNumber = m_earlierOffset > 0 ? nextNumber() : 0;
    if (m_earlierNumber > 0)
        m_pendingNumbers.append(m_earlierNumber);
    m_source->ask(first, m_currentRequest);
    if (m_earlierNumber == 0)
        return;
    ChartRequest other = m_currentRequest;
    other.from -= m_earlierOffset;
    other.to -= m_earlierOffset;
    m_source->ask(m_earlierNumber, other);
}

void ChartQuery::handleResponse(quint64 number, const ChartData &data)
{
    if (!m_pendingNumbers.removeOne(number))
        return;
    (number == m_earlierNumber ? m_earlierData : m_data) = data;
    if (m_pendingNumbers.isEmpty())
        emit answered(m_data, m_earlierData);
}

void ChartQuery::handleFailure(quint64 number, const QString &reason)
{
    if (!m_pendingNumbers.contains(number))
        return;
    m_pendingNumbers.removeOne(number);
    discardRequests();
    emit failed(reason);
}

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
    // Blocks until the job has ended, because the job uses this object. The job stops at the next target, and each target takes
    // about 50 ms.
    m_pool.waitForDone();
}

void HistoryChartSource::setTargets(const QList<Target> &targets)
{
    m_gaps.clear();
    for (const Target &target : targets)
        m_gaps.insert(target.id, validityPeriod(target.schedule));
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
        const auto shouldStop = [&pointless] { return pointless->load(); };
        TargetChart chart;
        if (!shouldStop()) {
            const qint64 now = QDateTime::currentMSecsSinceEpoch();
            const auto unmonitored = MonitoringGaps::readOrEmpty(m_database, {request.from, request.to}, now);
            chart = readChart(StoredResultReader(m_folder), gaps, request, now, shouldStop, unmonitored);
            chart.data.marks = incidentMarks(m_database, request, now) + chart.data.marks;
            chart.data.notes = chartNotes(m_database, request);
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

#include "moc_ChartSource.cpp"
