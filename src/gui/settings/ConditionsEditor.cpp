// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/settings/ConditionsEditor.h"

#include "gui/look/TintedIcon.h"
#include "gui/settings/ConditionHelp.h"
#include "gui/settings/ConditionRow.h"
#include "targets/ConditionsKey.h"

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
    , m_start(new QWidget(m_list))
    , m_layout(new QVBoxLayout(m_list))
    , m_mixed(new QLabel)
    , m_unseen(new QLabel(tr("No result is available yet for evaluating the conditions. Use “Test now” to get one.")))
    , m_add(new QPushButton(tr("Add condition")))
    , m_removeAll(new QPushButton(tr("Remove all conditions from these targets")))
    , m_help(new QPushButton(tr("How to write conditions")))
{
    m_list->setAutoFillBackground(false);
    m_start->setFocusPolicy(Qt::TabFocus);
    m_start->hide();
    m_layout->setContentsMargins({});
    m_layout->setSpacing(6);
    m_mixed->setObjectName(u"mixedConditions"_s);
    m_unseen->setObjectName(u"noResultYet"_s);
    for (QLabel *label : {m_mixed, m_unseen}) {
        label->setWordWrap(true);
        label->setEnabled(false);
        label->hide();
    }
    m_add->setObjectName(u"addCondition"_s);
    m_add->setIcon(actionIcon(u"add"_s));
    m_removeAll->setObjectName(u"removeAllConditions"_s);
    m_removeAll->setIcon(actionIcon(u"remove"_s));
    m_help->setObjectName(u"conditionHelp"_s);
    m_help->setIcon(actionIcon(u"help"_s));
    auto *line = new QHBoxLayout;
    for (QPushButton *button : {m_add, m_removeAll, m_help}) {
        button->setAutoDefault(false);
        line->addWidget(button);
    }
    line->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(6);
    layout->addWidget(m_mixed);
    layout->addWidget(m_list);
    layout->addWidget(m_unseen);
    layout->addLayout(line);
    connect(m_add, &QPushButton::clicked, this, [this] { addEmptyRow(m_rows.size()); });
    connect(m_removeAll, &QPushButton::clicked, this, &ConditionsEditor::removeAll);
    connect(m_help, &QPushButton::clicked, this, &ConditionsEditor::showHelp);
    update();
}

ConditionsEditor::~ConditionsEditor()
{
    clear(); // the rows use members that are destroyed before them
}

void ConditionsEditor::setObservation(const Result *result, const QString &history)
{
    m_isEvaluated = true;
    if (result && result->observation.error && result->observation.error->type() == ErrorType::Cancelled)
        return;
    m_last.reset();
    if (result)
        m_last.emplace(*result, history);
    m_seen = m_last ? &*m_last : nullptr;
    for (ConditionRow *row : m_rows)
        row->judge();
    update();
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

void ConditionsEditor::show(const QJsonValue &value, const QStringList &)
{
    m_mixed->hide();
    m_hadDifferences = false;
    m_removesAllConditions = false;
    clear();
    for (const TargetCondition &condition : readLeniently(value))
        addRow(condition, m_rows.size());
    update();
}

void ConditionsEditor::showMixed()
{
    clear();
    m_hadDifferences = true;
    m_removesAllConditions = false;
    m_mixed->setText(multipleValuesText());
    m_mixed->show();
    update();
}

ConditionRow *ConditionsEditor::addRow(const TargetCondition &condition, qsizetype at)
{
    auto *row = new ConditionRow(condition, &m_seen);
    m_layout->insertWidget(static_cast<int>(at), row);
    m_rows.insert(at, row);
    connect(row, &ConditionRow::edited, this, [this] {
        updateFocus();
        noteEdit();
    });
    connect(row, &ConditionRow::removeRequested, this, [this, row] { removeRow(row); });
    connect(row, &ConditionRow::moveRequested, this, [this, row](int by) { moveRow(row, by); });
    connect(row, &ConditionRow::entered, this, [this, row] {
        if (!row->isEmpty())
            addEmptyRow(indexOf(row) + 1);
    });
    return row;
}

//! Adds a row, which counts as an edit only when something is typed in it.
void ConditionsEditor::addEmptyRow(qsizetype at)
{
    if (isMixed())
        m_mixed->setText(tr("The conditions you enter here replace all current conditions of these targets."));
    ConditionRow *row = addRow({}, at);
    update();
    row->setFocus(Qt::OtherFocusReason);
}

void ConditionsEditor::removeRow(ConditionRow *row)
{
    const qsizetype index = indexOf(row);
    m_rows.removeAt(index);
    row->hide();
    row->deleteLater(); // one of its buttons triggered this call
    if (isMixed() && m_rows.isEmpty())
        m_mixed->setText(multipleValuesText());
    update();
    if (m_rows.isEmpty())
        m_add->setFocus();
    else
        m_rows[std::min(index, m_rows.size() - 1)]->setFocus();
    if (!row->isEmpty())
        noteEdit();
}

//! If the targets differ, typing text and removing it again changes none of them.
void ConditionsEditor::noteEdit()
{
    const bool isWritten = std::any_of(m_rows.begin(), m_rows.end(), [](const ConditionRow *row) { return !row->isEmpty(); });
    if (isWritten || !m_hadDifferences || m_removesAllConditions)
        return touch();
    if (m_rows.isEmpty())
        m_mixed->setText(multipleValuesText());
    takeBack();
}

void ConditionsEditor::removeAll()
{
    clear();
    m_removesAllConditions = true;
    m_mixed->setText(tr("These targets will have no conditions."));
    update();
    m_add->setFocus();
    touch();
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
    update();
    if (!isMixed())
        touch();
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

void ConditionsEditor::update()
{
    m_list->setVisible(!m_rows.isEmpty()); // an empty list would leave a gap
    m_removeAll->setVisible(m_hadDifferences && !m_removesAllConditions);
    m_unseen->setVisible(m_isEvaluated && !m_seen && !m_rows.isEmpty());
    updateFocus();
    QWidget *before = m_start;
    const auto follow = [&before](QWidget *next) {
        setTabOrder(before, next);
        before = next;
    };
    for (const ConditionRow *row : m_rows) { // sets the tab order to the order of the rows
        for (QWidget *stop : row->stops())
            follow(stop);
    }
    follow(m_add);
    follow(m_removeAll);
    follow(m_help);
}

//! Gives the focus to the first invalid row, if any.
void ConditionsEditor::updateFocus()
{
    const auto wrong = std::find_if(m_rows.begin(), m_rows.end(), [](const ConditionRow *row) { return row->isInvalid(); });
    QWidget *wanted = m_add;
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
