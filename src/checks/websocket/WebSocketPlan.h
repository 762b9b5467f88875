// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! What the fields of a `websocket` target say, in the form in which its checks use it. Pure functions, safe from any thread.

#include "checks/http/HttpPlan.h"
#include "checks/websocket/WebSocketDialogue.h"

namespace watchkeeper {

//! \brief Worked out once for a target.
class WebSocketPlan : public CheckPreparation
{
public:
    explicit WebSocketPlan(const Fields &fields);

    HttpPlan http; //!< of the handshake, without what each check adds
    QString subprotocol;
    WebSocketTalk talk;
};

std::shared_ptr<const CheckPreparation> prepareWebSocket(const Fields &fields);

//! Rules beyond those of the single fields.
QList<FieldProblem> webSocketFieldProblems(const Fields &fields);

QList<Field> webSocketFields();

} // namespace watchkeeper
