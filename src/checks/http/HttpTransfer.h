// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Sends one request of a check and receives its reply, including name resolution, proxy, trust and connection.

#include "checks/http/HttpVisit.h"

#include <QCoroTask>

namespace watchkeeper {

//! \brief Sends the current request, on a kept-open connection if there is one.
//! \param visit  owned by the caller; must outlive the task
//! \return false if there is no reply to evaluate; the visit then contains the error
[[nodiscard]] QCoro::Task<bool> performHttpTransfer(HttpVisit *visit);

} // namespace watchkeeper
