// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Files opened so that nothing blocks and no other program is hindered: no pipes, no devices, others may rename and delete
//! meanwhile.

#include "model/Expected.h"
#include "model/Observation.h"

#include <QString>

#include <memory>
#include <optional>
#include <system_error>

namespace watchkeeper {

//! \brief Identifies a file, whatever its name: device and inode, on Windows volume and index.
class FileId
{
public:
    FileId() = default;
    FileId(quint64 deviceNumber, quint64 fileNumber)
        : device(deviceNumber)
        , number(fileNumber)
    {
    }
    friend bool operator==(const FileId &, const FileId &) = default;

    quint64 device = 0;
    quint64 number = 0;
};

//! \brief A regular file, open for reading. One thread; every call may block.
class OpenedFile
{
public:
    //! \return the file, or NotFound, Permission, or Condition for anything but a regular file, with a sentence
    static Expected<std::shared_ptr<OpenedFile>, CheckError> open(const QString &path);
    ~OpenedFile();
    OpenedFile(const OpenedFile &) = delete;
    OpenedFile &operator=(const OpenedFile &) = delete;

    const FileId &id() const { return m_id; }
    //! [bytes] now; -1 if it can't be determined.
    qint64 size() const;
    //! \return the number of bytes read at this position; 0 at the end, -1 on an error
    qint64 readAt(qint64 offset, char *buffer, qint64 most) const;
    //! Of the last readAt() that returned -1.
    std::error_code error() const { return m_error; }

private:
#ifdef Q_OS_WIN
    using Handle = void *;
#else
    using Handle = int;
#endif
    OpenedFile(Handle handle, FileId id)
        : m_handle(handle)
        , m_id(id)
    {
    }

    Handle m_handle;
    FileId m_id;
    mutable std::error_code m_error;
};

//! Sentence and type for a file that can't be opened or read.
CheckError fileError(const QString &path, std::error_code code);

//! The number of a file by its name, without opening it; nothing if it doesn't exist.
std::optional<FileId> fileIdOf(const QString &path);

} // namespace watchkeeper
