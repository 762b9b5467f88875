// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Resolves names to addresses without blocking, and without Qt's pool of 20 lookup threads. Uses the hosts file, then DNS through
//! c-ares. Names from other sources (mDNS, NIS) are resolved by the system's resolver.

#include "async/CancelToken.h"
#include "model/base/Expected.h"
#include "model/check/Observation.h"

#include <QCoroTask>
#include <QHostAddress>
#include <QList>

#include <functional>
#include <memory>

namespace watchkeeper {

//! \brief Asynchronous resolver. Runs on the event loop of the thread that created it.
class Resolver
{
public:
    enum class Family { Any, V4, V6 };
    //! Returns the family for `ipv4` and `ipv6`, or Any for all other names.
    static Family familyFromName(const QString &name);
    using Answer = Expected<QList<QHostAddress>, CheckError>;

    //! \brief Queries the system's own resolver. Calls `done` in this thread, with an empty list if there is no address.
    using SystemLookup =
        std::function<void(const QString &name, QObject *context, std::function<void(const QList<QHostAddress> &)> done)>;

    //! \param nameServers   `address` or `address:port`; if empty, the system's servers are used
    //! \param systemLookup  resolves names that may be known to the system but not to DNS; if empty, QHostInfo is used
    explicit Resolver(const QStringList &nameServers = {}, SystemLookup systemLookup = {});
    ~Resolver();

    //! \brief Returns the addresses of a name, in the order in which to try them (RFC 6724). Literal addresses are returned
    //! immediately, as are names that must not be sent to a DNS server. `localhost` and its subdomains are this computer, and
    //! subdomains of `invalid` don't exist (RFC 6761, 6.3, 6.4).
    //! \return a list that isn't empty, or an error: ErrorType::Dns with a message if there are no addresses; Timeout or
    //! Cancelled when the token fires. The Resolver may be destroyed during the wait.
    [[nodiscard]] QCoro::Task<Answer> resolve(QString host, Family family, CancelToken token);

    //! \brief Call it after the computer has slept, because the computer may be in another network. New lookups use the system's current
    //! DNS servers. Lookups in progress continue, but new callers don't join them.
    void reloadServers();

private:
    struct PendingLookup;
    class Private;
    std::shared_ptr<Private> d; // shared with the lookups in progress
};

class CheckContext;
class CheckServices;

//! \brief Returns the Resolver that all checks share. It uses the DNS servers of the network settings. After these
//! servers have changed, checks get a new Resolver, and the previous Resolver completes its lookups in progress.
Resolver &resolverOf(CheckServices &services);

//! \brief Resolves a name for a check.
//! \return like Resolver::resolve(); an error says so if the check was stopped meanwhile
QCoro::Task<Resolver::Answer> resolveForCheck(QString host, Resolver::Family family, CheckContext *context);

} // namespace watchkeeper
