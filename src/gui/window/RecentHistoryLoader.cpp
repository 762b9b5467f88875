// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/window/RecentHistoryLoader.h"

#include "app/monitor/Monitor.h"
#include "app/profile/Settings.h"
#include "app/query/RecentHistory.h"
#include "gui/chart/HistoryChartSource.h"
#include "gui/details/DetailsPane.h"
#include "gui/details/FailureSource.h"
#include "gui/look/DisplayPreferences.h"
#include "gui/table/ResultsModel.h"

#include <QDateTime>

namespace watchkeeper {

RecentHistoryLoader::RecentHistoryLoader(const Parts &parts)
    : QObject(parts.owner)
    , m_monitor(parts.monitor)
    , m_model(parts.model)
    , m_charts(new HistoryChartSource(parts.monitor->profile().resultsFolder(), parts.monitor->profile().historyFile(), this))
{
    connect(m_monitor, &Monitor::resultsReady, m_charts, &HistoryChartSource::addResults);
    connect(&m_monitor->targets(), &TargetsStore::loaded, this, &RecentHistoryLoader::targetsChanged);
    connect(&m_monitor->targets(), &TargetsStore::changed, this, &RecentHistoryLoader::targetsChanged);
    setCountsMaintenance(maintenanceAccounting(m_monitor->settings()) == MaintenanceAccounting::AsObserved);
    connect(&m_monitor->settings(), &Settings::changed, this, &RecentHistoryLoader::settingsChanged);
    parts.details->setChartSource(m_charts);
    parts.details->setFailureSource(new FailureSource(m_monitor->profile().historyFile(), this));
    m_pool.setMaxThreadCount(1);
    m_pool.setThreadPriority(QThread::LowPriority); // reading history has lower priority than new results
}

RecentHistoryLoader::~RecentHistoryLoader()
{
    m_isEnding = true;
    // Blocks on purpose, because the job uses this object. The job stops at the next of 64 groups of targets.
    m_pool.waitForDone();
}

void RecentHistoryLoader::targetsChanged()
{
    const QList<Target> &targets = m_monitor->targets().document().targets;
    m_charts->setTargets(targets);
    if (const QList<Target> unknown = m_knownTargets.takeNew(targets); !unknown.isEmpty())
        readRecent(unknown, Purpose::FillRecentResults);
}

void RecentHistoryLoader::settingsChanged()
{
    const bool counts = maintenanceAccounting(m_monitor->settings()) == MaintenanceAccounting::AsObserved;
    if (counts == countsMaintenance())
        return;
    setCountsMaintenance(counts);
    readRecent(m_monitor->targets().document().targets, Purpose::RecountUptime);
}

//! Reads group by group, so each update in the GUI thread is short.
void RecentHistoryLoader::readRecent(const QList<Target> &targets, Purpose purpose)
{
    const Profile profile = m_monitor->profile();
    const MaintenanceAccounting maintenance = maintenanceAccounting(m_monitor->settings());
    m_pool.start([this, targets, purpose, maintenance, folder = profile.resultsFolder(), database = profile.historyFile()] {
        const RecentHistoryReader reader(folder, database, targets, QDateTime::currentMSecsSinceEpoch(), maintenance);
        for (int group = 0; group < RecentHistoryReader::kGroups && !m_isEnding; ++group) {
            const QList<RecentHistory> pasts = reader.read(group);
            if (pasts.isEmpty())
                continue;
            QMetaObject::invokeMethod(this, [this, pasts, purpose] {
                if (purpose == Purpose::FillRecentResults)
                    m_model->prependHistory(pasts);
                else
                    m_model->recountDay(pasts);
            });
        }
    });
}

} // namespace watchkeeper

#include "moc_RecentHistoryLoader.cpp"
