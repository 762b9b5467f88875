// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file A dock with the crawls of the profile. It can be moved, floated and closed.

#include <QDockWidget>
#include <QVariantMap>

class QMainWindow;

namespace watchkeeper {

class CrawlPane;
class CrawlThread;

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
