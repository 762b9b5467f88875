// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The conditions of a target, and whether they passed in its last result. Pure.

#include "model/target/Result.h"

#include <QList>

namespace watchkeeper {

//! The verdict on one condition.
enum class ConditionStatus : quint8 {
    Passes,
    Fails,
    Degrades,     //!< fails, which makes the target degraded
    Warns,        //!< passes, but needs attention
    NotEvaluable, //!< can't be evaluated; `actual` contains the reason
    TooEarly,     //!< can't be evaluated until there is more history; `actual` contains the time
    NotReached    //!< not evaluated, because the check ended earlier or there is no result yet
};

//! One condition with its verdict.
struct EvaluatedCondition
{
    QString text;   //!< the condition as text, such as `Status is one of 200-299`
    QString actual; //!< the actual value, such as `503` or `[STATUS] (503) == 200`; empty if unknown
    ConditionStatus status = ConditionStatus::NotReached;
};

//! \brief The target's own conditions, followed by the built-in conditions of its kind.
//! \param result    the last result, or null
//! \param evidence  the evidence of that result
//! \param settingsVerifyTls  whether certificates are verified for targets without a `verifyTls` value of their own
QList<EvaluatedCondition> evaluatedConditions(const Target &target, const Result *result, const Evidence &evidence = {},
                                              bool settingsVerifyTls = true);

//! The translated verdict, such as `passes` or `fails`.
QString conditionResultLabel(ConditionStatus status);

} // namespace watchkeeper
