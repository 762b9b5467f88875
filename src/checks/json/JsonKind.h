// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The `json` kind: reads values from an API's reply.

#include "checks/Kind.h"

namespace watchkeeper {

//! Its table of fields and its check.
const Kind *jsonKind();

} // namespace watchkeeper
