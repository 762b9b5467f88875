// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file An alert rule of `alerts.json`. It defines which channels are notified of which events, when, and with which text. A
//! plain value.

#include "alerts/alert/Alert.h"
#include "model/base/Expected.h"
#include "model/base/Quantity.h"
#include "model/check/Outcome.h"
#include "model/field/Fields.h"
#include "model/filter/Filter.h"

#include <QByteArray>
#include <QJsonObject>
#include <QList>
#include <QMetaType>
#include <QString>
#include <QStringList>
#include <QTime>
#include <QTimeZone>

#include <optional>
#include <vector>

namespace watchkeeper {

//! A placeholder of a template and its description.
struct AlertPlaceholder
{
    QString word;
    QString meaning; //!< translated, only a few words
};

//! Returns the placeholders in display order: name, others, count, state, was, event and so on.
const QList<AlertPlaceholder> &alertPlaceholders();

//! A problem in a template, with its position.
struct AlertTemplateError
{
    QString text;         //!< user-visible message that contains the column
    qsizetype column = 1; //!< column of the invalid placeholder
};

//! \brief Text with `{{placeholders}}`, parsed once. `{{{{` represents a literal `{{`.
class AlertTemplate
{
public:
    AlertTemplate() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    static Expected<AlertTemplate, AlertTemplateError> parse(const QString &text);
    bool isEmpty() const { return m_templateText.isEmpty(); }
    const QString &written() const { return m_templateText; }

    //! \param now   [ms] since 1970, UTC; end of the reported duration
    //! \param zone  time zone of times in the text
    QString filled(const Alert &alert, qint64 now, const QTimeZone &zone) const;
    friend bool operator==(const AlertTemplate &a, const AlertTemplate &b) { return a.m_templateText == b.m_templateText; }

private:
    struct Part
    {
        QString text; //!< literal text or name of a placeholder
        bool isPlaceholder = false;
    };

    QString m_templateText;
    QList<Part> m_parts;
};

// Quiet hours, during which alerts are suppressed. Pure; the current time is an argument.

//! \brief A period between two times of day, in a named time zone, on certain days of the week.
//!
//! The period may extend past midnight. It then belongs to the day on which it begins. Equal times mean a full day. A time that
//! is skipped when daylight saving time begins becomes the first time after the change. If a time occurs twice, the first
//! occurrence is used.
class QuietHours
{
public:
    QuietHours() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    QTime from;
    QTime to;
    QList<int> days; //!< days on which the period begins, 1 (Monday) to 7 (Sunday), ascending; empty for every day
    QByteArray zone; //!< IANA name such as `Europe/Berlin`; empty for the zone of this computer
    std::optional<Outcome> except; //!< alerts of at least this severity are still sent; absent if all are suppressed

    //! \param now  [ms] since 1970, UTC; the same below
    bool isQuietAt(qint64 now) const;
    //! Returns the first time at or after `now` that is outside the quiet hours, at most about a week later.
    qint64 endAfter(qint64 now) const;
    bool allows(Outcome outcome) const { return except && outcome >= *except; }
    friend bool operator==(const QuietHours &, const QuietHours &) = default;

private:
    std::optional<qint64> periodEndAt(qint64 now) const;
};

//! The events to which a rule can apply.
enum class AlertTrigger : quint8 { Down, Degraded, Unknown, Recovery, Flapping, Acknowledged, Link };

//! Returns `down`, `degraded`, `unknown`, `recovery`, `flapping`, `acknowledged` or `link`; never translated.
QString alertTriggerKey(AlertTrigger alertTrigger);
std::optional<AlertTrigger> alertTriggerFromKey(const QString &key);
//! Returns the event that corresponds to a failed outcome.
AlertTrigger alertTriggerFor(Outcome outcome);

//! \brief Additional channels for a problem that continues without being acknowledged.
struct EscalationStep
{
    Milliseconds after{0}; //!< time since the first alert of the problem, > 0
    QStringList channels;
    friend bool operator==(const EscalationStep &, const EscalationStep &) = default;
};

//! Limits of a rule's values.
namespace limits {
inline constexpr Milliseconds kMaxDelay = std::chrono::days(7);
inline constexpr Milliseconds kMinRepeatInterval = std::chrono::seconds(10);
inline constexpr Milliseconds kMaxRepeatInterval = std::chrono::days(365);
inline constexpr Milliseconds kMaxGroupingDelay = std::chrono::hours(1);
inline constexpr qsizetype kMaxEscalationSteps = 20;
} // namespace limits

//! \brief An alert rule. docs/alerts.md lists the filters for alerts in the order of application.
class AlertRule
{
public:
    AlertRule() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    QString name;   //!< non-empty, one line
    Filter targets; //!< empty for all targets; matches settings in targets.json, not states
    QList<AlertTrigger> on = defaultTriggers();
    Outcome minSeverity = Outcome::Degraded; //!< no alerts are sent for less severe outcomes; never Up
    Milliseconds delay{0};                   //!< minimum duration of a problem before an alert is sent
    Milliseconds repeatInterval{0};          //!< interval between alerts for the same problem; 0 for a single alert
    QList<EscalationStep> escalation;        //!< ascending
    std::optional<QuietHours> quietHours;
    Milliseconds grouping{0}; //!< period in which problems are combined into one alert; 0 for separate alerts
    QStringList channels;
    AlertTemplate title; //!< like `text`; if empty, a default sentence is used
    AlertTemplate text;
    bool paused = false;

    //! Returns all events except `acknowledged`.
    static QList<AlertTrigger> defaultTriggers();
    bool covers(AlertTrigger alertTrigger) const { return on.contains(alertTrigger); }
    friend bool operator==(const AlertRule &, const AlertRule &) = default;
};

//! Returns the plain fields of a rule. `escalation` and `quietHours` contain lists and objects and are read separately, see
//! below.
const QList<Field> &alertRuleFields();
const QList<Field> &escalationFields();
const QList<Field> &quietHoursFields();

//! \brief Reads one rule. Unknown keys are reported as problems.
//! \param problems  receives all problems by field, such as `delay`, `quietHours.from` or `escalation[0].after`
//! \return the rule, without its invalid fields
AlertRule readAlertRule(const QJsonObject &json, QList<FieldProblem> *problems);
//! Writes only values that differ from the defaults.
QJsonObject toJson(const AlertRule &rule);
//! Returns, for each rule of `previous`, the index in `rules` of the rule with the same name, or of an equal rule with a new
//! name. -1 if the rule was removed.
std::vector<int> findRuleSuccessors(const QList<AlertRule> &previous, const QList<AlertRule> &rules);

} // namespace watchkeeper

Q_DECLARE_METATYPE(watchkeeper::AlertRule)
