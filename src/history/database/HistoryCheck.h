// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Checks whether a copy of `history.sqlite` is complete and was written by Watchkeeper. The copy may come from an untrusted source.

#include "history/database/HistoryError.h"
#include "model/base/Expected.h"

namespace watchkeeper {

//! \brief Returns the version of the tables in a file that may be in use. Blocks.
Expected<int, HistoryError> historyVersion(const QString &path);

//! \brief Checks an entire file that isn't in use, without changing it. Blocks for as long as it takes to read the file.
//!
//! Unknown tables, views and triggers are treated as damage, because our statements could execute code in them.
//! \return Newer, Damaged or the reason why it can't be read; empty if the file is intact
HistoryFault checkHistoryCopy(const QString &path);

} // namespace watchkeeper
