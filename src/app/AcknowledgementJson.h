// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Converts requests to acknowledge or snooze problems, and the replies to them, to JSON and back. Programs exchange them
//! through RequestServer. Pure functions.

#include "engine/evaluate/Acknowledgement.h"
#include "model/base/Expected.h"

#include <QJsonObject>

namespace watchkeeper {

//! [characters] Maximum lengths of a comment and of its author's name.
inline constexpr qsizetype kMaxAcknowledgementComment = 2'000;
inline constexpr qsizetype kMaxAcknowledgementName = 200;

//! Returns `acknowledge`, `unacknowledge` or `snooze`.
QString acknowledgementRequestName(AcknowledgementRequest::What what);

//! Converts a request to JSON, without its number.
QJsonObject acknowledgementRequestToJson(const AcknowledgementRequest &order);
//! \return the request without a number, or a user-visible message if the JSON is invalid
Expected<AcknowledgementRequest, QString> acknowledgementRequestFromJson(AcknowledgementRequest::What what,
                                                                         const QJsonObject &request);

QJsonObject acknowledgementReplyToJson(const AcknowledgementReply &answer);
//! Parses a reply. Ignores entries with unknown outcomes.
AcknowledgementReply acknowledgementReplyFromJson(const QJsonObject &reply);

} // namespace watchkeeper
