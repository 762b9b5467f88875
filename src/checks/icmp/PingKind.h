// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The `ping` check type: sends ICMP echo requests to a host and measures packet loss, round-trip time and jitter.

#include "checks/Kind.h"

namespace watchkeeper {

const Kind *pingKind();

} // namespace watchkeeper
