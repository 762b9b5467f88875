// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The two output streams of the process, and the capabilities of their terminals.

#include "app/words/DisplayText.h"
#include "cli/Output.h"
#include "cli/Terminal.h"

namespace watchkeeper {

//! \brief The output streams. Results are written to `out`, everything else to `err`.
struct Console
{
    Output out{1};
    Output err{2};
    Terminal outTerminal = Terminal::of(1);
    Terminal errTerminal = Terminal::of(2);

    //! Writes a line for the user: `watchkeeper-cli: …`. Names and replies in the text needn't be escaped.
    void say(const QString &text) { err.write(QStringLiteral("watchkeeper-cli: %1\n").arg(displayText(text))); }
};

} // namespace watchkeeper
