// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/report/ReportGenerator.h"

#include "paper/PdfReport.h"
#include "report/HtmlPage.h"
#include "report/ReadReport.h"

#include <QFileInfo>

namespace watchkeeper {

//! \brief The result of writing a report.
class ReportGenerator::Outcome
{
public:
    Outcome() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    bool isThere = false;
    QString problem;
    QStringList faults;
};

ReportGenerator::ReportGenerator(QObject *parent)
    : QObject(parent)
{
    m_pool.setMaxThreadCount(1);
    m_pool.setThreadPriority(QThread::LowPriority); // table updates take precedence
}

ReportGenerator::~ReportGenerator()
{
    cancel();
    m_pool
        .waitForDone(); // blocks, because the job notifies this object; the job stops after the current target, or after a few rows
}

void ReportGenerator::start(const ReportParameters &order)
{
    Q_ASSERT(!isRunning());
    const auto stopped = std::make_shared<std::atomic<bool>>(false);
    m_stopped = stopped;
    m_pool.start([this, order, stopped] {
        const Outcome outcome = make(order, stopped);
        QMetaObject::invokeMethod(this, [this, outcome, stopped] {
            if (stopped == m_stopped)
                tell(outcome);
        });
    });
}

void ReportGenerator::cancel()
{
    if (m_stopped)
        *m_stopped = true;
    m_stopped.reset();
}

//! Creates the report. Runs in the pool.
ReportGenerator::Outcome ReportGenerator::make(const ReportParameters &order, const Flag &stopped)
{
    Outcome outcome;
    outcome.isThere = order.existing == ExistingFilePolicy::Keep && QFileInfo::exists(order.file);
    if (outcome.isThere)
        return outcome;
    ReportRequest request = order.request;
    if (order.withRemoved)
        request.subjects += removedSubjects(request.folder, request.database, order.present, request.span, &outcome.faults);
    const Report report = readReport(request, [&, all = request.subjects.size()](qsizetype done) {
        QMetaObject::invokeMethod(this, [this, stopped, done, all] {
            if (stopped == m_stopped)
                emit progressed(done, all);
        });
        return !*stopped;
    });
    outcome.faults += report.faults;
    const bool isPdf = reportFormat(order.file) == ReportFormat::Pdf;
    outcome.problem = writeReport(report, order.file, isPdf ? ReportWriter(writePdf) : ReportWriter(writeHtml), order.existing,
                                  [stopped] { return !*stopped; });
    return outcome;
}

void ReportGenerator::tell(const Outcome &outcome)
{
    m_stopped.reset();
    if (outcome.isThere)
        emit isThere();
    else if (!outcome.problem.isEmpty())
        emit failed(outcome.problem);
    else
        emit written(outcome.faults);
}

} // namespace watchkeeper

#include "moc_ReportGenerator.cpp"
