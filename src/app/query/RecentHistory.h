// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Reads stored history from before the program started: the recent history shown in tables, and the windows of
//! conditions.

#include "app/query/MonitoringGaps.h"
#include "engine/past/TargetHistory.h"
#include "history/StoredResultReader.h"
#include "history/tables/TransitionTable.h"
#include "history/values/OutcomeTimeline.h"
#include "model/target/Target.h"

#include <QHash>
#include <QObject>
#include <QThreadPool>

#include <atomic>
#include <optional>

namespace watchkeeper {

//! \brief The last results of a target, its last 24 hours, and its last state change.
class RecentHistory
{
public:
    RecentHistory() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    TargetId target;
    QList<StoredResult> results; //!< the newest results in chronological order, at most RecentHistoryReader::kMaxResults
    OutcomeTimeline day;         //!< the last 24 hours, without uncounted time
    std::optional<StoredTransition> change; //!< the last state change, if any
};

//! Returns the last change of each target before `time` [ms]; empty if the database can't be read. Blocks.
QHash<TargetId, StoredTransition> lastChangesBefore(const QString &database, qint64 time);

//! \brief Reads the targets group by group, to open each file only once for an entire group. Blocks. Create and use it in a
//! pool thread.
class RecentHistoryReader
{
public:
    static constexpr qsizetype kMaxResults = 50;

    //! \param folder    folder of results, see Profile::resultsFolder()
    //! \param database  database of changes, see Profile::historyFile(); if it can't be read, changes and gaps are unknown
    //! \param now       [ms] since 1970, UTC
    RecentHistoryReader(const QString &folder, const QString &database, const QList<Target> &targets, qint64 now,
                        MaintenanceAccounting maintenance = MaintenanceAccounting::Omitted);

    static constexpr int kGroups = kTargetGroups;
    //! Reads the targets of this group that have stored data. Skips data that can't be read.
    QList<RecentHistory> read(int group) const;

private:
    QList<StoredResult> newestResults(const Target &target, QList<StoredResult> recent) const;

    StoredResultReader m_reader;
    QHash<TargetId, Target> m_targets;
    QHash<TargetId, StoredTransition> m_changes;
    MonitoringGaps m_monitoringGaps;
    qint64 m_now;
    MaintenanceAccounting m_maintenance;
};

// Reads stored history from before the program started, for conditions that need it.

//! \brief Reads the history for one group of targets at a time, to open each file only once. Blocks. Use it in a pool thread.
//!
//! Spans of up to kMaxResultSpan are read result by result. Longer spans are read hour by hour, and their start is accurate within
//! half an hour.
class StoredWindowReader
{
public:
    static constexpr Milliseconds kMaxResultSpan = std::chrono::hours(3);

    //! \param folder       folder of results, see Profile::resultsFolder()
    //! \param shouldStop  called before each file; if it returns true, the answers are invalid
    StoredWindowReader(const QString &folder, const QList<HistoryRequest> &wanted, std::function<bool()> shouldStop = {});

    static constexpr int kGroups = kTargetGroups;
    //! Answers each request of this group, even if there is no data. A request with short and long spans has two answers.
    //! Unreadable data is skipped.
    QList<StoredWindow> read(int group) const;

private:
    StoredWindow windowFromResults(const HistoryRequest &wanted, const QList<StoredResult> &results) const;
    StoredWindow windowFromRollups(const HistoryRequest &wanted, const RolledUpResults &rolledUpResults) const;

    StoredResultReader m_reader;
    QHash<int, QList<HistoryRequest>> m_shortWindows; //!< by group
    QHash<int, QList<HistoryRequest>> m_longWindows;
};

//! \brief Computes the values of all requested windows of a target from its history. Blocks.
//! \param observation  the last result, which began at `at` [ms since 1970]; only results before that time are part of the windows
QList<WindowValue> windowValuesFromHistory(const QString &folder, const TargetId &target, const QList<WindowQuery> &queries,
                                           const Observation &observation, qint64 at);

// Reads stored history for conditions and passes it to the engine.

//! \brief Lives in the main thread and reads in its own thread, with lower priority than checks. Works group by group, to pass
//! the data to the engine in small portions.
class WindowBackfill : public QObject
{
    Q_OBJECT

public:
    //! \param folder  folder of results, see Profile::resultsFolder()
    explicit WindowBackfill(QString folder, QObject *parent = nullptr);
    //! Waits until the current file has been read.
    ~WindowBackfill() override;

    void read(const QList<HistoryRequest> &wanted);
    //! Stops reporting.
    void stop() { m_isEnding = true; }

signals:
    void found(const QList<watchkeeper::StoredWindow> &histories);
    //! Emitted when all requested history has been reported.
    void done();

private:
    void reportWindows(const QList<StoredWindow> &histories);
    void reportFinished();

    QString m_folder;
    int m_pendingJobs = 0;
    std::atomic<bool> m_isEnding = false;
    QThreadPool m_pool;
};

} // namespace watchkeeper
