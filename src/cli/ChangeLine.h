// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Formats a change of a target's state as one line, for `watch` and `history changes`. Pure functions.

#include "cli/Terminal.h"
#include "engine/ConnectivityChange.h"
#include "engine/EngineUpdates.h"

namespace watchkeeper {

//! \brief The parts of the line.
struct ChangeLabels
{
    QDateTime at;
    QString name;
    QString before;
    QString after;
    Outcome look = Outcome::Unknown; //!< outcome that determines the mark and colour
    QString why;                     //!< without line breaks
};

//! \brief `2026-01-31 08:00:00 UTC  ✖ Shop API  Up → Down  why`, with its end of line.
//! \param nameWidth  columns for names
QString changeLine(const ChangeLabels &change, int nameWidth, const Terminal &terminal);

//! The word for an outcome. Without an outcome, the word for a target that has no result yet.
QString outcomeOrPending(std::optional<Outcome> outcome);

//! Of `watch`.
QString transitionLine(const Transition &transition, int nameWidth, const Terminal &terminal);

//! \brief The same of a target that is as bad as it was told to be, but for another reason: `Down → Unreachable  Office router is down.`
//! \param before  as it was told
QString reachabilityLine(const StandingChange &change, const Standing &before, int nameWidth, const Terminal &terminal);

//! \brief Of a target that has begun or ceased to change all the time: `Up → Flapping  It changes again and again (34 %).`
//! \param percent  see flapPercent()
QString flappingLine(const StandingChange &change, double percent, int nameWidth, const Terminal &terminal);

//! `✖ Shop API  Down since 2026-01-31 08:00:00 UTC`, without an end of line: how a target stood, which is no news.
QString standingLine(const QString &name, const Standing &standing, int nameWidth, const Terminal &terminal);
//! \brief The same where a maintenance begins, or ends: `Down → Maintenance  Backup, until 2026-01-31 09:00:00 UTC`.
QString maintenanceLine(const StandingChange &change, int nameWidth, const Terminal &terminal);
//! \brief Of the own link, which is no change of any target: `2026-01-31 08:00:00 UTC  ? This computer is offline: …`
QString connectivityLine(const ConnectivityChange &news, const Terminal &terminal);

} // namespace watchkeeper
