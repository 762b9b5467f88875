// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The command `history uptime`: prints the uptime of each target and the remaining error budget of its objective.

#include "app/query/Uptimes.h"
#include "cli/commands/history/HistoryCommand.h"
#include "cli/write/Listing.h"

#include <optional>

namespace watchkeeper {

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

protected:
    void targetsChosen(const QList<Target> &targets) override;

private:
    void readNext();
    void write(const TargetUptime &found, const std::optional<ObjectiveStatus> &objective);

    bool m_showsObjectives = false; //!< whether a table has columns for objectives
    std::optional<Listing> m_listing;
    MonitoringGaps m_monitoringGaps;
    RequestedObjective m_requested;
    QList<Target> m_targets; //!< remaining targets; the first one is in progress
};

} // namespace watchkeeper
