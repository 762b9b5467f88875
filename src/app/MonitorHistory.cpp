// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Stores events in the history and sends alerts.
#include "app/MonitorPrivate.h"
#include "app/SettingsTable.h"

namespace watchkeeper {

void Monitor::Private::connectHistory()
{
    QObject::connect(q, &Monitor::resultsReady, &history, &HistoryThread::record);
    QObject::connect(q, &Monitor::standingsChanged, &history, &HistoryThread::recordStandings);
    QObject::connect(q, &Monitor::standingsChanged, &history, &HistoryThread::recordObservations);
    QObject::connect(&history, &HistoryThread::incidentsChanged, q, &Monitor::incidentsChanged);
    QObject::connect(&history, &HistoryThread::standingsLoaded, q, [this](const QList<StoredStanding> &standings) {
        post([standings](Engine *to) { to->applyStandings(standings); });
        isRestored = true;
        if (alertDispatcher.isReady())
            finishRestoreStage();
    });
    QObject::connect(&history, &HistoryThread::faultChanged, q, &Monitor::historyFault);
    QObject::connect(&history, &HistoryThread::droppedChanged, q, &Monitor::historyDropped);
    QObject::connect(&history, &HistoryThread::noticed, q, &Monitor::historyNoticeReceived);
    QObject::connect(&historyShare, &HistoryShare::faultChanged, q, &Monitor::historyShareFault);
    QObject::connect(&history, &HistoryThread::stopped, q, [this] {
        if (stage != Stage::StoringHistory)
            return;
        stage = Stage::SharingHistory;
        historyShare.stop();
    });
    QObject::connect(&historyShare, &HistoryShare::stopped, q, [this] {
        if (stage == Stage::SharingHistory)
            saveTargets();
    });
}

void Monitor::Private::connectAlerts()
{
    QObject::connect(q, &Monitor::resultsReady, &alertDispatcher, &AlertDispatcher::applyResults);
    QObject::connect(q, &Monitor::standingsChanged, &alertDispatcher, &AlertDispatcher::applyStandings);
    QObject::connect(q, &Monitor::standingsRestored, &alertDispatcher, &AlertDispatcher::applyStoredStandings);
    QObject::connect(q, &Monitor::connectivityChanged, &alertDispatcher, &AlertDispatcher::applyConnectivity);
    QObject::connect(&alertDispatcher, &AlertDispatcher::changesToStore, &history, &HistoryThread::recordAlerts);
    QObject::connect(&history, &HistoryThread::alertsLoaded, &alertDispatcher, &AlertDispatcher::restore);
    QObject::connect(&history, &HistoryThread::alertsWriteFinished, &alertDispatcher, &AlertDispatcher::send);
    QObject::connect(&history, &HistoryThread::changesWriteFinished, q, &Monitor::changesWriteFinished);
    QObject::connect(&alertDispatcher, &AlertDispatcher::faultChanged, q, &Monitor::alertFault);
    QObject::connect(&alertDispatcher, &AlertDispatcher::ready, q, [this] {
        if (isRestored)
            finishRestoreStage();
    });
    QObject::connect(&alertDispatcher, &AlertDispatcher::stopped, q, [this] {
        if (stage == Stage::StoppingAlerts)
            storeHistory();
    });
}

void Monitor::Private::sendHistorySettings()
{
    history.setRetention(settings.historyRetention());
    historyShare.setRetention(settings.historyRetention());
    historyShare.setServer(settings.value(setting::kHistoryServer).toString());
}

} // namespace watchkeeper
