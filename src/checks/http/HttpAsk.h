// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! One request of a check and its reply: name, proxy, trust, connection.

#include "checks/http/HttpVisit.h"

#include <QCoroTask>

namespace watchkeeper {

//! \brief On a kept connection where there is one.
//! \param visit  the caller's, outlives the task
//! \return false when there is no reply to judge: the visit knows why
[[nodiscard]] QCoro::Task<bool> askHttp(HttpVisit *visit);

} // namespace watchkeeper
