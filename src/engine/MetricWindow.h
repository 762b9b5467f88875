// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The last hour, week or year of one series of a target, as a condition asks for it. A plain value of some KB.

#include "conditions/HistoryFunction.h"
#include "history/values/Rollup.h"
#include "history/values/SlidingChange.h"
#include "history/values/SlidingLine.h"
#include "history/values/SlidingSummary.h"
#include "model/Observation.h"

#include <variant>

namespace watchkeeper {

//! A number of a series, in the unit it was measured in.
struct SeriesNumber
{
    double value = 0;
    Unit unit = Unit::None;
};

//! The number that an observation has for a series; no value if it didn't measure one.
std::optional<SeriesNumber> seriesNumber(const Observation &seen, const HistorySeries &series);

//! \brief Answers questions about a series over one span: one window for all questions that need the same data.
class MetricWindow
{
public:
    explicit MetricWindow(const WindowQuery &question);

    bool answers(const WindowQuery &question) const;
    bool isSame(const MetricWindow &other) const; //!< answers the same questions
    const HistorySeries &series() const { return m_series; }

    void add(qint64 at, SeriesNumber number);
    //! From history: a single number, or the rollup of about an hour.
    void add(const StoredResult &result);
    void add(qint64 first, qint64 last, const Rollup &rollup);
    //! Adds what another window for the same questions has received.
    void merge(const MetricWindow &other);

    //! \param present  the number being evaluated: a change and a line include it, though it isn't in the window yet
    WindowValue answer(const WindowQuery &question, qint64 now, const std::optional<SeriesNumber> &present);

private:
    struct Reading
    {
        std::optional<double> value; //!< as measured
        double perSecond = 0;
        quint64 count = 0;
        std::optional<qint64> firstAt;
    };

    void note(qint64 at);
    Reading summaryReading(const WindowQuery &question, qint64 now);
    Reading changeReading(qint64 now, const std::optional<SeriesNumber> &present);
    Reading regressionReading(const WindowQuery &question, qint64 now, const std::optional<SeriesNumber> &present);

    HistorySeries m_series;
    QString m_key; //!< of the series in history (SeriesKey.h)
    Milliseconds m_span;
    Unit m_unit = Unit::None;         //!< of the newest number
    std::optional<qint64> m_earliest; //!< of everything received, even if it has left the window
    std::variant<SlidingSummary, SlidingChange, SlidingLine> m_numbers;
};

} // namespace watchkeeper
