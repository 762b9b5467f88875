// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The lines of the sidebar: states, tags and kinds, with their counts.

#include "gui/sidebar/SidebarCounts.h"
#include "gui/sidebar/SidebarEntry.h"
#include "gui/table/ResultsModel.h"
#include "model/FilterEdit.h"

#include <QTreeWidget>

namespace watchkeeper {

//! \brief Shows counts and how a filter treats each line; reports clicks, keys and drops.
//!
//! Highlighted lines are those that the filter includes, wherever the cursor is. Enter acts as a click, Space as a click with Ctrl.
class SidebarTree : public QTreeWidget
{
    Q_OBJECT

public:
    explicit SidebarTree(QWidget *parent = nullptr);

    void setStates(const StateCounts &counts, int all);
    void setCounts(const SidebarCounts &counts);
    void showFilter(const Filter &filter);

    //! Whether the groups Tags and Kinds are open, to be remembered.
    QStringList openGroups() const;
    void setOpenGroups(const QStringList &groups);
    //! Accepts dropped targets; only while targets can be edited.
    void setTaggable(bool taggable) { setAcceptDrops(taggable); }

    //! Wide enough for the word of each state beside a count of five digits.
    QSize minimumSizeHint() const override;

signals:
    //! \param adds  adds to the current filter, or removes from it
    void chosen(const watchkeeper::SidebarEntry &entry, bool adds);
    void menuRequested(const watchkeeper::SidebarEntry &entry, const QPoint &globalPosition);
    //! \param on  a tag, or the heading of the tags, which asks for a new one
    void targetsDropped(const QList<watchkeeper::TargetId> &ids, const watchkeeper::SidebarEntry &on);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragMoveEvent(QDragMoveEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;
    QItemSelectionModel::SelectionFlags selectionCommand(const QModelIndex &index, const QEvent *event) const override;

private:
    QTreeWidgetItem *addItem(QTreeWidgetItem *parent, const SidebarEntry &entry, const QString &text, const QIcon &icon);
    void addStates();
    void setCount(QTreeWidgetItem *item, int count);
    void fillGroup(QTreeWidgetItem *group, const QList<SidebarEntry> &entries, const QList<NamedCount> &counts);
    void markItem(QTreeWidgetItem *item);
    void markAll();
    QTreeWidgetItem *lineAt(const QPoint &position) const;
    QTreeWidgetItem *tagAt(const QPoint &position) const;
    void setDropTarget(QTreeWidgetItem *item);

    QTreeWidgetItem *m_all;
    QTreeWidgetItem *m_tags;
    QTreeWidgetItem *m_kinds;
    QTreeWidgetItem *m_pressed = nullptr;
    QTreeWidgetItem *m_dropTarget = nullptr;
    Filter m_filter;
};

} // namespace watchkeeper
