// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Changes of the hard outcome of targets, kept permanently: the basis of uptime and alerts.

#include "history/database/TargetTable.h"
#include "history/values/TimeSpan.h"
#include "model/Outcome.h"

#include <QList>

#include <functional>
#include <optional>

namespace watchkeeper {

//! \brief One change. Times are [ms] since 1970, UTC, by the wall clock.
struct StoredTransition
{
    TargetId target;
    QString targetName;            //!< when read: its last known name
    qint64 at = 0;                 //!< of the result that made it hard
    std::optional<Outcome> before; //!< the hard outcome until then; absent if this is the first
    Outcome after = Outcome::Unknown;
    qint64 since = 0; //!< of the first result with the new outcome; <= at, unless the clock was set
    int attempt = 1;  //!< >= 1, of the result that made it hard
    QString summary;
    std::optional<ErrorType> errorType; //!< absent if there is no problem
    QString message;                    //!< empty likewise
    friend bool operator==(const StoredTransition &, const StoredTransition &) = default;
};

//! \brief Uses a HistoryDatabase that must outlive it, in its thread.
class TransitionTable
{
public:
    using Transitions = QList<StoredTransition>;

    explicit TransitionTable(HistoryDatabase *database)
        : m_database(database)
        , m_targets(database)
    {
    }

    //! \brief Adds all in one transaction, on the disk when it returns without a fault.
    //!
    //! What was added before (same target, at, after and since) exists once: after any fault, the same batch may be added again.
    HistoryFault add(const Transitions &batch);
    //! Those with from <= at < to, oldest first. \param target  none: all
    Expected<Transitions, HistoryError> between(qint64 from, qint64 to, std::optional<TargetId> target = {}) const;
    //! From the first one to just after the last one; empty if there are none.
    Expected<TimeSpan, HistoryError> reach() const;
    //! The newest with at < `time`; absent if there is none.
    Expected<std::optional<StoredTransition>, HistoryError> lastBefore(const TargetId &target, qint64 time) const;
    //! The time and target of each with from <= at < to, oldest first: without texts, and without holding them in memory.
    HistoryFault tellTimes(qint64 from, qint64 to, const std::function<void(qint64 at, const TargetId &target)> &each) const;
    //! The newest of each target with at < `time`: the state of all targets at that time.
    Expected<Transitions, HistoryError> lastBefore(qint64 time) const;
    //! \brief Removes older ones, oldest first, but keeps the newest of each target at that time: it gives the state from there on.
    //! \param atMost  per call: 200 are enough, more make the transaction long
    //! \return how many; fewer than `atMost` when no more are left
    Expected<int, HistoryError> removeBefore(qint64 time, int atMost);

private:
    HistoryFault addOne(const StoredTransition &transition);
    Expected<Transitions, HistoryError> read(const QString &fromAndWhere, const QVariantList &values) const;

    HistoryDatabase *const m_database;
    TargetTable m_targets;
};

} // namespace watchkeeper
