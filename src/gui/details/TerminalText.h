// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Output of programs with the terminal colours that they requested. Pure, safe from any thread.

#include "gui/details/StyledText.h"

#include <atomic>

namespace watchkeeper {

//! \brief Reads the SGR sequences (16, 256 and true colours, weights, underline); all other escape and control characters are dropped, as
//! displayText() does.
//! \param stop  may be null; once true, the work ends early and the result is not usable
StyledText readTerminalText(const QString &output, const std::atomic_bool *stop = nullptr);

} // namespace watchkeeper
