// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Dialogue functions for time. Pure, safe from any thread.

#include "checks/dialogue/DialogueFunctions.h"

namespace watchkeeper {

QList<DialogueFunction> dialogueTimeFunctions();

} // namespace watchkeeper
