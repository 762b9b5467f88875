// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Converts the fields of a `websocket` target to the form that its checks use. Pure functions, thread-safe.

#include "checks/http/HttpPlan.h"
#include "checks/websocket/WebSocketDialogue.h"

namespace watchkeeper {

//! \brief The settings of a target's checks. Computed once per target.
class WebSocketPlan : public CheckPreparation
{
public:
    explicit WebSocketPlan(const Fields &fields);

    HttpPlan http; //!< the handshake request, without the headers that each check adds
    QString subprotocol;
    WebSocketExchange exchange;
};

std::shared_ptr<const CheckPreparation> prepareWebSocket(const Fields &fields);

//! Problems in combinations of fields.
QList<FieldProblem> webSocketFieldProblems(const Fields &fields);

QList<Field> webSocketFields();

} // namespace watchkeeper
