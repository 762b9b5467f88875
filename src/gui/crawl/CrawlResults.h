// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The findings and addresses of a run, with a filter, and the details of one of them.

#include "crawl/store/CrawlReader.h"
#include "gui/crawl/CrawlThreads.h"

#include <QTimer>
#include <QWidget>

#include <optional>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QSplitter;
class QStackedWidget;
class QTabBar;
class QTableView;
class QTreeView;
class QTreeWidget;

namespace watchkeeper {

class AddressesModel;
class ElidedLabel;
class FindingsModel;

// One finding or address: what is wrong, its redirects, and the places that link to it.

//! Reads what it shows from the source, and keeps the last item until the next one was read.
class CrawlDetails : public QWidget
{
    Q_OBJECT

public:
    //! \param source  must outlive the widget
    explicit CrawlDetails(CrawlSource *source, QWidget *parent = nullptr);

    //! Shows an address, for example because of a finding about it. \param url  its number
    void showAddress(qint64 url, const std::optional<FindingRow> &finding = {});
    void clear();
    //! The address that is shown; empty if there is none.
    QByteArray address() const { return m_address; }

signals:
    //! Emitted when the user wants to monitor the selected addresses.
    void monitorRequested();

private:
    //! What is read for one address.
    struct Content
    {
        QList<UrlRow> chain; //!< the address and its redirects
        QList<LinkRow> links;
    };
    void build();
    void show(const Content &content, const std::optional<FindingRow> &finding);
    void openAddress(const QByteArray &address) const;

    CrawlSource *m_source;
    quint64 m_request = 0; //!< answers to earlier requests are dropped
    QByteArray m_address;
    ElidedLabel *m_title;
    QLabel *m_sentence;
    QLabel *m_facts;
    QLabel *m_redirects;
    QPushButton *m_open;
    QPushButton *m_copy;
    QPushButton *m_monitor;
    QLabel *m_linksTitle;
    QTreeWidget *m_links;
};

// The findings and addresses of a run.

//! \brief Reads only the visible list. Lists of a million addresses are read by the file's order, and only the rows that are shown.
class CrawlResults : public QWidget
{
    Q_OBJECT

public:
    //! \param source  must outlive the widget
    explicit CrawlResults(CrawlSource *source, QWidget *parent = nullptr);

    //! Shows a run, or reads the shown one again. \param isCrawling  whether more can be found
    void setRun(const CrawlRunInfo &run, bool isCrawling);

    // The parts that the user can arrange.
    QSplitter *splitter() const { return m_splitter; }
    QTabBar *tabs() const { return m_tabs; }
    QTableView *addresses() const { return m_addresses; }

signals:
    //! Emitted with addresses that the user wants to monitor, one a line.
    void monitorRequested(const QString &lines);
    //! Emitted after each read. \param problem  a sentence if the file can't be read, otherwise empty
    void updated(const QString &problem);

private:
    enum class Tab : quint8 { Findings, Addresses };
    void build();
    void setUpViews();
    void connectParts();
    void read();
    void handleContent(const CrawlReader::Answer<CrawlList> &list);
    void updateFilter();
    void updateComparison();
    void showSelected();
    void requestMonitoring();
    Tab tab() const;

    CrawlSource *m_source;
    FindingsModel *m_findingsModel;
    AddressesModel *m_addressesModel;
    QSplitter *m_splitter;
    QTabBar *m_tabs;
    QComboBox *m_share;
    QLineEdit *m_filter;
    QStackedWidget *m_lists;
    QTreeView *m_findings;
    QTableView *m_addresses;
    QLabel *m_emptyList;
    CrawlDetails *m_details;
    CrawlRunInfo m_run;
    CrawlFilter m_conditions;
    CrawlComparison m_comparison;
    QTimer m_filterTimer;
    bool m_isCrawling = false;
    bool m_isReading = false;
    bool m_isOutdated = false; //!< whether the current read no longer has what the user asked for
};

} // namespace watchkeeper
