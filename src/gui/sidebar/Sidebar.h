// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! The sidebar: what there is, and a filter a click away.

#include "gui/sidebar/SidebarEntry.h"
#include "model/Filter.h"

#include <QTimer>
#include <QWidget>

class QMenu;

namespace watchkeeper {

class ResultsModel;
class SidebarTree;

//! \brief Counts what the model holds, a few times a second at most, and turns clicks into filters.
//!
//! It keeps no filter of its own: what it shows is what showFilter() was told last, what it wants is told by filterWanted().
class Sidebar : public QWidget
{
    Q_OBJECT

public:
    //! \param model  outlives this object
    explicit Sidebar(ResultsModel *model, QWidget *parent = nullptr);

    void showFilter(const Filter &filter);
    SidebarTree *tree() const { return m_tree; }

signals:
    void filterWanted(const watchkeeper::Filter &filter);
    //! A menu is about to open: others may add what they can do with this line.
    void menuOpens(QMenu *menu, const watchkeeper::SidebarEntry &entry);

private:
    void connectModel();
    void recount();
    void recountSoon();
    void choose(const SidebarEntry &entry, bool adds);
    void openMenu(const SidebarEntry &entry, const QPoint &globalPosition);
    void addFilterActions(QMenu *menu, const SidebarEntry &entry);

    ResultsModel *m_model;
    SidebarTree *m_tree;
    Filter m_filter;
    QTimer m_pause;
    bool m_isOld = false;        //!< something has changed since the last count
    bool m_areTargetsOld = true; //!< tags or kinds may have
};

} // namespace watchkeeper
