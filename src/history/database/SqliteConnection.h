// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! One connection to an SQLite file through Qt SQL: statements in, rows and errors as values out.

#include "history/database/HistoryError.h"
#include "model/Expected.h"

#include <QSqlQuery>
#include <QString>
#include <QVariantList>

#include <functional>
#include <unordered_map>

class QSqlDatabase;
class QThread;

namespace watchkeeper {

//! \brief Opened, used and destroyed in one thread. Prepares each statement once, and finishes it each time, so that no reading
//! is left open: that would keep the log from being checkpointed, and later writes would see an old state.
class SqliteConnection
{
public:
    enum class Mode { ReadWrite, ReadOnly };

    //! How long SQLite itself waits for a lock. Short: whoever calls decides how often to try again.
    static constexpr int kBusyMs = 100;

    explicit SqliteConnection(QString path);
    ~SqliteConnection();
    SqliteConnection(const SqliteConnection &) = delete;
    SqliteConnection &operator=(const SqliteConnection &) = delete;

    //! Once. ReadWrite makes the file if need be.
    HistoryFault open(Mode mode);

    //! One statement without rows, or whose rows do not matter; `values` are bound to its `?` in their order. A null text is bound as an
    //! empty one, an invalid QVariant as NULL.
    HistoryFault execute(const QString &sql, const QVariantList &values = {});
    //! \param eachRow  must not run the same SQL again
    HistoryFault select(const QString &sql, const QVariantList &values, const std::function<void(const QSqlQuery &)> &eachRow);
    //! The first column of the first row, invalid where there is none. Not kept prepared: for what is asked once.
    Expected<QVariant, HistoryError> single(const QString &sql);

private:
    QSqlDatabase database() const;
    Expected<QSqlQuery *, HistoryError> prepared(const QString &sql);
    HistoryError faultOf(const QSqlQuery &query) const;

    const QString m_path;
    const QString m_name; //!< Qt's name of the connection
    QThread *const m_thread;
    std::unordered_map<QString, QSqlQuery> m_queries;
};

} // namespace watchkeeper
