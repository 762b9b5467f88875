// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The kind `battery`: charge, health and mains power.

#include "checks/Kind.h"

namespace watchkeeper {

const Kind *batteryKind();

} // namespace watchkeeper
