// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The task view, which shows current and recent checks.

#include "engine/values/EngineUpdates.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;
class QTabBar;

namespace watchkeeper {

class ResultsModel;
class RunBars;
class TasksModel;
class TasksProxy;
class TasksView;
class Monitor;

//! \brief Shows checks that are running, waiting or just finished. Running and waiting checks can be cancelled. Polls the engine only while
//! visible.
class TasksPane : public QWidget
{
    Q_OBJECT

public:
    //! \param monitor, results  must outlive the pane; `results` provides names and timeouts
    TasksPane(Monitor *monitor, const ResultsModel *results, QWidget *parent = nullptr);

    //! Focuses the table.
    void focusTable();

signals:
    //! Emitted when the user asks to see this target.
    void targetActivated(const watchkeeper::TargetId &id);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void build();
    void setTasks(const QList<TaskInfo> &tasks);
    void addResults(const QList<Result> &results);
    void cancelSelected();
    void updateLabels();

    Monitor *m_monitor;
    const ResultsModel *m_results;
    TasksModel *m_model;
    TasksProxy *m_proxy;
    QTabBar *m_stages;
    QLineEdit *m_filter;
    QPushButton *m_cancel;
    QPushButton *m_cancelAll;
    TasksView *m_view;
    QLabel *m_noteLabel;
    RunBars *m_runBars;
    EngineLoad m_load;
    QTimer m_pollTimer;
};

} // namespace watchkeeper
