// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! What a condition that is being edited comes to on what was seen last. Pure; safe from any thread.

#include "conditions/Facts.h"
#include "gui/look/Colours.h"
#include "model/TargetCondition.h"

#include <QList>

namespace watchkeeper {

class Condition;
class Result;

//! \brief What the last check saw, as far as it is at hand, and how the check itself judged it.
class LastSeen
{
public:
    //! \param result  with its evidence
    explicit LastSeen(const Result &result);

    const Facts &facts() const { return m_facts; }
    //! Null for a condition that the check did not have.
    const JudgedCondition *judged(const QString &condition) const;
    //! Of the reply there is less here than the check had.
    bool isCut() const { return m_isCut; }

private:
    Facts m_facts;
    QList<JudgedCondition> m_judged;
    bool m_isCut = false;
};

//! \brief For the row of a condition.
struct ConditionVerdict
{
    MarkState mark = MarkState::Pending;
    QString note; //!< a sentence
};

//! That of the check itself where it had this condition; it may have seen more.
ConditionVerdict conditionVerdict(const Condition &condition, Outcome otherwise, const LastSeen &seen);

} // namespace watchkeeper
