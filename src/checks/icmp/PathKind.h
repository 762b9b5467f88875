// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! The kind `path`: the routers between here and a host, as traceroute shows them.

#include "checks/Kind.h"

namespace watchkeeper {

const Kind *pathKind();

} // namespace watchkeeper
