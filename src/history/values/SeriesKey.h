// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The names of the series of a target's results: `duration`, `phase:dns`, `value:size`.

#include "history/values/StoredResult.h"

namespace watchkeeper {

//! \brief Returns whether a check with this error received an answer.
//!
//! Only then is its duration a response time. A connection refused within a millisecond isn't a fast answer, and the duration of a timeout
//! is just its limit. A failed status, a failed exit code or a protocol error is still an answer.
//! \param error  empty for success
bool isAnswered(std::optional<ErrorType> error);

//! Returns `duration`, the duration of the entire check in ms, which exists only if the check was answered.
QString durationSeries();
//! Returns `phase:dns`, in ms.
QString phaseSeries(Phase phase);
//! Returns `value:NAME`, in the value's unit.
QString valueSeries(const QString &name);

//! Returns the response time in [ms], or nullopt if the check wasn't answered.
std::optional<double> responseTime(const StoredResult &result);

//! Returns the measurement of `result` in the series, or nullopt if it has none or the key is invalid.
std::optional<double> seriesNumber(const StoredResult &result, const QString &key);

} // namespace watchkeeper
