// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/settings/FormSection.h"

#include <QFormLayout>
#include <QLabel>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace watchkeeper {

FormSection::FormSection(const SectionFields &section, QWidget *parent)
    : QWidget(parent)
    , m_form(new QFormLayout(this))
{
    m_form->setContentsMargins({});
    m_form->setVerticalSpacing(8);
    m_form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    if (!section.title.isEmpty()) {
        auto *heading = new QLabel(section.title);
        QFont font = heading->font();
        font.setBold(true);
        heading->setFont(font);
        m_heading = heading;
        m_form->addRow(heading);
    }
    for (const Field &field : section.fields) {
        if (!field.advanced)
            addRow(field, section);
    }
    if (std::any_of(section.fields.begin(), section.fields.end(), [](const Field &field) { return field.advanced; }))
        addFoldButton();
    for (const Field &field : section.fields) {
        if (field.advanced)
            addRow(field, section);
    }
    updateFold();
}

void FormSection::addRow(const Field &field, const SectionFields &section)
{
    const FieldEditorMaker maker = section.editorMakers.value(field.name);
    auto *row = new FieldRow(field, maker);
    if (row->label())
        m_form->addRow(row->label(), row);
    else if (maker)
        m_form->addRow(row);
    else
        m_form->addRow(QString(), row);
    m_rows.append(row);
    connect(row->editor(), &FieldEditor::valueSet, this, &FormSection::updateFold);
    connect(row, &FieldRow::edited, this, &FormSection::updateFold);
}

void FormSection::addFoldButton()
{
    m_foldButton = new QToolButton;
    m_foldButton->setObjectName(u"more"_s);
    m_foldButton->setCheckable(true);
    m_foldButton->setAutoRaise(true);
    m_foldButton->setFocusPolicy(Qt::StrongFocus);
    m_foldButton->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_form->addRow(QString(), m_foldButton);
    connect(m_foldButton, &QToolButton::toggled, this, &FormSection::updateFold);
}

bool FormSection::isCollapsed(const FieldRow *row) const
{
    return row->field().advanced && m_foldButton && !m_foldButton->isChecked();
}

void FormSection::expand()
{
    if (m_foldButton)
        m_foldButton->setChecked(true);
}

int FormSection::setFilter(const QString &text)
{
    m_filter = text;
    updateFold();
    return static_cast<int>(
        std::count_if(m_rows.begin(), m_rows.end(), [&text](const FieldRow *row) { return row->matches(text); }));
}

int FormSection::labelWidth() const
{
    int width = 0;
    for (const FieldRow *row : m_rows)
        width = std::max(width, row->label() ? row->label()->sizeHint().width() : 0);
    return width;
}

void FormSection::setLabelWidth(int width)
{
    for (const FieldRow *row : std::as_const(m_rows)) {
        if (row->label())
            row->label()->setMinimumWidth(width);
    }
}

void FormSection::updateFold()
{
    int written = 0;
    for (FieldRow *row : std::as_const(m_rows)) {
        written += row->field().advanced && !row->editor()->value().isUndefined() ? 1 : 0;
        setRowVisible(row, m_filter.isEmpty() ? !isCollapsed(row) : row->matches(m_filter));
    }
    if (m_heading)
        m_form->setRowVisible(m_heading, m_filter.isEmpty());
    if (!m_foldButton)
        return;
    m_form->setRowVisible(m_foldButton, m_filter.isEmpty());
    m_foldButton->setArrowType(m_foldButton->isChecked() ? Qt::DownArrow : Qt::RightArrow);
    m_foldButton->setText(written > 0 && !m_foldButton->isChecked() ? tr("More (%n set)", "", written) : tr("More"));
}

void FormSection::setRowVisible(FieldRow *row, bool visible)
{
    if (m_form->isRowVisible(row) != visible)
        m_form->setRowVisible(row, visible);
}

} // namespace watchkeeper

#include "moc_FormSection.cpp"
