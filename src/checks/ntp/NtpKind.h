// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The `ntp` check type: queries a time server and compares its time with this computer's clock.

#include "checks/Kind.h"

namespace watchkeeper {

const Kind *ntpKind();

} // namespace watchkeeper
