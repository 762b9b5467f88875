// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! What waits for channels, in order. Pure; knows alerts by numbers alone.

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

//! \brief A queue for each channel and target. What is the first in all of its queues may go, once it is due and its channel
//! has room: eight at a time. Thousands may wait: a call costs no more than their logarithm.
class AlertLanes
{
public:
    //! At the end of its queues.
    //! \param number   higher than all before
    //! \param targets  none: the own link
    void enter(quint64 number, const QString &channel, const QList<TargetId> &targets, qint64 due);
    void leave(quint64 number);
    //! It is under way. \pre next() said that it may go
    void begin(quint64 number);
    //! It is not, or no more, and waits until then.
    void wait(quint64 number, qint64 due);

    //! \brief Which goes now: of all that may, the lowest number. Its turn stays until begin().
    //! \param isOver  such are passed over. They should leave soon: all of them are asked for in each call.
    std::optional<quint64> next(qint64 now, const std::function<bool(quint64 number)> &isOver);
    //! When next() may have one; nothing: not before something happens.
    std::optional<qint64> nextDue() const;

private:
    using Numbers = std::set<quint64>;
    using Lane = std::pair<QString, TargetId>;

    struct Place
    {
        QString channel;
        QList<TargetId> targets; //!< each once
        qint64 due = 0;
        int behind = 0; //!< in so many of its queues it is not the first
        bool isUnderWay = false;
    };

    //! What of a channel is the first in all of its queues.
    struct Channel
    {
        void add(quint64 number, qint64 at);
        void remove(quint64 number, qint64 at);
        void lookAt(qint64 now);
        bool isFull() const;

        int underWay = 0;
        std::set<std::pair<qint64, quint64>> waiting; //!< by when it is due
        Numbers due;                                  //!< of those, at the moment of the last look
        qint64 lookedAt = std::numeric_limits<qint64>::min();
    };

    void leaveLane(quint64 number, const Lane &lane);
    void moveUp(quint64 number);

    QHash<quint64, Place> m_places;
    QHash<Lane, Numbers> m_lanes;
    std::map<QString, Channel> m_channels; //!< where something waits or is under way
};

} // namespace watchkeeper
