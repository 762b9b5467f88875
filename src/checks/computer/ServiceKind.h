// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The `service` kind, which checks a service of the system's service manager.

#include "checks/Kind.h"

namespace watchkeeper {

const Kind *serviceKind();

} // namespace watchkeeper
