// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file A file that gets its name only when it is complete: no partial file ever has that name.

#include "history/files/DiskFile.h"
#include "model/Expected.h"

#include <QString>

namespace watchkeeper {

//! \brief Written next to its destination, as `NAME.xxxxxxxx.part`, readable only by its owner. Blocks: for a pool thread, one call at a
//! time.
//!
//! Deleted with this object unless it was finished.
class ExportFile
{
public:
    //! What happens to an existing file of that name.
    enum class ExistingFilePolicy : quint8 { Stays, Overwritten };

    //! \return a sentence if the file can't be written
    static Expected<ExportFile, QString> create(const QString &path, ExistingFilePolicy existing);
    ExportFile(ExportFile &&other) noexcept;
    ExportFile &operator=(ExportFile &&other) = delete;
    ~ExportFile();

    std::optional<FileFault> append(const QByteArray &bytes);
    //! When this returns nothing, the file is on disk and has its name.
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
