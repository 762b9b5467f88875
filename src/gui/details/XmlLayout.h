// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Formats XML and HTML for reading, with indentation and syntax elements marked. Never fetches, expands or renders anything. Pure,
//! safe from any thread.

#include "gui/details/StyledText.h"

#include <atomic>

namespace watchkeeper {

//! \brief Changes only white space around tags. An element that contains only text stays on one line. Formats truncated or invalid XML as
//! far as possible.
//! \param stop  may be null; when it becomes true, the work ends early and the result isn't usable
StyledText formatXml(const QString &xml, const std::atomic_bool *stop = nullptr);

//! Marks the tags without changing the text. Used for HTML, whose elements don't always have end tags.
StyledText markXml(const QString &xml, const std::atomic_bool *stop = nullptr);

} // namespace watchkeeper
