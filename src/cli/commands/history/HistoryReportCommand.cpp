// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//! \file The command `history report`: writes a report on the history as a web page or PDF.

#include "cli/CliText.h"
#include "cli/ExitStatus.h"
#include "cli/commands/AllCommands.h"
#include "cli/commands/history/HistoryCommand.h"
#include "cli/write/ProgressLine.h"
#include "report/ReadReport.h"
#include "report/ReportFile.h"

#include <QDir>
#include <QFileInfo>
#include <QProcess>

#include <atomic>
#include <memory>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

struct HistoryReportOptions : HistoryOptions
{
    QString output;
    bool overwrite = false;
    QString title;
    bool withRemoved = false;
    ObjectiveOptions objective;

    void addTo(CLI::App *app);
};

//! \brief Reads the history and writes the report in one pool job. If stopped, the job ends at the next target and
//! leaves no file behind.
//!
//! This program has no drawing library. PDF files are written by watchkeeper-paper, which is the same program linked
//! with a drawing library.
class HistoryReportCommand : public CommandWithOptions<HistoryReportOptions, HistoryCommand>
{
public:
    static const CommandText kText;
    HistoryReportCommand(const HistoryReportOptions &options, const Profile &profile, Console *console);

    void start() override;
    void stop(int status) override;

protected:
    void targetsChosen(const QList<Target> &targets) override;

private:
    class WriteResult;
    ReportRequest request(const QList<Target> &targets) const;
    void write(const ReportRequest &request, const QList<Target> &present);
    void handleWritten(const WriteResult &answer);
    void startPdfProgram();

    ProgressLine m_progress;
    std::shared_ptr<std::atomic<bool>> m_isStopped = std::make_shared<std::atomic<bool>>(false);
    int m_stopStatus = 0;
    QProcess *m_pdfProgram = nullptr; //!< owned by this object
};

ReportWriter &pdfWriter()
{
    static ReportWriter writer;
    return writer;
}

QString pdfProgram()
{
#ifdef Q_OS_WIN
    const QString name = u"watchkeeper-paper.exe"_s;
#else
    const QString name = u"watchkeeper-paper"_s;
#endif
    return QDir(QCoreApplication::applicationDirPath()).filePath(name);
}

//! \brief The result of writing a report.
class HistoryReportCommand::WriteResult
{
public:
    WriteResult() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    QString problem;    //!< the reason for the failure; empty if the file was written
    QStringList faults; //!< the read errors
    qsizetype targets = 0;
};

const CommandText HistoryReportCommand::kText{
    "history report", "Profile",
    "Write a report: uptime, outages, incidents, times, objectives.\n"
    "The report is one self-contained file to send or print: a summary at the top, then each target with its outages and a "
    "small chart. It is an HTML page, or a PDF if watchkeeper-paper is installed. No display is required.",
    R"(Examples:
  watchkeeper-cli history report --from 30d --output month.html
  watchkeeper-cli history report --from 2026-11-01 --to 2026-12-01 --output november.pdf
  watchkeeper-cli history report --only tag:prod --from 7d --objective 99.9 \
    --title 'Production, last week' --output week.pdf --overwrite

Exit status: 0; 65 a file is damaged (intact results were counted); 66 no profile found, or no
program that writes PDF; 74 FILE can't be written or already exists.)"};

void HistoryReportOptions::addTo(CLI::App *app)
{
    HistoryOptions::addTo(app);
    addPath(app, "--output", &output, "FILE", "Write a web page or PDF to FILE. Its name must end with .html or .pdf.")
        .required()
        .check(reportFileProblem);
    addFlag(app, "--overwrite", &overwrite, option_help::kOverwrite);
    addText(app, "--title", &title, "TEXT", "Title of the report. Default: Availability report.");
    addFlag(app, "--removed", &withRemoved, "Include targets that are no longer in the profile.");
    objective.addTo(app);
}

HistoryReportCommand::HistoryReportCommand(const HistoryReportOptions &options, const Profile &profile, Console *console)
    : CommandWithOptions(options, profile, console)
    , m_progress(console)
{
    setExcludesFuture();
}

void HistoryReportCommand::start()
{
    const QString &file = options().output;
    if (reportFormat(file) == ReportFormat::Pdf && !pdfWriter())
        return startPdfProgram();
    if (QFileInfo::exists(file) && !options().overwrite)
        return fail(exit_status::kInputOutput, CliText::alreadyExistsText(file));
    HistoryCommand::start();
}

void HistoryReportCommand::stop(int status)
{
    *m_isStopped = true;
    m_stopStatus = status;
    if (m_pdfProgram)
        m_pdfProgram->terminate();
    if (!m_pdfProgram && !isStuck())
        return finish(status);
    // Leaves time to remove the unfinished file. If the disk hangs, the process exits without waiting any longer.
    finishLater(status);
}

//! Starts watchkeeper-paper, which is the same program with PDF support, with the same arguments.
void HistoryReportCommand::startPdfProgram()
{
    if (!QFileInfo::exists(pdfProgram()))
        return fail(exit_status::kNoInput,
                    CliText::tr("PDF files require the program watchkeeper-paper, which isn't installed here. To create an "
                                "HTML file instead, choose a name that ends with .html."));
    m_pdfProgram = new QProcess(this);
    m_pdfProgram->setProcessChannelMode(QProcess::ForwardedChannels);
    m_pdfProgram->setInputChannelMode(QProcess::ForwardedInputChannel);
    connect(m_pdfProgram, &QProcess::finished, this, [this](int status, QProcess::ExitStatus how) {
        if (*m_isStopped)
            return finish(m_stopStatus);
        if (how == QProcess::CrashExit)
            return fail(exit_status::kInputOutput, CliText::tr("watchkeeper-paper crashed. Nothing was written."));
        finish(status);
    });
    connect(m_pdfProgram, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            fail(exit_status::kInputOutput, m_pdfProgram->errorString());
    });
    m_pdfProgram->start(pdfProgram(), QCoreApplication::arguments().mid(1));
}

ReportRequest HistoryReportCommand::request(const QList<Target> &targets) const
{
    ReportRequest request;
    request.folder = profile().resultsFolder();
    request.database = profile().historyFile();
    request.title = options().title;
    for (const Target &target : targets)
        request.subjects.append({target, false});
    request.span = {from(), to()};
    request.now = QDateTime::currentMSecsSinceEpoch();
    request.zone = QTimeZone::systemTimeZone();
    return request;
}

void HistoryReportCommand::targetsChosen(const QList<Target> &targets)
{
    write(request(targets), profileTargets());
}

void HistoryReportCommand::write(const ReportRequest &request, const QList<Target> &present)
{
    const auto tell = [this, all = request.subjects.size()](qsizetype done) {
        QMetaObject::invokeMethod(this, [this, all, done] {
            if (!isFinished())
                m_progress.update(CliText::tr("%1 of %2 targets read").arg(done).arg(all));
        });
    };
    const auto job = [request, present, tell, isStopped = m_isStopped, withRemoved = options().withRemoved,
                      wanted = options().objective, of = profile(), file = options().output,
                      existing = options().overwrite ? ExistingFilePolicy::Replace : ExistingFilePolicy::Keep] {
        WriteResult answer;
        ReportRequest whole = request;
        whole.objective = requestedObjective(wanted, of);
        if (withRemoved)
            whole.subjects += removedSubjects(whole.folder, whole.database, present, whole.span, &answer.faults);
        const Report report = readReport(whole, [&](qsizetype done) {
            tell(done);
            return !*isStopped;
        });
        answer.faults += report.faults;
        answer.targets = report.targets.size();
        const ReportWriter writer = reportFormat(file) == ReportFormat::Pdf ? pdfWriter() : ReportWriter(writeHtml);
        answer.problem = writeReport(report, file, writer, existing, [isStopped] { return !*isStopped; });
        return answer;
    };
    runInPool(job, [this](const WriteResult &answer) { handleWritten(answer); });
}

void HistoryReportCommand::handleWritten(const WriteResult &answer)
{
    if (*m_isStopped)
        return finish(m_stopStatus);
    m_progress.clear();
    if (!answer.problem.isEmpty())
        return fail(exit_status::kInputOutput, answer.problem);
    addFaults(answer.faults);
    console().out.write(CliText::tr("Wrote %1: %2.").arg(options().output, CliText::targetsText(answer.targets)) + u'\n');
    end();
}

} // namespace

void addHistoryReportCommand(CommandDescriptions *all)
{
    addCommands<HistoryReportCommand>(all);
}

void setPdfWriter(const ReportWriter &writer)
{
    pdfWriter() = writer;
}

} // namespace watchkeeper
