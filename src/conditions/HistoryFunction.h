// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Questions that conditions ask about the history of their own target, and the answers. Plain values. The owner of the
//! history provides the answers, see Facts::windowValues.

#include "conditions/Amount.h"
#include "conditions/Placeholder.h"
#include "model/base/Quantity.h"
#include "model/check/Observation.h"

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
    Forecast  //!< a future value, extrapolated from the history by linear regression
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
    Milliseconds span{0};  //!< length of the history that is used, up to now
    Milliseconds ahead{0}; //!< for Forecast: how far in the future the value is

    //! The minimum number of values required for an answer. For Rate and Forecast, this includes the current value.
    int minCount() const { return function == HistoryFunction::Rate ? 2 : 5; }
    //! The minimum age of the oldest value required for an answer: a quarter of the span.
    Milliseconds minReach() const { return span / 4; }
    friend bool operator==(const WindowQuery &, const WindowQuery &) = default;
};

//! \brief The answer to a question, in base units (Amount.h).
struct WindowValue
{
    WindowQuery question;
    std::optional<double> value{}; //!< absent if there were no values at all
    Dimension dimension = Dimension::None;
    double unit = 1;            //!< the size of the measured unit in base units
    double perSecond = 0;       //!< the slope, for Rate and Forecast
    qint64 count = 0;           //!< number of values
    Milliseconds reach{0};      //!< time from the oldest value until now
    bool isBackfilling = false; //!< whether history from before the program started is still being loaded

    //! Whether there is enough history for an answer.
    bool isEnough() const { return value && count >= question.minCount() && reach >= question.minReach(); }
};

//! Whether the history stores numbers for this placeholder.
bool hasHistory(Placeholder placeholder);

} // namespace watchkeeper
