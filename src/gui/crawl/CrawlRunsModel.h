// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The list of the stored runs of crawls.

#include "crawl/store/CrawlValues.h"

#include <QAbstractTableModel>
#include <QList>
#include <QString>

namespace watchkeeper {

enum class CrawlRunColumn : quint8 { State, Started, Site, Addresses, Errors };

//! The stored runs, newest first.
class CrawlRunsModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

    void setRuns(const QList<CrawlRunInfo> &runs);
    //! Sets the run that this window is crawling, and its state in words. \param run  0 for none
    void setCurrent(qint64 run, const QString &state);
    int rowOf(qint64 run) const; //!< -1 if it doesn't exist
    const CrawlRunInfo &run(int row) const { return m_runs.at(row); }
    const QList<CrawlRunInfo> &runs() const { return m_runs; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString text(const CrawlRunInfo &run, CrawlRunColumn column) const;

    QList<CrawlRunInfo> m_runs;
    bool m_hasBaseline = false;
    qint64 m_current = 0;
    QString m_currentState;
};

} // namespace watchkeeper
