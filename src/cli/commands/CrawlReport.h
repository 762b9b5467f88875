// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Writes the findings of a crawl, for the commands `crawl` and `crawls`.

#include "cli/commands/Command.h"
#include "cli/write/Listing.h"
#include "cli/write/ProgressLine.h"
#include "crawl/store/CrawlReader.h"
#include "report/ReportSections.h"

#include <QSet>

#include <functional>
#include <memory>
#include <optional>

namespace watchkeeper {

//! \brief Writes findings in one format; nothing for a sitemap or a graph, which aren't about findings. Call begin(), then add() for each finding, then end(). The texts of pages are made safe to show in
//! every format. Pure.
class FindingsWriter
{
public:
    //! \param hasBaseline  whether add() tells new findings from known ones
    FindingsWriter(Format format, const Terminal &terminal, const CrawlRunInfo &run, bool hasBaseline);

    QByteArray begin();
    QByteArray add(const FindingRow &finding, bool isNew);
    QByteArray end();

private:
    QByteArray tableText(const FindingRow &finding, bool isNew);
    void addToPage(const FindingRow &finding, bool isNew);
    QByteArray junitCase(const FindingRow &finding) const;
    QByteArray sarifResult(const FindingRow &finding, bool isNew) const;

    Format m_format;
    Terminal m_terminal;
    CrawlRunInfo m_run;
    bool m_hasBaseline;
    Listing m_listing;
    std::optional<FindingKind> m_lastKind;
    QByteArrayList m_items;          //!< of the formats that begin with the number of findings
    QList<ReportSection> m_sections; //!< of the HTML page
    int m_failures = 0;
};

//! The formats that `crawl` and `crawls show` offer.
inline QList<Format> findingFormats()
{
    return {Format::Table, Format::Json, Format::Ndjson,  Format::Csv, Format::Junit,
            Format::Sarif, Format::Html, Format::Sitemap, Format::Dot};
}

//! Returns a line such as `Run 3: 120 pages, 2 errors, 1 warning.` for people.
QString crawlSummary(const CrawlRunInfo &run);

//! \brief A command that writes the findings of a run, or a sitemap or graph. Doesn't need more memory for many findings, except in the formats
//! JUnit, SARIF and HTML.
class FindingsCommand : public Command
{
public:
    using Command::Command;

protected:
    struct Request
    {
        qint64 run = 0; //!< 0 for the newest run
        Format format = Format::Table;
        QString baseline;          //!< a file or the number of a run; empty for none
        bool usesPrevious = false; //!< without a baseline, compares with CrawlReader::baselineOf()
        bool isNewOnly = false;    //!< only new findings count for the worst level
        bool isQuick = false;      //!< writes none, rather than compute the findings of a run that ended without them
    };
    //! What was written.
    struct Written
    {
        CrawlRunInfo run;
        std::optional<FindingLevel> worst; //!< nullopt without findings that count
        qint64 added = 0;                  //!< new findings
        qint64 healed = 0;
        bool hasBaseline = false;
    };

    //! Writes the findings, then calls `done`; fails if the run can't be read.
    void writeFindings(const Request &request, std::function<void(const Written &)> done);
    //! \brief Computes the findings of a run if it ended without them, and shows how far that is. Blocks; call it in a pool.
    //! \return a sentence if that is impossible; empty on success
    QString completeRun(const CrawlRunInfo &run);
    //! The exit status for the worst finding.
    static int statusOf(const Written &written);

private:
    struct Source;
    void writeNext();
    void writeEnd();

    ProgressLine m_analysis{&console(), this};
    std::shared_ptr<Source> m_source;
    std::function<void(const Written &)> m_done;
};

} // namespace watchkeeper
