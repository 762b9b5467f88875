// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The proxy model that filters, sorts and groups the table.

#include "gui/table/model/ResultsOrder.h"
#include "model/filter/FilterEdit.h"

#include <QAbstractProxyModel>
#include <QElapsedTimer>
#include <QTimer>

#include <vector>

namespace watchkeeper {

class ResultsModel;

//! \brief Shows the matching rows, sorted. Each group of rows has a heading, which is a row of its own, and can be folded.
//!
//! Replaces QSortFilterProxyModel, because a thousand results can arrive each second. It reads only the changed rows, sorts a
//! few times a second at most, and reports any rearrangement with three signals. While rows are held, results don't move them.
//! New matches are appended, rows that no longer match stay, and isStale() reports that resort() would change the rows. Edits
//! to targets, another filter, another moment and sort() still take effect immediately.
class ResultsProxy : public QAbstractProxyModel
{
    Q_OBJECT

public:
    //! \param model  must outlive this object
    explicit ResultsProxy(ResultsModel *model, QObject *parent = nullptr);

    void setFilter(const Filter &filter);
    const Filter &filter() const { return m_filter; }

    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;
    int sortColumn() const { return static_cast<int>(sortKeys().first().column); }
    //! \brief Sorts by several columns, while sort() sorts by one. ResultsHeader::setSortKeys() also updates the header.
    //! \param keys  at least one column, the most important first
    void setSortKeys(const QList<SortKey> &keys);
    const QList<SortKey> &sortKeys() const { return m_order.keys(); }

    //! Sets whether the rows are held. ResultsView holds them while the pointer is over the table or a row is selected.
    void setHeld(bool held);
    bool isHeld() const { return m_isHeld; }
    bool isStale() const { return m_isStale; }
    //! Applies the filter and the sort order now.
    void resort();

    //! Sets what divides the rows into groups. The default is Grouping::State.
    void setGrouping(Grouping grouping);
    Grouping grouping() const { return m_order.grouping(); }
    //! Returns the group if the row is its heading, otherwise null.
    const RowGroup *groupAt(int proxyRow) const;
    //! \param proxyRow  a heading
    void setFolded(int proxyRow, bool folded);
    //! See ResultsOrder::foldedKeys() and ResultsOrder::groupKeys().
    QStringList foldedKeys() const { return m_order.foldedKeys(); }
    QStringList groupKeys() const { return m_order.groupKeys(); }
    void setFoldedKeys(const QStringList &keys)
    {
        m_order.setFoldedKeys(keys);
        resort();
    }
    //! Unfolds the groups of these targets.
    void unfold(const QList<TargetId> &ids);

    //! Sets the rules that colour rows.
    void setColourRules(const QList<ColourRule> &rules)
    {
        m_rules = rules;
        emit coloursChanged();
    }
    //! Returns the first rule that matches the row, or null.
    const ColourRule *ruleAt(int proxyRow) const;

    //! \param proxyRow  not a heading
    const ResultRow &row(int proxyRow) const;
    //! Returns the rows that match the filter in the order shown, with those of folded groups.
    std::vector<const ResultRow *> matchingRows() const;
    //! While dataChanged() is emitted, returns only the changed rows, in no particular order.
    const std::vector<int> &freshRows() const { return m_changedRows; }

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override
    {
        return hasIndex(row, column, parent) ? createIndex(row, column) : QModelIndex();
    }
    QModelIndex parent(const QModelIndex &) const override { return {}; }
    int rowCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_modelRows.size());
    }
    int columnCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : sourceModel()->columnCount();
    }
    bool hasChildren(const QModelIndex &parent = {}) const override { return !parent.isValid() && rowCount() > 0; }
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    //! Asks the model directly. The base class maps an index, which doesn't exist in an empty table.
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override
    {
        if (orientation == Qt::Horizontal && role == Qt::AccessibleDescriptionRole)
            return m_order.keyText(static_cast<ResultColumn>(section));
        return sourceModel()->headerData(section, orientation, role);
    }
    //! A heading has no index in the model.
    QModelIndex mapToSource(const QModelIndex &proxyIndex) const override;
    QModelIndex mapFromSource(const QModelIndex &sourceIndex) const override;

signals:
    void filterChanged();
    void coloursChanged();
    //! Emitted after the rows were sorted by other columns or in another direction.
    void sortKeysChanged();
    //! Emitted before any row moves. \param rows  the rows of this proxy that will be removed, in ascending order
    void rowsAboutToDisappear(const std::vector<int> &rows);
    //! Emitted when isStale() has changed. `stale` means that sorting again would change the rows.
    void staleChanged(bool stale);

private:
    using Rows = ResultsOrder::Entries;

    bool accepts(const ResultRow &row) const;
    void updateAccepted();
    void handleDataChange(const QModelIndex &topLeft, const QModelIndex &bottomRight);
    void emitDataChange(int firstColumn, int lastColumn);
    void handleInsertedRows(int first, int last);
    void dropRemovedRows(int first, int last);
    void handleRemovedRows(int first, int last);
    void saveOrder();
    void applyModelOrder();

    bool isSortedCorrectly(int row) const;
    bool hasChangedRowsToSort();
    void updateOrder();
    void showNewMatches();
    void refreshAges();
    void refreshMoment();
    void setStale(bool stale);
    void applyRows(const Rows &wanted);
    Rows removedPositions(const Rows &wanted) const;
    void appendRows(const Rows &rows);
    void reorderRows(const Rows &rows);
    void removeLastRows(int count);
    void updatePlaces(int firstPosition);
    int &placeOf(int entry);
    void markFoldedRows();
    void updateGroups();
    void emitHeadingChange(int place);

    ResultsModel *m_model;
    ResultsOrder m_order;
    Filter m_filter;
    QList<ColourRule> m_rules;
    QTimer m_ageTimer;            //!< runs while the filter compares ages
    QTimer m_groupTimer;          //!< limits updates of the headings
    Rows m_modelRows;             //!< the entry of each row of this proxy
    Rows m_proxyRows;             //!< for each row of the model, its row in this proxy, kHidden or kFolded
    Rows m_headingPlaces;         //!< for each group, the row of its heading in this proxy, or kHidden
    std::vector<char> m_accepted; //!< whether the filter accepts each row of the model
    QList<TargetId> m_savedOrder; //!< the targets of m_modelRows while the model moves its rows
    Rows m_changedRows;
    bool m_isHeld = false;
    bool m_isStale = false;
    bool m_isArranging = false; //!< true while rows are added, removed or moved
    QTimer m_sortTimer;
    QElapsedTimer m_sortElapsed;
};

} // namespace watchkeeper
