// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! Looks at the references of the own link when that is in doubt, and holds back what depends on the answer. Engine thread.

#include "async/Alarm.h"
#include "async/Event.h"
#include "engine/ConnectivityProbe.h"

#include <functional>
#include <memory>

namespace watchkeeper {

//! What it gets from the engine.
struct ConnectivityParts
{
    Clock clock;
    std::function<OwnNetwork()> readNetwork;
    PlanFor planFor;
    std::function<bool()> isNeeded;    //!< whether anything that is watched needs the link
    CheckServices *services = nullptr; //!< may be null where no kind needs them (tests)
    TaskGroup *group = nullptr;        //!< the looks run in it: cancel and join it before this is destroyed
};

//! \brief The shell of LocalConnectivity: its looks pass no queue and take no slot, for those may be full of checks that wait for what is gone.
class ConnectivityMonitor
{
public:
    using Tell = std::function<void(const ConnectivityNews &news)>;

    //! \param tell  hears that the link is gone, that it is back, and once that it works: how it was before this run is not known here
    ConnectivityMonitor(ConnectivityParts parts, Tell tell);

    void setReferences(const ConnectivityReferences &references);
    bool isWatched() const { return m_link.isWatched(); }
    //! Learns who answers, while all is well and the link is needed: again, ever more seldom, until somebody does.
    void learn();

    //! \brief What went wrong with a check may be the fault of the own link.
    //! \return set once belief() can tell; null: it can already
    std::shared_ptr<Event> verifyConnectivity(MonotonicTime began, MonotonicTime ended);
    LocalConnectivity::Belief belief(MonotonicTime began, MonotonicTime ended) const { return m_link.belief(began, ended); }
    //! \brief Somebody has answered a check that began then. From beyond the gateway that speaks for the link, where the gateway alone is
    //! asked, and silent.
    void noteAnswer(MonotonicTime began, const QHostAddress &from);

    bool isOffline() const { return m_link.isOffline(); }
    //! UTC; when it was last lost.
    const QDateTime &lostAt() const { return m_lostAt; }
    //! Looks no more. What is held back is for its checks to end: nobody will be able to tell.
    void close();

private:
    struct Held
    {
        std::shared_ptr<Event> sure;
        MonotonicTime ended;
    };

    void arm();
    void learnLater();
    QCoro::Task<> look();
    QList<ReferenceToAsk> whomToAsk() const;
    void conclude(const QList<ConnectivityObservation> &sights, MonotonicTime began, const QDateTime &at);
    void release(MonotonicTime ended);
    void tellLost(const QList<ConnectivityObservation> &sights);
    void tellBack();
    void tellFirst();

    ConnectivityParts m_parts;
    Tell m_tell;
    LocalConnectivity m_link;
    ConnectivityReferences m_references;
    OwnNetwork m_network; //!< as of the last look
    QList<Held> m_held;   //!< in the order in which they came
    Alarm m_wake;
    Alarm m_learnAgain;
    std::chrono::seconds m_learnPause;
    QDateTime m_lostAt;
    MonotonicTime m_lostSince{};
    bool m_isToldOf = false; //!< that it is gone, or works
    bool m_isClosed = false;
};

} // namespace watchkeeper
