// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Converts a dialogue to a kind of check.

#include "checks/Kind.h"
#include "checks/dialogue/Dialogue.h"

#include <memory>

namespace watchkeeper {

//! The kind owns the dialogue, and must outlive its running checks.
Kind dialogueKind(std::shared_ptr<const Dialogue> dialogue);

} // namespace watchkeeper
