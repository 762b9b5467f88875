// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Gets the access token for a request.

#include "checks/http/HttpVisit.h"

#include <QCoroTask>

namespace watchkeeper {

//! \brief Gets a cached token, one that another check is fetching, or a new one.
//! \param visit  owned by the caller; must outlive the task. Receives the token
//! \return false if there is no token; the visit then contains the error
[[nodiscard]] QCoro::Task<bool> addToken(HttpVisit *visit);

} // namespace watchkeeper
