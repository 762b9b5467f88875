// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file One difference between two responses, as a terminal shows it. Pure.

#include "model/AnswerDifference.h"
#include "model/Target.h"

namespace watchkeeper {

//! \param target  a command has an output where other kinds have a body
QString differenceLabel(const AnswerDifference &difference, const Target &target);
//! `–` if there was no value; safe to print.
QString differenceValue(const ObservedValue &value);

} // namespace watchkeeper
