// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Dialogue functions for hashes and for login computations based on them. Pure, safe from any thread.

#include "checks/dialogue/DialogueFunctions.h"

namespace watchkeeper {

QList<DialogueFunction> dialogueCrypto();

} // namespace watchkeeper
