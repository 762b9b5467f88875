// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Reads and writes the JSON of a rule.
#include "alerts/rules/AlertRule.h"

#include "model/base/LocalTime.h"
#include "model/base/NearestWord.h"
#include "model/field/FieldReader.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

using Problems = QList<FieldProblem>;

constexpr std::array<QLatin1StringView, 7> kDays{"mon"_L1, "tue"_L1, "wed"_L1, "thu"_L1, "fri"_L1, "sat"_L1, "sun"_L1};
constexpr auto kTimeOfDay = "HH:mm"_L1;

class AlertRuleReaderText
{
    Q_DECLARE_TR_FUNCTIONS(AlertRule)
};

void report(Problems *problems, const QString &field, const QString &text)
{
    problems->append({field, text});
}

QString invalidChoiceText(const QString &word, const QStringList &words)
{
    const QString nearest = nearestWord(word, words);
    if (nearest.isEmpty())
        return AlertRuleReaderText::tr("“%1” isn't valid. Valid values: %2.").arg(word, words.join(u", "_s));
    return AlertRuleReaderText::tr("“%1” isn't valid. Did you mean “%2”?").arg(word, nearest);
}

//! Reads the fields of a table and omits invalid values. `prefix` is prepended to field names in problems.
Fields readTable(const QList<Field> &table, QJsonObject json, const QString &prefix, Problems *problems)
{
    const qsizetype before = problems->size();
    for (const Field &field : table) {
        const bool isProse = field.name == "title"_L1 || field.name == "text"_L1;
        if (isProse || !valueHasPlaceholder(json.value(field.name)))
            continue;
        report(problems, prefix + field.name, AlertRuleReaderText::tr("Placeholders such as ${env:NAME} aren't allowed here."));
        json.remove(field.name);
    }
    auto fields = Fields::fromJson(table, json);
    if (fields)
        return *fields;
    for (const FieldProblem &problem : fields.error()) {
        const bool isReported = std::any_of(problems->begin() + before, problems->end(), [&](const FieldProblem &alerted) {
            return alerted.field == prefix + problem.field;
        });
        if (!isReported)
            report(problems, prefix + problem.field, problem.text);
        json.remove(problem.field);
    }
    QList<Field> optional = table; // missing required fields are already reported
    for (Field &field : optional)
        field.required = false;
    return Fields::fromJson(optional, json).value();
}

QList<AlertTrigger> readTriggers(const QStringList &words, Problems *problems)
{
    QStringList known;
    for (int i = 0; i <= static_cast<int>(AlertTrigger::Link); ++i)
        known.append(alertTriggerKey(static_cast<AlertTrigger>(i)));
    QList<AlertTrigger> happenings;
    for (const QString &word : words) {
        const auto alertTrigger = alertTriggerFromKey(word);
        if (!alertTrigger)
            report(problems, u"on"_s, invalidChoiceText(word, known));
        else if (!happenings.contains(*alertTrigger))
            happenings.append(*alertTrigger);
    }
    if (words.isEmpty())
        report(problems, u"on"_s,
               AlertRuleReaderText::tr("At least one event is required. To pause a rule, set “paused” to true."));
    std::sort(happenings.begin(), happenings.end());
    return happenings;
}

Filter readTargetFilter(const QString &text, Problems *problems)
{
    FilterVocabulary known;
    known.hasResults = false; // `on` selects the states instead
    const auto filter = Filter::parse(text, known);
    if (filter)
        return *filter;
    report(problems, u"targets"_s,
           AlertRuleReaderText::tr("Column %1: %2").arg(filter.error().start + 1).arg(filter.error().text));
    return {};
}

AlertTemplate readAlertTemplate(const QString &name, const QString &text, Problems *problems)
{
    const auto parsed = AlertTemplate::parse(text);
    if (parsed)
        return *parsed;
    report(problems, name, parsed.error().text);
    return {};
}

QStringList readChannels(const QString &field, const QStringList &written, Problems *problems)
{
    QStringList channels;
    for (const QString &channel : written) {
        if (channel.trimmed().isEmpty())
            report(problems, field, AlertRuleReaderText::tr("The name of a channel can't be empty."));
        else if (!channels.contains(channel))
            channels.append(channel);
    }
    return channels;
}

EscalationStep readStep(const QJsonValue &value, const QString &field, Problems *problems)
{
    EscalationStep step;
    if (!value.isObject()) {
        report(problems, field,
               AlertRuleReaderText::tr("This must be an object, such as {\"after\": \"30m\", \"channels\": [\"…\"]}."));
        return step;
    }
    const Fields fields = readTable(escalationFields(), value.toObject(), field + u'.', problems);
    step.after = fields.duration(u"after"_s);
    step.channels = readChannels(field + ".channels"_L1, fields.list(u"channels"_s), problems);
    return step;
}

QList<EscalationStep> readEscalation(const QJsonValue &value, Problems *problems)
{
    const QJsonArray array = value.toArray();
    if (!value.isUndefined() && !value.isArray())
        report(problems, u"escalation"_s,
               AlertRuleReaderText::tr("This must be a list of steps, such as [{\"after\": \"30m\", \"channels\": [\"…\"]}]."));
    if (array.size() > limits::kMaxEscalationSteps)
        report(problems, u"escalation"_s,
               AlertRuleReaderText::tr("%1 steps found, but at most %2 are allowed.")
                   .arg(array.size())
                   .arg(limits::kMaxEscalationSteps));
    QList<EscalationStep> steps;
    for (qsizetype i = 0; i < std::min(array.size(), limits::kMaxEscalationSteps); ++i) {
        const QString field = u"escalation[%1]"_s.arg(i);
        const EscalationStep step = readStep(array[i], field, problems);
        if (!steps.isEmpty() && step.after.count() > 0 && step.after <= steps.last().after)
            report(problems, field + ".after"_L1, AlertRuleReaderText::tr("Each step must come later than the one before it."));
        steps.append(step);
    }
    return steps;
}

QTime readTime(const QString &field, const QString &text, Problems *problems)
{
    const QTime time = QTime::fromString(text, kTimeOfDay);
    if (!time.isValid() && !text.isEmpty())
        report(problems, field,
               AlertRuleReaderText::tr("“%1” isn't a valid time of day. Use hours and minutes, such as \"22:00\".").arg(text));
    return time.isValid() ? time : QTime(0, 0);
}

QList<int> readDays(const QStringList &words, Problems *problems)
{
    const QStringList known(kDays.begin(), kDays.end());
    QList<int> days;
    for (const QString &word : words) {
        const qsizetype index = known.indexOf(word);
        if (index < 0)
            report(problems, u"quietHours.days"_s, invalidChoiceText(word, known));
        else if (!days.contains(static_cast<int>(index) + 1))
            days.append(static_cast<int>(index) + 1);
    }
    std::sort(days.begin(), days.end());
    return days;
}

std::optional<QuietHours> readQuietHours(const QJsonValue &value, Problems *problems)
{
    if (value.isUndefined())
        return {};
    if (!value.isObject()) {
        report(problems, u"quietHours"_s,
               AlertRuleReaderText::tr("This must be an object, such as {\"from\": \"22:00\", \"to\": \"07:00\"}."));
        return {};
    }
    const Fields fields = readTable(quietHoursFields(), value.toObject(), u"quietHours."_s, problems);
    QuietHours quiet;
    quiet.from = readTime(u"quietHours.from"_s, fields.text(u"from"_s), problems);
    quiet.to = readTime(u"quietHours.to"_s, fields.text(u"to"_s), problems);
    quiet.days = readDays(fields.list(u"days"_s), problems);
    quiet.zone = fields.text(u"zone"_s).toUtf8();
    if (!quiet.zone.isEmpty() && !timeZoneNamed(quiet.zone).isValid())
        report(problems, u"quietHours.zone"_s,
               AlertRuleReaderText::tr("“%1” isn't a time zone known to this computer. Use a name such as \"Europe/Berlin\".")
                   .arg(fields.text(u"zone"_s)));
    quiet.except = outcomeFromKey(fields.text(u"except"_s));
    return quiet;
}

QJsonArray escalationToJson(const QList<EscalationStep> &steps)
{
    QJsonArray array;
    for (const EscalationStep &step : steps)
        array.append(
            QJsonObject{{u"after"_s, formatDuration(step.after)}, {u"channels"_s, QJsonArray::fromStringList(step.channels)}});
    return array;
}

QJsonObject quietHoursToJson(const QuietHours &quiet)
{
    QJsonObject json{{u"from"_s, quiet.from.toString(kTimeOfDay)}, {u"to"_s, quiet.to.toString(kTimeOfDay)}};
    QJsonArray days;
    for (const int day : quiet.days)
        days.append(kDays.at(static_cast<size_t>(day - 1)));
    if (!days.isEmpty())
        json.insert(u"days"_s, days);
    if (!quiet.zone.isEmpty())
        json.insert(u"zone"_s, QString::fromUtf8(quiet.zone));
    if (quiet.except)
        json.insert(u"except"_s, outcomeKey(*quiet.except));
    return json;
}

void writeDuration(QJsonObject *json, const QString &key, Milliseconds duration)
{
    if (duration.count() > 0)
        json->insert(key, formatDuration(duration));
}

void writeText(QJsonObject *json, const QString &key, const QString &text)
{
    if (!text.isEmpty())
        json->insert(key, text);
}

} // namespace

AlertRule readAlertRule(const QJsonObject &json, QList<FieldProblem> *problems)
{
    QJsonObject plain = json;
    plain.remove(u"escalation"_s);
    plain.remove(u"quietHours"_s);
    const Fields fields = readTable(alertRuleFields(), plain, {}, problems);
    AlertRule rule;
    rule.name = fields.text(u"name"_s).trimmed();
    if (rule.name.isEmpty() && fields.has(u"name"_s))
        report(problems, u"name"_s, AlertRuleReaderText::tr("A rule requires a name."));
    rule.targets = readTargetFilter(fields.text(u"targets"_s), problems);
    rule.on = readTriggers(fields.list(u"on"_s), problems);
    rule.minSeverity = outcomeFromKey(fields.text(u"minSeverity"_s)).value_or(Outcome::Degraded);
    rule.delay = fields.duration(u"delay"_s);
    rule.repeatInterval = fields.duration(u"repeatEvery"_s);
    rule.grouping = fields.duration(u"grouping"_s);
    rule.escalation = readEscalation(json.value(u"escalation"_s), problems);
    rule.quietHours = readQuietHours(json.value(u"quietHours"_s), problems);
    rule.channels = readChannels(u"channels"_s, fields.list(u"channels"_s), problems);
    rule.title = readAlertTemplate(u"title"_s, fields.text(u"title"_s), problems);
    rule.text = readAlertTemplate(u"text"_s, fields.text(u"text"_s), problems);
    rule.paused = fields.flag(u"paused"_s);
    return rule;
}

QJsonObject toJson(const AlertRule &rule)
{
    QJsonObject json{{u"name"_s, rule.name}};
    writeText(&json, u"targets"_s, rule.targets.toText());
    QJsonArray on;
    for (const AlertTrigger alertTrigger : rule.on)
        on.append(alertTriggerKey(alertTrigger));
    if (rule.on != AlertRule::defaultTriggers())
        json.insert(u"on"_s, on);
    if (rule.minSeverity != Outcome::Degraded)
        json.insert(u"minSeverity"_s, outcomeKey(rule.minSeverity));
    writeDuration(&json, u"delay"_s, rule.delay);
    writeDuration(&json, u"repeatEvery"_s, rule.repeatInterval);
    writeDuration(&json, u"grouping"_s, rule.grouping);
    if (!rule.escalation.isEmpty())
        json.insert(u"escalation"_s, escalationToJson(rule.escalation));
    if (rule.quietHours)
        json.insert(u"quietHours"_s, quietHoursToJson(*rule.quietHours));
    if (!rule.channels.isEmpty())
        json.insert(u"channels"_s, QJsonArray::fromStringList(rule.channels));
    writeText(&json, u"title"_s, rule.title.written());
    writeText(&json, u"text"_s, rule.text.written());
    if (rule.paused)
        json.insert(u"paused"_s, true);
    return json;
}

} // namespace watchkeeper
