// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! What the icon in the tray says: how many problems there are, which are the worst, and whether anybody is told.

#include "gui/look/Colours.h"
#include "model/Target.h"

#include <QDateTime>
#include <QList>

namespace watchkeeper {

class ResultsModel;

//! A problem as the menu of the icon shows it.
struct TrayProblem
{
    TargetId id;
    QString name;    //!< on one line
    QString summary; //!< likewise
    MarkState state = MarkState::Down;
    friend bool operator==(const TrayProblem &, const TrayProblem &) = default;
};

//! So many problems have a line of their own.
inline constexpr int kTrayProblems = 5;

//! \brief How all stands, for the tray. A plain value.
class TrayState
{
public:
    TrayState() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    int down = 0;             //!< for sure, and nobody takes care of them
    int degraded = 0;         //!< likewise
    int caredFor = 0;         //!< down or degraded for sure, acknowledged or snoozed
    int unknown = 0;          //!< could not be looked at
    int up = 0;               //!< also those that are only feared to be worse
    int waiting = 0;          //!< for their first result
    bool isPaused = false;    //!< the schedule is
    bool isOffline = false;   //!< this computer is
    QDateTime quietUntil;     //!< UTC; null: somebody may be disturbed
    QList<TrayProblem> worst; //!< at most kTrayProblems of `down` and `degraded`; down first, then those that are so for longer
    friend bool operator==(const TrayState &, const TrayState &) = default;

    //! Those that ask for somebody.
    int problems() const { return down + degraded; }
    //! By which mark all of it is shown.
    MarkState mark() const;
    //! `2 down · 1 degraded · 121 up`
    QString countsText() const;
    //! That, what else there is to know, and the worst, in lines.
    QString toolTip() const;
};

//! Of the present, whatever moment is shown; without what the model does not know: pausing, quiet.
TrayState trayState(const ResultsModel &model);

//! All that are down or degraded for sure and nobody takes care of.
QList<TargetId> openProblems(const ResultsModel &model);

} // namespace watchkeeper
