// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Splits the output of a Nagios plugin into a summary line, more lines of text, and performance data. Pure.

#include <QString>

namespace watchkeeper {

class OutputBuffer;

struct PluginOutput
{
    QString text;     //!< first line without its performance data, trimmed
    QString longText; //!< all further text lines, joined by `\n`
    QString perfdata; //!< all performance data as written, joined by a space, for parsePerfdata()
};

//! \brief Splits the output as Nagios Core does. Performance data begins at `|` in the first line, and at the first `|` in a later line.
//! All lines after that one are performance data.
//!
//! As in Icinga 2, a `|` without `=` after it in its line is text. Lines can end with CR LF.
PluginOutput splitPluginOutput(const QString &output);

//! Splits the stored part of a plugin's output. If the output was truncated, only complete lines are used.
PluginOutput splitPluginOutput(const OutputBuffer &output);

} // namespace watchkeeper
