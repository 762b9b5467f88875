// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! The order of many rows: what each sorts by is read once and compared cheaply.

#include "gui/table/ResultColumn.h"

#include <QCollator>

#include <optional>
#include <vector>

namespace watchkeeper {

class ResultsModel;

//! \brief A total order: equals follow one another by name, what has no value comes last in either direction.
class ResultsOrder
{
public:
    //! \param model  outlives this object
    explicit ResultsOrder(const ResultsModel *model);

    void setColumn(ResultColumn column, Qt::SortOrder order);
    ResultColumn column() const { return m_column; }

    //! After rows came, went or changed their name.
    void readAll();
    void read(int row);

    //! By numbers of rows of the model.
    bool isLess(int a, int b) const;

private:
    using Text = std::optional<QCollatorSortKey>; //!< nothing for an empty one
    int compareTexts(const Text &a, const Text &b) const;
    double numberOf(int row) const;

    const ResultsModel *m_model;
    QCollator m_collator;
    ResultColumn m_column = ResultColumn::Name;
    Qt::SortOrder m_order = Qt::AscendingOrder;
    // By row of the model; texts only where the column sorts by them.
    std::vector<int> m_names;
    std::vector<double> m_numbers;
    std::vector<Text> m_texts;
};

} // namespace watchkeeper
