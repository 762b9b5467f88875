// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! `history uptime`: how much of its time each target was up, and what is left of its objective.

#include "app/ObjectiveStanding.h"
#include "cli/HistoryCommand.h"

#include <memory>

namespace watchkeeper {

class UptimeWriter;

//! \brief One target after the other, each told as soon as it is known but in a table.
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
    MonitoringGaps m_unwatched;
    AskedObjective m_asked;
    QList<Target> m_targets; //!< still to be read; the first one is being read
};

} // namespace watchkeeper
