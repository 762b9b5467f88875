// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The command `history query`: prints stored results one by one.

#include "cli/HistoryCommand.h"
#include "cli/ResultWriter.h"

#include <memory>

namespace watchkeeper {

//! \brief Reads the targets one after the other, in spans of a few hours. Continues when these results are written, so memory use stays
//! bounded.
class HistoryQueryCommand : public HistoryCommand
{
    Q_OBJECT

public:
    using HistoryCommand::HistoryCommand;

protected:
    void targetsChosen(const QList<Target> &targets) override;

private:
    //! The data that is read once, before the first target.
    struct Stored
    {
        StoredResultReader reader;
        TimeSpan resultSpan;
        QList<FileFault> faults;
    };
    void begin(const Stored &stored);
    void readNext();
    void write(const StoredResults &kept);

    std::unique_ptr<ResultWriter> m_writer;
    QList<Target> m_targets; //!< targets to read; the first one is in progress
    TimeSpan m_span;         //!< time span that contains all results of these targets
    qint64 m_readFrom = 0;   //!< [ms] time from which to read the first target next
    RunSummary m_summary;
};

} // namespace watchkeeper
