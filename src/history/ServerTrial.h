// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! Whether a history can be kept on a server, found out by doing it.

#include "history/database/HistoryServerPlace.h"

namespace watchkeeper {

//! \brief Connects, makes a table with a row in it, and takes that back. Waits for the server.
//! \return what came of it, in translated sentences without any password
QString tryServer(const HistoryServerPlace &server);

} // namespace watchkeeper
