// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! The check of the `http` kind: looks the name up, asks, follows redirects, judges.

#include "checks/CheckContext.h"
#include "model/Fields.h"

#include <QCoroTask>

namespace watchkeeper {

//! Kind::Run of `http`.
[[nodiscard]] QCoro::Task<Observation> runHttpCheck(Fields fields, CheckContext *context);

} // namespace watchkeeper
