// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The kind `uptime`: time since the start, and whether the computer needs a restart.

#include "checks/Kind.h"

namespace watchkeeper {

const Kind *uptimeKind();

} // namespace watchkeeper
