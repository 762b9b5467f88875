// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The conditions of a target, and how they were evaluated. Plain values; `conditions` defines the language.

#include "model/Outcome.h"

#include <QList>
#include <QString>

#include <optional>

namespace watchkeeper {

//! \brief One line of a target's `conditions`.
struct TargetCondition
{
    QString text;                      //!< `[STATUS] == 200`
    Outcome otherwise = Outcome::Down; //!< outcome if it fails: Down or Degraded

    friend bool operator==(const TargetCondition &, const TargetCondition &) = default;
};

//! \brief One evaluated condition of a result.
//!
//! Has a constructor on purpose: g++ 12 destroys aggregates twice that pass through a co_await expression.
class ConditionResult
{
public:
    ConditionResult() { } // NOLINT(modernize-use-equals-default): not an aggregate, see above

    QString condition;                 //!< as written in the target
    QString reported;                  //!< the same with `***` instead of the target's secrets; empty if it contains none
    std::optional<bool> holds;         //!< absent if the condition couldn't be evaluated
    QString shown;                     //!< with the observed values if it fails: `[STATUS] (404) == 200`
    QString reason;                    //!< sentences: why it can't be evaluated or parsed; which history it used; may be empty
    bool isSkipped = false;            //!< not evaluated, as the target's history is still too short: counts neither way
    Outcome otherwise = Outcome::Down; //!< as in its TargetCondition
};

} // namespace watchkeeper
