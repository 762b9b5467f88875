// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Shares one result among coroutines that need the same data at the same time. One coroutine fetches the data, and the
//! others wait for its result. For use in one thread.

#include "async/WaitQueue.h"

#include <QHash>

#include <memory>
#include <optional>

namespace watchkeeper {

//! \brief The fetches in progress, by key. Results aren't stored here; the owner can cache them.
//!
//!     while (const auto flight = flights.find(key)) {
//!         if (!co_await flight->landed.wait(token))   // use a named result, see docs/contributing/coroutines.md 1
//!             …cancelled…
//!         if (flight->answer)
//!             …use the answer…                        // else the fetching coroutine was cancelled: try again
//!     }
//!     const SingleFlight<Answer>::LeaderGuard lead(&flights, key);
//!     …fetch…
//!     lead.share(answer);
template<typename Answer>
class SingleFlight
{
public:
    struct Flight
    {
        Event landed;
        std::optional<Answer> answer; //!< nullopt if the fetching coroutine was cancelled
    };

    //! Finds the flight for a key. Returns null if no fetch is in progress.
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
