// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The conditions of a target, and whether they passed in its last result. Pure.

#include "model/Result.h"

#include <QList>

namespace watchkeeper {

//! The verdict on one condition.
enum class Held : quint8 {
    Yes,
    No,
    Degrades,     //!< fails, but only makes the target degraded
    Warns,        //!< passes, but needs attention
    NotEvaluable, //!< can't be evaluated; `seen` contains the reason
    TooEarly,     //!< can't be evaluated until there is more history; `seen` contains the time
    NotReached    //!< the check ended before this condition, or there is no result yet
};

//! One condition with its verdict.
struct EvaluatedCondition
{
    QString wanted; //!< the condition as text, such as `Status is one of 200-299`
    QString seen;   //!< the actual value, such as `503` or `[STATUS] (503) == 200`; empty if it wasn't reached
    Held held = Held::NotReached;
};

//! \brief The target's own conditions, followed by the built-in conditions of its kind.
//! \param result    the last result, or null
//! \param evidence  the evidence of that result
//! \param settingsVerifyTls  whether certificates are verified for targets without a `verifyTls` value of their own
QList<EvaluatedCondition> evaluatedConditions(const Target &target, const Result *result, const Evidence &evidence = {},
                                              bool settingsVerifyTls = true);

//! The translated verdict, such as `passes` or `fails`.
QString conditionResultLabel(Held held);

} // namespace watchkeeper
