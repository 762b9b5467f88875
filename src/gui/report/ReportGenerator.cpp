// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/report/ReportGenerator.h"

#include "app/words/PrivacyMask.h"
#include "paper/PdfReport.h"
#include "report/ReadReport.h"
#include "report/ReportFile.h"

#include <QFileInfo>
#include <QScopeGuard>

#include <utility>

namespace watchkeeper {

//! \brief The outcome of creating a report.
class ReportGenerator::Outcome
{
public:
    Outcome() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    bool fileExists = false;
    QString problem;
    QStringList faults;
};

ReportGenerator::ReportGenerator(QObject *parent)
    : QObject(parent)
{
    m_pool.setMaxThreadCount(1);
    m_pool.setThreadPriority(QThread::LowPriority); // updating the table takes precedence
}

ReportGenerator::~ReportGenerator()
{
    cancel();
    // Blocks on purpose, because the job uses this object. The job stops after the current target, or after a few rows.
    m_pool.waitForDone();
}

void ReportGenerator::start(const ReportParameters &parameters)
{
    Q_ASSERT(!isRunning());
    const auto stopFlag = std::make_shared<std::atomic<bool>>(false);
    m_stopFlag = stopFlag;
    m_pool.start([this, parameters, stopFlag, mask = PrivacyMask::current()] {
        PrivacyMask::install(mask);
        const auto unmask = qScopeGuard([] { PrivacyMask::install(nullptr); });
        const Outcome outcome = createReport(parameters, stopFlag);
        QMetaObject::invokeMethod(this, [this, outcome, stopFlag] {
            if (stopFlag == m_stopFlag)
                reportOutcome(outcome);
        });
    });
}

void ReportGenerator::cancel()
{
    if (m_stopFlag)
        *m_stopFlag = true;
    m_stopFlag.reset();
}

//! Creates the report. Runs in the pool.
ReportGenerator::Outcome ReportGenerator::createReport(const ReportParameters &parameters, const StopFlag &stopFlag)
{
    Outcome outcome;
    outcome.fileExists = parameters.existing == ExistingFilePolicy::Keep && QFileInfo::exists(parameters.file);
    if (outcome.fileExists)
        return outcome;
    ReportRequest request = parameters.request;
    if (parameters.withRemoved)
        request.subjects +=
            removedSubjects(request.folder, request.database, parameters.present, request.span, &outcome.faults);
    if (const auto mask = PrivacyMask::current()) {
        for (const ReportSubject &subject : std::as_const(request.subjects))
            mask->learn({subject.target}); // also the names of removed targets
    }
    const Report report = readReport(request, [&, all = request.subjects.size()](qsizetype done) {
        QMetaObject::invokeMethod(this, [this, stopFlag, done, all] {
            if (stopFlag == m_stopFlag)
                emit progressed(done, all);
        });
        return !*stopFlag;
    });
    outcome.faults += report.faults;
    const bool isPdf = reportFormat(parameters.file) == ReportFormat::Pdf;
    outcome.problem = writeReport(report, parameters.file, isPdf ? ReportWriter(writePdf) : ReportWriter(writeHtml),
                                  parameters.existing, [stopFlag] { return !*stopFlag; });
    return outcome;
}

void ReportGenerator::reportOutcome(const Outcome &outcome)
{
    m_stopFlag.reset();
    if (outcome.fileExists)
        emit fileExists();
    else if (!outcome.problem.isEmpty())
        emit failed(outcome.problem);
    else
        emit written(outcome.faults);
}

} // namespace watchkeeper

#include "moc_ReportGenerator.cpp"
