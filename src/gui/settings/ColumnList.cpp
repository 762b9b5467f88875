// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/settings/ColumnList.h"

#include "gui/table/ResultColumn.h"
#include "gui/table/ResultsView.h"

#include <QHeaderView>

namespace watchkeeper {

namespace {

constexpr int kColumnRowPadding = 8;

} // namespace

ColumnList::ColumnList(ResultsView *view, QWidget *parent)
    : QListWidget(parent)
    , m_view(view)
{
    setObjectName(QStringLiteral("columnList"));
    setAccessibleName(tr("Table columns"));
    setUniformItemSizes(true);
    reload();
}

void ColumnList::reload()
{
    clear();
    const QHeaderView *header = m_view->horizontalHeader();
    for (int visual = 0; visual < header->count(); ++visual) {
        const int section = header->logicalIndex(visual);
        const auto column = static_cast<ResultColumn>(section);
        auto *item = new QListWidgetItem(columnName(column), this);
        item->setSizeHint(QSize(0, fontMetrics().height() + kColumnRowPadding));
        item->setData(Qt::UserRole, section);
        item->setToolTip(columnDescription(column));
        item->setCheckState(header->isSectionHidden(section) ? Qt::Unchecked : Qt::Checked);
        if (column == ResultColumn::Name) // without their names, rows couldn't be identified
            item->setFlags(item->flags() & ~Qt::ItemIsUserCheckable & ~Qt::ItemIsEnabled);
    }
}

bool ColumnList::isShown(const QListWidgetItem *item) const
{
    return !m_view->isColumnHidden(item->data(Qt::UserRole).toInt());
}

bool ColumnList::isDirty() const
{
    for (int row = 0; row < count(); ++row) {
        if ((item(row)->checkState() == Qt::Checked) != isShown(item(row)))
            return true;
    }
    return false;
}

void ColumnList::apply()
{
    for (int row = 0; row < count(); ++row) {
        const bool shown = item(row)->checkState() == Qt::Checked;
        if (shown != isShown(item(row)))
            m_view->setColumnShown(static_cast<ResultColumn>(item(row)->data(Qt::UserRole).toInt()), shown);
    }
}

} // namespace watchkeeper

#include "moc_ColumnList.cpp"
