// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! Whether a history can be kept on a server, without waiting for it.

#include <QFuture>
#include <QString>

namespace watchkeeper {

class HistoryServerPlace;

//! \brief tryServer() in a thread of its own, which nobody has to wait for: a server may take what it gets and say nothing, for ever.
QFuture<QString> tryHistoryServer(const HistoryServerPlace &server);

} // namespace watchkeeper
