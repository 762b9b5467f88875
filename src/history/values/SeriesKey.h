// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Names of the series of a target's results: `duration`, `phase:dns`, `value:size`.

#include "history/values/StoredResult.h"

namespace watchkeeper {

//! \brief Whether a check with this outcome received an answer.
//!
//! Only then is its duration a response time: a connection refused within a millisecond isn't a fast answer, and a timeout only measures
//! itself. A bad answer (a status, an exit code, text that violates the protocol) is still an answer.
//! \param error  none: success
bool isAnswered(std::optional<ErrorType> error);

//! The duration of the whole check, in ms, if it was answered.
QString durationSeries();
//! `phase:dns`, in ms.
QString phaseSeries(Phase phase);
//! `value:NAME`, in the value's unit.
QString valueSeries(const QString &name);

//! [ms] If it was answered; otherwise absent.
std::optional<double> responseTime(const StoredResult &result);

//! The number that `result` contributes to the series; absent if it didn't measure it, or if the key has none of these forms.
std::optional<double> seriesNumber(const StoredResult &result, const QString &key);

} // namespace watchkeeper
