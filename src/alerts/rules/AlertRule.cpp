// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The field tables of a rule. AlertRuleReader.cpp reads the fields.
#include "alerts/rules/AlertRule.h"

#include "alerts/rules/AlertMessages.h"
#include "model/base/EnumKeys.h"
#include "model/base/LocalTime.h"
#include "model/base/NearestWord.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QJsonArray>
#include <QTimeZone>

#include <algorithm>
#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

constexpr auto kOpen = "{{"_L1;
constexpr auto kClose = "}}"_L1;
constexpr auto kLiteralOpen = "{{{{"_L1;

class AlertTemplateText
{
    Q_DECLARE_TR_FUNCTIONS(AlertTemplate)
};

//! The input for filling a placeholder.
struct TemplateInput
{
    const Alert &alert;
    qint64 now;
    const QTimeZone &zone;
};

struct PlaceholderRow
{
    QLatin1StringView word;
    const char *meaning;
    QString (*value)(const TemplateInput &);
};

constexpr std::array kPlaceholderRows{
    PlaceholderRow{"name"_L1, QT_TRANSLATE_NOOP("AlertTemplate", "name of the target"),
                   [](const TemplateInput &f) { return f.alert.targetName; }},
    PlaceholderRow{"others"_L1, QT_TRANSLATE_NOOP("AlertTemplate", "names of the other targets in this alert"),
                   [](const TemplateInput &f) { return f.alert.others.join(", "_L1); }},
    PlaceholderRow{"count"_L1, QT_TRANSLATE_NOOP("AlertTemplate", "number of targets"),
                   [](const TemplateInput &f) { return QString::number(f.alert.others.size() + 1); }},
    PlaceholderRow{"state"_L1, QT_TRANSLATE_NOOP("AlertTemplate", "current state: Up, Degraded, Down, Unknown"),
                   [](const TemplateInput &f) { return outcomeLabel(f.alert.after); }},
    PlaceholderRow{"was"_L1, QT_TRANSLATE_NOOP("AlertTemplate", "state in the previous alert, may be empty"),
                   [](const TemplateInput &f) { return f.alert.before ? outcomeLabel(*f.alert.before) : QString(); }},
    PlaceholderRow{"event"_L1, QT_TRANSLATE_NOOP("AlertTemplate", "event: problem, recovery, reminder, flapping-start, …"),
                   [](const TemplateInput &f) { return alertKindKey(f.alert.kind); }},
    PlaceholderRow{"summary"_L1, QT_TRANSLATE_NOOP("AlertTemplate", "one-line summary of the result"),
                   [](const TemplateInput &f) { return f.alert.summary; }},
    PlaceholderRow{"message"_L1, QT_TRANSLATE_NOOP("AlertTemplate", "reason for the failure, may be empty"),
                   [](const TemplateInput &f) { return f.alert.message; }},
    PlaceholderRow{"since"_L1, QT_TRANSLATE_NOOP("AlertTemplate", "start time of the problem"),
                   [](const TemplateInput &f) { return alertTime(f.alert.since, f.zone); }},
    PlaceholderRow{"duration"_L1, QT_TRANSLATE_NOOP("AlertTemplate", "duration of the problem"),
                   [](const TemplateInput &f) { return alertDuration(f.alert, f.now); }},
    PlaceholderRow{"at"_L1, QT_TRANSLATE_NOOP("AlertTemplate", "time of the event"),
                   [](const TemplateInput &f) { return alertTime(f.alert.at, f.zone); }},
    PlaceholderRow{"address"_L1, QT_TRANSLATE_NOOP("AlertTemplate", "host or URL being checked"),
                   [](const TemplateInput &f) { return f.alert.address; }},
    PlaceholderRow{"kind"_L1, QT_TRANSLATE_NOOP("AlertTemplate", "type of the target, such as http"),
                   [](const TemplateInput &f) { return f.alert.targetKind; }},
    PlaceholderRow{"tags"_L1, QT_TRANSLATE_NOOP("AlertTemplate", "tags of the target"),
                   [](const TemplateInput &f) { return f.alert.tags.join(", "_L1); }},
    PlaceholderRow{"attempt"_L1, QT_TRANSLATE_NOOP("AlertTemplate", "number of consecutive checks with this result"),
                   [](const TemplateInput &f) { return QString::number(f.alert.attempt); }},
    PlaceholderRow{"rule"_L1, QT_TRANSLATE_NOOP("AlertTemplate", "name of the rule"),
                   [](const TemplateInput &f) { return f.alert.rule; }},
};

const PlaceholderRow *findRow(const QString &word)
{
    const auto row = std::find_if(kPlaceholderRows.begin(), kPlaceholderRows.end(),
                                  [&word](const PlaceholderRow &each) { return each.word == word; });
    return row == kPlaceholderRows.end() ? nullptr : &*row;
}

QStringList words()
{
    QStringList all;
    for (const PlaceholderRow &row : kPlaceholderRows)
        all.append(row.word);
    return all;
}

AlertTemplateError error(const QString &text, qsizetype column)
{
    return {AlertTemplateText::tr("Column %1: %2").arg(column).arg(text), column};
}

QString unknownPlaceholderText(const QString &word)
{
    const QString nearest = nearestWord(word, words());
    if (nearest.isEmpty())
        return AlertTemplateText::tr("“{{%1}}” isn't a valid placeholder. Valid placeholders: %2.")
            .arg(word, words().join(", "_L1));
    return AlertTemplateText::tr("“{{%1}}” isn't a valid placeholder. Did you mean “{{%2}}”?").arg(word, nearest);
}

} // namespace

const QList<AlertPlaceholder> &alertPlaceholders()
{
    static const QList<AlertPlaceholder> all = [] {
        QList<AlertPlaceholder> list;
        for (const PlaceholderRow &row : kPlaceholderRows)
            list.append({row.word, AlertTemplateText::tr(row.meaning)});
        return list;
    }();
    return all;
}

Expected<AlertTemplate, AlertTemplateError> AlertTemplate::parse(const QString &text)
{
    AlertTemplate parsed;
    parsed.m_templateText = text;
    QString plain;
    for (qsizetype at = 0; at < text.size();) {
        const QStringView rest = QStringView(text).sliced(at);
        if (rest.startsWith(kLiteralOpen)) {
            plain += kOpen;
            at += kLiteralOpen.size();
        } else if (rest.startsWith(kOpen)) {
            const qsizetype end = rest.indexOf(kClose);
            if (end < 0)
                return Unexpected(
                    error(AlertTemplateText::tr("“{{” has no matching “}}”. Write “{{{{” for a literal “{{”."), at + 1));
            const QString word = rest.sliced(kOpen.size(), end - kOpen.size()).trimmed().toString();
            if (!findRow(word))
                return Unexpected(error(unknownPlaceholderText(word), at + 1));
            parsed.m_parts.append({std::exchange(plain, {}), false});
            parsed.m_parts.append({word, true});
            at += end + kClose.size();
        } else {
            plain += text[at++];
        }
    }
    parsed.m_parts.append({plain, false});
    return parsed;
}

QString AlertTemplate::filled(const Alert &alert, qint64 now, const QTimeZone &zone) const
{
    const TemplateInput filling{alert, now, zone};
    QString text;
    for (const Part &part : m_parts)
        text += part.isPlaceholder ? findRow(part.text)->value(filling) : part.text;
    return text;
}

namespace {

constexpr int kDaysPerWeek = 7;

QTimeZone zoneOf(const QByteArray &name)
{
    const QTimeZone named = timeZoneNamed(name);
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
