// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file What a run found: findings, addresses, their tree, and changes since another run, with a filter, and the details of one of them.

#include "crawl/store/CrawlReader.h"
#include "gui/crawl/CrawlThreads.h"

#include <QTabBar>
#include <QTimer>
#include <QWidget>

class QAbstractItemView;
class QAction;
class QComboBox;
class QLabel;
class QLineEdit;
class QSortFilterProxyModel;
class QSplitter;
class QStackedWidget;
class QTableView;
class QTreeView;

namespace watchkeeper {

class AddressesModel;
class ChangesModel;
class CrawlDetails;
class CrawlSource;
class CrawlTreeModel;
class FindingsModel;

//! \brief Reads only the visible list. Lists of a million addresses are read by the file's order, and only the rows that are shown.
class CrawlResults : public QWidget
{
    Q_OBJECT

public:
    //! \param source  must outlive the widget
    explicit CrawlResults(CrawlSource *source, QWidget *parent = nullptr);

    //! Shows a run, or reads the shown one again.
    //! \param runs        all runs, to compare with those of the same site
    //! \param isCrawling  whether more can be found
    void setRun(const CrawlRunInfo &run, const QList<CrawlRunInfo> &runs, bool isCrawling);

    // The parts that the user can arrange.
    QSplitter *splitter() const { return m_splitter; }
    QTabBar *tabs() const { return m_tabs; }
    QTableView *addresses() const { return m_addresses; }
    QTableView *changes() const { return m_changes; }

signals:
    //! Emitted with addresses that the user wants to monitor, one a line.
    void monitorRequested(const QString &lines);
    //! Emitted after each read. \param problem  a sentence if the file can't be read, otherwise empty
    void updated(const QString &problem);

private:
    void build();
    void setUpViews();
    void setUpTrees();
    void setUpTables();
    void connectParts();
    void read();
    void handleContent(const CrawlReader::Answer<CrawlList> &list);
    bool showContent(const CrawlList &list);
    QString emptyText() const;
    void updateFilter();
    void updateComparison();
    void showSelected();
    void requestMonitoring();
    void updateRunsToCompare();
    CrawlListKind tab() const { return static_cast<CrawlListKind>(m_tabs->currentIndex()); }
    QAbstractItemView *view() const;
    qint64 idOf(const QModelIndex &index) const;

    CrawlSource *m_source;
    FindingsModel *m_findingsModel;
    AddressesModel *m_addressesModel;
    CrawlTreeModel *m_treeModel;
    ChangesModel *m_changesModel;
    QSortFilterProxyModel *m_sortedChanges;
    QSplitter *m_splitter;
    QTabBar *m_tabs; //!< in the order of CrawlListKind
    QComboBox *m_share;
    QComboBox *m_before;
    QLineEdit *m_filter;
    QStackedWidget *m_lists;
    QTreeView *m_findings;
    QTableView *m_addresses;
    QTreeView *m_tree;
    QTableView *m_changes;
    QLabel *m_emptyList;
    QLabel *m_more;
    CrawlDetails *m_details;
    QAction *m_monitor;
    CrawlRunInfo m_run;
    QList<CrawlRunInfo> m_others; //!< ended runs of the same site
    qint64 m_chosen = 0;          //!< the run that the user wants to compare with; 0 for the default
    CrawlFilter m_conditions;
    CrawlComparison m_comparison;
    QTimer m_filterTimer;
    bool m_isCrawling = false;
    bool m_isReading = false;
    bool m_isOutdated = false; //!< whether the current read no longer has what the user asked for
};

} // namespace watchkeeper
