// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file A disk for tests that is full after a given number of bytes.

#include <QString>
#include <QTemporaryDir>

namespace watchkeeper {

//! \brief A folder on its own file system. The file system is mounted in a private namespace, if the current user is allowed to
//! mount.
class SmallDisk
{
public:
    //! \param bytes  a multiple of the page size
    explicit SmallDisk(qint64 bytes);
    ~SmallDisk();
    //! Returns false if the current user isn't allowed to mount. In that case, use FileSizeLimit instead.
    bool isMounted() const { return m_isMounted; }
    QString path() const { return m_folder.path(); }
    qint64 freeBytes() const;
    //! Makes the folders on this disk read-only. \return true on success. Without a separate mount, root can still write.
    bool makeReadOnly();
    //! Leaves no inode for another file, although there are free bytes. \return true on success
    bool useAllInodes();
    //! Fills the disk until only this many bytes are free.
    void leave(qint64 bytes);

private:
    QTemporaryDir m_folder;
    bool m_isMounted = false;
    QStringList m_closed; //!< folders that were made read-only
};

//! \brief While an object of this class exists, files can't grow beyond `bytes`. As on a full disk, a longer write is cut
//! short, and later writes fail.
class FileSizeLimit
{
public:
    explicit FileSizeLimit(qint64 bytes);
    ~FileSizeLimit();

private:
    quint64 m_formerLimit = 0;
};

} // namespace watchkeeper
