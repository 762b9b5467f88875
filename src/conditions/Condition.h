// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The condition language, which defines when a target is up. It is a superset of Gatus' language; ConditionParser.h has the grammar.

#include "conditions/facts/Facts.h"
#include "conditions/syntax/ConditionTree.h"
#include "model/base/Expected.h"

#include <memory>
#include <optional>

namespace watchkeeper {

//! \brief The result of evaluating one condition.
class ConditionOutcome
{
public:
    ConditionOutcome() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    std::optional<bool> passes; //!< absent if the condition couldn't be evaluated
    //! The condition with the observed values, as in `[STATUS] (404) == 200`. For a condition that passes, this is set only if
    //! the condition uses the history.
    QString shown;
    QString reason; //!< parse or evaluation error, or the history that was used; often empty
    //! Whether the condition couldn't be evaluated only because there isn't enough history yet. It then neither passes nor
    //! fails.
    bool isSkipped = false;
};

//! \brief A condition such as `[STATUS] == 200` or `has([BODY].error) == false and [RESPONSE_TIME] < 300ms`, parsed once and evaluated for
//! many checks.
//!
//! A value type. Copies share the tree and can be used in any thread.
class Condition
{
public:
    //! \return the condition, or the error in the text with its position
    static Expected<Condition, ConditionNote> parse(const QString &text);

    const QString &text() const { return m_text; }
    //! Returns the placeholders used by the condition.
    PlaceholderSet placeholders() const { return m_placeholders; }
    //! Returns whether evaluation can be slow for a long text, because the condition searches a body or parses its JSON.
    bool mayBeSlow() const;
    //! Returns whether evaluation can be slow for any text, because a pattern can cause a lot of backtracking even in a short
    //! text.
    bool hasPattern() const { return m_hasPattern; }
    //! Returns the queries for the target's history. Facts::windowValues contains the results.
    const QList<WindowQuery> &windowQueries() const { return m_windowQueries; }
    //! Returns hints about parts that are valid but might not be what the user meant.
    const QList<ConditionNote> &hints() const { return m_hints; }

    //! Returns whether the condition passes, or nullopt if it can't be evaluated. Comparisons of numbers such as `[STATUS] ==
    //! 200` allocate no memory.
    std::optional<bool> passes(const Facts &facts) const;
    ConditionOutcome evaluate(const Facts &facts) const;
    //! Returns the condition with the observed value after each placeholder, whether it passes or fails.
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
