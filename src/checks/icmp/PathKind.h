// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The `path` check type: finds the routers between this computer and a host, as traceroute does.

#include "checks/Kind.h"

namespace watchkeeper {

const Kind *pathKind();

} // namespace watchkeeper
