// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The queues of alerts waiting for their channels. Pure. Alerts are identified only by numbers.

#include "model/target/Target.h"

#include <QHash>
#include <QList>

#include <functional>
#include <limits>
#include <map>
#include <optional>
#include <set>
#include <utility>

namespace watchkeeper {

//! \brief One queue for each pair of channel and target. An alert can be delivered if it is due, is the first in all its queues, and its
//! channel has fewer than eight running deliveries. Thousands of alerts can wait, because a call takes logarithmic time.
class AlertLanes
{
public:
    //! Adds an alert at the end of its queues.
    //! \param number   higher than all previous numbers
    //! \param targets  empty for the connectivity of this computer
    void enter(quint64 number, const QString &channel, const QList<TargetId> &targets, qint64 due);
    void leave(quint64 number);
    //! Marks the delivery of the alert as started. \pre next() returned the number
    void begin(quint64 number);
    //! Makes the alert wait until `due`. If it was being delivered, marks the delivery as ended.
    void wait(quint64 number, qint64 due);

    //! \brief The alert to deliver now, which is the lowest number that can be delivered. It stays first until begin() is called.
    //! \param isOver  whether to skip an alert. Remove skipped alerts soon, because each call tests all of them.
    std::optional<quint64> next(qint64 now, const std::function<bool(quint64 number)> &isOver);
    //! The time at which next() may return an alert, or no value if that requires an event.
    std::optional<qint64> nextDue() const;

private:
    using Numbers = std::set<quint64>;
    using Lane = std::pair<QString, TargetId>;

    struct QueuedAlert
    {
        QString channel;
        QList<TargetId> targets; //!< without duplicates
        qint64 due = 0;
        int blockingQueues = 0; //!< number of its queues in which another alert is first
        bool isUnderWay = false;
    };

    //! The alerts of a channel that are first in all their queues.
    struct Channel
    {
        void add(quint64 number, qint64 at);
        void remove(quint64 number, qint64 at);
        void updateDue(qint64 now);
        bool isFull() const;

        int underWay = 0;
        std::set<std::pair<qint64, quint64>> waiting; //!< sorted by due time
        Numbers due;                                  //!< entries of `waiting` that were due at the last update
        qint64 evaluatedAt = std::numeric_limits<qint64>::min();
    };

    void leaveLane(quint64 number, const Lane &lane);
    void moveUp(quint64 number);

    QHash<quint64, QueuedAlert> m_alerts;
    QHash<Lane, Numbers> m_lanes;
    std::map<QString, Channel> m_channels; //!< channels with waiting or running deliveries
};

} // namespace watchkeeper
