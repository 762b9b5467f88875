// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The kind `diskio`: traffic, utilisation and response time of disks.

#include "checks/Kind.h"

namespace watchkeeper {

const Kind *diskIoKind();

} // namespace watchkeeper
