// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! A file that gets its name once it is whole: whatever happens before, there is no half one of that name.

#include "history/files/DiskFile.h"
#include "model/Expected.h"

#include <QString>

namespace watchkeeper {

//! \brief Written beside its place, as `NAME.xxxxxxxx.part`, readable by its owner alone. Blocks: for a pool thread, one call at a time.
//!
//! Goes with this object unless it was finished.
class ExportFile
{
public:
    //! What becomes of a file that has the name already.
    enum class Existing : quint8 { Stays, IsReplaced };

    //! \return a sentence where nothing can be written there
    static Expected<ExportFile, QString> create(const QString &path, Existing existing);
    ExportFile(ExportFile &&other) noexcept;
    ExportFile &operator=(ExportFile &&other) = delete;
    ~ExportFile();

    std::optional<FileFault> append(const QByteArray &bytes);
    //! It is on the disk and has its name once this returns nothing.
    std::optional<FileFault> finish();
    qint64 size() const { return m_size; }

private:
    ExportFile(DiskFile file, QString path, Existing existing);

    DiskFile m_file;
    QString m_path;
    Existing m_existing;
    qint64 m_size = 0;
    bool m_isUnfinished = true;
};

} // namespace watchkeeper
