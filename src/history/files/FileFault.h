// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! What the disk did to a file of results. A plain value.

#include <QString>

namespace watchkeeper {

//! \brief Why a file could not be read or written: a kind to decide by, and the system's own number.
class FileFault
{
public:
    enum class Kind {
        Full,     //!< no space, no quota, or larger than files may be: goes on once there is room
        ReadOnly, //!< this user may not write there, or nobody may
        Missing,
        Exists,
        Damaged, //!< what is there is not what was written
        Newer,   //!< written by a newer version of the program: left as it is
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
    //! \brief Whether it says that this very file cannot be read: the disk fails there, or its rights are not ours. It is not otherwise
    //! a moment later, and other files may well be read. Not where the system is short of something.
    bool isUnreadable(const QString &path) const;
    //! A sentence that names the file; translated.
    QString text() const;

private:
    Kind m_kind;
    QString m_path;
    int m_number;
};

} // namespace watchkeeper
