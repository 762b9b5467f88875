// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! Who is told of what, when, and in which words: one rule of `alerts.json`. A plain value.

#include "alerts/rules/AlertTemplate.h"
#include "alerts/rules/QuietHours.h"
#include "model/Duration.h"
#include "model/Field.h"
#include "model/Fields.h"
#include "model/Filter.h"

#include <QJsonObject>
#include <QList>
#include <QMetaType>
#include <QStringList>

namespace watchkeeper {

//! What a rule may be about.
enum class Happening : quint8 { Down, Degraded, Unknown, Recovery, Flapping, Acknowledged, Link };

//! `down`, `degraded`, `unknown`, `recovery`, `flapping`, `acknowledged`, `link`: never translated.
QString happeningKey(Happening happening);
std::optional<Happening> happeningFromKey(const QString &key);
//! That of a bad outcome.
Happening happeningOf(Outcome outcome);

//! \brief Further channels for a problem that goes on and that nobody has acknowledged.
struct EscalationStep
{
    Milliseconds after{0}; //!< since the problem was told first, > 0
    QStringList channels;
    friend bool operator==(const EscalationStep &, const EscalationStep &) = default;
};

//! What a rule may say.
namespace limits {
inline constexpr Milliseconds kLongestDelay = std::chrono::days(7);
inline constexpr Milliseconds kShortestRepeat = std::chrono::seconds(10);
inline constexpr Milliseconds kLongestRepeat = std::chrono::days(365);
inline constexpr Milliseconds kLongestGrouping = std::chrono::hours(1);
inline constexpr qsizetype kMostEscalationSteps = 20;
} // namespace limits

//! \brief One rule. Which filters an alert passes, and in which order, is in docs/alerts.md.
class AlertRule
{
public:
    AlertRule() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    QString name;   //!< not empty, on one line
    Filter targets; //!< the empty one takes all; of a target it knows what stands in targets.json, not how it is
    QList<Happening> on = standardHappenings();
    Outcome minSeverity = Outcome::Degraded; //!< what is less bad is not told; not Up
    Milliseconds delay{0};                   //!< a problem is told only after it has lasted so long
    Milliseconds repeatEvery{0};             //!< from one telling of a problem to the next; 0: it is told once
    QList<EscalationStep> escalation;        //!< ascending
    std::optional<QuietHours> quietHours;
    Milliseconds grouping{0}; //!< problems within it become one alert; 0: each is told by itself
    QStringList channels;
    AlertTemplate title; //!< empty: a sentence that suits what happened; likewise `text`
    AlertTemplate text;
    bool paused = false;

    //! All but `acknowledged`.
    static QList<Happening> standardHappenings();
    bool wants(Happening happening) const { return on.contains(happening); }
    friend bool operator==(const AlertRule &, const AlertRule &) = default;
};

//! The plain fields of a rule; `escalation` and `quietHours` hold lists and objects of their own, see below.
const QList<Field> &alertRuleFields();
const QList<Field> &escalationFields();
const QList<Field> &quietHoursFields();

//! \brief Reads one rule; unknown keys are problems.
//! \param problems  everything that is wrong is appended, by field: `delay`, `quietHours.from`, `escalation[0].after`
//! \return the rule; what is wrong in it is as if it were not there
AlertRule readAlertRule(const QJsonObject &json, QList<FieldProblem> *problems);
//! What is not as it would be by itself.
QJsonObject toJson(const AlertRule &rule);

} // namespace watchkeeper

Q_DECLARE_METATYPE(watchkeeper::AlertRule)
