// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! The table of results.

#include "gui/table/ColumnLayout.h"
#include "gui/table/ResultColumn.h"
#include "model/Target.h"

#include <QElapsedTimer>
#include <QTableView>
#include <QTimer>

#include <vector>

class QToolButton;

namespace watchkeeper {

class ResultsModel;
class ResultsProxy;

//! \brief Columns, delegates and selection of the table; selection, current row and scroll position survive live updates.
//!
//! While the pointer is over it or a row is selected, results don't move rows; a button at its lower edge sorts again. Repaints only what
//! has changed.
class ResultsView : public QTableView
{
    Q_OBJECT

public:
    explicit ResultsView(QWidget *parent = nullptr);

    //! \param proxy  outlives the view
    void setResults(ResultsProxy *proxy);

    //! In the order of the table.
    QList<TargetId> selectedIds() const;
    //! The same; valid until targets are added or removed.
    std::vector<const ResultRow *> selectedRows() const;
    //! From the left, as arranged by the user.
    QList<ResultColumn> shownColumns() const;
    //! Null if there is no current row.
    TargetId currentId() const;
    //! Selects these and scrolls to the first of them.
    void selectIds(const QList<TargetId> &ids);
    //! Moves the focus to the table, to a row if there is one.
    void enter();

    //! The rows show history: their background indicates it.
    void setTinted(bool tinted);
    void setColumnShown(ResultColumn column, bool shown);
    //! Restores the defaults.
    void resetColumns();
    //! Shows the uptime of this number of days.
    void showUptimeDays(int days);
    QByteArray saveColumns() const;
    void restoreColumns(const QByteArray &state);

    //! Updates the order; enabled while results have changed it. For a menu.
    QAction *resortAction() const { return m_resort; }

    void dataChanged(const QModelIndex &topLeft, const QModelIndex &bottomRight, const QList<int> &roles = {}) override;

signals:
    //! The current row or the selection has changed.
    void selectionEdited();
    //! Columns were shown or hidden, or show something else.
    void columnsEdited();
    //! No row matches, and the user wants to see all rows again.
    void clearFilterRequested();
    //! \param cell  invalid below the last row
    void menuRequested(const QPoint &globalPosition, const QModelIndex &cell);

protected:
    bool viewportEvent(QEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    ResultsModel *results() const;
    void updateBackground();
    QList<int> selectedProxyRows() const;
    void setUpDelegates();
    void setUpHeader();
    void recordWidth(int section, int before, int now);
    void distributeWidth();
    void setUpResort();
    void fitRows();
    void setHovered(bool hovered);
    void updateHold();
    void showSelected();
    void leaveDisappearingRows(const std::vector<int> &going);
    void updateResort();
    void positionResortButton();
    void updateRow(int row);
    void updateTickingColumns();
    void fadeTints();

    ResultsProxy *m_proxy = nullptr;
    QAction *m_resort;
    QToolButton *m_resortButton;
    QTimer m_agoTimer;
    QTimer m_tintTimer;
    QElapsedTimer m_tintElapsed;
    OriginalWidths m_originalWidths;
    bool m_isDistributingWidth = false; //!< widths are being changed by the program, not by hand
    bool m_isHovered = false;
    bool m_isTinted = false;
};

} // namespace watchkeeper
