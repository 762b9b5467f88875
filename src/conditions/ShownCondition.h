// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! What a failing condition shows, and why one could not be told. For people; not on the way of conditions that hold.

#include "conditions/Evaluation.h"

namespace watchkeeper {

//! \brief The condition with what was seen behind each placeholder: `[STATUS] (404) == 200`. One line.
//!
//! Of tests joined, those are filled in that are to blame: under `not` the ones that hold.
//! \param evaluation  of this condition; what it knows is not evaluated anew
QString shownCondition(const ConditionNode &root, const QString &text, Evaluation *evaluation);

//! The same with all filled in, whether it holds or not.
QString filledInCondition(const ConditionNode &root, const QString &text, Evaluation *evaluation);

//! A sentence; empty for no reason. \param facts  those of the evaluation
QString reasonText(const Reason &reason, const QString &text, const Facts &facts);

} // namespace watchkeeper
