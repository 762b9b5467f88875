// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The output of a Nagios plugin, split up: one line for people, more lines for people, performance data. Pure.

#include <QString>

namespace watchkeeper {

class OutputBuffer;

struct PluginOutput
{
    QString text;     //!< first line without its performance data, trimmed
    QString longText; //!< the lines after it, joined by `\n`
    QString perfdata; //!< all performance data as written, joined by a space, for parsePerfdata()
};

//! \brief Splits it up as Nagios Core does: performance data begin at `|` in the first line, and at the first `|` in a later one; all lines
//! after that one are performance data.
//!
//! As in Icinga 2, a `|` with no `=` after it in its line is text. Lines may end with CR LF.
PluginOutput splitPluginOutput(const QString &output);

//! The part of a plugin's output that was kept; if it was cut, only the complete lines.
PluginOutput splitPluginOutput(const OutputBuffer &output);

} // namespace watchkeeper
