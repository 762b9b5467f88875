// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The `websocket` kind: opens a WebSocket, expects an answer to a ping and, if configured, a message.

#include "checks/Kind.h"

namespace watchkeeper {

//! Its table of fields and its check.
const Kind *webSocketKind();

} // namespace watchkeeper
