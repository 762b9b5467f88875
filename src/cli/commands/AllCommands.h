// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The registry of the commands.

#include "cli/options/CommandDescription.h"

namespace watchkeeper {

//! Returns the descriptions of all commands and groups of commands, in the order of the help.
CommandDescriptions allCommands();

} // namespace watchkeeper
