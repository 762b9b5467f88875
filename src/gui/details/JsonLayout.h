// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! JSON as people read it: indented, its parts marked. Pure, safe from any thread.

#include "gui/details/StyledText.h"

#include <atomic>

namespace watchkeeper {

//! \brief Changes nothing but the white space between tokens: numbers keep their digits, keys their order. What is cut off or is
//! no JSON is laid out as far as it goes, what would grow too large up to mostLaidOut(). Several values in a row get a line each.
//! \param stop  may be null; once true, the work ends early and the result is of no use
StyledText layOutJson(const QString &json, const std::atomic_bool *stop = nullptr);

} // namespace watchkeeper
