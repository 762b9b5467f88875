// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! A disk that is full after so many bytes, for tests.

#include <QString>
#include <QTemporaryDir>

namespace watchkeeper {

//! \brief A folder on a file system of its own, where this user may mount one (in a private namespace).
class SmallDisk
{
public:
    //! \param bytes  a multiple of the page size
    explicit SmallDisk(qint64 bytes);
    ~SmallDisk();
    //! False where this user may not mount: the limit on file sizes then has to do (FileSizeLimit).
    bool isMounted() const { return m_isMounted; }
    QString path() const { return m_folder.path(); }
    qint64 freeBytes() const;
    //! From now on nothing can be written in its folders. \return whether that is so: without a mount of its own, root may
    bool makeReadOnly();
    //! Fills it up until this many bytes are left.
    void leave(qint64 bytes);

private:
    QTemporaryDir m_folder;
    bool m_isMounted = false;
    QStringList m_closed; //!< folders that were made read-only
};

//! \brief While it lives, files end at `bytes`: writes beyond are cut short, then fail, as on a full disk.
class FileSizeLimit
{
public:
    explicit FileSizeLimit(qint64 bytes);
    ~FileSizeLimit();

private:
    quint64 m_former = 0;
};

} // namespace watchkeeper
