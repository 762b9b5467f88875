// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The kind `interface`: state, traffic and errors of a network interface.

#include "checks/Kind.h"

namespace watchkeeper {

const Kind *interfaceKind();

} // namespace watchkeeper
