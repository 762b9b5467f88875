// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Removes a few rows per call to keep waiting times of other writers short.

#include "history/database/HistoryDatabase.h"

namespace watchkeeper {

//! \brief Runs a DELETE in a transaction.
//! \return the number of removed rows
Expected<int, HistoryError> removeRows(HistoryDatabase *database, const QString &sql, const QVariantList &values);

} // namespace watchkeeper
