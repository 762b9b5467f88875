// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/settings/ConditionsEditor.h"

#include "gui/look/TintedIcon.h"
#include "gui/settings/ConditionHelp.h"
#include "gui/settings/ConditionRow.h"
#include "targets/document/ConditionsKey.h"

#include <QBoxLayout>
#include <QLabel>
#include <QPushButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

//! Reads the conditions as written, valid or not.
QList<TargetCondition> readLeniently(const QJsonValue &value)
{
    QList<TargetCondition> conditions;
    const QJsonArray list = value.toArray();
    for (const QJsonValue &entry : list) {
        const QJsonObject object = entry.toObject();
        TargetCondition condition;
        condition.text = entry.isString() ? entry.toString() : object.value("if"_L1).toString();
        if (object.value("else"_L1) == outcomeKey(Outcome::Degraded))
            condition.otherwise = Outcome::Degraded;
        conditions.append(condition);
    }
    return conditions;
}

} // namespace

ConditionsEditor::ConditionsEditor(const Field &field, QWidget *parent)
    : FieldEditor(field, parent)
    , m_list(new QWidget)
    , m_tabOrderStart(new QWidget(m_list))
    , m_layout(new QVBoxLayout(m_list))
    , m_mixedLabel(new QLabel)
    , m_noResultLabel(new QLabel(tr("No result is available yet for evaluating the conditions. Use “Test now” to get one.")))
    , m_addButton(new QPushButton(tr("Add condition")))
    , m_removeAllButton(new QPushButton(tr("Remove all conditions from these targets")))
    , m_helpButton(new QPushButton(tr("How to write conditions")))
{
    m_list->setAutoFillBackground(false);
    m_tabOrderStart->setFocusPolicy(Qt::TabFocus);
    m_tabOrderStart->hide();
    m_layout->setContentsMargins({});
    m_layout->setSpacing(6);
    m_mixedLabel->setObjectName(u"mixedConditions"_s);
    m_noResultLabel->setObjectName(u"noResultYet"_s);
    for (QLabel *label : {m_mixedLabel, m_noResultLabel}) {
        label->setWordWrap(true);
        label->setEnabled(false);
        label->hide();
    }
    m_addButton->setObjectName(u"addCondition"_s);
    m_addButton->setIcon(actionIcon(u"add"_s));
    m_removeAllButton->setObjectName(u"removeAllConditions"_s);
    m_removeAllButton->setIcon(actionIcon(u"remove"_s));
    m_helpButton->setObjectName(u"conditionHelp"_s);
    m_helpButton->setIcon(actionIcon(u"help"_s));
    auto *line = new QHBoxLayout;
    for (QPushButton *button : {m_addButton, m_removeAllButton, m_helpButton}) {
        button->setAutoDefault(false);
        line->addWidget(button);
    }
    line->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(6);
    layout->addWidget(m_mixedLabel);
    layout->addWidget(m_list);
    layout->addWidget(m_noResultLabel);
    layout->addLayout(line);
    connect(m_addButton, &QPushButton::clicked, this, [this] { addEmptyRow(m_rows.size()); });
    connect(m_removeAllButton, &QPushButton::clicked, this, &ConditionsEditor::removeAll);
    connect(m_helpButton, &QPushButton::clicked, this, &ConditionsEditor::showHelp);
    updateRows();
}

ConditionsEditor::~ConditionsEditor()
{
    clear(); // deletes the rows while the members that they use still exist
}

void ConditionsEditor::setObservation(const Result *result, const QString &history)
{
    m_isEvaluated = true;
    if (result && result->observation.error && result->observation.error->type() == ErrorType::Cancelled)
        return;
    m_lastObservation.reset();
    if (result)
        m_lastObservation.emplace(*result, history);
    m_observation = m_lastObservation ? &*m_lastObservation : nullptr;
    for (ConditionRow *row : m_rows)
        row->evaluate();
    updateRows();
}

QJsonValue ConditionsEditor::value() const
{
    QList<TargetCondition> conditions;
    for (const ConditionRow *row : m_rows) {
        if (!row->isEmpty())
            conditions.append(row->condition());
    }
    return conditions.isEmpty() ? QJsonValue(QJsonValue::Undefined) : QJsonValue(conditionsToJson(conditions));
}

bool ConditionsEditor::showsProblem() const
{
    return std::any_of(m_rows.begin(), m_rows.end(), [](const ConditionRow *row) { return row->isInvalid(); });
}

QWidget *ConditionsEditor::control() const
{
    return m_list;
}

void ConditionsEditor::showValue(const QJsonValue &value, const QStringList &)
{
    m_mixedLabel->hide();
    m_hadDifferences = false;
    m_removesAllConditions = false;
    clear();
    for (const TargetCondition &condition : readLeniently(value))
        addRow(condition, m_rows.size());
    updateRows();
}

void ConditionsEditor::showMixed()
{
    clear();
    m_hadDifferences = true;
    m_removesAllConditions = false;
    m_mixedLabel->setText(multipleValuesText());
    m_mixedLabel->show();
    updateRows();
}

ConditionRow *ConditionsEditor::addRow(const TargetCondition &condition, qsizetype at)
{
    auto *row = new ConditionRow(condition, &m_observation);
    m_layout->insertWidget(static_cast<int>(at), row);
    m_rows.insert(at, row);
    connect(row, &ConditionRow::edited, this, [this] {
        updateFocusProxy();
        handleEdit();
    });
    connect(row, &ConditionRow::removeRequested, this, [this, row] { removeRow(row); });
    connect(row, &ConditionRow::moveRequested, this, [this, row](int by) { moveRow(row, by); });
    connect(row, &ConditionRow::enterPressed, this, [this, row] {
        if (!row->isEmpty())
            addEmptyRow(indexOf(row) + 1);
    });
    return row;
}

//! Adds a row. This counts as an edit only when something is typed in the row.
void ConditionsEditor::addEmptyRow(qsizetype at)
{
    if (isMixed())
        m_mixedLabel->setText(tr("The conditions you enter here replace all current conditions of these targets."));
    ConditionRow *row = addRow({}, at);
    updateRows();
    row->setFocus(Qt::OtherFocusReason);
}

void ConditionsEditor::removeRow(ConditionRow *row)
{
    const qsizetype index = indexOf(row);
    m_rows.removeAt(index);
    row->hide();
    row->deleteLater(); // deferred, because a button in this row triggered the call
    if (isMixed() && m_rows.isEmpty())
        m_mixedLabel->setText(multipleValuesText());
    updateRows();
    if (m_rows.isEmpty())
        m_addButton->setFocus();
    else
        m_rows[std::min(index, m_rows.size() - 1)]->setFocus();
    if (!row->isEmpty())
        handleEdit();
}

//! Handles an edit. If the targets differ and all typed text was removed again, no target is changed.
void ConditionsEditor::handleEdit()
{
    const bool isWritten = std::any_of(m_rows.begin(), m_rows.end(), [](const ConditionRow *row) { return !row->isEmpty(); });
    if (isWritten || !m_hadDifferences || m_removesAllConditions)
        return markTouched();
    if (m_rows.isEmpty())
        m_mixedLabel->setText(multipleValuesText());
    revertEdits();
}

void ConditionsEditor::removeAll()
{
    clear();
    m_removesAllConditions = true;
    m_mixedLabel->setText(tr("These targets will have no conditions."));
    updateRows();
    m_addButton->setFocus();
    markTouched();
}

void ConditionsEditor::moveRow(ConditionRow *row, int by)
{
    const qsizetype from = indexOf(row);
    const qsizetype to = from + by;
    if (to < 0 || to >= m_rows.size())
        return;
    m_rows.move(from, to);
    m_layout->removeWidget(row);
    m_layout->insertWidget(static_cast<int>(to), row);
    updateRows();
    if (!isMixed())
        markTouched();
}

qsizetype ConditionsEditor::indexOf(const ConditionRow *row) const
{
    return std::find(m_rows.begin(), m_rows.end(), row) - m_rows.begin();
}

void ConditionsEditor::clear()
{
    for (ConditionRow *row : m_rows) {
        disconnect(row, nullptr, this, nullptr);
        delete row;
    }
    m_rows.clear();
}

void ConditionsEditor::updateRows()
{
    m_list->setVisible(!m_rows.isEmpty()); // an empty list would leave a gap
    m_removeAllButton->setVisible(m_hadDifferences && !m_removesAllConditions);
    m_noResultLabel->setVisible(m_isEvaluated && !m_observation && !m_rows.isEmpty());
    updateFocusProxy();
    QWidget *before = m_tabOrderStart;
    const auto follow = [&before](QWidget *next) {
        setTabOrder(before, next);
        before = next;
    };
    for (const ConditionRow *row : m_rows) { // the tab order follows the order of the rows
        for (QWidget *stop : row->focusWidgets())
            follow(stop);
    }
    follow(m_addButton);
    follow(m_removeAllButton);
    follow(m_helpButton);
}

//! Sets which widget gets the focus when the list does: the first invalid row, else the first row, else the button to add one.
void ConditionsEditor::updateFocusProxy()
{
    const auto wrong = std::find_if(m_rows.begin(), m_rows.end(), [](const ConditionRow *row) { return row->isInvalid(); });
    QWidget *wanted = m_addButton;
    if (wrong != m_rows.end())
        wanted = (*wrong)->line();
    else if (!m_rows.isEmpty())
        wanted = m_rows.front()->line();
    m_list->setFocusProxy(wanted);
}

void ConditionsEditor::showHelp()
{
    auto *help = window()->findChild<ConditionHelp *>();
    if (!help) {
        help = new ConditionHelp(window());
        help->setAttribute(Qt::WA_DeleteOnClose);
    }
    help->show();
    help->raise();
    help->activateWindow();
}

} // namespace watchkeeper

#include "moc_ConditionsEditor.cpp"
