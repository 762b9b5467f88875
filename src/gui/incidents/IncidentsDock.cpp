// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/incidents/IncidentsDock.h"

#include "gui/incidents/IncidentsPane.h"
#include "gui/look/TintedIcon.h"

#include <QAction>

using namespace Qt::StringLiterals;

namespace watchkeeper {

IncidentsDock::IncidentsDock(Monitor *monitor, QWidget *parent)
    : QDockWidget(tr("Incidents"), parent)
{
    auto *pane = new IncidentsPane(monitor);
    setObjectName(u"incidentsDock"_s); // the window uses this name to store the position of the dock
    setWidget(pane);
    QAction *show = toggleViewAction();
    show->setObjectName(u"actionShowIncidents"_s);
    show->setText(tr("I&ncidents"));
    show->setIcon(actionIcon(u"incidents"_s));
    show->setToolTip(tr("Show incidents, how long they lasted, and who acknowledged them"));
    show->setShortcut(Qt::CTRL | Qt::Key_I);
    connect(show, &QAction::triggered, pane, [this, pane](bool isOpen) {
        if (!isOpen)
            return;
        raise(); // the dock may be hidden behind the tasks in the same area
        pane->focusList();
    });
    connect(pane, &IncidentsPane::targetActivated, this, &IncidentsDock::targetActivated);
    connect(pane, &IncidentsPane::evidenceRequested, this, &IncidentsDock::evidenceRequested);
    connect(pane, &IncidentsPane::acknowledgeRequested, this, &IncidentsDock::acknowledgeRequested);
    hide();
}

} // namespace watchkeeper

#include "moc_IncidentsDock.cpp"
