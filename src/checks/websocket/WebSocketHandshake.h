// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! How an HTTP connection becomes a WebSocket (RFC 6455, 4). Pure functions, safe from any thread.

#include "checks/http/HttpPlan.h"
#include "checks/http/HttpReplyParser.h"

namespace watchkeeper {

//! 16 bytes that nobody can guess, in base64.
QByteArray webSocketKey();

//! What the server makes of that key to prove that it speaks the protocol.
QByteArray webSocketAccept(const QByteArray &key);

//! \brief The request for an upgrade: `plan` with what it says beside what the target's fields do.
std::shared_ptr<const HttpPlan> upgradePlan(const HttpPlan &plan, const QByteArray &key, const QString &subprotocol);

//! \brief Why the reply does not make the connection a WebSocket after all; nothing where it does.
//! \param plan  the one that was asked with
std::optional<CheckError> upgradeError(const HttpReplyParser &reply, const HttpPlan &plan, const QByteArray &key,
                                       const QString &subprotocol);

} // namespace watchkeeper
