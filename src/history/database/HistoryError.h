// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! Why the database of the history did not do what was asked. A plain value; safe from any thread.

#include <QString>

#include <optional>

class QSqlError;

namespace watchkeeper {

//! \brief What went wrong, a sentence about it for people and the raw words of the database for the log.
class HistoryError
{
public:
    enum class Kind {
        DiskFull,    //!< keep what could not be written and try again later
        ReadOnly,    //!< the file, its folder or its disk may not be written
        Locked,      //!< another program held the file for longer than we wait
        Damaged,     //!< the next opening for writing sets the file aside
        Newer,       //!< written by a later version of Watchkeeper: not touched
        Older,       //!< written by an earlier version, and opened for reading: who writes next moves it on
        Unreachable, //!< its server does not answer, or lets nobody in; the sentence says which
        Other
    };

    //! The sentence is made here, one for each kind. \param path  of the database, as it is shown: without a password
    HistoryError(Kind kind, const QString &path, QString detail);

    Kind kind() const { return m_kind; }
    //! Translated, with a full stop.
    const QString &sentence() const { return m_sentence; }
    //! Not translated.
    const QString &detail() const { return m_detail; }

private:
    Kind m_kind;
    QString m_sentence;
    QString m_detail;
};

//! \brief Nothing where it went well.
using HistoryFault = std::optional<HistoryError>;

//! \brief The kind by SQLite's (extended) result code: https://www.sqlite.org/rescode.html
//!
//! Looks at the disk where the code leaves it open whether that is full.
HistoryError historyError(const QSqlError &error, const QString &path);

//! \brief The kind by PostgreSQL's code: manual, appendix A.
//! \param place  without a password
//! \param isOpen  the connection stands
HistoryError serverError(const QSqlError &error, const QString &place, bool isOpen);

//! The file itself could not be made or renamed: by what the disk and the permissions say.
HistoryError fileError(const QString &path, const QString &why);

} // namespace watchkeeper
