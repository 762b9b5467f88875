// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! One request of a check and its reply: name, proxy, trust, connection.

#include "checks/http/HttpVisit.h"

#include <QCoroTask>

namespace watchkeeper {

//! \brief Uses a kept-open connection if there is one.
//! \param visit  owned by the caller, outlives the task
//! \return false if there is no reply to evaluate: the visit knows why
[[nodiscard]] QCoro::Task<bool> performHttpTransfer(HttpVisit *visit);

} // namespace watchkeeper
