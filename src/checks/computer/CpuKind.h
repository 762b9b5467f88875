// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The kind `cpu`: processor utilisation.

#include "checks/Kind.h"

namespace watchkeeper {

const Kind *cpuKind();

} // namespace watchkeeper
