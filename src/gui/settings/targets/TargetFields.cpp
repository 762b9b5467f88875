// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/settings/targets/TargetFields.h"

#include "app/alerting/AlertsFile.h"
#include "app/alerting/RuleReferences.h"
#include "checks/Registry.h"
#include "gui/settings/conditions/ConditionsEditor.h"
#include "gui/settings/fields/FieldForm.h"
#include "gui/settings/fields/ListEditors.h"
#include "gui/settings/targets/NewTargetChoices.h"
#include "targets/document/ConditionsKey.h"
#include "targets/document/TargetKeys.h"
#include "targets/document/TargetsDocument.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QtConcurrentRun>

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
    }
    return field;
}

SectionFields scheduleSection(const Schedule &defaults)
{
    SectionFields section{FormText::tr("Schedule"), scheduleTable()};
    for (Field &field : section.fields)
        field.defaultValue = scheduleField(defaults, field.name);
    return section;
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

SectionFields groupSection()
{
    return {FormText::tr("Grouping"),
            {commonField(u"tags"_s), commonField(dependsOnKey()), commonField(alertsKey()), commonField(u"paused"_s)}};
}

SectionFields objectiveSection()
{
    return {FormText::tr("Objective"), objectiveTable()};
}

bool isIn(const QList<Field> &table, const QString &name)
{
    return std::any_of(table.begin(), table.end(), [&name](const Field &field) { return field.name == name; });
}

} // namespace

QList<SectionFields> targetSections(const Kind &kind, const Schedule &defaults)
{
    return {{{}, {commonField(u"name"_s), kindField()}},
            {kind.title, kind.fields},
            conditionsSection(),
            scheduleSection(defaults),
            objectiveSection(),
            groupSection()};
}

QList<SectionFields> sharedSections(const Kind *kind, const Schedule &defaults)
{
    QList<SectionFields> sections{conditionsSection(), scheduleSection(defaults), objectiveSection(), groupSection()};
    if (kind)
        sections.prepend({kind->title, kind->fields});
    return sections;
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

namespace {

std::optional<QStringList> readRuleNames(const QString &file)
{
    const LoadedAlerts found = readAlertsFile(file);
    return found.document ? std::optional(ruleNames(found.document->rules)) : std::nullopt;
}

} // namespace

RuleSuggestions::RuleSuggestions(FieldForm *form, QString file, QObject *parent)
    : QObject(parent)
    , m_form(form)
    , m_file(std::move(file))
{
    connect(&m_readWatcher, &QFutureWatcherBase::finished, this, &RuleSuggestions::handleRules);
    connect(form, &FieldForm::edited, this, [this](const QString &field) {
        if (field == alertsKey())
            showSuggestions();
    });
}

void RuleSuggestions::refresh()
{
    showSuggestions();
    m_readWatcher.setFuture(QtConcurrent::run(readRuleNames, m_file));
}

void RuleSuggestions::handleRules()
{
    m_rules = m_readWatcher.result();
    showSuggestions();
}

void RuleSuggestions::showSuggestions()
{
    auto *editor = qobject_cast<LinesEditor *>(m_form->editor(alertsKey()));
    if (!editor || !m_rules)
        return;
    editor->setSuggestions(*m_rules, tr("Choose alert rules"));
    showMissingRules(editor);
}

void RuleSuggestions::showMissingRules(LinesEditor *editor)
{
    QStringList sentences;
    const QJsonArray names = editor->value().toArray();
    for (const QJsonValue &name : names) {
        if (!m_rules->contains(name.toString()))
            sentences.append(missingRuleText(name.toString(), *m_rules));
    }
    editor->setNote(sentences.join(u' '));
}

} // namespace watchkeeper

#include "moc_TargetFields.cpp"
