// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Undelivered alerts, one row for each channel, and the memory of the rules. Only for this computer: never copied to a server.

#include "history/database/HistoryDatabase.h"
#include "history/values/StoredAlerts.h"

namespace watchkeeper {

//! \brief Uses a HistoryDatabase that must outlive it, in its thread.
class OutboxTable
{
public:
    explicit OutboxTable(HistoryDatabase *database)
        : m_database(database)
    {
    }

    //! Everything in one transaction; inside another one, as part of it. Writing the same again changes nothing.
    HistoryFault put(const AlertChanges &changes);
    Expected<StoredAlerts, HistoryError> all() const;

private:
    HistoryFault putStep(const DeliveryStep &step);
    HistoryFault putPart(const QString &name, const QByteArray &data);

    HistoryDatabase *const m_database;
};

} // namespace watchkeeper
