// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file As much of a target's history as its conditions use. A plain value: no clock, no files.

#include "engine/MetricWindow.h"
#include "history/values/StoredResult.h"
#include "model/Result.h"

namespace watchkeeper {

//! \brief A window for each series and span in a target's conditions.
class TargetHistory
{
public:
    TargetHistory() = default;
    explicit TargetHistory(const QList<WindowQuery> &questions);

    //! \brief Keeps windows for these questions only; existing ones don't change.
    //! \return the questions for which there was no window; empty if nothing is new
    QList<WindowQuery> ask(const QList<WindowQuery> &questions);

    //! Adds an evaluated result.
    void add(const Result &result);
    //! From history.
    void add(const StoredResult &result);
    void add(qint64 first, qint64 last, const Rollup &rollup);
    //! \brief Adds the history from before the windows were made; once for each of them.
    void mergeEarlier(const TargetHistory &earlier);
    //! Whether this history is still missing for one of them.
    bool isBackfilling() const;

    //! \brief The answers to the questions, for a result that wasn't added yet.
    QList<WindowValue> answers(const QList<WindowQuery> &questions, const Observation &seen, qint64 at);

private:
    struct Kept
    {
        MetricWindow window;
        bool isBackfilling = true; //!< earlier history has not arrived yet
    };
    Kept *findWindow(const WindowQuery &question);

    std::vector<Kept> m_windows;
};

} // namespace watchkeeper
