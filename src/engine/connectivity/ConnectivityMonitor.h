// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Probes the reference targets of the connectivity check, and delays the results that depend on connectivity. Engine
//! thread.

#include "async/Alarm.h"
#include "async/TaskGroup.h"
#include "async/WaitQueue.h"
#include "checks/network/LocalNetwork.h"
#include "engine/connectivity/ConnectivityChange.h"
#include "engine/connectivity/LocalConnectivity.h"
#include "engine/schedule/CheckJob.h"

#include <functional>
#include <memory>

namespace watchkeeper {

class CheckServices;

//! The maximum duration of a connectivity check.
inline constexpr Milliseconds kConnectivityProbe{2'000};

//! The key of the default gateway as a reference target. The key of any other reference target is the name set by the user.
inline const QString kGatewayReference = QStringLiteral("gateway");

//! \brief A reference target with its probes. The target answers if any of its probes does.
class ReferenceProbe
{
public:
    ReferenceProbe() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    ConnectivityObservation observation; //!< the result if no probe answers
    QList<CheckPlan> plans;
};

using PlanFor = std::function<CheckPlan(const Target &target)>;

//! The probes of the current gateways. The gateways of several networks form one reference target.
ReferenceProbe gatewayProbe(const LocalNetwork &network, const PlanFor &planFor);
ReferenceProbe selectedProbe(const ConnectivityReference &reference, const LocalNetwork &network, const PlanFor &planFor);

//! \brief Probes all reference targets concurrently, independently of all queues and limits. Ends with the first answer, or
//! when all probes have timed out.
//! \param services  may be null if no kind needs them (tests)
//! \param group     the task group of the probes; cancelling it ends the check
//! \return the results so far; targets that were still being probed at the first answer are omitted
[[nodiscard]] QCoro::Task<QList<ConnectivityObservation>> probeReferences(QList<ReferenceProbe> references,
                                                                          CheckServices *services, TaskGroup *group);

// Probes the reference targets when connectivity is in doubt, and delays the results that depend on connectivity. Engine
// thread.

//! The dependencies of the monitor, which the engine provides.
struct ConnectivityParts
{
    Clock clock;
    std::function<LocalNetwork()> readNetwork;
    PlanFor planFor;
    std::function<bool()> isNeeded;    //!< whether any monitored target needs connectivity
    CheckServices *services = nullptr; //!< may be null if no kind needs them (tests)
    TaskGroup *group = nullptr;        //!< task group of the checks; cancel and join it before this object is destroyed
};

//! \brief Runs the probes and timers for LocalConnectivity. Its probes use neither the queue nor slots, because both may be
//! full of checks that wait for the lost connection.
class ConnectivityMonitor
{
public:
    using NotifyFunction = std::function<void(const ConnectivityChange &change)>;

    //! \param notify  called when this computer goes offline, when it comes back online, and once when it is first found
    //!                online, because its state before this run is unknown
    ConnectivityMonitor(ConnectivityParts parts, NotifyFunction notify);

    void setReferences(const ConnectivityReferences &references);
    bool hasReferences() const { return m_connectivity.hasReferences(); }
    //! Finds out which reference targets answer, because only these can later indicate that this computer is offline. Repeats
    //! at increasing intervals until one of them answers. Does nothing while no target needs connectivity.
    void learn();

    //! \brief Handles a failed check, which may mean that this computer is offline.
    //! \return an event that is set once failureConfirmation() has an answer; null if the answer is already known
    std::shared_ptr<Event> verifyConnectivity(MonotonicTime began, MonotonicTime ended);
    LocalConnectivity::FailureConfirmation failureConfirmation(MonotonicTime began, MonotonicTime ended) const
    {
        return m_connectivity.failureConfirmation(began, ended);
    }
    //! \brief Records that a host has answered a check that began at `began`. An answer from a host beyond the gateway shows
    //! that the connection works, even if the gateway is the only reference target and doesn't answer.
    void recordAnswer(MonotonicTime began, const QHostAddress &from);

    bool isOffline() const { return m_connectivity.isOffline(); }
    //! UTC; the time at which this computer last went offline.
    const QDateTime &lostAt() const { return m_lostAt; }
    //! Stops the probes. Delayed results are no longer confirmed after this call, so their checks must be cancelled.
    void close();

private:
    struct HeldResult
    {
        std::shared_ptr<Event> confirmation;
        MonotonicTime ended;
    };

    void arm();
    void scheduleLearning();
    QCoro::Task<> runCheck();
    QList<ReferenceProbe> referencesToProbe() const;
    void conclude(const QList<ConnectivityObservation> &observations, MonotonicTime began, const QDateTime &at);
    void release(MonotonicTime ended);
    void reportOffline(const QList<ConnectivityObservation> &observations);
    void reportOnline();
    void reportFirstOnline();

    ConnectivityParts m_parts;
    NotifyFunction m_callback;
    LocalConnectivity m_connectivity;
    ConnectivityReferences m_references;
    LocalNetwork m_network;          //!< the network at the last connectivity check
    QList<HeldResult> m_heldResults; //!< in the order received
    Alarm m_checkAlarm;
    Alarm m_learnAlarm;
    std::chrono::seconds m_learnPause;
    QDateTime m_lostAt;
    MonotonicTime m_lostSince{};
    bool m_hasReported = false; //!< whether any state was reported in this run
    bool m_isClosed = false;
};

} // namespace watchkeeper
