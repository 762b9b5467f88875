// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Resolves addresses to names for display, many at the same time.

#include "async/CancelToken.h"

#include <QCoroTask>
#include <QHash>
#include <QHostAddress>
#include <QList>
#include <QStringList>

#include <chrono>

namespace watchkeeper {

//! \brief Queries the names of all addresses at the same time (hosts file, then DNS).
//! \param nameServers  `address` or `address:port`; empty: the system's
//! \param atMost  time limit; names that arrive later are left out
//! \return names by address; addresses without a name are missing
[[nodiscard]] QCoro::Task<QHash<QHostAddress, QString>> namesOf(QList<QHostAddress> addresses, QStringList nameServers,
                                                                std::chrono::milliseconds atMost, CancelToken token);

} // namespace watchkeeper
