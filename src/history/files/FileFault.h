// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file An error on reading or writing a file of results. A plain value.

#include <QString>

namespace watchkeeper {

//! \brief Why a file couldn't be read or written: a kind to decide by, and the error number of the system.
class FileFault
{
public:
    enum class Kind {
        Full,     //!< no space, no quota, or larger than files may be: continues once there is room
        ReadOnly, //!< this user, or any user, isn't allowed to write there
        Missing,
        Exists,
        Damaged, //!< the content isn't what was written
        Newer,   //!< written by a newer version of the program: left unchanged
        Io       //!< anything else
    };

    FileFault(Kind kind, QString path, int number = 0)
        : m_kind(kind)
        , m_path(std::move(path))
        , m_number(number)
    {
    }
    //! Of `errno`.
    static FileFault fromErrno(const QString &path, int number);

    Kind kind() const { return m_kind; }
    const QString &path() const { return m_path; }
    //! `errno`, or 0.
    int number() const { return m_number; }
    //! \brief Whether the error concerns this file only: a disk error there, or missing permissions. Retrying soon won't help, and other
    //! files may still be readable. False if the system lacks a resource.
    bool isUnreadable(const QString &path) const;
    //! A sentence that names the file; translated.
    QString text() const;

private:
    Kind m_kind;
    QString m_path;
    int m_number;
};

} // namespace watchkeeper
