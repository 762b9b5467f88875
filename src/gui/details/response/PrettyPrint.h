// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Pretty-prints JSON, XML and HTML and marks their syntax elements for highlighting. Pure, safe to call from any thread.

#include "gui/details/response/StyledText.h"

#include <atomic>

namespace watchkeeper {

// Pretty-prints JSON and marks its syntax elements for highlighting. Pure, safe to call from any thread.

//! \brief Changes only white space between tokens, so numbers keep their digits and keys their order. Formats truncated or invalid JSON as
//! far as possible, and very deeply nested text up to maxFormattedSize(). Puts each of several consecutive values on its own line.
//! \param stop  may be null; when it becomes true, the work ends early and the result isn't usable
StyledText formatJson(const QString &json, const std::atomic_bool *stop = nullptr);

// Pretty-prints XML and HTML and marks their syntax elements for highlighting. Never fetches, expands or renders anything.
// Pure, safe to call from any thread.

//! \brief Changes only white space around tags. An element that contains only text stays on one line. Formats truncated or invalid XML as
//! far as possible.
//! \param stop  may be null; when it becomes true, the work ends early and the result isn't usable
StyledText formatXml(const QString &xml, const std::atomic_bool *stop = nullptr);

//! Marks the tags without changing the text. Used for HTML, whose elements don't always have end tags.
StyledText markXml(const QString &xml, const std::atomic_bool *stop = nullptr);

} // namespace watchkeeper
