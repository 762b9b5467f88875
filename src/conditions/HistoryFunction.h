// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file What a condition asks of a target's own history, and the answers. Plain values: the owner of the history answers, see Facts::past.

#include "conditions/Amount.h"
#include "conditions/Placeholder.h"
#include "model/Duration.h"
#include "model/Observation.h"

#include <QList>
#include <QString>

#include <optional>

namespace watchkeeper {

//! The result of a history function.
enum class HistoryFunction : quint8 {
    Min,
    Max,
    Mean,
    Quantile, //!< `median`, `p95`
    Rate,     //!< change per second
    Forecast  //!< where a straight line through the history leads
};

//! A placeholder whose numbers are stored.
struct HistorySeries
{
    Placeholder placeholder = Placeholder::ResponseTime;
    QString name;                                         //!< of a value, of a plugin's perfdata, of a phase
    watchkeeper::Phase phase = watchkeeper::Phase::Queue; //!< of [PHASE]
    friend bool operator==(const HistorySeries &, const HistorySeries &) = default;
};

//! \brief `median([RESPONSE_TIME], 1h)`.
struct WindowQuery
{
    //! The allowed range for the span, back and ahead.
    static constexpr Milliseconds kMinLength = std::chrono::minutes(1);
    static constexpr Milliseconds kMaxLength = std::chrono::hours(400 * 24);

    HistorySeries series;
    HistoryFunction function = HistoryFunction::Quantile;
    double quantile = 0.5; //!< of Quantile, in (0, 1)
    Milliseconds span{0};  //!< how far back it reaches
    Milliseconds ahead{0}; //!< of Forecast

    //! The fewest numbers needed for an answer. For rate and forecast the current one counts.
    int least() const { return function == HistoryFunction::Rate ? 2 : 5; }
    //! The history must reach back at least this far: a quarter of the span.
    Milliseconds minReach() const { return span / 4; }
    friend bool operator==(const WindowQuery &, const WindowQuery &) = default;
};

//! \brief The answer to a question, in base units (Amount.h).
struct WindowValue
{
    WindowQuery question;
    std::optional<double> value{}; //!< absent if there were no numbers at all
    Dimension dimension = Dimension::None;
    double unit = 1;            //!< of the measurements, in base units
    double perSecond = 0;       //!< of Rate and Forecast: the slope
    qint64 count = 0;           //!< of numbers
    Milliseconds reach{0};      //!< from the first of them until now
    bool isBackfilling = false; //!< the history from before the program started isn't loaded yet

    //! There is enough history for an answer.
    bool isEnough() const { return value && count >= question.least() && reach >= question.minReach(); }
};

//! Whether numbers of this placeholder are stored.
bool hasHistory(Placeholder placeholder);

} // namespace watchkeeper
