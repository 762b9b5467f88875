// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The conditions of a target, and their results. Plain values. The language of conditions is implemented in `conditions`.

#include "model/Outcome.h"

#include <QList>
#include <QString>

#include <optional>

namespace watchkeeper {

//! \brief One entry of a target's `conditions`.
struct TargetCondition
{
    QString text;                      //!< `[STATUS] == 200`
    Outcome otherwise = Outcome::Down; //!< the outcome if the condition fails, Down or Degraded

    friend bool operator==(const TargetCondition &, const TargetCondition &) = default;
};

//! \brief The result of evaluating one condition.
//!
//! Has a constructor, because g++ 12 destroys aggregates twice if they pass through a co_await expression.
class ConditionResult
{
public:
    ConditionResult() { } // NOLINT(modernize-use-equals-default): not an aggregate, see above

    QString condition;          //!< as written in the target
    QString reported;           //!< the condition with the target's secrets replaced by `***`; empty if it contains no secrets
    std::optional<bool> passes; //!< absent if the condition couldn't be evaluated
    QString shown;              //!< the condition with the observed values if it fails, such as `[STATUS] (404) == 200`
    QString reason;             //!< sentences about an evaluation or parse error, or about the history used; can be empty
    bool isSkipped = false; //!< not evaluated, because the history of the target is still too short; neither passed nor failed
    Outcome otherwise = Outcome::Down; //!< see TargetCondition::otherwise
};

} // namespace watchkeeper
