// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The result of a WebSocket check, as an observation and in sentences.

#include "checks/http/HttpVisit.h"
#include "checks/websocket/WebSocketDialogue.h"

namespace watchkeeper {

//! Shows the address as the target has it, instead of the HTTP address of the handshake.
void reportAddress(Observation *observation);

//! Why there is no WebSocket although a reply came; nothing if there is one.
//! \param seen  the observation of the handshake
std::optional<CheckError> handshakeError(HttpVisit &visit, const QByteArray &key, const QString &subprotocol,
                                         const Observation &seen);
void reportRejection(const CheckError &error, Observation *observation);

//! \brief Adds `pongMs`, `reply`, `replyMs`, `messages`, the summary and, as evidence, the reply itself.
//! \param requiredBodySize  [bytes] of the reply
void reportExchange(const WebSocketDialogue &dialogue, const WebSocketExchange &talk, qint64 requiredBodySize,
                    Observation *observation);

//! Adds `closeCode` if the server closed with a close frame.
void reportClose(const WebSocketDialogue &dialogue, Observation *observation);

//! Why the dialogue ended; not for Met and None.
CheckError exchangeError(const WebSocketDialogue &dialogue, const WebSocketExchange &talk);

//! For CheckContext::stopped(): what had happened, and what the check was waiting for.
//! \param openAfter  [ms]
QString exchangeProgress(const WebSocketDialogue &dialogue, const WebSocketExchange &talk, double openAfter);

} // namespace watchkeeper
