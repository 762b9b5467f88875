// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The command `history export`: writes all stored data of a span to standard output or to a file.

#include "cli/commands/history/HistoryCommand.h"
#include "cli/commands/history/HistoryExport.h"
#include "cli/write/ProgressLine.h"
#include "history/files/DiskFile.h"
#include "model/base/Expected.h"

#include <QString>

namespace watchkeeper {

// An output file that gets its final name only when it is complete. A partial file never has that name.

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

// The command `history export`: writes all stored data of a span to a file or to standard output.

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
class HistoryExportCommand : public CommandWith<HistoryExportOptions, HistoryCommand>
{
    Q_OBJECT

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
    bool m_isWorking = false;        //!< whether a pool thread is using m_export and m_file
    std::optional<int> m_stopStatus; //!< exit status requested by stop()
};

} // namespace watchkeeper
