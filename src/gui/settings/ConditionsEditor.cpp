// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/settings/ConditionsEditor.h"

#include "conditions/ObservedFacts.h"
#include "gui/look/TintedIcon.h"
#include "gui/settings/ConditionRow.h"
#include "targets/ConditionsKey.h"

#include <QBoxLayout>
#include <QLabel>
#include <QPushButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

//! As they stand there, right or wrong.
QList<TargetCondition> looselyRead(const QJsonValue &value)
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
    , m_layout(new QVBoxLayout(m_list))
    , m_mixed(new QLabel(severalValues()))
    , m_add(new QPushButton(tr("Add a condition")))
{
    m_list->setAutoFillBackground(false);
    m_layout->setContentsMargins({});
    m_layout->setSpacing(6);
    m_mixed->setEnabled(false);
    m_mixed->hide();
    m_add->setObjectName(u"addCondition"_s);
    m_add->setIcon(actionIcon(u"add"_s));
    m_add->setAutoDefault(false);
    auto *line = new QHBoxLayout;
    line->addWidget(m_add);
    line->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(6);
    layout->addWidget(m_mixed);
    layout->addWidget(m_list);
    layout->addLayout(line);
    connect(m_add, &QPushButton::clicked, this, [this] { addEmptyRow(m_rows.size()); });
    updateFocus();
}

ConditionsEditor::~ConditionsEditor()
{
    clear(); // while what the rows look at is still there
}

void ConditionsEditor::setSeen(const Result *result)
{
    if (result && result->observation.error && result->observation.error->type() == ErrorType::Cancelled)
        return;
    PlaceholderSet all;
    for (const PlaceholderInfo &info : placeholders())
        all.insert(info.placeholder);
    m_facts.reset();
    if (result)
        m_facts = factsOf(result->observation, result->at, all);
    m_seen = m_facts ? &*m_facts : nullptr;
    for (ConditionRow *row : m_rows)
        row->judge();
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

bool ConditionsEditor::marksProblem() const
{
    return std::any_of(m_rows.begin(), m_rows.end(), [](const ConditionRow *row) { return row->isWrong(); });
}

QWidget *ConditionsEditor::control() const
{
    return m_list;
}

void ConditionsEditor::show(const QJsonValue &value, const QStringList &)
{
    m_mixed->hide();
    clear();
    for (const TargetCondition &condition : looselyRead(value))
        addRow(condition, m_rows.size());
    updateFocus();
}

void ConditionsEditor::showMixed()
{
    clear();
    m_mixed->show();
    updateFocus();
}

ConditionRow *ConditionsEditor::addRow(const TargetCondition &condition, size_t at)
{
    auto *row = new ConditionRow(condition, &m_seen);
    m_layout->insertWidget(static_cast<int>(at), row);
    row->show(); // else only in the next turn of the event loop
    m_rows.insert(m_rows.begin() + static_cast<std::ptrdiff_t>(at), row);
    connect(row, &ConditionRow::edited, this, [this] {
        updateFocus();
        touch();
    });
    connect(row, &ConditionRow::removeWanted, this, [this, row] { removeRow(row); });
    connect(row, &ConditionRow::entered, this, [this, row] {
        const auto place = std::find(m_rows.begin(), m_rows.end(), row);
        addEmptyRow(static_cast<size_t>(place - m_rows.begin()) + 1);
    });
    return row;
}

//! An edit once something is typed in it.
void ConditionsEditor::addEmptyRow(size_t at)
{
    m_mixed->hide(); // from here on all get the same
    ConditionRow *row = addRow({}, at);
    updateFocus();
    row->setFocus(Qt::OtherFocusReason);
}

void ConditionsEditor::removeRow(ConditionRow *row)
{
    const auto place = std::find(m_rows.begin(), m_rows.end(), row);
    const size_t index = static_cast<size_t>(place - m_rows.begin());
    m_rows.erase(place);
    row->hide();
    row->deleteLater(); // its button is what asked for this
    updateFocus();
    if (m_rows.empty())
        m_add->setFocus();
    else
        m_rows[std::min(index, m_rows.size() - 1)]->setFocus();
    touch();
}

void ConditionsEditor::clear()
{
    for (ConditionRow *row : m_rows) {
        disconnect(row, nullptr, this, nullptr);
        delete row;
    }
    m_rows.clear();
}

//! What is wrong takes the focus first.
void ConditionsEditor::updateFocus()
{
    const auto wrong = std::find_if(m_rows.begin(), m_rows.end(), [](const ConditionRow *row) { return row->isWrong(); });
    QWidget *wanted = m_add;
    if (wrong != m_rows.end())
        wanted = (*wrong)->line();
    else if (!m_rows.empty())
        wanted = m_rows.front()->line();
    m_list->setFocusProxy(wanted);
}

} // namespace watchkeeper
