// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file `history report`: a report on the history as a page or PDF.

#include "cli/HistoryCommand.h"
#include "cli/ProgressLine.h"
#include "report/ReportFile.h"

#include <atomic>
#include <memory>

class QProcess;

namespace watchkeeper {

//! \brief Reads and writes in one go in the pool; stopping ends it at the next target, and no file is left.
//!
//! This program has no drawing library: PDF is written by watchkeeper-paper, which is the same program with one.
class HistoryReportCommand : public HistoryCommand
{
    Q_OBJECT

public:
    HistoryReportCommand(const Arguments &arguments, Console *console, QObject *parent = nullptr);

    void start() override;
    void stop(int status) override;

    //! \brief Call before any command is created: sets how this program writes PDF. Without it, the command starts another program for
    //! that.
    static void setPdfWriter(const ReportWriter &pen);

protected:
    void chosen(const QList<Target> &targets) override;

private:
    class Answer;
    ReportRequest request(const QList<Target> &targets) const;
    void write(const ReportRequest &request, const QList<Target> &present);
    void written(const Answer &answer);
    void startPdfProgram();

    ProgressLine m_progress;
    std::shared_ptr<std::atomic<bool>> m_isStopped = std::make_shared<std::atomic<bool>>(false);
    int m_stopStatus = 0;
    QProcess *m_pdfProgram = nullptr; //!< a child of this
};

} // namespace watchkeeper
