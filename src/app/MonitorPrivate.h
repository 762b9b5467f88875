// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The members of a Watch. Its functions are in several files: WatchEngine.cpp (starting, and the communication with the engine),
//! WatchHistory.cpp (what is stored and who is notified), WatchEnding.cpp (the shutdown order).

#include "app/AlertDispatcher.h"
#include "app/AlertSending.h"
#include "app/ConnectivitySelection.h"
#include "app/HistoryShare.h"
#include "app/HistoryThread.h"
#include "app/Monitor.h"
#include "app/ProfileLock.h"
#include "app/ThreadWatchdog.h"
#include "app/WindowBackfill.h"
#include "engine/Engine.h"

#include <QThread>
#include <QTimer>

#include <functional>
#include <optional>

namespace watchkeeper {

class Monitor::Private
{
public:
    //! In the order in which a run passes them.
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

    Private(Monitor *owner, Profile folder);

    void start();
    void startRestore();
    void finishRestoreStage();
    void connectUpdates();
    void connectSaving();
    //! Calls in the engine thread; the first call starts it.
    template<typename Call>
    void post(Call call)
    {
        if (stage > Stage::Running)
            return;
        start();
        QMetaObject::invokeMethod(
            engine, [target = engine, call] { call(target); }, Qt::QueuedConnection);
    }
    //! The same, but waits until the stored states are known, at most kMaxRestoreTime: a check that finishes earlier would be the only known
    //! result of its target.
    void postAfterRestore(const std::function<void(Engine *)> &call)
    {
        start();
        if (restoreTimer.isActive())
            pendingCalls.append(call);
        else
            post(call);
    }
    void sendTargets();
    EngineLimits limits() const;
    quint64 acknowledge(AcknowledgementRequest order);
    void sendSettings();
    void sendConnectivityReferences();
    void reportTestRun(Result result);
    void onEngineStopped();
    void connectAlerts();
    void connectHistory();
    void sendHistorySettings();
    void connectBackfill();
    void storeHistory();
    void saveTargets();
    void saveSettings();
    void finish();

    Monitor *q;
    Profile profile;
    ProfileLock lock;
    TargetsStore targets;
    Settings settings;
    HistoryThread history;
    HistoryShare share;
    WindowBackfill pasts;
    Secrets secrets;
    Deliverer deliverer;
    AlertDispatcher desk;
    bool hasLock = false;
    std::optional<EngineLimits> ownLimits;
    QList<Target> targetOverrides;              //!< in place of those in the store
    std::optional<ConnectivityReferences> link; //!< as sent
    QStringList connectivityProblems;           //!< as told
    QHash<TargetId, TargetId> testRuns;         // the given ids, by the new ones that the engine uses
    quint64 acknowledgementCount = 0;
    bool usesStoredTargets = true;
    Stage stage = Stage::Idle;
    QThread thread;
    Engine *engine = nullptr;                                // destroyed in its thread when that ends
    ThreadWatchdog threadWatchdog{std::chrono::seconds(10)}; //!< reported after this much silence
    QTimer restoreTimer;                                     //!< runs while the stored states are read
    bool isRestored = false;
    QList<std::function<void(Engine *)>> pendingCalls; //!< requests made meanwhile, in order
};

} // namespace watchkeeper
