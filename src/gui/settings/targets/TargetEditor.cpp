// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/settings/targets/TargetEditor.h"

#include "app/monitor/Monitor.h"
#include "checks/Registry.h"
#include "gui/look/TintedIcon.h"
#include "gui/settings/conditions/ConditionsEditor.h"
#include "gui/settings/fields/ListEditors.h"
#include "gui/settings/fields/PickerEditors.h"
#include "gui/settings/fields/SettingsPane.h"
#include "gui/settings/fields/TestPanels.h"
#include "gui/settings/targets/TargetFields.h"
#include "gui/settings/targets/TargetsDraft.h"
#include "model/base/Quantity.h"
#include "targets/document/TargetKeys.h"

#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QSet>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

constexpr int kTargetTypingPause = 200; // [ms]
constexpr int kColumnSpacing = 16;      // [px] between the pages and the form

//! Returns the names of the fields whose values differ.
QStringList differingFields(const QList<FormValues> &all, const QList<SectionFields> &sections)
{
    QStringList names;
    for (const SectionFields &section : sections) {
        for (const Field &field : section.fields) {
            const auto differs = [&all, &field](const FormValues &values) {
                return values.written.value(field.name) != all.first().written.value(field.name)
                    || values.mapOrder.value(field.name) != all.first().mapOrder.value(field.name);
            };
            if (std::any_of(all.begin(), all.end(), differs))
                names.append(field.name);
        }
    }
    return names;
}

//! Returns `values` with the fields in `names` taken from `typed`.
FormValues overlaid(FormValues values, const FormValues &typed, const QStringList &names)
{
    for (const QString &name : names) {
        const QJsonValue value = typed.written.value(name);
        if (value.isUndefined())
            values.written.remove(name);
        else
            values.written.insert(name, value);
        values.mapOrder.insert(name, typed.mapOrder.value(name));
    }
    return values;
}

QStringList without(QStringList names, const QStringList &others)
{
    names.removeIf([&others](const QString &name) { return others.contains(name); });
    return names;
}

} // namespace

TargetEditor::TargetEditor(TargetsDraft *draft, Monitor *monitor, QWidget *parent)
    : QWidget(parent)
    , m_draft(draft)
    , m_monitor(monitor)
    , m_heading(new QLabel)
    , m_pages(new PageList)
    , m_form(new FieldForm)
    , m_ruleSuggestions(new RuleSuggestions(m_form, &monitor->alerts(), this))
    , m_testLine(new QFrame)
    , m_testPanel(new TestRunPanel)
{
    m_heading->setObjectName(u"editHeading"_s);
    m_heading->setTextFormat(Qt::PlainText);
    m_heading->setWordWrap(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_heading);
    auto *columns = new QHBoxLayout;
    columns->setSpacing(kColumnSpacing);
    columns->addWidget(m_pages);
    columns->addWidget(m_form, 1);
    layout->addLayout(columns, 1);
    m_testLine->setFrameStyle(QFrame::HLine | QFrame::Plain);
    m_testLine->setForegroundRole(QPalette::Mid);
    m_testLine->setAccessibleName(tr("Test"));
    layout->addWidget(m_testLine);
    layout->addWidget(m_testPanel);
    buildPages();
    m_typingTimer.setSingleShot(true);
    m_typingTimer.setInterval(kTargetTypingPause);
    connect(&m_typingTimer, &QTimer::timeout, this, &TargetEditor::applyPendingEdits);
    connect(m_form, &FieldForm::edited, this, &TargetEditor::fieldEdited);
    connect(m_testPanel, &TestRunPanel::testRequested, this, &TargetEditor::startTest);
    connect(m_testPanel, &TestRunPanel::stopRequested, this, &TargetEditor::stopTest);
    connect(monitor, &Monitor::testRunFinished, this, &TargetEditor::handleTestResult);
    connect(monitor, &Monitor::resultsReady, this, &TargetEditor::handleNewResults);
    editTargets({});
}

TargetEditor::~TargetEditor()
{
    if (!m_testId.isNull())
        m_monitor->cancelTestRun(m_testId);
}

void TargetEditor::editTargets(const QList<TargetId> &ids)
{
    applyPendingEdits();
    if (isShownUnmodified(ids))
        return m_form->validate(); // the name may have become unique, or another target may have it now
    const InputPosition position = ids == m_ids ? m_form->inputPosition() : InputPosition();
    stopTest();
    m_ids = ids;
    m_isTestResultShown = false;
    m_defaults = m_draft->document().defaults;
    m_form->setVisible(!ids.isEmpty());
    m_pages->setVisible(!ids.isEmpty());
    m_testLine->setVisible(ids.size() == 1);
    m_testPanel->setVisible(ids.size() == 1);
    m_heading->setVisible(ids.size() != 1);
    if (ids.isEmpty())
        m_heading->setText(tr("These targets were removed in the meantime."));
    else if (ids.size() == 1)
        showSingleTarget(ids.first());
    else
        showMultipleTargets();
    offerNames();
    m_form->restoreInputPosition(position);
}

bool TargetEditor::isShownUnmodified(const QList<TargetId> &ids) const
{
    return ids.size() == 1 && ids == m_ids && m_shownValues == m_draft->values(ids.first())
        && m_defaults == m_draft->document().defaults;
}

//! Adds the four pages, in the order of TargetPage.
void TargetEditor::buildPages()
{
    m_pages->setObjectName(u"targetPages"_s);
    m_pages->insertPage(0, tr("Basics", "page of a target's settings"), actionIcon(u"list"_s));
    m_pages->insertPage(1, tr("Schedule", "page of a target's settings"), actionIcon(u"schedule"_s));
    m_pages->insertPage(2, tr("Alerts and dependencies", "page of a target's settings"), actionIcon(u"notice"_s));
    m_pages->insertPage(3, tr("Advanced", "page of a target's settings"), actionIcon(u"settings"_s));
    m_pages->setCurrentRow(0);
    connect(m_pages, &QListWidget::currentRowChanged, m_form, &FieldForm::setPage);
    connect(m_form, &FieldForm::pageChanged, m_pages, qOverload<int>(&QListWidget::setCurrentRow));
}

//! Offers the existing tags, targets and alert rules in the fields that refer to them.
void TargetEditor::offerNames()
{
    if (m_ids.isEmpty())
        return;
    QStringList names;
    QStringList tags;
    for (const Target &target : m_draft->document().targets) {
        tags += target.tags;
        if (m_ids.size() > 1 || m_ids.first() != target.id)
            names.append(target.name);
    }
    tags.removeDuplicates();
    tags.sort(Qt::CaseInsensitive);
    names.sort(Qt::CaseInsensitive);
    for (TagsEditor *editor : m_form->findChildren<TagsEditor *>())
        editor->setTags(tags);
    if (auto *parents = qobject_cast<LinesEditor *>(m_form->editor(dependsOnKey())))
        parents->setSuggestions(names, tr("Choose targets that this one depends on"));
    if (auto *members = qobject_cast<LinesEditor *>(m_form->editor(u"members"_s)))
        members->setSuggestions(names, tr("Choose members of the group"));
    m_ruleSuggestions->refresh();
}

void TargetEditor::showSingleTarget(const TargetId &id)
{
    const FormValues values = m_draft->values(id);
    const Kind *kind = findKind(values.written.value(u"kind"_s).toString());
    m_form->setSections(kind ? targetSections(*kind, m_draft->document().defaults) : QList<SectionFields>());
    m_form->setFormValidator([this, id](const FormValues &typed) { return problems(id, typed); });
    m_form->setValues(values);
    m_shownValues = values;
    showPlainConditions();
    showLastResult();
}

void TargetEditor::showLastResult()
{
    const std::optional<Result> last = m_lastResult ? m_lastResult(m_ids.first()) : std::nullopt;
    showObservation(last ? &*last : nullptr);
}

//! Evaluates the conditions against this result. Ignores a result of another kind, from before the kind was changed.
void TargetEditor::showObservation(const Result *result)
{
    const bool isOfThisKind = result && result->kind == m_form->values().written.value(u"kind"_s).toString();
    if (auto *conditions = m_form->findChild<ConditionsEditor *>())
        conditions->setObservation(isOfThisKind ? result : nullptr, m_monitor->profile().resultsFolder());
}

void TargetEditor::handleNewResults(const QList<Result> &results)
{
    if (m_ids.size() != 1 || m_isTestResultShown)
        return;
    const auto ours = std::find_if(results.rbegin(), results.rend(),
                                   [this](const Result &result) { return result.targetId == m_ids.first(); });
    if (ours != results.rend())
        showObservation(&*ours);
}

void TargetEditor::showMultipleTargets()
{
    QSet<QString> keys;
    QList<FormValues> all;
    for (const TargetId &id : std::as_const(m_ids)) {
        all.append(m_draft->values(id));
        keys.insert(all.last().written.value(u"kind"_s).toString());
    }
    m_loadedValues = all;
    m_appliedFields.clear();
    const Kind *kind = keys.size() == 1 ? findKind(*keys.begin()) : nullptr;
    const QList<SectionFields> sections = sharedSections(kind, m_draft->document().defaults);
    const int count = static_cast<int>(m_ids.size());
    m_heading->setText(kind ? tr("%n target(s) of the type “%1”. Your edits apply to all of them.", "", count).arg(kind->title)
                            : tr("%n target(s) of different types. Your edits apply to all of them.", "", count));
    m_form->setSections(sections);
    m_form->setFormValidator([this, first = m_ids.first()](const FormValues &typed) {
        const QStringList names = m_form->touchedFields();
        QList<FieldProblem> problems = m_draft->problems(first, overlaid(m_draft->values(first), typed, names));
        problems.removeIf([&names](const FieldProblem &problem) { return !names.contains(problem.field); });
        return problems;
    });
    m_form->setValues(all.first(), differingFields(all, sections));
}

void TargetEditor::fieldEdited(const QString &name)
{
    if (m_ids.isEmpty())
        return; // the form is being destroyed, and an open cell editor committed its text
    m_draft->addSecrets(m_form->secrets());
    if (m_ids.size() > 1) {
        m_typingTimer.start();
    } else if (name == u"kind"_s) {
        changeKind();
    } else {
        if (const auto plain = plainConditionOf(name))
            writePlainCondition(name, *plain);
        else if (name == conditionsKey())
            showPlainConditions();
        m_draft->setValues(m_ids.first(), m_form->values());
        m_shownValues = m_draft->values(m_ids.first());
    }
    emit edited();
}

//! Shows the conditions that the plain fields can express. A field with the focus may already have the value, and keeps its cursor.
void TargetEditor::showPlainConditions()
{
    const QJsonValue conditions = m_form->values().written.value(conditionsKey());
    for (const QString &name : plainConditionFields()) {
        FieldEditor *editor = m_form->editor(name);
        if (!editor)
            continue;
        const auto value = plainConditionValue(conditions, *plainConditionOf(name));
        m_form->setFieldEnabled(name, value.has_value());
        if (!value)
            editor->setMixed(tr("Set in Conditions"));
        else if (editor->isMixed() || editor->value().toString() != *value)
            editor->setValue(value->isEmpty() ? QJsonValue(QJsonValue::Undefined) : QJsonValue(*value));
    }
}

//! Edits the conditions as if the user had typed them. While a duration is being typed, it may be invalid.
void TargetEditor::writePlainCondition(const QString &field, PlainCondition plain)
{
    const QString value = m_form->editor(field)->value().toString();
    const QJsonValue conditions = m_form->values().written.value(conditionsKey());
    if (plain == PlainCondition::ContainsText || value.isEmpty() || parseDuration(value))
        m_form->propose(conditionsKey(), withPlainCondition(conditions, plain, value));
}

QList<FieldProblem> TargetEditor::problems(const TargetId &id, const FormValues &values) const
{
    QList<FieldProblem> problems = m_draft->problems(id, values);
    for (const QString &name : plainConditionFields()) {
        const QString value = values.written.value(name).toString();
        if (plainConditionOf(name) != PlainCondition::SlowerThan || value.isEmpty())
            continue;
        if (const auto duration = parseDuration(value); !duration)
            problems.append({name, duration.error()});
    }
    return problems;
}

//! Rebuilds the form for another kind. Keeps the values of fields that exist in both kinds. While the form is open, it also
//! keeps the other values, in case the user changes back.
void TargetEditor::changeKind()
{
    const FormValues typed = m_form->values();
    const Kind *kind = findKind(typed.written.value(u"kind"_s).toString());
    stopTest();
    m_isTestResultShown = false;
    m_draft->setValues(m_ids.first(), typed);
    m_form->setSections(targetSections(*kind, m_draft->document().defaults));
    m_form->setValues(typed);
    showPlainConditions();
    m_shownValues = m_draft->values(m_ids.first());
    offerNames();
    showLastResult();
    m_form->focusField(u"kind"_s);
}

void TargetEditor::applyPendingEdits()
{
    const bool isWaiting = m_typingTimer.isActive();
    m_typingTimer.stop();
    if (!isWaiting || m_ids.size() < 2)
        return;
    const FormValues typed = m_form->values();
    const QStringList names = m_form->touchedFields();
    const QStringList previous = std::exchange(m_appliedFields, names);
    const QStringList reverted = without(previous, names);
    QList<std::pair<TargetId, FormValues>> all;
    all.reserve(m_ids.size());
    for (qsizetype i = 0; i < m_ids.size(); ++i) {
        const FormValues kept = overlaid(m_draft->values(m_ids[i]), m_loadedValues[i], reverted);
        all.append({m_ids[i], overlaid(kept, typed, names)});
    }
    m_draft->setValues(all);
    emit edited();
}

void TargetEditor::startTest()
{
    if (m_ids.size() != 1 || !m_form->showProblems())
        return;
    Target target = m_draft->withSecrets(m_draft->document().targets.at(m_draft->rowOf(m_ids.first())));
    target.id = QUuid::createUuid();
    m_testId = target.id;
    m_testPanel->showRunning();
    m_monitor->testRun(target);
}

void TargetEditor::stopTest()
{
    if (const TargetId running = std::exchange(m_testId, {}); !running.isNull())
        m_monitor->cancelTestRun(running);
    m_testPanel->showNothing();
}

void TargetEditor::handleTestResult(const Result &result)
{
    if (m_testId.isNull() || result.targetId != m_testId)
        return;
    m_testId = TargetId();
    m_testPanel->showResult(result);
    m_isTestResultShown = true;
    showObservation(&result);
}

} // namespace watchkeeper

#include "moc_TargetEditor.cpp"
