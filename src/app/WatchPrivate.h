// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! What a Watch holds together. What it does lies in parts: WatchEngine.cpp (starting, and what goes to the engine and comes from it), WatchHistory.cpp
//! (what is kept and told), WatchEnding.cpp (in which order all ends).

#include "app/AlertDesk.h"
#include "app/AlertSending.h"
#include "app/ConnectivityChoice.h"
#include "app/HistoryShare.h"
#include "app/HistoryThread.h"
#include "app/ProfileLock.h"
#include "app/ThreadWatchdog.h"
#include "app/Watch.h"
#include "app/WindowBackfill.h"
#include "engine/Engine.h"

#include <QThread>
#include <QTimer>

#include <functional>
#include <optional>

namespace watchkeeper {

class Watch::Private
{
public:
    //! In the order in which a run goes through them.
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

    Private(Watch *owner, Profile folder);

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
    void sendTargets();
    EngineLimits limits() const;
    quint64 acknowledge(AcknowledgementOrder order);
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
    WindowBackfill pasts;
    Secrets secrets;
    Deliverer deliverer;
    AlertDesk desk;
    bool hasLock = false;
    std::optional<EngineLimits> ownLimits;
    QList<Target> ownTargets;                   //!< in place of the store's
    std::optional<ConnectivityReferences> link; //!< as sent
    QStringList linkProblems;                   //!< as told
    QHash<TargetId, TargetId> testRuns;         // the ids that were given, by the fresh ones under which the engine runs them
    quint64 careOrders = 0;
    bool followsStore = true;
    Stage stage = Stage::Idle;
    QThread thread;
    Engine *engine = nullptr;                       // dies in its thread when that ends
    ThreadWatchdog pulse{std::chrono::seconds(10)}; //!< of silence are told
    QTimer recallLimit;                             //!< runs while it is read how targets stood
    bool isRecalled = false;
    QList<std::function<void(Engine *)>> untilRecalled; //!< what was asked for meanwhile, in order
};

} // namespace watchkeeper
