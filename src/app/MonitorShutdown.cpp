// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The order of shutdown: engine, alerts, history and its copy on a server, files.
#include "app/MonitorPrivate.h"
#include "model/base/Logging.h"

namespace watchkeeper {

namespace {

constexpr std::chrono::seconds kAlertsTimeout{
    1}; // short, because results must still be stored; an undelivered alert is sent again at the next start

} // namespace

void Monitor::Private::connectSaving()
{
    const auto targetsSaved = [this] {
        if (stage == Stage::SavingTargets)
            saveTargets(); // the save that finished may have begun before the last edits
    };
    const auto targetsNotSaved = [this] {
        if (stage == Stage::SavingTargets)
            saveSettings();
    };
    const auto settingsDone = [this] {
        if (stage == Stage::SavingSettings)
            finish();
    };
    QObject::connect(&targets, &TargetsStore::saved, q, targetsSaved);
    QObject::connect(&targets, &TargetsStore::saveFailed, q, targetsNotSaved);
    QObject::connect(&settings, &Settings::saved, q, settingsDone);
    QObject::connect(&settings, &Settings::saveFailed, q, settingsDone);
}

void Monitor::Private::onEngineStopped()
{
    thread.wait(); // joins the thread, which has already ended
    engine = nullptr;
    emit q->engineStopped();
    if (alertDispatcher.isStopped())
        return storeHistory();
    stage = Stage::StoppingAlerts; // gives running deliveries time to finish, so that they are stored as delivered
    QTimer::singleShot(kAlertsTimeout, q, [this] {
        if (stage != Stage::StoppingAlerts)
            return;
        qCWarning(lcApp, "Sending an alert didn't finish in time. It is sent again at the next start.");
        storeHistory();
    });
}

void Monitor::Private::storeHistory()
{
    stage = Stage::StoringHistory;
    history.stop();
}

void Monitor::Private::saveTargets()
{
    stage = Stage::SavingTargets;
    if (targets.hasUnsavedEdits())
        targets.save();
    else
        saveSettings();
}

void Monitor::Private::saveSettings()
{
    stage = Stage::SavingSettings;
    settings.save();
}

void Monitor::Private::finish()
{
    stage = Stage::Finished;
    emit q->finished();
}

void Monitor::shutDown()
{
    if (d->stage > Private::Stage::Running)
        return;
    emit shuttingDown();
    d->windowBackfill.stop();
    d->alertDispatcher.stop();
    d->restoreTimer.stop();
    d->pendingCalls.clear();
    if (d->stage == Private::Stage::Running) {
        d->threadWatchdog.stop();
        d->post([](Engine *to) { to->shutDown(); });
        d->stage = Private::Stage::StoppingEngine;
    } else {
        d->onEngineStopped();
    }
}

} // namespace watchkeeper
