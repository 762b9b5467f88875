// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file `history query`: stored results, one by one.

#include "cli/HistoryCommand.h"
#include "cli/ResultWriter.h"

#include <memory>

namespace watchkeeper {

//! \brief Reads one target after the other, a few hours at a time, and continues when these are written: memory stays bounded.
class HistoryQueryCommand : public HistoryCommand
{
    Q_OBJECT

public:
    using HistoryCommand::HistoryCommand;

protected:
    void chosen(const QList<Target> &targets) override;

private:
    //! The stored data when the command begins.
    struct Stored
    {
        StoredResultReader reader;
        TimeSpan reach;
        QList<FileFault> faults;
    };
    void begin(const Stored &stored);
    void readNext();
    void write(const KeptResults &kept);

    std::unique_ptr<ResultWriter> m_writer;
    QList<Target> m_targets; //!< still to be read; the first one is in progress
    TimeSpan m_span;         //!< of these targets: nothing is stored outside of it
    qint64 m_next = 0;       //!< of the first target: [ms] next time to read
    RunSummary m_summary;
};

} // namespace watchkeeper
