// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/rules/AlertRule.h"

#include "model/base/EnumKeys.h"
#include "model/base/LocalTime.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QJsonArray>
#include <QTimeZone>

#include <algorithm>
#include <utility>

// The field tables of a rule. AlertRuleReader.cpp reads the fields.

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

constexpr int kDaysPerWeek = 7;

QTimeZone zoneOf(const QByteArray &name)
{
    const QTimeZone named(name);
    return named.isValid() ? named : QTimeZone::systemTimeZone();
}

int minuteOfDay(QTime time)
{
    return time.hour() * 60 + time.minute();
}

} // namespace

//! Returns the end of the quiet hours that began today or yesterday and contain `now`. Nullopt if there are none.
std::optional<qint64> QuietHours::periodEndAt(qint64 now) const
{
    const QTimeZone where = zoneOf(zone);
    const QDate today = QDateTime::fromMSecsSinceEpoch(now, where).date();
    std::optional<qint64> latest;
    for (const QDate day : {today.addDays(-1), today}) { // yesterday's quiet hours may continue past midnight
        if (!days.isEmpty() && !days.contains(day.dayOfWeek()))
            continue;
        const qint64 begin = firstInstantAtLocalTime(where, day, minuteOfDay(from));
        const qint64 end = firstInstantAtLocalTime(where, to > from ? day : day.addDays(1), minuteOfDay(to));
        if (begin <= now && now < end)
            latest = std::max(latest.value_or(end), end);
    }
    return latest;
}

bool QuietHours::isQuietAt(qint64 now) const
{
    return periodEndAt(now).has_value();
}

qint64 QuietHours::endAfter(qint64 now) const
{
    qint64 end = now;
    for (int i = 0; i <= kDaysPerWeek; ++i) { // consecutive full-day periods have no gap between them
        const auto next = periodEndAt(end);
        if (!next)
            break;
        end = *next;
    }
    return end;
}

namespace {

constexpr EnumKeys<AlertTrigger, AlertTrigger::Link> kAlertTriggerKeys{"down",     "degraded",     "unknown", "recovery",
                                                                       "flapping", "acknowledged", "link"};

} // namespace

QString alertTriggerKey(AlertTrigger alertTrigger)
{
    return kAlertTriggerKeys.key(alertTrigger);
}

std::optional<AlertTrigger> alertTriggerFromKey(const QString &key)
{
    return kAlertTriggerKeys.find(key);
}

AlertTrigger alertTriggerFor(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Degraded:
        return AlertTrigger::Degraded;
    case Outcome::Unknown:
        return AlertTrigger::Unknown;
    case Outcome::Down:
        return AlertTrigger::Down;
    case Outcome::Up:
        break;
    }
    return AlertTrigger::Recovery;
}

QList<AlertTrigger> AlertRule::defaultTriggers()
{
    return {AlertTrigger::Down,     AlertTrigger::Degraded, AlertTrigger::Unknown,
            AlertTrigger::Recovery, AlertTrigger::Flapping, AlertTrigger::Link};
}

namespace {

class AlertRuleFieldsText
{
    Q_DECLARE_TR_FUNCTIONS(AlertRule)
};

Field durationField(const QString &name, const QString &label, const QString &help, Milliseconds minimum, Milliseconds maximum)
{
    Field field{name, FieldType::Duration, label, help};
    field.minimum = static_cast<double>(minimum.count());
    field.maximum = static_cast<double>(maximum.count());
    return field;
}

QStringList severityKeys()
{
    return {outcomeKey(Outcome::Degraded), outcomeKey(Outcome::Unknown), outcomeKey(Outcome::Down)};
}

QStringList severityLabels()
{
    return {outcomeLabel(Outcome::Degraded), outcomeLabel(Outcome::Unknown), outcomeLabel(Outcome::Down)};
}

Field nameField()
{
    Field field{u"name"_s, FieldType::Text, AlertRuleFieldsText::tr("Name"),
                AlertRuleFieldsText::tr("Targets refer to the rule by this name.")};
    field.required = true;
    return field;
}

Field triggersField()
{
    Field field{
        u"on"_s, FieldType::List, AlertRuleFieldsText::tr("Alert events"),
        AlertRuleFieldsText::tr("Events that trigger alerts: down, degraded, unknown, recovery, flapping, acknowledged, link "
                                "(this computer's connectivity). Default: all except acknowledged.")};
    QJsonArray all;
    for (const AlertTrigger alertTrigger : AlertRule::defaultTriggers())
        all.append(alertTriggerKey(alertTrigger));
    field.defaultValue = all;
    return field;
}

Field minSeverityField()
{
    Field field{u"minSeverity"_s, FieldType::Choice, AlertRuleFieldsText::tr("Minimum severity"),
                AlertRuleFieldsText::tr("Problems below this severity don't trigger alerts.")};
    field.choices = severityKeys();
    field.choiceLabels = severityLabels();
    field.defaultValue = outcomeKey(Outcome::Degraded);
    return field;
}

QList<Field> timingFields()
{
    Field delay = durationField(u"delay"_s, AlertRuleFieldsText::tr("Delay"),
                                AlertRuleFieldsText::tr("How long a problem must last before an alert is sent. A problem that "
                                                        "is resolved sooner doesn't trigger an alert."),
                                Milliseconds(0), limits::kMaxDelay);
    Field repeat = durationField(
        u"repeatEvery"_s, AlertRuleFieldsText::tr("Reminder interval"),
        AlertRuleFieldsText::tr("Time between alerts for an ongoing problem. Leave empty to send a single alert."),
        limits::kMinRepeatInterval, limits::kMaxRepeatInterval);
    Field grouping = durationField(
        u"grouping"_s, AlertRuleFieldsText::tr("Grouping"),
        AlertRuleFieldsText::tr(
            "Problems that match this rule within this time are combined into one alert. The same applies to recoveries."),
        Milliseconds(0), limits::kMaxGroupingDelay);
    return {delay, repeat, grouping};
}

QList<Field> messageFields()
{
    return {
        {u"title"_s, FieldType::Text, AlertRuleFieldsText::tr("Title"),
         AlertRuleFieldsText::tr("A single line with placeholders such as {{name}} and {{state}}. Leave empty for the standard "
                                 "title for the event.")},
        {u"text"_s, FieldType::Body, AlertRuleFieldsText::tr("Text"),
         AlertRuleFieldsText::tr(
             "One or more lines with placeholders such as {{summary}}. Leave empty for a short list of the known details.")}};
}

QList<Field> ruleFields()
{
    QList<Field> fields{nameField(),
                        {u"targets"_s, FieldType::Text, AlertRuleFieldsText::tr("Targets"),
                         AlertRuleFieldsText::tr("A filter such as tag:prod -kind:ping. Leave empty for all targets. Targets "
                                                 "that name this rule are always included.")},
                        triggersField(),
                        minSeverityField()};
    fields += timingFields();
    fields.append({u"channels"_s, FieldType::List, AlertRuleFieldsText::tr("Channels"),
                   AlertRuleFieldsText::tr("Channels through which the alerts are sent.")});
    fields += messageFields();
    Field paused{u"paused"_s, FieldType::Bool, AlertRuleFieldsText::tr("Paused"),
                 AlertRuleFieldsText::tr("While paused, this rule sends no alerts.")};
    paused.defaultValue = false;
    fields.append(paused);
    return fields;
}

QList<Field> stepFields()
{
    Field after = durationField(u"after"_s, AlertRuleFieldsText::tr("After"),
                                AlertRuleFieldsText::tr("Time since the first alert for the problem."), Milliseconds(1'000),
                                limits::kMaxRepeatInterval);
    after.required = true;
    Field channels{u"channels"_s, FieldType::List, AlertRuleFieldsText::tr("Channels"),
                   AlertRuleFieldsText::tr("Additional channels through which the alert is sent after this time.")};
    channels.required = true;
    return {after, channels};
}

QList<Field> quietFields()
{
    Field from{u"from"_s, FieldType::Text, AlertRuleFieldsText::tr("From"),
               AlertRuleFieldsText::tr("Time of day when quiet hours begin, such as 22:00.")};
    from.required = true;
    Field to{u"to"_s, FieldType::Text, AlertRuleFieldsText::tr("To"),
             AlertRuleFieldsText::tr("Time of day when quiet hours end. If this time isn't later than the start time, quiet "
                                     "hours end on the next day.")};
    to.required = true;
    Field except{u"except"_s, FieldType::Choice, AlertRuleFieldsText::tr("Exceptions"),
                 AlertRuleFieldsText::tr("Problems of this severity or worse still trigger alerts.")};
    except.choices = severityKeys();
    except.choiceLabels = severityLabels();
    return {
        from,
        to,
        {u"days"_s, FieldType::List, AlertRuleFieldsText::tr("Days"),
         AlertRuleFieldsText::tr("Days on which quiet hours begin: mon, tue, wed, thu, fri, sat, sun. Default: every day.")},
        {u"zone"_s, FieldType::Text, AlertRuleFieldsText::tr("Time zone"),
         AlertRuleFieldsText::tr("Name of the time zone, such as Europe/Berlin. Default: this computer's time zone.")},
        except};
}

} // namespace

const QList<Field> &alertRuleFields()
{
    static const QList<Field> fields = ruleFields();
    return fields;
}

const QList<Field> &escalationFields()
{
    static const QList<Field> fields = stepFields();
    return fields;
}

const QList<Field> &quietHoursFields()
{
    static const QList<Field> fields = quietFields();
    return fields;
}

namespace {

//! Returns whether the rules are equal except for their names.
bool isRenamed(const AlertRule &from, AlertRule to)
{
    to.name = from.name;
    return to == from;
}

} // namespace

std::vector<int> findRuleSuccessors(const QList<AlertRule> &previous, const QList<AlertRule> &rules)
{
    const auto find = [&rules](const auto &isIt) {
        const auto found = std::find_if(rules.begin(), rules.end(), isIt);
        return found == rules.end() ? -1 : static_cast<int>(found - rules.begin());
    };
    QStringList known;
    for (const AlertRule &rule : previous)
        known.append(rule.name);
    std::vector<int> successors;
    for (const AlertRule &rule : previous) {
        int index = find([&rule](const AlertRule &each) { return each.name == rule.name; });
        if (index < 0)
            index = find([&](const AlertRule &each) { return !known.contains(each.name) && isRenamed(rule, each); });
        if (index >= 0)
            known.append(rules[index].name);
        successors.push_back(index);
    }
    return successors;
}

} // namespace watchkeeper
