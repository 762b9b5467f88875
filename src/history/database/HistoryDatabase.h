// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file One connection to the database of the history, used by the tables of this folder: the file `history.sqlite`, or a PostgreSQL
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
//! Thread: it is opened, used, closed and destroyed in one thread; another thread has its own database object. At any time, at most one
//! connection to a file is open for writing, in one process (ensured by the profile's lock): only this one writes and checkpoints, which
//! avoids SQLite's race between two that do (3.7.0 - 3.51.2). Any number may read meanwhile, and neither waits for the other.
//!
//! Errors are values. After an error nothing has to be undone: the transaction is rolled back, and the next call finds out whether the
//! cause is gone. Calls may wait for the disk, and for the patience while another program locks the file: never call them in the GUI
//! thread.
class HistoryDatabase
{
public:
    enum class Access { Write, Read };

    //! \param path  of the file, or `postgresql://…` (HistoryServerPlace)
    HistoryDatabase(QString path, Access access, HistoryMigrations migrations = historyMigrations());
    ~HistoryDatabase();
    HistoryDatabase(const HistoryDatabase &) = delete;
    HistoryDatabase &operator=(const HistoryDatabase &) = delete;

    //! How long a call retries while another program locks the file, before it fails with Locked; default 5 s.
    void setPatience(std::chrono::milliseconds patience) { m_patience = patience; }

    //! \brief Opens the file; for writing, also creates it, upgrades it to this program's version and tries a write. Can be called again.
    //!
    //! A damaged file that is opened for writing is renamed, and its readable content moves to a new one: see takeNotice(). A newer one is
    //! refused and left unchanged. The folder must exist. For reading, the file must exist and have this program's version.
    HistoryFault open();
    void close();
    bool isOpen() const { return m_connection != nullptr; }
    const QString &path() const { return m_path; }
    //! \brief If the open file was deleted or replaced since it was opened, closes it and opens the current one, see takeNotice(). Only for
    //! writing.
    //! \return whether it did
    Expected<bool, HistoryError> follow();
    //! \brief Somebody has found damage, perhaps where opening doesn't look: the next call opens the file anew, and looks at all of it.
    //! Only for writing.
    void suspectDamage();
    //! For display: the URL of a server without its password.
    QString shownPath() const;

    //! The message for the user about the last opening, translated, returned once; empty if there is none.
    QString takeNotice() { return std::exchange(m_notice, {}); }

    //! \brief Does all of `work` or nothing; opens the file first if it isn't open. Inside another transaction, it becomes part of that
    //! one.
    //!
    //! Without a fault, everything is on the disk (synchronous=FULL). If one statement failed, all fail, whatever `work` returns. Only for
    //! writing.
    HistoryFault inTransaction(const std::function<HistoryFault()> &work);

    //! One statement that returns no rows; `values` are bound to its `?` in order, a null text as an empty one.
    HistoryFault execute(const QString &sql, const QVariantList &values = {});
    //! \param eachRow  must not run the same SQL again
    HistoryFault select(const QString &sql, const QVariantList &values, const std::function<void(const QSqlQuery &)> &eachRow);

    //! \brief Returns some of the free pages to the disk, 4 KiB each; removing rows alone doesn't shrink the file. 64 a call are enough. A
    //! server does this automatically.
    //! \return how many are left
    Expected<qint64, HistoryError> shrink(int pages);

    //! \brief A complete and compact copy of the current state, private, replacing a file of that name; on a fault no part of it remains.
    //!
    //! With a database opened for reading, in a pool thread: it takes as long as writing the file, and the writer doesn't wait, though its
    //! log grows meanwhile. A fault names the disk of the copy. The history of a server is copied with the server's own programs (pg_dump):
    //! here, this is a fault.
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
    std::unique_ptr<SqlConnection> m_connection;       //!< only once it is ready for use
    std::optional<std::pair<quint64, quint64>> m_file; //!< device and number of the open file; absent if unknown
    bool m_hasLog = false;                             //!< beside it
    bool m_isDoubtful = false;                         //!< damage was found since it was opened
    QString m_notice;
    HistoryFault m_spoilt; //!< the first fault of the transaction
    bool m_isInTransaction = false;
};

} // namespace watchkeeper
