// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! Why a backup was not made, or not put back.

#include "history/files/FileFault.h"

#include <QString>

#include <optional>

namespace watchkeeper {

//! \brief A kind to decide by, and a sentence for people, translated.
class BackupProblem
{
public:
    enum class Kind : quint8 {
        Canceled,
        Missing,    //!< there is nothing to read from
        Damaged,    //!< not what was written, or no backup at all
        Newer,      //!< made by a later version of the program
        Unreadable, //!< this very file, though others may be read
        Disk        //!< it could not be read or written
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

//! Nothing: it went well.
using BackupFault = std::optional<BackupProblem>;

} // namespace watchkeeper
