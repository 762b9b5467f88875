// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Tests whether a server can store a history.

#include "history/database/HistoryServerLocation.h"

namespace watchkeeper {

//! \brief Connects, creates a table with a row, and rolls back. Waits for the server.
//! \return the result in translated sentences, without any password
QString verifyServer(const HistoryServerLocation &server);

} // namespace watchkeeper
