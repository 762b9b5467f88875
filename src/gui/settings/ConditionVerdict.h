// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The verdict on a condition being edited, evaluated on the last result. Pure; safe from any thread.

#include "conditions/Facts.h"
#include "gui/look/Colours.h"
#include "model/Observation.h"
#include "model/Target.h"

#include <QList>

namespace watchkeeper {

class Condition;
class Result;

//! \brief The last result as far as it is available, and how the check itself evaluated it.
class LastObservation
{
public:
    //! \param result   with its evidence
    //! \param history  the folder of results, for conditions that ask for the target's past; empty: there is none
    explicit LastObservation(const Result &result, QString history = {});

    const Facts &facts() const { return m_facts; }
    //! Null for a condition that wasn't part of the check.
    const ConditionResult *judged(const QString &condition) const;
    //! Less of the reply is available here than the check had.
    bool isCut() const { return m_isCut; }
    //! The facts, including the history that a condition needs. Reads files then: call it in a pool thread.
    Facts factsFor(const Condition &condition) const;

private:
    Facts m_facts;
    Observation m_observation; //!< without its evidence
    TargetId m_target;
    qint64 m_at = 0;
    QString m_history;
    QList<ConditionResult> m_judged;
    bool m_isCut = false;
};

//! \brief For the row of a condition.
struct ConditionVerdict
{
    MarkState mark = MarkState::Pending;
    QString note; //!< a sentence
};

//! The verdict of the check itself if it included this condition; it may have had more data. See LastObservation::factsFor().
ConditionVerdict conditionVerdict(const Condition &condition, Outcome otherwise, const LastObservation &seen);

} // namespace watchkeeper
