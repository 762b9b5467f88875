// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The tables of what a rule may say. How they are read is in AlertRuleReader.cpp.
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
                AlertRuleFieldsText::tr("By which targets and people refer to this rule.")};
    field.required = true;
    return field;
}

Field onField()
{
    Field field{
        u"on"_s, FieldType::List, AlertRuleFieldsText::tr("Tell of"),
        AlertRuleFieldsText::tr(
            "What is told: down, degraded, unknown, recovery, flapping, acknowledged, link (the computer's own). All but "
            "acknowledged where this is not given.")};
    QJsonArray all;
    for (const Happening happening : AlertRule::standardHappenings())
        all.append(happeningKey(happening));
    field.defaultValue = all;
    return field;
}

Field minSeverityField()
{
    Field field{u"minSeverity"_s, FieldType::Choice, AlertRuleFieldsText::tr("At least"),
                AlertRuleFieldsText::tr("What is less bad is not told.")};
    field.choices = severities();
    field.choiceLabels = severityWords();
    field.defaultValue = outcomeKey(Outcome::Degraded);
    return field;
}

QList<Field> whenFields()
{
    Field delay = durationField(
        u"delay"_s, AlertRuleFieldsText::tr("Wait"),
        AlertRuleFieldsText::tr("A problem is told only after it has lasted so long. What recovers before that is not told."),
        Milliseconds(0), limits::kLongestDelay);
    Field repeat = durationField(
        u"repeatEvery"_s, AlertRuleFieldsText::tr("Remind every"),
        AlertRuleFieldsText::tr("Time between two tellings of a problem that goes on. Without it, it is told once."),
        limits::kShortestRepeat, limits::kLongestRepeat);
    Field grouping =
        durationField(u"grouping"_s, AlertRuleFieldsText::tr("Put together"),
                      AlertRuleFieldsText::tr("Problems of this rule within that time become one alert, and so do recoveries."),
                      Milliseconds(0), limits::kLongestGrouping);
    return {delay, repeat, grouping};
}

QList<Field> wordFields()
{
    return {
        {u"title"_s, FieldType::Text, AlertRuleFieldsText::tr("Title"),
         AlertRuleFieldsText::tr(
             "One line with placeholders such as {{name}} and {{state}}. Without it, a sentence that suits what happened.")},
        {u"text"_s, FieldType::Body, AlertRuleFieldsText::tr("Text"),
         AlertRuleFieldsText::tr("Lines with placeholders such as {{summary}}. Without it, what is known in a few lines.")}};
}

QList<Field> ruleFields()
{
    QList<Field> fields{
        nameField(),
        {u"targets"_s, FieldType::Text, AlertRuleFieldsText::tr("Targets"),
         AlertRuleFieldsText::tr(
             "A filter such as tag:prod -kind:ping; all targets where it is empty. Those that name this rule come besides.")},
        onField(),
        minSeverityField()};
    fields += whenFields();
    fields.append({u"channels"_s, FieldType::List, AlertRuleFieldsText::tr("Channels"),
                   AlertRuleFieldsText::tr("By which the alerts are sent.")});
    fields += wordFields();
    Field paused{u"paused"_s, FieldType::Bool, AlertRuleFieldsText::tr("Paused"),
                 AlertRuleFieldsText::tr("Nothing is told by this rule.")};
    paused.defaultValue = false;
    fields.append(paused);
    return fields;
}

QList<Field> stepFields()
{
    Field after = durationField(u"after"_s, AlertRuleFieldsText::tr("After"),
                                AlertRuleFieldsText::tr("Time since the problem was told first."), Milliseconds(1'000),
                                limits::kLongestRepeat);
    after.required = true;
    Field channels{u"channels"_s, FieldType::List, AlertRuleFieldsText::tr("Channels"),
                   AlertRuleFieldsText::tr("By which it is told then, besides those of the rule.")};
    channels.required = true;
    return {after, channels};
}

QList<Field> quietFields()
{
    Field from{u"from"_s, FieldType::Text, AlertRuleFieldsText::tr("From"),
               AlertRuleFieldsText::tr("Time of day at which they begin, such as 22:00.")};
    from.required = true;
    Field to{u"to"_s, FieldType::Text, AlertRuleFieldsText::tr("To"),
             AlertRuleFieldsText::tr("Time of day at which they end; on the next day where it is not later.")};
    to.required = true;
    Field except{u"except"_s, FieldType::Choice, AlertRuleFieldsText::tr("But tell"),
                 AlertRuleFieldsText::tr("What is as bad or worse is told all the same.")};
    except.choices = severities();
    except.choiceLabels = severityWords();
    return {
        from,
        to,
        {u"days"_s, FieldType::List, AlertRuleFieldsText::tr("Days"),
         AlertRuleFieldsText::tr("On which they begin: mon, tue, wed, thu, fri, sat, sun. Every day where this is not given.")},
        {u"zone"_s, FieldType::Text, AlertRuleFieldsText::tr("Time zone"),
         AlertRuleFieldsText::tr("Such as Europe/Berlin; without it, that of this computer.")},
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
