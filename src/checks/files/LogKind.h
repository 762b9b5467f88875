// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The `log` kind, which checks new lines of a file, even if the file is rotated, truncated or replaced.

#include "checks/Kind.h"

namespace watchkeeper {

const Kind *logKind();

} // namespace watchkeeper
