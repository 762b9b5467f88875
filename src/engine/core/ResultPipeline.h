// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Processes the result of a check: delays or discards it while this computer may be offline, masks it, updates the target's state,
//! diagnoses failures and reports it. LocalConnectivity decides whether this computer is offline. Engine thread.

#include "checks/Registry.h"
#include "checks/base/CheckServices.h"
#include "checks/network/LocalNetwork.h"
#include "engine/connectivity/ConnectivityMonitor.h"
#include "engine/core/CheckTiming.h"
#include "engine/core/TargetStates.h"
#include "engine/diagnose/FailureDiagnostics.h"
#include "engine/evaluate/SecretMask.h"
#include "engine/past/TargetHistory.h"
#include "engine/run/ManualRuns.h"
#include "engine/run/Reporter.h"
#include "engine/run/Slots.h"
#include "engine/values/Clock.h"

#include <QSet>

#include <functional>
#include <memory>

namespace watchkeeper {

//! \brief The dependencies of the engine: kinds, clocks, the descriptor counter, services, the network state of this computer,
//! and functions that find secrets. By default, all of them are real, and there are no secrets.
struct EngineParts
{
    std::function<const Kind *(const QString &key)> findKind = watchkeeper::findKind;
    Clock clock = {};
    DescriptorGuard descriptors = {};
    //! Called once, in the engine thread.
    std::function<std::unique_ptr<CheckServices>()> makeServices = [] { return std::make_unique<CheckServices>(); };
    //! Called in the thread pool, once for each run of failure diagnostics.
    std::function<LocalRoutes()> readRoutes = readLocalRoutes;
    std::function<LocalNetwork()> readNetwork = readLocalNetwork;
    //! Returns the secrets to mask in results before they leave the engine. Called in the engine thread, usually once per
    //! target. If unset, there are no secrets.
    TargetSecrets::SecretLookup secretsOf = nullptr;
    TargetSecrets::SharedSecretLookup settingsSecrets = nullptr;
};

//! The reasons why a target has no current data.
enum class UnobservedCause : quint8 { Offline, Sleep, Queue };

//! The objects that process results. They must outlive the pipeline.
struct PipelineParts
{
    Clock clock;
    CheckServices *services = nullptr; //!< may be null if no kind needs them (tests)
    EngineEvents *events = nullptr;
    TargetRegistry *targets = nullptr;
    Runner *runner = nullptr;
    ManualRuns *manualRuns = nullptr;
    Reporter *reporter = nullptr;
    CheckTiming *timing = nullptr;
    TargetStates *states = nullptr;
};

//! \brief Delays and discards the results of checks that failed because this computer was offline.
class ConnectivityGate
{
public:
    ConnectivityGate(const PipelineParts &parts, const EngineParts &engine);

    void setReferences(const ConnectivityReferences &references);
    //! Call it when the schedule starts and when targets were added; see ConnectivityMonitor::discoverReferences().
    void discoverReferences() { m_connectivity.discoverReferences(); }
    void remove(const TargetId &id) { m_offlineTargets.remove(id); }
    void close() { m_connectivity.close(); }

    //! \return the event that the result of this check must wait for; null if it can be evaluated immediately
    std::shared_ptr<Event> verify(CheckJob *job, const Observation &seen);
    //! \brief Makes the result void if this computer was offline and the check didn't reach its target.
    //! \return whether it did
    bool discardIfOffline(const CheckJob &job, Result *result) const;
    //! Updates whether the target has current data. \param wasOffline  the value that discardIfOffline() returned
    void handleResult(const CheckJob &job, const Result &result, bool wasOffline);
    //! Marks the target as having no data until its next check.
    void setUnobserved(const TargetId &id, const QDateTime &at, UnobservedCause cause);
    //! Marks the targets that missed a check during a sleep as having no data until their next check.
    void recordMissedChecks(const SleepDetector::Interruption &interruption);

private:
    bool isNeeded();
    const LocalNetwork &localNetwork(std::chrono::nanoseconds maxAge);
    bool dependsOnConnectivity(const CheckPlan &plan, const QHostAddress &address);
    void setObserved(const TargetId &id, const QDateTime &at);

    PipelineParts m_parts;
    std::function<LocalNetwork()> m_readNetwork;
    QSet<TargetId> m_offlineTargets; //!< targets without data, because this computer is or was offline
    LocalNetwork m_network;
    std::optional<MonotonicTime> m_networkReadAt;
    ConnectivityMonitor m_connectivity;
};

//! Owns what evaluating a result needs: secrets, the history that conditions use, connectivity, and failure diagnostics.
class ResultPipeline
{
public:
    ResultPipeline(const PipelineParts &parts, const EngineParts &engine);

    //! \brief Follows a change to the registry.
    //! \return requests for the stored history that the conditions of the targets need
    QList<HistoryRequest> targetsChanged(const TargetChanges &changes);
    TargetSecrets &secrets() { return m_secrets; }
    MetricWindows &windows() { return m_windows; }
    ConnectivityGate &connectivity() { return m_connectivity; }
    FailureDiagnostics &diagnostics() { return m_diagnostics; }

    //! Evaluates the result of a target's check, and schedules the next one.
    CheckReport process(const CheckJob &job, Result result);
    //! The history that the conditions of a check use, for a result that isn't part of it yet.
    QList<WindowValue> windowValuesOf(const CheckJob &job, const Result &result);

private:
    QList<HistoryRequest> updateWindows();

    PipelineParts m_parts;
    TargetSecrets m_secrets;
    MetricWindows m_windows;
    ConnectivityGate m_connectivity;
    FailureDiagnostics m_diagnostics;
    quint64 m_sequence = 0;
};

} // namespace watchkeeper
