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
#include "app/profile/Profile.h"
#include "app/query/RecentHistory.h"
#include "app/recording/HistoryShare.h"
#include "app/recording/HistoryThread.h"
#include "engine/core/Engine.h"

#include <QThread>
#include <QTimer>

#include <functional>
#include <optional>

namespace watchkeeper {

//! Delays calls that start or cancel checks until the states of the previous run are known.
class RestoreStage
{
public:
    using Call = std::function<void(EngineCore &)>;

    RestoreStage() { m_limit.setSingleShot(true); }
    //! \param owner  the context of `expired`, which is called if the history doesn't respond in time
    void begin(QObject *owner, const std::function<void()> &expired);
    //! Whether calls must wait.
    bool isActive() const { return m_limit.isActive(); }
    void delay(Call call) { m_calls.append(std::move(call)); }
    //! Ends the stage. \return the delayed calls, in order
    QList<Call> end();

    bool hasStates = false; //!< whether the stored states were received

private:
    QTimer m_limit;
    QList<Call> m_calls;
};

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
    bool usesStoredTargets() const { return !targetOverrides; }
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
    AlertsStore alerts;
    AlertDispatcher alertDispatcher;
    bool hasLock = false;
    std::optional<EngineLimits> limitOverrides;
    std::optional<QList<Target>> targetOverrides; //!< used instead of the targets in the store
    ConnectivitySelection sentConnectivity;       //!< as last sent to the engine and reported
    QHash<TargetId, TargetId> testRuns;           // maps the engine's ID of each test run to the caller's ID
    quint64 acknowledgementCount = 0;
    Stage stage = Stage::Idle;
    QThread thread;
    Engine *engine = nullptr;                                // destroyed in its own thread when the thread ends
    ThreadWatchdog threadWatchdog{std::chrono::seconds(10)}; //!< detects a blocked engine thread
    RestoreStage restoreStage;
};

} // namespace watchkeeper
