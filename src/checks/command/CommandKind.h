// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The kind `command`: runs a program or a shell line and checks its exit code and output.

#include "checks/Kind.h"

namespace watchkeeper {

const Kind *commandKind();

} // namespace watchkeeper
