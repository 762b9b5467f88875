// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Documents about a whole crawl: the report as an HTML page or in SARIF, the sitemap and the graph of links; and the rows of `crawls export`.

#include "cli/options/CommandDescription.h"
#include "crawl/store/CrawlReader.h"
#include "report/ReportSections.h"

#include <QByteArray>
#include <QByteArrayList>
#include <QStringList>

namespace watchkeeper {

//! Returns a SARIF 2.1.0 log of a run with these results. Pure.
QByteArray sarifDocument(const CrawlRunInfo &run, const QByteArrayList &results);

//! Returns the section of the report about findings of this kind, with a table without rows: address, details and, if there is a
//! baseline, whether the finding is new. Pure.
ReportSection findingsSection(FindingKind kind, bool hasBaseline);
//! \brief Returns the report as one HTML page, with a summary before the sections. Pure.
//! \param sections  from findingsSection(), each with its rows
QByteArray findingsPage(const CrawlRunInfo &run, QList<ReportSection> sections);

//! A text for a file, and a sentence for people.
struct CrawlDocument
{
    QByteArray text;
    QString note; //!< what the document leaves out; can be empty
};

//! \brief Returns the pages of a run as `sitemap.xml`, or its pages and links as a graph for Graphviz. Blocks.
//! \param format  Format::Sitemap or Format::Dot
//! \return        a sentence if the run can't be read, or if a sitemap can't hold all pages
Expected<CrawlDocument, QString> crawlDocument(const QString &file, qint64 run, Format format);

// The exported values of addresses and links. The texts of pages are made safe to show. Pure.

const QStringList &addressKeys();
const QStringList &linkKeys();
QStringList addressCells(const UrlRow &url);
QStringList linkCells(const LinkRow &link);
//! Returns the cells as a JSON object. Empty cells are left out, and numbers are numbers.
QByteArray cellsJson(const QStringList &keys, const QStringList &cells);

} // namespace watchkeeper
