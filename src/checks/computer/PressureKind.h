// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The kind `pressure`: the share of time in which tasks wait for the processor, memory and disks.

#include "checks/Kind.h"

namespace watchkeeper {

const Kind *pressureKind();

} // namespace watchkeeper
