// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The state shown by the tray icon: the number of problems, the worst ones, and whether alerts are shown.

#include "gui/look/Colours.h"
#include "model/target/Target.h"

#include <QDateTime>
#include <QList>

namespace watchkeeper {

class ResultsModel;

//! A problem as listed in the tray menu.
struct TrayProblem
{
    TargetId id;
    QString name;    //!< without line breaks, shortened
    QString summary; //!< likewise
    MarkState state = MarkState::Down;
    friend bool operator==(const TrayProblem &, const TrayProblem &) = default;
};

//! The maximum number of problems with their own line in the menu.
inline constexpr int kTrayProblems = 5;

//! \brief The overall state, for the tray. A plain value.
class TrayState
{
public:
    TrayState() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    int down = 0;                  //!< confirmed, but not acknowledged or snoozed
    int degraded = 0;              //!< likewise
    int acknowledgedOrSnoozed = 0; //!< confirmed down or degraded, but acknowledged or snoozed
    int unknown = 0;               //!< number of targets that couldn't be checked
    int up = 0;                    //!< includes targets whose problem isn't confirmed yet
    int waiting = 0;               //!< number of targets waiting for their first result
    bool isPaused = false;         //!< whether the schedule is paused
    bool isOffline = false;        //!< whether this computer is offline
    QDateTime quietUntil;          //!< UTC; null if Do not disturb is off
    QList<TrayProblem>
        worst; //!< at most kTrayProblems of the `down` and `degraded` targets; down first, then by duration, longest first
    friend bool operator==(const TrayState &, const TrayState &) = default;

    //! Returns the number of problems that need attention.
    int problems() const { return down + degraded; }
    //! Returns the mark that represents the overall state.
    MarkState mark() const;
    //! Returns a summary such as `2 down · 1 degraded · 121 up`.
    QString countsText() const;
    //! Returns a tooltip with the counts, other information, and the worst problems, on separate lines.
    QString toolTip() const;
};

//! Returns the current state, even if the view shows an earlier time.
//! Doesn't set `isPaused` and `quietUntil`, which the model doesn't contain.
TrayState trayState(const ResultsModel &model);

//! Returns all targets that are confirmed down or degraded, and neither acknowledged nor snoozed.
QList<TargetId> openProblems(const ResultsModel &model);

} // namespace watchkeeper
