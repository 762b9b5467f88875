// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file A disk that is full after a given number of bytes, for tests.

#include <QString>
#include <QTemporaryDir>

namespace watchkeeper {

//! \brief A folder on its own file system, mounted in a private namespace if this user is allowed to.
class SmallDisk
{
public:
    //! \param bytes  a multiple of the page size
    explicit SmallDisk(qint64 bytes);
    ~SmallDisk();
    //! False if the current user isn't allowed to mount. Use FileSizeLimit instead in that case.
    bool isMounted() const { return m_isMounted; }
    QString path() const { return m_folder.path(); }
    qint64 freeBytes() const;
    //! Makes its folders read-only. \return whether that worked: without a separate mount, root can still write
    bool makeReadOnly();
    //! Leaves no room for another file, although bytes are free. \return whether that worked
    bool useUpFiles();
    //! Fills the disk until only this many bytes are free.
    void leave(qint64 bytes);

private:
    QTemporaryDir m_folder;
    bool m_isMounted = false;
    QStringList m_closed; //!< folders that were made read-only
};

//! \brief During its lifetime, files can't grow beyond `bytes`: longer writes are cut short, then fail, as on a full disk.
class FileSizeLimit
{
public:
    explicit FileSizeLimit(qint64 bytes);
    ~FileSizeLimit();

private:
    quint64 m_former = 0;
};

} // namespace watchkeeper
