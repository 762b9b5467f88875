// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file What history stores of a target: the subset of a result that charts and statistics need, and how long it is valid; and
//! the last state, from which the next run of the program continues. Plain values, pure functions.

#include "model/target/Result.h"
#include "model/target/Target.h"
#include "model/target/TargetState.h"

#include <QByteArray>
#include <QList>
#include <QMetaType>
#include <QString>

#include <algorithm>
#include <chrono>
#include <optional>

namespace watchkeeper {

//! \brief One number of an observation.
struct StoredValue
{
    QString name;
    Unit unit = Unit::None;
    double number = 0; //!< always finite
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

//! \brief A result with its target, before it is written to disk.
struct TargetResult
{
    TargetId target;
    StoredResult result;
};

//! Returns the maximum validity period in [ms]. \param fallback  used if the result has none
inline qint64 validityOf(const StoredResult &result, std::chrono::milliseconds fallback)
{
    return result.validityMs > 0 ? result.validityMs : fallback.count();
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

// The time for which a result of a target is valid. Pure functions.

//! \brief Returns the validity period for results that are recorded with this schedule, or that have none (see StoredResult::validityMs).
//!
//! A check can be late by an entire interval. Any longer time without a check is counted neither as up nor as down.
inline Milliseconds validityPeriod(const Schedule &schedule)
{
    return 2 * schedule.every + schedule.timeout;
}

//! \brief Returns how far back from the start of a span to search for the result that was valid at that point.
//!
//! The target may have had a longer interval at that time. If it was checked at least once an hour, the result is found in up to three more
//! hourly files. If not, the time up to the next result is omitted, even if an older result that is still valid was read for another
//! purpose. The figures of a span therefore don't depend on other reads.
inline Milliseconds maxLookback(const Schedule &schedule)
{
    return std::max(validityPeriod(schedule), Milliseconds(std::chrono::hours(3)));
}

//! \brief One target's state, and the data required to decide later whether it is still valid.
struct StoredState
{
    TargetId target;
    qint64 at = 0;         //!< [ms] since 1970, UTC, by the wall clock: time of the report
    QByteArray definition; //!< stateDefinition() of the target
    TargetState state;
    friend bool operator==(const StoredState &, const StoredState &) = default;
};

//! Returns eight bytes that identify a version of the check's settings (kind and fields). The bytes are the same in every run.
QByteArray stateDefinition(const Target &target);

//! Returns the entire state as versioned JSON, without values that equal those of a new target.
QByteArray packed(const TargetState &state);
//! \return the state, or nullopt if it is invalid or has a newer version
std::optional<TargetState> unpackedState(const QByteArray &text);

//! \brief Returns the state adjusted for use at `now` [ms]. If it was written while the clock was ahead, all of its times, past and future,
//! are moved back by the difference. A wrong clock therefore never suppresses results, and no outcome begins after `now`.
StoredState clampedToNow(StoredState stored, qint64 now);

//! Returns the part of the state that is valid for this target. If the target's settings have changed, its attempts start again.
TargetState restoredState(const StoredState &stored, const Target &target);

} // namespace watchkeeper

Q_DECLARE_METATYPE(watchkeeper::StoredState)
