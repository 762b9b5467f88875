// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/MallocTuning.h"
#include "app/WatchPrivate.h"
#include "async/InPool.h"
#include "checks/files/FilePool.h"

#include <QFileInfo>
#include <QSysInfo>
#include <QThreadPool>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

// Of Qt's pool, in which the profile is read and saved: one thread per core may need more descriptors than available.
constexpr int kMostThreads = 4;

// After the targets have been read; by then the first checks have run and the stored states are known.
constexpr std::chrono::seconds kSettled{20};

//! Before sockets take the descriptors that the threads need.
void startPools()
{
    QThreadPool *const pool = QThreadPool::globalInstance();
    pool->setMaxThreadCount(std::min(pool->maxThreadCount(), kMostThreads));
    startThreads(pool);
    blockingPool();
    filePool();
}

HistoryOnDisk historyOf(const Profile &profile)
{
    return {profile.historyFile(), profile.resultsFolder(), QSysInfo::machineHostName() + ": "_L1 + profile.folder()};
}

} // namespace

Watch::Private::Private(Watch *owner, Profile folder)
    : q(owner)
    , profile(std::move(folder))
    , lock(profile)
    , targets(profile.targetsFile())
    , settings(profile.settingsFile())
    , history(profile.resultsFolder(), profile.historyFile())
    , share(historyOf(profile))
    , pasts(profile.resultsFolder())
    , deliverer(deliverySettings(settings.network(), {}))
    , desk(profile.alertsFile(), [this](AlertChannel channel, Alert alert, CancelToken token) {
        return deliverer.deliver(std::move(channel), std::move(alert), std::move(token));
    })
{
    thread.setObjectName(u"engine"_s);
}

Watch::Watch(Profile profile, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(this, std::move(profile)))
{
    connect(&d->targets, &TargetsStore::changed, this, [this] {
        if (d->followsStore && d->stage == Private::Stage::Running)
            d->sendTargets();
    });
    connect(&d->settings, &Settings::changed, this, [this] {
        d->sendSettings();
        if (d->stage == Private::Stage::Running)
            d->sendLink();
        d->sendHistorySettings();
    });
    connect(&d->targets, &TargetsStore::loaded, this,
            [this] { QTimer::singleShot(kSettled, this, [] { QThreadPool::globalInstance()->start(&giveBackMemory); }); });
    connect(&d->history, &HistoryThread::commentTaken, this, &Watch::commentTaken);
    d->connectAlerts();
    d->connectHistory();
    d->connectPasts();
    d->connectSaving();
    startPools();
}

Watch::~Watch()
{
    Q_ASSERT_X(!d->thread.isRunning(), "Watch", "destroyed before finished()");
}

TargetsStore &Watch::targets()
{
    return d->targets;
}

Settings &Watch::settings()
{
    return d->settings;
}

const Profile &Watch::profile() const
{
    return d->profile;
}

QString Watch::takeLock()
{
    if (const QString problem = d->profile.create(); !problem.isEmpty())
        return problem;
    d->hasLock = d->lock.tryLock();
    return d->hasLock ? QString() : d->lock.explanation();
}

bool Watch::isReadOnly() const
{
    const QFileInfo folder(d->profile.folder());
    return !d->hasLock && folder.isDir() && !folder.isWritable();
}

quint64 Watch::changesGiven() const
{
    return d->history.changesGiven();
}

void Watch::setTargets(const QList<Target> &targets, const QList<Maintenance> &maintenance)
{
    d->followsStore = false;
    d->ownTargets = targets;
    d->post([targets, maintenance](Engine *to) { to->setTargets(targets, maintenance); });
    d->sendLink();
}

void Watch::setLimits(const EngineLimits &limits)
{
    d->ownLimits = limits;
    d->sendSettings();
}

void Watch::setSecrets(const Secrets &secrets)
{
    d->secrets = secrets;
    d->deliverer.setSettings(deliverySettings(d->settings.network(), secrets));
    d->history.setSecrets(secrets);
    d->post([secrets](Engine *to) { to->setSecrets(secrets); });
}

void Watch::startSchedule()
{
    d->postRecalled([](Engine *to) { to->startSchedule(); });
}

void Watch::setPaused(bool paused)
{
    d->history.setAllPaused(paused);
    d->post([paused](Engine *to) { to->setPaused(paused); });
}

void Watch::checkNow(const QList<TargetId> &ids, int attempts)
{
    d->postRecalled([ids, attempts](Engine *to) { to->checkNow(ids, attempts); });
}

void Watch::cancel(const QList<TargetId> &ids)
{
    d->postRecalled([ids](Engine *to) { to->cancel(ids); });
}

void Watch::cancelAll()
{
    d->postRecalled([](Engine *to) { to->cancelAll(); });
}

void Watch::listTasks(int most)
{
    d->post([most](Engine *to) { to->listTasks(most); });
}

quint64 Watch::acknowledge(const QList<TargetId> &ids, const Acknowledgement &acknowledgement)
{
    return d->acknowledge({0, AcknowledgementOrder::What::Acknowledge, ids, acknowledgement, {}});
}

quint64 Watch::unacknowledge(const QList<TargetId> &ids)
{
    return d->acknowledge({0, AcknowledgementOrder::What::Unacknowledge, ids, {}, {}});
}

quint64 Watch::snooze(const QList<TargetId> &ids, const QDateTime &until)
{
    return d->acknowledge({0, AcknowledgementOrder::What::Snooze, ids, {}, until});
}

quint64 Watch::commentIncident(qint64 incident, const QString &author, const QString &text)
{
    if (d->hasLock && d->followsStore)
        d->start(); // other programs may send requests before the targets have been read
    return d->history.commentIncident(incident, author, text);
}

void Watch::testRun(const Target &target)
{
    cancelTestRun(target.id);
    Target fresh = target;
    fresh.id = QUuid::createUuid();
    d->testRuns.insert(fresh.id, target.id);
    d->post([fresh, pastOf = target.id](Engine *to) { to->testRun(fresh, pastOf); });
}

void Watch::cancelTestRun(const TargetId &id)
{
    const TargetId fresh = d->testRuns.key(id);
    if (d->testRuns.remove(fresh))
        d->post([fresh](Engine *to) { to->cancelTestRun(fresh); });
}

} // namespace watchkeeper

#include "moc_Watch.cpp"
