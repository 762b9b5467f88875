// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Undelivered alerts as they are stored: the next run of the program continues with them. Plain values.

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QMetaType>
#include <QString>
#include <QUuid>

namespace watchkeeper {

//! \brief One alert that hasn't been delivered to one channel. Times are [ms] since 1970, UTC, by the wall clock.
struct StoredDelivery
{
    QUuid alert;
    QString channel;
    qint64 made = 0;
    qint64 due = 0;   //!< not before
    int failures = 0; //!< number of failed delivery rounds
    QByteArray data;  //!< the alert itself
    friend bool operator==(const StoredDelivery &, const StoredDelivery &) = default;
};

//! \brief A delivery begins, will be retried, or is over.
struct DeliveryStep
{
    StoredDelivery delivery;
    bool isOver = false; //!< its row is removed
};

//! \brief The alert data to write, together with the changes that caused the alerts.
struct AlertChanges
{
    QList<DeliveryStep> steps;        //!< in order
    QHash<QString, QByteArray> parts; //!< memory of the rules, by name; empty data: removed
    quint64 number = 0;               //!< counts up; 0: nobody needs to know when it is written

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
    QList<StoredDelivery> deliveries; //!< in the order in which they were begun
    QHash<QString, QByteArray> parts;
};

} // namespace watchkeeper

Q_DECLARE_METATYPE(watchkeeper::StoredAlerts)
