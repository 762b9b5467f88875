// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Caches the answers of registries, because each domain is queried only once a day. The cache is in memory: after a restart, each
//! domain is queried again.

#include "async/SingleFlight.h"
#include "checks/domain/DomainAnswer.h"
#include "checks/domain/RdapBootstrap.h"

#include <QHash>

#include <chrono>
#include <optional>

namespace watchkeeper {

//! \brief One instance per process, used in the engine thread. The current time is passed as an argument.
class DomainCache
{
public:
    using Time = std::chrono::steady_clock::time_point;
    //! How long answers and failures are valid.
    static constexpr std::chrono::hours kDay{24};
    static constexpr std::chrono::minutes kFailureLifetime{5};
    //! How long the last answer for a domain is reported if newer lookups fail.
    static constexpr std::chrono::hours kListLifetime{7 * 24};
    static constexpr qsizetype kMaximum = 10'000;

    //! \brief The last result for a domain.
    class Entry
    {
    public:
        Entry() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

        std::optional<DomainAnswer> answer; //!< the last valid answer
        Time answeredAt;
        QDateTime answeredOn;            //!< time of the answer for display, UTC
        std::optional<CheckError> error; //!< error of a later lookup
        Time failedAt;

        //! Whether no new query is needed.
        bool isFresh(Time now) const;
        //! Whether the answer can still be reported if newer lookups fail.
        bool isUsable(Time now) const { return answer && now - answeredAt < kListLifetime; }
    };

    //! Returns null if the domain isn't cached.
    const Entry *find(const QByteArray &key) const;
    void keep(const QByteArray &key, const DomainLookupResult &found, Time now, const QDateTime &date);

    //! \brief The last version of a list of RDAP servers.
    class List
    {
    public:
        List() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

        std::optional<RdapBootstrap> servers; //!< kept even if later attempts fail
        Time readAt;
        std::optional<CheckError> error; //!< error of a later attempt
        Time failedAt;

        //! Whether the list needn't be fetched again.
        bool isFresh(Time now) const;
    };

    //! Returns null if there was no attempt to fetch the list.
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
