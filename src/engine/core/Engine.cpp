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

    EngineLimits limits;
    EngineParts parts;
    std::unique_ptr<EngineCore> core;
    QCoro::Task<> closing;
    bool closed = false;
};

Engine::Engine(EngineLimits limits, QObject *parent)
    : Engine(std::move(limits), EngineParts(), parent)
{
}

Engine::Engine(EngineLimits limits, EngineParts parts, QObject *parent)
    : EngineEvents(parent)
    , d(std::make_unique<Private>(std::move(limits), std::move(parts)))
{
}

Engine::~Engine()
{
    if (!d->core)
        return;
    qCCritical(lcEngine, "the engine wasn't shut down before it was destroyed");
    // Checks can still use the core, so it is deliberately leaked.
    static_cast<void>(d->core.release());
}

void Engine::post(std::function<void(EngineCore &)> call)
{
    const auto run = [this, call = std::move(call)] {
        if (EngineCore *const core = this->core())
            call(*core);
    };
    QMetaObject::invokeMethod(this, run, Qt::QueuedConnection);
}

EngineCore *Engine::core()
{
    Q_ASSERT(QThread::currentThread() == thread());
    if (!d->core && !d->closed) // created here, because its timers and services must live in this thread
        d->core = std::make_unique<EngineCore>(d->limits, d->parts, this);
    return d->core.get();
}

void Engine::shutDown()
{
    if (d->closed)
        return;
    d->closed = true;
    if (d->core)
        d->closing = closeCore(std::move(d->core), this);
    else
        emit stopped();
}

} // namespace watchkeeper

#include "moc_Engine.cpp"
