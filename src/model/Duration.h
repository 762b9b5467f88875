// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! Durations as people write them in targets.json and read them in the window. Pure functions, safe from any thread.

#include "model/Expected.h"

#include <QString>

#include <chrono>
#include <optional>

namespace watchkeeper {

//! All configured durations; measured ones are `double` milliseconds (they need the microseconds).
using Milliseconds = std::chrono::milliseconds;

//! \brief Reads `250ms`, `30s`, `1.5s`, `5m`, `2h`, `7d`, also summed up: `1h30m`. Units are required, case counts.
//! \return the duration, or a sentence that says what is wrong; at most 3650 days
Expected<Milliseconds, QString> parseDuration(const QString &text);

//! The shortest text that parseDuration() reads back as the same duration: `90s`, `1500ms`, `2h`.
QString formatDuration(Milliseconds duration);

//! \brief For people: `84 ms`, `1.24 s`, `2 min 5 s`, `3 h 10 min`, `12 d`; three significant digits, no
//! parts of a microsecond; `–` for nothing.
//! \param milliseconds  [ms] measured; absent means not measured
QString humanDuration(std::optional<double> milliseconds);

} // namespace watchkeeper
