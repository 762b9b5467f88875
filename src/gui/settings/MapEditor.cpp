// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/settings/MapEditor.h"

#include "gui/look/DisplayPreferences.h"
#include "gui/look/TintedIcon.h"

#include <QBoxLayout>
#include <QEvent>
#include <QHeaderView>
#include <QJsonObject>
#include <QScopedValueRollback>
#include <QTableWidget>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace watchkeeper {

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
    const QScopedValueRollback showing(m_isShowing, true);
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
    const QScopedValueRollback showing(m_isShowing, true);
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
        const QScopedValueRollback showing(m_isShowing, true);
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
        const QScopedValueRollback showing(m_isShowing, true);
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

#include "moc_MapEditor.cpp"
