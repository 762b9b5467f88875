// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Checks the reference targets when connectivity is in doubt, and holds back results that depend on the answer. Engine thread.

#include "async/Alarm.h"
#include "async/Event.h"
#include "engine/ConnectivityProbe.h"

#include <functional>
#include <memory>

namespace watchkeeper {

//! What the engine provides.
struct ConnectivityParts
{
    Clock clock;
    std::function<LocalNetwork()> readNetwork;
    PlanFor planFor;
    std::function<bool()> isNeeded;    //!< whether any monitored target needs connectivity
    CheckServices *services = nullptr; //!< may be null if no kind needs them (tests)
    TaskGroup *group = nullptr;        //!< the connectivity checks run in it: cancel and join it before this is destroyed
};

//! \brief The shell of LocalConnectivity: its looks pass no queue and take no slot, for those may be full of checks that wait for what is gone.
class ConnectivityMonitor
{
public:
    using NotifyFunction = std::function<void(const ConnectivityChange &news)>;

    //! \param tell  is called when this computer goes offline, when it is online again, and once when it is first found online: how it was
    //! before this run isn't known here
    ConnectivityMonitor(ConnectivityParts parts, NotifyFunction tell);

    void setReferences(const ConnectivityReferences &references);
    bool isWatched() const { return m_link.isWatched(); }
    //! Learns which reference targets answer while everything works and connectivity is needed: repeats, ever less often, until one does.
    void learn();

    //! \brief A check failed, maybe because this computer is offline.
    //! \return set once failureConfirmation() can tell; null: it already can
    std::shared_ptr<Event> verifyConnectivity(MonotonicTime began, MonotonicTime ended);
    LocalConnectivity::FailureConfirmation failureConfirmation(MonotonicTime began, MonotonicTime ended) const
    {
        return m_link.failureConfirmation(began, ended);
    }
    //! \brief A host has answered a check that began then. If it is beyond the gateway, this shows that the connection works when the
    //! gateway is the only reference target, and silent.
    void recordAnswer(MonotonicTime began, const QHostAddress &from);

    bool isOffline() const { return m_link.isOffline(); }
    //! UTC; when this computer last went offline.
    const QDateTime &lostAt() const { return m_lostAt; }
    //! Stops checking. Results held back must be ended by their checks, since no answer will follow.
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
    LocalNetwork m_network; //!< as of the last connectivity check
    QList<Held> m_held;     //!< in the order received
    Alarm m_wake;
    Alarm m_learnAlarm;
    std::chrono::seconds m_learnPause;
    QDateTime m_lostAt;
    MonotonicTime m_lostSince{};
    bool m_hasReported = false; //!< offline or online was reported
    bool m_isClosed = false;
};

} // namespace watchkeeper
