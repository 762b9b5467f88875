// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! What history keeps of a result: what can be drawn, counted and read again. A plain value.

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

//! \brief A result without its evidence and its conditions, which are kept of failures only and apart.
//!
//! Durations, phases and values keep three significant digits once they are packed; times keep their millisecond.
struct StoredResult
{
    qint64 at = 0; //!< [ms] since 1970, UTC, when the check began; not before
    Outcome outcome = Outcome::Unknown;
    int attempt = 1; //!< >= 1
    bool hard = true;
    double durationMs = 0; //!< [ms] >= 0
    Phases phases;
    QList<StoredValue> values; //!< in the order in which the kind lists them
    QString summary;
    std::optional<ErrorType> errorType; //!< why it did not go well, or is worth a look; absent where all is well
    QString errorMessage;               //!< empty where there is no such reason
    //! [ms] how long it stands for its target at most, by the schedule at the time when it was recorded: a later edit must not
    //! rewrite the past. 0: not known, as of results that earlier versions recorded
    qint64 holdsMs = 0;
};

//! [ms] How long it stands at most. \param otherwise  where it does not say so itself
inline qint64 holdsOf(const StoredResult &result, std::chrono::milliseconds otherwise)
{
    return result.holdsMs > 0 ? result.holdsMs : otherwise.count();
}

//! A value as a number; nothing for texts, also those that look like one, and for what is not finite.
std::optional<double> storedNumber(const QVariant &value);

//! \brief What is kept of : numbers and truth values (as 0 and 1) of its values, no texts, nothing that is not finite.
//!
//! How long it stands is set by who knows the target's schedule.
StoredResult storedResult(const Result &result);

//! \brief As much of the result as was kept. What is degraded has its reason as a warning, anything else as an error.
//! \param target  gives the name and the kind, which history does not keep with each result
Result restoredResult(const StoredResult &stored, const Target &target);

} // namespace watchkeeper
