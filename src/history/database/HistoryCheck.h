// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Checks whether a copy of `history.sqlite` is complete, and from Watchkeeper: it may come from anywhere.

#include "history/database/HistoryError.h"
#include "model/Expected.h"

namespace watchkeeper {

//! \brief The version of the tables in a file that may be in use. Blocks.
Expected<int, HistoryError> historyVersion(const QString &path);

//! \brief Checks an entire file that nothing else uses, without changing it. Blocks, and takes as long as reading it.
//!
//! Unknown tables, views and triggers count as damage: a statement of ours might execute someone else's code.
//! \return Newer, Damaged, or why it can't be read; empty if it is intact
HistoryFault checkHistoryCopy(const QString &path);

} // namespace watchkeeper
