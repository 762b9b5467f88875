// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/core/Engine.h"

#include "engine/core/EngineCore.h"
#include "model/base/Logging.h"

#include <QPointer>
#include <QThread>

namespace watchkeeper {

namespace {

//! The time limit for checks to end when the program exits. Slower checks are abandoned.
constexpr std::chrono::milliseconds kShutdownTimeout{700};

ReporterListeners reporterListeners(Engine *engine)
{
    return ReporterListeners{
        [engine](const QList<TargetId> &targets) { emit engine->checksStarted(targets); },
        [engine](const QList<Result> &results) { emit engine->resultsReady(results); },
        [engine](const QList<Transition> &transitions) { emit engine->transitionsReady(transitions); },
        [engine](const QList<StateChange> &changes) { emit engine->statesChanged(changes); },
        [engine](const QList<Transition> &transitions, const QList<SavedState> &states) {
            emit engine->changesToStore(transitions, states);
        },
        [engine](const QList<SavedState> &states) { emit engine->statesRestored(states); },
        [engine](const RunSnapshot &run) { emit engine->runChanged(run); },
        [engine](const EngineLoad &load) { emit engine->loadChanged(load); },
    };
}

CoreListeners coreListeners(Engine *engine)
{
    return CoreListeners{
        [engine](const Result &result) { emit engine->testRunFinished(result); },
        [engine](const EngineInterruption &interruption) { emit engine->interruptionEnded(interruption); },
        [engine](const QList<HistoryRequest> &requests) { emit engine->historyRequested(requests); },
        [engine](const ConnectivityChange &change) { emit engine->connectivityChanged(change); },
        [engine](const QList<MaintenanceInEffect> &inEffect) { emit engine->maintenanceChanged(inEffect); },
        [engine](const DiagnosticsRecording &recording, const Result &failed) {
            emit engine->diagnosticsFinished(recording, failed);
        },
    };
}

//! Not a member of Engine, because a slot connected to stopped() can delete the Engine.
QCoro::Task<> closeCore(std::unique_ptr<EngineCore> core, QPointer<Engine> engine)
{
    const bool ended = co_await core->close(kShutdownTimeout);
    if (ended)
        core.reset();
    else
        qCCritical(lcEngine, "some checks don't stop and are abandoned");
    if (engine)
        emit engine->stopped();
    if (core) {
        co_await core->join(); // returns only if the thread continues until the checks have ended
        core.reset();
    }
}

} // namespace

class Engine::Private
{
public:
    Private(EngineLimits engineLimits, EngineParts engineParts)
        : limits(std::move(engineLimits))
        , parts(std::move(engineParts))
    {
    }

    //! The core; null after the shutdown. Created by the first call, in the engine thread, because its timers and services must
    //! live in that thread.
    EngineCore *core(Engine *engine)
    {
        Q_ASSERT(QThread::currentThread() == engine->thread());
        if (!m_core && !closed) {
            m_core = std::make_unique<EngineCore>(limits, network, parts, reporterListeners(engine), coreListeners(engine));
            m_core->setSecrets(secrets);
            m_core->setConnectivityReferences(connectivityReferences);
        }
        return m_core.get();
    }

    EngineLimits limits;
    EngineParts parts;
    NetworkSettings network;
    Secrets secrets;
    ConnectivityReferences connectivityReferences;
    std::unique_ptr<EngineCore> m_core;
    QCoro::Task<> closing;
    bool closed = false;
};

Engine::Engine(EngineLimits limits, QObject *parent)
    : Engine(std::move(limits), EngineParts(), parent)
{
}

Engine::Engine(EngineLimits limits, EngineParts parts, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(std::move(limits), std::move(parts)))
{
}

Engine::~Engine()
{
    if (!d->m_core)
        return;
    qCCritical(lcEngine, "the engine wasn't shut down before it was destroyed");
    // Checks can still use the core, so it is deliberately leaked.
    static_cast<void>(d->m_core.release());
}

void Engine::setTargets(const QList<Target> &targets, const QList<Maintenance> &maintenance)
{
    if (EngineCore *core = d->core(this))
        core->setTargets(targets, maintenance);
}

void Engine::setLimits(const EngineLimits &limits)
{
    d->limits = limits;
    if (EngineCore *core = d->core(this))
        core->setLimits(limits);
}

void Engine::setNetworkSettings(const NetworkSettings &settings)
{
    d->network = settings;
    if (EngineCore *core = d->core(this))
        core->setNetworkSettings(settings);
}

void Engine::setSecrets(const Secrets &secrets)
{
    d->secrets = secrets;
    if (EngineCore *core = d->core(this))
        core->setSecrets(secrets);
}

void Engine::setConnectivityReferences(const ConnectivityReferences &references)
{
    d->connectivityReferences = references;
    if (EngineCore *core = d->core(this))
        core->setConnectivityReferences(references);
}

void Engine::startSchedule()
{
    if (EngineCore *core = d->core(this))
        core->startSchedule();
}

void Engine::setPaused(bool paused)
{
    if (EngineCore *core = d->core(this))
        core->setPaused(paused);
}

void Engine::checkNow(const QList<TargetId> &targets, int attempts)
{
    if (EngineCore *core = d->core(this))
        core->checkNow(targets, attempts);
}

void Engine::cancel(const QList<TargetId> &targets)
{
    if (EngineCore *core = d->core(this))
        core->cancel(targets);
}

void Engine::cancelAll()
{
    if (EngineCore *core = d->core(this))
        core->cancelAll();
}

void Engine::takeStoredWindow(const QList<StoredWindow> &windows)
{
    if (EngineCore *core = d->core(this))
        core->takeStoredWindow(windows);
}

void Engine::applyStates(const QList<StoredState> &states)
{
    if (EngineCore *core = d->core(this))
        core->applyStates(states);
}

void Engine::testRun(const Target &target, const TargetId &historyTarget)
{
    if (EngineCore *core = d->core(this))
        core->testRun(target, historyTarget);
}

void Engine::cancelTestRun(const TargetId &id)
{
    if (EngineCore *core = d->core(this))
        core->cancelTestRun(id);
}

void Engine::acknowledge(const AcknowledgementRequest &request)
{
    if (EngineCore *core = d->core(this))
        emit acknowledgementHandled(core->acknowledge(request));
}

void Engine::listTasks(int limit)
{
    if (EngineCore *core = d->core(this))
        emit tasksListed(core->tasks(limit));
}

void Engine::shutDown()
{
    if (d->closed)
        return;
    d->closed = true;
    if (d->m_core)
        d->closing = closeCore(std::move(d->m_core), this);
    else
        emit stopped();
}

} // namespace watchkeeper

#include "moc_Engine.cpp"
