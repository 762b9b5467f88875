// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/Watch.h"

#include "app/AlertDesk.h"
#include "app/AlertSending.h"
#include "app/HistoryShare.h"
#include "app/HistoryThread.h"
#include "app/LinkChoice.h"
#include "app/PastFeed.h"
#include "app/SettingsTable.h"
#include "app/ThreadPulse.h"
#include "async/InPool.h"
#include "checks/OpenFiles.h"
#include "checks/files/FilePool.h"
#include "engine/Engine.h"
#include "model/Logging.h"

#include <QSysInfo>
#include <QThread>
#include <QThreadPool>
#include <QTimer>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

constexpr std::chrono::seconds kLongestSilence{10};
constexpr std::chrono::seconds kLongestRecall{2};
// Of Qt's pool, in which the profile is read and saved: one for each core may be more than there are descriptors.
constexpr int kMostThreads = 4;

//! Before there are sockets to take the descriptors that threads need.
void startPools()
{
    QThreadPool *const pool = QThreadPool::globalInstance();
    pool->setMaxThreadCount(std::min(pool->maxThreadCount(), kMostThreads));
    startThreads(pool);
    blockingPool();
    filePool();
}

enum class Stage : quint8 {
    Idle,
    Running,
    StoppingEngine,
    StoppingAlerts,
    StoringHistory,
    SharingHistory,
    SavingTargets,
    SavingSettings,
    Finished
};

HistoryOnDisk historyOf(const Profile &profile)
{
    return {profile.historyFile(), profile.resultsFolder(), QSysInfo::machineHostName() + ": "_L1 + profile.folder()};
}

} // namespace

class Watch::Private
{
public:
    Private(Watch *owner, Profile folder)
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

    void start();
    void beginRecall();
    void endRecall();
    void connectNews();
    void connectSaving();
    //! Calls in the engine thread, which is started by the first call.
    template<typename Call>
    void post(Call call)
    {
        if (stage > Stage::Running)
            return;
        start();
        QMetaObject::invokeMethod(
            engine, [target = engine, call] { call(target); }, Qt::QueuedConnection);
    }
    //! The same once it is known how the targets stood, for which nobody waits longer than kLongestRecall: a check that ended earlier would be
    //! all that is known of its target.
    void postRecalled(const std::function<void(Engine *)> &call)
    {
        start();
        if (recallLimit.isActive())
            untilRecalled.append(call);
        else
            post(call);
    }
    void sendTargets()
    {
        const TargetsDocument &document = targets.document();
        history.setTargets(document.targets, document.maintenance);
        desk.setTargets(document.targets);
        post([list = document.targets, maintenance = document.maintenance](Engine *to) { to->setTargets(list, maintenance); });
        sendLink();
    }
    EngineLimits limits() const;
    quint64 takeCare(CareOrder order);
    void sendSettings();
    void sendLink();
    void tellTriedOut(Result result);
    void engineEnded();
    void connectAlerts();
    void connectHistory();
    void sendHistorySettings();
    void connectPasts();
    void storeHistory();
    void saveTargets();
    void saveSettings();
    void finish();

    Watch *q;
    Profile profile;
    ProfileLock lock;
    TargetsStore targets;
    Settings settings;
    HistoryThread history;
    HistoryShare share;
    PastFeed pasts;
    Secrets secrets;
    Deliverer deliverer;
    AlertDesk desk;
    bool hasLock = false;
    std::optional<EngineLimits> ownLimits;
    QList<Target> ownTargets;           //!< in place of the store's
    std::optional<LinkReferences> link; //!< as sent
    QStringList linkProblems;           //!< as told
    QHash<TargetId, TargetId> tryOuts;  // the ids that were given, by the fresh ones under which the engine runs them
    quint64 careOrders = 0;
    bool followsStore = true;
    Stage stage = Stage::Idle;
    QThread thread;
    Engine *engine = nullptr; // dies in its thread when that ends
    ThreadPulse pulse{kLongestSilence};
    QTimer recallLimit; //!< runs while it is read how targets stood
    bool isRecalled = false;
    QList<std::function<void(Engine *)>> untilRecalled; //!< what was asked for meanwhile, in order
};

void Watch::Private::start()
{
    if (stage != Stage::Idle)
        return;
    stage = Stage::Running;
    raiseDescriptorLimit();
    engine = new Engine(limits());
    engine->moveToThread(&thread);
    QObject::connect(&thread, &QThread::finished, engine, &QObject::deleteLater);
    QObject::connect(engine, &Engine::stopped, &thread, &QThread::quit);
    QObject::connect(&thread, &QThread::finished, q, [this] { engineEnded(); });
    connectNews();
    QObject::connect(&pulse, &ThreadPulse::silent, q, [this](std::chrono::milliseconds time) {
        qCWarning(lcApp, "The engine has not answered for %lld ms: something blocks it.", static_cast<long long>(time.count()));
        emit q->engineSilent(time);
    });
    QObject::connect(&pulse, &ThreadPulse::answered, q, [this] {
        qCWarning(lcApp, "The engine answers again.");
        emit q->engineAnswered();
    });
    if (hasLock && followsStore) {
        beginRecall();
        deliverer.setSettings(deliverySettings(settings.network(), secrets));
        desk.start();
        history.start(settings.historyKeep());
        sendHistorySettings();
        share.start();
    }
    thread.start();
    pulse.start(engine);
    post([network = settings.network()](Engine *to) { to->setNetworkSettings(network); });
    sendLink();
    if (followsStore && !targets.document().targets.isEmpty())
        sendTargets();
}

//! Checks wait for how the targets stood, but not for a disk that hangs.
void Watch::Private::beginRecall()
{
    recallLimit.setSingleShot(true);
    QObject::connect(&recallLimit, &QTimer::timeout, q, [this] {
        qCWarning(lcApp, "How the targets stood before is not known yet: the history does not answer. Checks begin.");
        endRecall();
    });
    recallLimit.start(kLongestRecall);
}

void Watch::Private::endRecall()
{
    recallLimit.stop();
    const QList<std::function<void(Engine *)>> calls = std::exchange(untilRecalled, {});
    for (const auto &call : calls)
        post(call);
}

void Watch::Private::connectNews()
{
    QObject::connect(engine, &Engine::resultsReady, q, &Watch::resultsReady);
    QObject::connect(engine, &Engine::transitionsReady, q, &Watch::transitionsReady);
    QObject::connect(engine, &Engine::standingsChanged, q, &Watch::standingsChanged);
    QObject::connect(engine, &Engine::changesToKeep, q,
                     [this](const QList<Transition> &transitions, const QList<KeptStanding> &standings) {
                         history.recordTransitions(transitions, standings, desk.take(transitions, standings));
                     });
    QObject::connect(
        engine, &Engine::changesToKeep, q,
        [this](const QList<Transition> &, const QList<KeptStanding> &standings) { emit q->standingsKept(standings); });
    QObject::connect(engine, &Engine::standingsRecalled, q, &Watch::standingsRecalled);
    QObject::connect(engine, &Engine::loadChanged, q, &Watch::loadChanged);
    QObject::connect(engine, &Engine::roundChanged, q, &Watch::roundChanged);
    QObject::connect(engine, &Engine::checksStarted, q, &Watch::checksStarted);
    QObject::connect(engine, &Engine::careTaken, q, &Watch::careTaken);
    QObject::connect(engine, &Engine::tasksListed, q, &Watch::tasksListed);
    QObject::connect(engine, &Engine::linkChanged, q, &Watch::linkChanged);
    QObject::connect(engine, &Engine::stoodStill, &history, &HistoryThread::recordStandStill);
    QObject::connect(engine, &Engine::recorded, &history, &HistoryThread::keepRecording);
    QObject::connect(engine, &Engine::maintenanceChanged, &history, &HistoryThread::recordMaintenance);
    QObject::connect(engine, &Engine::pastWanted, &pasts, &PastFeed::read);
    QObject::connect(engine, &Engine::triedOut, q, [this](const Result &result) { tellTriedOut(result); });
}

void Watch::Private::connectSaving()
{
    const auto targetsSaved = [this] {
        if (stage == Stage::SavingTargets)
            saveTargets(); // that may have been an earlier save, without the last edits
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

//! What nobody keeps is not recorded.
EngineLimits Watch::Private::limits() const
{
    EngineLimits wanted = ownLimits.value_or(settings.limits());
    if (!hasLock || !followsStore)
        wanted.recorder = {};
    return wanted;
}

quint64 Watch::Private::takeCare(CareOrder order)
{
    order.number = ++careOrders;
    post([order](Engine *to) { to->takeCare(order); });
    return order.number;
}

void Watch::Private::sendSettings()
{
    if (stage != Stage::Running)
        return; // start() takes them from here
    post([limits = limits()](Engine *to) { to->setLimits(limits); });
    post([network = settings.network()](Engine *to) { to->setNetworkSettings(network); });
    deliverer.setSettings(deliverySettings(settings.network(), secrets));
}

//! By what the own link is told to be there: the settings may name targets.
void Watch::Private::sendLink()
{
    const LinkChoice choice = linkChoice(settings, followsStore ? targets.document().targets : ownTargets);
    if (std::exchange(linkProblems, choice.problems) != choice.problems) {
        for (const QString &problem : choice.problems)
            qCWarning(lcApp).noquote() << problem;
        emit q->linkProblems(choice.problems);
    }
    if (link == choice.references)
        return;
    link = choice.references;
    post([references = choice.references](Engine *to) { to->setLinkReferences(references); });
}

void Watch::Private::tellTriedOut(Result result)
{
    const TargetId given = tryOuts.take(result.targetId);
    if (given.isNull())
        return; // cancelled while this was on its way
    result.targetId = given;
    emit q->triedOut(result);
}

void Watch::Private::engineEnded()
{
    thread.wait(); // it has ended: this only joins it
    engine = nullptr;
    emit q->engineStopped();
    if (desk.isStopped())
        return storeHistory();
    stage = Stage::StoppingAlerts; // what has arrived by then is kept as that
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

void Watch::Private::sendHistorySettings()
{
    history.setKeep(settings.historyKeep());
    share.setKeep(settings.historyKeep());
    share.setServer(settings.value(setting::kHistoryServer).toString());
}

//! What conditions ask of the time before this run.
void Watch::Private::connectPasts()
{
    QObject::connect(&pasts, &PastFeed::found, q,
                     [this](const QList<EarlierPast> &found) { post([found](Engine *to) { to->takeEarlierPast(found); }); });
    QObject::connect(&pasts, &PastFeed::done, q, &Watch::pastRead);
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

Watch::Watch(Profile profile, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(this, std::move(profile)))
{
    connect(&d->targets, &TargetsStore::changed, this, [this] {
        if (d->followsStore && d->stage == Stage::Running)
            d->sendTargets();
    });
    connect(&d->settings, &Settings::changed, this, [this] {
        d->sendSettings();
        if (d->stage == Stage::Running)
            d->sendLink();
        d->sendHistorySettings();
    });
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

std::optional<LockHolder> Watch::lockHolder() const
{
    return d->lock.holder();
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
    return d->takeCare({0, CareOrder::What::Acknowledge, ids, acknowledgement, {}});
}

quint64 Watch::unacknowledge(const QList<TargetId> &ids)
{
    return d->takeCare({0, CareOrder::What::Unacknowledge, ids, {}, {}});
}

quint64 Watch::snooze(const QList<TargetId> &ids, const QDateTime &until)
{
    return d->takeCare({0, CareOrder::What::Snooze, ids, {}, until});
}

void Watch::commentIncident(qint64 incident, const QString &author, const QString &text)
{
    d->history.commentIncident(incident, author, text);
}

void Watch::tryOut(const Target &target)
{
    cancelTryOut(target.id);
    Target fresh = target;
    fresh.id = QUuid::createUuid();
    d->tryOuts.insert(fresh.id, target.id);
    d->post([fresh, pastOf = target.id](Engine *to) { to->tryOut(fresh, pastOf); });
}

void Watch::cancelTryOut(const TargetId &id)
{
    const TargetId fresh = d->tryOuts.key(id);
    if (d->tryOuts.remove(fresh))
        d->post([fresh](Engine *to) { to->cancelTryOut(fresh); });
}

void Watch::shutDown()
{
    if (d->stage > Stage::Running)
        return;
    emit shuttingDown();
    d->pasts.stop();
    d->desk.stop();
    d->recallLimit.stop();
    d->untilRecalled.clear();
    if (d->stage == Stage::Running) {
        d->pulse.stop();
        d->post([](Engine *to) { to->shutDown(); });
        d->stage = Stage::StoppingEngine;
    } else {
        d->engineEnded();
    }
}

} // namespace watchkeeper
