// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/window/PastViews.h"

#include "app/MaintenanceInUptime.h"
#include "app/RecentPast.h"
#include "app/Watch.h"
#include "gui/chart/HistoryChartSource.h"
#include "gui/details/DetailsPane.h"
#include "gui/details/FailureSource.h"
#include "gui/look/Habits.h"
#include "gui/table/ResultsModel.h"

#include <QDateTime>

namespace watchkeeper {

PastViews::PastViews(const Parts &parts)
    : QObject(parts.owner)
    , m_watch(parts.watch)
    , m_model(parts.model)
    , m_charts(new HistoryChartSource(parts.watch->profile().resultsFolder(), parts.watch->profile().historyFile(), this))
{
    connect(m_watch, &Watch::resultsReady, m_charts, &HistoryChartSource::take);
    connect(&m_watch->targets(), &TargetsStore::loaded, this, &PastViews::targetsChanged);
    connect(&m_watch->targets(), &TargetsStore::changed, this, &PastViews::targetsChanged);
    setCountsMaintenance(maintenanceCounts(m_watch->settings()) == MaintenanceCounts::AsSeen);
    connect(&m_watch->settings(), &Settings::changed, this, &PastViews::settingsChanged);
    parts.details->setChartSource(m_charts);
    parts.details->setFailureSource(new FailureSource(m_watch->profile().historyFile(), this));
    m_pool.setMaxThreadCount(1);
    m_pool.setThreadPriority(QThread::LowPriority); // recent results first
}

PastViews::~PastViews()
{
    m_isEnding = true;
    // Blocks intentionally: the job uses this object. It stops at the next of 64 groups of targets.
    m_pool.waitForDone();
}

void PastViews::targetsChanged()
{
    const QList<Target> &targets = m_watch->targets().document().targets;
    m_charts->setTargets(targets);
    if (const QList<Target> unknown = m_known.take(targets); !unknown.isEmpty())
        readRecent(unknown, Purpose::AddPast);
}

void PastViews::settingsChanged()
{
    const bool counts = maintenanceCounts(m_watch->settings()) == MaintenanceCounts::AsSeen;
    if (counts == countsMaintenance())
        return;
    setCountsMaintenance(counts);
    readRecent(m_watch->targets().document().targets, Purpose::RecountDay);
}

//! Group by group, so that the window handles them in small parts.
void PastViews::readRecent(const QList<Target> &targets, Purpose purpose)
{
    const Profile profile = m_watch->profile();
    const MaintenanceCounts maintenance = maintenanceCounts(m_watch->settings());
    m_pool.start([this, targets, purpose, maintenance, folder = profile.resultsFolder(), database = profile.historyFile()] {
        const RecentPastReader reader(folder, database, targets, QDateTime::currentMSecsSinceEpoch(), maintenance);
        for (int group = 0; group < RecentPastReader::kGroups && !m_isEnding; ++group) {
            const QList<RecentPast> pasts = reader.read(group);
            if (pasts.isEmpty())
                continue;
            QMetaObject::invokeMethod(this, [this, pasts, purpose] {
                if (purpose == Purpose::AddPast)
                    m_model->addPast(pasts);
                else
                    m_model->recountDay(pasts);
            });
        }
    });
}

} // namespace watchkeeper

#include "moc_PastViews.cpp"
