// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The observation of one check: facts, no verdict. Plain values passed between threads.

#include "model/Evidence.h"
#include "model/ObservedValue.h"
#include "model/Outcome.h"

#include <QByteArray>
#include <QList>
#include <QMetaType>
#include <QString>

#include <array>
#include <cmath>
#include <limits>
#include <memory>
#include <optional>
#include <utility>

namespace watchkeeper {

//! The phases of a check, in order of time.
enum class Phase : quint8 { Queue, Dns, Connect, Tls, Send, Wait, Receive };
inline constexpr int kPhaseCount = 7;

//! `queue`, `dns`, `connect`, `tls`, `send`, `wait`, `receive`.
QString phaseKey(Phase phase);

//! \brief Milliseconds spent in each phase; absent means not measured, which is not zero.
class Phases
{
public:
    Phases() { m_times.fill(std::numeric_limits<double>::quiet_NaN()); }
    std::optional<double> get(Phase phase) const
    {
        const double time = m_times[static_cast<size_t>(phase)];
        return std::isnan(time) ? std::nullopt : std::optional(time);
    }
    void set(Phase phase, double milliseconds) { m_times[static_cast<size_t>(phase)] = milliseconds; }

private:
    std::array<double, kPhaseCount>
        m_times; //!< NaN: not measured; half the size of optional values, and every target keeps some
};

//! \brief Why a check failed: a type for decisions and a sentence to read.
class CheckError
{
public:
    //! \param message  what happened, why if known, what to do: whole sentences, translated (docs/contributing/words.md 1)
    //! \param detail   raw, for the log and the details pane
    CheckError(ErrorType type, QString message, QString detail = {})
        : m_parts(std::make_shared<const Parts>(type, std::move(message), std::move(detail)))
    {
    }
    // Not movable: the parts of a moved-from error stay readable.
    CheckError(const CheckError &) = default;
    CheckError &operator=(const CheckError &) = default;
    ~CheckError() = default;

    ErrorType type() const { return m_parts->type; }
    const QString &message() const { return m_parts->message; }
    const QString &detail() const { return m_parts->detail; }

private:
    struct Parts
    {
        Parts(ErrorType errorType, QString errorMessage, QString errorDetail)
            : type(errorType)
            , message(std::move(errorMessage))
            , detail(std::move(errorDetail))
        {
        }
        ErrorType type;
        QString message;
        QString detail;
    };
    std::shared_ptr<const Parts> m_parts; //!< shared by copies; most results have none
};

//! \brief The observation of one check.
//!
//! Has a constructor on purpose: g++ 12 destroys aggregates twice that pass through a co_await expression.
class Observation
{
public:
    Observation() { } // NOLINT(modernize-use-equals-default): not an aggregate, see above

    //! One line for the table: `503 Service Unavailable`, `71 % used`, `open`.
    QString summary;
    //! [ms] from the granted slot to the end of the check; without the time in the queue. A kind that only has to close its session sets it
    //! before that.
    double durationMs = 0;
    Phases phases;
    QList<ObservedValue> values;
    //! Details beyond summary and evidence, safe to show; empty if the evidence is enough.
    QString text;
    //! Response body, command output and more, truncated to a limit, otherwise unchanged.
    Evidence evidence;
    //! The check failed or couldn't be done.
    std::optional<CheckError> error;
    //! Success, but needs attention: turns Up into Degraded (a certificate that expires soon, a plugin's warning exit code).
    std::optional<CheckError> warning;
    //! The checker itself reports that it couldn't decide, such as a plugin with its UNKNOWN: Unknown, whatever the type of the error.
    bool isInconclusive = false;

    void addValue(const QString &name, const QVariant &value, Unit unit = Unit::None) { values.append({name, value, unit}); }
    //! The first value with that name; invalid if there is none.
    QVariant value(const QString &name) const;
};

//! \brief The verdict: Unknown if the target couldn't be observed (missing program, permission, cancelled, internal) or the check couldn't
//! decide, Down for any other error, Degraded for a warning, else Up.
Outcome outcomeOf(const Observation &observation);

} // namespace watchkeeper
