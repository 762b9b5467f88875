// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! Gets the access token that a request needs.

#include "checks/http/HttpVisit.h"

#include <QCoroTask>

namespace watchkeeper {

//! \brief One that is known still, or that another check is fetching, or a new one.
//! \param visit  the caller's, outlives the task; it is given the token
//! \return false when there is none: the visit knows why
[[nodiscard]] QCoro::Task<bool> addToken(HttpVisit *visit);

} // namespace watchkeeper
