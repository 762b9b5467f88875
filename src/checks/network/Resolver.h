// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Resolves names to addresses without blocking, and without Qt's pool of 20 look-up threads. Uses the hosts file, then DNS through
//! c-ares. Names from other sources (mDNS, NIS) are resolved by the system's resolver.

#include "async/CancelToken.h"
#include "model/Expected.h"
#include "model/Observation.h"

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
    //! The family for `ipv4` and `ipv6`, or Any for all other names.
    static Family familyFromName(const QString &name);
    using Answer = Expected<QList<QHostAddress>, CheckError>;

    //! \brief Queries the system's own resolver. Calls `done` in this thread, with an empty list if there is no address.
    using SystemLookup =
        std::function<void(const QString &name, QObject *context, std::function<void(const QList<QHostAddress> &)> done)>;

    //! \param nameServers   `address` or `address:port`; empty: the system's
    //! \param systemReadingUp  for names that DNS does not know and the system may; empty: QHostInfo
    explicit Resolver(const QStringList &nameServers = {}, SystemLookup systemReadingUp = {});
    ~Resolver();

    //! \brief Addresses of a name, in the order to try (RFC 6724). Literals are answered at once, and so are the names that no name server
    //! may be asked for: `localhost` and what is below it is this computer, what is below `invalid` doesn't exist (RFC 6761, 6.3, 6.4).
    //! \return never an empty list: no address is ErrorType::Dns with a sentence; Timeout or Cancelled when the token fires.
    //!         The Resolver may be destroyed meanwhile.
    [[nodiscard]] QCoro::Task<Answer> resolve(QString host, Family family, CancelToken token);

    //! \brief Call it after the computer has slept, because it may be in another network. New look-ups use the system's current DNS
    //! servers. Look-ups in progress continue, but no new callers join them.
    void reloadServers();

private:
    struct PendingLookup;
    class Private;
    std::shared_ptr<Private> d; // shared with the look-ups in progress
};

} // namespace watchkeeper
