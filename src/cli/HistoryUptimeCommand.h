// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file `history uptime`: the uptime of each target, and what is left of its objective.

#include "app/ObjectiveStanding.h"
#include "cli/HistoryCommand.h"

#include <memory>

namespace watchkeeper {

class UptimeWriter;

//! \brief One target after the other; each is printed as soon as it is known, except in a table.
class HistoryUptimeCommand : public HistoryCommand
{
    Q_OBJECT

public:
    HistoryUptimeCommand(const Arguments &arguments, Console *console, QObject *parent = nullptr);
    ~HistoryUptimeCommand() override;

protected:
    void chosen(const QList<Target> &targets) override;

private:
    void readNext();
    void write(const TargetUptime &found, const std::optional<ObjectiveStanding> &objective);

    std::unique_ptr<UptimeWriter> m_writer;
    MonitoringGaps m_monitoringGaps;
    RequestedObjective m_asked;
    QList<Target> m_targets; //!< still to be read; the first one is in progress
};

} // namespace watchkeeper
