// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/table/ResultsOrder.h"

#include "gui/table/NaturalOrder.h"
#include "gui/table/ResultsModel.h"

#include <limits>

namespace watchkeeper {

ResultsOrder::ResultsOrder(const ResultsModel *model)
    : m_model(model)
    , m_collator(naturalCollator())
{
}

void ResultsOrder::setColumn(ResultColumn column, Qt::SortOrder order)
{
    m_column = column;
    m_order = order;
    readAll();
}

void ResultsOrder::readAll()
{
    const auto count = static_cast<size_t>(m_model->rowCount());
    m_names.resize(count);
    m_numbers.clear();
    m_texts.clear();
    m_numbers.resize(sortsByText(m_column) ? 0 : count);
    m_texts.resize(sortsByText(m_column) ? count : 0);
    for (int row = 0; row < m_model->rowCount(); ++row)
        read(row);
}

void ResultsOrder::read(int row)
{
    const auto place = static_cast<size_t>(row);
    m_names[place] = m_model->row(row).nameRank;
    if (!sortsByText(m_column)) {
        m_numbers[place] = numberOf(row);
        return;
    }
    const QString text = columnText(m_model->row(row), m_column);
    m_texts[place] = text.isEmpty() ? Text() : Text(m_collator.sortKey(text));
}

//! Returns the sort value, negated for descending order. Rows without a value come last in both cases.
double ResultsOrder::numberOf(int row) const
{
    const std::optional<double> number = columnNumber(m_model->row(row), m_column);
    if (!number)
        return std::numeric_limits<double>::infinity();
    return m_order == Qt::AscendingOrder ? *number : -*number;
}

bool ResultsOrder::isLess(int a, int b) const
{
    const auto first = static_cast<size_t>(a);
    const auto second = static_cast<size_t>(b);
    if (!m_texts.empty()) {
        if (const int compared = compareTexts(m_texts[first], m_texts[second]); compared != 0)
            return compared < 0;
    } else if (m_numbers[first] != m_numbers[second]) {
        return m_numbers[first] < m_numbers[second];
    }
    return m_names[first] < m_names[second];
}

int ResultsOrder::compareTexts(const Text &a, const Text &b) const
{
    if (!a || !b)
        return int(b.has_value()) - int(a.has_value());
    const int compared = a->compare(*b);
    return m_order == Qt::AscendingOrder ? compared : -compared;
}

} // namespace watchkeeper
