// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The menu actions for reports.

#include <QObject>

class QAction;
class QWidget;

namespace watchkeeper {

class ResultsProxy;
class ResultsView;
class Monitor;
class WindowState;

//! \brief Opens the dialog, remembers the user's choices, and opens the report in the default program.
class ReportActions : public QObject
{
    Q_OBJECT

public:
    //! All objects must outlive this object.
    struct Parts
    {
        Monitor *monitor;
        ResultsView *view;
        ResultsProxy *proxy;
        QAction *report;
        WindowState *state;
        QWidget *window;
    };
    explicit ReportActions(const Parts &parts);

private:
    void openDialog();

    Parts m_parts;
};

} // namespace watchkeeper
