// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! What counts as good for one target: its conditions, read once, held against each of its results. Pure; safe from any thread.

#include "conditions/Condition.h"
#include "model/Result.h"

#include <memory>

namespace watchkeeper {

class Kind;

//! \brief The conditions of a target. Never changes, so that checks share it.
//!
//! The error that a kind reports stays the verdict, and conditions are held against what was seen all the same. Where there is none:
//! a condition that fails makes Down (or Degraded, if it says so), one that cannot be told makes Unknown unless another makes Down. One
//! that waits for more of the past counts neither way.
//! One on [CONNECTED] takes errors of the connection over: then the conditions alone tell what these mean.
class ConditionEvaluator
{
public:
    //! Null where there are none.
    static std::shared_ptr<const ConditionEvaluator> of(const QList<TargetCondition> &conditions);

    //! Sets conditions, error, warning and outcome of a result that is complete otherwise. Leaves one alone that was stopped.
    //! \param past  the answers to pastQuestions(), as of before this result
    void judge(Result *result, const QList<WindowValue> &past = {}) const;
    //! What the conditions want to know of the target's past, each once; empty for most targets.
    const QList<PastQuestion> &pastQuestions() const { return m_pastQuestions; }
    //! judge() may take more than a moment: it belongs into the thread pool.
    bool mayTakeLong(const Observation &seen) const;
    //! Asks about the reply as such: all of it is needed, not only what is shown.
    bool needsWholeBody() const { return m_placeholders.contains(Placeholder::Body); }
    PlaceholderSet placeholders() const { return m_placeholders; }

private:
    //! A condition, or why it cannot be read.
    struct Part
    {
        TargetCondition source;
        std::optional<Condition> condition;
        QString fault;
    };

    explicit ConditionEvaluator(const QList<TargetCondition> &conditions);
    JudgedCondition judgePart(const Part &part, const Facts &facts) const;

    QList<Part> m_parts;
    PlaceholderSet m_placeholders;
    QList<PastQuestion> m_pastQuestions;
    bool m_mayTakeLong = false; //!< on a long text
    bool m_hasPattern = false;
};

//! Some condition of it wants to know of its past.
bool asksForPast(const Target &target);

//! \brief The fields of a target as its check is to see them: where a condition judges what a field would (Field::yieldsTo), and the
//! field is not written, it accepts all.
//! \return nothing where they stay as they are
std::optional<Fields> yieldedFields(const Kind &kind, const Fields &fields, PlaceholderSet judged);

} // namespace watchkeeper
