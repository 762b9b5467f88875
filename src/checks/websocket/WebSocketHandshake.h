// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Upgrades an HTTP connection to a WebSocket (RFC 6455, 4). Pure functions, thread-safe.

#include "checks/http/kind/HttpPlan.h"
#include "checks/http/message/HttpReplyParser.h"

namespace watchkeeper {

//! A handshake key: 16 unpredictable bytes in base64.
QByteArray webSocketKey();

//! Returns the value that the server derives from the key to prove that it supports the protocol.
QByteArray webSocketAccept(const QByteArray &key);

//! \brief Creates the plan for the upgrade request, which adds the headers of the handshake to those of the target.
std::shared_ptr<const HttpPlan> upgradePlan(const HttpPlan &plan, const QByteArray &key, const QString &subprotocol);

//! \brief Returns the error if the reply doesn't upgrade the connection to a WebSocket; nullopt if the upgrade succeeded.
//! \param plan  the plan of the request
std::optional<CheckError> upgradeError(const HttpReplyParser &reply, const HttpPlan &plan, const QByteArray &key,
                                       const QString &subprotocol);

} // namespace watchkeeper
