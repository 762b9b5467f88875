// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The table's own actions and menus: copies, exports, filters for a clicked cell, and marks on rows.

#include "gui/look/Colours.h"
#include "gui/table/model/ResultColumn.h"
#include "model/filter/FilterKeys.h"

#include <QList>
#include <QMenu>
#include <QModelIndex>
#include <QObject>
#include <QSet>

class QAction;
class QKeySequence;
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
class ResultsModel;
class ResultsProxy;
class ResultsView;
class Settings;
class WindowState;

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

//! \brief Marks rows, steps between them and stores the marks in window.ini. A removed target loses its mark.
class RowMarks : public QObject
{
    Q_OBJECT

public:
    //! The objects that RowMarks uses. All of them must outlive it.
    struct Parts
    {
        ResultsModel *model;
        ResultsProxy *proxy;
        ResultsView *view;
        QMenu *menu;     //!< gets a submenu
        QAction *before; //!< the action of the menu before which the submenu is inserted
        WindowState *state;
        QWidget *window; //!< the owner of this object
    };
    explicit RowMarks(const Parts &parts);

    //! Returns the action that marks or unmarks the selected rows.
    QAction *toggleAction() const { return m_toggle; }
    //! Forgets marks of targets that don't exist. Call it once all targets are in the model.
    void dropMissing();

private:
    QAction *addAction(QMenu *menu, const QString &name, const QString &text, const QString &tip, const QKeySequence &keys);
    void toggle();
    void setMarked(const QList<TargetId> &ids, bool isMarked);
    void step(int direction);
    void restoreMarks(int first, int last);
    void forgetRows(int first, int last);
    void store();
    void updateActions();
    bool isSelectionMarked() const;

    Parts m_parts;
    QSet<TargetId> m_marked; //!< before the targets have been read, also those of an earlier session
    QAction *m_toggle;
    QList<QAction *> m_markActions; //!< actions that need at least one mark
};

} // namespace watchkeeper
