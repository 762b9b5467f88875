// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The kind `disk`: space and inodes of a file system, and whether it is writable.

#include "checks/Kind.h"

namespace watchkeeper {

const Kind *diskKind();

} // namespace watchkeeper
