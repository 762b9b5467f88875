// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! The pasts of the targets whose conditions ask for one. Pure; no clock.

#include "engine/TargetPast.h"

#include <QHash>

namespace watchkeeper {

//! A check waits no longer for the past that its conditions ask for: a disk may hang.
inline constexpr std::chrono::seconds kLongestPastRead{10};

//! \brief A wish for what history knows of a target.
class WantedPast
{
public:
    WantedPast() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    TargetId target;
    QList<PastQuestion> questions;
    qint64 before = 0; //!< [ms] since 1970; what began later is known already
};

//! \brief The answer to such a wish; also where history knows nothing.
class StoredWindow
{
public:
    StoredWindow() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    TargetId target;
    TargetPast past;
};

//! \brief By target. Nothing is kept of those that ask for nothing.
class MetricWindows
{
public:
    //! \brief What the conditions of a target ask from now on; empty forgets it.
    //! \return what to look up in history; without questions where there is nothing new
    WantedPast ask(const TargetId &target, const QList<PastQuestion> &questions, qint64 now);
    //! Those alone stay.
    void keepOnly(const QList<TargetId> &targets);

    //! \brief A check is due that its conditions could not judge yet, as what was earlier is still being read: it is to wait for that.
    //! \return true once for each such wait
    bool holdsBack(const TargetId &target);
    //! \return all of it is there now, and a check waits for it
    bool takeEarlier(const StoredWindow &earlier);
    //! Of a target that asks.
    void add(const Result &result);
    //! For a result that was not added yet; empty for a target that is not known.
    QList<WindowValue> answers(const TargetId &target, const QList<PastQuestion> &questions, const Observation &seen,
                               qint64 at);

private:
    struct Kept
    {
        TargetPast past;
        bool isAwaited = false; //!< by a check
    };
    QHash<TargetId, Kept> m_pasts;
};

} // namespace watchkeeper

Q_DECLARE_METATYPE(watchkeeper::WantedPast)
Q_DECLARE_METATYPE(watchkeeper::StoredWindow)
