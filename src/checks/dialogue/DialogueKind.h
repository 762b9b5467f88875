// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! A dialogue as a kind of check.

#include "checks/Kind.h"
#include "checks/dialogue/Dialogue.h"

#include <memory>

namespace watchkeeper {

//! The kind keeps the dialogue alive; it must live as long as any check of it is running.
Kind dialogueKind(std::shared_ptr<const Dialogue> dialogue);

} // namespace watchkeeper
