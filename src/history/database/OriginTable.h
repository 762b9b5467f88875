// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Whose history a database holds: an identity that stays with it, wherever it is copied.

#include "history/database/HistoryDatabase.h"
#include "model/Expected.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace watchkeeper {

//! \brief A history that only one program at a time writes.
struct HistoryOrigin
{
    QByteArray id;   //!< 16 random bytes
    QString name;    //!< for display: a computer and a folder; empty in the file itself
    qint64 seen = 0; //!< [ms] since 1970, UTC: time of the last copying; 0 in the file itself
    friend bool operator==(const HistoryOrigin &, const HistoryOrigin &) = default;

    //! The schema on a server that holds the history with that identity.
    QString schema() const;
};

//! \brief Uses a HistoryDatabase that must outlive it, in its thread.
class OriginTable
{
public:
    explicit OriginTable(HistoryDatabase *database)
        : m_database(database)
    {
    }

    //! Gives the history an identity if it has none.
    HistoryFault ensure();
    //! Absent if it has none yet.
    Expected<std::optional<HistoryOrigin>, HistoryError> find() const;
    //! Replaces the current one.
    HistoryFault put(const HistoryOrigin &origin);

private:
    HistoryDatabase *const m_database;
};

} // namespace watchkeeper
