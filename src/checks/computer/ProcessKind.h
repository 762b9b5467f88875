// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The kind `process`: whether a program is running, and the number, age, memory and CPU usage of its processes.

#include "checks/Kind.h"

namespace watchkeeper {

const Kind *processKind();

} // namespace watchkeeper
