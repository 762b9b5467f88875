// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The shutdown order: the engine, alerts, the history and its copy, the files.
#include "app/WatchPrivate.h"
#include "model/Logging.h"

namespace watchkeeper {

namespace {

constexpr std::chrono::seconds kForAlerts{1}; // no longer: results must still be stored, and an alert is sent again

} // namespace

void Watch::Private::connectSaving()
{
    const auto targetsSaved = [this] {
        if (stage == Stage::SavingTargets)
            saveTargets(); // the finished save may have been an earlier one, without the last edits
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

void Watch::Private::engineEnded()
{
    thread.wait(); // it has ended: this only joins it
    engine = nullptr;
    emit q->engineStopped();
    if (desk.isStopped())
        return storeHistory();
    stage = Stage::StoppingAlerts; // alerts delivered by then are stored as delivered
    QTimer::singleShot(kForAlerts, q, [this] {
        if (stage != Stage::StoppingAlerts)
            return;
        qCWarning(lcApp, "Sending an alert didn't finish in time. It is sent again at the next start.");
        storeHistory();
    });
}

void Watch::Private::storeHistory()
{
    stage = Stage::StoringHistory;
    history.stop();
}

void Watch::Private::saveTargets()
{
    stage = Stage::SavingTargets;
    if (targets.hasUnsavedEdits())
        targets.save();
    else
        saveSettings();
}

void Watch::Private::saveSettings()
{
    stage = Stage::SavingSettings;
    settings.save();
}

void Watch::Private::finish()
{
    stage = Stage::Finished;
    emit q->finished();
}

void Watch::shutDown()
{
    if (d->stage > Private::Stage::Running)
        return;
    emit shuttingDown();
    d->pasts.stop();
    d->desk.stop();
    d->recallLimit.stop();
    d->untilRecalled.clear();
    if (d->stage == Private::Stage::Running) {
        d->pulse.stop();
        d->post([](Engine *to) { to->shutDown(); });
        d->stage = Private::Stage::StoppingEngine;
    } else {
        d->engineEnded();
    }
}

} // namespace watchkeeper
