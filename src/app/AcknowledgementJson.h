// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Requests between two programs to acknowledge and snooze problems, see RequestServer. Pure.

#include "engine/Acknowledgement.h"
#include "model/Expected.h"

#include <QJsonObject>

namespace watchkeeper {

//! [characters] Maximum lengths of a comment and of its author.
inline constexpr qsizetype kMaxAcknowledgementComment = 2'000;
inline constexpr qsizetype kMaxAcknowledgementName = 200;

//! `acknowledge`, `unacknowledge` or `snooze`.
QString acknowledgementRequestName(AcknowledgementRequest::What what);

//! Doesn't contain the order's number.
QJsonObject acknowledgementRequest(const AcknowledgementRequest &order);
//! \return the order without a number, or a user-visible message if the request is invalid
Expected<AcknowledgementRequest, QString> acknowledgementOrder(AcknowledgementRequest::What what, const QJsonObject &request);

QJsonObject acknowledgementReply(const AcknowledgementReply &answer);
//! Ignores unknown outcomes.
AcknowledgementReply acknowledgementAnswer(const QJsonObject &reply);

} // namespace watchkeeper
