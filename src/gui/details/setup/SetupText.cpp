// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/details/setup/SetupText.h"

#include "app/words/DisplayText.h"
#include "app/words/PrivacyMask.h"
#include "checks/Registry.h"
#include "gui/table/model/ResultTexts.h"
#include "model/field/FieldReader.h"
#include "targets/document/MaskedTarget.h"
#include "targets/document/TargetKeys.h"
#include "targets/document/TargetsDocument.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

class SetupPhrases
{
    Q_DECLARE_TR_FUNCTIONS(SetupText)
};

//! The headings of the form.
class FormHeadings
{
    Q_DECLARE_TR_FUNCTIONS(TargetForm)
};

constexpr qsizetype kMaxSetupLines = 12; // the form shows the rest

QString limitedLines(const QString &text)
{
    QStringList lines = privacyMasked(displayText(text)).trimmed().split(u'\n');
    if (lines.size() > kMaxSetupLines)
        lines = lines.first(kMaxSetupLines) << u"…"_s;
    return lines.join(u'\n');
}

QString listLines(const QJsonArray &list)
{
    QStringList lines;
    const Alternatives items = alternativesFromJson(list);
    for (const QStringList &item : items)
        lines.append(displayLine(alternativesLine(item)));
    return lines.join(u'\n');
}

QString mapLines(const QJsonObject &map, const TextPairs &order)
{
    QStringList lines;
    for (const auto &pair : order)
        lines.append(
            displayLine(SetupPhrases::tr("%1: %2", "a name, its value").arg(pair.first, map.value(pair.first).toString())));
    return lines.join(u'\n');
}

QString numberText(const Field &field, double number)
{
    const QString text = QLocale().toString(number, 'g', QLocale::FloatingPointShortest);
    return field.unit.isEmpty() ? text : SetupPhrases::tr("%1 %2", "a number, its unit").arg(text, field.unit);
}

QString choiceText(const Field &field, const QString &choice)
{
    const qsizetype index = field.choices.indexOf(choice);
    return index >= 0 && index < field.choiceLabels.size() ? field.choiceLabels.at(index) : displayLine(choice);
}

//! Returns a value in words. A text with a placeholder is shown as it is.
QString setupValue(const Field &field, const QJsonValue &value, const TextPairs &order = {})
{
    if (value.isBool())
        return value.toBool() ? SetupPhrases::tr("on", "a setting") : SetupPhrases::tr("off", "a setting");
    if (value.isDouble())
        return choiceText(field, QString::number(value.toDouble())) != QString::number(value.toDouble())
            ? choiceText(field, QString::number(value.toDouble()))
            : numberText(field, value.toDouble());
    if (value.isArray())
        return listLines(value.toArray());
    if (value.isObject())
        return mapLines(value.toObject(), order);
    const auto read = readField(field, value);
    if (field.type == FieldType::Duration && read && read->canConvert<Milliseconds>() && !valueHasPlaceholder(value))
        return humanDuration(static_cast<double>(read->value<Milliseconds>().count()));
    return field.type == FieldType::Body ? limitedLines(value.toString()) : choiceText(field, value.toString());
}

QList<Fact> factsOfTable(const QList<Field> &table, const QJsonObject &written, const Target &target)
{
    QList<Fact> facts;
    for (const Field &field : table) {
        const QJsonValue value = written.value(field.name);
        if (value.isUndefined() || value.isNull())
            continue;
        const TextPairs order = field.type == FieldType::Map ? target.fields.map(field.name) : TextPairs();
        if (const QString text = setupValue(field, value, order); !text.isEmpty())
            facts.append({field.label, text});
    }
    return facts;
}

//! Returns the schedule including the values that the target doesn't set. Thresholds of flapping are left out unless they are set.
QList<Fact> scheduleFacts(const Target &target, const QJsonObject &written)
{
    QList<Fact> facts;
    for (const Field &field : scheduleTable()) {
        const bool isSet = written.contains(field.name);
        if (!isSet && field.name.startsWith("flapping"_L1))
            continue;
        const QString text = setupValue(field, scheduleField(target.schedule, field.name));
        facts.append({field.label, isSet ? text : SetupPhrases::tr("%1 (default)", "a value").arg(text)});
    }
    return facts;
}

QString conditionsLines(const QList<TargetCondition> &conditions)
{
    QStringList lines;
    for (const TargetCondition &condition : conditions) {
        const QString text = displayLine(condition.text);
        lines.append(condition.otherwise == Outcome::Degraded ? SetupPhrases::tr("%1, else degraded", "a condition").arg(text)
                                                              : text);
    }
    return lines.join(u'\n');
}

Field commonSetupField(const QString &name)
{
    const QList<Field> &table = commonTable();
    return *std::find_if(table.begin(), table.end(), [&name](const Field &field) { return field.name == name; });
}

QList<Fact> groupingFacts(const Target &target, const DependencyName &nameOf)
{
    QList<Fact> facts;
    const auto add = [&facts](const QString &name, const QString &text) {
        if (!text.isEmpty())
            facts.append({commonSetupField(name).label, text});
    };
    add(u"tags"_s, displayLine(target.tags.join(u", "_s)));
    add(dependsOnKey(), dependenciesText(target, nameOf));
    add(alertsKey(), displayLine(target.alerts.join(u", "_s)));
    if (target.paused)
        add(u"paused"_s, SetupPhrases::tr("on", "a setting"));
    return facts;
}

} // namespace

QList<SetupSection> setupSections(const Target &target, const Schedule &defaults, const DependencyName &nameOf)
{
    const Target masked = maskedTarget(target);
    const QJsonObject written = targetToJson(masked, defaults);
    const Kind *kind = findKind(target.kind);
    QList<Fact> what{{commonSetupField(u"kind"_s).label, kindTitle(target.kind)}};
    if (kind)
        what += factsOfTable(kind->fields, masked.fields.written(), masked);
    QList<SetupSection> sections{{SetupPhrases::tr("Check", "heading of settings"), what}};
    if (const QString conditions = conditionsLines(target.conditions); !conditions.isEmpty())
        sections.append({FormHeadings::tr("Conditions"), {{SetupPhrases::tr("All must pass"), conditions}}});
    sections.append({FormHeadings::tr("Schedule"), scheduleFacts(target, written)});
    sections.append({FormHeadings::tr("Objective"), factsOfTable(objectiveTable(), written, masked)});
    sections.append({FormHeadings::tr("Grouping"), groupingFacts(target, nameOf)});
    sections.removeIf([](const SetupSection &section) { return section.facts.isEmpty(); });
    return sections;
}

QString dependenciesText(const Target &target, const DependencyName &nameOf)
{
    QStringList items;
    for (const QStringList &alternatives : target.dependsOn) {
        QStringList names;
        for (const QString &written : alternatives)
            names.append(displayLine(nameOf(written)));
        const QString last = names.takeLast();
        items.append(names.isEmpty() ? last : SetupPhrases::tr("%1 or %2", "alternatives").arg(names.join(u", "_s), last));
    }
    return items.join(u", "_s);
}

} // namespace watchkeeper
