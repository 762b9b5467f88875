// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Plugin output as JSON. Pure.

#include "checks/command/PluginOutput.h"

#include <QByteArray>

namespace watchkeeper {

//! \brief `{"text","longText","perfdata":[{"label","value","unit","warn","crit","min","max","original"}],"errors":[…]}`, one line without a
//! line ending.
//!
//! Numbers are in the base unit; missing values are null, a missing unit is empty. A threshold that isn't a single number is a range as
//! text.
QByteArray perfdataJson(const PluginOutput &output);

} // namespace watchkeeper
