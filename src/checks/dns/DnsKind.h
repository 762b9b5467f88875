// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! The kind `dns`: asks a name server for records of a name, and judges the answer.

#include "checks/Kind.h"

namespace watchkeeper {

const Kind *dnsKind();

} // namespace watchkeeper
