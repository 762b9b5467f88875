// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Requests between two programs to acknowledge and snooze, see RequestServer. Pure.

#include "engine/Acknowledgement.h"
#include "model/Expected.h"

#include <QJsonObject>

namespace watchkeeper {

//! [characters] Limits for a comment and for its author.
inline constexpr qsizetype kLongestCareComment = 2'000;
inline constexpr qsizetype kLongestCareName = 200;

//! `acknowledge`, `unacknowledge` or `snooze`.
QString careRequestName(AcknowledgementOrder::What what);

//! Without the order's number.
QJsonObject careRequest(const AcknowledgementOrder &order);
//! \return the order, without a number, or a sentence that says what is wrong with the request
Expected<AcknowledgementOrder, QString> acknowledgementOrder(AcknowledgementOrder::What what, const QJsonObject &request);

QJsonObject careReply(const AcknowledgementAnswer &answer);
//! Unknown outcomes are left out.
AcknowledgementAnswer acknowledgementAnswer(const QJsonObject &reply);

} // namespace watchkeeper
