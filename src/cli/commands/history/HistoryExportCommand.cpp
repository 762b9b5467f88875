// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//! \file The command `history export`: writes all stored data of a span to standard output or to a file.

#include "cli/CliText.h"
#include "cli/ExitStatus.h"
#include "cli/commands/AllCommands.h"
#include "cli/commands/history/HistoryCommand.h"
#include "cli/commands/history/HistoryExport.h"
#include "cli/write/ProgressLine.h"
#include "history/files/DiskFile.h"
#include "model/base/Expected.h"

#include <QDir>
#include <QFileInfo>
#include <QLocale>
#include <QRandomGenerator>
#include <QString>

#include <algorithm>
#include <cerrno>
#include <filesystem>
#include <utility>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

//! \brief An output file, written as `NAME.xxxxxxxx.part` next to its destination and readable only by its owner. Its functions block. Call
//! them in a pool thread, never concurrently.
//!
//! The destructor deletes the file unless it was finished.
class ExportFile
{
public:
    //! What to do if a file of that name exists.
    enum class ExistingFilePolicy : quint8 { Keep, Replace };

    //! \return the file, or an error message if it can't be created
    static Expected<ExportFile, QString> create(const QString &path, ExistingFilePolicy existing);
    ExportFile(ExportFile &&other) noexcept;
    ExportFile &operator=(ExportFile &&other) = delete;
    ~ExportFile();

    std::optional<FileFault> append(const QByteArray &bytes);
    //! Completes the file. If this returns nullopt, the file is on disk under its final name.
    std::optional<FileFault> finish();
    qint64 size() const { return m_size; }

private:
    ExportFile(DiskFile file, QString path, ExistingFilePolicy existing);

    DiskFile m_file;
    QString m_path;
    ExistingFilePolicy m_existing;
    qint64 m_size = 0;
    bool m_isUnfinished = true;
};

struct HistoryExportOptions : HistoryOptions
{
    Format format = Format::Ndjson;
    QString output; //!< if empty, standard output
    bool overwrite = false;

    HistoryExportOptions();
    void addTo(CLI::App *app);
};

//! \brief Reads and writes in parts. The next part is read once standard output has accepted the previous part.
//!
//! When stopped, the command finishes the current part. It then removes the output file, unless a disk hangs. Output to
//! standard output is completed, so it stays valid.
class HistoryExportCommand : public CommandWithOptions<HistoryExportOptions, HistoryCommand>
{
public:
    static const CommandText kText;
    HistoryExportCommand(const HistoryExportOptions &options, const Profile &profile, Console *console);

    void stop(int status) override;

protected:
    void targetsLoaded() override;
    void targetsChosen(const QList<Target> &targets) override;

private:
    //! The result of a pool thread: bytes for standard output, or an error message.
    using Piece = Expected<QByteArray, QString>;
    void handleTargets(const Expected<QList<ExportedTarget>, QString> &targets);
    void startNextPiece();
    Piece makePiece();
    QString openFile();
    void handlePiece(const Piece &piece);
    void reportAndEnd();
    void abandonExport();
    void showProgress();

    QList<ExportedTarget> m_availableTargets;
    std::unique_ptr<HistoryExport> m_export;
    std::unique_ptr<ExportFile> m_file; //!< output file; null for standard output
    ProgressLine m_progress;
    std::optional<int> m_stopStatus; //!< exit status requested by stop()
};

//! Returns a temporary file name. It is random, so two runs never write to the same file.
QString unfinishedName(const QString &path)
{
    return path + u".%1.part"_s.arg(QRandomGenerator::system()->generate(), 8, 16, QChar(u'0'));
}

//! Renames the file, and fails if the destination exists, even if it has just been created.
std::optional<FileFault> renameToFreeName(const QString &from, const QString &to)
{
    std::error_code error;
    std::filesystem::create_hard_link(QFileInfo(from).filesystemAbsoluteFilePath(), QFileInfo(to).filesystemAbsoluteFilePath(),
                                      error);
    if (!error)
        return removeFile(from);
    if (error == std::errc::file_exists || QFileInfo::exists(to))
        return FileFault::fromErrno(to, EEXIST);
    return renameFile(from, to); // for file systems without hard links
}

ExportFile::ExportFile(DiskFile file, QString path, ExistingFilePolicy existing)
    : m_file(std::move(file))
    , m_path(std::move(path))
    , m_existing(existing)
{
}

ExportFile::ExportFile(ExportFile &&other) noexcept
    : m_file(std::move(other.m_file))
    , m_path(std::move(other.m_path))
    , m_existing(other.m_existing)
    , m_size(other.m_size)
    , m_isUnfinished(std::exchange(other.m_isUnfinished, false))
{
}

ExportFile::~ExportFile()
{
    if (m_isUnfinished)
        removeFile(m_file.path());
}

Expected<ExportFile, QString> ExportFile::create(const QString &path, ExistingFilePolicy existing)
{
    const QFileInfo info(path);
    if (info.exists() && !info.isFile()) // a rename would replace a device with a file
        return Unexpected(CliText::tr("%1 isn't a file.").arg(path));
    if (info.exists() && existing == ExistingFilePolicy::Keep)
        return Unexpected(CliText::alreadyExistsText(path));
    if (!info.dir().exists())
        return Unexpected(CliText::tr("The folder %1 doesn't exist.").arg(info.path()));
    const QString place = info.exists() ? info.canonicalFilePath() : path; // keeps a symbolic link and replaces its destination
    auto file = DiskFile::create(unfinishedName(place));
    if (!file)
        return Unexpected(file.error().text());
    return ExportFile(std::move(file).value(), place, existing);
}

std::optional<FileFault> ExportFile::append(const QByteArray &bytes)
{
    const auto fault = m_file.writeAt(m_size, bytes);
    if (!fault)
        m_size += bytes.size();
    return fault;
}

std::optional<FileFault> ExportFile::finish()
{
    if (auto fault = m_file.sync())
        return fault;
    const auto rename = m_existing == ExistingFilePolicy::Keep ? renameToFreeName : renameFile;
    if (auto fault = rename(m_file.path(), m_path))
        return fault;
    m_isUnfinished = false;
    return syncParentFolder(m_path);
}

QString resultsText(quint64 results)
{
    return CliText::tr("%Ln result(s)", nullptr, static_cast<int>(results));
}

const CommandText HistoryExportCommand::kText{
    "history export", "Profile",
    "Export the entire history for other programs.\n"
    "Exports results, changes, incidents, when the program ran, and times that were paused, in "
    "maintenance or without data. Includes removed targets, as long as they are in the history.",
    R"(Examples:
  watchkeeper-cli history export --output history.ndjson
  watchkeeper-cli history export --only tag:prod --from 30d --format csv --output month.csv
  watchkeeper-cli history export --from 2026-11-01 | gzip > november.ndjson.gz
  watchkeeper-cli history export | jq -r 'select(.type == "change") | .target'

Formats:
  ndjson   one object a line. “type” is “export” (the first line), “target”, “session”, “span”,
           “note”, “change”, “incident”, “result” or “end” (the last line, with counts). Results
           are as in history query, notes as in history notes, changes as in history changes,
           incidents as in incidents show.
  json     the same as one document: “targets”, “sessions”, “spans”, “notes”, “changes”,
           “incidents”, “results”.
  csv      one table. The column “type” is result, change, incident, note, session, unobserved,
           paused or maintenance. Phases have columns. Other values, who acknowledged an
           incident, and the author of a note are JSON in one column. A cell that a spreadsheet
           would read as a formula begins with an apostrophe.

The order is that of this list. Results are grouped by target, in chronological order. Durations
and values have three significant digits. Response bodies and certificates aren't included. They
are in a backup (history backup).

The file gets its name once it is complete, and only its owner can access it. Until then it ends
with “.part”. Such a file may be left over from an export that was killed. You can delete it.
On standard output, Ctrl-C ends the export with “complete”: false.

Exit status: 0; 65 a file is damaged (intact results were exported); 66 no profile found; 74 the
database can't be read, or the file can't be written or already exists; 130 Ctrl-C.)"};

HistoryExportOptions::HistoryExportOptions()
{
    span.from = u"1970-01-01T00:00Z"_s;
}

void HistoryExportOptions::addTo(CLI::App *app)
{
    targets.addTo(app, "Names or IDs of targets, including removed ones. Default without --only: all targets in the history.");
    addMoment(app, "--from", &span.from,
              "Start: an age such as 30d, a date, or a date and time. Default: the beginning of the history.");
    addMoment(app, "--to", &span.to, option_help::kTo);
    addFormat(app, &format, {Format::Json, Format::Ndjson, Format::Csv}, "Output format, see below. Default: ndjson.");
    const Option file = addPath(app, "--output", &output, "FILE", "Write to FILE. Default: standard output.");
    addFlag(app, "--overwrite", &overwrite, option_help::kOverwrite).needs(file);
}

HistoryExportCommand::HistoryExportCommand(const HistoryExportOptions &options, const Profile &profile, Console *console)
    : CommandWithOptions(options, profile, console)
    , m_progress(console)
{
}

void HistoryExportCommand::stop(int status)
{
    if (m_stopStatus)
        return;
    m_stopStatus = status;
    if (m_export)
        m_export->requestStop();
    if (!isStuck())
        return abandonExport();
    finishLater(status);
}

void HistoryExportCommand::targetsLoaded()
{
    auto faults = std::make_shared<QList<FileFault>>();
    const auto job = [profile = profile(), targets = profileTargets(), faults] {
        return exportedTargets(profile, targets, faults.get());
    };
    runInPool(job, [this, faults](const Expected<QList<ExportedTarget>, QString> &targets) {
        addFaults(*faults);
        handleTargets(targets);
    });
}

void HistoryExportCommand::handleTargets(const Expected<QList<ExportedTarget>, QString> &targets)
{
    if (m_stopStatus)
        return abandonExport();
    if (!targets)
        return fail(exit_status::kInputOutput, targets.error());
    m_availableTargets = *targets;
    QList<Target> all;
    for (const ExportedTarget &one : std::as_const(m_availableTargets))
        all.append(one.target);
    choose(all);
}

void HistoryExportCommand::targetsChosen(const QList<Target> &targets)
{
    QList<ExportedTarget> wanted;
    for (const Target &target : targets)
        wanted.append(*std::find_if(m_availableTargets.cbegin(), m_availableTargets.cend(),
                                    [&target](const ExportedTarget &one) { return one.target.id == target.id; }));
    m_availableTargets.clear();
    m_export = std::make_unique<HistoryExport>(profile(), wanted, TimeSpan{from(), to()}, options().format);
    startNextPiece();
}

void HistoryExportCommand::startNextPiece()
{
    runInPool([this] { return makePiece(); }, [this](const Piece &piece) { handlePiece(piece); });
}

//! Creates the next part. Runs in a pool thread. During this time, the main thread doesn't use m_export or m_file.
HistoryExportCommand::Piece HistoryExportCommand::makePiece()
{
    if (const QString reason = openFile(); !reason.isEmpty())
        return Unexpected(reason);
    Piece piece = m_export->next();
    if (!piece || !m_file)
        return piece;
    auto fault = m_file->append(*piece);
    if (!fault && m_export->isAtEnd())
        fault = m_file->finish();
    if (fault)
        return Unexpected(fault->text());
    return QByteArray();
}

//! Creates the output file on the first call, if --output was given. \return the reason for the failure, or an empty string
QString HistoryExportCommand::openFile()
{
    if (m_file || options().output.isEmpty())
        return {};
    const auto existing = options().overwrite ? ExportFile::ExistingFilePolicy::Replace : ExportFile::ExistingFilePolicy::Keep;
    auto file = ExportFile::create(options().output, existing);
    if (!file)
        return file.error();
    m_file = std::make_unique<ExportFile>(std::move(file).value());
    return {};
}

void HistoryExportCommand::handlePiece(const Piece &piece)
{
    addFaults(m_export->takeFaults());
    m_progress.clear();
    if (!piece) {
        m_file.reset();
        return fail(exit_status::kInputOutput, piece.error());
    }
    console().out.write(*piece);
    if (m_export->isAtEnd())
        return reportAndEnd();
    if (m_stopStatus)
        return abandonExport();
    showProgress();
    continueAfterOutput([this] { startNextPiece(); });
}

void HistoryExportCommand::reportAndEnd()
{
    if (m_file) {
        const ExportTotals &totals = m_export->totals();
        console().say(CliText::tr("%1: %2 and %3, %4.")
                          .arg(options().output, resultsText(totals.results),
                               CliText::changesText(static_cast<qint64>(totals.changes)),
                               QLocale().formattedDataSize(m_file->size())));
    }
    end();
}

//! Ends a stopped export and leaves no partial file behind.
void HistoryExportCommand::abandonExport()
{
    m_progress.clear();
    if (m_file)
        console().say(CliText::tr("Stopped. %1 wasn't written.").arg(options().output));
    else if (m_export)
        console().out.write(m_export->closingBytes());
    m_file.reset();
    finish(*m_stopStatus);
}

void HistoryExportCommand::showProgress()
{
    if (!m_file && console().outTerminal.isTerminal)
        return; // the export itself is printed on this terminal, so there is no progress line
    const QString targets = CliText::tr("%1 of %2 targets").arg(m_export->targetsDone()).arg(m_export->targets().size());
    m_progress.update(targets + separator(console().errTerminal) + resultsText(m_export->totals().results));
}

} // namespace

void addHistoryExportCommand(CommandDescriptions *all)
{
    addCommands<HistoryExportCommand>(all);
}

} // namespace watchkeeper
