// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! Gets the access token that a request needs.

#include "checks/http/HttpVisit.h"

#include <QCoroTask>

namespace watchkeeper {

//! \brief A cached token, one that another check is fetching, or a new one.
//! \param visit  owned by the caller, outlives the task; receives the token
//! \return false if there is no token: the visit knows why
[[nodiscard]] QCoro::Task<bool> addToken(HttpVisit *visit);

} // namespace watchkeeper
