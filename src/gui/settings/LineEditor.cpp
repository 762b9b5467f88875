// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/settings/LineEditor.h"

#include "gui/look/Colours.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>

#include <optional>

namespace watchkeeper {

namespace {

constexpr int kShortLine = 18; // average characters

bool isNumberField(FieldType type)
{
    return type == FieldType::Number || type == FieldType::Port;
}

bool isShort(FieldType type)
{
    return isNumberField(type) || type == FieldType::Duration || type == FieldType::Size;
}

//! Reads a number in C format or in the format of the user's locale, or returns the number with this label.
std::optional<double> numberOf(const Field &field, const QString &text)
{
    for (qsizetype i = 0; i < field.choiceLabels.size(); ++i) {
        if (text.compare(field.choiceLabels.at(i), Qt::CaseInsensitive) == 0)
            return field.choices.at(i).toDouble();
    }
    bool isRight = false;
    double number = text.toDouble(&isRight);
    if (!isRight)
        number = QLocale().toDouble(text, &isRight);
    return isRight ? std::optional(number) : std::nullopt;
}

} // namespace

LineEditor::LineEditor(const Field &field, QWidget *parent)
    : FieldEditor(field, parent)
    , m_line(new QLineEdit)
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_line);
    if (isShort(field.type)) {
        m_line->setFixedWidth(kShortLine * fontMetrics().averageCharWidth());
        layout->addStretch();
    }
    if (!field.unit.isEmpty())
        layout->insertWidget(1, new QLabel(field.unit));
    if (isNumberField(field.type))
        m_line->setInputMethodHints(Qt::ImhFormattedNumbersOnly);
    showValue(QJsonValue(QJsonValue::Undefined), {});
    connect(m_line, &QLineEdit::textEdited, this, &LineEditor::markTouched);
}

QJsonValue LineEditor::value() const
{
    const QString text = m_line->text().trimmed();
    if (text.isEmpty())
        return QJsonValue(QJsonValue::Undefined);
    if (!isNumberField(field().type))
        return field().type == FieldType::Text ? m_line->text() : text;
    const auto number = numberOf(field(), text);
    return number ? QJsonValue(*number) : QJsonValue(text);
}

QString LineEditor::problem() const
{
    const QString text = m_line->text().trimmed();
    const bool isInvalid = isNumberField(field().type) && !text.isEmpty() && !numberOf(field(), text);
    return isInvalid ? tr("“%1” is not a number.").arg(text) : QString();
}

QWidget *LineEditor::control() const
{
    return m_line;
}

void LineEditor::showValue(const QJsonValue &value, const QStringList &)
{
    m_line->setPlaceholderText(fieldValueText(field(), field().defaultValue));
    m_line->setText(fieldValueText(field(), value));
    m_line->setCursorPosition(0);
}

void LineEditor::showMixed()
{
    m_line->clear();
    m_line->setPlaceholderText(multipleValuesText());
}

} // namespace watchkeeper

#include "moc_LineEditor.cpp"
