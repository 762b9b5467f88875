// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The header of the table of results, and the menus for its columns and the sort order.

#include "gui/table/model/ResultsOrder.h"

#include <QHeaderView>
#include <QMenu>

namespace watchkeeper {

class ResultsProxy;
class ResultsView;

//! \brief A click sorts by a column. Shift+click adds the column to the sort order, then reverses it, and then removes it again. If the
//! rows are sorted by several columns, a small number beside each arrow shows their order.
class ResultsHeader : public QHeaderView
{
    Q_OBJECT

public:
    explicit ResultsHeader(QWidget *parent = nullptr);

    //! Sorts by these columns. \param keys  at least one, the most important first
    void setSortKeys(const QList<SortKey> &keys);
    //! Sorts by this column only. If it is the most important one already, reverses the order.
    void sortBy(ResultColumn column);
    //! Adds the column as the least important one. If the rows are sorted by it already, reverses its order.
    void alsoSortBy(ResultColumn column);
    //! Has no effect on the only column of the sort order.
    void stopSortingBy(ResultColumn column);
    //! The effect of Shift+click.
    void changeFurtherKey(ResultColumn column);

protected:
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void initStyleOptionForIndex(QStyleOptionHeader *option, int logicalIndex) const override;
    void paintSection(QPainter *painter, const QRect &rect, int logicalIndex) const override;

private:
    ResultsProxy *proxy() const;
    qsizetype keyOf(int section) const;

    int m_shiftPressed = -1; //!< the section under Shift+press
};

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

//! \brief Does with the keyboard what a click and Shift+click on the header do. Lists the shown columns.
class SortMenu : public QMenu
{
    Q_OBJECT

public:
    //! \param view  must outlive the menu
    explicit SortMenu(ResultsView *view, QWidget *parent = nullptr);

private:
    void fill();
    void addColumns(QMenu *menu, const QString &prefix, void (ResultsHeader::*sorts)(ResultColumn));

    ResultsView *m_view;
    QMenu *m_further;
};

} // namespace watchkeeper
