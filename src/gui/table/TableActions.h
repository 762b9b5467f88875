// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The table's own functions, as actions in the menus of the window.

#include "gui/table/CellFilter.h"

#include <QModelIndex>
#include <QObject>

class QAction;
class QMenu;
class QWidget;

namespace watchkeeper {

class CopyMenu;
class ResultsView;

//! \brief Adds the table's actions to the menus and opens its context menu.
class TableActions : public QObject
{
    Q_OBJECT

public:
    //! All outlive this object.
    struct Menus
    {
        QMenu *file;
        QAction *fileMenuAnchor; //!< the action after the export
        QMenu *edit;
        QAction *editMenuAnchor; //!< the action after the copy actions
        QMenu *view;
        QList<QAction *> rowActions; //!< the window's other actions for the selected rows; null: a separator
    };
    TableActions(ResultsView *view, const Menus &menus, QWidget *window);

    //! The default from the settings, for targets that don't set it.
    void setVerifiesTls(bool verifies);

signals:
    //! Show only rows with this value, which was clicked.
    void valueWanted(watchkeeper::FilterKey key, const QString &value);
    //! Hide rows with this value.
    void valueExclusionRequested(watchkeeper::FilterKey key, const QString &value);
    //! A short message that disappears automatically.
    void notice(const QString &text);

private:
    void addExport(const Menus &menus, QWidget *window);
    void showMenu(const QPoint &globalPosition, const QModelIndex &cell);
    void addCellFilters(QMenu *menu, const QModelIndex &cell);

    ResultsView *m_view;
    CopyMenu *m_copyMenu;
    QList<QAction *> m_rowActions;
};

} // namespace watchkeeper
