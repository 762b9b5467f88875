// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Shares one result among coroutines that need the same thing at the same time. One coroutine fetches it, and the others wait for
//! its result. For use in one thread.

#include "async/Event.h"

#include <QHash>

#include <memory>
#include <optional>

namespace watchkeeper {

//! \brief What is being fetched now, by key. What has been fetched is the owner's to keep or not.
//!
//!     while (const auto flight = flights.find(key)) {
//!         if (!co_await flight->landed.wait(token))   // with a named result, as docs/contributing/coroutines.md 1 asks
//!             …stopped…
//!         if (flight->answer)
//!             …that is it…                            // else whoever fetched was stopped: the next one may
//!     }
//!     const SingleFlight<Answer>::Lead lead(&flights, key);
//!     …fetch…
//!     lead.share(answer);
template<typename Answer>
class SingleFlight
{
public:
    struct Flight
    {
        Event landed;
        std::optional<Answer> answer; //!< nullopt if the fetching coroutine was stopped
    };

    //! Finds the flight for a key. Returns null if nothing is fetching it.
    std::shared_ptr<Flight> find(const QByteArray &key) const { return m_flights->value(key); }

    //! \brief Lives in the frame of the fetching coroutine. Its destruction wakes the waiters.
    class LeaderGuard
    {
    public:
        LeaderGuard(SingleFlight *flights, const QByteArray &key)
            : m_flights(flights->m_flights)
            , m_key(key)
            , m_flight(std::make_shared<Flight>())
        {
            m_flights->insert(key, m_flight);
        }
        ~LeaderGuard()
        {
            m_flights->remove(m_key);
            m_flight->landed.set();
        }
        LeaderGuard(const LeaderGuard &) = delete;
        LeaderGuard &operator=(const LeaderGuard &) = delete;

        void share(const Answer &answer) const { m_flight->answer = answer; }

    private:
        using Flights = QHash<QByteArray, std::shared_ptr<Flight>>;
        std::shared_ptr<Flights> m_flights;
        QByteArray m_key;
        std::shared_ptr<Flight> m_flight;
    };

private:
    std::shared_ptr<QHash<QByteArray, std::shared_ptr<Flight>>> m_flights =
        std::make_shared<QHash<QByteArray, std::shared_ptr<Flight>>>();
};

} // namespace watchkeeper
