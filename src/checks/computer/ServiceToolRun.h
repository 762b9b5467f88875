// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! Runs a program of the system that answers and ends at once.

#include "checks/CheckContext.h"
#include "checks/computer/SystemReader.h"

#include <QCoroTask>

namespace watchkeeper {

//! \brief Its output, without anything in the way of the engine thread. It is killed when the token fires, and has ended when this
//! returns; of its output the first 64 KiB count.
//! \return NotFound where it can't be started, the error of a check that was stopped otherwise
[[nodiscard]] QCoro::Task<Expected<ServiceToolOutput, CheckError>> runServiceTool(ServiceTool tool,
                                                                                  const CheckContext *context);

} // namespace watchkeeper
