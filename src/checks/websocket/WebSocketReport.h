// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! What a check of a WebSocket has seen, as an observation and in sentences.

#include "checks/http/HttpVisit.h"
#include "checks/websocket/WebSocketDialogue.h"

namespace watchkeeper {

//! The address of the handshake is one of HTTP: as the target has it.
void reportAddress(Observation *observation);

//! Why there is no WebSocket although a reply came; nothing where there is one.
//! \param seen  what the handshake makes of it
std::optional<CheckError> handshakeError(HttpVisit &visit, const QByteArray &key, const QString &subprotocol,
                                         const Observation &seen);
void reportRefusal(const CheckError &error, Observation *observation);

//! \brief Adds `pongMs`, `reply`, `replyMs`, `messages`, the summary and, as evidence, the reply itself.
//! \param bodyToKeep  [bytes] of the reply
void reportTalk(const WebSocketDialogue &dialogue, const WebSocketTalk &talk, qint64 bodyToKeep, Observation *observation);

//! Adds `closeCode` where the server said goodbye.
void reportGoodbye(const WebSocketDialogue &dialogue, Observation *observation);

//! Why the dialogue ended as it did; not for Met and None.
CheckError talkError(const WebSocketDialogue &dialogue, const WebSocketTalk &talk);

//! For CheckContext::stopped(): what had happened, and what was being waited for.
//! \param openAfter  [ms]
QString talkProgress(const WebSocketDialogue &dialogue, const WebSocketTalk &talk, double openAfter);

} // namespace watchkeeper
