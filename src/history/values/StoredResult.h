// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The subset of a result that history stores for charts and statistics. A plain value.

#include "model/target/Result.h"

#include <QList>
#include <QString>

#include <chrono>
#include <optional>

namespace watchkeeper {

//! \brief One number of an observation.
struct StoredValue
{
    QString name;
    Unit unit = Unit::None;
    double number = 0; //!< finite
    friend bool operator==(const StoredValue &, const StoredValue &) = default;
};

//! \brief A result without its evidence and conditions, which are stored separately and only for failures.
//!
//! Once packed, durations, phases and values keep three significant digits. Times keep their milliseconds.
struct StoredResult
{
    qint64 at = 0; //!< [ms] since 1970, UTC: start of the check; never earlier than 1970
    Outcome outcome = Outcome::Unknown;
    int attempt = 1; //!< >= 1
    bool hard = true;
    double durationMs = 0; //!< [ms] >= 0
    Phases phases;
    QList<StoredValue> values; //!< in the order in which the kind lists them
    QString summary;
    std::optional<ErrorType> errorType; //!< error or warning type; empty if there is no problem
    QString errorMessage;               //!< empty if there is no problem
    //! [ms] maximum validity period according to the target's schedule at the time of recording, because a later edit must not change
    //! history. 0 if unknown, as in results of earlier versions
    qint64 validityMs = 0;
};

//! [ms] Returns the maximum validity period. \param otherwise  used if the result has none
inline qint64 validityOf(const StoredResult &result, std::chrono::milliseconds otherwise)
{
    return result.validityMs > 0 ? result.validityMs : otherwise.count();
}

//! Converts a value to a number. Returns nullopt for strings, even if they look like numbers, and for numbers that aren't finite.
std::optional<double> storedNumber(const QVariant &value);

//! \brief Returns the subset of `result` that is stored. Its values include only finite numbers and booleans (as 0 and 1), no strings.
//!
//! The caller sets the validity period because it depends on the target's schedule.
StoredResult storedResult(const Result &result);

//! \brief Restores the stored part of a result. The stored reason becomes a warning for Degraded, otherwise an error.
//! \param target  has the name and the kind, which history doesn't store with each result
Result restoredResult(const StoredResult &stored, const Target &target);

} // namespace watchkeeper
