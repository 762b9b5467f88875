// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! XML and HTML as people read them: indented, their parts marked. Nothing is ever fetched, expanded or rendered. Pure, safe from
//! any thread.

#include "gui/details/StyledText.h"

#include <atomic>

namespace watchkeeper {

//! \brief Changes nothing but the white space around tags; an element that holds only text stays in its line. What is cut off
//! or is no XML is laid out as far as it goes.
//! \param stop  may be null; once true, the work ends early and the result is of no use
StyledText layOutXml(const QString &xml, const std::atomic_bool *stop = nullptr);

//! The text as it is, with its tags marked: HTML, whose elements need not be closed.
StyledText markXml(const QString &xml, const std::atomic_bool *stop = nullptr);

} // namespace watchkeeper
