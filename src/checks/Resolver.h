// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! Names to addresses without blocking and without Qt's pool of 20 look-up threads: hosts file, then DNS by c-ares, then the
//! system's resolver for what only it knows (mDNS, NIS).

#include "async/CancelToken.h"
#include "model/Expected.h"
#include "model/Observation.h"

#include <QCoroTask>
#include <QHostAddress>
#include <QList>

#include <memory>

namespace watchkeeper {

//! \brief Asynchronous resolver on the event loop of the thread it lives in.
class Resolver
{
public:
    enum class Family { Any, V4, V6 };
    using Answer = Expected<QList<QHostAddress>, CheckError>;

    //! \param nameServers  `address` or `address:port`; empty: the system's
    explicit Resolver(const QStringList &nameServers = {});
    ~Resolver();

    //! \brief Addresses of a name, in the order to try (RFC 6724); literals are answered at once.
    //! \return never an empty list: no address is ErrorType::Dns with a sentence; Timeout or Cancelled when the token fires
    [[nodiscard]] QCoro::Task<Answer> resolve(QString host, Family family, CancelToken token);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace watchkeeper
