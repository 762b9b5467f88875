// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! What stands beside the table and helps to use it: sidebar, task view, command palette, keys, the table's own actions.

#include "model/Incident.h"

#include <QObject>

class QAction;
class QMainWindow;

namespace Ui {
class MainWindow;
}

namespace watchkeeper {

class BackTestActions;
class AcknowledgementActions;
class CommandPalette;
class DetailsPane;
class FilterBox;
class ResultsModel;
class ResultsView;
class SettingsActions;
class StatusLine;
class TargetEditing;
class MaintenanceMenu;
class Sidebar;
class SidebarSplitter;
class TimeTravel;
class Watch;

//! \brief Makes these tools, puts their actions into the menus, and leads from them to the targets.
class WindowTools : public QObject
{
    Q_OBJECT

public:
    //! All outlive this object.
    struct Parts
    {
        Watch *watch;
        ResultsModel *model;
        ResultsView *view;
        DetailsPane *details;
        FilterBox *filter;
        StatusLine *status;
        SidebarSplitter *body;
        Sidebar *sidebar;
        SettingsActions *settings;
        AcknowledgementActions *care;
        TargetEditing *editing;
        TimeTravel *travel;
        BackTestActions *backTest;
        Ui::MainWindow *ui;
        QMainWindow *window;
    };
    explicit WindowTools(const Parts &parts);

    //! Selects the target, also when the filter hides it at present, and goes to the table.
    void showTarget(const TargetId &id);

private:
    void addSidebar();
    void addTasks();
    void addIncidents();
    void addPalette();
    void addSettings();
    void addAlerts();
    void addMaintenance();
    void addShortcuts();
    void openPalette();
    //! Selects it, also when the filter hides it at present.
    void reveal(const TargetId &id);
    //! What its check saw, and what it looked like from elsewhere: as it was then, where that is over.
    void showEvidence(const Incident &incident);
    void editTarget(const TargetId &id);
    void addTableActions();

    Parts m_parts;
    CommandPalette *m_palette = nullptr;
    MaintenanceMenu *m_maintenance = nullptr;
    QList<QAction *> m_settings; //!< each opens the dialog where it is set
};

} // namespace watchkeeper
