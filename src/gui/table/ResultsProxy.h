// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! The filter and the order of the table.

#include "gui/table/ResultsOrder.h"
#include "model/Filter.h"

#include <QAbstractProxyModel>
#include <QElapsedTimer>
#include <QTimer>

#include <vector>

namespace watchkeeper {

class ResultsModel;

//! \brief Shows the rows that match the filter, sorted.
//!
//! In place of QSortFilterProxyModel, because results come a thousand a second: it looks at the changed rows only, sorts a few
//! times a second at most, and tells of any rearrangement in three signals. While it is held, results move no row: new matches
//! are added at the end, what no longer matches stays, and isStale() says that resort() would change something. Edits of
//! targets, another filter, another moment of the past and sort() take effect at once all the same.
class ResultsProxy : public QAbstractProxyModel
{
    Q_OBJECT

public:
    //! \param model  outlives this object
    explicit ResultsProxy(ResultsModel *model, QObject *parent = nullptr);

    void setFilter(const Filter &filter);
    const Filter &filter() const { return m_filter; }

    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;
    int sortColumn() const { return static_cast<int>(m_order.column()); }

    //! Somebody has a row under the pointer or selected.
    void setHeld(bool held);
    bool isHeld() const { return m_isHeld; }
    bool isStale() const { return m_isStale; }
    //! Brings filter and order up to date now.
    void resort();

    const ResultRow &row(int proxyRow) const;
    //! While dataChanged() is emitted: just the rows it is about, in no order.
    const std::vector<int> &freshRows() const { return m_fresh; }

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &) const override { return {}; }
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    QModelIndex mapToSource(const QModelIndex &proxyIndex) const override;
    QModelIndex mapFromSource(const QModelIndex &sourceIndex) const override;

signals:
    void filterChanged();
    //! Before anything moves. \param rows  of this, ascending
    void rowsAboutToGo(const std::vector<int> &rows);
    //! The order on the screen is, or is no longer, what sorting anew would give.
    void staleChanged(bool stale);

private:
    using Rows = std::vector<int>; //!< numbers of rows of the model

    bool accepts(const ResultRow &row) const;
    void acceptAll();
    void takeChange(const QModelIndex &topLeft, const QModelIndex &bottomRight);
    void tellChange(int firstColumn, int lastColumn);
    void takeInserted(int first, int last);
    void dropRemoved(int first, int last);
    void takeRemoved(int first, int last);
    void noteOrder();
    void takeOrder();

    bool isInPlace(int row) const;
    bool hasFreshToSort();
    void catchUp();
    void showNewMatches();
    void takeAges();
    void takeMoment();
    void setStale(bool stale);
    void arrange(const Rows &wanted);
    Rows placesOfOthers(const Rows &wanted) const;
    void append(const Rows &rows);
    void permute(const Rows &rows);
    void cut(int count);
    void locate(int firstPlace);

    ResultsModel *m_model;
    ResultsOrder m_order;
    Filter m_filter;
    QTimer m_ageTimer;            //!< runs while the filter asks for ages
    Rows m_shown;                 //!< by row of this
    Rows m_places;                //!< by row of the model: its row here, or -1
    std::vector<char> m_accepted; //!< by row of the model
    QList<TargetId> m_noted;      //!< what m_shown stands for while the model moves its rows
    Rows m_fresh;
    bool m_isHeld = false;
    bool m_isStale = false;
    bool m_isArranging = false; //!< rows come, go or move just now
    QTimer m_sortTimer;
    QElapsedTimer m_sinceSort;
};

} // namespace watchkeeper
