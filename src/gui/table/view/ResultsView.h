// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! The table of results.

#include "gui/table/model/ResultColumn.h"
#include "gui/table/view/ColumnLayout.h"
#include "model/target/Target.h"

#include <QElapsedTimer>
#include <QTableView>
#include <QTimer>

#include <vector>

namespace watchkeeper {

class ResultsModel;
class ResultsProxy;
class ResortButton;
class GroupHeadings;

//! \brief Sets up the columns, delegates and selection. Selection, current row and scroll position survive live updates.
//!
//! While the pointer is over the table or a row is selected, results don't move rows; a button at the lower edge sorts again. Only changes
//! are repainted.
class ResultsView : public QTableView
{
    Q_OBJECT

public:
    explicit ResultsView(QWidget *parent = nullptr);

    //! \param proxy  must outlive the view
    void setResults(ResultsProxy *proxy);

    //! Returns the selected targets in the order of the table. Headings of groups aren't selected.
    QList<TargetId> selectedIds() const;
    //! Returns the selected rows in the order of the table; valid until targets are added or removed.
    std::vector<const ResultRow *> selectedRows() const;
    //! Returns the columns from the left, as arranged by the user. Includes those that are hidden only because the view is narrow.
    QList<ResultColumn> shownColumns() const;
    //! Returns the target of the current row; null if there is none.
    TargetId currentId() const;
    //! Selects these targets and scrolls to the first of them.
    void selectIds(const QList<TargetId> &ids);
    //! Selects a target on behalf of the program. Unlike a selection by the user, it doesn't hold the rows.
    void selectAutomatically(const TargetId &id);
    //! Returns whether selectAutomatically() has made the selection.
    bool isSelectionAutomatic() const { return m_isSelectionAutomatic; }
    //! Focuses the table. If nothing is selected, selects the current or the first row.
    void focusTable();

    //! Sets whether a tinted background indicates that the rows show history.
    void setTinted(bool tinted);
    //! Shows or hides a column. Adds the column of a value if it doesn't exist yet.
    void setColumnShown(ResultColumn column, bool shown);
    //! Restores the default columns.
    void resetColumns();
    //! Sets the number of days of the uptime column with a custom period.
    void showUptimeDays(int days);
    //! Returns the columns, their widths and order, the sort order and the grouping as JSON, see columnLayout().
    //! \param folded  whether to include the folded groups
    QByteArray saveColumns(bool folded = true) const;
    void restoreColumns(const QByteArray &state);

    //! Returns the menu action that sorts again. It is enabled while sorting would change the rows.
    QAction *resortAction() const { return m_resortAction; }

    //! Also shows the heading above the row.
    void scrollTo(const QModelIndex &index, ScrollHint hint = EnsureVisible) override;
    void dataChanged(const QModelIndex &topLeft, const QModelIndex &bottomRight, const QList<int> &roles = {}) override;

signals:
    //! Emitted when the current row or the selection has changed.
    void selectionEdited();
    //! Emitted when the user clicks a tag.
    void tagClicked(const QString &tag);
    //! Emitted when columns were shown or hidden, or their content has changed.
    void columnsEdited();
    //! Emitted when no row matches the filter and the user asks for all rows.
    void clearFilterRequested();
    //! \param cell  invalid below the last row
    void menuRequested(const QPoint &globalPosition, const QModelIndex &cell);

protected:
    void initViewItemOption(QStyleOptionViewItem *option) const override;
    void paintEvent(QPaintEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    ResultsModel *results() const;
    void updateBackground();
    QList<int> selectedProxyRows() const;
    void handleNewColumns(int first, int last);
    void handleWidthChange(int section, int before, int now);
    void distributeWidth();
    void setUpResort();
    void fitRows();
    void setHovered(bool hovered);
    void updateHold();
    void showSelected();
    void followSelection();
    void moveCursorFromRows(const std::vector<int> &removed);
    void updateResort();
    void updateRow(int row);
    void updateTickingColumns();
    void fadeTints();

    ResultsProxy *m_proxy = nullptr;
    QAction *m_resortAction;
    ResortButton *m_resortButton = nullptr;
    QTimer m_agoTimer;
    QTimer m_tintTimer;
    QElapsedTimer m_tintElapsed;
    GroupHeadings *m_headings = nullptr;
    YieldedWidths m_yieldedWidths;
    QSet<int> m_pinnedColumns;               //!< columns that the user has shown in a narrow view
    bool m_isSelectionAutomatic = false;     //!< whether the program, not the user, has selected the rows
    bool m_followsSelection = false;         //!< true after an automatic selection, until the user scrolls or sorts
    bool m_isSelectingAutomatically = false; //!< true while the program selects rows
    bool m_isDistributingWidth = false;      //!< true while the program, not the user, changes widths
    QPointF m_enterPosition;                 //!< where the pointer entered the viewport, in global coordinates
    bool m_isHovered = false;
    bool m_isTinted = false;
};

} // namespace watchkeeper
