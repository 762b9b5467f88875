// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The command `history report`: writes a report on the history as a web page or PDF.

#include "cli/commands/history/HistoryCommand.h"
#include "cli/write/ProgressLine.h"
#include "report/ReportFile.h"

#include <atomic>
#include <memory>

class QProcess;

namespace watchkeeper {

struct HistoryReportOptions : HistoryOptions
{
    QString output;
    bool overwrite = false;
    QString title;
    bool withRemoved = false;
    ObjectiveOptions objective;

    void addTo(CLI::App *app);
};

//! \brief Reads the history and writes the report in one pool job. If stopped, the job ends at the next target and leaves no
//! file behind.
//!
//! This program has no drawing library. PDF files are written by watchkeeper-paper, which is the same program linked with such
//! a library.
class HistoryReportCommand : public CommandWith<HistoryReportOptions, HistoryCommand>
{
    Q_OBJECT

public:
    static const CommandText kText;
    HistoryReportCommand(const HistoryReportOptions &options, const Profile &profile, Console *console);

    void start() override;
    void stop(int status) override;

    //! \brief Sets the function that writes PDF files in this process. Without it, the command starts another program for PDF
    //! files. Call it before any command is created.
    static void setPdfWriter(const ReportWriter &writer);

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

} // namespace watchkeeper
