// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The `simulated` check type: a fictional service for demonstrations, rehearsals and load tests.

#include "checks/Kind.h"

namespace watchkeeper {

const Kind *simulatedKind();

} // namespace watchkeeper
