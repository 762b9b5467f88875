// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Text from external sources – names, replies, output of commands – made safe to show by removing control characters, ANSI sequences
//! and text direction marks. Pure functions, except for privacy mode.

#include "checks/base/SafeText.h" // displayText()

namespace watchkeeper {

//! Returns displayText() as one line. Line breaks and tabs become one space each, except at both ends, where they are removed.
//! In privacy mode, hides private parts, see PrivacyMask.
QString displayLine(const QString &text);
//! Like displayLine(), for a text that is sent or stored: privacy mode doesn't change it.
QString unmaskedLine(const QString &text);

} // namespace watchkeeper
