// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! `history query`: what was seen, one result after the other.

#include "cli/HistoryCommand.h"
#include "cli/ResultWriter.h"

#include <memory>

namespace watchkeeper {

//! \brief Reads a target after the other, some hours at a time, and goes on when these are written: memory stays bounded.
class HistoryQueryCommand : public HistoryCommand
{
    Q_OBJECT

public:
    using HistoryCommand::HistoryCommand;

protected:
    void chosen(const QList<Target> &targets) override;

private:
    //! What there is, as it is when the command begins.
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
    QList<Target> m_targets; //!< still to be read; the first one is being read
    TimeSpan m_span;         //!< of those: outside of it nothing is kept
    qint64 m_next = 0;       //!< of the first target: [ms] from here on
    RunSummary m_summary;
};

} // namespace watchkeeper
