// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Upgrades an HTTP connection to a WebSocket (RFC 6455, 4). Pure functions, safe from any thread.

#include "checks/http/HttpPlan.h"
#include "checks/http/HttpReplyParser.h"

namespace watchkeeper {

//! 16 unpredictable bytes, in base64.
QByteArray webSocketKey();

//! What the server derives from that key to prove that it speaks the protocol.
QByteArray webSocketAccept(const QByteArray &key);

//! \brief The request for an upgrade: `plan` with the headers of the handshake added to those of the target.
std::shared_ptr<const HttpPlan> upgradePlan(const HttpPlan &plan, const QByteArray &key, const QString &subprotocol);

//! \brief Why the reply doesn't upgrade the connection to a WebSocket; nothing if it does.
//! \param plan  the plan of the request
std::optional<CheckError> upgradeError(const HttpReplyParser &reply, const HttpPlan &plan, const QByteArray &key,
                                       const QString &subprotocol);

} // namespace watchkeeper
