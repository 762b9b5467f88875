// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The kind `ntp`: queries the time from a time server and compares it with this computer's clock.

#include "checks/Kind.h"

namespace watchkeeper {

const Kind *ntpKind();

} // namespace watchkeeper
