// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What is stored of events, and who is notified.
#include "app/SettingsTable.h"
#include "app/WatchPrivate.h"

namespace watchkeeper {

void Watch::Private::connectHistory()
{
    QObject::connect(q, &Watch::resultsReady, &history, &HistoryThread::record);
    QObject::connect(q, &Watch::standingsChanged, &history, &HistoryThread::recordStandings);
    QObject::connect(q, &Watch::standingsChanged, &history, &HistoryThread::recordObservations);
    QObject::connect(&history, &HistoryThread::incidentsChanged, q, &Watch::incidentsChanged);
    QObject::connect(&history, &HistoryThread::standingsRead, q, [this](const QList<StoredStanding> &standings) {
        post([standings](Engine *to) { to->takeStandings(standings); });
        isRecalled = true;
        if (desk.isReady())
            endRecall();
    });
    QObject::connect(&history, &HistoryThread::faultChanged, q, &Watch::historyFault);
    QObject::connect(&history, &HistoryThread::droppedChanged, q, &Watch::historyDropped);
    QObject::connect(&history, &HistoryThread::noticed, q, &Watch::historyNoticed);
    QObject::connect(&share, &HistoryShare::faultChanged, q, &Watch::historyShareFault);
    QObject::connect(&history, &HistoryThread::stopped, q, [this] {
        if (stage != Stage::StoringHistory)
            return;
        stage = Stage::SharingHistory;
        share.stop();
    });
    QObject::connect(&share, &HistoryShare::stopped, q, [this] {
        if (stage == Stage::SharingHistory)
            saveTargets();
    });
}

void Watch::Private::connectAlerts()
{
    QObject::connect(q, &Watch::resultsReady, &desk, &AlertDesk::takeResults);
    QObject::connect(q, &Watch::standingsChanged, &desk, &AlertDesk::takeStandings);
    QObject::connect(q, &Watch::standingsRecalled, &desk, &AlertDesk::takeRecalled);
    QObject::connect(q, &Watch::linkChanged, &desk, &AlertDesk::takeLink);
    QObject::connect(&desk, &AlertDesk::changesToKeep, &history, &HistoryThread::recordAlerts);
    QObject::connect(&history, &HistoryThread::alertsRead, &desk, &AlertDesk::restore);
    QObject::connect(&history, &HistoryThread::alertsTried, &desk, &AlertDesk::send);
    QObject::connect(&history, &HistoryThread::changesTried, q, &Watch::changesTried);
    QObject::connect(&desk, &AlertDesk::faultChanged, q, &Watch::alertFault);
    QObject::connect(&desk, &AlertDesk::ready, q, [this] {
        if (isRecalled)
            endRecall();
    });
    QObject::connect(&desk, &AlertDesk::stopped, q, [this] {
        if (stage == Stage::StoppingAlerts)
            storeHistory();
    });
}

void Watch::Private::sendHistorySettings()
{
    history.setKeep(settings.historyKeep());
    share.setKeep(settings.historyKeep());
    share.setServer(settings.value(setting::kHistoryServer).toString());
}

} // namespace watchkeeper
