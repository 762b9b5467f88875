// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/tasks/TasksDock.h"

#include "gui/look/TintedIcon.h"
#include "gui/tasks/TasksPane.h"

#include <QAction>

using namespace Qt::StringLiterals;

namespace watchkeeper {

TasksDock::TasksDock(Monitor *monitor, const ResultsModel *results, QWidget *parent)
    : QDockWidget(tr("Tasks"), parent)
    , m_pane(new TasksPane(monitor, results))
{
    setObjectName(u"tasksDock"_s); // the key under which the window stores the position of the dock
    setWidget(m_pane);
    QAction *show = toggleViewAction();
    show->setObjectName(u"actionShowTasks"_s);
    show->setText(tr("&Tasks"));
    show->setIcon(actionIcon(u"tasks"_s));
    show->setToolTip(tr("Show which checks are running, waiting or just finished"));
    show->setShortcut(Qt::CTRL | Qt::Key_T);
    connect(show, &QAction::triggered, m_pane, [this](bool isOpen) {
        if (isOpen)
            m_pane->focusTable();
    });
    connect(m_pane, &TasksPane::targetActivated, this, &TasksDock::targetActivated);
    hide();
}

} // namespace watchkeeper

#include "moc_TasksDock.cpp"
