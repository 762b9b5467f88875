// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The part of a target's history that its conditions use. A plain value without a clock or files.

#include "engine/MetricWindow.h"
#include "history/values/StoredResult.h"
#include "model/target/Result.h"

namespace watchkeeper {

//! \brief Contains a window for each series and span that a target's conditions use.
class TargetHistory
{
public:
    TargetHistory() = default;
    explicit TargetHistory(const QList<WindowQuery> &questions);

    //! \brief Creates windows for these questions and removes all other windows. Existing windows that are still needed don't
    //! change.
    //! \return the questions that had no window; empty if none is new
    QList<WindowQuery> setQuestions(const QList<WindowQuery> &questions);

    //! Adds a result that has been evaluated.
    void add(const Result &result);
    //! Adds a result or a rollup from the history.
    void add(const StoredResult &result);
    void add(qint64 first, qint64 last, const Rollup &rollup);
    //! \brief Adds the history from before the windows were created. Called once for each window.
    void mergeEarlier(const TargetHistory &earlier);
    //! Whether earlier history is still missing for any of the windows.
    bool isBackfilling() const;

    //! \brief The answers to the questions for a result that hasn't been added yet.
    QList<WindowValue> answers(const QList<WindowQuery> &questions, const Observation &seen, qint64 at);

private:
    struct Entry
    {
        MetricWindow window;
        bool isBackfilling = true; //!< whether earlier history hasn't arrived yet
    };
    Entry *findWindow(const WindowQuery &question);

    std::vector<Entry> m_windows;
};

} // namespace watchkeeper
