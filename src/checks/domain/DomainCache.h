// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file What registries have reported, so that they are queried once a day. Only in memory: after a start each domain is queried again.

#include "async/SingleFlight.h"
#include "checks/domain/DomainAnswer.h"
#include "checks/domain/RdapBootstrap.h"

#include <QHash>

#include <chrono>
#include <optional>

namespace watchkeeper {

//! \brief One per process, in the engine thread; time is passed as an argument.
class DomainCache
{
public:
    using Time = std::chrono::steady_clock::time_point;
    //! How long an answer is valid, and how long a failure.
    static constexpr std::chrono::hours kDay{24};
    static constexpr std::chrono::minutes kFailureLifetime{5};
    //! If today's lookup of a domain fails, its last answer is reported for this long.
    static constexpr std::chrono::hours kListLifetime{7 * 24};
    static constexpr qsizetype kMaximum = 10'000;

    //! \brief The last result for a domain.
    class Entry
    {
    public:
        Entry() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

        std::optional<DomainAnswer> answer; //!< the last valid answer
        Time answeredAt;
        QDateTime answeredOn;            //!< the same for people, UTC
        std::optional<CheckError> error; //!< of a later lookup that failed
        Time failedAt;

        //! Needs no new query.
        bool isFresh(Time now) const;
        //! Still better than nothing.
        bool isUsable(Time now) const { return answer && now - answeredAt < kListLifetime; }
    };

    //! Null if there is none.
    const Entry *find(const QByteArray &key) const;
    void keep(const QByteArray &key, const DomainLookupResult &found, Time now, const QDateTime &date);

    //! \brief A list of RDAP servers as last read.
    class List
    {
    public:
        List() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

        std::optional<RdapBootstrap> servers; //!< an old one is better than none
        Time readAt;
        std::optional<CheckError> error; //!< of a later attempt that failed
        Time failedAt;

        //! Needn't be read again.
        bool isFresh(Time now) const;
    };

    //! Null if nobody has tried to read it.
    const List *list(const QUrl &url) const;
    void storeList(const QUrl &url, const Expected<RdapBootstrap, CheckError> &read, Time now);

    SingleFlight<DomainLookupResult> &flights() { return m_flights; }
    SingleFlight<bool> &bootstrapFlights() { return m_bootstrapFlights; }

private:
    QHash<QByteArray, Entry> m_entries;
    QHash<QUrl, List> m_lists;
    SingleFlight<DomainLookupResult> m_flights;
    SingleFlight<bool> m_bootstrapFlights;
};

} // namespace watchkeeper
