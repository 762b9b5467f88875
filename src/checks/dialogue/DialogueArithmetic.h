// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Dialogue functions that do arithmetic. Numbers are passed as decimal text. Pure, safe from any thread.

#include "checks/dialogue/DialogueFunctions.h"

namespace watchkeeper {

QList<DialogueFunction> dialogueArithmetic();

} // namespace watchkeeper
