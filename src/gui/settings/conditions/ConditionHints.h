// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Hints for a condition that is being edited: completions at the cursor, and the verdict based on the last result. Pure;
//! safe to call from any thread.

#include "conditions/facts/Facts.h"
#include "gui/look/Colours.h"
#include "model/check/Observation.h"
#include "model/target/Target.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace watchkeeper {

// Completions of a condition at the cursor. Pure functions.

//! One completion: `text` replaces `length` characters from `start`.
struct ConditionProposal
{
    QString text;
    QString meaning; //!< a few words of explanation; may be empty
    int start = 0;
    int length = 0;
};

//! \brief Proposes placeholders after `[`, names after a dot, and the words of the condition language.
//! \param seen  the last result, which provides the names of header fields, values and body keys; null if there is none
//! \param all   whether to propose all words if nothing has been typed
//! \return at most 40 proposals in display order; empty if the typed text is complete
QList<ConditionProposal> conditionProposals(const QString &text, int cursor, const Facts *seen, bool all);

// The verdict on a condition that is being edited, based on the last result. Pure; safe to call from any thread.

class Condition;
class Result;

//! \brief The available data of the last result, and how the check evaluated the conditions.
class LastObservation
{
public:
    //! \param result   the result with its evidence
    //! \param history  the folder of results, for conditions that use the target's history; empty if there is none
    explicit LastObservation(const Result &result, QString history = {});

    const Facts &facts() const { return m_facts; }
    //! Returns how the check evaluated this condition, or null if the check didn't include it.
    const ConditionResult *resultOf(const QString &condition) const;
    //! Returns whether only the beginning of the reply is available. The check itself used the entire reply.
    bool isTruncated() const { return m_isTruncated; }
    //! Returns the facts, including the history that the condition needs. Reading history blocks, so call it in a pool thread.
    Facts factsFor(const Condition &condition) const;

private:
    Facts m_facts;
    Observation m_observation; //!< the observation without its evidence
    TargetId m_target;
    qint64 m_time = 0;
    QString m_history;
    QList<ConditionResult> m_conditionResults;
    bool m_isTruncated = false;
};

//! \brief The verdict shown in the row of a condition.
struct ConditionVerdict
{
    MarkState mark = MarkState::Pending;
    QString note; //!< explanation of the mark
};

//! Returns the verdict on the condition. Uses the verdict of the check if the check included the condition, because the check
//! may have had more data. See LastObservation::factsFor().
ConditionVerdict conditionVerdict(const Condition &condition, Outcome fallback, const LastObservation &seen);

} // namespace watchkeeper
