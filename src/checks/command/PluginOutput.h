// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! The output of a Nagios plugin, taken apart: one line for people, more lines for people, performance data. Pure.

#include <QString>

namespace watchkeeper {

class OutputBuffer;

struct PluginOutput
{
    QString text;     //!< first line without its performance data, trimmed
    QString longText; //!< the lines after it, joined by `\n`
    QString perfdata; //!< all performance data as written, joined by a blank, for parsePerfdata()
};

//! \brief Takes it apart as Nagios Core does: performance data begin at `|` in the first line, and at the first `|` in a later one;
//! all lines after that one are performance data.
//!
//! As for Icinga 2, a `|` with no `=` behind it in its line is text. Lines may end with CR LF.
PluginOutput splitPluginOutput(const QString &output);

//! What was kept of a plugin's output; of one that is cut, the lines that are complete.
PluginOutput splitPluginOutput(const OutputBuffer &output);

} // namespace watchkeeper
