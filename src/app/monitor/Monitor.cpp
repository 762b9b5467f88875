// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/monitor/MonitorPrivate.h"
#include "app/monitor/Watchdogs.h"
#include "app/process/Process.h"
#include "app/profile/SettingsTable.h"
#include "async/PoolTasks.h"
#include "checks/files/read/FileReading.h"
#include "engine/core/EngineCore.h"

#include <QFileInfo>
#include <QThreadPool>

#include <algorithm>

namespace watchkeeper {

namespace {

// Limits Qt's pool, in which the profile is read and saved. One thread per core could need more descriptors than are available.
constexpr int kMaxPoolThreads = 4;

// Time from reading the targets until unused memory is released. By the end of this time, the first checks have run and the
// stored states are known.
constexpr std::chrono::seconds kStartupDuration{20};

//! Starts the threads of all pools immediately, before sockets use up the file descriptors that threads need.
void startPools()
{
    QThreadPool *const pool = QThreadPool::globalInstance();
    pool->setMaxThreadCount(std::min(pool->maxThreadCount(), kMaxPoolThreads));
    requireThread(startThreads(pool));
    blockingPool();
    filePool();
}

} // namespace

Monitor::Monitor(Profile profile, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(this, std::move(profile)))
{
    connect(&d->targets, &TargetsStore::changed, this, [this] {
        if (d->usesStoredTargets() && d->stage == Private::Stage::Running)
            d->sendTargets();
    });
    connect(&d->settings, &Settings::changed, this, [this] {
        d->sendSettings();
        if (d->stage == Private::Stage::Running)
            d->sendConnectivityReferences();
        d->sendHistorySettings();
        d->pauses.setPausesOnBattery(d->settings.value(setting::kPauseOnBattery).toBool());
    });
    connect(&d->pauses, &PauseControl::changed, this, [this] { d->sendPause(); });
    connect(&d->targets, &TargetsStore::loaded, this, [this] {
        if (d->usesStoredTargets() && d->stage == Private::Stage::Running)
            d->sendAlertTargets(); // the file may have been fixed without a change to the targets
        QTimer::singleShot(kStartupDuration, this, [] { QThreadPool::globalInstance()->start(&releaseFreeMemory); });
    });
    connect(&d->history, &HistoryThread::commentHandled, this, &Monitor::commentHandled);
    d->connectAlerts();
    d->connectHistory();
    d->connectBackfill();
    d->connectSaving();
    startPools();
}

Monitor::~Monitor()
{
    Q_ASSERT_X(!d->thread.isRunning(), "Watch", "destroyed before finished()");
}

TargetsStore &Monitor::targets()
{
    return d->targets;
}

Settings &Monitor::settings()
{
    return d->settings;
}

AlertsStore &Monitor::alerts()
{
    return d->alerts;
}

PauseControl &Monitor::pauses()
{
    return d->pauses;
}

const Profile &Monitor::profile() const
{
    return d->profile;
}

QString Monitor::acquireLock()
{
    if (const QString problem = d->profile.create(); !problem.isEmpty())
        return problem;
    d->hasLock = d->lock.tryLock();
    return d->hasLock ? QString() : d->lock.explanation();
}

bool Monitor::isReadOnly() const
{
    const QFileInfo folder(d->profile.folder());
    return !d->hasLock && folder.isDir() && (!folder.isWritable() || d->lock.isDiskFull());
}

quint64 Monitor::lastQueuedChangeNumber() const
{
    return d->history.lastQueuedChangeNumber();
}

void Monitor::setTargets(const QList<Target> &targets, const QList<Maintenance> &maintenance)
{
    d->targetOverrides = targets;
    post([targets, maintenance](EngineCore &core) { core.setTargets(targets, maintenance); });
    d->sendConnectivityReferences();
}

void Monitor::setLimits(const EngineLimits &limits)
{
    d->limitOverrides = limits;
    d->sendSettings();
}

void Monitor::setSecrets(const Secrets &secrets)
{
    d->secrets = secrets;
    d->deliverer.setSettings(deliverySettings(d->settings.network(), secrets));
    d->history.setSecrets(secrets);
    post([secrets](EngineCore &core) { core.setSecrets(secrets); });
}

void Monitor::startSchedule()
{
    postAfterRestore([](EngineCore &core) { core.startSchedule(); });
}

void Monitor::checkNow(const QList<TargetId> &ids, int attempts)
{
    postAfterRestore([ids, attempts](EngineCore &core) { core.checkNow(ids, attempts); });
}

void Monitor::post(std::function<void(EngineCore &)> call)
{
    if (d->stage > Private::Stage::Running)
        return;
    d->start();
    d->engine->post(std::move(call));
}

void Monitor::postAfterRestore(std::function<void(EngineCore &)> call)
{
    d->start();
    if (d->restoreStage.isActive())
        d->restoreStage.delay(std::move(call));
    else
        post(std::move(call));
}

quint64 Monitor::acknowledge(AcknowledgementRequest request)
{
    request.number = ++d->acknowledgementCount;
    post([request](EngineCore &core) { core.acknowledge(request); });
    return request.number;
}

quint64 Monitor::addIncidentComment(qint64 incident, const QString &author, const QString &text)
{
    if (d->hasLock && d->usesStoredTargets())
        d->start(); // other programs may send requests before the targets have been read
    return d->history.addIncidentComment(incident, author, text);
}

quint64 Monitor::putNote(const Note &note)
{
    if (d->hasLock && d->usesStoredTargets())
        d->start();
    return d->history.putNote(note);
}

void Monitor::testRun(const Target &target)
{
    cancelTestRun(target.id);
    Target fresh = target;
    fresh.id = QUuid::createUuid();
    d->testRuns.insert(fresh.id, target.id);
    post([fresh, pastOf = target.id](EngineCore &core) { core.testRun(fresh, pastOf); });
}

void Monitor::cancelTestRun(const TargetId &id)
{
    const TargetId fresh = d->testRuns.key(id);
    if (d->testRuns.remove(fresh))
        post([fresh](EngineCore &core) { core.cancelTestRun(fresh); });
}

void Monitor::shutDown()
{
    if (d->stage > Private::Stage::Running)
        return;
    emit shuttingDown();
    d->windowBackfill.stop();
    d->alertDispatcher.stop();
    d->restoreStage.end(); // drops the delayed calls
    if (d->stage == Private::Stage::Running) {
        d->threadWatchdog.stop();
        QMetaObject::invokeMethod(d->engine, &Engine::shutDown, Qt::QueuedConnection);
        d->stage = Private::Stage::StoppingEngine;
    } else {
        d->onEngineStopped();
    }
}

} // namespace watchkeeper

#include "moc_Monitor.cpp"
