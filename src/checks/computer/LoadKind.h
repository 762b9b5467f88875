// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! The kind `load`: the load averages.

#include "checks/Kind.h"

namespace watchkeeper {

const Kind *loadKind();

} // namespace watchkeeper
