// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! One connection to the database of the history, on which the tables of this folder work: the file `history.sqlite`, or a PostgreSQL
//! server.

#include "history/database/HistoryError.h"
#include "history/database/HistorySchema.h"
#include "model/Expected.h"

#include <QString>
#include <QVariantList>

#include <chrono>
#include <functional>
#include <memory>
#include <utility>

class QSqlQuery;

namespace watchkeeper {

class SqlConnection;

//! \brief One connection, for writing or for reading.
//!
//! Thread: it is opened, used, closed and destroyed in one thread; another thread has a database of its own. At any time one database of a
//! file at most is open for writing, in one process (the profile's lock sees to that): it alone writes and checkpoints, which keeps clear
//! of SQLite's race between two that do (3.7.0 - 3.51.2). Any number may read meanwhile, and neither waits for the other.
//!
//! Errors are values. After one nothing has to be undone: a transaction is rolled back, and the next call finds out whether the cause is
//! gone. Calls may wait for the disk, and for the patience where another program holds the file: never in the GUI thread.
class HistoryDatabase
{
public:
    enum class Access { Write, Read };

    //! \param path  of the file, or `postgresql://…` (HistoryServerPlace)
    HistoryDatabase(QString path, Access access, HistoryMigrations migrations = historyMigrations());
    ~HistoryDatabase();
    HistoryDatabase(const HistoryDatabase &) = delete;
    HistoryDatabase &operator=(const HistoryDatabase &) = delete;

    //! How long a call tries again while another program holds the file, before it ends with Locked; 5 s unless told otherwise.
    void setPatience(std::chrono::milliseconds patience) { m_patience = patience; }

    //! \brief Opens the file; for writing also makes it, moves it on to this program's version and tries a write. Again is fine.
    //!
    //! A file that is damaged is set aside where it is opened for writing, and what can be read of it goes on in a new one: see takeNotice(). A newer one is refused and
    //! not changed by a byte. The folder must exist. For reading the file must be there and of this program's version.
    HistoryFault open();
    void close();
    bool isOpen() const { return m_connection != nullptr; }
    const QString &path() const { return m_path; }
    //! \brief Leaves a file that somebody has deleted or replaced since it was opened, and opens what is there now, see takeNotice(). Only for
    //! writing.
    //! \return whether it did
    Expected<bool, HistoryError> follow();
    //! As people may see it: of a server without a password.
    QString shownPath() const;

    //! What people should know of the last opening, translated, once; empty where there is nothing.
    QString takeNotice() { return std::exchange(m_notice, {}); }

    //! \brief Does all of `work` or nothing of it; opens the file first where it is not open. Inside another one it is a part of that.
    //!
    //! Without a fault everything is on the disk (synchronous=FULL). Where one statement failed, all fail, whatever `work` returns.
    //! Only for writing.
    HistoryFault inTransaction(const std::function<HistoryFault()> &work);

    //! One statement that returns no rows; `values` are bound to its `?` in their order, a null text as an empty one.
    HistoryFault execute(const QString &sql, const QVariantList &values = {});
    //! \param eachRow  must not run the same SQL again
    HistoryFault select(const QString &sql, const QVariantList &values, const std::function<void(const QSqlQuery &)> &eachRow);

    //! \brief Gives some of the free pages back to the disk, 4 KiB each; removing rows alone keeps the file as large as it was. 64 a call are enough.
    //! A server does so by itself.
    //! \return how many are left
    Expected<qint64, HistoryError> shrink(int pages);

    //! \brief A whole and compact copy as of now, private, in the place of a file of that name; nothing of it on a fault.
    //!
    //! With a database that reads, in a pool thread: it takes as long as writing the file, and the writer does not wait, though its log
    //! grows meanwhile. A fault names the disk of the copy. A server's history is copied by the server's own programs (pg_dump): a fault here.
    HistoryFault backupTo(const QString &path);

private:
    HistoryFault tryOpen();
    HistoryFault openForReading(bool isUnchanged);
    HistoryFault openOnServer();
    HistoryFault openForWriting();
    HistoryFault replaceDamaged();
    HistoryFault commit(const std::function<HistoryFault()> &work);
    HistoryFault patiently(const std::function<HistoryFault()> &attempt);
    HistoryFault noted(HistoryFault fault);
    void leaveDeleted();

    const QString m_path;
    const Access m_access;
    const HistoryMigrations m_migrations;
    const bool m_isOnServer;
    std::chrono::milliseconds m_patience{5'000};
    std::unique_ptr<SqlConnection> m_connection; //!< only once it is ready for use
    std::optional<std::pair<quint64, quint64>>
        m_file;            //!< device and number of the file that is open; nothing where they are not known
    bool m_hasLog = false; //!< beside it
    QString m_notice;
    HistoryFault m_spoilt; //!< the first fault of the transaction
    bool m_isInTransaction = false;
};

} // namespace watchkeeper
