// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Reads stored history from before the program started, for conditions that need it.

#include "engine/past/TargetHistory.h"
#include "history/StoredResultReader.h"

#include <QObject>
#include <QThreadPool>

#include <atomic>

namespace watchkeeper {

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
