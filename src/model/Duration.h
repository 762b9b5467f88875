// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Durations as written in targets.json and as shown in the window. Pure functions, safe from any thread.

#include "model/Expected.h"

#include <QString>

#include <chrono>
#include <optional>

namespace watchkeeper {

//! Used for all configured durations. Measured durations are `double` milliseconds because they need microsecond precision.
using Milliseconds = std::chrono::milliseconds;

//! \brief Parses `250ms`, `30s`, `1.5s`, `5m`, `2h`, `7d`, and sums such as `1h30m`. Units are required and case-sensitive.
//! \return the duration, at most 3650 days, or an error message
Expected<Milliseconds, QString> parseDuration(const QString &text);

//! Returns the shortest text that parseDuration() parses to the same duration: `90s`, `1500ms`, `2h`.
QString formatDuration(Milliseconds duration);

//! \brief Formats a duration for display: `84 ms`, `1.24 s`, `2 min 5 s`, `3 h 10 min`, `12 d`. Uses three significant digits and no
//! fractions of a microsecond. Returns `–` if absent.
//! \param milliseconds  [ms] measured duration; empty if not measured
QString humanDuration(std::optional<double> milliseconds);

} // namespace watchkeeper
