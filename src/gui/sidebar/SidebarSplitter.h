// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The splitter with the sidebar and the content of the window.

#include <QSplitter>

class QAction;

namespace watchkeeper {

class Sidebar;

//! \brief Shows the sidebar next to the content. The sidebar can be hidden. Its width and open groups are remembered.
class SidebarSplitter : public QSplitter
{
    Q_OBJECT

public:
    //! Takes ownership of both widgets.
    SidebarSplitter(Sidebar *sidebar, QWidget *content, QWidget *parent = nullptr);

    //! Returns the menu action that shows or hides the sidebar.
    QAction *toggleAction() const { return m_toggle; }

    QVariant saveLayout() const;
    //! Restores the return value of saveLayout(); any other value is ignored.
    void restoreLayout(const QVariant &kept);

private:
    Sidebar *m_sidebar;
    QAction *m_toggle;
};

} // namespace watchkeeper
