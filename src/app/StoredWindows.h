// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! What conditions want to know of the time before the program was started, out of the files of history.

#include "engine/MetricWindows.h"
#include "history/StoredResultReader.h"

namespace watchkeeper {

//! \brief Reads it a group of targets at a time: each file is opened once for many. Blocks: for a pool thread.
//!
//! Spans of up to kByResult are read result by result; longer ones hour by hour, so that their old end lies within half an hour.
class StoredWindowReader
{
public:
    static constexpr Milliseconds kByResult = std::chrono::hours(3);

    //! \param folder       of results, see Profile::resultsFolder()
    //! \param isPointless  asked before each file: then the answers are of no use
    StoredWindowReader(const QString &folder, const QList<WantedPast> &wanted, std::function<bool()> isPointless = {});

    static constexpr int kGroups = kTargetGroups;
    //! An answer to each wish of this group, also where there is nothing; maybe two for one. What cannot be read is passed over.
    QList<StoredWindow> read(int group) const;

private:
    StoredWindow byResult(const WantedPast &wanted, const QList<StoredResult> &results) const;
    StoredWindow byHour(const WantedPast &wanted, const RolledResults &rolled) const;

    StoredResultReader m_reader;
    QHash<int, QList<WantedPast>> m_short; //!< by group
    QHash<int, QList<WantedPast>> m_long;
};

//! \brief The answers to questions about a target's past, all of them from its history. Blocks.
//! \param seen  the last result, of `at` [ms since 1970]: what began then or later is not part of the past
QList<WindowValue> pastFromHistory(const QString &folder, const TargetId &target, const QList<PastQuestion> &questions,
                                   const Observation &seen, qint64 at);

} // namespace watchkeeper
