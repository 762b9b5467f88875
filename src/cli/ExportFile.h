// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file A file that gets its name only when it is complete, so a partial file never has that name.

#include "history/files/DiskFile.h"
#include "model/base/Expected.h"

#include <QString>

namespace watchkeeper {

//! \brief An output file, written as `NAME.xxxxxxxx.part` next to its destination and readable only by its owner. Its functions block. Call
//! them in a pool thread, never concurrently.
//!
//! The destructor deletes the file unless it was finished.
class ExportFile
{
public:
    //! Whether an existing file of that name is replaced.
    enum class ExistingFilePolicy : quint8 { Keep, Replace };

    //! \return the file, or a sentence if it can't be written
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

} // namespace watchkeeper
