// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The proxy model that filters and sorts the table.

#include "gui/table/model/ResultColumn.h"
#include "model/filter/Filter.h"

#include <QAbstractProxyModel>
#include <QCollator>
#include <QElapsedTimer>
#include <QTimer>

#include <optional>
#include <vector>

namespace watchkeeper {

// Sorts many rows efficiently, reading each sort value only once.

class ResultsModel;

//! \brief A total order in which equal rows are sorted by name, and rows without a value come last in both directions.
class ResultsOrder
{
public:
    //! \param model  must outlive this object
    explicit ResultsOrder(const ResultsModel *model);

    void setColumn(ResultColumn column, Qt::SortOrder order);
    ResultColumn column() const { return m_column; }

    //! Reads all sort values again. Call it after rows were added, removed or renamed.
    void readAll();
    void read(int row);

    //! Compares two rows of the model.
    bool isLess(int a, int b) const;

private:
    using Text = std::optional<QCollatorSortKey>; //!< nullopt for an empty string
    int compareTexts(const Text &a, const Text &b) const;
    double numberOf(int row) const;

    const ResultsModel *m_model;
    QCollator m_collator;
    ResultColumn m_column = ResultColumn::Name;
    Qt::SortOrder m_order = Qt::AscendingOrder;
    // The following vectors are indexed by row of the model. Texts are only read if the column is sorted by them.
    std::vector<int> m_names;
    std::vector<double> m_numbers;
    std::vector<Text> m_texts;
};

// The proxy model that filters and sorts the table.

//! \brief Shows the matching rows, sorted.
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
    int sortColumn() const { return static_cast<int>(m_order.column()); }

    //! Sets whether the rows are held. ResultsView holds them while the pointer is over the table or a row is selected.
    void setHeld(bool held);
    bool isHeld() const { return m_isHeld; }
    bool isStale() const { return m_isStale; }
    //! Applies the filter and the sort order now.
    void resort();

    const ResultRow &row(int proxyRow) const;
    //! While dataChanged() is emitted, returns only the changed rows, in no particular order.
    const std::vector<int> &freshRows() const { return m_changedRows; }

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &) const override { return {}; }
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    QModelIndex mapToSource(const QModelIndex &proxyIndex) const override;
    QModelIndex mapFromSource(const QModelIndex &sourceIndex) const override;

signals:
    void filterChanged();
    //! Emitted before any row moves. \param rows  the rows of this proxy that will be removed, in ascending order
    void rowsAboutToDisappear(const std::vector<int> &rows);
    //! Emitted when isStale() has changed. `stale` means that sorting again would change the rows.
    void staleChanged(bool stale);

private:
    using Rows = std::vector<int>; //!< row numbers of the model

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

    ResultsModel *m_model;
    ResultsOrder m_order;
    Filter m_filter;
    QTimer m_ageTimer;            //!< runs while the filter compares ages
    Rows m_modelRows;             //!< maps rows of this proxy to rows of the model
    Rows m_proxyRows;             //!< maps rows of the model to rows of this proxy, or to -1
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
