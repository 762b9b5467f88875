// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Queries registries using RDAP (RFC 9082), or WHOIS (RFC 3912) if there is no RDAP server. Caches their answers and
//! IANA's list of RDAP servers (RFC 9224), because each domain is queried only once a day. The cache is kept in memory: after a
//! restart, each domain is queried again.

#include "async/SingleFlight.h"
#include "checks/base/CheckContext.h"
#include "checks/domain/RegistryReply.h"
#include "model/base/Expected.h"
#include "model/field/Fields.h"

#include <QCoroTask>
#include <QHash>
#include <QUrl>

#include <chrono>
#include <optional>

namespace watchkeeper {

//! \brief A target's domain, and the servers to query.
class DomainOptions
{
public:
    explicit DomainOptions(const Fields &fields);

    enum class Source { Any, Rdap, Whois };

    QString domain; //!< ASCII form, lower case, without a final dot
    Source source;
    QUrl bootstrap;
    QUrl rdapServer; //!< overrides the bootstrap list; if empty, the list is used
    QString whoisServer;

    //! Equal for options that result in the same query.
    QByteArray key() const;
};

//! \brief Queries the registry without using the cache.
//! \return NotFound if the registry can't be queried with these options; Timeout or Cancelled when the token fires
[[nodiscard]] QCoro::Task<DomainLookupResult> lookUpDomain(DomainOptions targetOptions, CheckContext *context);

// Finds the RDAP server for the domains below a top-level domain in IANA's list (RFC 9224). Pure, safe to call from any thread.

//! \brief The parsed list. A plain value.
class RdapBootstrap
{
public:
    RdapBootstrap() = default;

    //! \return the list, or a description of the problem
    static Expected<RdapBootstrap, QString> parse(const QByteArray &json);

    //! \brief Returns the base URL for queries, ending with a slash; empty if the list has no server for the domain. The
    //! longest matching suffix is used, and https is preferred to http.
    QUrl serverFor(const QString &domain) const;

private:
    QHash<QString, QUrl> m_servers; //!< maps domain suffixes in lower case to base URLs
};

//! \brief Caches domain data and lists of RDAP servers. There is one instance per process, for use in the engine thread. The
//! current time is passed as an argument.
class DomainCache
{
public:
    using Time = std::chrono::steady_clock::time_point;
    //! How long an answer or a failure is used without another query.
    static constexpr std::chrono::hours kAnswerLifetime{24};
    static constexpr std::chrono::minutes kFailureLifetime{5};
    //! How long an answer is still reported if newer lookups fail.
    static constexpr std::chrono::hours kMaxAnswerAge{7 * 24};
    static constexpr qsizetype kMaximum = 10'000;

    //! \brief The last result for a domain.
    class Entry
    {
    public:
        Entry() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

        std::optional<DomainRegistration> answer; //!< the last valid answer
        Time answeredAt;
        QDateTime answeredOn;            //!< time of the answer for display, UTC
        std::optional<CheckError> error; //!< error of the last lookup, if it failed
        Time failedAt;

        //! Whether the last result can be used without another query.
        bool isFresh(Time now) const;
        //! Whether the answer can still be reported if newer lookups fail.
        bool isUsable(Time now) const { return answer && now - answeredAt < kMaxAnswerAge; }
    };

    //! Returns null if the domain isn't cached.
    const Entry *find(const QByteArray &key) const;
    void store(const QByteArray &key, const DomainLookupResult &found, Time now, const QDateTime &date);

    //! \brief The last version of a list of RDAP servers.
    class List
    {
    public:
        List() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

        std::optional<RdapBootstrap> servers; //!< kept even if later attempts fail
        Time readAt;
        std::optional<CheckError> error; //!< error of the last attempt, if it failed
        Time failedAt;

        //! Whether the list can be used without fetching it again.
        bool isFresh(Time now) const;
    };

    //! Returns null if there was no attempt to fetch the list.
    const List *findList(const QUrl &url) const;
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
