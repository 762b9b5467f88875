// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The check of the `http` kind: resolves the name, sends the request, follows redirects, evaluates the reply.

#include "checks/CheckContext.h"
#include "checks/http/HttpVisit.h"
#include "model/Fields.h"

#include <QCoroTask>

namespace watchkeeper {

//! \brief Fetches the page: files of a form, access token, request, redirects and authentication challenges.
//! \param visit  owned by the caller, outlives the task; its observation is complete afterwards
//! \return false if there was no reply
[[nodiscard]] QCoro::Task<bool> visitPage(HttpVisit *visit);

//! Kind::Run of `http`.
[[nodiscard]] QCoro::Task<Observation> runHttpCheck(Fields fields, CheckContext *context);

} // namespace watchkeeper
