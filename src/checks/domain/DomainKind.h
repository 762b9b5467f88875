// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The `domain` kind, which checks when the registration of a domain expires.

#include "checks/Kind.h"

namespace watchkeeper {

//! The description of this kind, with its fields and its check.
const Kind *domainKind();

} // namespace watchkeeper
