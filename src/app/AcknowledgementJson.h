// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! Orders to acknowledge and snooze as requests between two programs, see RequestServer. Pure.

#include "engine/Acknowledgement.h"
#include "model/Expected.h"

#include <QJsonObject>

namespace watchkeeper {

//! [characters] Of what somebody says to an outcome, and of who says it.
inline constexpr qsizetype kLongestCareComment = 2'000;
inline constexpr qsizetype kLongestCareName = 200;

//! `acknowledge`, `unacknowledge` or `snooze`.
QString careRequestName(AcknowledgementOrder::What what);

//! Without its number.
QJsonObject careRequest(const AcknowledgementOrder &order);
//! \return the order, without number, or a sentence that says what is wrong with the request
Expected<AcknowledgementOrder, QString> acknowledgementOrder(AcknowledgementOrder::What what, const QJsonObject &request);

QJsonObject careReply(const AcknowledgementAnswer &answer);
//! Outcomes that it does not know are left out.
AcknowledgementAnswer acknowledgementAnswer(const QJsonObject &reply);

} // namespace watchkeeper
