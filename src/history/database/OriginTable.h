// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! Whose history a database has: an identity that stays with it, wherever it is copied.

#include "history/database/HistoryDatabase.h"
#include "model/Expected.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace watchkeeper {

//! \brief A history that is kept by one program at a time.
struct HistoryOrigin
{
    QByteArray id;   //!< 16 bytes, by chance
    QString name;    //!< for people: a computer and a folder; empty in the file itself
    qint64 seen = 0; //!< [ms] since 1970, UTC: when something was last copied; 0 in the file itself
    friend bool operator==(const HistoryOrigin &, const HistoryOrigin &) = default;

    //! The schema of a server in which the history of that identity is.
    QString schema() const;
};

//! \brief Works on a HistoryDatabase that lives longer, in its thread.
class OriginTable
{
public:
    explicit OriginTable(HistoryDatabase *database)
        : m_database(database)
    {
    }

    //! Gives the history an identity where it has none.
    HistoryFault ensure();
    //! None where it has none yet.
    Expected<std::optional<HistoryOrigin>, HistoryError> find() const;
    //! In place of the one that is there.
    HistoryFault put(const HistoryOrigin &origin);

private:
    HistoryDatabase *const m_database;
};

} // namespace watchkeeper
