// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//! \file The commands `history query`, `history changes` and `history evidence`: print stored results, state changes and the
//! evidence of failures.

#include "app/query/FailureComparison.h"
#include "cli/ExitStatus.h"
#include "cli/commands/AllCommands.h"
#include "cli/commands/history/HistoryCommand.h"
#include "cli/options/Moment.h"
#include "cli/terminal/TextColumns.h"
#include "cli/write/HistoryText.h"
#include "cli/write/Listing.h"
#include "cli/write/ResultWriter.h"
#include "history/database/HistoryDatabase.h"
#include "history/tables/TransitionTable.h"
#include "model/target/Target.h"

#include <QFileInfo>

#include <algorithm>
#include <chrono>
#include <memory>
#include <utility>

namespace watchkeeper {

namespace {

//! \brief Reads one target after the other, in spans of a few hours. To bound memory use, each span is read only after the
//! previous results have been written.
class HistoryQueryCommand : public CommandWithOptions<HistoryListOptions, HistoryCommand>
{
public:
    static const CommandText kText;
    using CommandWithOptions::CommandWithOptions;

protected:
    void targetsChosen(const QList<Target> &targets) override;

private:
    //! The data that is read once, before the first target.
    struct StoredTargets
    {
        StoredResultReader reader;
        TimeSpan resultSpan;
        QList<FileFault> faults;
    };
    void begin(const StoredTargets &stored);
    void readNext();
    void write(const StoredResults &kept);

    std::unique_ptr<ResultWriter> m_writer;
    QList<Target> m_targets; //!< remaining targets; the first one is in progress
    TimeSpan m_span;         //!< time span that contains all results of these targets
    qint64 m_readFrom = 0;   //!< [ms] time from which the next results of the first target are read
    RunSummary m_summary;
};

//! \brief Prints all changes in the span, sorted by time, so the changes of different targets are interleaved.
class HistoryChangesCommand : public CommandWithOptions<HistoryListOptions, HistoryCommand>
{
public:
    static const CommandText kText;
    using CommandWithOptions::CommandWithOptions;

protected:
    void targetsChosen(const QList<Target> &targets) override;

private:
    using ChangesResult = Expected<QList<StoredTransition>, HistoryError>;
    void write(const QList<Target> &targets, const ChangesResult &changes);
};

struct HistoryEvidenceOptions : HistoryOptions
{
    QString at = QStringLiteral("now"); //!< see parseMoment()
    Format format = Format::Table;

    void addTo(CLI::App *app);
};

//! \brief Prints the latest failure of each target before a given time, one target after the other.
class HistoryEvidenceCommand : public CommandWithOptions<HistoryEvidenceOptions, HistoryCommand>
{
public:
    static const CommandText kText;
    using CommandWithOptions::CommandWithOptions;

protected:
    void targetsChosen(const QList<Target> &targets) override;

private:
    using FailureResult = Expected<FailurePair, HistoryError>;
    void readNext();
    void write(const FailureResult &found);
    QByteArray textOf(const Target &target, const FailurePair &pair);

    QList<Target> m_targets;
    qint64 m_before = 0;                 //!< [ms] since 1970
    Listing m_listing{options().format}; //!< for JSON and NDJSON
    bool m_isFirst = true;
};

//! Writes the table of `check` with an additional first column for the local time.
class HistoryTable : public ResultWriter
{
public:
    HistoryTable(const Terminal &terminal, const QStringList &names)
        : m_terminal(terminal)
        , m_tableWriter(ResultWriter::make(Format::Table, withoutTimeColumn(terminal), names))
    {
    }

    QByteArray result(const Result &result) override
    {
        const QString time = timestampText(result.at);
        const QByteArray indent(displayWidth(time) + kColumnGap, ' ');
        const QByteArray lines = m_tableWriter->result(result);
        const QByteArray aligned = lines.chopped(1).replace("\n", "\n" + indent);
        return muted(time, m_terminal).toUtf8() + QByteArray(kColumnGap, ' ') + aligned + '\n';
    }

private:
    static constexpr int kColumnGap = 2;
    static constexpr int kTimeWidth = 24;

    static Terminal withoutTimeColumn(Terminal terminal)
    {
        if (terminal.width > 0)
            terminal.width = std::max(terminal.width - kTimeWidth - kColumnGap, 1);
        return terminal;
    }

    Terminal m_terminal;
    std::unique_ptr<ResultWriter> m_tableWriter;
};

//! \param names  the names of all targets, which determine the width of the name column
std::unique_ptr<ResultWriter> makeHistoryWriter(Format format, const Terminal &terminal, const QStringList &names)
{
    if (format == Format::Table)
        return std::make_unique<HistoryTable>(terminal, names);
    return ResultWriter::make(format, terminal, names);
}

constexpr qint64 kReadSpan = std::chrono::milliseconds(std::chrono::hours(6)).count();

const CommandText HistoryQueryCommand::kText{"history query", "Profile",
                                             "Print stored results.\n"
                                             "Results are grouped by target, each group in chronological order.",
                                             R"(Examples:
  watchkeeper-cli history query 'Shop API'                       the last 24 hours
  watchkeeper-cli history query --only tag:prod --from 7d --format csv > week.csv
  watchkeeper-cli history query --from 2026-11-20 --to 2026-11-21 --format ndjson
  watchkeeper-cli history query Disk --from 30d --format ndjson | jq -c '[.at, .values.used]'

Durations and values have three significant digits. Response bodies aren't stored.
Exit status: 0; 65 a file is damaged (intact results were printed); 66 no profile found.)"};

void HistoryQueryCommand::targetsChosen(const QList<Target> &targets)
{
    m_targets = targets;
    m_writer = makeHistoryWriter(options().format, console().outTerminal, namesOf(m_targets));
    console().out.write(m_writer->begin());
    const auto job = [source = reader()] {
        StoredTargets stored{source.withFileList(), {}, {}};
        stored.resultSpan = stored.reader.resultSpan(&stored.faults);
        return stored;
    };
    runInPool(job, [this](const StoredTargets &stored) { begin(stored); });
}

void HistoryQueryCommand::begin(const StoredTargets &stored)
{
    addFaults(stored.faults);
    setReader(stored.reader);
    m_span = intersection({from(), to()}, stored.resultSpan);
    m_readFrom = m_span.from;
    if (m_span.isEmpty())
        m_targets.clear();
    readNext();
}

void HistoryQueryCommand::readNext()
{
    if (m_targets.isEmpty()) {
        console().out.write(m_writer->end(m_summary));
        return end();
    }
    const qint64 until = std::min(m_span.to, m_readFrom + kReadSpan);
    const auto job = [source = reader(), id = m_targets.first().id, begin = m_readFrom, until] {
        return source.read(id, begin, until);
    };
    m_readFrom = until;
    runInPool(job, [this](const StoredResults &kept) { write(kept); });
}

void HistoryQueryCommand::write(const StoredResults &kept)
{
    addFaults(kept.faults);
    QByteArray text;
    for (const StoredResult &stored : kept.results) {
        const Result result = restoredResult(stored, m_targets.first());
        m_summary.add(result.outcome);
        text += m_writer->result(result);
    }
    console().out.write(text);
    if (m_readFrom >= m_span.to) {
        m_targets.removeFirst();
        m_readFrom = m_span.from;
    }
    continueAfterOutput([this] { readNext(); });
}

//! Reads the changes of all targets. Returns an empty list if the profile has never been monitored. Blocks; call it in a pool
//! thread.
Expected<QList<StoredTransition>, HistoryError> readChanges(const QString &file, qint64 from, qint64 to)
{
    if (!QFileInfo::exists(file))
        return QList<StoredTransition>();
    HistoryDatabase database(file, HistoryDatabase::Access::Read);
    if (const HistoryFault fault = database.open())
        return Unexpected(*fault);
    return TransitionTable(&database).between(from, to);
}

const CommandText HistoryChangesCommand::kText{
    "history changes", "Profile",
    "Print the state changes of targets.\n"
    "Prints the same lines as watch, in chronological order: time, target, old and new state, reason.",
    R"(Examples:
  watchkeeper-cli history changes --from 7d
  watchkeeper-cli history changes 'Shop API' --from 2026-11-20T22:00 --to 2026-11-21T06:00
  watchkeeper-cli history changes --format ndjson | jq -r 'select(.to == "down") | .target'

Exit status: 0; 66 no profile found; 74 the database can't be read.)"};

void HistoryChangesCommand::targetsChosen(const QList<Target> &targets)
{
    const auto job = [file = profile().historyFile(), begin = from(), end = to()] { return readChanges(file, begin, end); };
    runInPool(job, [this, targets](const ChangesResult &changes) { write(targets, changes); });
}

void HistoryChangesCommand::write(const QList<Target> &targets, const ChangesResult &changes)
{
    if (!changes)
        return fail(exit_status::kInputOutput, changes.error().sentence());
    console().out.write(changesText(*changes, targets, options().format, console().outTerminal));
    end();
}

const CommandText HistoryEvidenceCommand::kText{
    "history evidence", "Profile",
    "Show the response of a target when it failed, and what changed.\n"
    "When a target changes to degraded, down or unknown, its response and the last successful one before it are stored: header "
    "and body of the response, output, certificates and measured values. Cookies and the target's own secrets aren't stored. "
    "The first failed result also starts failure diagnostics – IPv4 and IPv6, the last known address, the certificate, DNS "
    "servers, ping, the route, this computer's gateway – without any credentials. Their results and conclusion are printed, "
    "even for problems that ended before they were confirmed. Settings: recordFailures, recordingsPerMinute, otherNameServer.",
    R"(Examples:
  watchkeeper-cli history evidence 'Shop API'
  watchkeeper-cli history evidence 'Shop API' --at 2026-11-20T22:00
  watchkeeper-cli history evidence 'Shop API' --format ndjson | jq -r .failure.evidence.body
  watchkeeper-cli history evidence --format ndjson |
    jq -r 'select(.recording) | [.target, .recording.conclusion] | @tsv'

Exit status: 0; 66 no profile found; 74 the database can't be read.)"};

void HistoryEvidenceOptions::addTo(CLI::App *app)
{
    addTargets(app);
    addMoment(app, "--at", &at,
              "Show the newest failure before this time: an age such as 7d, a date, or a date and time. Default: now.");
    addFormat(app, &format, {Format::Table, Format::Json, Format::Ndjson});
}

void HistoryEvidenceCommand::targetsChosen(const QList<Target> &targets)
{
    m_targets = targets;
    m_before = parseMoment(options().at, QDateTime::currentDateTimeUtc())->toMSecsSinceEpoch();
    console().out.write(m_listing.begin());
    readNext();
}

void HistoryEvidenceCommand::readNext()
{
    if (m_targets.isEmpty()) {
        console().out.write(m_listing.end(console().outTerminal));
        return end();
    }
    const auto job = [file = profile().historyFile(), id = m_targets.first().id, by = m_before] {
        return readFailure(file, id, by);
    };
    runInPool(job, [this](const FailureResult &found) { write(found); });
}

void HistoryEvidenceCommand::write(const FailureResult &found)
{
    if (!found)
        return fail(exit_status::kInputOutput, found.error().sentence());
    console().out.write(textOf(m_targets.takeFirst(), *found));
    continueAfterOutput([this] { readNext(); });
}

QByteArray HistoryEvidenceCommand::textOf(const Target &target, const FailurePair &pair)
{
    if (options().format != Format::Table)
        return m_listing.add({[&] { return evidenceJson(target, pair); }, {}, {}});
    const QByteArray gap = std::exchange(m_isFirst, false) ? "" : "\n";
    return gap + evidenceText(target, pair, console().outTerminal).toUtf8();
}

constexpr CommandText kHistoryGroup{
    "history", "Profile",
    "Read, report, export, back up and prune the history.\n"
    "Results of the profile's targets are stored while the window or the watch command monitors the profile.",
    "Example:\n"
    "  watchkeeper-cli history query 'Shop API' --from 7d\n"
    "  watchkeeper-cli history changes --from 7d\n"
    "  watchkeeper-cli history uptime --from 30d\n"
    "  watchkeeper-cli history evidence 'Shop API'\n"
    "  watchkeeper-cli history notes add 'Deployed 2.4' --target 'Shop API'\n"
    "  watchkeeper-cli history report --from 30d --output month.html\n"
    "  watchkeeper-cli history export --output history.ndjson\n"
    "  watchkeeper-cli history backup /mnt/backup\n"
    "\n"
    "Each command has its own --help. All except fetch, prune and restore can be used while the\n"
    "profile is monitored.\n"
    "\n"
    "The settings “keepDays” and “keepGigabytes” in settings.json limit how long results are kept.\n"
    "See also “keepDailyFor”, “keepChangesDays”, “keepEvidenceDays” and “keepEvidenceMegabytes”."};

} // namespace

void addHistoryQueryAndChangesCommands(CommandDescriptions *all)
{
    addGroup(all, kHistoryGroup);
    addCommands<HistoryQueryCommand, HistoryChangesCommand>(all);
}

void addHistoryEvidenceCommand(CommandDescriptions *all)
{
    addCommands<HistoryEvidenceCommand>(all);
}

} // namespace watchkeeper
