// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Stores undelivered alerts, one row per channel, and the state of the rules. Only for this computer; never copied to a server.

#include "history/database/HistoryDatabase.h"

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QMetaType>
#include <QString>
#include <QUuid>

namespace watchkeeper {

// Undelivered alerts as stored for the next run of the program. Plain values.

//! \brief One alert that hasn't been delivered to one channel. Times are [ms] since 1970, UTC, by the wall clock.
struct StoredDelivery
{
    QUuid alert;
    QString channel;
    qint64 made = 0;
    qint64 due = 0;   //!< earliest time of the next attempt
    int failures = 0; //!< number of failed delivery rounds
    QByteArray data;  //!< the serialized alert
    friend bool operator==(const StoredDelivery &, const StoredDelivery &) = default;
};

//! \brief The start, a planned retry or the end of a delivery.
struct DeliveryStep
{
    StoredDelivery delivery;
    bool isOver = false; //!< true if the delivery has ended and its row is removed
};

//! \brief The alert data to write, together with the changes that caused the alerts.
struct AlertChanges
{
    QList<DeliveryStep> steps;        //!< applied in this order
    QHash<QString, QByteArray> parts; //!< state of the rules by name; empty data removes an entry
    quint64 number = 0;               //!< increases with each write; 0 if no confirmation of the write is required

    bool isEmpty() const { return steps.isEmpty() && parts.isEmpty() && number == 0; }
    void add(const AlertChanges &later)
    {
        steps += later.steps;
        parts.insert(later.parts);
        number = qMax(number, later.number);
    }
};

//! \brief All stored alert data.
struct StoredAlerts
{
    QList<StoredDelivery> deliveries; //!< in the order in which they began
    QHash<QString, QByteArray> parts;
};

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

Q_DECLARE_METATYPE(watchkeeper::StoredAlerts)
