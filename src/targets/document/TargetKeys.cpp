// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "targets/document/TargetKeys.h"

#include "model/check/Outcome.h"
#include "model/field/FieldReader.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QSet>
#include <QVariant>

#include <algorithm>

namespace watchkeeper {

namespace {

constexpr double kSecond = 1'000;
constexpr double kDay = 24 * 3'600 * kSecond;

constexpr double milliseconds(Milliseconds duration)
{
    return static_cast<double>(duration.count());
}

QJsonValue jsonOf(Milliseconds duration)
{
    return formatDuration(duration);
}

QJsonValue jsonOf(int number)
{
    return number;
}

QJsonValue jsonOf(double number)
{
    return number;
}

//! Returns the keys in the order of FlapRule.
const QStringList &flapRules()
{
    static const QStringList words{QStringLiteral("icinga"), QStringLiteral("nagios"), QStringLiteral("off")};
    return words;
}

QJsonValue jsonOf(FlapRule rule)
{
    return flapRules().at(static_cast<qsizetype>(rule));
}

template<typename Value>
Value valueOf(const QVariant &value)
{
    return value.value<Value>();
}

template<>
FlapRule valueOf<FlapRule>(const QVariant &value)
{
    return static_cast<FlapRule>(std::max<qsizetype>(flapRules().indexOf(value.toString()), 0));
}

class TargetKeysText
{
    Q_DECLARE_TR_FUNCTIONS(TargetKeys)
};

Field targetField(const QString &name, FieldType type, const char *label, const char *help)
{
    return Field{.name = name, .type = type, .label = TargetKeysText::tr(label), .help = TargetKeysText::tr(help)};
}

Field rangedField(Field field, const QJsonValue &defaultValue, double minimum, double maximum)
{
    field.defaultValue = defaultValue;
    field.minimum = minimum;
    field.maximum = maximum;
    return field;
}

QList<Field> flappingTable(const Schedule &standard)
{
    Field rule = targetField(
        QStringLiteral("flapping"), FieldType::Choice, QT_TRANSLATE_NOOP("TargetKeys", "Flapping"),
        QT_TRANSLATE_NOOP(
            "TargetKeys",
            "How to detect flapping: from all results, as Icinga does, or from confirmed results, as Nagios does."));
    rule.choices = flapRules();
    rule.choiceLabels = {TargetKeysText::tr("By all results (Icinga)"), TargetKeysText::tr("By confirmed results (Nagios)"),
                         TargetKeysText::tr("Not detected")};
    rule.defaultValue = scheduleField(standard, rule.name);
    const auto percent = [&standard](const QString &name, const char *label, const char *help) {
        Field field = rangedField(targetField(name, FieldType::Number, label, help), scheduleField(standard, name), 0, 100);
        field.unit = QStringLiteral("%");
        return field;
    };
    return {
        rule,
        percent(QStringLiteral("flappingHigh"), QT_TRANSLATE_NOOP("TargetKeys", "Flapping starts above"),
                QT_TRANSLATE_NOOP(
                    "TargetKeys",
                    "Percentage of state changes among the last 20 results. Recent changes are weighted more heavily.")),
        percent(
            QStringLiteral("flappingLow"), QT_TRANSLATE_NOOP("TargetKeys", "Flapping stops at or below"),
            QT_TRANSLATE_NOOP(
                "TargetKeys",
                "Flapping stops when the percentage of state changes among the last 20 results is at or below this value."))};
}

QList<Field> makeScheduleTable()
{
    const Schedule standard;
    const auto ranged = [&standard](const QString &name, FieldType type, double minimum, double maximum, const char *label,
                                    const char *help) {
        return rangedField(targetField(name, type, label, help), scheduleField(standard, name), minimum, maximum);
    };
    Field attempts = ranged(QStringLiteral("attempts"), FieldType::Number, 1, limits::kMaxAttempts,
                            QT_TRANSLATE_NOOP("TargetKeys", "Attempts"),
                            QT_TRANSLATE_NOOP("TargetKeys", "How many failed results in a row confirm a problem."));
    attempts.whole = true;
    Field successes = ranged(QStringLiteral("successes"), FieldType::Number, 1, limits::kMaxSuccesses,
                             QT_TRANSLATE_NOOP("TargetKeys", "Recovery threshold"),
                             QT_TRANSLATE_NOOP("TargetKeys", "How many successful results in a row end a confirmed problem."));
    successes.whole = true;
    const QList<Field> looking{
        ranged(QStringLiteral("every"), FieldType::Duration, milliseconds(limits::kMinCheckInterval),
               milliseconds(limits::kMaxCheckInterval), QT_TRANSLATE_NOOP("TargetKeys", "Interval"),
               QT_TRANSLATE_NOOP("TargetKeys", "Time from the start of one check to the start of the next.")),
        ranged(QStringLiteral("timeout"), FieldType::Duration, milliseconds(limits::kMinTimeout),
               milliseconds(limits::kMaxTimeout), QT_TRANSLATE_NOOP("TargetKeys", "Timeout"),
               QT_TRANSLATE_NOOP("TargetKeys", "The maximum time for the entire check.")),
        attempts, successes,
        ranged(QStringLiteral("retryEvery"), FieldType::Duration, 100, kDay, QT_TRANSLATE_NOOP("TargetKeys", "Retry interval"),
               QT_TRANSLATE_NOOP("TargetKeys",
                                 "The delay before the first retry after a failed check, or before the next check during "
                                 "recovery. It doubles each time, up to the check interval."))};
    return looking + flappingTable(standard);
}

QList<Field> makeCommonTable()
{
    Field name = targetField(QStringLiteral("name"), FieldType::Text, QT_TRANSLATE_NOOP("TargetKeys", "Name"),
                             QT_TRANSLATE_NOOP("TargetKeys", "The name displayed for the target. Each name must be unique."));
    name.required = true;
    Field kind = targetField(QStringLiteral("kind"), FieldType::Text, QT_TRANSLATE_NOOP("TargetKeys", "Type"),
                             QT_TRANSLATE_NOOP("TargetKeys", "The type of check."));
    kind.required = true;
    Field paused = targetField(QStringLiteral("paused"), FieldType::Bool, QT_TRANSLATE_NOOP("TargetKeys", "Paused"),
                               QT_TRANSLATE_NOOP("TargetKeys", "The target isn't checked until it is resumed."));
    paused.defaultValue = false;
    return {
        targetField(
            QStringLiteral("id"), FieldType::Text, QT_TRANSLATE_NOOP("TargetKeys", "ID"),
            QT_TRANSLATE_NOOP("TargetKeys", "A UUID that stays the same when the name changes. Assigned on the first save.")),
        name,
        kind,
        targetField(QStringLiteral("tags"), FieldType::List, QT_TRANSLATE_NOOP("TargetKeys", "Tags"),
                    QT_TRANSLATE_NOOP("TargetKeys", "Words for grouping and filtering targets.")),
        targetField(dependsOnKey(), FieldType::AnyOf, QT_TRANSLATE_NOOP("TargetKeys", "Depends on"),
                    QT_TRANSLATE_NOOP(
                        "TargetKeys",
                        "Targets that must be up for this target to be reachable, such as a router. If you list alternatives "
                        "(A | B), one of them is enough. While these targets are down, this target is unreachable.")),
        targetField(
            alertsKey(), FieldType::List, QT_TRANSLATE_NOOP("TargetKeys", "Alert rules"),
            QT_TRANSLATE_NOOP(
                "TargetKeys",
                "Names of rules in alerts.json that apply to this target, in addition to rules whose filter matches it.")),
        paused};
}

QList<Field> makeObjectiveTable()
{
    Field percent =
        targetField(QStringLiteral("objective"), FieldType::Number, QT_TRANSLATE_NOOP("TargetKeys", "Objective"),
                    QT_TRANSLATE_NOOP(
                        "TargetKeys",
                        "The uptime goal, such as 99.9 %. The remaining error budget is shown in the window and in reports."));
    percent.minimum = limits::kMinObjective;
    percent.maximum = 100;
    percent.unit = QStringLiteral("%");
    const Field over = rangedField(
        targetField(
            QStringLiteral("objectiveOver"), FieldType::Duration, QT_TRANSLATE_NOOP("TargetKeys", "Objective period"),
            QT_TRANSLATE_NOOP("TargetKeys", "The length of the period, ending now, over which the objective is measured.")),
        formatDuration(Objective().over), kDay / 24, 366 * kDay);
    Field degraded = targetField(
        QStringLiteral("objectiveDegraded"), FieldType::Choice, QT_TRANSLATE_NOOP("TargetKeys", "Degraded counts as"),
        QT_TRANSLATE_NOOP("TargetKeys", "How time in the degraded state counts toward the objective."));
    degraded.choices = {QStringLiteral("up"), QStringLiteral("down")};
    degraded.choiceLabels = {outcomeLabel(Outcome::Up), outcomeLabel(Outcome::Down)};
    degraded.defaultValue = QStringLiteral("up");
    return {percent, over, degraded};
}

} // namespace

QString targetsSchemaUrl()
{
    return QStringLiteral("https://watchkeeper.example/schema/targets-1.json");
}

QString dependsOnKey()
{
    return QStringLiteral("dependsOn");
}

QString alertsKey()
{
    return QStringLiteral("alerts");
}

const QList<Field> &scheduleTable()
{
    static const QList<Field> table = makeScheduleTable();
    return table;
}

const QList<Field> &commonTable()
{
    static const QList<Field> table = makeCommonTable();
    return table;
}

const QList<Field> &objectiveTable()
{
    static const QList<Field> table = makeObjectiveTable();
    return table;
}

QList<std::pair<QString, QJsonValue>> objectiveMembers(const std::optional<Objective> &objective)
{
    if (!objective)
        return {};
    QList<std::pair<QString, QJsonValue>> members{{QStringLiteral("objective"), objective->percent}};
    if (objective->over != Objective().over)
        members.append({QStringLiteral("objectiveOver"), formatDuration(objective->over)});
    if (objective->degradedIsDown)
        members.append({QStringLiteral("objectiveDegraded"), QStringLiteral("down")});
    return members;
}

void setScheduleField(Schedule &schedule, const QString &name, const QVariant &value)
{
    visitScheduleKeys([&](QLatin1String key, auto member) {
        if (name == key)
            schedule.*member = valueOf<std::decay_t<decltype(schedule.*member)>>(value);
    });
}

QJsonValue scheduleField(const Schedule &schedule, const QString &name)
{
    QJsonValue json;
    visitScheduleKeys([&](QLatin1String key, auto member) {
        if (name == key)
            json = jsonOf(schedule.*member);
    });
    return json;
}

bool restoreThresholds(Schedule &schedule, const Schedule &previous)
{
    if (schedule.flappingLow <= schedule.flappingHigh)
        return false;
    schedule.flappingHigh = previous.flappingHigh;
    schedule.flappingLow = previous.flappingLow;
    return true;
}

QStringList pinnedKeys(const QJsonObject &json, const Schedule &schedule, const Schedule &defaults)
{
    QStringList keys;
    for (const Field &field : scheduleTable()) {
        if (json.contains(field.name) && scheduleField(schedule, field.name) == scheduleField(defaults, field.name))
            keys.append(field.name);
    }
    return keys;
}

namespace {

class TargetFieldReadingText
{
    Q_DECLARE_TR_FUNCTIONS(TargetParts)
};

//! Reads the value of a field in commonTable(), by the rules of the file: one line of limited length.
Expected<QVariant, QString> commonFieldValue(const QString &name, const QJsonValue &value)
{
    const QList<Field> &table = commonTable();
    const auto field = std::find_if(table.begin(), table.end(), [&name](const Field &one) { return one.name == name; });
    return readField(*field, value);
}

QString commonProblem(const QString &name, const QJsonValue &value)
{
    const auto read = commonFieldValue(name, value);
    return read ? QString() : read.error();
}

//! Validates a list of strings. \param twice  the message for duplicates, with %1 for the string
QStringList listProblems(const QString &name, const QStringList &words, const QString &empty, const QString &twice)
{
    QStringList problems;
    QSet<QString> seen;
    for (const QString &word : words) {
        if (const QString problem = commonProblem(name, QJsonArray{word}); !problem.isEmpty())
            problems += problem;
        else if (word.trimmed().isEmpty())
            problems += empty;
        else if (seen.contains(word))
            problems += twice.arg(word);
        seen += word;
    }
    return problems;
}

//! Finds flapping thresholds that are valid individually but contradict each other. Reports the threshold that `json` contains.
QList<FieldProblem> thresholdProblems(const Schedule &schedule, const QJsonObject &json)
{
    if (schedule.flappingLow <= schedule.flappingHigh)
        return {};
    if (const QString low = QStringLiteral("flappingLow"); json.contains(low))
        return {{low,
                 TargetFieldReadingText::tr(
                     "The threshold for the end of flapping can't be higher than the threshold for its start (%1 %).")
                     .arg(schedule.flappingHigh)}};
    return {{QStringLiteral("flappingHigh"),
             TargetFieldReadingText::tr(
                 "The threshold for the start of flapping can't be lower than the threshold for its end (%1 %).")
                 .arg(schedule.flappingLow)}};
}

} // namespace

Schedule readSchedule(const QJsonObject &json, const Schedule &defaults, QList<FieldProblem> *problems)
{
    Schedule schedule = defaults;
    const qsizetype before = problems->size();
    for (const Field &field : scheduleTable()) {
        const QJsonValue value = json.value(field.name);
        if (value.isUndefined())
            continue;
        // Placeholders aren't allowed, because the schedule is needed before they are filled.
        const auto read = valueHasPlaceholder(value)
            ? Unexpected(TargetFieldReadingText::tr("Placeholders aren't allowed here."))
            : readField(field, value);
        if (read)
            setScheduleField(schedule, field.name, *read);
        else
            problems->append({field.name, read.error()});
    }
    if (problems->size() == before)
        *problems += thresholdProblems(schedule, json);
    restoreThresholds(schedule, defaults);
    return schedule;
}

std::optional<Objective> readObjectiveField(const QJsonObject &json, QList<FieldProblem> *problems)
{
    QJsonObject own;
    for (const Field &field : objectiveTable()) {
        if (const QJsonValue value = json.value(field.name); !value.isUndefined())
            own.insert(field.name, value);
    }
    const QString percent = QStringLiteral("objective");
    if (own.isEmpty())
        return std::nullopt;
    if (!own.contains(percent)) {
        problems->append(
            {own.constBegin().key(), TargetFieldReadingText::tr("This key requires “objective”, which is missing.")});
        return std::nullopt;
    }
    const auto read = Fields::fromJson(objectiveTable(), own);
    if (!read) {
        *problems += read.error();
        return std::nullopt;
    }
    return Objective{read->number(percent), read->duration(QStringLiteral("objectiveOver")),
                     read->text(QStringLiteral("objectiveDegraded")) == QLatin1String("down")};
}

Expected<Alternatives, QString> readDependsOn(const QJsonValue &value)
{
    if (value.isUndefined())
        return Alternatives();
    const auto read = commonFieldValue(dependsOnKey(), value);
    if (!read)
        return Unexpected(read.error());
    return read->value<Alternatives>();
}

QString nameProblem(const QString &name)
{
    if (const QString problem = commonProblem(QStringLiteral("name"), name); !problem.isEmpty())
        return problem;
    if (name.isEmpty())
        return TargetFieldReadingText::tr("This can't be empty.");
    if (name.trimmed() != name)
        return TargetFieldReadingText::tr("A name can't begin or end with a space.");
    return {};
}

QStringList tagProblems(const QStringList &tags)
{
    return listProblems(QStringLiteral("tags"), tags, TargetFieldReadingText::tr("A tag can't be empty."),
                        TargetFieldReadingText::tr("The tag “%1” appears twice."));
}

QStringList alertRuleProblems(const QStringList &rules)
{
    return listProblems(alertsKey(), rules, TargetFieldReadingText::tr("The name of an alert rule can't be empty."),
                        TargetFieldReadingText::tr("The alert rule “%1” appears twice."));
}

} // namespace watchkeeper
