// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The reasons why a backup failed or wasn't restored.

#include "history/files/DiskFile.h"

#include <QString>

#include <optional>

namespace watchkeeper {

//! \brief An error with a kind for use in code and a translated, user-visible message.
class BackupProblem
{
public:
    enum class Kind : quint8 {
        Canceled,
        Missing,    //!< the source doesn't exist
        Damaged,    //!< the content has changed, or the folder isn't a backup
        Newer,      //!< made by a newer version of the program
        Unreadable, //!< only this file is unreadable; others may be readable
        Disk        //!< a read or write error
    };
    BackupProblem(Kind kind, QString text)
        : m_kind(kind)
        , m_text(std::move(text))
    {
    }
    static BackupProblem of(const FileFault &fault);
    static BackupProblem canceled();

    Kind kind() const { return m_kind; }
    const QString &text() const { return m_text; }

private:
    Kind m_kind;
    QString m_text;
};

//! nullopt on success.
using BackupFault = std::optional<BackupProblem>;

} // namespace watchkeeper
