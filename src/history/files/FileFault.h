// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file An error of reading or writing a file of results. A plain value.

#include <QString>

namespace watchkeeper {

//! \brief The kind of error, which determines how callers react, and the system's error number.
class FileFault
{
public:
    enum class Kind {
        Full,     //!< no space, quota exceeded, or maximum file size exceeded; retried once there is room
        ReadOnly, //!< no permission to write, for this user or for anyone
        Missing,
        Exists,
        Damaged, //!< the content differs from what was written
        Newer,   //!< written by a newer version of the program; left unchanged
        Io       //!< any other error
    };

    FileFault(Kind kind, QString path, int number = 0)
        : m_kind(kind)
        , m_path(std::move(path))
        , m_number(number)
    {
    }
    //! Returns the error for a value of `errno`.
    static FileFault fromErrno(const QString &path, int number);

    Kind kind() const { return m_kind; }
    const QString &path() const { return m_path; }
    //! `errno`, or 0.
    int number() const { return m_number; }
    //! \brief Returns whether the error concerns only this file, such as a disk error or missing permissions. Retrying soon won't help, but
    //! other files may be readable. False if the system lacks a resource.
    bool isUnreadable(const QString &path) const;
    //! Returns a translated sentence that names the file.
    QString text() const;

private:
    Kind m_kind;
    QString m_path;
    int m_number;
};

} // namespace watchkeeper
