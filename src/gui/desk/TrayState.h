// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file What the tray icon shows: how many problems there are, which are the worst, and whether alerts are shown.

#include "gui/look/Colours.h"
#include "model/Target.h"

#include <QDateTime>
#include <QList>

namespace watchkeeper {

class ResultsModel;

//! A problem as the menu of the icon lists it.
struct TrayProblem
{
    TargetId id;
    QString name;    //!< without line breaks
    QString summary; //!< likewise
    MarkState state = MarkState::Down;
    friend bool operator==(const TrayProblem &, const TrayProblem &) = default;
};

//! This many problems have their own line.
inline constexpr int kTrayProblems = 5;

//! \brief The overall state, for the tray. A plain value.
class TrayState
{
public:
    TrayState() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    int down = 0;                  //!< confirmed, neither acknowledged nor snoozed
    int degraded = 0;              //!< likewise
    int acknowledgedOrSnoozed = 0; //!< confirmed down or degraded, but acknowledged or snoozed
    int unknown = 0;               //!< couldn't be checked
    int up = 0;                    //!< including those whose problem isn't confirmed yet
    int waiting = 0;               //!< for their first result
    bool isPaused = false;         //!< the schedule is paused
    bool isOffline = false;        //!< this computer is offline
    QDateTime quietUntil;          //!< UTC; null: Do not disturb is off
    QList<TrayProblem> worst;      //!< at most kTrayProblems of `down` and `degraded`; down first, then the longest-lasting
    friend bool operator==(const TrayState &, const TrayState &) = default;

    //! Those that need attention.
    int problems() const { return down + degraded; }
    //! The mark that represents the overall state.
    MarkState mark() const;
    //! `2 down · 1 degraded · 121 up`
    QString countsText() const;
    //! The counts, other information, and the worst problems, on separate lines.
    QString toolTip() const;
};

//! Of the present, whatever time the view shows; without what the model doesn't know: pausing, Do not disturb.
TrayState trayState(const ResultsModel &model);

//! All targets that are confirmed down or degraded and neither acknowledged nor snoozed.
QList<TargetId> openProblems(const ResultsModel &model);

} // namespace watchkeeper
