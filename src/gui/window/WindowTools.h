// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! What stands beside the table and helps to use it: the task view, the table's own actions.

#include <QObject>

class QMainWindow;

namespace Ui {
class MainWindow;
}

namespace watchkeeper {

class ResultsModel;
class ResultsView;
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
        Ui::MainWindow *ui;
        QMainWindow *window;
    };
    explicit WindowTools(const Parts &parts);

private:
    void addTasks();

    Parts m_parts;
};

} // namespace watchkeeper
