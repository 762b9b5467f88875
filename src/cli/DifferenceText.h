// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! One difference between two answers, as a terminal shows it. Pure.

#include "model/AnswerDifference.h"
#include "model/Target.h"

namespace watchkeeper {

//! \param target  a command has an output where others have a body
QString differenceLabel(const AnswerDifference &difference, const Target &target);
//! `–` where it was not seen; safe to show.
QString differenceValue(const ObservedValue &value);

} // namespace watchkeeper
