// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The check of the `http` check type: resolves the name, sends the request, follows redirects and evaluates the reply.

#include "checks/base/CheckContext.h"
#include "checks/http/kind/HttpVisit.h"
#include "model/field/Fields.h"

#include <QCoroTask>

namespace watchkeeper {

//! \brief Fetches the page, including uploaded files, access token, redirects and authentication challenges.
//! \param visit  owned by the caller; must outlive the task. Its observation is complete afterwards
//! \return false if there was no reply
[[nodiscard]] QCoro::Task<bool> visitPage(HttpVisit *visit);

//! The Kind::Run function of the `http` kind.
[[nodiscard]] QCoro::Task<Observation> runHttpCheck(Fields fields, CheckContext *context);

} // namespace watchkeeper
