// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The field tables of a rule. AlertRuleReader.cpp reads the fields.
#include "alerts/rules/AlertRule.h"

#include <QCoreApplication>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

class AlertRuleFieldsText
{
    Q_DECLARE_TR_FUNCTIONS(AlertRule)
};

Field durationField(const QString &name, const QString &label, const QString &help, Milliseconds least, Milliseconds most)
{
    Field field{name, FieldType::Duration, label, help};
    field.minimum = static_cast<double>(least.count());
    field.maximum = static_cast<double>(most.count());
    return field;
}

QStringList severities()
{
    return {outcomeKey(Outcome::Degraded), outcomeKey(Outcome::Unknown), outcomeKey(Outcome::Down)};
}

QStringList severityWords()
{
    return {outcomeWord(Outcome::Degraded), outcomeWord(Outcome::Unknown), outcomeWord(Outcome::Down)};
}

Field nameField()
{
    Field field{u"name"_s, FieldType::Text, AlertRuleFieldsText::tr("Name"),
                AlertRuleFieldsText::tr("Targets and people refer to the rule by this name.")};
    field.required = true;
    return field;
}

Field onField()
{
    Field field{u"on"_s, FieldType::List, AlertRuleFieldsText::tr("Alert on"),
                AlertRuleFieldsText::tr("Events that send alerts: down, degraded, unknown, recovery, flapping, acknowledged, "
                                        "link (this computer's connectivity). Default: all except acknowledged.")};
    QJsonArray all;
    for (const Happening happening : AlertRule::standardHappenings())
        all.append(happeningKey(happening));
    field.defaultValue = all;
    return field;
}

Field minSeverityField()
{
    Field field{u"minSeverity"_s, FieldType::Choice, AlertRuleFieldsText::tr("At least"),
                AlertRuleFieldsText::tr("Less severe problems send no alerts.")};
    field.choices = severities();
    field.choiceLabels = severityWords();
    field.defaultValue = outcomeKey(Outcome::Degraded);
    return field;
}

QList<Field> whenFields()
{
    Field delay = durationField(
        u"delay"_s, AlertRuleFieldsText::tr("Wait"),
        AlertRuleFieldsText::tr(
            "Sends an alert only after a problem has lasted for that long. A problem that recovers earlier sends none."),
        Milliseconds(0), limits::kLongestDelay);
    Field repeat = durationField(u"repeatEvery"_s, AlertRuleFieldsText::tr("Reminder interval"),
                                 AlertRuleFieldsText::tr("Time between alerts for an ongoing problem. Empty: a single alert."),
                                 limits::kShortestRepeat, limits::kLongestRepeat);
    Field grouping = durationField(
        u"grouping"_s, AlertRuleFieldsText::tr("Grouping"),
        AlertRuleFieldsText::tr("Combines problems of this rule within that time into one alert, and recoveries likewise."),
        Milliseconds(0), limits::kLongestGrouping);
    return {delay, repeat, grouping};
}

QList<Field> wordFields()
{
    return {{u"title"_s, FieldType::Text, AlertRuleFieldsText::tr("Title"),
             AlertRuleFieldsText::tr(
                 "One line with placeholders such as {{name}} and {{state}}. Empty: a sentence that fits the event.")},
            {u"text"_s, FieldType::Body, AlertRuleFieldsText::tr("Text"),
             AlertRuleFieldsText::tr("Lines with placeholders such as {{summary}}. Empty: the known details in a few lines.")}};
}

QList<Field> ruleFields()
{
    QList<Field> fields{
        nameField(),
        {u"targets"_s, FieldType::Text, AlertRuleFieldsText::tr("Targets"),
         AlertRuleFieldsText::tr(
             "A filter such as tag:prod -kind:ping. Empty: all targets. Targets that name this rule are included as well.")},
        onField(),
        minSeverityField()};
    fields += whenFields();
    fields.append({u"channels"_s, FieldType::List, AlertRuleFieldsText::tr("Channels"),
                   AlertRuleFieldsText::tr("Channels that send the alerts.")});
    fields += wordFields();
    Field paused{u"paused"_s, FieldType::Bool, AlertRuleFieldsText::tr("Paused"),
                 AlertRuleFieldsText::tr("Sends no alerts by this rule.")};
    paused.defaultValue = false;
    fields.append(paused);
    return fields;
}

QList<Field> stepFields()
{
    Field after = durationField(u"after"_s, AlertRuleFieldsText::tr("After"),
                                AlertRuleFieldsText::tr("Time since the first alert for the problem."), Milliseconds(1'000),
                                limits::kLongestRepeat);
    after.required = true;
    Field channels{u"channels"_s, FieldType::List, AlertRuleFieldsText::tr("Channels"),
                   AlertRuleFieldsText::tr("Channels that then send it too, in addition to those of the rule.")};
    channels.required = true;
    return {after, channels};
}

QList<Field> quietFields()
{
    Field from{u"from"_s, FieldType::Text, AlertRuleFieldsText::tr("From"),
               AlertRuleFieldsText::tr("Time of day when quiet hours begin, such as 22:00.")};
    from.required = true;
    Field to{u"to"_s, FieldType::Text, AlertRuleFieldsText::tr("To"),
             AlertRuleFieldsText::tr("Time of day when quiet hours end. If it isn't later, on the next day.")};
    to.required = true;
    Field except{u"except"_s, FieldType::Choice, AlertRuleFieldsText::tr("Still alert for"),
                 AlertRuleFieldsText::tr("Problems of this severity or worse still send alerts.")};
    except.choices = severities();
    except.choiceLabels = severityWords();
    return {
        from,
        to,
        {u"days"_s, FieldType::List, AlertRuleFieldsText::tr("Days"),
         AlertRuleFieldsText::tr("Days on which quiet hours begin: mon, tue, wed, thu, fri, sat, sun. Default: every day.")},
        {u"zone"_s, FieldType::Text, AlertRuleFieldsText::tr("Time zone"),
         AlertRuleFieldsText::tr("Such as Europe/Berlin. Default: this computer's time zone.")},
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

} // namespace watchkeeper
