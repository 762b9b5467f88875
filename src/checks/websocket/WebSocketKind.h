// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The `websocket` check type: opens a WebSocket, and expects an answer to a ping and, if configured, to a message.

#include "checks/Kind.h"

namespace watchkeeper {

//! The description of this kind, with its fields and its check.
const Kind *webSocketKind();

} // namespace watchkeeper
