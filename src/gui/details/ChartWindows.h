// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Charts in windows of their own, which keep their targets while the selection in the table changes.

#include "gui/chart/plot/ChartSubject.h"

#include <QList>
#include <QObject>
#include <QPointer>
#include <QVariant>
#include <QWidget>

class QAction;
class QMenu;

namespace watchkeeper {

class ChartSource;
class ChartTab;
class DetailsPane;
class Monitor;
class ResultsModel;
class ResultsView;
class WindowState;

//! \brief A window with the chart of one or several targets. Its title has their names. It closes on Esc, and when its last target is
//! removed.
class ChartWindow : public QWidget
{
    Q_OBJECT

public:
    //! \param model, source  must outlive the window
    ChartWindow(ResultsModel *model, ChartSource *source, QList<TargetId> ids);

    //! Returns the targets, the chart's choices and the geometry, for window.ini.
    QVariant save() const;
    //! Returns the targets in a value of save().
    static QList<TargetId> targetsIn(const QVariant &saved);
    void restore(const QVariant &saved);
    ChartTab *chart() const { return m_chart; }

signals:
    //! See ChartTab::momentRequested().
    void momentRequested(qint64 at);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void showTargets();

    ResultsModel *m_model;
    QList<TargetId> m_ids;
    ChartTab *m_chart;
};

//! \brief The action that opens a chart of the selected targets in a window, and all these windows.
//!
//! The windows are hidden together with the main window, and are open again at the next start.
class ChartWindows : public QObject
{
    Q_OBJECT

public:
    //! The objects that ChartWindows uses. All of them must outlive it.
    struct Parts
    {
        Monitor *monitor;
        ResultsModel *model;
        ResultsView *view;
        DetailsPane *details; //!< the menus of its charts get the action, and a new window continues the visible one
        QMenu *menu;
        WindowState *state;
        QWidget *window;
    };
    explicit ChartWindows(const Parts &parts);
    ~ChartWindows() override;

    bool eventFilter(QObject *watched, QEvent *event) override;

signals:
    //! See ChartTab::momentRequested().
    void momentRequested(qint64 at);

private:
    void updateAction();
    void openForSelection();
    ChartWindow *open(const QList<TargetId> &ids);
    void restore();
    void saveAndClose();

    Parts m_parts;
    QAction *m_action;
    QVariantList m_earlier; //!< windows of the last run that aren't open yet
    QList<QPointer<ChartWindow>> m_windows;
};

} // namespace watchkeeper
