// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Formats JSON for reading, with indentation and syntax elements marked. Pure, safe from any thread.

#include "gui/details/StyledText.h"

#include <atomic>

namespace watchkeeper {

//! \brief Changes only white space between tokens, so numbers keep their digits and keys their order. Formats truncated or invalid JSON as
//! far as possible, and very deeply nested text up to maxFormattedSize(). Puts each of several consecutive values on its own line.
//! \param stop  may be null; when it becomes true, the work ends early and the result isn't usable
StyledText formatJson(const QString &json, const std::atomic_bool *stop = nullptr);

} // namespace watchkeeper
