// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! The kind `interface`: whether a network interface is up, its traffic and its errors.

#include "checks/Kind.h"

namespace watchkeeper {

const Kind *interfaceKind();

} // namespace watchkeeper
