// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Numbers with units: durations and sizes as written in targets.json and as shown in the window. Parsing is exact. Pure
//! functions, safe to call from any thread.

#include "model/base/Expected.h"

#include <QString>

#include <chrono>
#include <optional>

namespace watchkeeper {

// Parses and formats numbers with units, for durations and sizes. Parsing is exact. Pure functions.

//! Why a number with a unit can't be read.
enum class QuantityFault {
    Malformed, //!< the number isn't in the form `digits` or `digits.digits`
    TooFine,   //!< the quantity isn't a multiple of the smallest unit
    TooLarge   //!< the quantity doesn't fit into a qint64
};

//! \brief Returns the exact product of `number` (digits, or digits.digits) and `factor`.
//! \param factor  > 0, at most 2^32
Expected<qint64, QuantityFault> exactProduct(QStringView number, qint64 factor);

//! \brief Formats a number for the user, in the user's locale, with three significant digits and no trailing zeros, such as `1.24`, `84.2`,
//! `812` or `12`.
QString threeSignificantDigits(double number);

//! Returns the value that threeSignificantDigits() displays.
double roundedToSignificantDigits(double number);

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

// Sizes as written in targets.json: `512KiB`, `2MB`, `100B`. Pure functions, safe to call from any thread.

//! \brief Parses a number of bytes with unit B, KB, MB, GB (powers of 1000) or KiB, MiB, GiB (powers of 1024).
//! \return bytes >= 0, or an error message
Expected<qint64, QString> parseByteSize(const QString &text);

//! Returns the shortest text that parseByteSize() parses to the same number.
QString formatByteSize(qint64 bytes);

//! Formats a size for display: `1.04 kB`, `12 MB`.
QString humanByteSize(qint64 bytes);

//! Formats a size for display, in the units used for memory and disks: `1.04 KiB`, `112 GiB`.
QString humanBinarySize(qint64 bytes);

} // namespace watchkeeper
