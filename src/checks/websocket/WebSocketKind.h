// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! The `websocket` kind: a WebSocket that opens, answers a ping and, where wanted, a message.

#include "checks/Kind.h"

namespace watchkeeper {

//! Its table of fields and its check.
const Kind *webSocketKind();

} // namespace watchkeeper
