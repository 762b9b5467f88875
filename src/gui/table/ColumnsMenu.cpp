// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/table/ColumnsMenu.h"

#include "gui/table/ColumnLayout.h"
#include "gui/table/ResultColumn.h"

#include <QHeaderView>
#include <QTableView>

using namespace Qt::StringLiterals;

namespace watchkeeper {

ColumnsMenu::ColumnsMenu(QTableView *view, QWidget *parent)
    : QMenu(tr("&Columns"), parent)
    , m_view(view)
{
    setObjectName(u"columnsMenu"_s);
    setToolTipsVisible(true);
    addColumns();
    addSeparator();
    QAction *fit = addAction(tr("Resize to &fit"), this, [view] { fitColumns(view); });
    fit->setObjectName(u"fitColumns"_s);
    QAction *reset = addAction(tr("&Reset columns"), this, [view] { resetColumns(view); });
    reset->setObjectName(u"resetColumns"_s);
    connect(this, &QMenu::aboutToShow, this, &ColumnsMenu::showState);
    QHeaderView *header = view->horizontalHeader();
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(header, &QWidget::customContextMenuRequested, this,
            [this, header](const QPoint &position) { popup(header->viewport()->mapToGlobal(position)); });
}

//! In the order in which they stand, shown or not.
void ColumnsMenu::addColumns()
{
    const QHeaderView *header = m_view->horizontalHeader();
    for (int visual = 0; visual < header->count(); ++visual) {
        const int section = header->logicalIndex(visual);
        const auto column = static_cast<ResultColumn>(section);
        QAction *action = addAction(columnName(column));
        action->setObjectName(u"column-"_s + columnKey(column));
        action->setToolTip(columnDescription(column));
        action->setData(section);
        action->setCheckable(true);
        action->setEnabled(column != ResultColumn::Name); // without it nobody knows what a row is about
        connect(action, &QAction::triggered, m_view, [this, section](bool shown) { m_view->setColumnHidden(section, !shown); });
    }
}

void ColumnsMenu::showState()
{
    for (QAction *action : actions()) {
        if (action->isCheckable())
            action->setChecked(!m_view->isColumnHidden(action->data().toInt()));
    }
}

} // namespace watchkeeper
