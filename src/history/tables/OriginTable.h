// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The identity of a history, which is kept when its database is copied.

#include "history/database/HistoryDatabase.h"
#include "model/base/Expected.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace watchkeeper {

//! \brief Identifies a history. Only one program writes to it at a time.
struct HistoryOrigin
{
    QByteArray id;   //!< 16 random bytes
    QString name;    //!< computer and folder, for display; set only in copies
    qint64 seen = 0; //!< [ms] since 1970, UTC: time of the last copy; set only in copies
    friend bool operator==(const HistoryOrigin &, const HistoryOrigin &) = default;

    //! Returns the name of the database schema that contains the copy of this history on a server.
    QString schema() const;
};

//! \brief Runs in the thread of a HistoryDatabase, which must outlive this object.
class OriginTable
{
public:
    explicit OriginTable(HistoryDatabase *database)
        : m_database(database)
    {
    }

    //! Creates an identity if the history has none.
    HistoryFault ensure();
    //! Returns the identity, or nullopt if the history has none yet.
    Expected<std::optional<HistoryOrigin>, HistoryError> find() const;
    //! Replaces the current identity.
    HistoryFault put(const HistoryOrigin &origin);

private:
    HistoryDatabase *const m_database;
};

} // namespace watchkeeper
