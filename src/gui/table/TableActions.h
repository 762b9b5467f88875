// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! What the table itself can do, as actions in the menus of the window.

#include <QObject>

class QMenu;
class QWidget;

namespace watchkeeper {

class ResultsView;

//! \brief Puts the table's actions into the menus and opens its context menu.
class TableActions : public QObject
{
    Q_OBJECT

public:
    //! All outlive this object.
    struct Menus
    {
        QMenu *view;
    };
    TableActions(ResultsView *view, const Menus &menus, QWidget *window);
};

} // namespace watchkeeper
