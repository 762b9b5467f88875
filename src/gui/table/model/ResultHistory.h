// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The past of a row: its last results, and its uptimes.

#include "history/values/OutcomeTimeline.h"
#include "history/values/Uptime.h"
#include "model/check/Outcome.h"
#include "model/target/Result.h"

#include <QDateTime>
#include <QHash>
#include <QList>
#include <QString>

#include <array>
#include <chrono>
#include <optional>
#include <vector>

namespace watchkeeper {

inline constexpr int kHistoryLength = 50;

//! \brief An earlier result to be shown.
struct HistoricalResult
{
    QDateTime at; //!< the start of the check, in UTC
    double milliseconds = 0;
    Outcome outcome = Outcome::Unknown;
    bool hard = true;
    QString summary; //!< empty if the result had no summary or the limit for texts was reached
};

//! \brief Stores packed results, and each distinct summary once. GUI thread.
//!
//! A result takes 24 bytes. The summaries are limited to kMaxTextBytes in total, because a target can have a different summary each time.
class ResultHistory
{
public:
    static constexpr qsizetype kMaxTextBytes = 8 * 1024 * 1024;

    void add(const TargetId &id, const Result &result, const QString &summary);
    //! Inserts earlier results at the front, as many as fit. \param earlier  the earlier results, oldest first
    void prependEarlier(const TargetId &id, const QList<HistoricalResult> &earlier);
    void remove(const TargetId &id);
    //! Returns at most kHistoryLength results, oldest first.
    QList<HistoricalResult> of(const TargetId &id) const;
    //! Returns the approximate size of the summaries in [bytes].
    qsizetype textBytes() const { return m_textBytes; }

private:
    struct PackedResult
    {
        qint64 at;       //!< [ms] since 1970, UTC
        quint32 summary; //!< index into m_texts
        float milliseconds;
        Outcome outcome;
        bool hard;
    };
    static_assert(sizeof(PackedResult) <= 24);

    //! The results of a target. Once the buffer is full, `next` is the index of the oldest result, which is replaced next.
    struct RingBuffer
    {
        std::vector<PackedResult> results;
        int next = 0;
    };

    struct Text
    {
        QString text;
        int uses = 0;
    };

    void append(const TargetId &id, const PackedResult &packed);
    quint32 acquireText(const QString &text);
    void releaseText(quint32 index);

    QHash<TargetId, RingBuffer> m_rings;
    std::vector<Text> m_texts{Text()}; //!< the first element is the missing text
    QHash<QString, quint32> m_textIndexes;
    std::vector<quint32> m_freeIndexes; //!< unused indexes in m_texts
    qsizetype m_textBytes = 0;
};

// A target's uptime over the last 24 hours, excluding time without data.

//! \brief Time-weighted uptime, in which each result applies until the next one. Uses about 400 bytes, regardless of the number of results.
//!
//! Degraded counts as up. Unknown outcomes count as time without data, neither up nor down. The same applies to gaps in which no check ran
//! (sleep, pause).
class DayUptime
{
public:
    //! \param validityPeriod  the maximum time for which this result is valid
    void add(const QDateTime &at, Outcome outcome, std::chrono::milliseconds validityPeriod);
    //! Adds earlier outcomes. Outcomes after the first result that was already added are ignored.
    void prependEarlier(const OutcomeTimeline &earlier);
    //! Ends the validity of the last result. Call it when the target was changed or paused.
    void interrupt() { m_last.reset(); }

    //! Returns the uptime in [0, 1]; empty while there is no data.
    std::optional<double> share(const QDateTime &now) const;
    //! Returns the time in [ms] from the first result to `now`; 0 without any result.
    double span(const QDateTime &now) const;

private:
    static constexpr int kSlotCount = 48;
    struct Slot
    {
        float upMs = 0;
        float observedMs = 0;
    };
    struct LastOutcome
    {
        qint64 at; //!< [ms] since 1970
        Outcome outcome;
        qint64 validityPeriod; //!< [ms]
    };
    void addSpan(qint64 from, qint64 to, Outcome outcome);
    void advanceTo(qint64 slot);

    std::array<Slot, kSlotCount> m_slots{};
    qint64 m_newestSlot = 0; //!< [half hours since 1970]
    qint64 m_firstAt = 0;    //!< [ms] since 1970; 0 without any result
    std::optional<LastOutcome> m_last;
};

// A target's uptime over several days, for the columns that show it. A plain value.

enum class ResultColumn;

inline constexpr int kLongUptimeCount = 4;
//! Returns the columns that cover several days, the shortest period first. The user chooses the number of days of the last column.
//! ResultColumn::Day is included for rows that show history; in other rows, ResultRow::uptime counts the last 24 hours.
const std::array<ResultColumn, kLongUptimeCount> &longUptimeColumns();
//! Returns the number of days that a column currently covers; 0 for other columns.
int uptimeDays(ResultColumn column);

//! \brief Uptimes that are read from history when a column is shown and then updated with each result.
class LongUptimes
{
public:
    //! Returns the uptime for this column; nullopt until it has been counted. \param column  one of longUptimeColumns()
    const std::optional<RunningUptime> &of(ResultColumn column) const;
    //! \param days  the number of days for each of `uptimes`; days that no column shows are ignored
    void set(const QList<int> &days, const QList<RunningUptime> &uptimes);
    void forget(ResultColumn column);
    //! See RunningUptime::add().
    void add(qint64 at, Outcome outcome, qint64 gap);

private:
    static size_t positionOf(ResultColumn column);

    std::vector<std::optional<RunningUptime>>
        m_uptimes; //!< empty, or kLongUptimeCount elements; kept small because every row has one
};

// The tooltip of an uptime column. Pure functions.

//! Returns one line each for the time span, the time without data, and the number of outages.
QString uptimeText(const std::optional<RunningUptime> &uptime, const QDateTime &now);

} // namespace watchkeeper
