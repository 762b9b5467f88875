// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The `tcp` check type: connects to a port, sends data if configured, and waits for a reply if one is expected.

#include "checks/Kind.h"

namespace watchkeeper {

const Kind *tcpKind();

} // namespace watchkeeper
