// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The command `check`: checks each target once, prints results as they arrive, then prints the summary.

#include "cli/commands/EngineCommand.h"
#include "cli/write/ResultWriter.h"

#include <QElapsedTimer>
#include <QHash>
#include <QSet>

namespace watchkeeper {

struct CheckOptions : EngineOptions
{
    QString only;
    std::optional<Milliseconds> timeout;
    std::optional<int> attempts;
    Format format = Format::Table;

    void addTo(CLI::App *app);
};

class CheckCommand : public CommandWithOptions<CheckOptions, EngineCommand>
{
public:
    static const CommandText kText;
    CheckCommand(const CheckOptions &options, const Profile &profile, Console *console);

protected:
    void handleTargets(const QList<Target> &targets) override;
    void loadChanged() override;
    void writeSummary(bool isInterrupted) override;

private:
    QList<Target> selectTargets(const QList<Target> &targets);
    void writeNoResults();
    void handleResults(const QList<Result> &results);
    void handleRunChanged(const RunSnapshot &run);
    void report(const Result &result);

    std::unique_ptr<ResultWriter> m_writer;
    bool m_hasBegun = false;
    RunSummary m_summary;
    QElapsedTimer m_clock;
    QSet<TargetId> m_selectedTargets; //!< targets selected by name or filter; others are checked only as members of a group
    Outcome m_worst = Outcome::Up;    //!< worst outcome of the chosen targets
    QHash<TargetId, Result> m_unconfirmedResults; //!< failed results of targets with attempts left
};

} // namespace watchkeeper
