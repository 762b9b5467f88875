// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! What a condition asks of a target's own past, and what it is told. Plain values: who keeps the past answers, see Facts::past.

#include "conditions/Amount.h"
#include "conditions/Placeholder.h"
#include "model/Duration.h"
#include "model/Observation.h"

#include <QList>
#include <QString>

#include <optional>

namespace watchkeeper {

//! What a look back gives.
enum class PastFunction : quint8 {
    Min,
    Max,
    Mean,
    Quantile, //!< `median`, `p95`
    Rate,     //!< change per second
    Forecast  //!< where a straight line through the past leads
};

//! A placeholder whose numbers are kept.
struct PastSeries
{
    Placeholder placeholder = Placeholder::ResponseTime;
    QString name;                                         //!< of a value, of a figure of a plugin, of a phase
    watchkeeper::Phase phase = watchkeeper::Phase::Queue; //!< of [PHASE]
    friend bool operator==(const PastSeries &, const PastSeries &) = default;
};

//! \brief `median([RESPONSE_TIME], 1h)`.
struct PastQuestion
{
    //! How far back, and ahead, one may look.
    static constexpr Milliseconds kShortest = std::chrono::minutes(1);
    static constexpr Milliseconds kLongest = std::chrono::hours(400 * 24);

    PastSeries series;
    PastFunction function = PastFunction::Quantile;
    double quantile = 0.5; //!< of Quantile, in (0, 1)
    Milliseconds span{0};  //!< how far back
    Milliseconds ahead{0}; //!< of Forecast

    //! So many numbers must be there before it is told. For a change and a line the present one counts.
    int least() const { return function == PastFunction::Rate ? 2 : 5; }
    //! So far back must they reach: a quarter of the span.
    Milliseconds leastReach() const { return span / 4; }
    friend bool operator==(const PastQuestion &, const PastQuestion &) = default;
};

//! \brief The answer to a question, in base units (Amount.h).
struct WindowValue
{
    PastQuestion question;
    std::optional<double> value{}; //!< absent where there were no numbers at all
    Dimension dimension = Dimension::None;
    double unit = 1;          //!< of what was measured, in base units
    double perSecond = 0;     //!< of Rate and Forecast: the change
    qint64 count = 0;         //!< of numbers
    Milliseconds reach{0};    //!< from the first of them to the present
    bool isBeingRead = false; //!< what was before the start of the program is not there yet

    //! Enough is known to tell it.
    bool isEnough() const { return value && count >= question.least() && reach >= question.leastReach(); }
};

//! Numbers of this placeholder are kept.
bool hasPast(Placeholder placeholder);

} // namespace watchkeeper
