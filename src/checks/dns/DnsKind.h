// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The `dns` kind, which queries a DNS server for records of a name and evaluates the answer.

#include "checks/Kind.h"

namespace watchkeeper {

const Kind *dnsKind();

} // namespace watchkeeper
