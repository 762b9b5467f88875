// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The commands `alerts channels` and `alerts test`.

#include "alerts/channels/Deliverer.h"
#include "app/alerting/AlertsFile.h"
#include "async/TaskGroup.h"
#include "cli/commands/Command.h"

namespace watchkeeper {

//! \brief The base class of commands that read the profile's alerts.json. They write no files.
class AlertsFileCommand : public Command
{
    Q_OBJECT

public:
    void start() override;
    void stop(int status) override { finishLater(status); }

protected:
    using Command::Command;
    virtual void apply(const AlertsDocument &document) = 0;

private:
    void applyFile(const LoadedAlerts &found);
};

struct AlertsChannelsOptions : CommandOptions
{
    Format format = Format::Table;

    void addTo(CLI::App *app);
};

class AlertsChannelsCommand : public CommandWithOptions<AlertsChannelsOptions, AlertsFileCommand>
{
    Q_OBJECT

public:
    static const CommandText kText;
    using CommandWithOptions::CommandWithOptions;

private:
    void apply(const AlertsDocument &document) override;
};

struct AlertsTestOptions : CommandOptions
{
    QString channel;
    QString kind = QStringLiteral("test");
    QString outcome; //!< if empty, the usual outcome of the alert kind
    Format format = Format::Table;

    void addTo(CLI::App *app);
};

//! \brief For channels that need a window, the running program sends the test alert.
class AlertsTestCommand : public CommandWithOptions<AlertsTestOptions, AlertsFileCommand>
{
    Q_OBJECT

public:
    static const CommandText kText;
    using CommandWithOptions::CommandWithOptions;
    void stop(int status) override;

private:
    void apply(const AlertsDocument &document) override;
    Alert sampleFor(const AlertChannel &channel) const;
    QCoro::Task<> send(AlertChannel channel);
    void sendThroughWindow(const AlertChannel &channel);
    void reportVerdict(const Verdict &verdict);

    std::unique_ptr<Deliverer> m_deliverer;
    CancelSource m_cancel;
    std::optional<int> m_stopStatus; //!< exit status requested by stop()
    TaskGroup m_tasks;
};

} // namespace watchkeeper
