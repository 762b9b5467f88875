// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The history of the targets whose conditions use it. Pure, without a clock.

#include "engine/past/TargetHistory.h"

#include <QHash>

namespace watchkeeper {

//! The longest time that a check waits for stored history. A limit is needed because the disk might not respond.
inline constexpr std::chrono::seconds kMaxHistoryReadTime{10};

//! \brief A request for the stored history of a target.
class HistoryRequest
{
public:
    HistoryRequest() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    TargetId target;
    QList<WindowQuery> queries;
    qint64 before = 0; //!< [ms] since 1970; only earlier results are requested
};

//! \brief The answer to a HistoryRequest, sent even if nothing is stored.
class StoredWindow
{
public:
    StoredWindow() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    TargetId target;
    TargetHistory history;
};

//! \brief The history of each target. Nothing is stored for targets whose conditions don't use it.
class MetricWindows
{
public:
    //! \brief Sets the history queries of a target's conditions. An empty list removes the target.
    //! \return the request for the stored history; it has no queries if none is new
    HistoryRequest setQueries(const TargetId &target, const QList<WindowQuery> &queries, qint64 now);
    //! Removes the data of all targets except these.
    void retainOnly(const QList<TargetId> &targets);

    //! \brief Defers a due check whose conditions need stored history that isn't loaded yet.
    //! \return whether the check is deferred; true only once per load
    bool deferUntilHistoryIsRead(const TargetId &target);
    //! \return whether all earlier history has arrived and a check is waiting for it
    bool mergeEarlier(const StoredWindow &earlier);
    //! Adds a result of a target whose conditions use history.
    void add(const Result &result);
    //! The answers for a result that isn't in the history yet; empty for an unknown target.
    QList<WindowValue> answers(const TargetId &target, const QList<WindowQuery> &queries, const Observation &observation,
                               qint64 at);

private:
    struct Entry
    {
        TargetHistory history;
        bool isAwaited = false; //!< whether a check waits for the stored history
    };
    QHash<TargetId, Entry> m_metricHistories;
};

} // namespace watchkeeper

Q_DECLARE_METATYPE(watchkeeper::HistoryRequest)
Q_DECLARE_METATYPE(watchkeeper::StoredWindow)
