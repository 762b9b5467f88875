// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! `history export`: everything that is kept over a span, to a file or to standard output.

#include "cli/ExportFile.h"
#include "cli/HistoryCommand.h"
#include "cli/HistoryExport.h"
#include "cli/ProgressLine.h"

namespace watchkeeper {

//! \brief Reads and writes a piece after the other; the next is read once standard output has taken the last.
//!
//! Stopped, it lets the piece end that is at work. A file is then removed, unless a disk hangs; what stands on standard output is closed,
//! so that it is valid.
class HistoryExportCommand : public HistoryCommand
{
    Q_OBJECT

public:
    HistoryExportCommand(const Arguments &arguments, Console *console, QObject *parent = nullptr);

    void stop(int status) override;

protected:
    void loaded() override;
    void chosen(const QList<Target> &targets) override;

private:
    //! What a pool thread did: bytes for standard output, or why it failed.
    using Piece = Expected<QByteArray, QString>;
    void known(const Expected<QList<ExportedTarget>, QString> &targets);
    void next();
    Piece makePiece();
    QString openFile();
    void done(const Piece &piece);
    void complete();
    void leave();
    void showProgress();

    QList<ExportedTarget> m_known;
    std::unique_ptr<HistoryExport> m_export;
    std::unique_ptr<ExportFile> m_file; //!< none: standard output
    ProgressLine m_progress;
    bool m_isWorking = false;     //!< a thread of the pool has m_export and m_file
    std::optional<int> m_stopped; //!< exit status to end with
};

} // namespace watchkeeper
