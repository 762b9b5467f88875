// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Runs the checks, with schedule, queue, limits, evaluation and signals. Lives in its own thread.

#include "engine/run/EngineEvents.h"
#include "engine/values/EngineLimits.h"

#include <functional>
#include <memory>

namespace watchkeeper {

class EngineCore;
struct EngineParts;

//! \brief The engine. Create the object, move it to its thread, then use it only through post() and signals, as Monitor does.
//! EngineCore has the functions to call.
class Engine : public EngineEvents
{
    Q_OBJECT

public:
    explicit Engine(EngineLimits limits = {}, QObject *parent = nullptr);
    //! For tests that replace kinds, clocks or services.
    Engine(EngineLimits limits, EngineParts parts, QObject *parent = nullptr);
    //! Call shutDown() and wait for stopped() first.
    ~Engine() override;

    //! \brief Runs a call on the core in the engine's thread, later and in the order of the calls. Calls after shutDown() have no
    //! effect. Can be called in any thread, as long as the engine exists; calls that haven't run by its end are dropped. The call
    //! contains only values, because it runs in another thread.
    void post(std::function<void(EngineCore &)> call);
    //! Returns the core, which is created by the first call. Null after shutDown(). Call it only in the engine's thread.
    EngineCore *core();

public slots:
    //! \brief Cancels all checks, waits until none is running, reports the last results, releases all resources, then emits
    //! stopped(). No signals follow. A check that doesn't end within 0.7 s is abandoned and logged.
    void shutDown();

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace watchkeeper
