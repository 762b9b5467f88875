// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Sorts many rows efficiently, reading each sort value only once.

#include "gui/table/ResultColumn.h"

#include <QCollator>

#include <optional>
#include <vector>

namespace watchkeeper {

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

} // namespace watchkeeper
