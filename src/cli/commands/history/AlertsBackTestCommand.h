// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The command `alerts backtest`: shows which alerts the rules would have sent.

#include "app/alerting/AlertsFile.h"
#include "app/backtest/BackTest.h"
#include "cli/commands/history/HistoryCommand.h"
#include "cli/write/BackTestWriter.h"
#include "cli/write/ProgressLine.h"

#include <memory>

namespace watchkeeper {

struct AlertsBackTestOptions : HistoryOptions
{
    QString rules; //!< a file; empty for the profile's rules
    bool sentOnly = false;
    Format format = Format::Table;

    void addTo(CLI::App *app);
};

//! \brief Reads the rules, then replays the time span in parts. To bound memory use, each part starts only after the output of
//! the previous part has been written.
class AlertsBackTestCommand : public CommandWith<AlertsBackTestOptions, HistoryCommand>
{
    Q_OBJECT

public:
    static const CommandText kText;
    AlertsBackTestCommand(const AlertsBackTestOptions &options, const Profile &profile, Console *console);

    void stop(int status) override;

protected:
    void targetsLoaded() override;
    void targetsChosen(const QList<Target> &targets) override;

private:
    QString rulesFile() const;
    void applyRules(const LoadedAlerts &found);
    BackTestQuery makeQuery(const QList<Target> &chosen) const;
    void playNext();
    void handleChunk(const BackTestChunk &part);

    AlertsDocument m_document;
    std::shared_ptr<BackTest> m_test; //!< shared, because a pool thread can still be using it after this command is destroyed
    std::unique_ptr<BackTestWriter> m_writer;
    BackTestTally m_tally;
    ProgressLine m_progress;
};

} // namespace watchkeeper
