// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Converts the result of a WebSocket check to an observation with user-visible messages.

#include "checks/http/kind/HttpVisit.h"
#include "checks/websocket/WebSocketDialogue.h"

namespace watchkeeper {

//! Replaces the HTTP address of the handshake with the target's own address.
void reportAddress(Observation *observation);

//! Returns the error if the server's reply didn't open a WebSocket, otherwise nullopt.
//! \param seen  the observation of the handshake
std::optional<CheckError> handshakeError(HttpVisit &visit, const QByteArray &key, const QString &subprotocol,
                                         const Observation &seen);
void reportRejection(const CheckError &error, Observation *observation);

//! \brief Adds `pongMs`, `reply`, `replyMs`, `messages`, the summary and, as evidence, the reply itself.
//! \param requiredBodySize  [bytes] the maximum size of the reply to keep
void reportExchange(const WebSocketDialogue &dialogue, const WebSocketExchange &exchange, qint64 requiredBodySize,
                    Observation *observation);

//! Adds `closeCode` if the server closed with a close frame.
void reportClose(const WebSocketDialogue &dialogue, Observation *observation);

//! Returns the error with which the dialogue ended. Call it only if end() is neither None nor Complete.
CheckError exchangeError(const WebSocketDialogue &dialogue, const WebSocketExchange &exchange);

//! Describes the progress for CheckContext::stopped(): the completed steps, and the step for which the check was waiting.
//! \param openAfter  [ms] time until the WebSocket was open
QString exchangeProgress(const WebSocketDialogue &dialogue, const WebSocketExchange &exchange, double openAfter);

} // namespace watchkeeper
