// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file JSON formatted for reading: indented, its parts marked. Pure, safe from any thread.

#include "gui/details/StyledText.h"

#include <atomic>

namespace watchkeeper {

//! \brief Changes only the white space between tokens: numbers keep their digits, keys their order. Truncated or invalid JSON is formatted
//! as far as possible, text that would grow too large up to maxFormattedSize(). Several values in a row get a line each.
//! \param stop  may be null; once true, the work ends early and the result is not usable
StyledText formatJson(const QString &json, const std::atomic_bool *stop = nullptr);

} // namespace watchkeeper
