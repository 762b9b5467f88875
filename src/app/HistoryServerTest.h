// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Checks whether a history can be stored on a server, without waiting for it.

#include <QFuture>
#include <QString>

namespace watchkeeper {

class HistoryServerLocation;

//! \brief Runs verifyServer() in a separate thread that no other code waits for, because a server may accept data and never respond.
QFuture<QString> testHistoryServer(const HistoryServerLocation &server);

} // namespace watchkeeper
