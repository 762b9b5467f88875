// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! The condition language: what counts as good. A superset of that of Gatus; ConditionParser.h has the grammar.

#include "conditions/ConditionNote.h"
#include "conditions/Facts.h"
#include "model/Expected.h"

#include <memory>
#include <optional>

namespace watchkeeper {

//! \brief One condition, held against what was seen.
class Judgement
{
public:
    Judgement() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    std::optional<bool> holds; //!< absent: it could not be told
    //! With what was seen where it does not hold: `[STATUS] (404) == 200`; where it looks back, also where it holds.
    QString shown;
    QString reason; //!< sentences: why it could not be told, or read; what the past was that it looked at; often empty
    //! It could not be told for the only reason that too little of the past is known: it counts neither way.
    bool isSkipped = false;
};

//! \brief `[STATUS] == 200`, `has([BODY].error) == false and [RESPONSE_TIME] < 300ms`: read once, held against many checks.
//!
//! A value; copies share the tree, and any thread may use it.
class Condition
{
public:
    //! \return the condition, or what is wrong with the text and where
    static Expected<Condition, ConditionNote> parse(const QString &text);

    const QString &text() const { return m_text; }
    //! What it asks about.
    PlaceholderSet placeholders() const { return m_placeholders; }
    //! May take more than a moment on a long text: it searches a body or reads its JSON.
    bool mayTakeLong() const;
    //! May take more than a moment on any text: a pattern can try many ways through a short one.
    bool hasPattern() const { return m_hasPattern; }
    //! What it wants to know of the target's past: the answers are Facts::past.
    const QList<PastQuestion> &pastQuestions() const { return m_pastQuestions; }
    //! What is possible, but maybe not what was meant.
    const QList<ConditionNote> &hints() const { return m_hints; }

    //! Absent: it could not be told. Does not allocate where numbers are compared, as in `[STATUS] == 200`.
    std::optional<bool> holds(const Facts &facts) const;
    Judgement judge(const Facts &facts) const;
    //! With what was seen behind each placeholder, whether it holds or not.
    QString filledIn(const Facts &facts) const;

private:
    Condition() = default;

    QString m_text;
    std::shared_ptr<const struct ConditionNode> m_root;
    PlaceholderSet m_placeholders;
    bool m_hasPattern = false;
    QList<PastQuestion> m_pastQuestions;
    QList<ConditionNote> m_hints;
};

} // namespace watchkeeper
