// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The conditions of one target, parsed once and evaluated for each of its results. Pure and thread-safe.

#include "conditions/Condition.h"
#include "model/Result.h"

#include <memory>

namespace watchkeeper {

class Kind;

//! \brief The conditions of a target. Immutable, and therefore shared by its checks.
//!
//! An error reported by the kind stays the verdict, and the conditions are still evaluated. Without an error, a failed condition makes the
//! result Down, or Degraded if the condition is marked so. A condition that can't be evaluated makes the result Unknown, unless another
//! condition makes it Down. A condition that waits for more history has no effect. A condition on [CONNECTED] takes over connection errors:
//! only the conditions then decide what these errors mean.
class ConditionEvaluator
{
public:
    //! The evaluator for these conditions; null if there are none.
    static std::shared_ptr<const ConditionEvaluator> of(const QList<TargetCondition> &conditions);

    //! Sets the conditions, error, warning and outcome of an otherwise complete result. Doesn't change the result of a cancelled check.
    //! \param past  the answers to windowQueries(), computed before this result
    void judge(Result *result, const QList<WindowValue> &past = {}) const;
    //! The questions about the history that the conditions use, without duplicates. Empty for most targets.
    const QList<WindowQuery> &windowQueries() const { return m_windowQueries; }
    //! Whether judge() may take longer than a moment and therefore has to run in the thread pool.
    bool mayTakeLong(const Observation &seen) const;
    //! Whether conditions use the body itself, in which case the whole body is needed and not only the part that is displayed.
    bool needsWholeBody() const { return m_placeholders.contains(Placeholder::Body); }
    PlaceholderSet placeholders() const { return m_placeholders; }

private:
    //! A condition, or the reason why it can't be parsed.
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
    bool m_mayTakeLong = false; //!< evaluation is slow for a long text
    bool m_hasPattern = false;
};

//! Whether a condition of the target uses its history.
bool requiresHistory(const Target &target);

//! \brief The fields of a target for its checks. If conditions decide what a field would decide (Field::supersedingPlaceholder) and the
//! target doesn't set that field, the field accepts everything.
//! \return the changed fields, or nullopt if no field changes
std::optional<Fields> yieldedFields(const Kind &kind, const Fields &fields, PlaceholderSet judged);

} // namespace watchkeeper
