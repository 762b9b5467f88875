// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The kind `path`: the routers between this computer and a host, as shown by traceroute.

#include "checks/Kind.h"

namespace watchkeeper {

const Kind *pathKind();

} // namespace watchkeeper
