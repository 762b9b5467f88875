// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The history before the program's start that conditions need, from the history files.

#include "engine/MetricWindows.h"
#include "history/StoredResultReader.h"

namespace watchkeeper {

//! \brief Reads it for one group of targets at a time: each file is opened once for many. Blocks: for a pool thread.
//!
//! Spans of up to kMaxResultSpan are read result by result; longer ones hour by hour, so that their old end is accurate within half an hour.
class StoredWindowReader
{
public:
    static constexpr Milliseconds kMaxResultSpan = std::chrono::hours(3);

    //! \param folder       of results, see Profile::resultsFolder()
    //! \param isPointless  called before each file; if true, the answers are invalid
    StoredWindowReader(const QString &folder, const QList<HistoryRequest> &wanted, std::function<bool()> isPointless = {});

    static constexpr int kGroups = kTargetGroups;
    //! An answer to each request of this group, even if there is nothing; sometimes two for one. Unreadable data is skipped.
    QList<StoredWindow> read(int group) const;

private:
    StoredWindow byResult(const HistoryRequest &wanted, const QList<StoredResult> &results) const;
    StoredWindow byHour(const HistoryRequest &wanted, const RolledResults &rolled) const;

    StoredResultReader m_reader;
    QHash<int, QList<HistoryRequest>> m_shortWindows; //!< by group
    QHash<int, QList<HistoryRequest>> m_longWindows;
};

//! \brief Answers all questions about a target's past from its history. Blocks.
//! \param seen  the last result, of `at` [ms since 1970]: anything that began then or later isn't part of the past
QList<WindowValue> windowValuesFromHistory(const QString &folder, const TargetId &target, const QList<WindowQuery> &questions,
                                           const Observation &seen, qint64 at);

} // namespace watchkeeper
