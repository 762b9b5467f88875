// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Text that is safe to show: from external sources – names, replies, output of commands – without control characters,
//! ANSI sequences and text direction marks. Also percentages as text. Pure functions, except for privacy mode.

#include "checks/base/SafeText.h" // displayText()

#include <QString>

namespace watchkeeper {

//! Returns displayText() as one line. Line breaks and tabs become one space each, except at both ends, where they are removed.
//! In privacy mode, hides private parts, see PrivacyMask.
QString displayLine(const QString &text);
//! Like displayLine(), for a text that is sent or stored: privacy mode doesn't change it.
QString unmaskedLine(const QString &text);

//! \brief Returns a percentage such as `100 %`, `99.98 %` or `97.3 %`. Truncates instead of rounding, because only a share of 1
//! may give 100. From 99.9, the text has at least two decimals.
//! \param share  in [0, 1]
QString percentText(double share);

} // namespace watchkeeper
