// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The tree in the sidebar: states, tags and kinds with their counts.

#include "gui/table/model/ResultsModel.h"
#include "model/filter/FilterEdit.h"
#include "model/filter/FilterKeys.h"

#include <QList>
#include <QString>
#include <QTreeWidget>

namespace watchkeeper {

// The meaning of a line in the sidebar.

//! \brief A line shows all targets, a group, or one value of a key in the filter language.
struct SidebarEntry
{
    enum class Role : quint8 { None, All, Tags, Kinds, Value };
    Role role = Role::None;
    FilterKey key = FilterKey::Text; //!< Is, Tag or Kind if the role is Value
    QString value;

    bool isTag() const { return role == Role::Value && key == FilterKey::Tag; }
    friend bool operator==(const SidebarEntry &, const SidebarEntry &) = default;
};

// The number of targets per tag and per kind. Pure functions.

class ResultsModel;

struct NamedCount
{
    QString name; //!< the name; for a tag, as spelled in the first target that has it
    int count = 0;
    friend bool operator==(const NamedCount &, const NamedCount &) = default;
};

//! \brief The counts of tags and kinds, which change only when targets are edited.
//! Tags that differ only in case are counted together.
struct SidebarCounts
{
    QList<NamedCount> tags;  //!< sorted by name
    QList<NamedCount> kinds; //!< sorted by name
    int untagged = 0;
    friend bool operator==(const SidebarCounts &, const SidebarCounts &) = default;
};

SidebarCounts countTagsAndKinds(const ResultsModel &model);

// The tree in the sidebar: states, tags and kinds with their counts.

//! \brief Shows counts and whether the filter includes or excludes each line. Reports clicks, keys and drops.
//!
//! A line is highlighted if the filter includes it, even if the cursor is on another line.
//! Enter acts as a click, and Space as a click with Ctrl.
class SidebarTree : public QTreeWidget
{
    Q_OBJECT

public:
    explicit SidebarTree(QWidget *parent = nullptr);

    void setStates(const StateCounts &counts, int all);
    void setCounts(const SidebarCounts &counts);
    void showFilter(const Filter &filter);

    //! Returns the keys of the open groups (Tags, Kinds), to be stored.
    QStringList expandedGroups() const;
    void setExpandedGroups(const QStringList &groups);
    //! Sets whether targets can be dropped on tags, which is only possible while targets can be edited.
    void setTaggable(bool taggable) { setAcceptDrops(taggable); }

    //! Returns a width that fits each state's name and a count of five digits; if folded, only its mark and the highest count.
    QSize minimumSizeHint() const override;
    //! Shows only the marks of the states with their counts, in a strip of fixed width.
    void setFolded(bool folded);
    bool isFolded() const { return m_isFolded; }

signals:
    //! \param adds  true to add the entry to the current filter or remove it from there; false to replace the filter
    void entryChosen(const watchkeeper::SidebarEntry &entry, bool adds);
    void menuRequested(const watchkeeper::SidebarEntry &entry, const QPoint &globalPosition);
    //! \param on  a tag, or the heading of the tags, which means a new tag
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
    void initViewItemOption(QStyleOptionViewItem *option) const override;
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;
    QItemSelectionModel::SelectionFlags selectionCommand(const QModelIndex &index, const QEvent *event) const override;

private:
    QTreeWidgetItem *addItem(QTreeWidgetItem *parent, const SidebarEntry &entry, const QString &text, const QIcon &icon);
    void addStates();
    void fitWidth();
    void setCount(QTreeWidgetItem *item, int count);
    void fillGroup(QTreeWidgetItem *group, const QList<SidebarEntry> &entries, const QList<NamedCount> &counts);
    void markItem(QTreeWidgetItem *item);
    void markAll();
    void updateVisibility();
    QTreeWidgetItem *lineAt(const QPoint &position) const;
    QTreeWidgetItem *tagAt(const QPoint &position) const;
    void setDropTarget(QTreeWidgetItem *item);

    QTreeWidgetItem *m_all;
    QTreeWidgetItem *m_tags;
    QTreeWidgetItem *m_kinds;
    QTreeWidgetItem *m_pressedItem = nullptr;
    QTreeWidgetItem *m_dropTarget = nullptr;
    Filter m_filter;
    bool m_isFolded = false;
};

} // namespace watchkeeper
