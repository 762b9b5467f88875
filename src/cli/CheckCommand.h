// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! `watchkeeper-cli check`: each target once, results as they come, then the summary.

#include "cli/EngineCommand.h"
#include "cli/ResultWriter.h"

#include <QElapsedTimer>
#include <QHash>
#include <QSet>

namespace watchkeeper {

class CheckCommand : public EngineCommand
{
    Q_OBJECT

public:
    CheckCommand(const Arguments &arguments, Console *console, QObject *parent = nullptr);

protected:
    void targetsReady(const QList<Target> &targets) override;
    void loadChanged() override;
    void closing(bool isInterrupted) override;

private:
    QList<Target> chosen(const QList<Target> &targets);
    void writeNoResults();
    void takeResults(const QList<Result> &results);
    void takeRound(const RunSnapshot &round);
    void report(const Result &result);

    std::unique_ptr<ResultWriter> m_writer;
    bool m_isBegun = false;
    RunSummary m_summary;
    QElapsedTimer m_clock;
    QSet<TargetId> m_chosen;               //!< asked for by name or filter; others are checked for the sake of a group
    Outcome m_worst = Outcome::Up;         //!< of those
    QHash<TargetId, Result> m_notYetFinal; //!< bad results of targets that have attempts left
};

} // namespace watchkeeper
