// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! As much of a target's past as its conditions ask for. A plain value: no clock, no files.

#include "engine/MetricWindow.h"
#include "history/values/StoredResult.h"
#include "model/Result.h"

namespace watchkeeper {

//! \brief A window for each series and span of a target's conditions.
class TargetPast
{
public:
    TargetPast() = default;
    explicit TargetPast(const QList<PastQuestion> &questions);

    //! \brief Has windows for these questions and no others; those that are there already stay as they are.
    //! \return the questions for which there was none; empty where nothing is new
    QList<PastQuestion> ask(const QList<PastQuestion> &questions);

    //! A result that was judged.
    void add(const Result &result);
    //! From history.
    void add(const StoredResult &result);
    void add(qint64 first, qint64 last, const Rollup &rollup);
    //! \brief What was before the windows were made; once for each of them.
    void takeEarlier(const TargetPast &earlier);
    //! That has not come yet for one of them.
    bool isBeingRead() const;

    //! \brief The answers to the questions, for a result that was not added yet.
    QList<WindowValue> answers(const QList<PastQuestion> &questions, const Observation &seen, qint64 at);

private:
    struct Kept
    {
        MetricWindow window;
        bool isBeingRead = true; //!< what was earlier has not come yet
    };
    Kept *keptFor(const PastQuestion &question);

    std::vector<Kept> m_windows;
};

} // namespace watchkeeper
