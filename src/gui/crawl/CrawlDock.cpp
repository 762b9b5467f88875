// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/crawl/CrawlDock.h"

#include "gui/crawl/CrawlPane.h"
#include "gui/look/TintedIcon.h"

#include <QAction>
#include <QMainWindow>

using namespace Qt::StringLiterals;

namespace watchkeeper {

CrawlDock::CrawlDock(const QString &file, CrawlThread *thread, QMainWindow *window)
    : QDockWidget(tr("Crawls"), window)
    , m_window(window)
    , m_pane(new CrawlPane(file, thread))
{
    setObjectName(u"crawlDock"_s); // the window uses this name to store the position of the dock
    setWidget(m_pane);
    QAction *show = toggleViewAction();
    show->setObjectName(u"actionShowCrawls"_s);
    show->setText(tr("C&rawls"));
    show->setIcon(actionIcon(u"search"_s));
    show->setToolTip(tr("Show the crawls of sites, what they found, and the addresses"));
    show->setShortcut(Qt::CTRL | Qt::Key_L);
    connect(show, &QAction::triggered, this, [this](bool isOpen) {
        if (isOpen)
            open();
    });
    connect(m_pane, &CrawlPane::crawlRequested, this, &CrawlDock::crawlRequested);
    connect(m_pane, &CrawlPane::resumeRequested, this, &CrawlDock::resumeRequested);
    connect(m_pane, &CrawlPane::monitorRequested, this, &CrawlDock::monitorRequested);
    hide();
}

void CrawlDock::open()
{
    show();
    raise(); // the dock may be hidden behind another one in the same area
    if (!m_wasOpened)
        m_window->resizeDocks({this}, {m_window->height() * 2 / 5}, Qt::Vertical);
    m_wasOpened = true;
    m_pane->focusList();
}

QVariantMap CrawlDock::saveLayout() const
{
    return m_wasOpened ? m_pane->saveLayout() : QVariantMap();
}

void CrawlDock::restoreLayout(const QVariantMap &kept)
{
    m_wasOpened = !kept.isEmpty(); // the window restores its height
    if (m_wasOpened)
        m_pane->restoreLayout(kept);
}

} // namespace watchkeeper

#include "moc_CrawlDock.cpp"
