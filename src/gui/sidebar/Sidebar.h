// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The sidebar, which shows counts of targets and filters them with one click, and the splitter that contains it.

#include "gui/sidebar/SidebarTree.h"
#include "model/filter/Filter.h"

#include <QSplitter>
#include <QTimer>
#include <QWidget>

class QMenu;
class QAction;
class QVBoxLayout;

namespace watchkeeper {

// The sidebar, which shows counts of targets and filters them with one click.

class ResultsModel;
class SidebarTree;

//! \brief Shows counts, which are updated at most a few times per second, and turns clicks into filters.
//!
//! It doesn't store a filter: it shows the filter passed to showFilter() and emits filterRequested() to request another one.
class Sidebar : public QWidget
{
    Q_OBJECT

public:
    //! \param model  must outlive this object
    explicit Sidebar(ResultsModel *model, QWidget *parent = nullptr);

    void showFilter(const Filter &filter);
    SidebarTree *tree() const { return m_tree; }

signals:
    void filterRequested(const watchkeeper::Filter &filter);
    //! Emitted before the menu of a line opens. Receivers can add actions for this line.
    void menuOpening(QMenu *menu, const watchkeeper::SidebarEntry &entry);

private:
    void connectModel();
    void recount();
    void recountSoon();
    void applyChoice(const SidebarEntry &entry, bool adds);
    void openMenu(const SidebarEntry &entry, const QPoint &globalPosition);
    void addFilterActions(QMenu *menu, const SidebarEntry &entry);

    ResultsModel *m_model;
    SidebarTree *m_tree;
    Filter m_filter;
    QTimer m_recountTimer;
    bool m_areCountsStale = false;      //!< true if something has changed since the last count
    bool m_areTargetCountsStale = true; //!< true if tags or kinds may have changed
};

// The splitter with the sidebar and the content of the window.

//! \brief Shows the sidebar next to the content. The sidebar can be hidden, and is folded in a narrow window. Its width and open
//! groups are remembered.
class SidebarSplitter : public QSplitter
{
    Q_OBJECT

public:
    //! Takes ownership of both widgets.
    SidebarSplitter(Sidebar *sidebar, QWidget *content, QWidget *parent = nullptr);

    //! Returns the menu action that shows or hides the sidebar.
    QAction *toggleAction() const { return m_toggle; }

    //! Shows the widget above the content. Takes ownership.
    void addAbove(QWidget *widget);

    QVariant saveLayout() const;
    //! Restores the return value of saveLayout(); any other value is ignored.
    void restoreLayout(const QVariant &kept);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    Sidebar *m_sidebar;
    QAction *m_toggle;
    QVBoxLayout *m_content;
    QByteArray m_unfoldedSizes; //!< sizes from before the sidebar was folded
};

} // namespace watchkeeper
