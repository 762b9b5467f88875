// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The wall view: all targets on a full screen, readable from a distance. Also the actions that open it and that go from
//! one problem to the next.

#include "app/monitor/PauseControl.h"
#include "gui/table/model/ResultsModel.h"

#include <QPointer>
#include <QStringList>
#include <QTimer>
#include <QWidget>

#include <optional>

class QAction;
class QHBoxLayout;
class QLabel;
class QMenu;
class QStackedWidget;

namespace watchkeeper {

class HealthMap;
class ResultsProxy;
class ResultsView;
class WallTiles;

//! \brief A window with the number of targets in each state, the time, and one tile per target. With more than 300 targets, it
//! shows a health map instead of tiles. Follows the filter of the table. Says why it shows nothing, or not the current state of all
//! targets. Closes on Esc.
class WallWindow : public QWidget
{
    Q_OBJECT

public:
    //! \param model, table  must outlive this object
    WallWindow(ResultsModel *model, const ResultsProxy *table, QWidget *parent);

    //! Goes to the next problem, or to the previous one if `step` is -1.
    void stepToProblem(int step);
    //! Shows why or until when scheduled checks are paused.
    void setPause(const SchedulePause &pause);

signals:
    //! Emitted when the user opens a target.
    void targetActivated(const TargetId &id);

protected:
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void buildHeader();
    void connectModels();
    void handleRowChange();
    void chooseView();
    void refreshSoon();
    void refresh();
    void updateClock();
    QStringList bannerTexts() const;
    QDateTime offlineSince() const;
    void showBanner();
    void showCounts(const StateCounts &counts);
    QFont fitHeader();

    ResultsModel *m_model;
    ResultsProxy *m_proxy;
    WallTiles *m_tiles;
    HealthMap *m_map;
    QLabel *m_message; //!< why no target is shown
    QStackedWidget *m_views;
    QLabel *m_banner; //!< hidden if the wall shows the current state of all targets
    QHBoxLayout *m_counts;
    QLabel *m_date;
    QLabel *m_time;
    std::optional<StateCounts> m_shownCounts;
    QStringList m_countTexts;
    SchedulePause m_pause;
    QTimer m_viewTimer;    //!< see handleRowChange()
    QTimer m_refreshTimer; //!< limits updates of the counts
    QTimer m_clockTimer;   //!< updates the time and the durations
};

//! \brief The actions “Wall view”, “Next problem” and “Previous problem”.
class WallActions : public QObject
{
    Q_OBJECT

public:
    //! The objects that WallActions uses. All of them must outlive it.
    struct Parts
    {
        ResultsModel *model;
        ResultsProxy *proxy;
        ResultsView *view;
        QMenu *menu;     //!< gets the actions
        QWidget *window; //!< the owner of this object
    };
    explicit WallActions(const Parts &parts);

    void setPause(const SchedulePause &pause);

signals:
    //! Emitted when the user opens a target of the wall, which is closed then.
    void targetActivated(const TargetId &id);

private:
    QAction *addAction(const QString &name, const QString &text, const QString &tip, const QKeySequence &keys);
    void toggleWall();
    void stepToProblem(int step);

    Parts m_parts;
    QList<QAction *> m_actions;
    QPointer<WallWindow> m_wall;
    SchedulePause m_pause;
};

} // namespace watchkeeper
