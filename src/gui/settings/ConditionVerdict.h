// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! What a condition that is being edited comes to on what was seen last. Pure; safe from any thread.

#include "conditions/Facts.h"
#include "gui/look/Colours.h"
#include "model/Observation.h"
#include "model/Target.h"

#include <QList>

namespace watchkeeper {

class Condition;
class Result;

//! \brief What the last check saw, as far as it is at hand, and how the check itself judged it.
class LastSeen
{
public:
    //! \param result   with its evidence
    //! \param history  the folder of results, for conditions that ask for the target's past; empty: there is none
    explicit LastSeen(const Result &result, QString history = {});

    const Facts &facts() const { return m_facts; }
    //! Null for a condition that the check did not have.
    const JudgedCondition *judged(const QString &condition) const;
    //! Of the reply there is less here than the check had.
    bool isCut() const { return m_isCut; }
    //! The facts, and what a condition asks of the time before. Reads files: for a pool thread where it asks.
    Facts factsFor(const Condition &condition) const;

private:
    Facts m_facts;
    Observation m_observation; //!< without its evidence
    TargetId m_target;
    qint64 m_at = 0;
    QString m_history;
    QList<JudgedCondition> m_judged;
    bool m_isCut = false;
};

//! \brief For the row of a condition.
struct ConditionVerdict
{
    MarkState mark = MarkState::Pending;
    QString note; //!< a sentence
};

//! That of the check itself where it had this condition; it may have seen more. See LastSeen::factsFor().
ConditionVerdict conditionVerdict(const Condition &condition, Outcome otherwise, const LastSeen &seen);

} // namespace watchkeeper
