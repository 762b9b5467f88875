// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The commands `alerts providers`, `alerts channels`, `alerts schema` and `alerts test`.

#include "alerts/channels/Deliverer.h"
#include "app/alerting/AlertsFile.h"
#include "async/TaskGroup.h"
#include "cli/commands/Command.h"

namespace watchkeeper {

//! \brief Reads the profile's alerts.json if needed, and writes no files. For channels that need a window, the running program sends the
//! test alert.
class AlertsCommand : public Command
{
    Q_OBJECT

public:
    using Command::Command;
    void start() override;
    void stop(int status) override;
    bool isStuck() const override { return m_isReading; }

private:
    void printProviders();
    void applyFile(const LoadedAlerts &found);
    void printChannels(const AlertsDocument &document);
    void sendTest(const AlertsDocument &document);
    Alert sampleFor(const AlertChannel &channel) const;
    QCoro::Task<> send(AlertChannel channel);
    void sendThroughWindow(const AlertChannel &channel);
    void reportVerdict(const Verdict &verdict);

    bool m_isReading = false;
    std::unique_ptr<Deliverer> m_deliverer;
    CancelSource m_cancel;
    std::optional<int> m_stopStatus; //!< exit status requested by stop()
    TaskGroup m_tasks;
};

} // namespace watchkeeper
