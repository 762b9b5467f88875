// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! The kind `ntp`: asks a time server what time it is, and compares it with the own clock.

#include "checks/Kind.h"

namespace watchkeeper {

const Kind *ntpKind();

} // namespace watchkeeper
