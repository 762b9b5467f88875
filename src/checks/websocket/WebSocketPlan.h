// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The fields of a `websocket` target in the form that its checks use. Pure functions, safe from any thread.

#include "checks/http/HttpPlan.h"
#include "checks/websocket/WebSocketDialogue.h"

namespace watchkeeper {

//! \brief Computed once for each target.
class WebSocketPlan : public CheckPreparation
{
public:
    explicit WebSocketPlan(const Fields &fields);

    HttpPlan http; //!< of the handshake, without what each check adds to it
    QString subprotocol;
    WebSocketExchange talk;
};

std::shared_ptr<const CheckPreparation> prepareWebSocket(const Fields &fields);

//! Rules across several fields.
QList<FieldProblem> webSocketFieldProblems(const Fields &fields);

QList<Field> webSocketFields();

} // namespace watchkeeper
