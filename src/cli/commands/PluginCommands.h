// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The commands `perfdata` and `range`: show how the output of plugins is parsed and evaluated. They need no engine and no profile.

#include "checks/command/OutputBuffer.h"
#include "cli/commands/Command.h"

namespace watchkeeper {

class PerfdataCommand : public Command
{
    Q_OBJECT

public:
    static const CommandText kText;
    using Options = CommandOptions;
    using Command::Command;
    void start() override;
    bool isStuck() const override { return m_isReading; }

private:
    void print(const OutputBuffer &output);

    bool m_isReading = false; //!< whether a pool thread is reading, which can block forever if standard input is a terminal
};

struct RangeOptions : CommandOptions
{
    QString range;      //!< as entered by the user
    QStringList values; //!< the numbers to test, as entered by the user

    void addTo(CLI::App *app);
};

class RangeCommand : public CommandWith<RangeOptions>
{
    Q_OBJECT

public:
    static const CommandText kText;
    using CommandWith::CommandWith;
    void start() override;
};

} // namespace watchkeeper
