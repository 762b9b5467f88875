// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The members of a Monitor, and its work in order: startup, communication with the engine, history and alerts, shutdown.

#include "app/alerting/AlertDispatcher.h"
#include "app/alerting/AlertSending.h"
#include "app/monitor/ConnectivitySelection.h"
#include "app/monitor/Monitor.h"
#include "app/monitor/PauseControl.h"
#include "app/monitor/Watchdogs.h"
#include "app/profile/ProfileLock.h"
#include "app/query/RecentHistory.h"
#include "app/recording/HistoryShare.h"
#include "app/recording/HistoryThread.h"
#include "engine/core/Engine.h"

#include <QThread>
#include <QTimer>

#include <functional>
#include <optional>

namespace watchkeeper {

class Monitor::Private
{
public:
    //! The stages of a Monitor, in chronological order.
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
    void sendTargets();
    void sendAlertTargets();
    EngineLimits limits() const;
    void sendSettings();
    void sendPause();
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
    PauseControl pauses;
    HistoryThread history;
    HistoryShare historyShare;
    WindowBackfill windowBackfill;
    Secrets secrets;
    Deliverer deliverer;
    AlertDispatcher alertDispatcher;
    bool hasLock = false;
    std::optional<EngineLimits> limitOverrides;
    QList<Target> targetOverrides;                        //!< used instead of the targets in the store
    std::optional<ConnectivityReferences> sentReferences; //!< connectivity references as last sent to the engine
    QStringList connectivityProblems;                     //!< problems as last reported
    QHash<TargetId, TargetId> testRuns;                   // maps the engine's ID of each test run to the caller's ID
    quint64 acknowledgementCount = 0;
    bool usesStoredTargets = true;
    Stage stage = Stage::Idle;
    QThread thread;
    Engine *engine = nullptr;                                // destroyed in its own thread when the thread ends
    ThreadWatchdog threadWatchdog{std::chrono::seconds(10)}; //!< detects a blocked engine thread
    QTimer restoreTimer;                                     //!< time limit for reading the stored states
    bool isRestored = false;
    QList<std::function<void(EngineCore &)>> pendingCalls; //!< calls that wait for the stored states, in order
};

} // namespace watchkeeper
