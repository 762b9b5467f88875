// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file A connection to the history database, which is either the file `history.sqlite` or a PostgreSQL server. Used by the tables.

#include "history/database/HistoryError.h"
#include "history/database/HistorySchema.h"
#include "model/base/Expected.h"

#include <QList>
#include <QString>
#include <QVariantList>

#include <chrono>
#include <functional>
#include <memory>
#include <type_traits>
#include <utility>

class QSqlQuery;

namespace watchkeeper {

// A connection to the history database, which is either the file `history.sqlite` or a PostgreSQL server. Used by the tables in this
// folder.

class SqlConnection;

//! \brief One connection for reading or writing.
//!
//! It is opened, used, closed and destroyed in one thread; each thread needs its own object. The profile's lock ensures that a
//! file has at most one writing connection, in one process, at any time. Only this connection writes and checkpoints, which
//! avoids a race between two writers in SQLite 3.7.0 to 3.51.2. Any number of connections can read at the same time. Readers
//! and the writer don't wait for each other.
//!
//! Errors are returned as values. After an error, the transaction has been rolled back and the caller has nothing to undo. The
//! next call tries again. Calls can block on the disk, and for the time set with setLockTimeout() while another program locks
//! the file. Never call them in the GUI thread.
class HistoryDatabase
{
public:
    enum class Access { Write, Read };

    //! \param path  path of the file, or `postgresql://…` (HistoryServerLocation)
    HistoryDatabase(QString path, Access access, HistoryMigrations migrations = historyMigrations());
    ~HistoryDatabase();
    HistoryDatabase(const HistoryDatabase &) = delete;
    HistoryDatabase &operator=(const HistoryDatabase &) = delete;

    //! Sets how long a call retries while another program locks the file before it fails with Locked. Default: 5 s.
    void setLockTimeout(std::chrono::milliseconds timeout) { m_lockTimeout = timeout; }

    //! \brief Opens the file. For writing, also creates it, upgrades it to this program's version and tests a write. Can be called
    //! repeatedly.
    //!
    //! If a file opened for writing is damaged, it is renamed and its readable content is moved to a new file; see takeNotice(). A file of
    //! a newer version is rejected and left unchanged. The folder must exist. For reading, the file must exist and have this program's
    //! version.
    HistoryFault open();
    void close();
    bool isOpen() const { return m_connection != nullptr; }
    const QString &path() const { return m_path; }
    //! \brief Closes the file if it was deleted or replaced since it was opened, and opens the current file; see takeNotice(). Only for
    //! writing.
    //! \return true if the file was reopened
    Expected<bool, HistoryError> reopenIfReplaced();
    //! \brief Makes the next call reopen the file and check it completely. Called when damage was found that the check at opening may miss.
    //! Only for writing.
    void requestDamageCheck();
    //! Returns the path for display; the URL of a server is shown without its password.
    QString displayPath() const;

    //! Returns the translated message for the user from the last time the file was opened, or an empty string if there is none.
    //! Each message is returned once.
    QString takeNotice() { return std::exchange(m_notice, {}); }

    //! \brief Runs `work` in a transaction, and opens the file first if necessary. Inside another transaction, `work` becomes
    //! part of that transaction.
    //!
    //! On success, all changes are on disk (synchronous=FULL). If one statement fails, all changes are rolled back, regardless
    //! of the return value of `work`. Only for writing.
    HistoryFault runInTransaction(const std::function<HistoryFault()> &work);

    //! Executes one statement that returns no rows. `values` are bound to its `?` in order; null strings are bound as empty strings.
    HistoryFault execute(const QString &sql, const QVariantList &values = {});
    //! Reads rows, even from a file that can't currently be written, for example because the disk is full.
    //! \param eachRow  called for each row; must not run the same SQL again
    HistoryFault select(const QString &sql, const QVariantList &values, const std::function<void(const QSqlQuery &)> &eachRow);

    //! Reads rows like select(). \param read  converts a row to a value
    template<class Read>
    auto rows(const QString &sql, const QVariantList &values, Read read)
        -> Expected<QList<std::invoke_result_t<Read, const QSqlQuery &>>, HistoryError>
    {
        QList<std::invoke_result_t<Read, const QSqlQuery &>> found;
        if (auto fault = select(sql, values, [&](const QSqlQuery &row) { found.append(read(row)); }))
            return Unexpected(*fault);
        return found;
    }

    //! \brief Returns up to `pages` free pages of 4 KiB to the disk, because removing rows doesn't shrink the file. 64 per call are enough.
    //! A server does this automatically.
    //! \return the number of free pages left
    Expected<qint64, HistoryError> shrink(int pages);

    //! \brief Writes a complete, compact and private copy of the current state and replaces an existing file of that name.
    //! After an error, no part of the copy remains.
    //!
    //! Use a database opened for reading, in a pool thread: the call takes as long as writing the file. The writer doesn't
    //! wait, but its log grows during the call. Errors concern the disk that the copy is written to. A history on a server
    //! can't be copied this way (an error is returned); use the server's tools such as pg_dump.
    HistoryFault backupTo(const QString &path);

private:
    HistoryFault tryOpen();
    HistoryFault openForReading(bool isUnchanged);
    HistoryFault openOnServer();
    HistoryFault openForWriting();
    HistoryFault replaceDamaged();
    HistoryFault commit(const std::function<HistoryFault()> &work);
    bool trySelectReadOnly(const QString &sql, const QVariantList &values,
                           const std::function<void(const QSqlQuery &)> &eachRow);
    HistoryFault retryWhileLocked(const std::function<HistoryFault()> &attempt);
    HistoryFault recordDamage(HistoryFault fault);
    void closeIfReplaced();

    const QString m_path;
    const Access m_access;
    const HistoryMigrations m_migrations;
    const bool m_isOnServer;
    std::chrono::milliseconds m_lockTimeout{5'000};
    std::unique_ptr<SqlConnection> m_connection;               //!< set only once it is ready for use
    std::optional<std::pair<quint64, quint64>> m_fileIdentity; //!< device and inode number of the open file; nullopt if unknown
    bool m_hasWriteAheadLog = false;                           //!< true if the file had a write-ahead log when it was opened
    bool m_isDamageSuspected = false;                          //!< true if damage was found since the file was opened
    QString m_notice;
    HistoryFault m_transactionFault; //!< first error of the current transaction
    bool m_isInTransaction = false;
};

// Removes a few rows per call so that other writers don't wait long.

//! \brief Runs a DELETE in a transaction.
//! \return the number of removed rows
Expected<int, HistoryError> removeRows(HistoryDatabase *database, const QString &sql, const QVariantList &values);

} // namespace watchkeeper
