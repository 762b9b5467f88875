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
void reportRefusal(const CheckError &error, Observation *observation);

//! \brief Adds `pongMs`, `reply`, `replyMs`, `messages`, the summary and, as evidence, the reply itself.
//! \param bodyToKeep  [bytes] of the reply
void reportTalk(const WebSocketDialogue &dialogue, const WebSocketTalk &talk, qint64 bodyToKeep, Observation *observation);

//! Adds `closeCode` if the server closed with a close frame.
void reportGoodbye(const WebSocketDialogue &dialogue, Observation *observation);

//! Why the dialogue ended; not for Met and None.
CheckError talkError(const WebSocketDialogue &dialogue, const WebSocketTalk &talk);

//! For CheckContext::stopped(): what had happened, and what the check was waiting for.
//! \param openAfter  [ms]
QString talkProgress(const WebSocketDialogue &dialogue, const WebSocketTalk &talk, double openAfter);

} // namespace watchkeeper
