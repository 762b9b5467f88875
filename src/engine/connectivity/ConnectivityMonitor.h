// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Watches the local network, probes the reference targets of the connectivity check, and delays the results that depend on
//! connectivity. Engine thread.

#include "async/Alarm.h"
#include "async/TaskGroup.h"
#include "async/WaitQueue.h"
#include "checks/network/LocalNetwork.h"
#include "engine/schedule/CheckJob.h"
#include "engine/values/Clock.h"
#include "engine/values/EngineLimits.h"
#include "engine/values/EngineUpdates.h"

#include <QList>
#include <QSet>
#include <QString>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <utility>

namespace watchkeeper {

//! The result of probing a reference target.
enum class ReferenceObservation : quint8 {
    Answered, //!< any answer, including a refused connection
    Silent,
    NoNetwork,   //!< this computer has no network through which it could reach the reference target
    Unreachable, //!< an immediate “no route” reply, from this computer or from the probed address
    Absent       //!< there is nothing to probe, for example because this computer has no gateway
};

struct ConnectivityObservation
{
    QString reference;
    QString address; //!< the address that was probed; the gateway differs between networks
    ReferenceObservation result = ReferenceObservation::Silent;
};

//! \brief Uses the reference targets to decide whether this computer is offline and whether a failure is confirmed.
//!
//! - A reference target is a witness if it has answered before, in this run and at the same address. Without an earlier
//!   answer, it may be a router that never answers, so its silence is meaningless. A target is also a witness if there
//!   is no route to it. The “no route” reply may come from the target itself. If such a reply proves wrong, later ones
//!   are ignored until the target answers.
//! - This computer is offline if no reference target answers and at least one is a witness. It is online again after
//!   two successful checks in a row.
//! - A failed result is confirmed by a connectivity check that began after the result arrived and found this computer
//!   online. A result caused by a lost connection is therefore never confirmed. One connectivity check confirms all
//!   results that arrived before it. If this computer was offline during a check, even briefly, the result of that
//!   check isn't confirmed.
class LocalConnectivity
{
public:
    //! The time between the starts of two connectivity checks.
    static constexpr std::chrono::seconds kCheckInterval{1};
    //! The time between the starts of two connectivity checks while this computer is offline and no reference target has
    //! answered.
    static constexpr std::chrono::seconds kOfflineCheckInterval{3};

    enum class FailureConfirmation { Yes, No, Later };

    //! Sets the reference targets. Without any, all failed results are confirmed. Known facts about reference targets that
    //! remain in the list are kept.
    void setReferences(const QStringList &references);
    bool hasReferences() const { return !m_references.isEmpty(); }

    //! Requests a connectivity check after a failed result, or to find out which reference targets answer while this computer is
    //! online.
    void requestCheck(MonotonicTime now);
    //! \brief The time at which the next connectivity check should begin. nullopt if none is requested, or if one is already
    //! running.
    std::optional<MonotonicTime> nextCheckAt() const;
    void recordCheckStart(MonotonicTime now);
    //! \param observations  the results of the reference targets; targets without a result can be omitted if another target has
    //! answered
    void recordCheckEnd(const QList<ConnectivityObservation> &observations, MonotonicTime now);
    //! Records that a host beyond the reference targets answered, although no reference target did. After that, a reference
    //! target counts as a witness only once it has answered again.
    void recordContradiction(MonotonicTime now);

    bool isOffline() const { return m_isOffline; }
    //! The start of the check that first found this computer offline.
    MonotonicTime offlineSince() const { return m_offlineSince; }
    //! Whether the failed result of a check with this start and end time is confirmed.
    FailureConfirmation failureConfirmation(MonotonicTime began, MonotonicTime ended) const;

private:
    bool indicatesOffline(const QList<ConnectivityObservation> &observations) const;
    bool countsAsEvidence(const ConnectivityObservation &observation) const;
    void markOnline(MonotonicTime now);

    QStringList m_references;
    QSet<std::pair<QString, QString>> m_answered; //!< reference targets that have answered, and their addresses
    bool m_isOffline = false;
    MonotonicTime m_offlineSince{};
    bool m_isChecking = false;
    bool m_isContradicted = false;
    int m_successfulChecks = 0;                       //!< successful checks in a row while offline
    std::optional<MonotonicTime> m_requestedAt;       //!< earliest time of the requested check
    std::optional<MonotonicTime> m_lastCheckStart;    //!< start of the last check
    std::optional<MonotonicTime> m_confirmedOnlineAt; //!< start of the last check that found this computer online
    std::optional<MonotonicTime> m_onlineSince;       //!< the time at which this computer last came online again
};

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

using PlanFunction = std::function<CheckPlan(const Target &target)>;

//! The probes of the current gateways. The gateways of several networks form one reference target.
ReferenceProbe gatewayProbe(const LocalNetwork &network, const PlanFunction &planFor);
ReferenceProbe selectedProbe(const ConnectivityReference &reference, const LocalNetwork &network, const PlanFunction &planFor);

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
    PlanFunction planFor;
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
    //! Finds out which reference targets answer. Only the silence of these targets can later indicate that this computer is
    //! offline. Repeats at increasing intervals until one of them answers. Does nothing while no target needs connectivity.
    void discoverReferences();

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
    void scheduleDiscovery();
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
    Alarm m_discoveryAlarm;
    std::chrono::seconds m_discoveryPause;
    QDateTime m_lostAt;
    bool m_hasReported = false; //!< whether any state was reported in this run
    bool m_isClosed = false;
};

} // namespace watchkeeper
