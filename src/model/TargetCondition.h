// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! Conditions as a target has them, and how they came out. Plain values; the language is the business of `conditions`.

#include "model/Outcome.h"

#include <QList>
#include <QString>

#include <optional>

namespace watchkeeper {

//! \brief One line of a target's `conditions`.
struct TargetCondition
{
    QString text;                      //!< `[STATUS] == 200`
    Outcome otherwise = Outcome::Down; //!< what it means where it does not hold: Down or Degraded

    friend bool operator==(const TargetCondition &, const TargetCondition &) = default;
};

//! \brief One condition of a result.
//!
//! Has a constructor on purpose: g++ 12 destroys aggregates twice that pass through a co_await expression.
class JudgedCondition
{
public:
    JudgedCondition() { } // NOLINT(modernize-use-equals-default): not an aggregate, see above

    QString condition;                 //!< as the target has it
    QString told;                      //!< the same with `***` in place of the target's secrets; empty where it holds none
    std::optional<bool> holds;         //!< absent: it could not be told
    QString shown;                     //!< with what was seen where it does not hold: `[STATUS] (404) == 200`
    QString reason;                    //!< sentences: why it could not be told, or read; the past it looked at; may be empty
    bool isSkipped = false;            //!< not told, as too little of the target's past is known yet: it counts neither way
    Outcome otherwise = Outcome::Down; //!< as of its TargetCondition
};

} // namespace watchkeeper
