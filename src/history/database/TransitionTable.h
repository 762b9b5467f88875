// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! Changes of the hard outcome of targets, kept for good: what uptime and alerts stand on.

#include "history/database/TargetTable.h"
#include "history/values/TimeSpan.h"
#include "model/Outcome.h"

#include <QList>

#include <functional>
#include <optional>

namespace watchkeeper {

//! \brief One change. Times are [ms] since 1970, UTC, as the clock said.
struct StoredTransition
{
    TargetId target;
    QString targetName;            //!< read: the name last known of it
    qint64 at = 0;                 //!< of the result that made it hard
    std::optional<Outcome> before; //!< the hard one until then; absent where this is the first
    Outcome after = Outcome::Unknown;
    qint64 since = 0; //!< of the first result of the new outcome; <= at, unless the clock was set
    int attempt = 1;  //!< >= 1, of the result that made it hard
    QString summary;
    std::optional<ErrorType> errorType; //!< absent where it goes well
    QString message;                    //!< empty likewise
    friend bool operator==(const StoredTransition &, const StoredTransition &) = default;
};

//! \brief Works on a HistoryDatabase that lives longer, in its thread.
class TransitionTable
{
public:
    using Transitions = QList<StoredTransition>;

    explicit TransitionTable(HistoryDatabase *database)
        : m_database(database)
        , m_targets(database)
    {
    }

    //! \brief All of them in one transaction, on the disk when it returns without a fault.
    //!
    //! What was added before (target, at, after and since) is there once: after any fault the same batch may be added again.
    HistoryFault add(const Transitions &batch);
    //! With from <= at < to, oldest first. \param target  none: all
    Expected<Transitions, HistoryError> between(qint64 from, qint64 to, std::optional<TargetId> target = {}) const;
    //! From the first one to behind the last one; empty where there is none.
    Expected<TimeSpan, HistoryError> reach() const;
    //! The newest with at < `time`; none where there is no such.
    Expected<std::optional<StoredTransition>, HistoryError> lastBefore(const TargetId &target, qint64 time) const;
    //! When there was one, and of which target, with from <= at < to, the oldest first: without texts, and nothing held.
    HistoryFault tellTimes(qint64 from, qint64 to, const std::function<void(qint64 at, const TargetId &target)> &each) const;
    //! The newest of each target with at < `time`: how all stood then.
    Expected<Transitions, HistoryError> lastBefore(qint64 time) const;
    //! \brief Removes what is older, the oldest first, but not the newest of each target by then: it says how that stood from there on.
    //! \param atMost  a call: 200 are enough, more make the transaction long
    //! \return how many; fewer than `atMost` when no more are left
    Expected<int, HistoryError> removeBefore(qint64 time, int atMost);

private:
    HistoryFault addOne(const StoredTransition &transition);
    Expected<Transitions, HistoryError> read(const QString &fromAndWhere, const QVariantList &values) const;

    HistoryDatabase *const m_database;
    TargetTable m_targets;
};

} // namespace watchkeeper
