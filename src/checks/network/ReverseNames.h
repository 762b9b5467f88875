// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! Addresses to names, many at once, for those who want to read them.

#include "async/CancelToken.h"

#include <QCoroTask>
#include <QHash>
#include <QHostAddress>
#include <QList>
#include <QStringList>

#include <chrono>

namespace watchkeeper {

//! \brief Asks for the names of all of them at once (hosts file, then DNS).
//! \param nameServers  `address` or `address:port`; empty: the system's
//! \param atMost  after which those that have not come are left out
//! \return names by address; those without one are missing
[[nodiscard]] QCoro::Task<QHash<QHostAddress, QString>> namesOf(QList<QHostAddress> addresses, QStringList nameServers,
                                                                std::chrono::milliseconds atMost, CancelToken token);

} // namespace watchkeeper
