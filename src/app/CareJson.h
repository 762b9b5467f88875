// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! Orders to acknowledge and snooze as requests between two programs, see RequestServer. Pure.

#include "engine/Care.h"
#include "model/Expected.h"

#include <QJsonObject>

namespace watchkeeper {

//! [characters] Of what somebody says to an outcome, and of who says it.
inline constexpr qsizetype kLongestCareComment = 2'000;
inline constexpr qsizetype kLongestCareName = 200;

//! `acknowledge`, `unacknowledge` or `snooze`.
QString careRequestName(CareOrder::What what);

//! Without its number.
QJsonObject careRequest(const CareOrder &order);
//! \return the order, without number, or a sentence that says what is wrong with the request
Expected<CareOrder, QString> careOrder(CareOrder::What what, const QJsonObject &request);

QJsonObject careReply(const CareAnswer &answer);
//! Outcomes that it does not know are left out.
CareAnswer careAnswer(const QJsonObject &reply);

} // namespace watchkeeper
