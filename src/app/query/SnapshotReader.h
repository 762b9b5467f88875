// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Reads the states of targets at an earlier time, the times at which targets changed, and what happened over time. Used for time
//! travel.

#include "app/query/RecentHistory.h"
#include "history/LastResultsReader.h"
#include "history/values/TimeSpan.h"
#include "model/target/Target.h"

#include <QSet>

#include <optional>
#include <vector>

namespace watchkeeper {

// Reads the states of a table's targets at an earlier time from the history files.

//! \brief Reads one group of targets at a time. Blocks, so use it in pool threads. read() can run in several threads at the same time.
class SnapshotReader
{
public:
    //! \param folder    folder of results, see Profile::resultsFolder()
    //! \param database  database of changes, see Profile::historyFile(); if it can't be read, no changes are known
    //! \param at        [ms] since 1970, UTC; results at exactly this time are included
    SnapshotReader(const QString &folder, const QString &database, const QList<Target> &targets, qint64 at);

    static constexpr int kGroups = kTargetGroups;
    //! \brief Reads the targets of this group that have stored data. RecentHistory::day remains empty.
    //!
    //! Reads one day back, or further if a result stays valid for longer. Skips unreadable data.
    //! \param limit  number of results to read for each target, at most LastResultsReader::kMaxRetained; the list may contain
    //! more. Only the last result has phases and values
    QList<RecentHistory> read(int group, qsizetype limit) const;

private:
    LastResultsReader m_reader;
    QHash<int, QHash<TargetId, qint64>> m_since; //!< [ms] start of the search for each target, by group
    QHash<TargetId, StoredTransition> m_changes;
};

// The times at which targets changed, used to navigate between changes.

//! \brief Uses 24 bytes per change. Times are [ms] since 1970, UTC.
class ChangeTimes
{
public:
    void add(qint64 at, const TargetId &target);

    //! \param targets  only changes of these targets are considered
    std::optional<qint64> before(qint64 time, const QSet<TargetId> &targets) const;
    std::optional<qint64> after(qint64 time, const QSet<TargetId> &targets) const;

private:
    struct Change
    {
        qint64 at;
        TargetId target;
    };
    std::vector<Change> m_changes; //!< sorted by time
};

//! \brief Returns the changes within the span, or none if the database can't be read. Blocks, so call it in a pool thread.
ChangeTimes readChangeTimes(const QString &database, const TimeSpan &span);

// What happened to all targets together over a long time.

//! \brief The worst outcome in sections of equal length. A plain value. Times are [ms] since 1970, UTC.
class PastStrip
{
public:
    static constexpr int kSections = 240;

    PastStrip() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1
    //! All sections are up. \param span  not empty
    explicit PastStrip(const TimeSpan &span);
    //! Has no sections, because the history can't be read. \param problem  the reason, as a user-visible message
    static PastStrip unreadable(const QString &problem);

    const TimeSpan &span() const { return m_span; }
    bool isEmpty() const { return m_sections.empty(); }
    const QString &problem() const { return m_problem; }
    TimeSpan section(int index) const;
    //! Returns the section that contains this time, or -1 if there is none.
    int indexAt(qint64 at) const;
    //! Returns the worst outcome; nullopt if nothing was monitored.
    std::optional<Outcome> worst(int index) const { return m_sections[static_cast<size_t>(index)]; }

    //! Adds a problem, even if it is shorter than a section.
    void add(const TimeSpan &problem, Outcome outcome);
    //! Empties the sections that are entirely within these spans. \param unmonitored  as returned by mergedSpans()
    void clear(const QList<TimeSpan> &unmonitored);

private:
    TimeSpan m_span;
    std::vector<std::optional<Outcome>> m_sections;
    QString m_problem;
};

//! \brief Returns the incidents and the monitoring gaps of the span. If the database can't be read, there are no sections. Blocks, so call it
//! in a pool thread.
//! \param now  [ms] since 1970
PastStrip readPastStrip(const QString &database, const TimeSpan &span, qint64 now);

} // namespace watchkeeper
