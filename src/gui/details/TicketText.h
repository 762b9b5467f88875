// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file A target and its last result as Markdown for a ticket or a chat. Pure.

#include "gui/table/ResultHistory.h"
#include "gui/table/ResultRow.h"

namespace watchkeeper {

//! \param past  oldest first
//! \return      no secrets: nothing that we send, and addresses without user names
QString ticketText(const ResultRow &row, const Evidence &evidence, const QList<HistoricalResult> &past, const QDateTime &now);

} // namespace watchkeeper
