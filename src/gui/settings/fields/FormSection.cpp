// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/settings/fields/FormSection.h"

#include "gui/look/Colours.h"
#include "gui/look/TintedIcon.h"
#include "gui/look/widgets/Labels.h"

#include <QBoxLayout>
#include <QEvent>
#include <QFormLayout>
#include <QLabel>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

constexpr qreal kGroupHeadingScale = 1.35;
constexpr qreal kHelpScale = 0.9;
constexpr int kWarningIconSize = 16;
constexpr int kChipMargin = 2;
constexpr int kRowSpacing = 12;
constexpr int kLabelSpacing = 4; // [px] between a label and the field below it

} // namespace

FieldRow::FieldRow(const Field &field, FieldEditorFactory maker, bool isWide)
    : m_editor(makeFieldEditor(field, maker))
    , m_helpLabel(new QLabel)
    , m_problemLine(new QWidget)
    , m_problemLabel(new QLabel)
    , m_defaultChip(new QLabel(tr("Default", "value of a field")))
    , m_resetButton(new QToolButton)
{
    if (field.type != FieldType::Bool && !isWide) {
        m_label = new QLabel(field.required ? tr("%1 *", "label of a needed field").arg(field.label) : field.label);
        m_label->setTextFormat(Qt::PlainText);
        m_label->setBuddy(m_editor->control());
        m_label->setToolTip(field.help);
    }
    buildHelp();
    m_resetButton->setObjectName(u"reset_"_s + field.name);
    m_resetButton->setIcon(actionIcon(u"reset"_s));
    m_resetButton->setAutoRaise(true);
    m_resetButton->setFocusPolicy(Qt::NoFocus); // keyboard users can clear the field instead, or choose the default
    QSizePolicy sizePolicy = m_resetButton->sizePolicy();
    sizePolicy.setRetainSizeWhenHidden(true);
    m_resetButton->setSizePolicy(sizePolicy);
    const QString preset = fieldValueText(field, field.defaultValue);
    m_resetButton->setToolTip(preset.isEmpty() ? tr("Clear “%1”").arg(field.label)
                                               : tr("Reset “%1” to %2").arg(field.label, preset));
    m_resetButton->setAccessibleName(m_resetButton->toolTip());

    auto *line = new QHBoxLayout;
    line->setSpacing(4);
    line->addWidget(m_editor, 1);
    line->addWidget(m_defaultChip, 0, Qt::AlignTop);
    line->addWidget(m_resetButton, 0, Qt::AlignTop);
    m_defaultChip->setObjectName(u"default_"_s + field.name);
    m_defaultChip->setFrameStyle(QFrame::Box | QFrame::Plain);
    m_defaultChip->setMargin(kChipMargin);
    m_defaultChip->hide();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(2);
    layout->addLayout(line);
    layout->addWidget(m_helpLabel);
    layout->addWidget(m_problemLine);
    updateResetButton();
    connect(m_resetButton, &QToolButton::clicked, m_editor, [this] { m_editor->propose(QJsonValue(QJsonValue::Undefined)); });
    connect(m_editor, &FieldEditor::edited, this, [this] {
        updateResetButton();
        emit edited();
    });
    connect(m_editor, &FieldEditor::valueSet, this, &FieldRow::updateResetButton);
}

void FieldRow::setHelp(const QString &text)
{
    m_helpLabel->setText(text);
    m_helpLabel->setVisible(!text.isEmpty());
}

//! Builds the muted line below the field, and the line for an error.
void FieldRow::buildHelp()
{
    const QString help = field().required ? tr("%1 Required.").arg(field().help) : field().help;
    m_helpLabel->setObjectName(u"help_"_s + field().name);
    m_helpLabel->setTextFormat(Qt::PlainText);
    m_helpLabel->setWordWrap(true);
    m_helpLabel->setText(help.trimmed());
    if (field().help.isEmpty())
        m_helpLabel->hide(); // it isn't shown here, because without a parent it would be a window
    m_problemLabel->setObjectName(u"problem_"_s + field().name);
    m_problemLabel->setTextFormat(Qt::PlainText);
    m_problemLabel->setWordWrap(true);
    auto *icon = new IconLabel(kWarningIconSize);
    icon->setIcon(actionIcon(u"warning"_s));
    auto *line = new QHBoxLayout(m_problemLine);
    line->setContentsMargins({});
    line->setSpacing(4);
    line->addWidget(icon, 0, Qt::AlignTop);
    line->addWidget(m_problemLabel, 1);
    m_problemLine->hide();
    updateHelpLook();
}

void FieldRow::setProblem(const QString &text)
{
    m_problemLabel->setText(text);
    if (!text.isEmpty())
        m_editor->revealProblem();
    m_problemLine->setVisible(!text.isEmpty() && !m_editor->showsProblem());
    m_editor->control()->setAccessibleDescription(text.isEmpty() ? field().help : text);
}

QString FieldRow::problem() const
{
    return m_problemLabel->text();
}

bool FieldRow::matches(const QString &text) const
{
    return field().label.contains(text, Qt::CaseInsensitive) || field().help.contains(text, Qt::CaseInsensitive)
        || field().name.contains(text, Qt::CaseInsensitive);
}

void FieldRow::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        updateHelpLook();
}

void FieldRow::updateResetButton()
{
    const bool isSpecified = !m_editor->value().isUndefined() || !m_editor->problem().isEmpty();
    const bool canReset = isSpecified && !field().required; // there is no default to reset a required field to
    if (m_resetButton->isHidden() == canReset)
        m_resetButton->setVisible(canReset);
    if (m_defaultChip->isHidden() == showsDefault())
        m_defaultChip->setVisible(showsDefault());
}

//! A check box has no chip, because it shows its only other value anyway.
bool FieldRow::showsDefault() const
{
    const bool hasDefault = field().type != FieldType::Bool && !fieldValueText(field(), field().defaultValue).isEmpty();
    return hasDefault && m_editor->value().isUndefined() && m_editor->problem().isEmpty() && !m_editor->isMixed();
}

void FieldRow::updateHelpLook()
{
    QPalette colours = palette();
    const QColor colour = mutedColour(colours);
    colours.setColor(QPalette::WindowText, colour);
    for (QLabel *label : {m_helpLabel, m_defaultChip}) {
        label->setFont(scaledFont(font(), kHelpScale, QFont::Normal));
        if (label->palette().color(QPalette::WindowText) != colour)
            label->setPalette(colours);
    }
}

QLabel *makeSectionHeading(const QString &title)
{
    auto *heading = new QLabel(title);
    heading->setTextFormat(Qt::PlainText);
    heading->setWordWrap(true);
    heading->setFont(scaledFont(heading->font(), kGroupHeadingScale, QFont::DemiBold));
    return heading;
}

FormSection::FormSection(const SectionFields &section, QWidget *parent)
    : QWidget(parent)
    , m_form(new QFormLayout(this))
    , m_page(section.page)
{
    m_form->setContentsMargins({});
    m_form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    if (!section.title.isEmpty()) {
        m_heading = makeSectionHeading(section.title);
        m_form->addRow(m_heading);
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
    const FieldEditorFactory wide = section.editorMakers.value(field.name);
    auto *row = new FieldRow(field, wide ? wide : section.labelledMakers.value(field.name), wide);
    if (row->label())
        m_form->addRow(row->label(), row);
    else if (wide)
        m_form->addRow(row);
    else
        m_form->addRow(new QWidget,
                       row); // without a label, QFormLayout computes too large a height for text that wraps (Qt 6.4)
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

int FormSection::minFieldWidth() const
{
    int width = 0;
    for (const FieldRow *row : m_rows)
        width = std::max(width, row->label() || row->field().type == FieldType::Bool ? row->minimumSizeHint().width() : 0);
    return width;
}

void FormSection::setLabels(Labels place, int width)
{
    const bool isAbove = place == Labels::Above;
    m_form->setRowWrapPolicy(isAbove ? QFormLayout::WrapAllRows : QFormLayout::DontWrapRows);
    m_form->setVerticalSpacing(isAbove ? kLabelSpacing : kRowSpacing);
    for (FieldRow *row : std::as_const(m_rows)) {
        row->layout()->setContentsMargins(0, 0, 0, isAbove ? kRowSpacing - kLabelSpacing : 0);
        if (row->label())
            row->label()->setMinimumWidth(isAbove ? 0 : width);
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
    m_foldButton->setArrowType(m_foldButton->isChecked() ? Qt::DownArrow : isRightToLeft() ? Qt::LeftArrow : Qt::RightArrow);
    m_foldButton->setText(written > 0 && !m_foldButton->isChecked() ? tr("More (%n set)", "", written) : tr("More"));
}

void FormSection::setRowVisible(FieldRow *row, bool visible)
{
    if (m_form->isRowVisible(row) != visible)
        m_form->setRowVisible(row, visible);
}

} // namespace watchkeeper

#include "moc_FormSection.cpp"
