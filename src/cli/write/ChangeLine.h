// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Formats a result, or a change in a target's state, as one line. Pure functions.

#include "cli/terminal/Terminal.h"
#include "engine/connectivity/ConnectivityChange.h"
#include "engine/values/EngineUpdates.h"
#include "model/target/Result.h"

namespace watchkeeper {

//! \brief Formats the outcome, followed by the reason if the target isn't up. Safe to print on a terminal.
QString resultText(const Result &result);

//! \brief The columns of one line.
struct ChangeLabels
{
    QDateTime at;
    QString name;
    QString before;
    QString after;
    Outcome markOutcome = Outcome::Unknown; //!< outcome that determines the mark and colour
    QString reason;                         //!< without line breaks
};

//! \brief Formats a change, with a trailing newline: `2026-01-31 08:00:00 UTC  ✖ Shop API  Up → Down  reason`.
//! \param nameWidth  width of the name column
QString changeLine(const ChangeLabels &change, int nameWidth, const Terminal &terminal);

//! Returns the label of the outcome, or `Pending` if the target has no result yet.
QString outcomeOrPending(std::optional<Outcome> outcome);

//! Formats a state change for `watch`.
QString transitionLine(const Transition &transition, int nameWidth, const Terminal &terminal);

//! \brief Formats a target that has become unreachable, or is still down after its dependency has recovered: `Down → Unreachable  Office
//! router is down.`
//! \param before  the state that was last printed
QString reachabilityLine(const StateChange &change, const TargetState &before, int nameWidth, const Terminal &terminal);

//! \brief Formats a target that has started or stopped flapping: `Up → Flapping  Flapping (34 %).`
//! \param percent  see flapPercent()
QString flappingLine(const StateChange &change, double percent, int nameWidth, const Terminal &terminal);

//! Formats a current state, without a trailing newline: `✖ Shop API  Down since 2026-01-31 08:00:00 UTC`.
QString stateLine(const QString &name, const TargetState &state, int nameWidth, const Terminal &terminal);
//! \brief Formats the start or end of maintenance: `Down → Maintenance  Backup, until 2026-01-31 09:00:00 UTC`.
QString maintenanceLine(const StateChange &change, int nameWidth, const Terminal &terminal);
//! \brief Formats a change in this computer's connectivity, which doesn't belong to a target: `2026-01-31 08:00:00 UTC  ? This
//! computer is offline: …`
QString connectivityLine(const ConnectivityChange &change, const Terminal &terminal);

} // namespace watchkeeper
