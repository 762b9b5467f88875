// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! Whether a copy of `history.sqlite` is whole, and ours: it may come from anywhere.

#include "history/database/HistoryError.h"
#include "model/Expected.h"

namespace watchkeeper {

//! \brief The version of the tables in a file that may be in use. Blocks.
Expected<int, HistoryError> historyVersion(const QString &path);

//! \brief Looks through all of a file that nobody uses, without changing it. Blocks, and takes as long as reading it.
//!
//! Other tables than ours, views and triggers count as damage: a statement of ours could do what somebody else wants.
//! \return Newer, Damaged, or why it cannot be read; nothing where it is whole
HistoryFault checkHistoryCopy(const QString &path);

} // namespace watchkeeper
