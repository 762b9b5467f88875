// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! The filter and the order of the table.

#include <QSortFilterProxyModel>
#include <QStringList>

namespace watchkeeper {

class ResultsModel;

//! \brief Shows the rows that hold every word of the filter, anywhere in name, kind, address, tags, state or result.
class ResultsProxy : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    //! \param model  outlives this object
    explicit ResultsProxy(ResultsModel *model, QObject *parent = nullptr);

    void setFilterText(const QString &text);
    const QString &filterText() const { return m_text; }

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;
    bool lessThan(const QModelIndex &left, const QModelIndex &right) const override;

private:
    ResultsModel *m_model;
    QString m_text;
    QStringList m_words; //!< case-folded
};

} // namespace watchkeeper
