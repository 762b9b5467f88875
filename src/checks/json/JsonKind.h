// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The `json` check type: reads values from an API's reply.

#include "checks/Kind.h"

namespace watchkeeper {

//! The description of this kind, with its fields and its check.
const Kind *jsonKind();

} // namespace watchkeeper
