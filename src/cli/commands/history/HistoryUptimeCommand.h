// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The command `history uptime`: prints the uptime of each target and the remaining error budget of its objective.

#include "app/query/Uptimes.h"
#include "cli/commands/history/HistoryCommand.h"

#include <memory>

namespace watchkeeper {

class UptimeWriter;

struct HistoryUptimeOptions : HistoryOptions
{
    Format format = Format::Table;
    ObjectiveOptions objective;

    void addTo(CLI::App *app);
};

//! \brief Reads one target after the other. Prints each target immediately, except in a table.
class HistoryUptimeCommand : public CommandWith<HistoryUptimeOptions, HistoryCommand>
{
    Q_OBJECT

public:
    static const CommandText kText;
    HistoryUptimeCommand(const HistoryUptimeOptions &options, const Profile &profile, Console *console);
    ~HistoryUptimeCommand() override;

protected:
    void targetsChosen(const QList<Target> &targets) override;

private:
    void readNext();
    void write(const TargetUptime &found, const std::optional<ObjectiveStatus> &objective);

    std::unique_ptr<UptimeWriter> m_writer;
    MonitoringGaps m_monitoringGaps;
    RequestedObjective m_requested;
    QList<Target> m_targets; //!< remaining targets; the first one is in progress
};

} // namespace watchkeeper
