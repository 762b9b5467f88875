// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! Alerts that have not arrived, one row for each channel, and what the rules remember. Of this computer alone: never copied to a server.

#include "history/database/HistoryDatabase.h"
#include "history/values/StoredAlerts.h"

namespace watchkeeper {

//! \brief Works on a HistoryDatabase that lives longer, in its thread.
class OutboxTable
{
public:
    explicit OutboxTable(HistoryDatabase *database)
        : m_database(database)
    {
    }

    //! All in one transaction; within another one as a part of it. The same again changes nothing.
    HistoryFault put(const AlertChanges &changes);
    Expected<StoredAlerts, HistoryError> all() const;

private:
    HistoryFault putStep(const DeliveryStep &step);
    HistoryFault putPart(const QString &name, const QByteArray &data);

    HistoryDatabase *const m_database;
};

} // namespace watchkeeper
