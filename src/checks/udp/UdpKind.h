// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The `udp` check type: sends a datagram and waits for a reply.

#include "checks/Kind.h"

namespace watchkeeper {

const Kind *udpKind();

} // namespace watchkeeper
