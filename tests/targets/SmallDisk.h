// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file A disk that is full after a given number of bytes, for tests.

#include <QString>
#include <QTemporaryDir>

namespace watchkeeper {

//! \brief A folder on its own file system, if this user is allowed to mount one (in a private namespace).
class SmallDisk
{
public:
    //! \param bytes  a multiple of the page size
    explicit SmallDisk(qint64 bytes);
    ~SmallDisk();
    //! False if the current user isn't allowed to mount: then use the limit on file sizes instead (FileSizeLimit).
    bool isMounted() const { return m_isMounted; }
    QString path() const { return m_folder.path(); }
    qint64 freeBytes() const;
    //! From now on nothing can be written in its folders. \return whether that is true: without a mount of its own, root can still write
    bool makeReadOnly();
    //! Fills it until this many bytes are left.
    void leave(qint64 bytes);

private:
    QTemporaryDir m_folder;
    bool m_isMounted = false;
    QStringList m_closed; //!< folders made read-only
};

//! \brief During its lifetime, files end at `bytes`: writes beyond that are cut short, then fail, as on a full disk.
class FileSizeLimit
{
public:
    explicit FileSizeLimit(qint64 bytes);
    ~FileSizeLimit();

private:
    quint64 m_former = 0;
};

} // namespace watchkeeper
