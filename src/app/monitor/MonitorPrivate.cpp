// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/monitor/MonitorPrivate.h"

#include "app/monitor/SiteCrawls.h"
#include "app/monitor/Watchdogs.h"
#include "app/process/Process.h"
#include "app/profile/SettingsTable.h"
#include "app/recording/EvidenceMask.h"
#include "app/words/SpanReason.h"
#include "async/OpenFiles.h"
#include "checks/base/CheckServices.h"
#include "checks/site/SiteKind.h"
#include "engine/core/EngineCore.h"
#include "model/base/Logging.h"

#include <QSysInfo>

#include <utility>

// The order of shutdown: engine, alerts, history and its copy on a server, files.

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

constexpr std::chrono::seconds kMaxRestoreTime{2};
// short, because results must still be stored; an undelivered alert is sent again at the next start
constexpr std::chrono::seconds kAlertsTimeout{1};

HistoryPaths historyOf(const Profile &profile)
{
    return {profile.historyFile(), profile.resultsFolder(), QSysInfo::machineHostName() + ": "_L1 + profile.folder(),
            profile.crawlsFile()};
}

} // namespace

void RestoreStage::begin(QObject *owner, const std::function<void()> &expired)
{
    QObject::connect(&m_limit, &QTimer::timeout, owner, expired);
    m_limit.start(kMaxRestoreTime);
}

QList<RestoreStage::Call> RestoreStage::end()
{
    m_limit.stop();
    return std::exchange(m_calls, {});
}

Monitor::Private::Private(Monitor *owner, Profile folder)
    : q(owner)
    , profile(std::move(folder))
    , lock(profile)
    , targets(profile.targetsFile())
    , settings(profile.settingsFile())
    , history(profile.resultsFolder(), profile.historyFile())
    , historyShare(historyOf(profile))
    , windowBackfill(profile.resultsFolder())
    , deliverer(deliverySettings(settings.network(), {}))
    , alerts(profile.alertsFile())
    , alertDispatcher(&alerts, [this](AlertChannel channel, Alert alert, CancelToken token) {
        return deliverer.deliver(std::move(channel), std::move(alert), std::move(token));
    })
{
    thread.setObjectName(u"engine"_s);
}

void Monitor::Private::start()
{
    if (stage != Stage::Idle)
        return;
    stage = Stage::Running;
    raiseDescriptorLimit();
    EngineParts parts;
    parts.secretsOf = secretsOf;
    parts.settingsSecrets = proxySecretsOf;
    parts.makeServices = [crawls = profile.crawlsFile()] {
        auto services = std::make_unique<CheckServices>();
        services->create<SiteCrawlerSlot>().crawler = std::make_unique<SiteCrawls>(crawls, services.get());
        return services;
    };
    engine = new Engine(limits(), parts);
    engine->moveToThread(&thread);
    QObject::connect(&thread, &QThread::finished, engine, &QObject::deleteLater);
    QObject::connect(engine, &Engine::stopped, &thread, &QThread::quit);
    QObject::connect(&thread, &QThread::finished, q, [this] { onEngineStopped(); });
    connectUpdates();
    QObject::connect(&threadWatchdog, &ThreadWatchdog::silent, q, [this](std::chrono::milliseconds time) {
        qCWarning(lcApp, "The engine hasn't responded for %lld ms: something blocks it.", static_cast<long long>(time.count()));
        emit q->engineStalled(time);
    });
    QObject::connect(&threadWatchdog, &ThreadWatchdog::answered, q, [this] {
        qCWarning(lcApp, "The engine responds again.");
        emit q->engineRecovered();
    });
    if (hasLock && usesStoredTargets()) {
        startRestore();
        deliverer.setSettings(deliverySettings(settings.network(), secrets));
        alertDispatcher.start();
        history.start(settings.historyRetention());
        sendHistorySettings();
        historyShare.start();
    }
    thread.start();
    requireThread(thread.isRunning());
    threadWatchdog.start(engine);
    q->post([network = settings.network()](EngineCore &core) { core.setNetworkSettings(network); });
    sendConnectivityReferences();
    sendPause();
    if (usesStoredTargets() && (targets.isComplete() || !targets.document().targets.isEmpty()))
        sendTargets();
}

void Monitor::Private::startRestore()
{
    restoreStage.begin(q, [this] {
        qCWarning(lcApp, "The history doesn't respond. Checks start without the previous states of targets.");
        finishRestoreStage();
    });
}

void Monitor::Private::finishRestoreStage()
{
    const QList<RestoreStage::Call> calls = restoreStage.end();
    for (const RestoreStage::Call &call : calls)
        q->post(call);
}

void Monitor::Private::connectUpdates()
{
    QObject::connect(engine, &Engine::resultsReady, q, &Monitor::resultsReady);
    QObject::connect(engine, &Engine::transitionsReady, q, &Monitor::transitionsReady);
    QObject::connect(engine, &Engine::statesChanged, q, &Monitor::statesChanged);
    QObject::connect(engine, &Engine::changesToStore, q,
                     [this](const QList<Transition> &transitions, const QList<SavedState> &states) {
                         history.recordTransitions(transitions, states, alertDispatcher.applyTransitions(transitions, states));
                     });
    QObject::connect(engine, &Engine::changesToStore, q,
                     [this](const QList<Transition> &, const QList<SavedState> &states) { emit q->statesStored(states); });
    QObject::connect(engine, &Engine::statesRestored, q, &Monitor::statesRestored);
    QObject::connect(engine, &Engine::loadChanged, q, &Monitor::loadChanged);
    QObject::connect(engine, &Engine::runChanged, q, &Monitor::runChanged);
    QObject::connect(engine, &Engine::checksStarted, q, &Monitor::checksStarted);
    QObject::connect(engine, &Engine::acknowledgementHandled, q, &Monitor::acknowledgementHandled);
    QObject::connect(engine, &Engine::tasksListed, q, &Monitor::tasksListed);
    QObject::connect(engine, &Engine::connectivityChanged, q, [this](const ConnectivityChange &change) {
        // there is no change to report yet, but AlertDispatcher may have stored a different state
        if (change.isFirst)
            alertDispatcher.applyConnectivity(change);
        else
            emit q->connectivityChanged(change);
    });
    QObject::connect(engine, &Engine::interruptionEnded, &history, &HistoryThread::recordInterruption);
    QObject::connect(engine, &Engine::diagnosticsFinished, &history, &HistoryThread::storeRecording);
    QObject::connect(engine, &Engine::maintenanceChanged, &history, &HistoryThread::recordMaintenance);
    QObject::connect(engine, &Engine::historyRequested, &windowBackfill, &WindowBackfill::read);
    QObject::connect(engine, &Engine::testRunFinished, q, [this](const Result &result) { reportTestRun(result); });
}

void Monitor::Private::connectBackfill()
{
    QObject::connect(&windowBackfill, &WindowBackfill::found, q, [this](const QList<StoredWindow> &found) {
        q->post([found](EngineCore &core) { core.takeStoredWindow(found); });
    });
    QObject::connect(&windowBackfill, &WindowBackfill::done, q, &Monitor::historyWindowsLoaded);
}

EngineLimits Monitor::Private::limits() const
{
    EngineLimits wanted = limitOverrides.value_or(settings.limits());
    if (!hasLock || !usesStoredTargets())
        wanted.recorder = {};
    return wanted;
}

void Monitor::Private::sendTargets()
{
    const TargetsDocument &document = targets.document();
    history.setTargets(document.targets, document.maintenance);
    sendAlertTargets();
    q->post([list = document.targets, maintenance = document.maintenance](EngineCore &core) {
        core.setTargets(list, maintenance);
    });
    sendConnectivityReferences();
}

void Monitor::Private::sendAlertTargets()
{
    alertDispatcher.setTargets(targets.document().targets, targets.isComplete());
}

void Monitor::Private::sendSettings()
{
    if (stage != Stage::Running)
        return; // start() sends the settings when the stage becomes Running
    q->post([limits = limits()](EngineCore &core) { core.setLimits(limits); });
    q->post([network = settings.network()](EngineCore &core) { core.setNetworkSettings(network); });
    deliverer.setSettings(deliverySettings(settings.network(), secrets));
}

void Monitor::Private::sendPause()
{
    if (stage > Stage::Running)
        return;
    using Reason = SchedulePause::Reason;
    const Reason reason = pauses.current().reason;
    history.setAllPaused(reason == Reason::None          ? QString()
                             : reason == Reason::Battery ? span_reason::kOnBattery
                                                         : span_reason::kAllPaused);
    if (stage == Stage::Running) // otherwise, start() sends it
        q->post([isPaused = pauses.current().isPaused()](EngineCore &core) { core.setPaused(isPaused); });
}

void Monitor::Private::sendConnectivityReferences()
{
    const ConnectivitySelection choice = connectivitySelection(settings, targetOverrides.value_or(targets.document().targets));
    const ConnectivitySelection previous = std::exchange(sentConnectivity, choice);
    if (previous.problems != choice.problems) {
        for (const QString &problem : choice.problems)
            qCWarning(lcApp).noquote() << problem;
        emit q->connectivityProblems(choice.problems);
    }
    if (!(previous.references == choice.references))
        q->post([references = choice.references](EngineCore &core) { core.setConnectivityReferences(references); });
}

void Monitor::Private::reportTestRun(Result result)
{
    const TargetId given = testRuns.take(result.targetId);
    if (given.isNull())
        return; // the test was cancelled before this result arrived
    result.targetId = given;
    emit q->testRunFinished(result);
}

void Monitor::Private::connectHistory()
{
    QObject::connect(q, &Monitor::resultsReady, &history, &HistoryThread::record);
    QObject::connect(q, &Monitor::statesChanged, &history, &HistoryThread::recordStates);
    QObject::connect(q, &Monitor::statesChanged, &history, &HistoryThread::recordObservations);
    QObject::connect(&history, &HistoryThread::incidentsChanged, q, &Monitor::incidentsChanged);
    QObject::connect(&history, &HistoryThread::statesLoaded, q, [this](const QList<StoredState> &states) {
        q->post([states](EngineCore &core) { core.applyStates(states); });
        restoreStage.hasStates = true;
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
    QObject::connect(q, &Monitor::statesChanged, &alertDispatcher, &AlertDispatcher::applyStates);
    QObject::connect(q, &Monitor::statesRestored, &alertDispatcher, &AlertDispatcher::applyStoredStates);
    QObject::connect(q, &Monitor::connectivityChanged, &alertDispatcher, &AlertDispatcher::applyConnectivity);
    QObject::connect(&alertDispatcher, &AlertDispatcher::changesToStore, &history, &HistoryThread::recordAlerts);
    QObject::connect(&history, &HistoryThread::alertsLoaded, &alertDispatcher, &AlertDispatcher::restore);
    QObject::connect(&history, &HistoryThread::alertsWriteFinished, &alertDispatcher, &AlertDispatcher::send);
    QObject::connect(&history, &HistoryThread::changesWriteFinished, q, &Monitor::changesWriteFinished);
    QObject::connect(&alertDispatcher, &AlertDispatcher::faultChanged, q, &Monitor::alertFault);
    QObject::connect(&alertDispatcher, &AlertDispatcher::ready, q, [this] {
        if (restoreStage.hasStates)
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

void Monitor::Private::connectSaving()
{
    const auto targetsSaved = [this] {
        if (stage == Stage::SavingTargets)
            saveTargets(); // the finished save may have begun before the last edits
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

} // namespace watchkeeper
