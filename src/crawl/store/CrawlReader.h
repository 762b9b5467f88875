// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Reads stored runs of crawls, and compares two of them. All functions of the reader block.

#include "crawl/store/CrawlDatabase.h"
#include "crawl/store/CrawlValues.h"
#include "crawl/store/RunComparison.h"
#include "model/base/Expected.h"

#include <QSet>
#include <Qt>

#include <functional>
#include <memory>

namespace watchkeeper {

//! The numbers of a run's findings of one kind, by address.
class FindingGroup
{
public:
    FindingGroup() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1
    explicit FindingGroup(FindingKind what)
        : kind(what)
    {
    }

    FindingKind kind = FindingKind::Broken;
    QList<qint64> ids;
};

//! The name of the branch of addresses without a host, such as `mailto:`. No web address begins with it.
inline constexpr char kOtherAddresses[] = ":";

//! A host, a folder or a page in the tree of a run's addresses.
class CrawlBranch
{
public:
    CrawlBranch() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    QByteArray name;       //!< follows the prefix: `docs/`, or the host as `https://example.org/`; empty for a page
    qint64 url = 0;        //!< the number of a page, or of the first address of a folder
    bool isFolder = false; //!< a host or folder
    UrlVerdict worst = UrlVerdict::None;
    qint64 addresses = 1; //!< in the branch
    qint64 errors = 0;    //!< findings of that level
    qint64 warnings = 0;
};

//! \brief Reads one file. Opened, used and destroyed in one thread. Sees a consistent state even while another program crawls.
class CrawlReader
{
public:
    //! The number of links to an address that findings() returns.
    static constexpr int kShownLinks = 10;
    template<typename Value>
    using Answer = Expected<Value, QString>; //!< or a sentence about the error

    explicit CrawlReader(QString path);

    //! Call it first. \return an error if the file doesn't exist or can't be used
    Answer<bool> open();
    //! All runs, newest first.
    Answer<QList<CrawlRunInfo>> runs();
    //! \param run  0 for the newest run
    Answer<CrawlRunInfo> run(qint64 run);
    //! The earlier run of the same site that the user accepted, see setCrawlBaseline(); 0 if there is none.
    Answer<qint64> acceptedBaseline(const CrawlRunInfo &run);
    //! The run to compare with by default: the accepted one, otherwise the newest earlier run of the same site that was complete; 0 if there
    //! is none.
    Answer<qint64> baselineOf(const CrawlRunInfo &run);
    //! The numbers of a run's findings, worst first.
    Answer<QList<qint64>> findingIds(qint64 run);
    //! The findings with these numbers, in this order, with the first links to their addresses.
    Answer<QList<FindingRow>> findings(const QList<qint64> &ids);
    //! \brief The numbers of the matching findings, worst kinds first.
    //! \param accepts  called with the identity of each; without it, all are accepted
    Answer<QList<FindingGroup>> findingGroups(qint64 run, const CrawlFilter &filter,
                                              const std::function<bool(const QByteArray &)> &accepts = {});
    //! FindingRow::identity() of all findings of a run.
    Answer<QSet<QByteArray>> identities(qint64 run);
    //! The addresses of a run in the order in which they were found. \param after  the number of the last one read, or 0
    Answer<QList<UrlRow>> urls(qint64 run, qint64 after, int limit);
    //! The numbers of the matching addresses of a run.
    Answer<QList<qint64>> urlIds(qint64 run, const CrawlFilter &filter, UrlOrder order, Qt::SortOrder direction);
    //! The addresses with these numbers, in this order.
    Answer<QList<UrlRow>> urls(const QList<qint64> &ids);
    //! The address with this number, followed by those that it redirects to, one after the other; at most ten.
    Answer<QList<UrlRow>> redirects(qint64 url);
    //! The first links to an address.
    Answer<QList<LinkRow>> linksTo(qint64 url, int limit);
    //! The links of a run, in the same way. \param after  see urls(); it receives the number of the last one
    Answer<QList<LinkRow>> links(qint64 run, qint64 *after, int limit);
    //! \brief The differences between the addresses of two runs.
    //! \param filter  applied to the later run, and to addresses that it doesn't have any more in the earlier one
    //! \param limit   at most one more than this many; negative for all
    Answer<QList<UrlChange>> compare(qint64 before, qint64 after, const CrawlFilter &filter = {}, qsizetype limit = -1);
    //! \brief One level of the tree of a run's addresses: first the folders, then the pages, each by name.
    //! \param prefix  of the addresses, with a slash at its end: a host or folder. Empty for the hosts, those of the site first.
    //!                kOtherAddresses for addresses without a host
    Answer<QList<CrawlBranch>> branches(qint64 run, const QByteArray &prefix, const CrawlFilter &filter);

private:
    HistoryFault select(const QString &sql, const QVariantList &values, const std::function<void(const QSqlQuery &)> &eachRow);
    QString sentence(const HistoryError &error) const { return crawlFaultText(error, m_path); }
    HistoryFault addCounts(CrawlRunInfo *info);
    Answer<qint64> earlierRun(const CrawlRunInfo &run, const QString &condition);
    HistoryFault addInlinks(qint64 target, FindingRow *finding);
    HistoryFault selectLinksTo(qint64 target, int limit, QList<LinkRow> *links);

    const QString m_path;
    std::unique_ptr<SqliteConnection> m_connection;
};

} // namespace watchkeeper
