// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! Names of what a target's results are drawn by: `duration`, `phase:dns`, `value:size`.

#include "history/values/StoredResult.h"

namespace watchkeeper {

//! The time of a check as a whole, in ms.
QString durationSeries();
//! `phase:dns`, in ms.
QString phaseSeries(Phase phase);
//! `value:NAME`, in the value's unit.
QString valueSeries(const QString &name);

//! What `result` has to say to the series; nothing where it did not measure it, and for a key of none of these forms.
std::optional<double> seriesNumber(const StoredResult &result, const QString &key);

} // namespace watchkeeper
