// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Resolves addresses to names for display. Many queries can be in progress at the same time.

#include "async/CancelToken.h"

#include <QCoroTask>
#include <QHash>
#include <QHostAddress>
#include <QList>
#include <QStringList>

#include <chrono>

namespace watchkeeper {

//! \brief Queries the names of all addresses at the same time, in the hosts file and then DNS.
//! \param nameServers  `address` or `address:port`; if empty, the system's servers are used
//! \param atMost  the time limit; names that arrive later are omitted
//! \return the names by address, without the addresses that have no name
[[nodiscard]] QCoro::Task<QHash<QHostAddress, QString>> namesOf(QList<QHostAddress> addresses, QStringList nameServers,
                                                                std::chrono::milliseconds atMost, CancelToken token);

} // namespace watchkeeper
