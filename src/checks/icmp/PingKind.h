// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! The kind `ping`: echoes to a host; loss, times, jitter.

#include "checks/Kind.h"

namespace watchkeeper {

const Kind *pingKind();

} // namespace watchkeeper
