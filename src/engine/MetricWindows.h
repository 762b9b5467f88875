// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The history of the targets whose conditions use it. Pure; no clock.

#include "engine/TargetHistory.h"

#include <QHash>

namespace watchkeeper {

//! The longest time a check waits for the history that its conditions use: a disk may hang.
inline constexpr std::chrono::seconds kMaxHistoryReadTime{10};

//! \brief A request for what history has about a target.
class HistoryRequest
{
public:
    HistoryRequest() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    TargetId target;
    QList<WindowQuery> questions;
    qint64 before = 0; //!< [ms] since 1970; anything that began later is known already
};

//! \brief The answer to such a request; also sent if history has nothing.
class StoredWindow
{
public:
    StoredWindow() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    TargetId target;
    TargetHistory past;
};

//! \brief By target. Nothing is kept for targets whose conditions don't use history.
class MetricWindows
{
public:
    //! \brief What the conditions of a target ask for from now on; empty forgets the target.
    //! \return what to look up in history; without questions if nothing is new
    HistoryRequest ask(const TargetId &target, const QList<WindowQuery> &questions, qint64 now);
    //! Keeps only these.
    void retainOnly(const QList<TargetId> &targets);

    //! \brief A check is due whose conditions can't be evaluated yet, because earlier history is still being read: the check must wait.
    //! \return true once for each such wait
    bool deferUntilHistoryIsRead(const TargetId &target);
    //! \return whether all of it has arrived now and a check waits for it
    bool mergeEarlier(const StoredWindow &earlier);
    //! For a target whose conditions use history.
    void add(const Result &result);
    //! For a result that wasn't added yet; empty for an unknown target.
    QList<WindowValue> answers(const TargetId &target, const QList<WindowQuery> &questions, const Observation &seen, qint64 at);

private:
    struct Kept
    {
        TargetHistory past;
        bool isAwaited = false; //!< by a check
    };
    QHash<TargetId, Kept> m_metricHistories;
};

} // namespace watchkeeper

Q_DECLARE_METATYPE(watchkeeper::HistoryRequest)
Q_DECLARE_METATYPE(watchkeeper::StoredWindow)
