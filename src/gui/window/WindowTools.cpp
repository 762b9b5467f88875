// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/window/WindowTools.h"

#include "gui/table/ResultsView.h"
#include "gui/table/TableActions.h"
#include "gui/tasks/TasksDock.h"
#include "ui_MainWindow.h"

namespace watchkeeper {

WindowTools::WindowTools(const Parts &parts)
    : QObject(parts.window)
    , m_parts(parts)
{
    addTasks();
    new TableActions(parts.view, {parts.ui->menuView}, parts.window);
}

void WindowTools::addTasks()
{
    auto *tasks = new TasksDock(m_parts.watch, m_parts.model, m_parts.window);
    m_parts.window->addDockWidget(Qt::BottomDockWidgetArea, tasks);
    m_parts.ui->menuView->addAction(tasks->toggleViewAction());
    connect(tasks, &TasksDock::targetChosen, m_parts.view, [this](const TargetId &id) { m_parts.view->selectIds({id}); });
}

} // namespace watchkeeper
