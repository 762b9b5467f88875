// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Resolves names to addresses without blocking and without Qt's pool of 20 look-up threads: hosts file, then DNS by c-ares, then the
//! system's resolver for names that only it knows (mDNS, NIS).

#include "async/CancelToken.h"
#include "model/Expected.h"
#include "model/Observation.h"

#include <QCoroTask>
#include <QHostAddress>
#include <QList>

#include <functional>
#include <memory>

namespace watchkeeper {

//! \brief Asynchronous resolver on the event loop of the thread it lives in.
class Resolver
{
public:
    enum class Family { Any, V4, V6 };
    //! `ipv4`, `ipv6`; anything else means both.
    static Family familyFromName(const QString &name);
    using Answer = Expected<QList<QHostAddress>, CheckError>;

    //! \brief Asks the system's own resolver; calls `done` in this thread, with an empty list if there is no address.
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

    //! \brief Call after the computer has slept: it may be in another network. New look-ups use the system's current DNS servers; those in
    //! progress continue, but no new caller joins them.
    void reloadServers();

private:
    struct PendingLookup;
    class Private;
    std::shared_ptr<Private> d; // shared with look-ups in progress
};

} // namespace watchkeeper
