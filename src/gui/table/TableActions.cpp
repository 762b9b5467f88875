// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/table/TableActions.h"

#include "gui/table/ColumnsMenu.h"
#include "gui/table/ResultsView.h"

namespace watchkeeper {

TableActions::TableActions(ResultsView *view, const Menus &menus, QWidget *window)
    : QObject(window)
{
    menus.view->addSeparator();
    menus.view->addMenu(new ColumnsMenu(view, window));
    menus.view->addAction(view->resortAction());
}

} // namespace watchkeeper
