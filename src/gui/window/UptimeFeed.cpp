// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/window/UptimeFeed.h"

#include "app/monitor/Monitor.h"
#include "app/profile/Settings.h"
#include "app/query/Uptimes.h"
#include "gui/table/ResultsModel.h"
#include "gui/table/ResultsView.h"

#include <QDateTime>

#include <chrono>
#include <utility>

using namespace std::chrono_literals;

namespace watchkeeper {

UptimeFeed::UptimeFeed(const Parts &parts)
    : QObject(parts.owner)
    , m_parts(parts)
    , m_maintenance(maintenanceAccounting(parts.monitor->settings()))
{
    m_pool.setMaxThreadCount(1);
    m_pool.setThreadPriority(QThread::LowPriority);
    const TargetsStore *store = &parts.monitor->targets();
    connect(store, &TargetsStore::loaded, this, &UptimeFeed::targetsChanged);
    connect(store, &TargetsStore::changed, this, &UptimeFeed::targetsChanged);
    connect(parts.view, &ResultsView::columnsEdited, this, &UptimeFeed::columnsEdited);
    connect(&parts.monitor->settings(), &Settings::changed, this, &UptimeFeed::settingsChanged);
    m_hourTimer.setTimerType(Qt::VeryCoarseTimer);
    connect(&m_hourTimer, &QTimer::timeout, this, &UptimeFeed::countAll);
    m_hourTimer.start(1h);
    columnsEdited();
}

UptimeFeed::~UptimeFeed()
{
    ++m_countNumber;
    // Blocks on purpose, because the job uses this object. The job stops at the next file of a group of targets.
    m_pool.waitForDone();
}

void UptimeFeed::targetsChanged()
{
    count(m_knownTargets.takeNew(m_parts.monitor->targets().document().targets));
}

//! Stops counting for hidden columns. If a column is newly shown, all columns are counted again, which costs little more than one.
void UptimeFeed::columnsEdited()
{
    const QList<int> shown = shownDays();
    const QSet<int> days(shown.begin(), shown.end());
    const bool isMore = !m_shownDays.contains(days);
    m_shownDays = days;
    if (isMore)
        countAll();
}

void UptimeFeed::settingsChanged()
{
    const MaintenanceAccounting former = std::exchange(m_maintenance, maintenanceAccounting(m_parts.monitor->settings()));
    if (m_maintenance != former)
        countAll();
}

void UptimeFeed::countAll()
{
    ++m_countNumber;
    count(m_parts.monitor->targets().document().targets);
}

//! Reads group by group, so each update in the GUI thread is short.
void UptimeFeed::count(const QList<Target> &targets)
{
    const QList<int> days = shownDays();
    if (days.isEmpty() || targets.isEmpty())
        return;
    const auto job = [this, targets, days, number = m_countNumber.load(), profile = m_parts.monitor->profile(),
                      maintenance = m_maintenance] {
        const auto isPointless = [this, number] { return m_countNumber != number; };
        const UptimesReader reader(profile.resultsFolder(), profile.historyFile(), targets, days,
                                   QDateTime::currentMSecsSinceEpoch(), maintenance);
        for (int group = 0; group < UptimesReader::kGroups && !isPointless(); ++group) {
            const QList<TargetUptimes> counted = reader.read(group, isPointless);
            if (counted.isEmpty() || isPointless())
                continue;
            // The destructor waits for the pool and drops calls that are still queued.
            QMetaObject::invokeMethod(this, [this, days, counted] { m_parts.model->setUptimes(days, counted); });
        }
    };
    m_pool.start(job);
}

QList<int> UptimeFeed::shownDays() const
{
    QList<int> days;
    const QList<ResultColumn> shown = m_parts.view->shownColumns();
    for (const ResultColumn column : longUptimeColumns()) {
        if (column != ResultColumn::Day && shown.contains(column)) // ResultRow::uptime counts the current day
            days.append(uptimeDays(column));
    }
    return days;
}

} // namespace watchkeeper

#include "moc_UptimeFeed.cpp"
