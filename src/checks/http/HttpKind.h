// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! The `http` kind: web pages and APIs.

#include "checks/Kind.h"

namespace watchkeeper {

//! Its table of fields and its check.
const Kind *httpKind();

} // namespace watchkeeper
