// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The error of a history database operation. A plain value, safe to call from any thread.

#include <QString>

#include <optional>

class QSqlError;

namespace watchkeeper {

//! \brief The kind of error, a sentence for the user, and the database's raw message for the log.
class HistoryError
{
public:
    enum class Kind {
        DiskFull,    //!< keep unwritten data and retry later
        ReadOnly,    //!< the file, its folder or its disk isn't writable
        Locked,      //!< another program locked the file for longer than HistoryDatabase::setLockTimeout() allows
        Damaged,     //!< renamed when it is next opened for writing
        Newer,       //!< written by a later version of Watchkeeper: left unchanged
        Older,       //!< written by an earlier version and opened for reading; the next writer upgrades it
        Empty,       //!< opened for reading, but its tables were never created, for example because the disk was full
        Unreachable, //!< the server doesn't respond or rejects the login; see sentence()
        Other
    };

    //! Creates the sentence for the kind. \param path  path of the database for display, without a password
    HistoryError(Kind kind, const QString &path, QString detail);

    Kind kind() const { return m_kind; }
    //! Returns a translated sentence with a full stop.
    const QString &sentence() const { return m_message; }
    //! Returns the database's message, which isn't translated.
    const QString &detail() const { return m_detail; }

private:
    Kind m_kind;
    QString m_message;
    QString m_detail;
};

//! \brief The error of an operation; empty on success.
using HistoryFault = std::optional<HistoryError>;

//! \brief Returns the error for SQLite's (extended) result code: https://www.sqlite.org/rescode.html
//!
//! If the code doesn't indicate whether the disk is full, checks the disk.
HistoryError historyError(const QSqlError &error, const QString &path);

//! \brief Returns the error for PostgreSQL's code (manual, appendix A).
//! \param server  without a password
//! \param isOpen  whether the connection is open
HistoryError serverError(const QSqlError &error, const QString &server, bool isOpen);

//! Returns the error for a file that couldn't be created or renamed. The kind depends on the disk and the permissions.
HistoryError fileError(const QString &path, const QString &reason);

} // namespace watchkeeper
