// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file XML and HTML formatted for reading: indented, their parts marked. Nothing is ever fetched, expanded or rendered. Pure, safe from
//! any thread.

#include "gui/details/StyledText.h"

#include <atomic>

namespace watchkeeper {

//! \brief Changes only the white space around tags; an element with only text stays on one line. Truncated or invalid XML is formatted as
//! far as possible.
//! \param stop  may be null; once true, the work ends early and the result is not usable
StyledText formatXml(const QString &xml, const std::atomic_bool *stop = nullptr);

//! The text as it is, with its tags marked: HTML, whose elements need not be closed.
StyledText markXml(const QString &xml, const std::atomic_bool *stop = nullptr);

} // namespace watchkeeper
