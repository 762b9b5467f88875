// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Probes the reference targets when connectivity is in doubt, and holds back the results that depend on it. Engine thread.

#include "async/Alarm.h"
#include "async/Event.h"
#include "engine/ConnectivityProbe.h"

#include <functional>
#include <memory>

namespace watchkeeper {

//! The dependencies that the engine provides.
struct ConnectivityParts
{
    Clock clock;
    std::function<LocalNetwork()> readNetwork;
    PlanFor planFor;
    std::function<bool()> isNeeded;    //!< whether any monitored target needs connectivity
    CheckServices *services = nullptr; //!< may be null if no kind needs them (tests)
    TaskGroup *group =
        nullptr; //!< the task group of the connectivity checks; cancel and join it before this object is destroyed
};

//! \brief Runs the probes and timers for LocalConnectivity. Its probes use neither the queue nor slots, because these may be full of checks
//! that wait for the lost connection.
class ConnectivityMonitor
{
public:
    using NotifyFunction = std::function<void(const ConnectivityChange &news)>;

    //! \param tell  called when this computer goes offline, when it is online again, and once when it is first found online, because its
    //! state before this run is unknown
    ConnectivityMonitor(ConnectivityParts parts, NotifyFunction tell);

    void setReferences(const ConnectivityReferences &references);
    bool isWatched() const { return m_link.isWatched(); }
    //! Finds out which reference targets answer while everything works and connectivity is needed. Repeats at increasing intervals until
    //! one answers.
    void learn();

    //! \brief Handles a failed check that this computer being offline may have caused.
    //! \return an event that is set once failureConfirmation() has an answer; null if it already has one
    std::shared_ptr<Event> verifyConnectivity(MonotonicTime began, MonotonicTime ended);
    LocalConnectivity::FailureConfirmation failureConfirmation(MonotonicTime began, MonotonicTime ended) const
    {
        return m_link.failureConfirmation(began, ended);
    }
    //! \brief Records that a host has answered a check that began at that time. If the host is beyond the gateway, and the gateway is the
    //! only reference target and silent, the answer proves that the connection works.
    void recordAnswer(MonotonicTime began, const QHostAddress &from);

    bool isOffline() const { return m_link.isOffline(); }
    //! UTC; the time at which this computer last went offline.
    const QDateTime &lostAt() const { return m_lostAt; }
    //! Stops the probes. The checks must end the results that are held back, because they will never be confirmed.
    void close();

private:
    struct Held
    {
        std::shared_ptr<Event> sure;
        MonotonicTime ended;
    };

    void arm();
    void scheduleLearning();
    QCoro::Task<> look();
    QList<ReferenceProbe> referencesToProbe() const;
    void conclude(const QList<ConnectivityObservation> &sights, MonotonicTime began, const QDateTime &at);
    void release(MonotonicTime ended);
    void reportOffline(const QList<ConnectivityObservation> &sights);
    void reportOnline();
    void reportFirstOnline();

    ConnectivityParts m_parts;
    NotifyFunction m_callback;
    LocalConnectivity m_link;
    ConnectivityReferences m_references;
    LocalNetwork m_network; //!< state at the last connectivity check
    QList<Held> m_held;     //!< in the order received
    Alarm m_wake;
    Alarm m_learnAlarm;
    std::chrono::seconds m_learnPause;
    QDateTime m_lostAt;
    MonotonicTime m_lostSince{};
    bool m_hasReported = false; //!< whether offline or online was ever reported
    bool m_isClosed = false;
};

} // namespace watchkeeper
