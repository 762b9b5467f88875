// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The kind `process`: whether a program runs, how many processes it has, how old and how large they are.

#include "checks/Kind.h"

namespace watchkeeper {

const Kind *processKind();

} // namespace watchkeeper
