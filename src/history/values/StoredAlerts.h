// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! Alerts that are on their way, as they are kept: with them the next run of the program goes on. Plain values.

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QMetaType>
#include <QString>
#include <QUuid>

namespace watchkeeper {

//! \brief One alert that has not arrived at one channel. Times are [ms] since 1970, UTC, as the clock said.
struct StoredDelivery
{
    QUuid alert;
    QString channel;
    qint64 made = 0;
    qint64 due = 0;   //!< not before
    int failures = 0; //!< rounds that did not get it there
    QByteArray data;  //!< the alert itself
    friend bool operator==(const StoredDelivery &, const StoredDelivery &) = default;
};

//! \brief A delivery begins, is to be tried again, or is over.
struct DeliveryStep
{
    StoredDelivery delivery;
    bool isOver = false; //!< its row goes
};

//! \brief What is to be written of alerts, together with the changes that they tell.
struct AlertChanges
{
    QList<DeliveryStep> steps;        //!< in order
    QHash<QString, QByteArray> parts; //!< what the rules remember, by name; empty data: nothing any more
    quint64 number = 0;               //!< counts up; 0: nobody wants to know when it is written

    bool isEmpty() const { return steps.isEmpty() && parts.isEmpty() && number == 0; }
    void add(const AlertChanges &later)
    {
        steps += later.steps;
        parts.insert(later.parts);
        number = qMax(number, later.number);
    }
};

//! \brief All that is kept.
struct StoredAlerts
{
    QList<StoredDelivery> deliveries; //!< in the order in which they were begun
    QHash<QString, QByteArray> parts;
};

} // namespace watchkeeper

Q_DECLARE_METATYPE(watchkeeper::StoredAlerts)
