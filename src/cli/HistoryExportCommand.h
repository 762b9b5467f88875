// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The command `history export`: writes all stored data of a span to a file or to standard output.

#include "cli/ExportFile.h"
#include "cli/HistoryCommand.h"
#include "cli/HistoryExport.h"
#include "cli/ProgressLine.h"

namespace watchkeeper {

//! \brief Reads and writes in parts. The next part is read once standard output has accepted the previous part.
//!
//! When stopped, the command finishes the current part. It then removes an output file, unless a disk hangs. Standard output is completed,
//! so it stays valid.
class HistoryExportCommand : public HistoryCommand
{
    Q_OBJECT

public:
    HistoryExportCommand(const Arguments &arguments, Console *console, QObject *parent = nullptr);

    void stop(int status) override;

protected:
    void targetsLoaded() override;
    void targetsChosen(const QList<Target> &targets) override;

private:
    //! The result of a pool thread: bytes for standard output, or the reason why it failed.
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
    bool m_isWorking = false;        //!< whether a pool thread is using m_export and m_file
    std::optional<int> m_stopStatus; //!< exit status after stop()
};

} // namespace watchkeeper
