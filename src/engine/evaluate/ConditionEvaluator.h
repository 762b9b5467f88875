// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The conditions of one target, parsed once and evaluated for each of its results. Pure and thread-safe.

#include "conditions/Condition.h"
#include "model/target/Result.h"

#include <memory>

namespace watchkeeper {

class Kind;

//! \brief The conditions of a target. Immutable, so the checks of the target can share it.
//!
//! If the kind reports an error, this remains the error of the result, but the conditions are still evaluated. Without an
//! error, a failed condition makes the result Down, or Degraded if the condition is marked so. A condition that can't be
//! evaluated makes the result Unknown, unless another condition makes it Down. A condition that waits for more history has no
//! effect. If a condition uses [CONNECTED], only the conditions decide what connection errors mean.
class ConditionEvaluator
{
public:
    //! The evaluator for these conditions; null if there are none.
    static std::shared_ptr<const ConditionEvaluator> of(const QList<TargetCondition> &conditions);

    //! Sets the conditions, error, warning and outcome of an otherwise complete result. Leaves the result of a cancelled check
    //! unchanged.
    //! \param past  the answers to windowQueries(), computed before this result
    void evaluate(Result *result, const QList<WindowValue> &past = {}) const;
    //! The history queries of the conditions, without duplicates. Empty for most targets.
    const QList<WindowQuery> &windowQueries() const { return m_windowQueries; }
    //! Whether evaluate() may be slow and therefore has to run in the thread pool.
    bool mayBeSlow(const Observation &observation) const;
    //! Whether conditions use the body. Conditions need the entire body, not only the displayed part.
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
    bool m_mayBeSlow = false; //!< whether evaluation is slow for a long text
    bool m_hasPattern = false;
};

//! Whether a condition of the target uses its history.
bool requiresHistory(const Target &target);

//! \brief The fields of a target for its checks. If a condition supersedes a field (Field::supersedingPlaceholder) and the target
//! doesn't set that field, the field accepts everything.
//! \param evaluated  the placeholders that the conditions use
//! \return the changed fields, or nullopt if no field changes
std::optional<Fields> relaxedFieldsFor(const Kind &kind, const Fields &fields, PlaceholderSet evaluated);

} // namespace watchkeeper
