// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Removes a few rows at a time, so that writers needn't wait.

#include "history/database/HistoryDatabase.h"

namespace watchkeeper {

//! \brief Runs a DELETE in a transaction.
//! \return how many rows it removed
Expected<int, HistoryError> removeRows(HistoryDatabase *database, const QString &sql, const QVariantList &values);

} // namespace watchkeeper
