// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Converts program output to text with the terminal colours that the program requested. Pure, safe from any thread.

#include "gui/details/StyledText.h"

#include <atomic>

namespace watchkeeper {

//! \brief Reads SGR sequences (16, 256 and true colours, weights, underline). Removes all other escape and control characters, as
//! displayText() does.
//! \param stop  may be null; when it becomes true, the work ends early and the result isn't usable
StyledText readTerminalText(const QString &output, const std::atomic_bool *stop = nullptr);

} // namespace watchkeeper
