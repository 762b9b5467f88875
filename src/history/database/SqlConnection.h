// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file A connection to a database through Qt SQL that returns rows and errors as values.

#include "history/database/HistoryError.h"
#include "model/base/Expected.h"

#include <QSqlQuery>
#include <QString>
#include <QVariantList>

#include <functional>
#include <unordered_map>

class QSqlDatabase;
class QSqlError;
class QThread;

namespace watchkeeper {

//! \brief Opened, used and destroyed in one thread. Prepares each statement once and finishes it after each use, because in SQLite an
//! unfinished read prevents checkpoints of the log and makes later writes see an old state.
class SqlConnection
{
public:
    virtual ~SqlConnection();
    SqlConnection(const SqlConnection &) = delete;
    SqlConnection &operator=(const SqlConnection &) = delete;

    //! Executes one statement whose rows, if any, are ignored. `values` are bound to its `?` in order. A null string is bound as an empty
    //! string, an invalid QVariant as NULL.
    HistoryFault execute(const QString &sql, const QVariantList &values = {});
    //! \param eachRow  called for each row; must not run the same SQL again
    HistoryFault select(const QString &sql, const QVariantList &values, const std::function<void(const QSqlQuery &)> &eachRow);
    //! Returns the first column of the first row, or an invalid value. The statement isn't kept prepared, so use this for statements that
    //! run once.
    Expected<QVariant, HistoryError> queryValue(const QString &sql);

protected:
    //! \param driver  name of the Qt SQL driver
    explicit SqlConnection(const QString &driver);
    QSqlDatabase database() const;
    //! Closes the connection before its statements are released. Each release would be sent to the server, and would cause a warning if the
    //! server is unreachable.
    void hangUp();
    //! Converts values that Qt would bind differently or that the database would reject.
    virtual QVariant bindableValue(const QVariant &value) const;

private:
    virtual HistoryError faultOf(const QSqlError &error) const = 0;
    Expected<QSqlQuery *, HistoryError> preparedQuery(const QString &sql);

    const QString m_name; //!< Qt's name of the connection
    QThread *const m_thread;
    std::unordered_map<QString, QSqlQuery> m_queries;
};

} // namespace watchkeeper
