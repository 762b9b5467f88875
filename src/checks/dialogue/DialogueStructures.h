// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Dialogue functions for values in JSON, BSON, ASN.1 and lists of typed fields. Pure, safe from any thread.

#include "checks/dialogue/DialogueFunctions.h"

namespace watchkeeper {

QList<DialogueFunction> dialogueStructureFunctions();

} // namespace watchkeeper
