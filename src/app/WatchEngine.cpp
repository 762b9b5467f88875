// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Starting, and the communication with the engine.
#include "app/EvidenceMask.h"
#include "app/WatchPrivate.h"
#include "async/OpenFiles.h"
#include "engine/EngineParts.h"
#include "model/Logging.h"

#include <utility>

namespace watchkeeper {

namespace {

constexpr std::chrono::seconds kLongestRecall{2};

} // namespace

void Watch::Private::start()
{
    if (stage != Stage::Idle)
        return;
    stage = Stage::Running;
    raiseDescriptorLimit();
    EngineParts parts;
    parts.secretsOf = secretsOf;
    parts.secretsOfSettings = proxySecretsOf;
    engine = new Engine(limits(), parts);
    engine->moveToThread(&thread);
    QObject::connect(&thread, &QThread::finished, engine, &QObject::deleteLater);
    QObject::connect(engine, &Engine::stopped, &thread, &QThread::quit);
    QObject::connect(&thread, &QThread::finished, q, [this] { engineEnded(); });
    connectNews();
    QObject::connect(&pulse, &ThreadWatchdog::silent, q, [this](std::chrono::milliseconds time) {
        qCWarning(lcApp, "The engine hasn't responded for %lld ms: something blocks it.", static_cast<long long>(time.count()));
        emit q->engineSilent(time);
    });
    QObject::connect(&pulse, &ThreadWatchdog::answered, q, [this] {
        qCWarning(lcApp, "The engine responds again.");
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

void Watch::Private::beginRecall()
{
    recallLimit.setSingleShot(true);
    QObject::connect(&recallLimit, &QTimer::timeout, q, [this] {
        qCWarning(lcApp, "The history doesn't respond. Checks start without the previous states of targets.");
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
    QObject::connect(engine, &Engine::linkChanged, q, [this](const ConnectivityNews &news) {
        if (news.isFirst) // no change to report, but the stored state of the desk may differ
            desk.takeLink(news);
        else
            emit q->linkChanged(news);
    });
    QObject::connect(engine, &Engine::stoodStill, &history, &HistoryThread::recordStandStill);
    QObject::connect(engine, &Engine::recorded, &history, &HistoryThread::keepRecording);
    QObject::connect(engine, &Engine::maintenanceChanged, &history, &HistoryThread::recordMaintenance);
    QObject::connect(engine, &Engine::pastWanted, &pasts, &WindowBackfill::read);
    QObject::connect(engine, &Engine::triedOut, q, [this](const Result &result) { tellTriedOut(result); });
}

void Watch::Private::connectPasts()
{
    QObject::connect(&pasts, &WindowBackfill::found, q,
                     [this](const QList<StoredWindow> &found) { post([found](Engine *to) { to->takeStoredWindow(found); }); });
    QObject::connect(&pasts, &WindowBackfill::done, q, &Watch::pastRead);
}

EngineLimits Watch::Private::limits() const
{
    EngineLimits wanted = ownLimits.value_or(settings.limits());
    if (!hasLock || !followsStore)
        wanted.recorder = {};
    return wanted;
}

quint64 Watch::Private::acknowledge(AcknowledgementOrder order)
{
    order.number = ++careOrders;
    post([order](Engine *to) { to->acknowledge(order); });
    return order.number;
}

void Watch::Private::sendTargets()
{
    const TargetsDocument &document = targets.document();
    history.setTargets(document.targets, document.maintenance);
    desk.setTargets(document.targets);
    post([list = document.targets, maintenance = document.maintenance](Engine *to) { to->setTargets(list, maintenance); });
    sendLink();
}

void Watch::Private::sendSettings()
{
    if (stage != Stage::Running)
        return; // start() sends them later
    post([limits = limits()](Engine *to) { to->setLimits(limits); });
    post([network = settings.network()](Engine *to) { to->setNetworkSettings(network); });
    deliverer.setSettings(deliverySettings(settings.network(), secrets));
}

void Watch::Private::sendLink()
{
    const ConnectivityChoice choice = connectivityChoice(settings, followsStore ? targets.document().targets : ownTargets);
    if (std::exchange(linkProblems, choice.problems) != choice.problems) {
        for (const QString &problem : choice.problems)
            qCWarning(lcApp).noquote() << problem;
        emit q->linkProblems(choice.problems);
    }
    if (link == choice.references)
        return;
    link = choice.references;
    post([references = choice.references](Engine *to) { to->setConnectivityReferences(references); });
}

void Watch::Private::tellTriedOut(Result result)
{
    const TargetId given = testRuns.take(result.targetId);
    if (given.isNull())
        return; // cancelled while this result was on its way
    result.targetId = given;
    emit q->triedOut(result);
}

} // namespace watchkeeper
