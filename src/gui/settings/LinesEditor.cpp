// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/settings/LinesEditor.h"

#include "model/Alternatives.h"

#include <QJsonArray>
#include <QPlainTextEdit>
#include <QScopedValueRollback>
#include <QVBoxLayout>

namespace watchkeeper {

namespace {

constexpr int kListLines = 3;
constexpr int kBodyLines = 5;

QString placeholderOf(FieldType type)
{
    if (type == FieldType::AnyOf)
        return LinesEditor::tr("One a line; A | B where either is enough");
    return type == FieldType::List ? LinesEditor::tr("One a line") : QString();
}

QJsonArray listIn(const QString &text)
{
    QJsonArray list;
    for (const QString &line : text.split(u'\n')) {
        if (!line.trimmed().isEmpty())
            list.append(line.trimmed());
    }
    return list;
}

QJsonArray alternativesIn(const QString &text)
{
    Alternatives alternatives;
    for (const QString &line : text.split(u'\n'))
        alternatives.append(alternativesFromLine(line));
    alternatives.removeIf([](const QStringList &texts) { return texts.isEmpty(); });
    return alternativesToJson(alternatives);
}

} // namespace

LinesEditor::LinesEditor(const Field &field, QWidget *parent)
    : FieldEditor(field, parent)
    , m_text(new QPlainTextEdit)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_text);
    m_text->setTabChangesFocus(true);
    m_text->setLineWrapMode(QPlainTextEdit::NoWrap);
    const int lines = field.type == FieldType::Body ? kBodyLines : kListLines;
    const int frame = 2 * (m_text->frameWidth() + static_cast<int>(m_text->document()->documentMargin()));
    m_text->setFixedHeight(lines * fontMetrics().lineSpacing() + frame);
    show(QJsonValue(QJsonValue::Undefined), {});
    connect(m_text, &QPlainTextEdit::textChanged, this, [this] {
        if (!m_isShowing)
            touch();
    });
}

QJsonValue LinesEditor::value() const
{
    const QString text = m_text->toPlainText();
    if (field().type == FieldType::Body)
        return text.isEmpty() ? QJsonValue(QJsonValue::Undefined) : QJsonValue(text);
    const QJsonArray list = field().type == FieldType::AnyOf ? alternativesIn(text) : listIn(text);
    return list.isEmpty() ? QJsonValue(QJsonValue::Undefined) : QJsonValue(list);
}

QWidget *LinesEditor::control() const
{
    return m_text;
}

void LinesEditor::show(const QJsonValue &value, const QStringList &)
{
    const QScopedValueRollback showing(m_isShowing, true);
    const QString preset = fieldValueText(field(), field().defaultValue);
    m_text->setPlaceholderText(preset.isEmpty() ? placeholderOf(field().type) : preset);
    m_text->setPlainText(fieldValueText(field(), value));
}

void LinesEditor::showMixed()
{
    const QScopedValueRollback showing(m_isShowing, true);
    m_text->clear();
    m_text->setPlaceholderText(severalValues());
}

} // namespace watchkeeper
