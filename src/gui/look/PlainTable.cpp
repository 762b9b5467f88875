// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/look/PlainTable.h"

#include "gui/look/DisplayPreferences.h"

#include <QEvent>
#include <QHeaderView>
#include <QTableView>

namespace watchkeeper {

namespace {

//! Sets the row height according to the density.
class RowFitter : public QObject
{
public:
    explicit RowFitter(QTableView *table)
        : QObject(table)
        , m_table(table)
    {
        table->installEventFilter(this);
        fit();
    }

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
            fit();
        return QObject::eventFilter(watched, event);
    }

private:
    void fit() { m_table->verticalHeader()->setDefaultSectionSize(lineHeight(m_table->fontMetrics())); }

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

} // namespace watchkeeper
