// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Copies runs of crawls to the history server, and restores them from it.

#include "history/database/SqlConnection.h"
#include "history/server/ServerCopy.h"
#include "history/tables/OriginTable.h"
#include "model/base/Expected.h"

#include <QString>
#include <QVariantList>

#include <compare>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <utility>

namespace watchkeeper {

//! \brief Copies the runs of `crawls.sqlite` that have ended or were stopped, the newest first. Only reads the file.
//!
//! A run is identified by its number and its start, because a new file counts from 1 again, and a version of it by its end. A run
//! that was resumed has another end. It is copied again as a whole, and its former version is removed once the copy is complete.
//! The rows that are on the server tell where to continue after a fault.
//!
//! The server keeps a run that no longer exists on the disk for as long as results, and up to their total size.
class CrawlServerCopy : public ServerCopyPart
{
public:
    //! \param path  of crawls.sqlite, which needn't exist
    explicit CrawlServerCopy(QString path);

    HistoryFault resume(HistoryDatabase *server) override;
    Expected<bool, HistoryError> step(HistoryDatabase *server, qint64 now, const Bounds &bounds) override;
    QString unreadableFileText() const override { return m_unreadableText; }
    void close() override { m_local.reset(); }

private:
    struct RunVersion
    {
        qint64 number = 0;
        qint64 started = 0; //!< [ms] since 1970
        qint64 ended = 0;   //!< [ms] since 1970
        friend auto operator<=>(const RunVersion &, const RunVersion &) = default;
    };
    struct ServerRun
    {
        qint64 key = 0;
        bool isWhole = false; //!< false while the run is being copied or removed
        qint64 bytes = 0;
    };
    using ServerRuns = std::map<RunVersion, ServerRun>;
    //! How far the copy of one run is.
    struct Progress
    {
        RunVersion version;
        qsizetype table = 0;
        std::optional<qint64> last; //!< last copied row of the table, -1 for none; nullopt if the server must be asked
    };

    bool listRuns(qint64 now);
    HistoryFault openFile();
    HistoryFault readRuns();
    std::optional<RunVersion> nextRun() const;
    HistoryFault copyPart(HistoryDatabase *server);
    HistoryFault beginRun(HistoryDatabase *server);
    Expected<bool, HistoryError> copyRows(HistoryDatabase *server, ServerRun *run, CopyAllowance *allowance);
    bool readLocal(const QString &sql, const QVariantList &values, const std::function<void(const QSqlQuery &)> &eachRow);
    ServerRuns::iterator findObsolete(const Bounds &bounds);
    HistoryFault remove(HistoryDatabase *server, ServerRuns::iterator run);

    const QString m_path;
    std::unique_ptr<SqliteConnection> m_local;         //!< null while the file is missing or unusable
    bool m_isUsable = true;                            //!< false after a fault, until the file is tried again
    qint64 m_openedAt = 0;                             //!< [ms] since 1970
    qint64 m_dataVersion = -1;                         //!< changes when another connection writes to the file
    std::set<RunVersion> m_localRuns;                  //!< ended runs on the disk
    std::set<std::pair<qint64, qint64>> m_localStarts; //!< number and start of all runs on the disk
    std::set<RunVersion> m_skipped;                    //!< runs that can't be read
    QString m_unreadableText;
    ServerRuns m_serverRuns;
    Progress m_progress;
    bool m_mayHaveWork = true;
    qint64 m_checkedAt = 0; //!< [ms] since 1970, time of the last search for work
};

//! \brief Restores the runs of a history from a server. Restores all of them or none. Waits for the server and the disk.
//! \param path  of crawls.sqlite; it must not exist, and isn't created if the server has no runs
//! \return the number of runs
Expected<int, HistoryError> fetchCrawls(const HistoryServerLocation &server, const HistoryOrigin &origin, const QString &path);

} // namespace watchkeeper
