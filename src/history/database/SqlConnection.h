// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! One connection to a database through Qt SQL: statements in, rows and errors as values out.

#include "history/database/HistoryError.h"
#include "model/Expected.h"

#include <QSqlQuery>
#include <QString>
#include <QVariantList>

#include <functional>
#include <unordered_map>

class QSqlDatabase;
class QSqlError;
class QThread;

namespace watchkeeper {

//! \brief Opened, used and destroyed in one thread. Prepares each statement once, and finishes it after each use, so that no read stays
//! open: in SQLite, that would keep the log from being checkpointed, and later writes would see an old state.
class SqlConnection
{
public:
    virtual ~SqlConnection();
    SqlConnection(const SqlConnection &) = delete;
    SqlConnection &operator=(const SqlConnection &) = delete;

    //! One statement without rows, or whose rows don't matter; `values` are bound to its `?` in order. A null text is bound as an empty
    //! one, an invalid QVariant as NULL.
    HistoryFault execute(const QString &sql, const QVariantList &values = {});
    //! \param eachRow  must not run the same SQL again
    HistoryFault select(const QString &sql, const QVariantList &values, const std::function<void(const QSqlQuery &)> &eachRow);
    //! The first column of the first row, invalid if there is none. Not kept prepared: for statements that are run once.
    Expected<QVariant, HistoryError> single(const QString &sql);

protected:
    //! \param driver  of Qt SQL
    explicit SqlConnection(const QString &driver);
    QSqlDatabase database() const;
    //! Closes the connection before its statements are released: each release would be sent to the server, and cause a warning if the
    //! server is gone.
    void hangUp();
    //! Converts values that Qt would bind as something else, or that the database would refuse.
    virtual QVariant bindable(const QVariant &value) const;

private:
    virtual HistoryError faultOf(const QSqlError &error) const = 0;
    Expected<QSqlQuery *, HistoryError> prepared(const QString &sql);

    const QString m_name; //!< Qt's name of the connection
    QThread *const m_thread;
    std::unordered_map<QString, QSqlQuery> m_queries;
};

} // namespace watchkeeper
