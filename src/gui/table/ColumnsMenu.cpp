// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/table/ColumnsMenu.h"

#include "gui/look/DisplayPreferences.h"
#include "gui/table/ColumnLayout.h"
#include "gui/table/ResultColumn.h"
#include "gui/table/ResultsView.h"

#include <QHeaderView>
#include <QInputDialog>

using namespace Qt::StringLiterals;

namespace watchkeeper {

ColumnsMenu::ColumnsMenu(ResultsView *view, QWidget *parent)
    : QMenu(tr("&Columns"), parent)
    , m_view(view)
{
    setObjectName(u"columnsMenu"_s);
    setToolTipsVisible(true);
    addColumns();
    addSeparator();
    addWholeTable();
    connect(this, &QMenu::aboutToShow, this, &ColumnsMenu::updateActions);
    QHeaderView *header = view->horizontalHeader();
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(header, &QWidget::customContextMenuRequested, this,
            [this, header](const QPoint &position) { popup(header->viewport()->mapToGlobal(position)); });
}

//! Adds all columns in their current order, whether shown or hidden.
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
        action->setEnabled(column != ResultColumn::Name); // without their names, rows couldn't be identified
        connect(action, &QAction::triggered, m_view, [this, column](bool shown) { m_view->setColumnShown(column, shown); });
    }
}

void ColumnsMenu::addWholeTable()
{
    QAction *days = addAction(tr("&Uptime period …"), this, &ColumnsMenu::askUptimeDays);
    days->setObjectName(u"uptimeDays"_s);
    days->setToolTip(tr("Set how many days the custom uptime column covers, and show the column"));
    QAction *fit = addAction(tr("Resize to &fit"), this, [view = m_view] { fitColumns(view); });
    fit->setObjectName(u"fitColumns"_s);
    QAction *reset = addAction(tr("&Reset columns"), m_view, &ResultsView::resetColumns);
    reset->setObjectName(u"resetColumns"_s);
}

void ColumnsMenu::askUptimeDays()
{
    auto *dialog = new QInputDialog(m_view);
    dialog->setObjectName(u"uptimeDaysDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Uptime period"));
    dialog->setLabelText(tr("&Days the column covers:"));
    dialog->setInputMode(QInputDialog::IntInput);
    dialog->setIntRange(1, kMaxUptimeDays);
    dialog->setIntValue(customUptimeDays());
    dialog->setOkButtonText(tr("Show column", "button"));
    connect(dialog, &QInputDialog::intValueSelected, m_view, &ResultsView::showUptimeDays);
    dialog->open();
}

void ColumnsMenu::updateActions()
{
    for (QAction *action : actions()) {
        if (!action->isCheckable())
            continue;
        const int section = action->data().toInt();
        action->setText(
            columnName(static_cast<ResultColumn>(section))); // updated each time, because one name contains the number of days
        action->setChecked(!m_view->isColumnHidden(section));
    }
}

} // namespace watchkeeper

#include "moc_ColumnsMenu.cpp"
