// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! What one check saw: facts, no judgement. Plain values that travel between threads.

#include "model/Evidence.h"
#include "model/ObservedValue.h"
#include "model/Outcome.h"

#include <QByteArray>
#include <QList>
#include <QMetaType>
#include <QString>

#include <array>
#include <optional>
#include <utility>

namespace watchkeeper {

//! The parts of a check's time, in the order in which they pass.
enum class Phase : quint8 { Queue, Dns, Connect, Tls, Send, Wait, Receive };
inline constexpr int kPhaseCount = 7;

//! `queue`, `dns`, `connect`, `tls`, `send`, `wait`, `receive`.
QString phaseKey(Phase phase);

//! \brief Milliseconds spent in each phase; absent means not measured, which is not zero.
class Phases
{
public:
    std::optional<double> get(Phase phase) const { return m_times[static_cast<size_t>(phase)]; }
    void set(Phase phase, double milliseconds) { m_times[static_cast<size_t>(phase)] = milliseconds; }

private:
    std::array<std::optional<double>, kPhaseCount> m_times;
};

//! \brief Why a check did not go well: a type to decide by and a sentence to read.
class CheckError
{
public:
    //! \param message  what happened, why if known, what to do: whole sentences, translated (docs/contributing/words.md 1)
    //! \param detail   raw, for the log and the details pane
    CheckError(ErrorType type, QString message, QString detail = {})
        : m_type(type)
        , m_message(std::move(message))
        , m_detail(std::move(detail))
    {
    }
    ErrorType type() const { return m_type; }
    const QString &message() const { return m_message; }
    const QString &detail() const { return m_detail; }

private:
    ErrorType m_type;
    QString m_message;
    QString m_detail;
};

//! \brief What one check saw.
//!
//! Has a constructor on purpose: g++ 12 destroys aggregates twice that pass through a co_await expression.
class Observation
{
public:
    Observation() { } // NOLINT(modernize-use-equals-default): not an aggregate, see above

    //! One line for the table: `503 Service Unavailable`, `71 % used`, `open`.
    QString summary;
    //! [ms] from the granted slot to the end of the check; without the time in the queue. A kind that only takes its leave sets it before.
    double durationMs = 0;
    Phases phases;
    QList<ObservedValue> values;
    //! What a kind has to say beyond its summary and its evidence, safe to show; empty where the evidence says it all.
    QString text;
    //! Response body or command output and more, capped, as it came.
    Evidence evidence;
    //! The check did not see what counts as good, or could not look.
    std::optional<CheckError> error;
    //! Good, but worth a look: turns Up into Degraded (a certificate that ends soon, a plugin's warning exit code).
    std::optional<CheckError> warning;
    //! Who looked says that it could not tell, as a plugin does with its UNKNOWN: Unknown, whatever the type of the error.
    bool isInconclusive = false;

    void addValue(const QString &name, const QVariant &value, Unit unit = Unit::None) { values.append({name, value, unit}); }
    //! The first of that name; invalid when there is none.
    QVariant value(const QString &name) const;
};

//! \brief The verdict: Unknown where the check could not look (missing program, permission, cancelled, internal) or could not
//! tell, Down for any other error, Degraded for a warning, else Up.
Outcome outcomeOf(const Observation &observation);

} // namespace watchkeeper
