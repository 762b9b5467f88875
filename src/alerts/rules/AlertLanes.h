// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The queues of alerts that wait for channels. Pure; knows alerts only by numbers.

#include "model/Target.h"

#include <QHash>
#include <QList>

#include <functional>
#include <limits>
#include <map>
#include <optional>
#include <set>
#include <utility>

namespace watchkeeper {

//! \brief A queue for each channel and target. An alert that is first in all its queues may go when it is due and its channel has room:
//! eight at a time. Thousands may wait: a call takes logarithmic time.
class AlertLanes
{
public:
    //! At the end of its queues.
    //! \param number   higher than all before
    //! \param targets  none: the own link
    void enter(quint64 number, const QString &channel, const QList<TargetId> &targets, qint64 due);
    void leave(quint64 number);
    //! Its delivery starts. \pre next() returned it
    void begin(quint64 number);
    //! It isn't being delivered, or no longer, and waits until then.
    void wait(quint64 number, qint64 due);

    //! \brief The alert to deliver now: the lowest number of all that may go. It stays first until begin().
    //! \param isOver  these are skipped. They should leave soon, because each call asks about all of them.
    std::optional<quint64> next(qint64 now, const std::function<bool(quint64 number)> &isOver);
    //! When next() may return one; nothing: not before something happens.
    std::optional<qint64> nextDue() const;

private:
    using Numbers = std::set<quint64>;
    using Lane = std::pair<QString, TargetId>;

    struct Place
    {
        QString channel;
        QList<TargetId> targets; //!< each once
        qint64 due = 0;
        int behind = 0; //!< number of its queues in which it isn't first
        bool isUnderWay = false;
    };

    //! A channel's alerts that are first in all their queues.
    struct Channel
    {
        void add(quint64 number, qint64 at);
        void remove(quint64 number, qint64 at);
        void lookAt(qint64 now);
        bool isFull() const;

        int underWay = 0;
        std::set<std::pair<qint64, quint64>> waiting; //!< by due time
        Numbers due;                                  //!< those of `waiting` that were due at the last update
        qint64 evaluatedAt = std::numeric_limits<qint64>::min();
    };

    void leaveLane(quint64 number, const Lane &lane);
    void moveUp(quint64 number);

    QHash<quint64, Place> m_places;
    QHash<Lane, Numbers> m_lanes;
    std::map<QString, Channel> m_channels; //!< channels with waiting or running deliveries
};

} // namespace watchkeeper
