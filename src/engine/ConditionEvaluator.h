// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The conditions of one target, parsed once and evaluated for each of its results. Pure; safe from any thread.

#include "conditions/Condition.h"
#include "model/Result.h"

#include <memory>

namespace watchkeeper {

class Kind;

//! \brief The conditions of a target. Never changes, so that checks share it.
//!
//! An error reported by the kind remains the verdict, and conditions are still evaluated against the observation. Without an error, a
//! condition that fails makes Down (or Degraded, if it says so); one that can't be evaluated makes Unknown unless another makes Down. One
//! that waits for more history counts neither way. A condition on [CONNECTED] takes over connection errors: then the conditions alone
//! decide what these mean.
class ConditionEvaluator
{
public:
    //! Null if there are none.
    static std::shared_ptr<const ConditionEvaluator> of(const QList<TargetCondition> &conditions);

    //! Sets conditions, error, warning and outcome of a result that is complete otherwise. Leaves the result of a cancelled check alone.
    //! \param past  the answers to windowQueries(), as of before this result
    void judge(Result *result, const QList<WindowValue> &past = {}) const;
    //! The history that the conditions ask for, each question once; empty for most targets.
    const QList<WindowQuery> &windowQueries() const { return m_windowQueries; }
    //! Whether judge() may take longer than a moment: then it must run in the thread pool.
    bool mayTakeLong(const Observation &seen) const;
    //! Whether conditions use the reply as such: all of it is required, not only what is shown.
    bool needsWholeBody() const { return m_placeholders.contains(Placeholder::Body); }
    PlaceholderSet placeholders() const { return m_placeholders; }

private:
    //! A condition, or why it can't be parsed.
    struct Part
    {
        TargetCondition source;
        std::optional<Condition> condition;
        QString fault;
    };

    explicit ConditionEvaluator(const QList<TargetCondition> &conditions);
    ConditionResult evaluatePart(const Part &part, const Facts &facts) const;

    QList<Part> m_parts;
    PlaceholderSet m_placeholders;
    QList<WindowQuery> m_windowQueries;
    bool m_mayTakeLong = false; //!< on a long text
    bool m_hasPattern = false;
};

//! Whether a condition of the target uses its history.
bool requiresHistory(const Target &target);

//! \brief The fields of a target as its check must use them: if a condition decides what a field would (Field::supersedingPlaceholder), and the field
//! isn't written, the field accepts everything.
//! \return nothing if they don't change
std::optional<Fields> yieldedFields(const Kind &kind, const Fields &fields, PlaceholderSet judged);

} // namespace watchkeeper
