// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/settings/LinesEditor.h"

#include "gui/look/Colours.h"
#include "gui/look/PlainText.h"
#include "model/field/FieldValues.h"

#include <QEvent>
#include <QJsonArray>
#include <QLabel>
#include <QMenu>
#include <QPlainTextEdit>
#include <QScopedValueRollback>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

constexpr int kListLines = 3;
constexpr int kBodyLines = 5;

QString placeholderOf(FieldType type)
{
    if (type == FieldType::AnyOf)
        return LinesEditor::tr("One per line. Use A | B for alternatives");
    return type == FieldType::List ? LinesEditor::tr("One per line") : QString();
}

QJsonArray parseList(const QString &text)
{
    QJsonArray list;
    for (const QString &line : text.split(u'\n')) {
        if (!line.trimmed().isEmpty())
            list.append(line.trimmed());
    }
    return list;
}

QJsonArray parseAlternatives(const QString &text)
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
    , m_suggestionButton(new QToolButton)
    , m_noteLabel(new QLabel)
{
    auto *line = new QHBoxLayout;
    line->setSpacing(4);
    line->addWidget(m_text, 1);
    line->addWidget(m_suggestionButton, 0, Qt::AlignTop);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(2);
    layout->addLayout(line);
    layout->addWidget(m_noteLabel);
    buildSuggestionMenu();
    m_text->setTabChangesFocus(true);
    m_text->setLineWrapMode(QPlainTextEdit::NoWrap);
    const int lines = field.type == FieldType::Body ? kBodyLines : kListLines;
    const int frame = 2 * (m_text->frameWidth() + static_cast<int>(m_text->document()->documentMargin()));
    m_text->setFixedHeight(lines * fontMetrics().lineSpacing() + frame);
    showValue(QJsonValue(QJsonValue::Undefined), {});
    connect(m_text, &QPlainTextEdit::textChanged, this, [this] {
        if (!m_isShowing)
            markTouched();
    });
}

QJsonValue LinesEditor::value() const
{
    const QString text = m_text->toPlainText();
    if (field().type == FieldType::Body)
        return text.isEmpty() ? QJsonValue(QJsonValue::Undefined) : QJsonValue(text);
    const QJsonArray list = field().type == FieldType::AnyOf ? parseAlternatives(text) : parseList(text);
    return list.isEmpty() ? QJsonValue(QJsonValue::Undefined) : QJsonValue(list);
}

QWidget *LinesEditor::control() const
{
    return m_text;
}

void LinesEditor::buildSuggestionMenu()
{
    m_suggestionButton->setObjectName(u"choose_"_s + field().name);
    m_suggestionButton->setText(tr("Choose", "among names"));
    m_suggestionButton->setPopupMode(QToolButton::InstantPopup);
    m_suggestionButton->setFocusPolicy(Qt::StrongFocus);
    m_suggestionButton->setMenu(new QMenu(m_suggestionButton));
    m_suggestionButton->hide();
    connect(m_suggestionButton->menu(), &QMenu::aboutToShow, this, &LinesEditor::fillSuggestionMenu);
    m_noteLabel->setObjectName(u"note_"_s + field().name);
    m_noteLabel->setTextFormat(Qt::PlainText);
    m_noteLabel->setWordWrap(true);
    m_noteLabel->hide();
    updateNoteColour();
}

void LinesEditor::setSuggestions(const QStringList &names, const QString &title)
{
    m_suggestionNames = names;
    m_suggestionButton->setAccessibleName(title);
    m_suggestionButton->setToolTip(title);
    m_suggestionButton->setVisible(!names.isEmpty());
}

void LinesEditor::fillSuggestionMenu()
{
    m_suggestionButton->menu()->clear();
    const QJsonArray chosen = parseList(m_text->toPlainText());
    for (const QString &name : std::as_const(m_suggestionNames)) {
        QAction *action = m_suggestionButton->menu()->addAction(menuText(name));
        action->setCheckable(true);
        action->setChecked(chosen.contains(name));
        connect(action, &QAction::triggered, this, [this, name](bool isChosen) { setNameListed(name, isChosen); });
    }
}

//! Adds or removes a line with this name. This counts as an edit by the user.
void LinesEditor::setNameListed(const QString &name, bool isChosen)
{
    QStringList lines;
    const QJsonArray names = parseList(m_text->toPlainText());
    for (const QJsonValue &line : names) {
        if (line.toString() != name)
            lines.append(line.toString());
    }
    if (isChosen)
        lines.append(name);
    m_text->setPlainText(lines.join(u'\n'));
}

void LinesEditor::setNote(const QString &text)
{
    m_noteLabel->setText(text);
    m_noteLabel->setVisible(!text.isEmpty());
}

void LinesEditor::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        updateNoteColour();
    FieldEditor::changeEvent(event);
}

void LinesEditor::updateNoteColour()
{
    QPalette colours = palette();
    const QColor colour = stateColour(MarkState::Degraded, isDark(colours));
    if (m_noteLabel->palette().color(QPalette::WindowText) == colour)
        return;
    colours.setColor(QPalette::WindowText, colour);
    m_noteLabel->setPalette(colours);
}

void LinesEditor::showValue(const QJsonValue &value, const QStringList &)
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
    m_text->setPlaceholderText(multipleValuesText());
}

} // namespace watchkeeper

#include "moc_LinesEditor.cpp"
