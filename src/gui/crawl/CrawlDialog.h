// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The dialog that starts a crawl, the question of a crawl whose requests fail, and the menu actions for crawls.

#include "crawl/run/CrawlRun.h"
#include "gui/settings/fields/FieldForm.h"

#include <QDialog>
#include <QFrame>
#include <QHash>
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
class SecretKeeper;
class Target;

//! \brief Asks for the address and the options of a crawl. Accepted only with a valid address.
class CrawlDialog : public QDialog
{
    Q_OBJECT

public:
    //! \param address  the suggested address; can be empty
    //! \param login    the suggested login, fields of httpLoginFields()
    explicit CrawlDialog(const QString &address, const FormValues &login = {}, QWidget *parent = nullptr);

    //! Asks only for the login of a run, to continue it.
    void askForLogin(const QString &reason);
    //! See CrawlPlan::login; empty without one.
    Fields login() const;

    CrawlPlan plan() const;
    //! Disables the start and says why; enables it if the reason is empty.
    void setObstacle(const QString &reason);

    void accept() override;

private:
    void build();
    QWidget *buildMore();
    void buildLogin(const FormValues &login);
    void addFold(QPushButton *button, QWidget *content);
    FormValues loginValues() const;
    void updateStart();
    void showProblem(const QString &sentence);

    QLabel *m_help;
    QLineEdit *m_address;
    QWidget *m_options = nullptr; //!< everything but the login
    QLabel *m_problem;
    QSpinBox *m_depth;
    QSpinBox *m_pages;
    QCheckBox *m_outside;
    QCheckBox *m_robots;
    QPushButton *m_moreButton;
    QWidget *m_more;
    QPushButton *m_loginButton;
    QWidget *m_loginPart;
    FieldForm *m_login;
    QLineEdit *m_include;
    QLineEdit *m_exclude;
    QLineEdit *m_render;
    QSpinBox *m_perHost;
    QCheckBox *m_sitemaps;
    QCheckBox *m_tls;
    QPushButton *m_start;
    QString m_obstacle;
};

//! \brief A notice with three buttons, visible only while the crawl asks. See CrawlThread::answer().
class CrawlQuestion : public QFrame
{
    Q_OBJECT

public:
    //! \param thread  must outlive this object
    explicit CrawlQuestion(CrawlThread *thread, QWidget *parent = nullptr);

private:
    void updateState();

    CrawlThread *m_thread;
    QLabel *m_text;
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
        const SecretKeeper *keeper;
    };
    explicit CrawlActions(const Parts &parts);

    //! The action that crawls the site of the selected target, for its context menu.
    QAction *targetAction() const { return m_targetAction; }

signals:
    //! Emitted with addresses that the user wants to monitor, one a line.
    void monitorRequested(const QString &lines);

private:
    void addActions();
    void openDialog();
    CrawlDialog *makeDialog(const QString &address, const FormValues &login);
    void handleEnding(const CrawlEnding &ending);
    void begin(const CrawlPlan &plan);
    void resume(qint64 run, const Fields &login, bool repeatsFailed);
    void updateActions();
    const Target *selectedTarget() const;
    QUrl selectedPage() const;

    Parts m_parts;
    CrawlThread *m_thread;
    CrawlDock *m_dock;
    QAction *m_crawl;
    QAction *m_targetAction;
    Fields m_login;                 //!< of the current crawl
    bool m_repeatsFailed = false;   //!< see CrawlPlan
    QHash<qint64, Fields> m_logins; //!< of the runs of this session, to continue them
};

//! Returns the login in the fields of a target, as fields of httpLoginFields(). Pure.
FormValues crawlLoginOf(const Target &target);

} // namespace watchkeeper
