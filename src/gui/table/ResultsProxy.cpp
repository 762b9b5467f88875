// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/table/ResultsProxy.h"

#include "gui/table/ResultsModel.h"

#include <algorithm>

namespace watchkeeper {

ResultsProxy::ResultsProxy(ResultsModel *model, QObject *parent)
    : QSortFilterProxyModel(parent)
    , m_model(model)
{
    setSortRole(ResultsModel::SortRole);
    setSourceModel(model);
}

void ResultsProxy::setFilterText(const QString &text)
{
    m_text = text.trimmed();
    QStringList words = m_text.toCaseFolded().split(u' ', Qt::SkipEmptyParts);
    if (words == m_words)
        return;
    m_words = std::move(words);
    invalidateFilter();
}

bool ResultsProxy::filterAcceptsRow(int row, const QModelIndex &) const
{
    if (m_words.isEmpty())
        return true;
    const QString &text = m_model->row(row).searchText();
    return std::all_of(m_words.begin(), m_words.end(), [&text](const QString &word) { return text.contains(word); });
}

bool ResultsProxy::lessThan(const QModelIndex &left, const QModelIndex &right) const
{
    return columnIsLess(m_model->row(left.row()), m_model->row(right.row()), static_cast<ResultColumn>(left.column()));
}

} // namespace watchkeeper
