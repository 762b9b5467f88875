// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The crawls of the profile: the runs, and what one of them found, in a dock that can be moved, floated and closed.

#include "crawl/run/CrawlRun.h"
#include "crawl/store/CrawlReader.h"

#include <QDockWidget>
#include <QElapsedTimer>
#include <QTimer>
#include <QVariantMap>
#include <QWidget>

class QAction;
class QLabel;
class QMainWindow;
class QProgressBar;
class QPushButton;
class QSplitter;
class QStackedWidget;
class QTableView;

namespace watchkeeper {

class CrawlResults;
class CrawlRunsModel;
class CrawlSource;
class CrawlThread;
class ElidedLabel;

//! Returns the progress of a crawl in words, such as `120 requested · 40 waiting · 12/s · at least 4 s left`. Pure.
QString crawlProgressText(const CrawlProgress &progress);
//! Returns the result of a run in words, such as `Complete · 120 addresses · 2 errors · 1 warning · no notes`. Pure.
QString crawlRunText(const CrawlRunInfo &run);

//! \brief Reads the file while it is visible: when it opens, when a run or tab is chosen, and at most once a second during a crawl.
class CrawlPane : public QWidget
{
    Q_OBJECT

public:
    //! \param file    see Profile::crawlsFile()
    //! \param thread  must outlive the pane
    CrawlPane(const QString &file, CrawlThread *thread, QWidget *parent = nullptr);

    //! Moves the focus to the list of runs.
    void focusList();

    //! Returns the sizes of the parts, the open tab, and the columns and order of the addresses.
    QVariantMap saveLayout() const;
    void restoreLayout(const QVariantMap &kept);

signals:
    //! Emitted when the user wants to crawl another site.
    void crawlRequested();
    void resumeRequested(qint64 run, bool repeatsFailed);
    //! Emitted with addresses that the user wants to monitor, one a line.
    void monitorRequested(const QString &lines);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void build();
    QWidget *buildRun();
    void setUpRuns();
    void connectParts();
    void read();
    void handleRuns(const CrawlReader::Answer<QList<CrawlRunInfo>> &runs);
    void planRefresh(const QString &problem);
    void showNote(const QString &text);
    void updateState();
    void handleProgress(const CrawlProgress &progress);
    void handleEnding(const CrawlEnding &ending);
    void showProblem(const QString &problem);
    void runChosen();
    void resumeRun();
    void askForRemoval();
    void switchBaseline();
    const CrawlRunInfo *chosenRun() const;
    bool isCrawling(qint64 run) const;

    CrawlThread *m_thread;
    CrawlSource *m_source;
    CrawlRunsModel *m_runsModel;
    QStackedWidget *m_pages;
    QSplitter *m_splitter;
    QLabel *m_note;
    QPushButton *m_firstCrawl;
    QTableView *m_runs;
    ElidedLabel *m_status;
    QLabel *m_problem;
    QProgressBar *m_bar;
    QPushButton *m_pause;
    QPushButton *m_stop;
    QPushButton *m_resume;
    QPushButton *m_baseline;
    QPushButton *m_remove;
    QPushButton *m_another;
    QAction *m_switchBaseline;
    QAction *m_checkFailed;
    CrawlResults *m_results;
    qint64 m_run = 0;      //!< the chosen one; 0 for the newest
    QTimer m_refreshTimer; //!< runs until the next read of a crawl under way
    QElapsedTimer m_readTime;
    bool m_isReading = false;
    bool m_isOutdated = false; //!< whether another read was requested meanwhile
    bool m_isUpdating = false; //!< while rows are replaced, and the current one isn't final
};

//! \brief Initially closed. Its toggleViewAction() opens it and can be added to a menu.
class CrawlDock : public QDockWidget
{
    Q_OBJECT

public:
    //! For the parameters, see CrawlPane.
    CrawlDock(const QString &file, CrawlThread *thread, QMainWindow *window);

    //! Shows the dock and focuses its list. The first time, the dock gets a part of the window's height.
    void open();

    //! See CrawlPane. Empty if the dock was never opened.
    QVariantMap saveLayout() const;
    void restoreLayout(const QVariantMap &kept);

signals:
    //! See CrawlPane.
    void crawlRequested();
    void resumeRequested(qint64 run, bool repeatsFailed);
    void monitorRequested(const QString &lines);

private:
    QMainWindow *m_window;
    CrawlPane *m_pane;
    bool m_wasOpened = false;
};

} // namespace watchkeeper
