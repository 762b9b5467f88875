// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The details of one address of a crawl: what is wrong, its response, its redirects, and the places that link to it.

#include "crawl/store/CrawlReader.h"

#include <QWidget>

#include <optional>

class QLabel;
class QPushButton;
class QTreeWidget;

namespace watchkeeper {

class CrawlSource;
class ElidedLabel;

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
    QLabel *m_page;
    QLabel *m_redirects;
    QPushButton *m_open;
    QPushButton *m_copy;
    QPushButton *m_monitor;
    QLabel *m_linksTitle;
    QTreeWidget *m_links;
};

} // namespace watchkeeper
