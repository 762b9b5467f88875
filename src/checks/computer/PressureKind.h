// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The kind `pressure`: the time that tasks wait for processor, memory and disks.

#include "checks/Kind.h"

namespace watchkeeper {

const Kind *pressureKind();

} // namespace watchkeeper
