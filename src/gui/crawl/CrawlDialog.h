// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The dialog that starts a crawl, and the menu actions for crawls.

#include "crawl/run/CrawlPlan.h"

#include <QDialog>
#include <QObject>

class QAction;
class QCheckBox;
class QLabel;
class QLineEdit;
class QMainWindow;
class QMenu;
class QPushButton;
class QSpinBox;
class QUrl;

namespace watchkeeper {

class CrawlDock;
class CrawlThread;
class Monitor;
class WindowState;
class ResultsModel;
class ResultsView;

//! \brief Asks for the address and the options of a crawl. Accepted only with a valid address.
class CrawlDialog : public QDialog
{
    Q_OBJECT

public:
    //! \param address  the suggested address; can be empty
    explicit CrawlDialog(const QString &address, QWidget *parent = nullptr);

    CrawlPlan plan() const;
    //! Disables the start and says why; enables it if the reason is empty.
    void setObstacle(const QString &reason);

    void accept() override;

private:
    void build();
    QWidget *buildMore();
    void updateStart();
    void showProblem(const QString &sentence);

    QLineEdit *m_address;
    QLabel *m_problem;
    QSpinBox *m_depth;
    QSpinBox *m_pages;
    QCheckBox *m_outside;
    QCheckBox *m_robots;
    QPushButton *m_moreButton;
    QWidget *m_more;
    QLineEdit *m_include;
    QLineEdit *m_exclude;
    QSpinBox *m_perHost;
    QCheckBox *m_sitemaps;
    QCheckBox *m_tls;
    QPushButton *m_start;
    QString m_obstacle;
};

//! \brief The menu actions, the dock and the thread of crawls. A crawl is stopped when the Monitor shuts down.
class CrawlActions : public QObject
{
    Q_OBJECT

public:
    //! The objects that CrawlActions uses. All of them must outlive it.
    struct Parts
    {
        Monitor *monitor;
        const ResultsModel *model;
        ResultsView *view;
        QMenu *tools;
        QAction *beforeInTools; //!< the action before which the crawl is inserted
        QMenu *views;
        QMenu *targets;
        WindowState *state;
        QMainWindow *window;
    };
    explicit CrawlActions(const Parts &parts);

    //! The action that crawls the site of the selected target, for its context menu.
    QAction *targetAction() const { return m_targetAction; }

signals:
    //! Emitted with addresses that the user wants to monitor, one a line.
    void monitorRequested(const QString &lines);

private:
    void addActions();
    void openDialog(const QString &address);
    void begin(const CrawlPlan &plan);
    void resume(qint64 run);
    void updateActions();
    QUrl selectedPage() const;

    Parts m_parts;
    CrawlThread *m_thread;
    CrawlDock *m_dock;
    QAction *m_crawl;
    QAction *m_targetAction;
};

} // namespace watchkeeper
