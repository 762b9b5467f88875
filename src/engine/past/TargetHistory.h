// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The part of a target's history that its conditions use: a window for each series and span. Plain data: doesn't read
//! the clock or any files.

#include "conditions/facts/Facts.h"
#include "history/values/Rollup.h"
#include "history/values/SlidingWindow.h"
#include "history/values/StoredResult.h"
#include "model/check/Observation.h"
#include "model/target/Result.h"

#include <QHash>

#include <variant>

namespace watchkeeper {

// The recent history of one series of a target, such as its last hour or year, for conditions. A plain value of a few KB.

//! A number of a series, in the unit in which it was measured.
struct SeriesNumber
{
    double value = 0;
    Unit unit = Unit::None;
};

//! The value of this series in an observation; nullopt if it wasn't measured.
std::optional<SeriesNumber> seriesNumber(const Observation &observation, const HistorySeries &series);

//! \brief Answers queries about a series over one span. All queries that need the same data share one window.
class MetricWindow
{
public:
    explicit MetricWindow(const WindowQuery &query);

    bool canAnswer(const WindowQuery &query) const;
    bool isSame(const MetricWindow &other) const; //!< whether the other window answers the same queries
    const HistorySeries &series() const { return m_series; }

    void add(qint64 at, SeriesNumber number);
    //! Adds the number of a stored result.
    void add(const StoredResult &result);
    void add(qint64 first, qint64 last, const Rollup &rollup);
    //! Adds the numbers of another window for the same queries.
    void merge(const MetricWindow &other);

    //! \param present  the number being evaluated; rate and forecast include it, although the window doesn't contain it yet
    WindowValue answer(const WindowQuery &query, qint64 now, const std::optional<SeriesNumber> &present);

private:
    struct Reading
    {
        std::optional<double> value; //!< value as measured
        double perSecond = 0;
        quint64 count = 0;
        std::optional<qint64> firstAt;
    };

    void updateEarliest(qint64 at);
    Reading summaryReading(const WindowQuery &query, qint64 now);
    Reading changeReading(qint64 now, const std::optional<SeriesNumber> &present);
    Reading regressionReading(const WindowQuery &query, qint64 now, const std::optional<SeriesNumber> &present);

    HistorySeries m_series;
    QString m_key; //!< key of the series in the history (SeriesKey.h)
    Milliseconds m_span;
    Unit m_unit = Unit::None;         //!< unit of the newest number
    std::optional<qint64> m_earliest; //!< time of the oldest number ever added, which may have left the window since
    std::variant<SlidingSummary, SlidingChange, SlidingLine> m_numbers;
};

//! \brief Contains a window for each series and span that a target's conditions use.
class TargetHistory
{
public:
    TargetHistory() = default;
    explicit TargetHistory(const QList<WindowQuery> &queries);

    //! \brief Creates windows for these queries and removes all other windows. Existing windows that are still needed don't
    //! change.
    //! \return the queries that had no window; empty if none is new
    QList<WindowQuery> setQueries(const QList<WindowQuery> &queries);

    //! Adds a result that has been evaluated.
    void add(const Result &result);
    //! Adds a result or a rollup from the history.
    void add(const StoredResult &result);
    void add(qint64 first, qint64 last, const Rollup &rollup);
    //! \brief Adds the history from before the windows were created. Called once for each window.
    void mergeEarlier(const TargetHistory &earlier);
    //! Whether earlier history is still missing for any of the windows.
    bool isBackfilling() const;

    //! \brief The answers to the queries for a result that isn't in the history yet.
    QList<WindowValue> answers(const QList<WindowQuery> &queries, const Observation &observation, qint64 at);

private:
    struct Entry
    {
        MetricWindow window;
        bool isBackfilling = true; //!< whether earlier history is still missing
    };
    Entry *findWindow(const WindowQuery &query);

    std::vector<Entry> m_windows;
};

// The history of the targets whose conditions use it. Pure, without a clock.

//! The longest time that a check waits for stored history. A limit is needed because the disk might not respond.
inline constexpr std::chrono::seconds kMaxHistoryReadTime{10};

//! \brief A request for the stored history of a target.
class HistoryRequest
{
public:
    HistoryRequest() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    TargetId target;
    QList<WindowQuery> queries;
    qint64 before = 0; //!< [ms] since 1970; only earlier results are requested
};

//! \brief The answer to a HistoryRequest, sent even if nothing is stored.
class StoredWindow
{
public:
    StoredWindow() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    TargetId target;
    TargetHistory history;
};

//! \brief The history of each target. Nothing is stored for targets whose conditions don't use it.
class MetricWindows
{
public:
    //! \brief Sets the history queries of a target's conditions. An empty list removes the target.
    //! \return the request for the stored history; it has no queries if none is new
    HistoryRequest setQueries(const TargetId &target, const QList<WindowQuery> &queries, qint64 now);
    //! Removes the data of all targets except these.
    void retainOnly(const QList<TargetId> &targets);

    //! \brief Defers a due check whose conditions need stored history that isn't loaded yet.
    //! \return whether the check is deferred; true only once per load
    bool deferUntilHistoryIsRead(const TargetId &target);
    //! \return whether all earlier history has arrived and a check is waiting for it
    bool mergeEarlier(const StoredWindow &earlier);
    //! Adds a result of a target whose conditions use history.
    void add(const Result &result);
    //! The answers for a result that isn't in the history yet; empty for an unknown target.
    QList<WindowValue> answers(const TargetId &target, const QList<WindowQuery> &queries, const Observation &observation,
                               qint64 at);

private:
    struct Entry
    {
        TargetHistory history;
        bool isAwaited = false; //!< whether a check waits for the stored history
    };
    QHash<TargetId, Entry> m_metricHistories;
};

} // namespace watchkeeper

Q_DECLARE_METATYPE(watchkeeper::HistoryRequest)
Q_DECLARE_METATYPE(watchkeeper::StoredWindow)
