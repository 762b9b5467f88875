// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file `perfdata` and `range`: what plugins print and how they evaluate it, for people and scripts. Needs no engine and no profile.

#include "checks/OutputBuffer.h"
#include "cli/Command.h"

namespace watchkeeper {

class PluginCommand : public Command
{
    Q_OBJECT

public:
    using Command::Command;
    void start() override;
    bool isStuck() const override { return m_isReading; }

private:
    void evaluateRange();
    void readPerfdata();
    void writePerfdata(const OutputBuffer &output);

    bool m_isReading = false; //!< runs in a pool thread, possibly forever: standard input may be a terminal
};

} // namespace watchkeeper
