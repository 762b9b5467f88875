// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Stores undelivered alerts, one row per channel, and the state of the rules. Only for this computer; never copied to a server.

#include "history/database/HistoryDatabase.h"
#include "history/values/StoredAlerts.h"

namespace watchkeeper {

//! \brief Runs in the thread of a HistoryDatabase, which must outlive this object.
class OutboxTable
{
public:
    explicit OutboxTable(HistoryDatabase *database)
        : m_database(database)
    {
    }

    //! Writes all changes in one transaction, or as part of the current one. Writing the same changes again has no effect.
    HistoryFault put(const AlertChanges &changes);
    Expected<StoredAlerts, HistoryError> all() const;

private:
    HistoryFault insertStep(const DeliveryStep &step);
    HistoryFault insertAttachment(const QString &name, const QByteArray &data);

    HistoryDatabase *const m_database;
};

} // namespace watchkeeper
