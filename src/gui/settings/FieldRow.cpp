// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/settings/FieldRow.h"

#include "gui/look/Colours.h"
#include "gui/look/TintedIcon.h"

#include <QBoxLayout>
#include <QEvent>
#include <QLabel>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace watchkeeper {

FieldRow::FieldRow(const Field &field, FieldEditorMaker maker)
    : m_editor(makeFieldEditor(field, maker))
    , m_problemLabel(new QLabel)
    , m_resetButton(new QToolButton)
{
    if (field.type != FieldType::Bool && !maker) {
        m_label = new QLabel(field.required ? tr("%1 *", "label of a needed field").arg(field.label) : field.label);
        m_label->setTextFormat(Qt::PlainText);
        m_label->setBuddy(m_editor->control());
        m_label->setToolTip(field.help);
    }
    m_problemLabel->setObjectName(u"problem_"_s + field.name);
    m_problemLabel->setTextFormat(Qt::PlainText);
    m_problemLabel->setWordWrap(true);
    m_problemLabel->hide();
    m_resetButton->setObjectName(u"reset_"_s + field.name);
    m_resetButton->setIcon(actionIcon(u"reset"_s));
    m_resetButton->setAutoRaise(true);
    m_resetButton->setFocusPolicy(Qt::NoFocus); // keyboard users can clear the field instead, or choose the default
    QSizePolicy keepsItsPlace = m_resetButton->sizePolicy();
    keepsItsPlace.setRetainSizeWhenHidden(true);
    m_resetButton->setSizePolicy(keepsItsPlace);
    const QString preset = fieldValueText(field, field.defaultValue);
    m_resetButton->setToolTip(preset.isEmpty() ? tr("Clear “%1”").arg(field.label)
                                               : tr("Reset “%1” to %2").arg(field.label, preset));
    m_resetButton->setAccessibleName(m_resetButton->toolTip());

    auto *line = new QHBoxLayout;
    line->setSpacing(4);
    line->addWidget(m_editor, 1);
    line->addWidget(m_resetButton, 0, Qt::AlignTop);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(2);
    layout->addLayout(line);
    layout->addWidget(m_problemLabel);
    setFocusProxy(m_editor);
    updateProblemColour();
    updateResetButton();
    connect(m_resetButton, &QToolButton::clicked, m_editor, [this] { m_editor->propose(QJsonValue(QJsonValue::Undefined)); });
    connect(m_editor, &FieldEditor::edited, this, [this] {
        updateResetButton();
        emit edited();
    });
    connect(m_editor, &FieldEditor::valueSet, this, &FieldRow::updateResetButton);
}

void FieldRow::setProblem(const QString &text)
{
    m_problemLabel->setText(text);
    m_problemLabel->setVisible(!text.isEmpty() && !m_editor->showsProblem());
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
    if (event->type() == QEvent::PaletteChange)
        updateProblemColour();
    QWidget::changeEvent(event);
}

void FieldRow::updateResetButton()
{
    const bool isSpecified = !m_editor->value().isUndefined() || !m_editor->problem().isEmpty();
    m_resetButton->setVisible(isSpecified && !field().required); // there is no default to reset a required field to
}

void FieldRow::updateProblemColour()
{
    QPalette colours = palette();
    const QColor colour = stateColour(MarkState::Down, isDark(colours));
    if (m_problemLabel->palette().color(QPalette::WindowText) == colour)
        return;
    colours.setColor(QPalette::WindowText, colour);
    m_problemLabel->setPalette(colours);
}

} // namespace watchkeeper

#include "moc_FieldRow.cpp"
