// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/settings/targets/TargetFields.h"

#include "app/alerting/AlertsStore.h"
#include "app/alerting/RuleReferences.h"
#include "checks/Registry.h"
#include "gui/settings/conditions/ConditionsEditor.h"
#include "gui/settings/fields/FieldForm.h"
#include "gui/settings/fields/ListEditors.h"
#include "gui/settings/fields/PickerEditors.h"
#include "gui/settings/targets/NewTargetChoices.h"
#include "targets/document/TargetKeys.h"
#include "targets/document/TargetsDocument.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

struct FormText
{
    Q_DECLARE_TR_FUNCTIONS(TargetForm)
};

Field commonField(const QString &name)
{
    const QList<Field> &table = commonTable();
    return *std::find_if(table.begin(), table.end(), [&name](const Field &field) { return field.name == name; });
}

//! Returns the field for the kind, with all kinds as choices.
Field kindField()
{
    Field field = commonField(u"kind"_s);
    field.type = FieldType::Choice;
    for (const Kind *kind : kindsInOrder(kinds())) {
        field.choices.append(kind->key);
        field.choiceLabels.append(kind->title);
        field.choiceRefusals.append(kindRefusal(*kind));
    }
    return field;
}

FieldEditor *makeTagsEditor(const Field &field)
{
    return new TagsEditor(field);
}

//! Returns the fields of the schedule: those about flapping, or all others.
SectionFields scheduleSection(const Schedule &defaults, bool isAboutFlapping)
{
    SectionFields section{isAboutFlapping ? FormText::tr("Flapping") : FormText::tr("Schedule"), {}};
    for (Field field : scheduleTable()) {
        if (field.name.startsWith("flapping"_L1) != isAboutFlapping)
            continue;
        field.defaultValue = scheduleField(defaults, field.name);
        section.fields.append(field);
    }
    return section;
}

//! Returns the fields of the kind that are used often, or all others.
SectionFields kindSection(const Kind &kind, bool isAdvanced)
{
    SectionFields section{kind.title, {}};
    section.labelledMakers.insert(u"memberTags"_s, makeTagsEditor);
    for (Field field : kind.fields) {
        if (field.advanced != isAdvanced)
            continue;
        field.advanced = false; // needs no folding, because the advanced fields have their own page
        section.fields.append(field);
    }
    return section;
}

const QString kContainsText = u"containsText"_s;
const QString kSlowerThan = u"slowerThan"_s;

//! Returns the fields of the conditions that the kind usually has.
QList<Field> plainFields(const Kind &kind)
{
    QList<Field> fields;
    if (kind.hasBody)
        fields.append({kContainsText, FieldType::Text, FormText::tr("Contains text"),
                       FormText::tr("Down if the response doesn't contain this text.")});
    if (kind.host || kind.alwaysContactsHosts || kind.runsCommand) {
        Field slower{kSlowerThan, FieldType::Duration, FormText::tr("Slower than"),
                     FormText::tr("Degraded if the response takes this long or longer.")};
        slower.unit = u"ms"_s;
        fields.append(slower);
    }
    return fields;
}

SectionFields conditionsSection()
{
    const Field field{
        .name = conditionsKey(),
        .type = FieldType::List,
        .label = FormText::tr("Conditions"),
        .help = FormText::tr(
            "Conditions that must all pass, such as [STATUS] == 200. Press the down arrow or “[” for suggestions.")};
    SectionFields section{FormText::tr("Conditions"), {field}};
    section.editorMakers.insert(field.name, [](const Field &made) -> FieldEditor * { return new ConditionsEditor(made); });
    return section;
}

//! Puts the sections that have fields on a page.
QList<SectionFields> onPage(TargetPage page, QList<SectionFields> sections)
{
    sections.removeIf([](const SectionFields &section) { return section.fields.isEmpty(); });
    for (SectionFields &section : sections)
        section.page = static_cast<int>(page);
    return sections;
}

//! Returns the sections. \param identity  the fields about the target itself. \param kind  null if several targets have different kinds
QList<SectionFields> sectionsByPage(const QList<Field> &identity, const Kind *kind, const Schedule &defaults)
{
    SectionFields schedule = scheduleSection(defaults, false);
    schedule.fields.append(commonField(u"paused"_s));
    const auto ofKind = [kind](bool isAdvanced) { return kind ? kindSection(*kind, isAdvanced) : SectionFields(); };
    SectionFields first{{}, identity};
    first.labelledMakers.insert(u"tags"_s, makeTagsEditor);
    return onPage(TargetPage::Basics, {first, ofKind(false), conditionsSection()}) + onPage(TargetPage::Schedule, {schedule})
        + onPage(TargetPage::Alerts,
                 {{FormText::tr("Alerts"), {commonField(alertsKey())}},
                  {FormText::tr("Dependencies"), {commonField(dependsOnKey())}},
                  {FormText::tr("Objective"), objectiveTable()}})
        + onPage(TargetPage::Advanced, {ofKind(true), scheduleSection(defaults, true)});
}

bool isIn(const QList<Field> &table, const QString &name)
{
    return std::any_of(table.begin(), table.end(), [&name](const Field &field) { return field.name == name; });
}

} // namespace

QList<SectionFields> targetSections(const Kind &kind, const Schedule &defaults)
{
    QList<SectionFields> sections =
        sectionsByPage({commonField(u"name"_s), kindField(), commonField(u"tags"_s)}, &kind, defaults);
    const auto conditions = std::find_if(sections.begin(), sections.end(), [](const SectionFields &section) {
        return section.editorMakers.contains(conditionsKey());
    });
    if (const QList<Field> plain = plainFields(kind); !plain.isEmpty())
        sections.insert(conditions, {FormText::tr("Response"), plain, {}, {}, static_cast<int>(TargetPage::Basics)});
    return sections;
}

std::optional<PlainCondition> plainConditionOf(const QString &field)
{
    if (field == kContainsText)
        return PlainCondition::ContainsText;
    return field == kSlowerThan ? std::optional(PlainCondition::SlowerThan) : std::nullopt;
}

QStringList plainConditionFields()
{
    return {kContainsText, kSlowerThan};
}

QList<SectionFields> sharedSections(const Kind *kind, const Schedule &defaults)
{
    return sectionsByPage({commonField(u"tags"_s)}, kind, defaults);
}

FormValues valuesOf(const Target &target, const Schedule &defaults)
{
    FormValues values;
    values.written = targetToJson(target, defaults);
    values.written.remove(u"id"_s);
    const Kind *kind = findKind(target.kind);
    for (const Field &field : kind ? kind->fields : QList<Field>()) {
        if (field.type != FieldType::Map || !target.fields.written().contains(field.name))
            continue;
        for (const auto &pair : target.fields.map(field.name))
            values.mapOrder[field.name].append(pair.first);
    }
    return values;
}

FormValues withKindFieldsOnly(const FormValues &values)
{
    const Kind *kind = findKind(values.written.value(u"kind"_s).toString());
    FormValues kept;
    kept.mapOrder = values.mapOrder;
    for (auto it = values.written.begin(); it != values.written.end(); ++it) {
        const QString &name = it.key();
        if (name == conditionsKey() || isIn(commonTable(), name) || isIn(scheduleTable(), name) || isIn(objectiveTable(), name)
            || (kind && isIn(kind->fields, name)))
            kept.written.insert(name, it.value());
    }
    return kept;
}

RuleSuggestions::RuleSuggestions(FieldForm *form, AlertsStore *alerts, QObject *parent)
    : QObject(parent)
    , m_form(form)
    , m_alerts(alerts)
{
    connect(alerts, &AlertsStore::changed, this, &RuleSuggestions::refresh);
    connect(form, &FieldForm::edited, this, [this](const QString &field) {
        if (field == alertsKey())
            refresh();
    });
    alerts->start();
}

void RuleSuggestions::refresh()
{
    auto *editor = qobject_cast<LinesEditor *>(m_form->editor(alertsKey()));
    if (!editor || !m_alerts->wasRead() || !m_alerts->problems().isEmpty())
        return;
    const QStringList rules = ruleNames(m_alerts->document().rules);
    editor->setSuggestions(rules, tr("Choose alert rules"));
    QStringList sentences;
    const QJsonArray names = editor->value().toArray();
    for (const QJsonValue &name : names) {
        if (!rules.contains(name.toString()))
            sentences.append(missingRuleText(name.toString(), rules));
    }
    editor->setNote(sentences.join(u' '));
}

} // namespace watchkeeper

#include "moc_TargetFields.cpp"
