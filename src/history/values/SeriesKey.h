// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! Names of what a target's results are drawn by: `duration`, `phase:dns`, `value:size`.

#include "history/values/StoredResult.h"

namespace watchkeeper {

//! \brief Whether a check that ended so was answered.
//!
//! Only then what it took is a response time: a connection that is refused within a millisecond is no fast answer, and a time-out tells of
//! itself alone. What answers with something bad (a status, an exit code, words that the protocol does not know) has answered.
//! \param error  none: it went well
bool isAnswered(std::optional<ErrorType> error);

//! The time of a check as a whole, in ms, where it was answered.
QString durationSeries();
//! `phase:dns`, in ms.
QString phaseSeries(Phase phase);
//! `value:NAME`, in the value's unit.
QString valueSeries(const QString &name);

//! [ms] Of what was answered; nothing for any other.
std::optional<double> responseTime(const StoredResult &result);

//! What `result` has to say to the series; nothing where it did not measure it, and for a key of none of these forms.
std::optional<double> seriesNumber(const StoredResult &result, const QString &key);

} // namespace watchkeeper
