// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/look/widgets/PlainTable.h"

#include "gui/look/Appearance.h"

#include <QAbstractItemView>
#include <QEvent>
#include <QHeaderView>
#include <QTableView>

namespace watchkeeper {

namespace {

//! Keeps the row height of a table up to date with the density and the font.
class RowFitter : public QObject
{
public:
    explicit RowFitter(QTableView *table)
        : QObject(table)
        , m_table(table)
    {
        table->installEventFilter(this);
        updateRowHeight();
    }

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
            updateRowHeight();
        return QObject::eventFilter(watched, event);
    }

private:
    void updateRowHeight() { m_table->verticalHeader()->setDefaultSectionSize(lineHeight(m_table->fontMetrics())); }

    QTableView *m_table;
};

} // namespace

void makePlainTable(QTableView *table)
{
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setShowGrid(false);
    table->setWordWrap(false);
    table->setTabKeyNavigation(false);
    table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    table->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    table->verticalHeader()->hide();
    table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    table->horizontalHeader()->setHighlightSections(false);
    table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    new RowFitter(table); // owned by the table
}

void endEditing(QWidget *window)
{
    const QWidget *typing = window->focusWidget();
    QWidget *around = typing ? typing->parentWidget() : nullptr;
    while (around && !qobject_cast<QAbstractItemView *>(around))
        around = around->parentWidget();
    if (around)
        around->setFocus();
}

} // namespace watchkeeper
