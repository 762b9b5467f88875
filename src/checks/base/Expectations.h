// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The conditions set by a kind's fields, and whether they passed in a check, for display to the user. Pure.

#include "model/check/Observation.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <functional>
#include <optional>

namespace watchkeeper {

//! The verdict on one condition.
enum class ConditionStatus : quint8 {
    Passes,
    Fails,
    Degrades,     //!< doesn't pass, which makes the target degraded instead of down
    NotEvaluable, //!< can't be evaluated; `actual` contains the reason
    TooEarly,     //!< can't be evaluated until there is enough history; `actual` says when
    NotReached    //!< not evaluated, because the check ended earlier or there is no result yet
};

//! One condition with its verdict.
struct EvaluatedCondition
{
    QString text;   //!< the condition as text, such as `Status is one of 200-299`
    QString actual; //!< the actual value, such as `503` or `[STATUS] (503) == 200`; empty if unknown
    ConditionStatus status = ConditionStatus::NotReached;
    //! The field that sets the condition, if conditions of the target can supersede it (Field::supersedingPlaceholder).
    QString field = {};
};

//! \brief Collects a kind's conditions for one target, and gives access to the observation that they are evaluated against.
//!
//! Texts and values can come from outside, so they must be made safe to display.
class Expectations
{
public:
    //! \param seen  observation without errors and warnings caused by the target's own conditions; null if there is none yet. Must
    //! outlive this object.
    //! \param verifiesTls  whether the settings require valid certificates
    explicit Expectations(const Observation *seen, bool verifiesTls = true)
        : m_observation(seen)
        , m_verifiesTls(verifiesTls)
    {
    }

    //! The observation; null if there is none yet.
    const Observation *seen() const { return m_observation; }
    bool verifiesTls() const { return m_verifiesTls; }
    //! The value of the observation, or an invalid QVariant.
    QVariant value(const QString &name) const { return m_observation ? m_observation->value(name) : QVariant(); }
    //! Returns the first of these values that exists. For values whose names depend on what the check found.
    QVariant value(const QStringList &names) const;
    bool failed() const { return m_observation && m_observation->error; }
    bool failedBy(ErrorType type) const { return failed() && m_observation->error->type() == type; }
    bool hasWarning() const { return m_observation && m_observation->warning; }

    void add(EvaluatedCondition condition) { m_conditions.append(std::move(condition)); }
    void add(const QString &text, ConditionStatus status, const QString &actual = {}) { add({text, actual, status}); }
    //! \brief Adds a condition that something exists. It passes if the observation has this value. Otherwise it fails if the
    //! check found that it doesn't exist (an error of type Condition), and isn't reached if the check ended earlier. \return
    //! whether the value exists
    bool addExistence(const QString &text, const QString &name);
    //! \brief Adds a condition for a value. Its status is NotReached if the value doesn't exist.
    //! \param names   the possible names of the value
    //! \param unit    the unit of the value
    //! \param failed  the status if the condition doesn't pass
    void addValue(const QString &text, const QStringList &names, Unit unit, const std::function<bool(const QVariant &)> &passes,
                  ConditionStatus failed = ConditionStatus::Fails);
    //! \brief Adds a condition for a lower limit, if there is one. \param text  contains a placeholder for the limit
    void addMinimum(std::optional<double> minimum, const QString &text, const QStringList &names, Unit unit,
                    ConditionStatus failed = ConditionStatus::Fails);
    //! Like addMinimum(), for an upper limit.
    void addMaximum(std::optional<double> maximum, const QString &text, const QStringList &names, Unit unit,
                    ConditionStatus failed = ConditionStatus::Fails);

    const QList<EvaluatedCondition> &conditions() const { return m_conditions; }

private:
    const Observation *m_observation;
    bool m_verifiesTls;
    QList<EvaluatedCondition> m_conditions;
};

//! Passes or Fails.
ConditionStatus passOrFail(bool passes);

} // namespace watchkeeper
