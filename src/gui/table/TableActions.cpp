// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/table/TableActions.h"

#include "gui/look/PlainText.h"
#include "gui/look/TintedIcon.h"
#include "gui/table/ColumnsMenu.h"
#include "gui/table/CopyMenu.h"
#include "gui/table/ResultsProxy.h"
#include "gui/table/ResultsView.h"
#include "gui/table/TableExport.h"
#include "model/filter/FilterEdit.h"

#include <QMenu>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

constexpr int kMaxCellFilters = 5; //!< limits the menu for targets with many tags

//! Returns the text for a menu item, with mnemonics escaped and shortened if necessary.
QString filterMenuText(const CellFilter &filter)
{
    constexpr qsizetype kMostLength = 60;
    QString text = filterTermText(filter.key, filter.value);
    if (text.size() > kMostLength)
        text = text.left(kMostLength) + u'…';
    return menuText(text);
}

} // namespace

TableActions::TableActions(ResultsView *view, const Menus &menus, QWidget *window)
    : QObject(window)
    , m_view(view)
    , m_copyMenu(new CopyMenu(view, window))
    , m_rowActions(menus.rowActions)
{
    addExport(menus, window);
    menus.edit->insertAction(menus.editMenuAnchor, m_copyMenu->copyAction());
    menus.edit->insertMenu(menus.editMenuAnchor, m_copyMenu);
    menus.view->addSeparator();
    menus.view->addMenu(new ColumnsMenu(view, window));
    menus.view->addAction(view->resortAction());
    connect(view, &ResultsView::menuRequested, this, &TableActions::showMenu);
}

void TableActions::setVerifiesTls(bool verifies)
{
    m_copyMenu->setVerifiesTls(verifies);
}

void TableActions::addExport(const Menus &menus, QWidget *window)
{
    auto *tableExport = new TableExport(m_view, window);
    auto *action = new QAction(tr("&Export table …"), window);
    action->setObjectName(u"actionExport"_s);
    action->setToolTip(tr("Save the rows and columns shown to a file"));
    action->setIcon(actionIcon(u"export"_s));
    menus.file->insertAction(menus.fileMenuAnchor, action);
    menus.file->insertSeparator(menus.fileMenuAnchor);
    connect(action, &QAction::triggered, tableExport, &TableExport::chooseFile);
    connect(tableExport, &TableExport::notice, this, &TableActions::notice);
}

void TableActions::showMenu(const QPoint &globalPosition, const QModelIndex &cell)
{
    auto *menu = new QMenu(m_view);
    menu->setObjectName(u"rowMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (QAction *action : m_rowActions) {
        if (action)
            menu->addAction(action);
        else
            menu->addSeparator();
    }
    menu->addSeparator();
    menu->addAction(m_copyMenu->copyAction());
    menu->addMenu(m_copyMenu);
    if (cell.isValid())
        addCellFilters(menu, cell);
    menu->popup(globalPosition);
}

void TableActions::addCellFilters(QMenu *menu, const QModelIndex &cell)
{
    const auto *proxy = qobject_cast<ResultsProxy *>(m_view->model());
    const auto filters = cellFilters(proxy->row(cell.row()), static_cast<ResultColumn>(cell.column())).mid(0, kMaxCellFilters);
    if (filters.isEmpty())
        return;
    menu->addSeparator();
    for (const CellFilter &filter : filters) {
        QAction *only = menu->addAction(tr("Show only %1").arg(filterMenuText(filter)), this,
                                        [this, filter] { emit valueFilterRequested(filter.key, filter.value); });
        only->setObjectName(u"filterByCell"_s);
        QAction *without = menu->addAction(tr("Exclude %1").arg(filterMenuText(filter)), this,
                                           [this, filter] { emit valueExclusionRequested(filter.key, filter.value); });
        without->setObjectName(u"filterOutCell"_s);
    }
}

} // namespace watchkeeper

#include "moc_TableActions.cpp"
