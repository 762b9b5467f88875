// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The table's own actions in the menus of the window.

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
    //! All objects must outlive this object.
    struct Menus
    {
        QMenu *file;
        QAction *fileMenuAnchor; //!< the action before which the export is inserted
        QMenu *edit;
        QAction *editMenuAnchor; //!< the action before which the copy actions are inserted
        QMenu *view;
        QList<QAction *> rowActions; //!< the window's other actions for the selected rows; null for a separator
    };
    TableActions(ResultsView *view, const Menus &menus, QWidget *window);

    //! Sets the default from the settings for targets that don't specify whether to verify TLS certificates.
    void setVerifiesTls(bool verifies);

signals:
    //! Emitted to show only rows with the clicked value.
    void valueFilterRequested(watchkeeper::FilterKey key, const QString &value);
    //! Emitted to hide rows with the clicked value.
    void valueExclusionRequested(watchkeeper::FilterKey key, const QString &value);
    //! Emitted with a short message that should disappear automatically.
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
