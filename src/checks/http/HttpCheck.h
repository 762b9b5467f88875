// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! The check of the `http` kind: looks the name up, asks, follows redirects, judges.

#include "checks/CheckContext.h"
#include "checks/http/HttpVisit.h"
#include "model/Fields.h"

#include <QCoroTask>

namespace watchkeeper {

//! \brief Goes to the page: files of a form, access token, request, redirects and questions for credentials.
//! \param visit  the caller's, outlives the task; its observation is complete then
//! \return false where it came to no reply
[[nodiscard]] QCoro::Task<bool> visitPage(HttpVisit *visit);

//! Kind::Run of `http`.
[[nodiscard]] QCoro::Task<Observation> runHttpCheck(Fields fields, CheckContext *context);

} // namespace watchkeeper
