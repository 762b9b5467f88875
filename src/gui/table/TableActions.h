// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! What the table itself can do, as actions in the menus of the window.

#include "gui/table/CellFilter.h"

#include <QModelIndex>
#include <QObject>

class QAction;
class QMenu;
class QWidget;

namespace watchkeeper {

class CopyMenu;
class ResultsView;

//! \brief Puts the table's actions into the menus and opens its context menu.
class TableActions : public QObject
{
    Q_OBJECT

public:
    //! All outlive this object.
    struct Menus
    {
        QMenu *file;
        QAction *fileBefore; //!< what follows the export
        QMenu *edit;
        QAction *editBefore; //!< what follows copying
        QMenu *view;
        QList<QAction *> ofRows; //!< what else the window does to the selected rows; null: a separator
    };
    TableActions(ResultsView *view, const Menus &menus, QWidget *window);

    //! As the settings say, for targets that do not say so themselves.
    void setVerifiesTls(bool verifies);

signals:
    //! Rows like the one clicked on are wanted.
    void valueWanted(watchkeeper::FilterKey key, const QString &value);
    //! All but rows like the one clicked on are.
    void valueUnwanted(watchkeeper::FilterKey key, const QString &value);
    //! A short word that goes by itself.
    void notice(const QString &text);

private:
    void addExport(const Menus &menus, QWidget *window);
    void showMenu(const QPoint &globalPosition, const QModelIndex &cell);
    void addCellFilters(QMenu *menu, const QModelIndex &cell);

    ResultsView *m_view;
    CopyMenu *m_copyMenu;
    QList<QAction *> m_ofRows;
};

} // namespace watchkeeper
