// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! Which alert goes to which channel next: in order, again after a failure, and not for ever. Pure; no clock, no sending.

#include "alerts/Alert.h"
#include "alerts/rules/AlertLanes.h"
#include "async/RetryPolicy.h"

#include <QHash>
#include <QList>

#include <map>
#include <optional>
#include <set>
#include <utility>

namespace watchkeeper {

//! \brief One alert on its way to one channel. Times are [ms] since 1970, UTC.
class OutboxEntry
{
public:
    OutboxEntry() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    Alert alert;
    QString channel;
    QList<TargetId> targets; //!< all that it tells of; none: the own link
    qint64 made = 0;
    qint64 due = 0;       //!< not before
    int failures = 0;     //!< rounds that did not get it there
    bool isAsked = false; //!< the other side asked for that pause
    bool isUnderWay = false;
};

//! What became of a round.
enum class OutboxRound : quint8 {
    Arrived,
    Again,  //!< it failed, or nobody knows: at least once is the promise
    GivenUp //!< it never will
};

//! How long it is tried, and how often.
struct OutboxPatience
{
    RetryPolicy retry{.attempts = 0, .first = std::chrono::seconds(30), .ceiling = std::chrono::minutes(30), .jitter = 0.1};
    std::chrono::milliseconds lasts = std::chrono::hours(24);
};

//! \brief All alerts that have not arrived.
//!
//! - A channel gets eight at a time at the most.
//! - What tells of one target goes to a channel in the order in which it was put in: the next one only when the one before has ended. Others
//!   do not wait for it.
//! - A recovery takes the place of what was told of its problem and is not under way: one message says that it was and that it is over.
//! - A failed round is tried again after a growing pause, until the alert is too old; then it is given up.
//! - What is put in again (same alert, same channel) is there once.
class AlertOutbox
{
public:
    explicit AlertOutbox(OutboxPatience patience = {});

    //! \return what has been taken out because this takes its place
    QList<OutboxEntry> put(const Alert &alert, const QString &channel, const QList<TargetId> &targets, qint64 now);
    //! As it was kept; nothing is under way.
    void restore(const OutboxEntry &entry);
    //! \brief The clock was set back: what waits does so for no longer than it would have.
    //! \param now  what it shows
    //! \param by   [ms]
    void clockSetBack(qint64 now, qint64 by);

    //! \brief This computer is online again: what failed goes at once, and its pauses begin anew. Not where the other side asked for one.
    void retryNow(qint64 now);
    //! What is to be sent now; it is under way from then on.
    std::optional<OutboxEntry> takeNext(qint64 now);
    //! \brief A round has ended.
    //! \param after   [ms] that the other side asked for; 0: nothing
    //! \param random  in [0, 1): the caller's dice
    //! \return the entry as it waits now; nothing: it is over
    std::optional<OutboxEntry> end(const QUuid &alert, const QString &channel, OutboxRound round, qint64 now, qint64 after,
                                   double random);
    //! Those that have become too old, taken out.
    QList<OutboxEntry> takeExpired(qint64 now);

    //! When takeNext() or takeExpired() may have something; nothing: not before something happens.
    std::optional<qint64> nextDue() const;
    QList<OutboxEntry> entries() const;

private:
    using Numbers = std::set<quint64>;

    void add(const OutboxEntry &entry);
    OutboxEntry take(quint64 number);
    QList<OutboxEntry> takeFolded(const Alert &recovery, const QString &channel);
    qint64 expiry(const OutboxEntry &entry) const { return entry.made + m_patience.lasts.count(); }

    OutboxPatience m_patience;
    std::map<quint64, OutboxEntry> m_entries; //!< in order, by numbers that count up
    quint64 m_next = 0;
    QHash<std::pair<QUuid, QString>, quint64> m_numbers;     //!< by alert and channel
    QHash<std::pair<QString, QString>, Numbers> m_ofProblem; //!< by channel and problem
    AlertLanes m_lanes;
    std::set<std::pair<qint64, quint64>> m_idle; //!< what is not under way, by when it is too old
};

} // namespace watchkeeper
