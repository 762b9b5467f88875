// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Reads stored runs of crawls, and compares two of them. All functions of the reader block.

#include "crawl/store/CrawlDatabase.h"
#include "crawl/store/CrawlFilter.h"
#include "crawl/store/CrawlValues.h"
#include "model/base/Expected.h"

#include <QSet>
#include <Qt>

#include <functional>
#include <memory>

namespace watchkeeper {

//! How an address differs between two runs.
enum class UrlChangeKind : quint8 { Added, Removed, Status, Moved, Title, Canonical, Robots, Slower, Heavier };

QString urlChangeKey(UrlChangeKind kind);

//! One difference of one address.
class UrlChange
{
public:
    UrlChange() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1
    UrlChange(UrlChangeKind what, QByteArray where, QString earlier, QString later)
        : kind(what)
        , address(std::move(where))
        , before(std::move(earlier))
        , after(std::move(later))
    {
    }

    UrlChangeKind kind = UrlChangeKind::Added;
    QByteArray address;
    QString before;
    QString after;
};

//! The differences between two runs.
class RunDifferences
{
public:
    RunDifferences() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    QList<FindingRow> added; //!< findings of the later run only
    QList<FindingRow> healed;
    QList<FindingRow> kept;
    QList<UrlChange> changes;
};

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

//! \brief Returns the differences of an address that both runs requested. Pure. “Slower” and “heavier” need a clear difference: twice the time
//! and half a second more, or half the size and 100 kB more.
QList<UrlChange> urlChanges(const UrlRow &before, const UrlRow &after);

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
    //! The newest run before `run` that was complete and had the same start addresses; 0 if there is none.
    Answer<qint64> previousRun(const CrawlRunInfo &run);
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
    //! The differences between the addresses of two runs.
    Answer<QList<UrlChange>> compare(qint64 before, qint64 after);
    //! All differences between two runs. \param before  0 for previousRun() \param after  0 for the newest run
    Answer<RunDifferences> differences(qint64 before, qint64 after);

private:
    HistoryFault select(const QString &sql, const QVariantList &values, const std::function<void(const QSqlQuery &)> &eachRow);
    QString sentence(const HistoryError &error) const { return crawlFaultText(error, m_path); }
    HistoryFault addCounts(CrawlRunInfo *info);
    Answer<QList<FindingRow>> findingsOf(qint64 run);
    HistoryFault addInlinks(qint64 target, FindingRow *finding);
    HistoryFault selectLinksTo(qint64 target, int limit, QList<LinkRow> *links);

    const QString m_path;
    std::unique_ptr<SqliteConnection> m_connection;
};

} // namespace watchkeeper
