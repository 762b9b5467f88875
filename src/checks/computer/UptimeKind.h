// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The `uptime` kind, which checks the time since boot and whether a reboot is required.

#include "checks/Kind.h"

namespace watchkeeper {

const Kind *uptimeKind();

} // namespace watchkeeper
