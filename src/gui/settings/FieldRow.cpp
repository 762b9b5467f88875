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
    , m_problem(new QLabel)
    , m_reset(new QToolButton)
{
    if (field.type != FieldType::Bool && !maker) {
        m_label = new QLabel(field.required ? tr("%1 *", "label of a needed field").arg(field.label) : field.label);
        m_label->setTextFormat(Qt::PlainText);
        m_label->setBuddy(m_editor->control());
        m_label->setToolTip(field.help);
    }
    m_problem->setObjectName(u"problem_"_s + field.name);
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->setWordWrap(true);
    m_problem->hide();
    m_reset->setObjectName(u"reset_"_s + field.name);
    m_reset->setIcon(actionIcon(u"reset"_s));
    m_reset->setAutoRaise(true);
    m_reset->setFocusPolicy(Qt::NoFocus); // keyboard users can clear the field or choose the default instead
    QSizePolicy keepsItsPlace = m_reset->sizePolicy();
    keepsItsPlace.setRetainSizeWhenHidden(true);
    m_reset->setSizePolicy(keepsItsPlace);
    const QString preset = fieldValueText(field, field.defaultValue);
    m_reset->setToolTip(preset.isEmpty() ? tr("Clear “%1”").arg(field.label) : tr("Reset “%1” to %2").arg(field.label, preset));
    m_reset->setAccessibleName(m_reset->toolTip());

    auto *line = new QHBoxLayout;
    line->setSpacing(4);
    line->addWidget(m_editor, 1);
    line->addWidget(m_reset, 0, Qt::AlignTop);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(2);
    layout->addLayout(line);
    layout->addWidget(m_problem);
    setFocusProxy(m_editor);
    updateProblemColour();
    update();
    connect(m_reset, &QToolButton::clicked, m_editor, [this] { m_editor->propose(QJsonValue(QJsonValue::Undefined)); });
    connect(m_editor, &FieldEditor::edited, this, [this] {
        update();
        emit edited();
    });
    connect(m_editor, &FieldEditor::shown, this, &FieldRow::update);
}

void FieldRow::setProblem(const QString &text)
{
    m_problem->setText(text);
    m_problem->setVisible(!text.isEmpty() && !m_editor->showsProblem());
    m_editor->control()->setAccessibleDescription(text.isEmpty() ? field().help : text);
}

QString FieldRow::problem() const
{
    return m_problem->text();
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

void FieldRow::update()
{
    const bool isSpecified = !m_editor->value().isUndefined() || !m_editor->problem().isEmpty();
    m_reset->setVisible(isSpecified && !field().required); // a required field has no default
}

void FieldRow::updateProblemColour()
{
    QPalette colours = palette();
    const QColor colour = stateColour(MarkState::Down, isDark(colours));
    if (m_problem->palette().color(QPalette::WindowText) == colour)
        return;
    colours.setColor(QPalette::WindowText, colour);
    m_problem->setPalette(colours);
}

} // namespace watchkeeper

#include "moc_FieldRow.cpp"
