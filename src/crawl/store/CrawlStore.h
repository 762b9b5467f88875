// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The writer of one run. The addresses that wait to be requested are in the file too, so that memory stays bounded, and a run can
//! continue after a crash.

#include "crawl/store/CrawlDatabase.h"
#include "crawl/store/CrawlValues.h"
#include "model/base/Expected.h"

#include <QCache>
#include <QLockFile>
#include <QSet>

#include <functional>
#include <memory>
#include <optional>
#include <utility>

namespace watchkeeper {

//! The analysis of a stored run, run inside a transaction. See analyseCrawl().
using CrawlAnalyser = std::function<HistoryFault(SqlConnection &, qint64 run, QList<std::pair<qint64, FoundProblem>> *)>;

//! \brief Writes one run. Opened, used and destroyed in one thread, never in the thread of the window or the engine.
//!
//! Each function writes one transaction. After a crash, the file contains all of it or nothing.
class CrawlStore
{
public:
    explicit CrawlStore(const QString &path);
    ~CrawlStore();

    //! Sets the greatest distance from the start, in clicks, of addresses that are requested. Call it before anything is added.
    void setMaxDepth(std::optional<int> depth) { m_maxDepth = depth; }
    //! Creates a run. \return its number
    Expected<qint64, QString> begin(const QStringList &starts, const QByteArray &plan, const QDateTime &now);
    //! \brief Continues a run. Addresses that were under way are requested again.
    //! \param accept  called with the stored plan before anything is changed; returns a sentence to refuse the run
    //! \param repeatsFailed  see repeatFailedAddresses()
    //! \return the run, or a sentence if it is refused, there is none of that number, it is being crawled, or the file can't be used
    Expected<CrawlRunInfo, QString> resume(qint64 run, const std::function<QString(const QByteArray &plan)> &accept = {},
                                           bool repeatsFailed = false);

    //! Adds addresses that no page links to: the start addresses and sitemaps. Known addresses stay as they are.
    HistoryFault addAddresses(const QList<FoundLink> &addresses);
    //! Takes up to `limit` waiting addresses of a host, nearest to the start first, and marks them as under way.
    Expected<QList<FrontierUrl>, HistoryError> take(qint64 host, int limit);
    //! Stores the results of requests: addresses, links, findings, and newly found addresses.
    HistoryFault write(const QList<CrawledUrl> &results);
    HistoryFault writeHost(const CrawlHost &host);
    //! Returns the start addresses and what they redirect to.
    Expected<QList<QByteArray>, HistoryError> startAddresses();
    Expected<CrawlHost, HistoryError> host(qint64 id);

    //! Returns the hosts with new waiting addresses since the last call; after resume(), all hosts with waiting addresses.
    QSet<qint64> takeHostsWithWork() { return std::exchange(m_hostsWithWork, {}); }
    qint64 waiting() const { return m_waiting; } //!< number of addresses that wait, without those under way

    //! \brief Computes the distance of each address from the start by the links that are stored. With a depth limit, addresses that turn
    //! out to be nearer than they seemed become waiting.
    //! \return how many addresses became waiting
    Expected<qint64, HistoryError> recomputeDepths(const CrawlWatch &watch = {});
    //! \brief Ends the run: stores its state, the depths, counts, and the findings of `analyse`, which replace those of an earlier call.
    //! \param watch  can stop the analysis; then the run ends without it, and analyse() does it later
    HistoryFault finish(RunState state, qint64 activeMs, const QDateTime &now, const CrawlAnalyser &analyse,
                        const CrawlWatch &watch = {});
    //! \brief Computes the findings of a run that ended without them. Call it instead of begin() and resume().
    //! \return a sentence if that is impossible or the watch stops it; empty on success
    QString analyse(qint64 run, const CrawlAnalyser &analyse, const CrawlWatch &watch);
    HistoryFault recordTime(qint64 activeMs);
    //! Closes the file and lets other programs continue or remove the run.
    void close();

private:
    //! What is known of an address without reading the file.
    struct KnownUrl
    {
        qint64 id;
        int depth;
        bool isListed; //!< see UrlState::Listed
    };
    Expected<bool, QString> open(qint64 run);
    Expected<qint64, HistoryError> idOf(const FoundLink &link);
    Expected<qint64, HistoryError> insertUrl(const FoundLink &link);
    HistoryFault updateUrl(const KnownUrl &known, const FoundLink &link);
    UrlState stateOf(const FoundLink &link) const;
    void noteWaiting(qint64 host)
    {
        ++m_waiting;
        m_hostsWithWork.insert(host);
    }
    Expected<qint64, HistoryError> hostId(const QByteArray &origin);
    HistoryFault addLink(qint64 source, const FoundLink &link);
    HistoryFault addProblem(qint64 url, const FoundProblem &problem, bool isComputed);
    HistoryFault writeResult(const CrawledUrl &result);
    HistoryFault storeFindings(const CrawlAnalyser &analyse, const CrawlWatch &watch);
    HistoryFault updateCounts();

    const QString m_path;
    std::unique_ptr<QLockFile> m_lock; //!< held while the run is being crawled
    std::unique_ptr<SqliteConnection> m_connection;
    qint64 m_run = 0;
    qint64 m_nextUrl = 0;
    qint64 m_nextLink = 0;
    qint64 m_nextHost = 0;
    qint64 m_nextFinding = 0;
    qint64 m_waiting = 0;
    QSet<qint64> m_underWay;         //!< taken, but not written yet
    bool m_areDepthsCurrent = false; //!< nothing was added since recomputeDepths()
    std::optional<int> m_maxDepth;
    QCache<QByteArray, KnownUrl> m_known;
    QCache<QByteArray, qint64> m_hosts;
    QSet<qint64> m_hostsWithWork;
};

} // namespace watchkeeper
