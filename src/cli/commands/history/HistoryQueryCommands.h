// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The commands `history query`, `history changes` and `history evidence`: print stored results, state changes and the
//! evidence of failures.

#include "app/query/FailureComparison.h"
#include "cli/commands/history/HistoryCommand.h"
#include "cli/write/Listing.h"
#include "cli/write/ResultWriter.h"
#include "history/tables/TransitionTable.h"

#include <memory>

namespace watchkeeper {

// The command `history query`: prints stored results one by one.

struct HistoryQueryOptions : HistoryOptions
{
    Format format = Format::Table;

    void addTo(CLI::App *app);
};

//! \brief Reads one target after the other, in spans of a few hours. To bound memory use, each span is read only after the
//! previous results have been written.
class HistoryQueryCommand : public CommandWith<HistoryQueryOptions, HistoryCommand>
{
    Q_OBJECT

public:
    static const CommandText kText;
    using CommandWith::CommandWith;

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
    QList<Target> m_targets; //!< remaining targets; the first one is in progress
    TimeSpan m_span;         //!< time span that contains all results of these targets
    qint64 m_readFrom = 0;   //!< [ms] time from which the next results of the first target are read
    RunSummary m_summary;
};

// The command `history changes`: shows when and why targets changed state.

struct HistoryChangesOptions : HistoryOptions
{
    Format format = Format::Table;

    void addTo(CLI::App *app);
};

//! \brief Prints all changes in the span, sorted by time, so the changes of different targets are interleaved.
class HistoryChangesCommand : public CommandWith<HistoryChangesOptions, HistoryCommand>
{
    Q_OBJECT

public:
    static const CommandText kText;
    using CommandWith::CommandWith;

protected:
    void targetsChosen(const QList<Target> &targets) override;

private:
    using Changes = Expected<QList<StoredTransition>, HistoryError>;
    void write(const QList<Target> &targets, const Changes &changes);
};

// The command `history evidence`: shows a target's response when it failed, and the differences from earlier responses.

struct HistoryEvidenceOptions : HistoryOptions
{
    QString at = QStringLiteral("now"); //!< see parseMoment()
    Format format = Format::Table;

    void addTo(CLI::App *app);
};

//! \brief Prints the latest failure of each target before a given moment, one target after the other.
class HistoryEvidenceCommand : public CommandWith<HistoryEvidenceOptions, HistoryCommand>
{
    Q_OBJECT

public:
    static const CommandText kText;
    using CommandWith::CommandWith;

protected:
    void targetsChosen(const QList<Target> &targets) override;

private:
    using Failure = Expected<FailurePair, HistoryError>;
    void readNext();
    void write(const Failure &found);
    QByteArray textOf(const Target &target, const FailurePair &pair);

    QList<Target> m_targets;
    qint64 m_before = 0;                 //!< [ms] since 1970
    Listing m_listing{options().format}; //!< for JSON and NDJSON
    bool m_isFirst = true;
};

} // namespace watchkeeper
