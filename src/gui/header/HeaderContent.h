// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file What the header of the window says about all targets together. Pure functions.

#include "app/monitor/PauseControl.h"
#include "gui/look/Colours.h"
#include "model/target/Target.h"

#include <QDateTime>
#include <QList>
#include <QString>

namespace watchkeeper {

class ResultsModel;

//! What the header needs to know besides the targets.
struct HeaderSituation
{
    SchedulePause pause;
    bool isFirstRun = false; //!< whether the first run of all targets hasn't ended
    QDateTime offlineSince;  //!< UTC; null while this computer is online
    QString offlineReason;   //!< see offlineReason(); empty while this computer is online
    QString uptime;          //!< from uptimeOfAll(); can be empty
};

//! Says why or until when scheduled checks are paused, such as `Paused until 18:00`; empty if they aren't.
QString pauseText(const SchedulePause &pause, const QDateTime &now);

//! \brief The texts of the header: a block if something is wrong, otherwise one line.
class HeaderContent
{
public:
    HeaderContent() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    bool isProblem = false; //!< whether a problem is confirmed
    MarkState mark = MarkState::Up;
    bool canResume = false; //!< whether scheduled checks are paused
    bool isSoft = false;    //!< whether the mark is that of a problem that isn't confirmed yet
    QString title;
    QString name;         //!< the worst target of a problem; empty otherwise
    QString reason;       //!< what is wrong with it
    QString duration;     //!< such as `down for 5 min`
    QString cause;        //!< the likely common cause of more than three problems
    QStringList facts;    //!< counts and uptime
    int done = 0;         //!< number of targets that were checked in the first run
    int total = 0;        //!< number of targets in the first run; 0 unless it is in progress
    TargetId worst;       //!< the target of `name`; null without a problem
    QList<TargetId> open; //!< the problems that are neither acknowledged nor snoozed
    friend bool operator==(const HeaderContent &, const HeaderContent &) = default;

    //! Returns everything as one text for screen readers.
    QString spokenText() const;
};

//! Returns what to say about the current state of the targets. Reads each row once.
HeaderContent headerContent(const ResultsModel &model, const HeaderSituation &situation, const QDateTime &now);

//! \brief Returns the uptime of all targets together, such as `99.93 % in 30 days`, or of 24 hours if that of 30 days isn't known.
//! Empty if there isn't enough data to be meaningful.
QString uptimeOfAll(const ResultsModel &model, const QDateTime &now);

} // namespace watchkeeper
