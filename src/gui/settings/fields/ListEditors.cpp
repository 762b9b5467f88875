// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/settings/fields/ListEditors.h"

#include "app/words/PrivacyMask.h"
#include "gui/look/Appearance.h"
#include "gui/look/Colours.h"
#include "gui/look/TintedIcon.h"
#include "gui/look/widgets/SearchField.h"
#include "model/field/Fields.h"

#include <QBoxLayout>
#include <QEvent>
#include <QHeaderView>
#include <QJsonArray>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QScopedValueRollback>
#include <QScreen>
#include <QSet>
#include <QStyledItemDelegate>
#include <QTableWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

constexpr int kListLines = 3;
constexpr int kBodyLines = 5;
constexpr int kPopupCharacters = 40; // width of the list of names, in average characters
constexpr int kPopupLines = 16;

//! Shows stand-ins in privacy mode. The editor has the real text.
class PairDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    QString displayText(const QVariant &value, const QLocale & /*locale*/) const override
    {
        return privacyMasked(value.toString());
    }
};

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
    buildSuggestionButton();
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

void LinesEditor::buildSuggestionButton()
{
    m_suggestionButton->setObjectName(u"choose_"_s + field().name);
    m_suggestionButton->setText(tr("Choose", "among names"));
    m_suggestionButton->setFocusPolicy(Qt::StrongFocus);
    m_suggestionButton->hide();
    connect(m_suggestionButton, &QToolButton::clicked, this, &LinesEditor::openSuggestions);
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

//! Opens the list of names below the button. It closes with Escape or a click outside.
void LinesEditor::openSuggestions()
{
    auto *popup = new QFrame(this, Qt::Popup);
    popup->setObjectName(u"suggestions_"_s + field().name);
    popup->setAttribute(Qt::WA_DeleteOnClose);
    popup->setFrameStyle(QFrame::Box | QFrame::Plain);
    popup->setAccessibleName(m_suggestionButton->accessibleName());
    auto *names = new CheckList(tr("Search"));
    names->list()->setAccessibleName(m_suggestionButton->accessibleName());
    QSet<QString> chosen;
    for (const QStringList &line : lines())
        chosen.unite(QSet<QString>(line.begin(), line.end()));
    for (const QString &name : std::as_const(m_suggestionNames))
        names->addName(name, chosen.contains(name));
    auto *layout = new QVBoxLayout(popup);
    layout->addWidget(names);
    connect(names->list(), &QListWidget::itemChanged, this,
            [this](const QListWidgetItem *item) { setNameIncluded(item->text(), item->checkState() == Qt::Checked); });
    popup->resize(kPopupCharacters * fontMetrics().averageCharWidth(), kPopupLines * fontMetrics().lineSpacing());
    const QRect room = screen()->availableGeometry();
    const QPoint below = m_suggestionButton->mapToGlobal(QPoint(0, m_suggestionButton->height()));
    popup->move(std::clamp(below.x(), room.left(), std::max(room.left(), room.right() - popup->width())),
                std::clamp(below.y(), room.top(), std::max(room.top(), room.bottom() - popup->height())));
    popup->show();
    names->search()->setFocus(Qt::PopupFocusReason);
}

//! Returns the names on each line: alternatives in a field that allows them, otherwise one.
QList<QStringList> LinesEditor::lines() const
{
    QList<QStringList> lines;
    for (const QString &line : m_text->toPlainText().split(u'\n')) {
        const QStringList names = field().type == FieldType::AnyOf ? alternativesFromLine(line) : QStringList{line.trimmed()};
        if (!names.isEmpty() && !names.first().isEmpty())
            lines.append(names);
    }
    return lines;
}

//! Adds a line with this name, or removes the name from all lines. This counts as an edit by the user.
void LinesEditor::setNameIncluded(const QString &name, bool isChosen)
{
    QList<QStringList> kept = lines();
    for (QStringList &names : kept)
        names.removeAll(name);
    if (isChosen)
        kept.append({name});
    QStringList text;
    for (const QStringList &names : std::as_const(kept)) {
        if (!names.isEmpty())
            text.append(field().type == FieldType::AnyOf ? alternativesLine(names) : names.first());
    }
    m_text->setPlainText(text.join(u'\n'));
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
    const QScopedValueRollback showingGuard(m_isShowing, true);
    const QString preset = fieldValueText(field(), field().defaultValue);
    m_text->setPlaceholderText(preset.isEmpty() ? placeholderOf(field().type) : preset);
    m_text->setPlainText(fieldValueText(field(), value));
}

void LinesEditor::showMixed()
{
    const QScopedValueRollback showingGuard(m_isShowing, true);
    m_text->clear();
    m_text->setPlaceholderText(multipleValuesText());
}

namespace {

enum MapColumn { NameColumn, TextColumn };
constexpr int kMapRows = 4;

} // namespace

MapEditor::MapEditor(const Field &field, QWidget *parent)
    : FieldEditor(field, parent)
    , m_table(new QTableWidget(0, 2))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(4);
    layout->addWidget(m_table, 1);
    auto *buttons = new QVBoxLayout;
    buttons->setSpacing(0);
    layout->addLayout(buttons);
    buttons->addWidget(makeButton(u"add"_s, tr("Add row"), &MapEditor::addRow));
    m_remove = makeButton(u"remove"_s, tr("Remove row"), &MapEditor::removeRow);
    m_up = makeButton(u"move-up"_s, tr("Move row up"), &MapEditor::moveUp);
    m_down = makeButton(u"move-down"_s, tr("Move row down"), &MapEditor::moveDown);
    for (QToolButton *button : {m_remove, m_up, m_down})
        buttons->addWidget(button);
    buttons->addStretch();

    m_table->setHorizontalHeaderLabels({tr("Name", "column"), tr("Value", "column")});
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->horizontalHeader()->resizeSection(NameColumn, 20 * fontMetrics().averageCharWidth());
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->verticalHeader()->hide();
    m_table->setItemDelegate(new PairDelegate(m_table));
    m_table->setTabKeyNavigation(false);
    m_table->setEditTriggers(QAbstractItemView::AnyKeyPressed | QAbstractItemView::DoubleClicked
                             | QAbstractItemView::EditKeyPressed | QAbstractItemView::SelectedClicked);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    fitRows();
    updateButtons();
    connect(m_table, &QTableWidget::currentCellChanged, this, &MapEditor::updateButtons);
    connect(m_table, &QTableWidget::cellChanged, this, [this] {
        if (!m_isShowing)
            markTouched();
    });
}

void MapEditor::fitRows()
{
    QHeaderView *rows = m_table->verticalHeader();
    rows->setDefaultSectionSize(lineHeight(fontMetrics()));
    // The size is read back, because some styles don't allow rows as low as those of the compact density.
    const int height = kMapRows * rows->defaultSectionSize();
    m_table->setFixedHeight(height + m_table->horizontalHeader()->sizeHint().height() + 2 * m_table->frameWidth());
}

void MapEditor::changeEvent(QEvent *event)
{
    FieldEditor::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        fitRows();
}

QToolButton *MapEditor::makeButton(const QString &icon, const QString &text, void (MapEditor::*slot)())
{
    auto *button = new QToolButton;
    button->setObjectName(u"%1_%2"_s.arg(icon, field().name));
    button->setIcon(actionIcon(icon));
    button->setAutoRaise(true);
    button->setToolTip(text);
    button->setAccessibleName(text);
    button->setFocusPolicy(Qt::StrongFocus);
    connect(button, &QToolButton::clicked, this, slot);
    return button;
}

QString MapEditor::textAt(int row, int column) const
{
    const QTableWidgetItem *item = m_table->item(row, column);
    return item ? item->text() : QString();
}

QJsonValue MapEditor::value() const
{
    QJsonObject object;
    for (int row = 0; row < m_table->rowCount(); ++row) {
        if (const QString name = textAt(row, NameColumn).trimmed(); !name.isEmpty())
            object.insert(name, textAt(row, TextColumn));
    }
    return object.isEmpty() ? QJsonValue(QJsonValue::Undefined) : QJsonValue(object);
}

QStringList MapEditor::mapOrder() const
{
    QStringList names;
    for (int row = 0; row < m_table->rowCount(); ++row) {
        if (const QString name = textAt(row, NameColumn).trimmed(); !name.isEmpty())
            names.append(name);
    }
    return names;
}

QString MapEditor::problem() const
{
    QStringList seen;
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const QString name = textAt(row, NameColumn).trimmed();
        if (name.isEmpty() && !textAt(row, TextColumn).isEmpty())
            return tr("Row %1 has no name.").arg(row + 1);
        if (!name.isEmpty() && seen.contains(name))
            return tr("“%1” appears twice.").arg(name);
        seen.append(name);
    }
    return {};
}

QWidget *MapEditor::control() const
{
    return m_table;
}

void MapEditor::showValue(const QJsonValue &value, const QStringList &mapOrder)
{
    const QScopedValueRollback showingGuard(m_isShowing, true);
    const QJsonObject object = value.toObject();
    QStringList names;
    for (const QString &name : mapOrder + object.keys()) {
        if (object.contains(name) && !names.contains(name))
            names.append(name);
    }
    m_table->setRowCount(0);
    for (const QString &name : names)
        appendRow(name, object.value(name).toString());
    updateButtons();
}

void MapEditor::showMixed()
{
    const QScopedValueRollback showingGuard(m_isShowing, true);
    m_table->setRowCount(0);
    appendRow(multipleValuesText(), {});
    m_table->item(0, NameColumn)->setFlags(Qt::ItemIsEnabled);
    m_table->item(0, TextColumn)->setFlags(Qt::ItemIsEnabled);
}

void MapEditor::appendRow(const QString &name, const QString &text)
{
    const int row = m_table->rowCount();
    m_table->insertRow(row);
    m_table->setItem(row, NameColumn, new QTableWidgetItem(name));
    m_table->setItem(row, TextColumn, new QTableWidgetItem(text));
}

void MapEditor::addRow()
{
    {
        const QScopedValueRollback showingGuard(m_isShowing, true);
        if (isMixed())
            m_table->setRowCount(0); // from now on, all targets get the same pairs
        appendRow({}, {});
    }
    const int row = m_table->rowCount() - 1;
    m_table->setFocus();
    m_table->setCurrentCell(row, NameColumn);
    m_table->editItem(m_table->item(row, NameColumn)); // an empty row counts as an edit only when something is typed in it
}

void MapEditor::removeRow()
{
    if (m_table->currentRow() < 0)
        return;
    if (isMixed())
        m_table->setRowCount(0);
    else
        m_table->removeRow(m_table->currentRow());
    updateButtons();
    markTouched();
}

void MapEditor::moveUp()
{
    moveRow(-1);
}

void MapEditor::moveDown()
{
    moveRow(1);
}

void MapEditor::moveRow(int by)
{
    const int from = m_table->currentRow();
    const int to = from + by;
    if (from < 0 || to < 0 || to >= m_table->rowCount())
        return;
    {
        const QScopedValueRollback showingGuard(m_isShowing, true);
        for (const int column : {NameColumn, TextColumn}) {
            QTableWidgetItem *moved = m_table->takeItem(from, column);
            m_table->setItem(from, column, m_table->takeItem(to, column));
            m_table->setItem(to, column, moved);
        }
    }
    m_table->setCurrentCell(to, m_table->currentColumn());
    markTouched();
}

void MapEditor::updateButtons()
{
    const int row = m_table->currentRow();
    m_remove->setEnabled(row >= 0);
    m_up->setEnabled(row > 0);
    m_down->setEnabled(row >= 0 && row + 1 < m_table->rowCount());
}

} // namespace watchkeeper

#include "moc_ListEditors.cpp"
