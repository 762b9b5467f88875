// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Decides which alert is sent to which channel next. Keeps alerts in order and limits retries. Pure: doesn't read the
//! clock or send anything.

#include "alerts/alert/Alert.h"
#include "async/Retry.h"
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

// The queues of alerts waiting for their channels. Pure. Alerts are identified only by numbers.

//! \brief One queue for each pair of channel and target. An alert can be delivered if it is due, is the first in all its
//! queues, and its channel has fewer than eight running deliveries. Every call takes logarithmic time, so thousands of alerts
//! can wait.
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
    //! Makes the alert wait until `due`. A delivery that was in progress is marked as ended.
    void wait(quint64 number, qint64 due);

    //! \brief Returns the alert to deliver now: of those that can be delivered, the one with the lowest number. Later calls
    //! return the same alert until begin() is called.
    //! \param isOver  returns whether to skip an alert. Remove skipped alerts soon, because every call tests all of them
    std::optional<quint64> next(qint64 now, const std::function<bool(quint64 number)> &isOver);
    //! Returns the time at which next() may return an alert, or nullopt if no alert becomes due by time alone.
    std::optional<qint64> nextDueTime() const;

private:
    using Numbers = std::set<quint64>;
    using Lane = std::pair<QString, TargetId>;

    struct QueuedAlert
    {
        QString channel;
        QList<TargetId> targets; //!< without duplicates
        qint64 due = 0;
        int blockingQueues = 0; //!< number of queues in which another alert is ahead of this one
        bool isBeingDelivered = false;
    };

    //! The alerts of a channel that are first in all their queues.
    struct Channel
    {
        void add(quint64 number, qint64 at);
        void remove(quint64 number, qint64 at);
        void updateDue(qint64 now);
        bool isFull() const;

        int deliveriesInProgress = 0;
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

//! \brief One alert to be delivered to one channel. Times are [ms] since 1970, UTC.
class OutboxEntry
{
public:
    OutboxEntry() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    Alert alert;
    QString channel;
    QList<TargetId> targets; //!< all targets in the alert; empty for the connectivity of this computer
    qint64 made = 0;
    qint64 due = 0;                //!< earliest time of delivery
    int failures = 0;              //!< number of failed delivery rounds
    bool isPauseRequested = false; //!< whether the server requested the current pause
    bool isBeingDelivered = false;
};

//! The result of a delivery round.
enum class OutboxResult : quint8 {
    DeliveryConfirmed,
    RetryLater,       //!< failed or unknown; retried, because delivery is guaranteed at least once
    DeliveryAbandoned //!< the alert will never be delivered
};

//! The limits for retries.
struct OutboxRetryPolicy
{
    RetryPolicy retry{.attempts = 0, .first = std::chrono::seconds(30), .ceiling = std::chrono::minutes(30), .jitter = 0.1};
    std::chrono::milliseconds maxAge = std::chrono::hours(24);
};

//! \brief All alerts that haven't been delivered.
//!
//! - A channel has at most eight concurrent deliveries.
//! - Alerts for one target are sent to a channel in the order in which they were added, each after the delivery of the previous
//!   one has ended. Alerts for other targets don't wait.
//! - A recovery replaces the waiting alerts of its problem. One message then reports both the problem and its end.
//! - A failed round is retried after a growing pause. When the alert is too old, it is dropped.
//! - An alert that is added again (same alert, same channel) is stored only once.
class AlertOutbox
{
public:
    explicit AlertOutbox(OutboxRetryPolicy policy = {});

    //! \return the waiting entries that were replaced by this one
    QList<OutboxEntry> put(const Alert &alert, const QString &channel, const QList<TargetId> &targets, qint64 now);
    //! Adds a stored entry, whose delivery hasn't started.
    void restore(const OutboxEntry &entry);
    //! \brief Adjusts the times after the clock was set back, so no alert waits longer than it would have without the change.
    //! \param now  time after the change
    //! \param by   [ms] amount of the change
    void handleClockSetBack(qint64 now, qint64 by);

    //! \brief Retries failed alerts immediately and resets their pauses, except for pauses requested by the server. Call it
    //! when this computer is online again.
    void retryNow(qint64 now);
    //! Returns the next alert to send and marks its delivery as started.
    std::optional<OutboxEntry> takeNext(qint64 now);
    //! \brief Handles the end of a delivery round.
    //! \param after   [ms] pause requested by the server; 0 if none
    //! \param random  random number from the caller, in [0, 1)
    //! \return the entry if it waits for a retry; nullopt if the alert was delivered or abandoned
    std::optional<OutboxEntry> finishAttempt(const QUuid &alert, const QString &channel, OutboxResult result, qint64 now,
                                             qint64 after, double random);
    //! Removes and returns the alerts that are too old.
    QList<OutboxEntry> takeExpired(qint64 now);

    //! Returns the earliest time at which takeNext() or takeExpired() returns an alert. Returns nullopt if no alert becomes due
    //! by time alone.
    std::optional<qint64> nextDueTime() const;
    QList<OutboxEntry> entries() const;

private:
    using Numbers = std::set<quint64>;

    void add(const OutboxEntry &entry);
    OutboxEntry take(quint64 number);
    QList<OutboxEntry> takeSuperseded(const Alert &recovery, const QString &channel);
    qint64 expiry(const OutboxEntry &entry) const { return entry.made + m_policy.maxAge.count(); }

    OutboxRetryPolicy m_policy;
    std::map<quint64, OutboxEntry> m_entries; //!< sorted by increasing number
    quint64 m_next = 0;
    QHash<std::pair<QUuid, QString>, quint64> m_numbers;            //!< maps alert ID and channel to the entry's number
    QHash<std::pair<QString, QString>, Numbers> m_entriesByProblem; //!< maps channel and problem to the numbers of the entries
    AlertLanes m_lanes;
    std::set<std::pair<qint64, quint64>> m_idle; //!< entries without a running delivery, sorted by expiry time
};

} // namespace watchkeeper
