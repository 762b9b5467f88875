// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The table's own actions and menus: columns, copies, exports, filters for a clicked cell.

#include "gui/look/Colours.h"
#include "gui/table/model/ResultColumn.h"
#include "model/filter/FilterKeys.h"

#include <QList>
#include <QMenu>
#include <QModelIndex>
#include <QObject>

class QAction;
class QMenu;
class QWidget;

namespace watchkeeper {

// The filters available for a clicked cell. Pure functions.

//! A key of the filter language with a value.
struct CellFilter
{
    FilterKey key;
    QString value;
    friend bool operator==(const CellFilter &, const CellFilter &) = default;
};

//! Returns the state in the filter language that finds the targets with this mark. Problems that aren't confirmed yet have the marks
//! of others, and are found by FilterState::Unconfirmed.
FilterState filterStateOf(MarkState mark);

//! Returns one filter per value, such as the tags of a cell; empty if the cell is empty or the filter language has no key for it.
QList<CellFilter> cellFilters(const ResultRow &row, ResultColumn column);

class CopyMenu;
class ResultsView;
class Settings;

//! \brief Adds the table's actions to the menus and opens its context menu.
class TableActions : public QObject
{
    Q_OBJECT

public:
    //! The objects that TableActions uses. All of them must outlive it.
    struct Menus
    {
        QMenu *file;
        QAction *fileMenuAnchor; //!< the action before which the export is inserted
        QMenu *edit;
        QAction *editMenuAnchor; //!< the action before which the copy actions are inserted
        QMenu *view;
        Settings *settings;          //!< stores the column layouts
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

// The menu for choosing the columns of the table.

//! \brief Shows and hides columns, adds columns for the values in results, sets the number of days of the uptime column, and resizes or resets all columns.
class ColumnsMenu : public QMenu
{
    Q_OBJECT

public:
    //! \param view  must outlive the menu, which also opens on the view's header
    explicit ColumnsMenu(ResultsView *view, QWidget *parent = nullptr);

private:
    void showOnHeader(const QPoint &position);
    void addColumns();
    QAction *columnAction(ResultColumn column);
    void addWholeTable();
    void updateActions();
    void updateValueColumns();
    void chooseValue();
    void askForUptimeDays();

    ResultsView *m_view;
    QAction *m_columnsEnd;         //!< the separator after the columns
    QList<QAction *> m_valueItems; //!< one for each shown column of a value
};

} // namespace watchkeeper
