// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Places the sidebar beside the rest of the window.

#include <QSplitter>

class QAction;

namespace watchkeeper {

class Sidebar;

//! \brief Sidebar and content side by side; the sidebar can be hidden, and its width and open groups are remembered.
class SidebarSplitter : public QSplitter
{
    Q_OBJECT

public:
    //! Takes both.
    SidebarSplitter(Sidebar *sidebar, QWidget *content, QWidget *parent = nullptr);

    //! Shows or hides the sidebar; for a menu.
    QAction *toggleAction() const { return m_toggle; }

    QVariant keep() const;
    //! What keep() returned; anything else changes nothing.
    void restore(const QVariant &kept);

private:
    Sidebar *m_sidebar;
    QAction *m_toggle;
};

} // namespace watchkeeper
