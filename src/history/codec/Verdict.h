// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The evaluation of a result as one integer that repeats from row to row.

#include "history/values/StoredResult.h"

namespace watchkeeper {

//! Packs the outcome, whether it is confirmed, the error type and the attempt.
qint64 packedVerdict(const StoredResult &result);
//! Sets the fields packed by packedVerdict(). \return false if the integer is invalid
bool applyVerdict(qint64 packed, StoredResult *result);

} // namespace watchkeeper
