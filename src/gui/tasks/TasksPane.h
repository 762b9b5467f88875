// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The task view, which shows current and recent checks and the time that concurrent checks save, in a dock widget.

#include "engine/values/EngineUpdates.h"
#include "model/target/Target.h"

#include <QDockWidget>
#include <QTableView>
#include <QTimer>
#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;
class QTabBar;

namespace watchkeeper {

class Monitor;
class ResultsModel;
class RunBars;
class TasksModel;
class TasksProxy;

//! \brief Delete and Esc cancel the selected checks. A click or Enter goes to the target.
class TasksView : public QTableView
{
    Q_OBJECT

public:
    explicit TasksView(QWidget *parent = nullptr);

    //! Call this after the model is set.
    void setUpColumns();
    //! Returns the targets of the selected rows that are running or waiting.
    QList<TargetId> outstandingIds() const;

signals:
    void cancelRequested();
    void targetActivated(const watchkeeper::TargetId &id);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    bool event(QEvent *event) override;
};

// The task view, which shows current and recent checks.

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
    void requestTasks();
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

// The task view as a dock widget.

//! \brief Initially closed. Its toggleViewAction() opens it and can be added to a menu.
class TasksDock : public QDockWidget
{
    Q_OBJECT

public:
    //! \param monitor, results  must outlive the dock
    TasksDock(Monitor *monitor, const ResultsModel *results, QWidget *parent = nullptr);

signals:
    //! Emitted when the user asks to see this target.
    void targetActivated(const watchkeeper::TargetId &id);

private:
    TasksPane *m_pane;
};

// Bars that show how much time concurrent checks save.

//! Returns a text such as `Last run: 1.9 s, 21× faster than one by one (41 s).`; empty before the first run.
QString runSummary(const RunSnapshot &run);

//! \brief Two bars that compare the duration of the run with the duration of the same checks run one by one. Hidden
//! until a run has had several checks.
class RunBars : public QWidget
{
    Q_OBJECT

public:
    explicit RunBars(QWidget *parent = nullptr);

    void setRunSnapshot(const RunSnapshot &run);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void paintLine(QPainter *painter, int line, const QString &label, double milliseconds, const QColor &colour) const;

    RunSnapshot m_run;
};

} // namespace watchkeeper
