// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The `group` kind, which evaluates other targets together.

#include "checks/Kind.h"

namespace watchkeeper {

const Kind *groupKind();

} // namespace watchkeeper
