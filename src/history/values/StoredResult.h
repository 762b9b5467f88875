// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The part of a result that history keeps: what can be drawn, counted and read again. A plain value.

#include "model/Result.h"

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

//! \brief A result without its evidence and its conditions, which are stored separately and only for failures.
//!
//! Durations, phases and values keep three significant digits once they are packed; times keep their millisecond.
struct StoredResult
{
    qint64 at = 0; //!< [ms] since 1970, UTC, when the check began; never earlier than 1970
    Outcome outcome = Outcome::Unknown;
    int attempt = 1; //!< >= 1
    bool hard = true;
    double durationMs = 0; //!< [ms] >= 0
    Phases phases;
    QList<StoredValue> values; //!< in the order in which the kind lists them
    QString summary;
    std::optional<ErrorType> errorType; //!< why it failed or deserves attention; absent if all is well
    QString errorMessage;               //!< empty if there is no such reason
    //! [ms] how long it holds for its target at most, by the schedule when it was recorded: a later edit must not rewrite history. 0:
    //! unknown, as for results recorded by earlier versions
    qint64 holdsMs = 0;
};

//! [ms] How long it holds at most. \param otherwise  if the result doesn't say
inline qint64 holdsOf(const StoredResult &result, std::chrono::milliseconds otherwise)
{
    return result.holdsMs > 0 ? result.holdsMs : otherwise.count();
}

//! A value as a number; absent for texts, even those that look like a number, and for values that aren't finite.
std::optional<double> storedNumber(const QVariant &value);

//! \brief The part of `result` that is kept: numbers and booleans (as 0 and 1) of its values, no texts, nothing that isn't finite.
//!
//! The caller sets how long it holds, since it knows the target's schedule.
StoredResult storedResult(const Result &result);

//! \brief Restores as much of the result as was kept. For degraded, the reason is a warning, otherwise an error.
//! \param target  gives the name and the kind, which history doesn't keep with each result
Result restoredResult(const StoredResult &stored, const Target &target);

} // namespace watchkeeper
