// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The condition language, which defines when a target is up. A superset of that of Gatus; ConditionParser.h has the grammar.

#include "conditions/ConditionNote.h"
#include "conditions/Facts.h"
#include "model/Expected.h"

#include <memory>
#include <optional>

namespace watchkeeper {

//! \brief The result of one condition.
class ConditionOutcome
{
public:
    ConditionOutcome() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    std::optional<bool> holds; //!< absent: it couldn't be evaluated
    //! With the observed values if it fails: `[STATUS] (404) == 200`; if it uses the history, also if it passes.
    QString shown;
    QString reason; //!< sentences: why it couldn't be evaluated or parsed; the history it used; often empty
    //! It couldn't be evaluated only because there is too little history: it counts neither as passed nor as failed.
    bool isSkipped = false;
};

//! \brief `[STATUS] == 200`, `has([BODY].error) == false and [RESPONSE_TIME] < 300ms`: parsed once, evaluated for many checks.
//!
//! A value; copies share the tree, and any thread may use it.
class Condition
{
public:
    //! \return the condition, or the error in the text and its position
    static Expected<Condition, ConditionNote> parse(const QString &text);

    const QString &text() const { return m_text; }
    //! The placeholders it uses.
    PlaceholderSet placeholders() const { return m_placeholders; }
    //! May be slow on a long text: it searches a body or parses its JSON.
    bool mayTakeLong() const;
    //! May be slow on any text: a pattern can backtrack a lot even in a short one.
    bool hasPattern() const { return m_hasPattern; }
    //! What it needs from the target's history: the answers are in Facts::past.
    const QList<WindowQuery> &windowQueries() const { return m_windowQueries; }
    //! Valid, but maybe not what the user meant.
    const QList<ConditionNote> &hints() const { return m_hints; }

    //! Absent: it couldn't be evaluated. Doesn't allocate for comparisons of numbers, as in `[STATUS] == 200`.
    std::optional<bool> holds(const Facts &facts) const;
    ConditionOutcome judge(const Facts &facts) const;
    //! With the observed value after each placeholder, whether it passes or fails.
    QString withPlaceholdersResolved(const Facts &facts) const;

private:
    Condition() = default;

    QString m_text;
    std::shared_ptr<const struct ConditionNode> m_root;
    PlaceholderSet m_placeholders;
    bool m_hasPattern = false;
    QList<WindowQuery> m_windowQueries;
    QList<ConditionNote> m_hints;
};

} // namespace watchkeeper
