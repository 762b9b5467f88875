// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! The output of a plugin as JSON. Pure.

#include "checks/command/PluginOutput.h"

#include <QByteArray>

namespace watchkeeper {

//! \brief `{"text","longText","perfdata":[{"label","value","unit","warn","crit","min","max","original"}],"errors":[…]}`, one line
//! without its end.
//!
//! Numbers are in the base unit; what an item does not have is null, its unit empty. A threshold that is not one number is a range
//! as text.
QByteArray perfdataJson(const PluginOutput &output);

} // namespace watchkeeper
