// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Formats plugin output as JSON. Pure functions.

#include "checks/command/plugin/PluginOutput.h"

#include <QByteArray>

namespace watchkeeper {

//! \brief The output as `{"text","longText","perfdata":[{"label","value","unit","warn","crit","min","max","original"}],"errors":[…]}`, on
//! one line without a line ending.
//!
//! Numbers are in the base unit. Missing values are null, and a missing unit is an empty string. A threshold that isn't a single number is
//! written as a range in text form.
QByteArray perfdataJson(const PluginOutput &output);

} // namespace watchkeeper
