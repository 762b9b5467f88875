// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Describes a target and its last result as Markdown, for a ticket or a chat. Pure.

#include "gui/table/ResultHistory.h"
#include "gui/table/ResultRow.h"

namespace watchkeeper {

//! \param past  the last results, oldest first
//! \return      the Markdown text; contains no secrets: no request data, and no user names in addresses
QString ticketText(const ResultRow &row, const Evidence &evidence, const QList<HistoricalResult> &past, const QDateTime &now);

} // namespace watchkeeper
