// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The command `list`, and the list of targets that `add` prints as well.

#include "cli/commands/profile/StoreCommand.h"

namespace watchkeeper {

struct ListOptions : CommandOptions
{
    QString only;
    Format format = Format::Table;

    void addTo(CLI::App *app);
};

class ListCommand : public CommandWith<ListOptions, StoreCommand>
{
    Q_OBJECT

public:
    static const CommandText kText;
    using CommandWith::CommandWith;

private:
    void run() override;
};

//! \brief Returns the targets in a format. Without targets, the output is empty, except in JSON and CSV.
QByteArray targetList(const QList<Target> &targets, const Schedule &defaults, Format format, const Terminal &terminal);

} // namespace watchkeeper
