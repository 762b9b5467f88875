// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Stores changes to the confirmed outcomes of targets permanently, as the basis for uptime and alerts. Also stores the
//! last state of each target, from which the next run of the program continues.

#include "history/tables/TargetTable.h"
#include "history/values/StoredResult.h"
#include "history/values/TimeSpan.h"
#include "model/check/Outcome.h"
#include "model/target/TargetState.h"

#include <QList>

#include <functional>
#include <optional>

namespace watchkeeper {

//! \brief One change. Times are [ms] since 1970, UTC, by the wall clock.
struct StoredTransition
{
    TargetId target;
    QString targetName;            //!< last known name; set only when read
    qint64 at = 0;                 //!< time of the result that confirmed the outcome
    std::optional<Outcome> before; //!< the previous confirmed outcome; empty for the first change
    Outcome after = Outcome::Unknown;
    qint64 since = 0; //!< time of the first result with the new outcome; <= at, unless the clock was changed
    int attempt = 1;  //!< >= 1, attempt of the result that confirmed the outcome
    QString summary;
    std::optional<ErrorType> errorType; //!< empty if there is no problem
    QString message;                    //!< empty if there is no problem
    friend bool operator==(const StoredTransition &, const StoredTransition &) = default;
};

//! Returns the transition as it is stored. Pure.
StoredTransition storedTransition(const Transition &transition);

//! \brief Runs in the thread of a HistoryDatabase, which must outlive this object.
class TransitionTable
{
public:
    using Transitions = QList<StoredTransition>;

    explicit TransitionTable(HistoryDatabase *database)
        : m_database(database)
        , m_targets(database)
    {
    }

    //! \brief Adds the batch in one transaction, which is on disk when this returns without an error.
    //!
    //! Changes that exist already (same target, at, after and since) aren't duplicated, so the same batch can be added again after an
    //! error.
    HistoryFault add(const Transitions &batch);
    //! Returns the changes with from <= at < to, oldest first. \param target  all targets by default
    Expected<Transitions, HistoryError> between(qint64 from, qint64 to, std::optional<TargetId> target = {}) const;
    //! Returns the time from the first change to just after the last one, or an empty span if there are none.
    Expected<TimeSpan, HistoryError> changesSpan() const;
    //! Returns the newest change with at < `time`, or nullopt if there is none.
    Expected<std::optional<StoredTransition>, HistoryError> lastBefore(const TargetId &target, qint64 time) const;
    //! Calls `each` with the time and target of each change with from <= at < to, oldest first. Reads no texts, and doesn't
    //! keep all changes in memory.
    HistoryFault forEachTime(qint64 from, qint64 to, const std::function<void(qint64 at, const TargetId &target)> &each) const;
    //! Returns the newest change of each target with at < `time`. These changes define the state of all targets at that time.
    Expected<Transitions, HistoryError> lastBefore(qint64 time) const;
    //! \brief Removes older changes, oldest first, but keeps each target's newest change before `time` because it defines the
    //! state at `time`.
    //! \param atMost  maximum per call; 200 are enough, more make the transaction long
    //! \return the number of removed changes; fewer than `atMost` if none are left
    Expected<int, HistoryError> removeBefore(qint64 time, int atMost);

private:
    HistoryFault addOne(const StoredTransition &transition);
    Expected<Transitions, HistoryError> read(const QString &fromAndWhere, const QVariantList &values) const;

    HistoryDatabase *const m_database;
    TargetTable m_targets;
};

//! \brief Runs in the thread of a HistoryDatabase, which must outlive this object.
class StateTable
{
public:
    explicit StateTable(HistoryDatabase *database)
        : m_database(database)
        , m_targets(database)
    {
    }

    //! \brief Replaces the stored state of these targets in one transaction, or as part of the current one.
    HistoryFault put(const QList<StoredState> &states);
    //! Returns all stored states, including those of deleted targets. Omits unreadable rows, such as rows written by a newer
    //! version.
    Expected<QList<StoredState>, HistoryError> all() const;

private:
    HistoryFault insertOne(const StoredState &state);

    HistoryDatabase *const m_database;
    TargetTable m_targets;
};

} // namespace watchkeeper
