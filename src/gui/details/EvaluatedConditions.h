// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! What counts as good for a target, and how it held in its last result. Pure.

#include "model/Result.h"

#include <QList>

namespace watchkeeper {

//! How one condition came out.
enum class Held : quint8 {
    Yes,
    No,
    Degrades,  //!< does not, but only makes the target degraded
    Warns,     //!< good, but worth a look
    Untold,    //!< could not be told; `seen` says why
    TooEarly,  //!< will be told once more of the past is known; `seen` says when
    NotReached //!< the check did not come that far, or there is no result yet
};

//! One thing that must be so.
struct EvaluatedCondition
{
    QString wanted; //!< `Status is one of 200-299`
    QString seen;   //!< `503`, `[STATUS] (503) == 200`; empty where it was not reached
    Held held = Held::NotReached;
};

//! \brief The target's own conditions, then what its kind asks for besides.
//! \param result    the last one, or null
//! \param evidence  of that result
//! \param settingsVerifyTls  whether certificates count for a target that does not say so itself
QList<EvaluatedCondition> evaluatedConditions(const Target &target, const Result *result, const Evidence &evidence = {},
                                              bool settingsVerifyTls = true);

//! `holds`, `does not hold`, …; translated
QString heldWord(Held held);

} // namespace watchkeeper
