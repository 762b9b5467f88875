// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The tools around the table: sidebar, task view, command palette, shortcuts, and the table's own actions.

#include "model/incident/Incident.h"

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
class CrawlActions;
class DetailsPane;
class DetailsPlacement;
class FilterBox;
class ResultsModel;
class ResultsView;
class SettingsActions;
class StatusLine;
class TargetEditing;
class MaintenanceMenu;
class OwnCommandsMenu;
class RowMarks;
class Sidebar;
class SidebarSplitter;
class TimeTravel;
class Monitor;
class WindowState;

//! \brief Creates these tools, adds their actions to the menus, and connects them to the targets.
class WindowTools : public QObject
{
    Q_OBJECT

public:
    //! The objects that WindowTools uses. All of them must outlive it.
    struct Parts
    {
        Monitor *monitor;
        ResultsModel *model;
        ResultsView *view;
        DetailsPane *details;
        FilterBox *filter;
        StatusLine *status;
        SidebarSplitter *body;
        Sidebar *sidebar;
        SettingsActions *settings;
        AcknowledgementActions *acknowledgements;
        TargetEditing *editing;
        TimeTravel *travel;
        DetailsPlacement *placement;
        BackTestActions *backTest;
        Ui::MainWindow *ui;
        WindowState *state;
        QMainWindow *window;
    };
    explicit WindowTools(const Parts &parts);

    //! Selects the target and focuses the table, even if the filter currently hides the target.
    void showTarget(const TargetId &id);

private:
    void addSidebar();
    void addTasks();
    void addIncidents();
    void addPalette();
    void addSettings();
    void addTargetForms();
    void addAlerts();
    void addMaintenance();
    void addCrawls();
    void addCharts();
    void addCommands();
    void addTimes();
    void keepSelection();
    void addLayoutReset();
    void addShortcuts();
    void openPalette();
    //! Selects the target, even if the filter currently hides it.
    void selectTarget(const TargetId &id);
    //! Shows the evidence and failure diagnostics of an incident.
    //! For a closed incident, the window switches to the time of the incident.
    void showEvidence(const Incident &incident);
    void editTarget(const TargetId &id);
    void addMarks();
    void addTableActions();

    Parts m_parts;
    CommandPalette *m_palette = nullptr;
    MaintenanceMenu *m_maintenance = nullptr;
    CrawlActions *m_crawls = nullptr;
    OwnCommandsMenu *m_commands = nullptr;
    RowMarks *m_marks = nullptr;
    QList<QAction *> m_settingActions; //!< the actions that open the dialog at a setting
};

} // namespace watchkeeper
