// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The questions of conditions about a target's own history, and the answers. Plain values. The owner of the history provides the
//! answers, see Facts::past.

#include "conditions/Amount.h"
#include "conditions/Placeholder.h"
#include "model/Duration.h"
#include "model/Observation.h"

#include <QList>
#include <QString>

#include <optional>

namespace watchkeeper {

//! A function that is computed from the history.
enum class HistoryFunction : quint8 {
    Min,
    Max,
    Mean,
    Quantile, //!< `median`, `p95`
    Rate,     //!< change per second
    Forecast  //!< a value extrapolated with a straight line through the history
};

//! A placeholder whose numbers are stored in the history.
struct HistorySeries
{
    Placeholder placeholder = Placeholder::ResponseTime;
    QString name;                                         //!< name of a value, of a plugin's perfdata, or of a phase
    watchkeeper::Phase phase = watchkeeper::Phase::Queue; //!< for [PHASE]
    friend bool operator==(const HistorySeries &, const HistorySeries &) = default;
};

//! \brief A call of a history function, such as `median([RESPONSE_TIME], 1h)`.
struct WindowQuery
{
    //! The allowed range for `span` and `ahead`.
    static constexpr Milliseconds kMinLength = std::chrono::minutes(1);
    static constexpr Milliseconds kMaxLength = std::chrono::hours(400 * 24);

    HistorySeries series;
    HistoryFunction function = HistoryFunction::Quantile;
    double quantile = 0.5; //!< for Quantile, in (0, 1)
    Milliseconds span{0};  //!< how far back the question reaches
    Milliseconds ahead{0}; //!< for Forecast

    //! The minimum number of values for an answer. For rate and forecast, this includes the current value.
    int least() const { return function == HistoryFunction::Rate ? 2 : 5; }
    //! The minimum age of the oldest value for an answer: a quarter of the span.
    Milliseconds minReach() const { return span / 4; }
    friend bool operator==(const WindowQuery &, const WindowQuery &) = default;
};

//! \brief The answer to a question, in base units (Amount.h).
struct WindowValue
{
    WindowQuery question;
    std::optional<double> value{}; //!< absent if there were no values at all
    Dimension dimension = Dimension::None;
    double unit = 1;            //!< unit of the measurements, in base units
    double perSecond = 0;       //!< the slope, for Rate and Forecast
    qint64 count = 0;           //!< number of values
    Milliseconds reach{0};      //!< time from the oldest value until now
    bool isBackfilling = false; //!< the history from before the program started isn't loaded yet

    //! Whether there is enough history for an answer.
    bool isEnough() const { return value && count >= question.least() && reach >= question.minReach(); }
};

//! Whether the history has numbers for this placeholder.
bool hasHistory(Placeholder placeholder);

} // namespace watchkeeper
